// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { ROLLEN, type Rol } from '#domain/ladder/begrippen';
import type { Actor } from '../ports/actor.js';
import { ROLLEN_MET_STERKE_AANMELDING, weighAanmelding } from './weigh-aanmelding.js';

function actorWith(...rollen: readonly Rol[]): Actor {
  const lidmaatschappen = rollen.map((rol, index) => ({
    id: `0193a5b0-0000-7000-8000-00000000000${index}`,
    organisatieId: '0193a5b0-0000-7000-8000-0000000000ff',
    rol,
    focusgebied: null,
  }));
  return {
    persoonId: '0193a5b0-0000-7000-8000-0000000000aa',
    sleutel: 'iemand',
    naam: 'Iemand',
    lidmaatschappen,
  } as unknown as Actor;
}

describe(weighAanmelding.name, () => {
  it('lets every role count after a strong sign-in', () => {
    const actor = actorWith(...ROLLEN);
    expect(weighAanmelding(actor, true)).toEqual({ actor, geweerdeRollen: [] });
  });

  it.each(ROLLEN)('weighs %s after a weak one', (rol) => {
    const { actor, geweerdeRollen } = weighAanmelding(actorWith(rol), false);
    const isStrong = ['rijksvertegenwoordiger', 'departement', 'beheerder'].includes(rol);
    expect([actor.lidmaatschappen.length, geweerdeRollen]).toEqual(isStrong ? [0, [rol]] : [1, []]);
    expect(ROLLEN_MET_STERKE_AANMELDING.includes(rol)).toBe(isStrong);
  });

  it('leaves the other roles of the same person as they are, and names each left-out role once', () => {
    const { actor, geweerdeRollen } = weighAanmelding(actorWith('indiener', 'beheerder', 'beheerder', 'partner'), false);
    expect(actor.lidmaatschappen.map(({ rol }) => rol)).toEqual(['indiener', 'partner']);
    expect(geweerdeRollen).toEqual(['beheerder']);
  });
});
