// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisSoort } from '#domain/ladder/zet';
import type { BeheerGebeurtenisRegel } from '../ports/beheer.repository.js';
import type { WebhookRegel } from '../ports/webhook.repository.js';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';

/** A new webhook: of which organisation, what it is called, where it goes; all areas and all kinds of facts when nothing else is said. */
export interface WebhookInvoer extends GeenPersoonsgegevens {
  readonly organisatie: string;
  readonly naam: string;
  readonly adres: string;
  readonly focusgebied?: string | null;
  readonly soorten?: readonly GebeurtenisSoort[] | null;
}

/** A webhook as whoever looks after it sees it. */
export type WebhookWeergave = Omit<WebhookRegel, 'geheimVersie' | 'sleutelKenmerk'>;

/** Which webhook. */
export interface WebhookDoel {
  readonly webhook: string;
}

/** Which part of the stream to send again, by the time of the facts: from `van`, up to `tot` (not counted; now when absent). Instants, ISO. */
export interface HerhalingInvoer extends WebhookDoel {
  readonly van: string;
  readonly tot?: string | null;
}

/** The change as it is kept, the webhook, and its secret: shown once, null when the same request came before. */
export interface WebhookGeheimAntwoord {
  readonly gebeurtenis: BeheerGebeurtenisRegel;
  readonly webhook: string;
  readonly geheim: string | null;
}
