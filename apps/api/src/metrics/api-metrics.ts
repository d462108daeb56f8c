// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

const BUCKETS_SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 3, 5];

/** What is measured of the API. Labels hold routes, codes and kinds of act only: no ids, no names. */
@Injectable()
export class ApiMetrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'doorbraak_http_request_duration_seconds',
    help: 'Duration of HTTP requests in seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_SECONDS,
    registers: [this.registry],
  });
  private readonly filings = new Counter({
    name: 'doorbraak_vastlopers_ingediend_total',
    help: 'Vastlopers filed through this process.',
    registers: [this.registry],
  });
  private readonly acts = new Counter({
    name: 'doorbraak_handelingen_total',
    help: 'Acts by kind and outcome: verwerkt, bewaard or the code of the problem.',
    labelNames: ['soort', 'uitkomst'],
    registers: [this.registry],
  });

  private readonly post = new Counter({
    name: 'doorbraak_ontvangen_mails_total',
    help: 'Mails that came in, by what became of them.',
    labelNames: ['uitkomst'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'doorbraak_' });
  }

  /** Measures every answer of this server; unknown addresses share one label. */
  observe(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'onbekend';
      this.requests.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
      done();
    });
  }

  /** Counts a filing. */
  countFiling(): void {
    this.filings.inc();
  }

  /** Counts a mail that came in. */
  countPost(uitkomst: string): void {
    this.post.inc({ uitkomst });
  }

  /** Counts an act with its outcome. */
  countHandeling(soort: string, uitkomst: string): void {
    this.acts.inc({ soort, uitkomst });
  }
}
