// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Where a request came from: the address of the connection (that of the proxy when there is one) and its number in this process. */
export interface RequestOrigin {
  readonly adres: string;
  readonly verzoek: string;
}

/** The origin as it is kept, with whether a line of the audit log was written for the request. */
interface Kept extends RequestOrigin {
  noted: boolean;
}

const ORIGIN = new AsyncLocalStorage<Kept>();
const OF_REQUEST = new WeakMap<object, Kept>();

/** Remembers the origin of each request for everything that is done for it. */
export function keepRequestOrigin(fastify: Pick<FastifyInstance, 'addHook'>): void {
  // After the body was read: reading it goes on in the surroundings of the connection, not of the request.
  fastify.addHook('preHandler', (request, _reply, done) => ORIGIN.run(keep(request), done));
}

/** Does work for a request before its origin is remembered by itself, as a guard outside the routes does. */
export function withRequestOrigin<Result>(request: Pick<FastifyRequest, 'ip' | 'id'>, work: () => Result): Result {
  return ORIGIN.run(OF_REQUEST.get(request) ?? keep(request), work);
}

/** Does work that was asked for over another line than HTTP, as from this origin. */
export function withOrigin<Result>(origin: RequestOrigin, work: () => Result): Result {
  return ORIGIN.run({ ...origin, noted: false }, work);
}

/** The origin of the request that is being answered; null outside one. */
export function requestOrigin(): RequestOrigin | null {
  const kept = ORIGIN.getStore();
  return kept ? { adres: kept.adres, verzoek: kept.verzoek } : null;
}

/** A line was written for the request that is being answered. */
export function markNoted(): void {
  const kept = ORIGIN.getStore();
  if (kept) kept.noted = true;
}

/** Was a line written for this request? */
export function isNoted(request: object): boolean {
  return OF_REQUEST.get(request)?.noted ?? false;
}

function keep(request: Pick<FastifyRequest, 'ip' | 'id'>): Kept {
  const kept = { adres: request.ip, verzoek: request.id, noted: false };
  OF_REQUEST.set(request, kept);
  return kept;
}
