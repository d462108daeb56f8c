// SPDX-License-Identifier: EUPL-1.2
import type { StroomGebeurtenis } from '#domain/webhooks/cloud-event';

/** A delivery for the queue. `herhaald`: what the queue still holds of it goes first. `nietVoor`: a real instant (ISO UTC) before which it is not tried; null: at once. */
export interface WachtendeBezorging {
  readonly id: string;
  readonly herhaald: boolean;
  readonly nietVoor: string | null;
}

/** A secret to sign with: which key of the installation it is made from, and its version for this webhook. */
export interface GeheimKenmerk {
  readonly versie: number;
  readonly sleutelKenmerk: string;
}

/** Everything one sending is made of. `gebeurtenis` is null for a test. `pogingen` counts this one. */
export interface TeBezorgen {
  readonly id: string;
  readonly webhookId: string;
  readonly adres: string;
  readonly geheimen: readonly GeheimKenmerk[];
  readonly gebeurtenis: StroomGebeurtenis | null;
  readonly pogingen: number;
}

/** What the record says of a delivery that a worker asks for: send it, look again later, or it is done. */
export type Bezorgbeurt =
  | { readonly beurt: 'versturen'; readonly wat: TeBezorgen }
  | { readonly beurt: 'wachten'; readonly wachtMs: number }
  | { readonly beurt: 'klaar'; readonly mislukt: boolean };

/** How a sending ended. `status` is that of HTTP, null without an answer; `fout` never holds words of the answer. `voorgoed`: the receiver says that it is gone. */
export interface Webhookuitslag {
  readonly id: string;
  readonly gelukt: boolean;
  readonly status: number | null;
  readonly fout: string | null;
  readonly voorgoed: boolean;
}

/** What waits and what went wrong, for metrics. `onverdeeld`: facts that are in no stream yet. */
export interface WebhookTelling {
  readonly onverdeeld: number;
  readonly wachtend: number;
  readonly oudsteSeconden: number;
  readonly mislukt: number;
  readonly gestopt: number;
}

/**
 * Events on their way to webhooks. The truth of it is here; the queue only carries and may be lost (docs/adr/0033, docs/adr/0043). Real instants.
 */
export abstract class WebhookRecord {
  /** Deliveries the queue has not got yet, oldest first. Empty when none. */
  abstract listNieuw(limit: number): Promise<WachtendeBezorging[]>;
  /** All deliveries that wait and that the queue should hold, after `na` (an id) in order of id, for filling it again. */
  abstract listInWachtrij(na: string | null, limit: number): Promise<WachtendeBezorging[]>;
  /** Notes that the queue has these. */
  abstract markInWachtrij(ids: readonly string[]): Promise<void>;
  /** How many the queue should hold. */
  abstract countInWachtrij(): Promise<number>;
  /**
   * Takes a delivery for `leaseMs`, or says why not. Whether the organisation may see the case is asked here, at the last moment. While a webhook fails, one at a
   * time is let through.
   */
  abstract neem(id: string, leaseMs: number): Promise<Bezorgbeurt>;
  /** Stores how a sending ended, and stops the webhook when nothing arrived for three days. */
  abstract bewaar(uitslag: Webhookuitslag): Promise<void>;
  /** Counts for metrics. */
  abstract count(): Promise<WebhookTelling>;
}
