// SPDX-License-Identifier: EUPL-1.2
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { Act } from './act.js';
import { FILER_ACTS } from './filer-acts.js';

/** Every act that has a form, in the order in which a page shows them. A new act is one entry in one of these lists. */
export const ACTS: readonly Act[] = [...FILER_ACTS];

/** The acts with a form that this person may start now; empty when there are none. */
export function possibleActs(mogelijk: readonly HandelingSoort[]): readonly Act[] {
  return ACTS.filter(({ soort }) => mogelijk.includes(soort));
}

/** The act behind the last part of an address, or null. Example: `actOfPath('intrekken')?.soort // 'intrekken'`. */
export function actOfPath(part: string): Act | null {
  return ACTS.find(({ soort }) => soort === part) ?? null;
}
