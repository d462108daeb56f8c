// SPDX-License-Identifier: EUPL-1.2

/**
 * Messages about who belongs where, and about no case: an invitation, an invitation that could not be brought (to who sent it), and a change of post to who takes
 * the work over and to who hands it over (R-34, R-56, docs/adr/0050).
 */
export const TOEGANGSBERICHT_SOORTEN = [
  'uitnodiging',
  'uitnodiging_mislukt',
  'lidmaatschap_gekregen',
  'lidmaatschap_overgedragen',
] as const;
/** One of them. Example: `'uitnodiging'`. */
export type ToegangsberichtSoort = (typeof TOEGANGSBERICHT_SOORTEN)[number];

/** A message of any kind, for what holds for all: when it goes, and how it is kept. */
export type BerichtZonderVastloper = 'overzicht' | 'webhook_gestopt' | ToegangsberichtSoort;
