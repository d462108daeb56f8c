// SPDX-License-Identifier: EUPL-1.2

/** What is told instead of a case when Beeld was counted anew. */
export const BEELD_GETELD = 'beeld';

const EXPORT = 'export:';

/** What is told instead of a case when an export of this person moved on. */
export function exportVan(persoonId: string): string {
  return `${EXPORT}${persoonId}`;
}

/** Is it an export that is told of? */
export function isExport(onderwerp: string | null): boolean {
  return onderwerp !== null && onderwerp.startsWith(EXPORT);
}

/** Is it a case that is told of, and neither a count nor an export? */
export function isVastloper(onderwerp: string | null): onderwerp is string {
  return onderwerp !== null && onderwerp !== BEELD_GETELD && !isExport(onderwerp);
}

/** Hears that something changed, without what: a case was filed or moved, or Beeld was counted anew. */
export abstract class VeranderingSignaal {
  /**
   * Calls with the id of each case that changed from now on, with `BEELD_GETELD` after each count, with `exportVan` when an export moved on, and with null after the connection was away: something
   * may have been missed. Answers how to stop. A call may come twice, and only says that looking again makes sense.
   */
  abstract listen(onChange: (onderwerp: string | null) => void): Promise<() => Promise<void>>;
}
