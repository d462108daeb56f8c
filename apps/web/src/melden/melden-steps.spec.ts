// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Actor, ActorLidmaatschap } from '#application/ports/actor';
import { areasOf, meldenSteps } from './melden-steps.js';
import { toVastloperInvoer } from './melden-invoer.js';

const AREAS = ['AAA', 'BBB'].map((code) => ({ code, naam: code, gemeente: 'G', cbsCode: '0' }));
const steps = meldenSteps({ focusgebieden: AREAS, themas: [{ code: 't', naam: 'T', hoofdthema: null }], organisaties: [] });

function actor(...lidmaatschappen: ActorLidmaatschap[]): Actor {
  return { persoonId: 'p', sleutel: 'p', naam: 'Rol', lidmaatschappen };
}

describe(meldenSteps.name, () => {
  it('asks in four steps, first what can be done, and at most nine things must be answered', () => {
    expect(steps).toHaveLength(4);
    expect(steps[0]?.fields[0]?.label).toBe('Wat kan er wel?');
    expect(steps.flatMap(({ fields }) => fields).filter(({ required }) => required).length).toBeLessThanOrEqual(9);
  });

  it('asks for whom only of who may file for another', () => {
    const names = (organisaties: Parameters<typeof meldenSteps>[0]['organisaties']): string[] =>
      meldenSteps({ focusgebieden: AREAS, themas: [], organisaties }).flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(names([])).not.toContain('indienerOrganisatie');
    expect(
      names([{ id: 'o', sleutel: 'o', naam: 'O', soort: 'school', focusgebied: 'AAA', escalatieOrganisatieId: null }]),
    ).toContain('indienerOrganisatie');
  });
});

describe(areasOf.name, () => {
  it('gives somebody their own areas, and all to who belongs to none', () => {
    expect(
      areasOf(actor({ id: 'l', organisatieId: 'o', rol: 'indiener', focusgebied: 'BBB' }), AREAS).map(({ code }) => code),
    ).toEqual(['BBB']);
    expect(areasOf(actor({ id: 'l', organisatieId: 'o', rol: 'departement', focusgebied: null }), AREAS)).toEqual(AREAS);
    expect(areasOf(actor({ id: 'l', organisatieId: 'o', rol: 'beheerder', focusgebied: null }), AREAS)).toEqual([]);
  });
});

describe(toVastloperInvoer.name, () => {
  it('makes of what was typed what the use case takes; empty becomes null, an empty list or false', () => {
    const leeg = toVastloperInvoer({});
    expect(leeg).toMatchObject({
      geprobeerd: null,
      regel: null,
      sporen: [],
      partijen: [],
      naamVerbergen: false,
      indienerOrganisatie: null,
    });
    const vol = toVastloperInvoer({ titel: ['T'], 'regel.naam': ['Wet'], blokkades: ['geld'], naamVerbergen: ['ja'] });
    expect(vol).toMatchObject({ titel: 'T', regel: { naam: 'Wet', artikel: null }, blokkades: ['geld'], naamVerbergen: true });
  });
});
