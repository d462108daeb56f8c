// SPDX-License-Identifier: EUPL-1.2
import { PROEF, type EventSoort } from './cloud-event.js';

/** How a webhook stands: it works, a beheerder halted it, it was stopped because nothing arrived any more, or it was ended. */
export const WEBHOOK_STANDEN = ['actief', 'uitgezet', 'gestopt', 'beeindigd'] as const;
/** One of them. Example: `'gestopt'`. */
export type WebhookStand = (typeof WEBHOOK_STANDEN)[number];

/** How a delivery stands: it waits, it arrived, it did not in three days, or it has not to go any more. */
export const WEBHOOKBEZORGING_STANDEN = ['open', 'bezorgd', 'mislukt', 'vervallen'] as const;
/** One of them. Example: `'bezorgd'`. */
export type WebhookbezorgingStand = (typeof WEBHOOKBEZORGING_STANDEN)[number];

/** How long a delivery is tried, in milliseconds: three days. */
export const HERKANSING_MS = 3 * 24 * 60 * 60_000;
const EERSTE_PAUZE_MS = 5_000;
const LANGSTE_PAUZE_MS = 6 * 60 * 60_000;
/** A receiver that does not answer rests as a whole, and is looked at more often than one delivery that it refuses. */
const LANGSTE_RUST_MS = 15 * 60_000;
/** How many events of one webhook are under way at once: a receiver that is slow keeps no other waiting. */
const BEZORGINGEN_TEGELIJK = 4;
const KORTSTE_BEURT_MS = 50;
const LANGSTE_BEURT_MS = 1_000;

/**
 * How long to wait after this failed attempt, in milliseconds: 5 seconds, then double each time, 6 hours at most.
 * @example pauzeNa(1) // 5000
 * @example pauzeNa(4) // 40000
 */
export function pauzeNa(pogingen: number): number {
  return Math.min(EERSTE_PAUZE_MS * 2 ** Math.min(Math.max(pogingen - 1, 0), 30), LANGSTE_PAUZE_MS);
}

/**
 * How long a whole webhook rests after so many failures in a row, in milliseconds: as `pauzeNa`, a quarter of an hour at most. 0 after none.
 * @example rustNa(1) // 5000
 */
export function rustNa(foutenOpRij: number): number {
  return foutenOpRij === 0 ? 0 : Math.min(pauzeNa(foutenOpRij), LANGSTE_RUST_MS);
}

/**
 * Is it time to stop a webhook at which nothing arrived since `foutSinds` (ISO UTC; null: the last one arrived)? Three days, less the longest rest, because the
 * attempts come no closer together. Nothing new goes there then; what waits is tried for its own three days.
 * @example moetStoppen('2026-11-20T09:00:00.000Z', '2026-11-23T09:00:00.000Z') // true
 */
export function moetStoppen(foutSinds: string | null, nu: string): boolean {
  return foutSinds !== null && Date.parse(nu) - Date.parse(foutSinds) >= HERKANSING_MS - LANGSTE_RUST_MS;
}

/**
 * A delivery as the worker finds it. Instants are real, ISO UTC. `ziet`: may the organisation see the case at this moment? `anderen`: how many others of its
 * webhook are under way, and the first of these for `anderenMs` milliseconds (0 when none).
 */
export interface BezorgingVraag {
  readonly stand: WebhookbezorgingStand;
  readonly soort: EventSoort;
  readonly vervaltOp: string;
  readonly pogingVanaf: string | null;
  readonly bezetTot: string | null;
  readonly webhookStand: WebhookStand;
  readonly rustTot: string | null;
  readonly ziet: boolean;
  readonly anderen: number;
  readonly anderenMs: number;
}

/** States in which what waits goes on: to a webhook that was stopped nothing new goes, and each event that waits keeps its three days. */
const BRENGT: readonly WebhookStand[] = ['actief', 'gestopt'];

/** What to do with a delivery now. */
export type BezorgBesluit =
  | { readonly actie: 'niets' | 'versturen' }
  | { readonly actie: 'sluiten'; readonly stand: 'mislukt' | 'vervallen' }
  | { readonly actie: 'wachten'; readonly wachtMs: number };

/**
 * What becomes of a delivery now. Sight goes before everything: what the organisation may not see at this moment never leaves. A test goes to a webhook that is
 * halted too, so that a beheerder can try before it works again, and waits for no other. Who waits for others looks again after as long as these are at it: soon
 * at a fast receiver, after a second at a slow one.
 * @example beslisBezorging({ ...open, ziet: false }, nu) // { actie: 'sluiten', stand: 'vervallen' }
 */
export function beslisBezorging(vraag: BezorgingVraag, nu: string): BezorgBesluit {
  const { stand, soort, vervaltOp, webhookStand, ziet } = vraag;
  if (stand !== 'open') return { actie: 'niets' };
  if (soort === PROEF)
    return webhookStand === 'beeindigd' ? { actie: 'sluiten', stand: 'vervallen' } : wachtOf(vraag.bezetTot, nu);
  if (!ziet || !BRENGT.includes(webhookStand)) return { actie: 'sluiten', stand: 'vervallen' };
  if (vervaltOp <= nu) return { actie: 'sluiten', stand: 'mislukt' };
  const besluit = wachtOf(laatste([vraag.bezetTot, vraag.pogingVanaf, vraag.rustTot]), nu);
  if (besluit.actie === 'wachten' || vraag.anderen < BEZORGINGEN_TEGELIJK) return besluit;
  return { actie: 'wachten', wachtMs: Math.min(Math.max(vraag.anderenMs, KORTSTE_BEURT_MS), LANGSTE_BEURT_MS) };
}

function wachtOf(tot: string | null, nu: string): BezorgBesluit {
  const wachtMs = tot === null ? 0 : Date.parse(tot) - Date.parse(nu);
  return wachtMs > 0 ? { actie: 'wachten', wachtMs } : { actie: 'versturen' };
}

function laatste(momenten: readonly (string | null)[]): string | null {
  return (
    momenten
      .filter((moment) => moment !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
