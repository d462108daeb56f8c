// SPDX-License-Identifier: EUPL-1.2
import type { Positie } from './positie.js';
import type { Effect } from './zet.js';

/** An effect that changes one field of the positie and leads to no row of its own. */
export type VeldEffect = Extract<
  Effect,
  { effect: 'eigenaar' | 'gesprek' | 'alliantie_verstreken' | 'besluit' | 'nazorg_ronde' }
>;

/**
 * The field of the positie that such an effect changes, with its new value.
 * @example veldenNa(positie, { effect: 'nazorg_ronde', ronde: 2 }) // { nazorgRonde: 2 }
 */
export function veldenNa({ gesprekOp, alliantieVerstreken }: Positie, effect: VeldEffect): Partial<Positie> {
  switch (effect.effect) {
    case 'eigenaar':
      return { eigenaarOrganisatieId: effect.organisatieId };
    case 'gesprek':
      return { gesprekOp: gesprekOp.includes(effect.trede) ? gesprekOp : [...gesprekOp, effect.trede] };
    case 'alliantie_verstreken':
      return { alliantieVerstreken: alliantieVerstreken + 1 };
    case 'besluit':
      return { besluit: effect.besluit };
    case 'nazorg_ronde':
      return { nazorgRonde: effect.ronde };
  }
}
