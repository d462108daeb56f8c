// SPDX-License-Identifier: EUPL-1.2

/** What is told instead of a case when Beeld was counted anew. */
export const BEELD_GETELD = 'beeld';

/** What is told instead of a case when something of beheer was changed: people, organisations, terms, themes and what else the beheerder looks after. */
export const BEHEER_GEWIJZIGD = 'beheer';

const EXPORT = 'export:';

/** What is told instead of a case when an export of this person moved on. */
export function exportVan(persoonId: string): string {
  return `${EXPORT}${persoonId}`;
}

const ZICHT = 'zicht:';

/** A case that an organisation carries one part less in, and may not see any more. `focusgebied` is that of the case. */
export interface LostSight {
  readonly vastloperId: string;
  readonly organisatieId: string;
  readonly focusgebied: string;
}

/** What is told when the part of an organisation in a case ended: who saw the case until then must hear of it, and cannot be found by who sees it now. */
export function lostSight({ vastloperId, organisatieId, focusgebied }: LostSight): string {
  return `${ZICHT}${vastloperId}:${organisatieId}:${focusgebied}`;
}

/** Of whom it is told that their part in a case ended; null when it is told of something else. */
export function readLostSight(onderwerp: string | null): LostSight | null {
  if (onderwerp === null || !onderwerp.startsWith(ZICHT)) return null;
  const [vastloperId = '', organisatieId = '', focusgebied = ''] = onderwerp.slice(ZICHT.length).split(':');
  return { vastloperId, organisatieId, focusgebied };
}

/** Is it an export that is told of? */
export function isExport(onderwerp: string | null): boolean {
  return onderwerp !== null && onderwerp.startsWith(EXPORT);
}

/** Is it a case that is told of, and no count, change of beheer, export or part that ended? */
export function isVastloper(onderwerp: string | null): onderwerp is string {
  if (onderwerp === null || onderwerp === BEELD_GETELD || onderwerp === BEHEER_GEWIJZIGD) return false;
  return !isExport(onderwerp) && !onderwerp.startsWith(ZICHT);
}

/** Hears that something changed, without what: a case was filed or moved, or Beeld was counted anew. */
export abstract class VeranderingSignaal {
  /**
   * Calls with the id of each case that changed from now on, with `BEELD_GETELD` after each count, with `BEHEER_GEWIJZIGD` after each change of beheer, with `exportVan` when an export moved on, with `lostSight` of each part in a case that ended, and with null after the connection was away: something
   * may have been missed. Answers how to stop. A call may come twice, and only says that looking again makes sense.
   */
  abstract listen(onChange: (onderwerp: string | null) => void): Promise<() => Promise<void>>;
}
