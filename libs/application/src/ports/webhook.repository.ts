// SPDX-License-Identifier: EUPL-1.2
import type { WebhookbezorgingStand, WebhookStand } from '#domain/webhooks/bezorgen';
import type { EventSoort } from '#domain/webhooks/cloud-event';
import type { GebeurtenisSoort } from '#domain/ladder/zet';
import type { Pagina, PaginaVraag } from './pagina.js';

/** A new webhook. `focusgebied` null: of all areas; `soorten` empty: all kinds of facts. */
export interface NieuweWebhook {
  readonly id: string;
  readonly organisatieId: string;
  readonly naam: string;
  readonly adres: string;
  readonly focusgebied: string | null;
  readonly soorten: readonly GebeurtenisSoort[];
  readonly sleutelKenmerk: string;
}

/** A next secret: its version, and until when (a real instant) the one before counts beside it. */
export interface NieuwWebhookgeheim {
  readonly id: string;
  readonly versie: number;
  readonly sleutelKenmerk: string;
  readonly vorigKenmerk: string;
  readonly vorigTot: string;
}

/** A webhook as it stands. Instants are real, ISO UTC; `foutSinds`: nothing arrived since. No secret. */
export interface WebhookRegel {
  readonly id: string;
  readonly organisatie: { readonly id: string; readonly naam: string };
  readonly naam: string;
  readonly adres: string;
  readonly focusgebied: string | null;
  readonly soorten: readonly GebeurtenisSoort[];
  readonly stand: WebhookStand;
  readonly geheimVersie: number;
  readonly sleutelKenmerk: string;
  readonly foutSinds: string | null;
  readonly laatsteFout: string | null;
  readonly laatstBezorgdOp: string | null;
  readonly aangemaaktOp: string;
}

/** One event to a webhook, for who looks after it: what kind, when, and whether it arrived. Never which case. */
export interface WebhookbezorgingRegel {
  readonly id: string;
  readonly soort: EventSoort;
  readonly volgnummer: number | null;
  readonly stand: WebhookbezorgingStand;
  readonly pogingen: number;
  readonly laatsteStatus: number | null;
  readonly laatsteFout: string | null;
  readonly aangemaaktOp: string;
  readonly bezorgdOp: string | null;
}

/** Where events of organisations go, for `lezerId`: nothing is there for who is no beheerder. They are changed through `BeheerRepository`, so that each change is kept. */
export abstract class WebhookRepository {
  /** All that were not ended, by organisation and name. Empty when there are none. */
  abstract list(lezerId: string): Promise<readonly WebhookRegel[]>;
  /** One that was not ended; null when unknown. */
  abstract find(lezerId: string, id: string): Promise<WebhookRegel | null>;
  /** Its deliveries, newest first. Throws `CursorOngeldigError`. */
  abstract listBezorgingen(lezerId: string, id: string, pagina: PaginaVraag): Promise<Pagina<WebhookbezorgingRegel>>;
  /** How many facts of the stream between two instants (the second not counted) would go to this webhook again. */
  abstract countHerhaling(id: string, van: string, tot: string): Promise<number>;
}
