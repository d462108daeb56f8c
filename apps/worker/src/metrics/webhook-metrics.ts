// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';
import { WebhookRecord, type WebhookTelling } from '#application/ports/webhook-record';
import { WorkerMetrics } from './worker-metrics.js';

/** How one attempt to bring an event ended: it arrived, or it did not this time. */
export type WebhookUitkomst = 'bezorgd' | 'niet_bezorgd';

/** What is measured of webhooks, read together with what is measured of the worker. */
@Injectable()
export class WebhookMetrics {
  private readonly registry = new Registry();
  private readonly attempts = new Counter({
    name: 'doorbraak_webhookpogingen_total',
    help: 'Attempts to bring an event to a webhook by outcome.',
    labelNames: ['uitkomst'],
    registers: [this.registry],
  });
  private readonly show: (telling: WebhookTelling) => void;

  constructor(
    private readonly record: WebhookRecord,
    metrics: WorkerMetrics,
  ) {
    const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [this.registry] });
    const undivided = gauge('doorbraak_gebeurtenissen_onverdeeld', 'Facts of the log that are in no stream yet.');
    const waiting = gauge('doorbraak_webhookbezorgingen_wachtend', 'Events that still have to go to a webhook.');
    const oldest = gauge(
      'doorbraak_webhookbezorging_oudste_seconden',
      'Age in seconds of the oldest event that may go and did not.',
    );
    const failed = gauge('doorbraak_webhookbezorgingen_mislukt', 'Events that did not arrive at a webhook in three days.');
    const stopped = gauge(
      'doorbraak_webhooks_gestopt',
      'Webhooks that were stopped because nothing arrived; each one is an alarm.',
    );
    this.show = (telling) => {
      undivided.set(telling.onverdeeld);
      waiting.set(telling.wachtend);
      oldest.set(telling.oudsteSeconden);
      failed.set(telling.mislukt);
      stopped.set(telling.gestopt);
    };
    metrics.add(this);
  }

  /** Everything as Prometheus text. Throws when PostgreSQL is away. */
  async read(): Promise<string> {
    this.show(await this.record.count());
    return this.registry.metrics();
  }

  /** Counts one attempt. */
  countPoging(uitkomst: WebhookUitkomst): void {
    this.attempts.inc({ uitkomst });
  }
}
