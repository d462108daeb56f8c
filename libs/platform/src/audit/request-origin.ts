// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

/** Where a request came from: the address of the connection (that of the proxy when there is one) and its number in this process. */
export interface RequestOrigin {
  readonly adres: string;
  readonly verzoek: string;
}

const ORIGIN = new AsyncLocalStorage<RequestOrigin>();

/** Remembers the origin of each request for everything that is done for it. */
export function keepRequestOrigin(fastify: Pick<FastifyInstance, 'addHook'>): void {
  // After the body was read: reading it goes on in the surroundings of the connection, not of the request.
  fastify.addHook('preHandler', (request, _reply, done) => ORIGIN.run({ adres: request.ip, verzoek: request.id }, done));
}

/** Does work as from this origin, where no route remembers it by itself: a guard outside the routes, or what was asked for over another line than HTTP. */
export function withRequestOrigin<Result>(origin: RequestOrigin, work: () => Result): Result {
  return ORIGIN.run(origin, work);
}

/** The origin of the request that is being answered; null outside one. */
export function requestOrigin(): RequestOrigin | null {
  return ORIGIN.getStore() ?? null;
}
