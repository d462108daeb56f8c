// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { VerzoekTeller } from '#application/ports/verzoek-teller';
import { FoutError } from '#domain/fouten/fout.errors';
import { SharedCounters } from './shared-counters.js';

const WINDOW_MS = 60_000;
type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/** How many requests a minute, over all processes. Kinds count apart from each other. */
export interface RateLimits {
  /** By one person, or one program in their name. */
  readonly persoon: number;
  /** From one address without a person: refused tokens at the API, visitors at the pages. */
  readonly adres: number;
  /** Sign-ins begun or finished from one address. */
  readonly aanmelden: number;
}

/** One kind of limit. */
export type RateKind = keyof RateLimits;

/** Keeps one person or address from taking the service away from the others. The counts are shared with the other processes each second. */
export class RateLimit {
  private readonly counters: SharedCounters;
  private readonly keys = new WeakMap<FastifyRequest, string>();
  private limiters: Readonly<Record<RateKind, Limiter>> | null = null;

  constructor(
    private readonly limits: RateLimits,
    nowMs: () => number = Date.now,
  ) {
    this.counters = new SharedCounters(nowMs);
  }

  /** Registers the counters; call once, before the server listens. */
  async register(fastify: FastifyInstance): Promise<void> {
    await fastify.register(rateLimit, { global: false, store: storeOver(this.counters) });
    fastify.addHook('onClose', async () => this.counters.stop());
    const limiter = (kind: RateKind): Limiter =>
      fastify.createRateLimit({
        max: this.limits[kind],
        timeWindow: WINDOW_MS,
        keyGenerator: (request) => `${kind}:${this.keys.get(request) ?? addressKey(request.ip)}`,
      });
    this.limiters = { persoon: limiter('persoon'), adres: limiter('adres'), aanmelden: limiter('aanmelden') };
  }

  /** From now on the counts are those of all processes together. */
  share(teller: VerzoekTeller): void {
    this.counters.share(teller);
  }

  /** Tells the other processes at once what was counted; happens by itself each second. */
  flush(): Promise<void> {
    return this.counters.flush();
  }

  /** Counts this request for this person. Throws `TE_VEEL_VERZOEKEN` with `retryAfter` in seconds. */
  async checkPersoon(request: FastifyRequest, persoonId: string): Promise<void> {
    this.keys.set(request, persoonId);
    await this.check('persoon', request);
    this.keys.delete(request);
  }

  /** Counts this request for the address it comes from. Throws `TE_VEEL_VERZOEKEN` with `retryAfter` in seconds. */
  checkAdres(request: FastifyRequest, kind: Exclude<RateKind, 'persoon'> = 'adres'): Promise<void> {
    return this.check(kind, request);
  }

  private async check(kind: RateKind, request: FastifyRequest): Promise<void> {
    const outcome = await this.limiters?.[kind](request);
    if (outcome && !outcome.isAllowed && outcome.isExceeded)
      throw new FoutError('TE_VEEL_VERZOEKEN', { uitbreiding: { retryAfter: outcome.ttlInSeconds } });
  }
}

/**
 * An address as it is counted: a hash, so that no list of addresses arises. Of IPv6 the network counts, for one visitor has all of it.
 * @example addressKey('2001:db8::1') === addressKey('2001:db8::2') // true
 */
export function addressKey(ip: string): string {
  const counted = isIPv6(ip) && !ip.includes('.') ? new URL(`http://[${ip}]`).hostname.slice(1, -1) : ip;
  return createHash('sha256').update(networkOf(counted)).digest('base64url').slice(0, 22);
}

function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip;
  const [before = '', after] = ip.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after ? after.split(':') : [];
  const zeros = after === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

/** What the rate limiter of Fastify counts with; one for all its limits, since the keys already differ by kind. */
function storeOver(counters: SharedCounters): new () => FastifyRateLimitStore {
  return class CountersStore {
    incr(key: string, done: (error: Error | null, result?: { current: number; ttl: number }) => void): void {
      const { current, ttlMs } = counters.count(key);
      done(null, { current, ttl: ttlMs });
    }

    child(): this {
      return this;
    }
  };
}
