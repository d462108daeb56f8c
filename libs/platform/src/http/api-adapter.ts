// SPDX-License-Identifier: EUPL-1.2
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { FoutError } from '#domain/fouten/fout.errors';
import { PROBLEM_CONTENT_TYPE, problemHeaders, toProblem } from '../problem/problem.js';
import { keepRequestOrigin } from '../audit/request-origin.js';
import { SECURITY_HEADERS } from './answer-headers.js';
import { acceptJsonOnly } from './json-body.js';
import { KnownRoutes } from './known-routes.js';
import { trustHops } from './trust-hops.js';

/** The largest body, in bytes: 64 kB (reliability; the same as a Temporal payload of ours). */
export const BODY_LIMIT_BYTES = 65_536;
/** How long a client may take to send its whole request, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/** An HTTP server for an API that is strict about what comes in. */
export interface ApiAdapter {
  readonly adapter: FastifyAdapter;
  readonly knownRoutes: KnownRoutes;
}

/**
 * Makes the Fastify server under Nest: JSON only, 64 kB at most, a trailing slash or other case is another address, security headers on every answer,
 * and problems also for what fails before a route is reached. `headers` are set on every answer besides (called per request). With proxies in front,
 * `proxyHops` of them are believed about the address of the client.
 */
export function createApiAdapter(headers: () => Readonly<Record<string, string>>, proxyHops = 0): ApiAdapter {
  const knownRoutes = new KnownRoutes();
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: trustHops(proxyHops),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: false, ignoreDuplicateSlashes: false, caseSensitive: true },
    // A path that cannot be decoded is no address of ours; no hook has run yet, so the headers are set here.
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) => {
      const problem = toProblem(new FoutError('NIET_GEVONDEN'));
      void reply
        .status(problem.status)
        .headers({ ...SECURITY_HEADERS, ...headers() })
        .header('content-type', PROBLEM_CONTENT_TYPE)
        .send(JSON.stringify(problem));
    },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket as Socket, headers()),
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRoute', (route) => knownRoutes.add(route));
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(SECURITY_HEADERS).headers(headers());
    done();
  });
  keepRequestOrigin(fastify as never);
  acceptJsonOnly(fastify as never);
  return { adapter, knownRoutes };
}

/** What Node could not read as HTTP gets a problem too, written by hand because there is no request yet. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket, headers: Readonly<Record<string, string>>): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const busy = (socket as Socket & { _httpMessage?: ServerResponse })._httpMessage;
  if (busy?.headersSent) return void socket.destroy();
  const code = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'VERZOEK_TE_TRAAG' : 'VERZOEK_ONLEESBAAR';
  const problem = toProblem(new FoutError(code));
  const body = JSON.stringify(problem);
  const lines = Object.entries({
    ...SECURITY_HEADERS,
    ...headers,
    ...problemHeaders(problem),
    'content-type': PROBLEM_CONTENT_TYPE,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  socket.end(
    `HTTP/1.1 ${FOUTEN[code].status} ${code}\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`,
  );
}
