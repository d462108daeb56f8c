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
  /** How often `inhoud` changed; a page that shows the draft carries it, so that what comes from an older page is known for that. */
  readonly versie: number;
}

/** What stands in one step of a draft, counted from 1. */
export interface ConceptStap {
  readonly nummer: number;
  readonly inhoud: ConceptInhoud;
}

/** Drafts of filings, so that a closed tab loses nothing. */
export abstract class ConceptRepository {
  /** The draft of this person, or null when there is none. */
  abstract find(persoonId: string): Promise<Concept | null>;
  /** Begins a draft with this key in the place of any other of this person; also removes drafts that nobody touched for this many days (real time). */
  abstract begin(persoonId: string, sleutel: string, bewaarDagen: number): Promise<void>;
  /** Adds a step that was sent to what was typed before; answers false when this person has no unsent draft with this key. */
  abstract save(persoonId: string, sleutel: string, stap: ConceptStap): Promise<boolean>;
  /** The same with a step that is still being written, on a page that showed the draft at `gezien`; also false when that step was sent since. */
  abstract keep(persoonId: string, sleutel: string, stap: ConceptStap, gezien: number): Promise<boolean>;
  /** Notes which case the draft became and forgets what was typed; twice = once. */
  abstract markIngediend(persoonId: string, sleutel: string, vastloperId: string): Promise<void>;
}
