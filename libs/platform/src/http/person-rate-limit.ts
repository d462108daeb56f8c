// SPDX-License-Identifier: EUPL-1.2
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FoutError } from '#domain/fouten/fout.errors';

const WINDOW_MS = 60_000;
type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/** Keeps one person (or one program in their name) from taking the service away from the others: so many requests a minute, counted per process. */
export class PersonRateLimit {
  private limiter: Limiter | null = null;
  private readonly keys = new WeakMap<FastifyRequest, string>();

  constructor(private readonly requestsPerMinute: number) {}

  /** Registers the counter; call once, before the server listens. */
  async register(fastify: FastifyInstance): Promise<void> {
    await fastify.register(rateLimit, { global: false });
    this.limiter = fastify.createRateLimit({
      max: this.requestsPerMinute,
      timeWindow: WINDOW_MS,
      keyGenerator: (request) => this.keys.get(request) ?? request.ip,
    });
  }

  /** Counts this request for this person. Throws `TE_VEEL_VERZOEKEN` with `retryAfter` in seconds. */
  async check(request: FastifyRequest, persoonId: string): Promise<void> {
    if (this.limiter === null) return;
    this.keys.set(request, persoonId);
    const outcome = await this.limiter(request);
    if (!outcome.isAllowed && outcome.isExceeded)
      throw new FoutError('TE_VEEL_VERZOEKEN', { uitbreiding: { retryAfter: outcome.ttlInSeconds } });
  }
}
