// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Rol } from '#domain/ladder/begrippen';
import { VastlopersLoop } from '#testing/vastloper.builder';
import type { Actor } from '../ports/actor.js';
import { actorInVastloper, zichtVan } from './actor-in-vastloper.js';

function anActor(...lidmaatschappen: readonly (readonly [organisatieId: string, rol: Rol])[]): Actor {
  return {
    persoonId: 'persoon-1',
    sleutel: 'persoon',
    naam: 'persoon',
    lidmaatschappen: lidmaatschappen.map(([organisatieId, rol]) => ({ organisatieId, rol, focusgebied: null })),
  };
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

describe(actorInVastloper.name, () => {
  const { positie } = new VastlopersLoop('2026-11-24');

  it('acts for the organisation that is at work, though another comes first', () => {
    const actor = anActor(['org-indiener', 'indiener'], ['org-programmabureau', 'programmabureau']);
    expect(actorInVastloper(actor, { positie, hoedanigheden: ['indiener', 'programmabureau'] })).toEqual({
      persoonId: 'persoon-1',
      organisatieId: 'org-programmabureau',
      organisatieIds: ['org-indiener', 'org-programmabureau'],
      hoedanigheden: ['indiener', 'programmabureau'],
    });
  });

  it('answers for the organisation that was asked, though another is at work', () => {
    const actor = anActor(['org-programmabureau', 'programmabureau'], ['org-ministerie', 'departement']);
    expect(actorInVastloper(actor, { positie, hoedanigheden: ['programmabureau'] }, 'org-ministerie').organisatieId).toBe(
      'org-ministerie',
    );
    expect(actorInVastloper(actor, { positie, hoedanigheden: ['programmabureau'] }, 'org-vreemd').organisatieId).toBe(
      'org-programmabureau',
    );
  });

  it('acts for the first organisation when none has a part', () => {
    expect(
      actorInVastloper(anActor(['org-8', 'partner'], ['org-9', 'partner']), { positie, hoedanigheden: [] }).organisatieId,
    ).toBe('org-8');
  });
});
