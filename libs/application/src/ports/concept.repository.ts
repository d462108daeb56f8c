// SPDX-License-Identifier: EUPL-1.2

/** What was typed so far, by field; texts are as they were typed. */
export type ConceptInhoud = Readonly<Record<string, readonly string[]>>;

/**
 * A filing that is not sent yet: one per person. `sleutel` is the Idempotency-Key with which it will be filed, so that sending twice files once.
 * After filing `vastloperId` is set and `inhoud` is empty, until the next one begins.
 */
export interface Concept {
  readonly sleutel: string;
  readonly inhoud: ConceptInhoud;
  readonly vastloperId: string | null;
}

/** Drafts of filings, so that a closed tab loses nothing. */
export abstract class ConceptRepository {
  /** The draft of this person, or null when there is none. */
  abstract find(persoonId: string): Promise<Concept | null>;
  /** Begins a draft with this key in the place of any other of this person; also removes drafts that nobody touched for this many days (real time). */
  abstract begin(persoonId: string, sleutel: string, bewaarDagen: number): Promise<void>;
  /** Keeps what was typed; answers false when this person has no unsent draft with this key. */
  abstract save(persoonId: string, sleutel: string, inhoud: ConceptInhoud): Promise<boolean>;
  /** Notes which case the draft became and forgets what was typed; twice = once. */
  abstract markIngediend(persoonId: string, sleutel: string, vastloperId: string): Promise<void>;
}
