// SPDX-License-Identifier: EUPL-1.2
import type { CloudEvent } from '#domain/webhooks/cloud-event';
import { handtekening } from './webhook-handtekening.js';

/** The way out: goes to no address that is not allowed, follows no redirect, and reads an answer to its end or throws. */
export type WebhookFetch = (
  url: string,
  init: {
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly signal: AbortSignal;
  },
) => Promise<{ readonly status: number }>;

/** One event to one address, with the secrets to sign it with; `id` is the same each time it is tried. */
export interface Zending {
  readonly id: string;
  readonly adres: string;
  readonly geheimen: readonly Buffer[];
  readonly event: CloudEvent;
}

/** What came back. `fout` is for the beheerder of the receiver: why it did not arrive, in Dutch, without a word of the answer. */
export interface Ontvangst {
  readonly gelukt: boolean;
  readonly status: number | null;
  readonly fout: string | null;
  readonly voorgoed: boolean;
}

/** The receiver says that there is nothing here any more. */
const WEG = 410;
const TIMEOUT_MS = 10_000;

/** Sends events to webhooks: signed, in ten seconds at most, and only a 2xx counts as arrived. */
export class WebhookZender {
  constructor(
    private readonly fetch: WebhookFetch,
    private readonly timeoutMs: number = TIMEOUT_MS,
  ) {}

  /** One attempt. Never throws. */
  async send({ id, adres, geheimen, event }: Zending): Promise<Ontvangst> {
    const body = JSON.stringify(event);
    const seconden = Math.floor(Date.now() / 1_000);
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Doorbraak-Webhook/1',
      'webhook-id': id,
      'webhook-timestamp': String(seconden),
      'webhook-signature': handtekening(geheimen, id, seconden, body),
    };
    try {
      const { status } = await this.fetch(adres, { method: 'POST', headers, body, signal: AbortSignal.timeout(this.timeoutMs) });
      const gelukt = status >= 200 && status < 300;
      return { gelukt, status, fout: gelukt ? null : foutBij(status), voorgoed: status === WEG };
    } catch (error) {
      return { gelukt: false, status: null, fout: foutVan(error), voorgoed: false };
    }
  }
}

function foutBij(status: number): string {
  if (status >= 300 && status < 400) return `De ontvanger verwijst door (${status}). Wij volgen dat niet.`;
  return `De ontvanger antwoordt met ${status}.`;
}

/** Only what kind of fault it was: what a network says may hold addresses of others. */
function foutVan(error: unknown): string {
  const { name = '', code = '', message = '' } = (error ?? {}) as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return 'De ontvanger antwoordt niet op tijd.';
  if (/are not allowed/.test(message)) return 'Dit adres leidt niet naar het openbare internet.';
  if (/too large/.test(message)) return 'Het antwoord van de ontvanger is te groot.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'De naam van de server is niet te vinden.';
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'De server is niet te bereiken.';
  if (/CERT|TLS|SSL|SELF_SIGNED/.test(code)) return 'Het certificaat van de server klopt niet.';
  return 'De verbinding met de ontvanger werd verbroken.';
}
