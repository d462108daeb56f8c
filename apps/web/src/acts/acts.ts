// SPDX-License-Identifier: EUPL-1.2
import type { HandelingSoort } from '#domain/ladder/handelingen';
import { ACT_GROEPEN } from '../texts/handeling-velden.js';
import type { Act } from './act.js';
import { CLOCK_ACTS } from './clock-acts.js';
import { FILER_ACTS } from './filer-acts.js';
import { PARTY_ACTS } from './party-acts.js';
import { ROUTE_ACTS } from './route-acts.js';
import { TALK_ACTS } from './talk-acts.js';
import { TEXT_ACTS } from './text-acts.js';

/** Acts that belong together, under one heading. */
export interface ActGroup {
  readonly naam: string;
  readonly acts: readonly Act[];
}

/** Every act that has a form, by group, in the order in which a page shows them. A new act is one entry in one of these lists. */
export const ACT_GROUPS: readonly ActGroup[] = [
  { naam: ACT_GROEPEN.vooruit, acts: [...TALK_ACTS, ...PARTY_ACTS] },
  { naam: ACT_GROEPEN.route, acts: ROUTE_ACTS },
  { naam: ACT_GROEPEN.klok, acts: CLOCK_ACTS },
  { naam: ACT_GROEPEN.indiener, acts: FILER_ACTS },
  { naam: ACT_GROEPEN.tekst, acts: TEXT_ACTS },
];

const ACTS: readonly Act[] = ACT_GROUPS.flatMap(({ acts }) => acts);

/** The acts with a form that this person may start now, by group; groups in which nothing is possible are left out. */
export function possibleGroups(mogelijk: readonly HandelingSoort[]): readonly ActGroup[] {
  return ACT_GROUPS.map(({ naam, acts }) => ({ naam, acts: acts.filter(({ soort }) => mogelijk.includes(soort)) })).filter(
    ({ acts }) => acts.length > 0,
  );
}

/** The act behind the last part of an address, or null. Example: `actOfPath('intrekken')?.soort // 'intrekken'`. */
export function actOfPath(part: string): Act | null {
  return ACTS.find(({ soort }) => soort === part) ?? null;
}
