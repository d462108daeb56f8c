// SPDX-License-Identifier: EUPL-1.2

/** What somebody did or tried, in codes and ids only: never a text, name or address of a person. */
export interface AuditRegel {
  /** The kind of act, or `aanmelden`. */
  readonly actie: string;
  /** What it was about; null for a refusal before that was known. */
  readonly object: { readonly soort: string; readonly id: string } | null;
  /** `verwerkt`, `bewaard`, or the code with which it was refused. */
  readonly resultaat: string;
  /** Who; null when that is not known. */
  readonly persoonId: string | null;
  /** The stored act; null when nothing was stored. */
  readonly handelingId: string | null;
}

/** One line for each act and each refused sign-in, for whoever watches over the system (BIO2 8.15). The adapter adds where it came from and when. */
export abstract class AuditLog {
  /** Writes the line. Never throws. */
  abstract note(regel: AuditRegel): void;
}
