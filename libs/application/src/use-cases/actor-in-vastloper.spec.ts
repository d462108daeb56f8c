// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Hoedanigheid, Rol } from '#domain/ladder/begrippen';
import { VastlopersLoop } from '#testing/vastloper.builder';
import { lidmaatschappenVan, wearLidmaatschap, type Actor } from '../ports/actor.js';
import type { VastloperRelatie } from '../ports/vastloper.repository.js';
import { actorInVastloper, zichtVan } from './actor-in-vastloper.js';

function anActor(...lidmaatschappen: readonly (readonly [organisatieId: string, rol: Rol])[]): Actor {
  return {
    persoonId: 'persoon-1',
    sleutel: 'persoon',
    naam: 'persoon',
    lidmaatschappen: lidmaatschappen.map(([organisatieId, rol], index) => ({
      id: `lid-${index + 1}`,
      organisatieId,
      rol,
      focusgebied: null,
    })),
  };
}

function aRelatie(...delen: readonly (readonly [organisatieId: string, hoedanigheid: Hoedanigheid])[]): VastloperRelatie {
  const betrokkenheden = delen.map(([organisatieId, hoedanigheid]) => ({ organisatieId, hoedanigheid }));
  return { focusgebied: 'VLA-WW', indienerPersoonId: 'persoon-indiener', betrokkenheden };
}

describe(zichtVan.name, () => {
  it('names the place of each membership', () => {
    expect(zichtVan(anActor(['org-1', 'indiener'], ['org-2', 'partner']))).toEqual({
      persoonId: 'persoon-1',
      plaatsen: [
        { organisatieId: 'org-1', focusgebied: null },
        { organisatieId: 'org-2', focusgebied: null },
      ],
    });
  });

  it('gives no sight through looking after reference data', () => {
    expect(zichtVan(anActor(['org-1', 'beheerder'])).plaatsen).toEqual([]);
  });
});

describe(wearLidmaatschap.name, () => {
  const actor = anActor(['org-1', 'indiener'], ['org-2', 'partner']);

  it('leaves only the worn membership its sight, and still knows what there was to choose from', () => {
    const wearing = wearLidmaatschap(actor, 'lid-2');
    expect(wearing && zichtVan(wearing).plaatsen).toEqual([{ organisatieId: 'org-2', focusgebied: null }]);
    expect(wearing && lidmaatschappenVan(wearing)).toEqual(actor.lidmaatschappen);
  });

  it('changes from one to another', () => {
    const first = wearLidmaatschap(actor, 'lid-2');
    expect(first && wearLidmaatschap(first, 'lid-1')?.lidmaatschappen).toEqual([actor.lidmaatschappen[0]]);
  });

  it('is null for a membership of somebody else', () => {
    expect(wearLidmaatschap(actor, 'lid-9')).toBeNull();
  });
});

describe(actorInVastloper.name, () => {
  const { positie } = new VastlopersLoop('2026-11-24');

  it('acts for the organisation that is at work, though another comes first', () => {
    const actor = anActor(['org-indiener', 'indiener'], ['org-programmabureau', 'programmabureau']);
    const relatie = aRelatie(['org-indiener', 'indiener'], ['org-programmabureau', 'programmabureau']);
    expect(actorInVastloper(actor, { positie, relatie })).toEqual({
      persoonId: 'persoon-1',
      organisatieId: 'org-programmabureau',
      organisatieIds: ['org-indiener', 'org-programmabureau'],
      hoedanigheden: ['indiener', 'programmabureau'],
    });
  });

  it('acts for the organisation through which the case is seen when no part is carried, not for where one only looks after reference data', () => {
    const actor = anActor(['org-beheer', 'beheerder'], ['org-elders', 'partner'], ['org-indiener', 'partner']);
    expect(actorInVastloper(actor, { positie, relatie: aRelatie(['org-indiener', 'indiener']) })).toEqual({
      persoonId: 'persoon-1',
      organisatieId: 'org-indiener',
      organisatieIds: [],
      hoedanigheden: [],
    });
  });

  it('acts for the worn membership, though another is at work', () => {
    const actor = anActor(['org-indiener', 'indiener'], ['org-programmabureau', 'programmabureau']);
    const relatie = aRelatie(['org-indiener', 'indiener'], ['org-programmabureau', 'programmabureau']);
    expect(actorInVastloper(wearLidmaatschap(actor, 'lid-1') ?? actor, { positie, relatie })).toEqual({
      persoonId: 'persoon-1',
      organisatieId: 'org-indiener',
      organisatieIds: ['org-indiener'],
      hoedanigheden: ['indiener'],
    });
  });

  it('gives no part to a role that does not carry it', () => {
    const actor = anActor(['org-programmabureau', 'partner']);
    const relatie = aRelatie(['org-programmabureau', 'programmabureau']);
    expect(actorInVastloper(actor, { positie, relatie })).toMatchObject({
      organisatieId: 'org-programmabureau',
      organisatieIds: [],
      hoedanigheden: [],
    });
  });

  it('answers for the organisation that was asked, though another is at work', () => {
    const actor = anActor(['org-programmabureau', 'programmabureau'], ['org-ministerie', 'departement']);
    const relatie = aRelatie(['org-programmabureau', 'programmabureau'], ['org-ministerie', 'partner']);
    expect(actorInVastloper(actor, { positie, relatie }, 'org-ministerie').organisatieId).toBe('org-ministerie');
    expect(actorInVastloper(actor, { positie, relatie }, 'org-vreemd').organisatieId).toBe('org-programmabureau');
  });

  it('acts for the first organisation when none has a part', () => {
    const actor = anActor(['org-8', 'partner'], ['org-9', 'partner']);
    expect(actorInVastloper(actor, { positie, relatie: aRelatie() }).organisatieId).toBe('org-8');
  });
});
