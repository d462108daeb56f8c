// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { HANDELING_SOORTEN, type HandelingSoort } from '#domain/ladder/handelingen';
import { eisFouten } from '#application/use-cases/handeling-eisen';
import { aDossier } from '../../test/dossier.builder.js';
import { termijnFields } from '../beheer/bewaren.page.js';
import { uitnodigFields } from '../beheer/uitnodigen.page.js';
import { PARTNER_ACTS } from '../desks/partner-acts.js';
import { exportFields } from '../exports/export-form.js';
import type { Field, FormValues } from '../forms/field.js';
import { NODIG } from '../texts/formulier.js';
import { actContextOf } from '../vastlopers/vastloper-dossier.js';
import { actOfPath } from './acts.js';

const KEUZE_ORGANISATIE = ['organisatie', 'nieuweOrganisatie.naam', 'nieuweOrganisatie.soort'];

/** Every way to choose from the rounds of a form, with nothing else filled in. */
function waysToChoose(fields: readonly Field[]): FormValues[] {
  return fields.reduce<FormValues[]>(
    (ways, field) =>
      field.kind === 'radio' && field.options.length > 0
        ? ways.flatMap((way) => field.options.map(({ value }) => ({ ...way, [field.name]: [value] })))
        : ways,
    [{}],
  );
}

/** The fields that may stay empty and are asked all the same after some choice. */
function neededByChoice(soort: HandelingSoort, fields: readonly Field[], toInvoer: (values: FormValues) => unknown): string[] {
  const asked = waysToChoose(fields).flatMap((way) => eisFouten(soort, toInvoer(way) as never).map(({ veld }) => veld));
  return fields.filter(({ name, required }) => !required && asked.includes(name)).map(({ name }) => name);
}

const namesWith = (fields: readonly Field[]): string[] =>
  fields.filter(({ requiredWith }) => requiredWith !== undefined).map(({ name }) => name);

describe('a field that a choice makes needed', () => {
  it.each(HANDELING_SOORTEN)('says with which choice in %s, and no other field does', (soort) => {
    const act = actOfPath(soort);
    if (!act) throw new Error(`There is no act ${soort}.`);
    const fields = act.fields(actContextOf(aDossier({ trede: 'alliantieraad', hoedanigheden: ['trekker'] })));
    // Of two that are asked one is enough; the rule tells of the first.
    const twee = soort === 'besluiten' ? ['waaromNietGehoord'] : [];
    expect(namesWith(fields)).toEqual([...neededByChoice(soort, fields, act.toInvoer), ...twee]);
  });

  it.each(Object.values(PARTNER_ACTS))('says so on the desk of a partner: $soort', ({ soort, fields, toInvoer }) => {
    const all = fields('2026-12-23');
    expect(namesWith(all)).toEqual(neededByChoice(soort, all, toInvoer));
  });

  it.each([
    ['an invitation', uitnodigFields({ rollen: [], gebieden: [], organisaties: [], vrij: false }), KEUZE_ORGANISATIE],
    ['a term for what is kept', termijnFields([]), ['jaren']],
    ['an export of who may take a whole area', exportFields({ gebieden: [], mayTakeGebied: true }), ['focusgebied']],
    ['an export of anybody else', exportFields({ gebieden: [], mayTakeGebied: false }), []],
  ])('says so in %s', (_what, fields, names) => {
    expect(namesWith(fields)).toEqual(names);
  });

  it('tells the rule to be needed only where one may go past a rung', () => {
    const ruleAt = (trede: 'partners' | 'alliantieraad') =>
      actOfPath('opschalen')
        ?.fields(actContextOf(aDossier({ trede })))
        .find(({ name }) => name === 'regel.naam')?.requiredWith;
    expect([ruleAt('partners'), ruleAt('alliantieraad')]).toEqual([NODIG.bijRechtstreeks, undefined]);
  });
});
