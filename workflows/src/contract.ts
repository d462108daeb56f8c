// SPDX-License-Identifier: EUPL-1.2
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { HandelingKern } from '#domain/ladder/handelingen';
import type { Positie } from '#domain/ladder/positie';
import type { Zet } from '#domain/ladder/zet';

/** The task queue that carries the cases. */
export const VASTLOPER_TASK_QUEUE = 'vastlopers';
/** The workflow type: one per vastloper, walks the route. */
export const VASTLOPER_WORKFLOW = 'vastloperWorkflow';
/** A person's act; update id = handeling id (design section 2). */
export const HANDELING_UPDATE = 'handelingUpdate';
/** "Look again": the record, the calendar or the tempo changed. Carries nothing. */
export const HERLAAD_SIGNAL = 'herlaadSignal';
/** The positie as the workflow knows it; for operators only. */
export const POSITIE_QUERY = 'positieQuery';

/** The workflow id of a case. Example: `workflowIdOf('0190…') // 'vastloper-0190…'`. */
export function workflowIdOf(vastloperId: string): string {
  return `vastloper-${vastloperId}`;
}

/** Start argument: the positie from the record. A rebuild, a reopening and continue-as-new start with the same shape (docs/adr/0006). */
export interface VastloperWorkflowInput {
  readonly positie: Positie;
}

/** What the deliverer of an act hands to the workflow. */
export interface HandelingUpdateInput {
  readonly handelingId: string;
  readonly kern: HandelingKern;
}

/**
 * What the workflow answers on a carried out act. A refused act fails with an ApplicationFailure whose type is a Foutcode. A refusal at first sight names in its
 * details the versie it was decided on: it leaves nothing in the history, so the same act may be delivered again when the record is further (docs/adr/0053).
 */
export interface HandelingUpdateResult {
  readonly versie: number;
}

/** Commit of one decided Zet against the expected versie; `handelingId` when a person's act is the cause. */
export interface CommitZetInput {
  readonly vastloperId: string;
  readonly verwachteVersie: number;
  readonly zet: Zet;
}

/**
 * `vastgelegd`: the Zet is in the record. `al_verwerkt`: this act was already in the record, or the clock is not due yet by the record: adopt the positie. `verouderd`: the record is at another versie, decide again.
 * `geweigerd`: the handeling is refused in the record with this code, before or now. `uitgesteld`: the record does not take this lapse, and it must be tried again
 * later; a lapse is never dropped. In all cases `positie` is the record's positie.
 */
export type CommitZetResult =
  | { readonly uitkomst: 'vastgelegd' | 'al_verwerkt' | 'verouderd' | 'uitgesteld'; readonly positie: Positie }
  | { readonly uitkomst: 'geweigerd'; readonly code: Foutcode; readonly positie: Positie };

/** The activities of a case; both commit to or read PostgreSQL, the record. */
export interface VastloperActivities {
  commitZet(input: CommitZetInput): Promise<CommitZetResult>;
  readPositie(input: { readonly vastloperId: string }): Promise<Positie>;
}

/** Search attributes for operators: codes and dates only, never a name or a text (temporal.md 12). */
export const SEARCH_ATTRIBUTES = {
  focusgebied: 'Focusgebied',
  trede: 'Trede',
  status: 'Status',
  volgendeTermijn: 'VolgendeTermijn',
  nummer: 'VastloperNummer',
} as const;
