// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import * as begrippen from '#domain/ladder/begrippen';
import { FoutError } from '#domain/fouten/fout.errors';
import { UITLEG, UITLEG_AMBIGU } from '#domain/screening/uitleg';
import { ORGANISATIE_VELDEN, idVeldenVan } from './handeling-invoer.js';
import { screenInvoer } from './screen-invoer.js';

const REDEN = 'dit is geen BSN maar een ordernummer';
const ZEKER = 'Het BSN is 999990226.';
const TWIJFEL = 'Kunt u kijken bij 999990226?';

/** The problem with which this input is refused, or null. */
function refusal(invoer: object, idVelden: readonly string[] = []): FoutError | null {
  try {
    screenInvoer(invoer, idVelden);
    return null;
  } catch (error) {
    if (error instanceof FoutError) return error;
    throw error;
  }
}

const refusedFields = (invoer: object, idVelden?: readonly string[]): unknown[] =>
  (refusal(invoer, idVelden)?.bijlage.fouten ?? []).map(({ veld, soort, ambigu }) => [veld, soort, ambigu]);

describe(screenInvoer.name, () => {
  it('refuses with every field and kind at once, each once, and says nothing of what was found', () => {
    const invoer = {
      titel: `${ZEKER} ${ZEKER} En NL91ABNA0417164300.`,
      regel: { naam: 'geboren op 3 maart 1981' },
      partijen: [{ naam: 'school' }, { naam: 'x', watNodig: TWIJFEL }],
    };
    const fout = refusal(invoer);
    expect([fout?.code, refusedFields(invoer)]).toEqual([
      'PERSOONSGEGEVENS',
      [
        ['titel', 'bsn', false],
        ['titel', 'iban', false],
        ['regel.naam', 'geboortedatum', false],
        ['partijen.1.watNodig', 'bsn', true],
      ],
    ]);
    expect(JSON.stringify([fout?.message, fout?.bijlage])).not.toMatch(/999990226|NL91|1981/);
    for (const { melding } of fout?.bijlage.fouten ?? []) expect(melding).toMatch(/^Hier staat .*[^.?]\. .*\.$/);
  });

  it('tells how to go on when the find is in doubt, and only then', () => {
    const meldingen = (tekst: string) => refusal({ tekst })?.bijlage.fouten?.map(({ melding }) => melding);
    expect(meldingen(ZEKER)).toEqual([`${UITLEG.bsn.titel}. ${UITLEG.bsn.uitleg}`]);
    expect(meldingen(TWIJFEL)).toEqual([
      `${UITLEG.bsn.titel}. ${UITLEG.bsn.uitleg} ${UITLEG_AMBIGU.titel} ${UITLEG_AMBIGU.uitleg}`,
    ]);
    expect(refusedFields({ tekst: `${TWIJFEL} ${ZEKER}` })).toEqual([['tekst', 'bsn', false]]);
  });

  it('lets what is in doubt through with a reason, and never what is sure', () => {
    expect(screenInvoer({ tekst: TWIJFEL, waaromGeenPersoonsgegevens: REDEN } as object, [])).toEqual([]);
    expect(refusedFields({ tekst: ZEKER, titel: TWIJFEL, waaromGeenPersoonsgegevens: REDEN })).toEqual([['tekst', 'bsn', false]]);
  });

  it('screens the reason too, and a reason never lifts itself', () => {
    expect(refusedFields({ tekst: 'x', waaromGeenPersoonsgegevens: `geen BSN maar order: ${TWIJFEL}` })).toEqual([
      ['waaromGeenPersoonsgegevens', 'bsn', false],
    ]);
    expect(refusedFields({ tekst: TWIJFEL, waaromGeenPersoonsgegevens: ZEKER })).toEqual([
      ['tekst', 'bsn', true],
      ['waaromGeenPersoonsgegevens', 'bsn', false],
    ]);
    expect(refusedFields({ tekst: 'x', waaromGeenPersoonsgegevens: 'het is het RSIN 999990226 van de stichting' })).toEqual([
      ['waaromGeenPersoonsgegevens', 'bsn', false],
    ]);
  });

  it.each(['ordernummer', 'een nr'])('asks for a better reason than %j', (reden) => {
    const fout = refusal({ tekst: TWIJFEL, waaromGeenPersoonsgegevens: reden });
    expect([fout?.code, fout?.bijlage.fouten]).toEqual([
      'INVOER_ONGELDIG',
      [{ veld: 'waaromGeenPersoonsgegevens', melding: UITLEG_AMBIGU.uitleg }],
    ]);
  });

  it('answers a hint per field and kind for what may stay, without what was found', () => {
    const hints = screenInvoer(
      { tekst: 'Bel 06-12345678 of 06-87654321.', reden: 'Mail naar jan.pietersen@voorbeeld.nl' } as object,
      [],
    );
    expect(hints.map(({ veld, soort }) => `${veld} ${soort}`)).toEqual(['tekst telefoonnummer', 'reden emailadres']);
    expect(hints[0]?.uitleg).toBe(`${UITLEG.telefoonnummer.titel}. ${UITLEG.telefoonnummer.uitleg}`);
    expect(JSON.stringify(hints)).not.toMatch(/1234|8765|pietersen/);
  });

  it('answers nothing for clean texts, nothing at all, and a reason that was not needed', () => {
    expect([
      screenInvoer({ tekst: 'De afdeling zegt nee.', stemVanBewoners: null } as object, []),
      screenInvoer({}, []),
      screenInvoer({ waaromGeenPersoonsgegevens: null }, []),
      screenInvoer({ tekst: 'x', waaromGeenPersoonsgegevens: REDEN } as object, []),
    ]).toEqual([[], [], [], []]);
  });

  it('screens a field that nobody listed, and leaves out ids of ours by their full path only', () => {
    expect(refusedFields({ nieuwVeld: [{ dieper: ZEKER }] })).toEqual([['nieuwVeld.0.dieper', 'bsn', false]]);
    expect(refusedFields({ termijn: '999990226', deel: { termijn: '999990226' } }, ['termijn'])).toEqual([
      ['deel.termijn', 'bsn', true],
    ]);
    expect([idVeldenVan('verlengen'), idVeldenVan('besluiten'), idVeldenVan('aanvullen')]).toEqual([
      ['termijn'],
      ORGANISATIE_VELDEN.besluiten,
      [],
    ]);
  });

  it('finds nothing in our own codes and in dates, so these need no exception', () => {
    const codes = Object.values(begrippen).filter((lijst) => Array.isArray(lijst));
    expect(screenInvoer({ codes, datums: ['2000-01-01', '2026-12-31', '2099-12-31'] } as object, [])).toEqual([]);
  });
});
