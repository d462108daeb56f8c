// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import { area, choice, date, text } from './field.js';
import { formFaultOf } from './form-errors.js';
import { readForm, valuesFrom } from './read-form.js';

const FIELDS = [
  text('titel', 'Waar gaat het over?', { min: 3, max: 10 }),
  area('uitleg', 'Uitleg', { required: false }),
  choice('checks', 'blokkades', 'Wat zit er in de weg?', [
    { value: 'geld', label: 'Geld' },
    { value: 'taal', label: 'Taal' },
  ]),
  date('tot', 'Tot wanneer?', { required: false }),
];
const GOOD = { titel: 'Drie', blokkades: ['geld', 'taal'] };
const errorsOf = (body: unknown) => readForm(FIELDS, body).errors;

describe(readForm.name, () => {
  it('keeps what was typed, with one way of writing, and leaves out what is no field', () => {
    expect(readForm(FIELDS, { ...GOOD, uitleg: ' een\r\ntwee ', vreemd: 'x' })).toEqual({
      values: { titel: ['Drie'], uitleg: ['een\ntwee'], blokkades: ['geld', 'taal'], tot: [] },
      errors: [],
    });
  });

  it('takes one choice of a list as well as more', () => {
    expect(readForm(FIELDS, { ...GOOD, blokkades: 'geld' }).values['blokkades']).toEqual(['geld']);
  });

  it.each([
    [{ ...GOOD, titel: '  ' }, 'titel', 'Vul in: Waar gaat het over'],
    [{ titel: 'Drie' }, 'blokkades', 'Kies: Wat zit er in de weg'],
    [{ ...GOOD, titel: 'Veel te lange titel' }, 'titel', 'Maak dit korter. Het mag 10 tekens zijn. U schreef er 19.'],
    [{ ...GOOD, titel: 'Ja' }, 'titel', 'Schrijf iets meer. Het moet 3 tekens zijn.'],
    [{ ...GOOD, titel: 'Ja\u0000Ja' }, 'titel', 'Haal de vreemde tekens weg.'],
    [{ ...GOOD, blokkades: ['geld', 'onzin'] }, 'blokkades', 'Kies uit de lijst.'],
    [{ ...GOOD, titel: ['Drie', 'Vier'] }, 'titel', 'Vul dit één keer in.'],
    [{ ...GOOD, uitleg: ['goed', 'BSN 999990226'] }, 'uitleg', 'Vul dit één keer in.'],
    [{ ...GOOD, tot: ['2026-11-30', '2026-12-01'] }, 'tot', 'Vul dit één keer in.'],
    [{ ...GOOD, tot: '2026-02-30' }, 'tot', 'Schrijf een datum die bestaat, zoals 31-12-2026.'],
  ])('says what to do about %j', (body, veld, melding) => {
    expect(errorsOf(body)).toEqual([{ veld, melding }]);
  });

  it('tells all faults at once, and survives what is no form', () => {
    for (const body of [undefined, null, 'tekst', { titel: { a: 1 }, blokkades: [{}] }])
      expect(errorsOf(body).map(({ veld }) => veld)).toEqual(['titel', 'blokkades']);
  });
});

describe(formFaultOf.name, () => {
  it('puts a fault at its field, also when it is about a part of it', () => {
    const fault = formFaultOf(invoerOngeldig([{ veld: 'blokkades.1', melding: 'Nee.' }]), FIELDS);
    expect(fault).toEqual({ status: 400, fields: [{ veld: 'blokkades', melding: 'Nee.' }], whole: null, mayExplain: false });
  });

  it('tells about the whole what is no fault of a field here', () => {
    expect(formFaultOf(invoerOngeldig([{ veld: 'elders', melding: 'Dit thema kennen wij niet.' }]), FIELDS).whole).toEqual({
      title: 'De invoer klopt niet',
      text: 'Dit thema kennen wij niet.',
    });
    expect(formFaultOf(new FoutError('POSITIE_GEWIJZIGD'), FIELDS)).toMatchObject({
      status: 409,
      fields: [],
      whole: { title: 'Iemand was u voor' },
    });
  });

  it('lets the writer give a reason only where a reason may help', () => {
    const find = (ambigu: boolean) =>
      new FoutError('PERSOONSGEGEVENS', { fouten: [{ veld: 'titel', melding: 'Haal weg.', soort: 'bsn', ambigu }] });
    expect(formFaultOf(find(true), FIELDS).mayExplain).toBe(true);
    expect(formFaultOf(find(false), FIELDS).mayExplain).toBe(false);
  });

  it('leaves what is no fault of the writer to the page of errors', () => {
    expect(() => formFaultOf(new FoutError('VASTLOPER_NIET_GEVONDEN'), FIELDS)).toThrow('VASTLOPER_NIET_GEVONDEN');
    expect(() => formFaultOf(new Error('kapot'), FIELDS)).toThrow('kapot');
  });
});

describe(valuesFrom.name, () => {
  it('fills a form again with what was typed, also lists, parts and yes or no', () => {
    const fields = [
      text('titel', 'T'),
      text('regel.naam', 'R'),
      text('blokkades', 'B'),
      text('aanvaard', 'A'),
      text('leeg', 'L'),
    ];
    const input = {
      titel: 'Een',
      regel: { naam: 'Plan' },
      blokkades: ['geld', 'taal'],
      aanvaard: false,
      leeg: null,
      anders: 'x',
    };
    expect(valuesFrom(fields, input)).toEqual({
      titel: ['Een'],
      'regel.naam': ['Plan'],
      blokkades: ['geld', 'taal'],
      aanvaard: ['nee'],
      leeg: [],
    });
    expect(valuesFrom(fields, { regel: null })['regel.naam']).toEqual([]);
  });
});
