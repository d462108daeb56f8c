// SPDX-License-Identifier: EUPL-1.2
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { VerzoekTeller } from '#application/ports/verzoek-teller';
import { keepRequestOrigin } from '#platform/audit/request-origin';
import { noteEveryChange } from '#platform/audit/note-every-change';
import { StructuredAuditLog } from '#platform/audit/structured-audit-log';
import { NestLogger } from '#platform/http/nest-logger';
import { trustHops } from '#platform/http/trust-hops';
import type { Logger } from '#platform/logging';
import { packPages } from './assets/pack-pages.js';
import type { WebVerzoek } from './auth/verzoek.js';
import { PageContexts } from './frame/page-contexts.js';
import { PageErrorFilter } from './errors/page-error.filter.js';
import { answerBrokenRequest } from './errors/broken-request.js';
import { renderErrorPage } from './errors/render-error-page.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { takeOneClick } from './voorkeuren/one-click.js';
import { VensterToegang } from './wachtrijen/venster-toegang.js';
import { registerVenster } from './wachtrijen/venster.js';
import { Wachtrijen } from './wachtrijen/wachtrijen.js';
import { WebModule, type WebParts } from './web.module.js';

/** A form of a vastloper fits many times; more is refused before it is read. */
const BODY_LIMIT_BYTES = 64 * 1024;
/** A visitor that sends nothing keeps no connection longer than this. */
const REQUEST_TIMEOUT_MS = 10_000;

/** The pages, ready to listen. The caller closes them. */
export async function createWebApplication(parts: WebParts, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: trustHops(parts.proxyHops),
    frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) =>
      sendErrorPage(reply, error.statusCode ?? 400),
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket as Socket),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', async (_request, reply) => {
    void reply.headers(SECURITY_HEADERS);
  });
  packPages(fastify as never);
  keepRequestOrigin(fastify as never);
  const audit = new StructuredAuditLog(logger, 'web');
  noteEveryChange(fastify as never, audit, (request) => (request as WebVerzoek).sessie?.actor.persoonId ?? null);
  // Forms and nothing else: what is not a form is no question for a page.
  fastify.removeAllContentTypeParsers();
  await fastify.register(formbody as never);
  takeOneClick(fastify as never);
  await fastify.register(cookie as never);
  await parts.rateLimit.register(fastify as never);
  const application = await NestFactory.create<NestFastifyApplication>(WebModule.register(parts, audit), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(logger),
  });
  application.useGlobalFilters(new PageErrorFilter(logger, application.get(PageContexts)));
  parts.rateLimit.share(application.get(VerzoekTeller, { strict: false }));
  const [toegang, wachtrijen, contexts] = [
    application.get(VensterToegang),
    application.get(Wachtrijen),
    application.get(PageContexts),
  ];
  await registerVenster(fastify as never, { toegang, wachtrijen, contexts });
  return application;
}

/** For faults before any route is chosen; hooks do not run there, so the headers are set here too. */
function sendErrorPage(reply: FastifyReply, status: number): void {
  void reply.headers(SECURITY_HEADERS).status(status).type('text/html; charset=utf-8').send(renderErrorPage(status));
}
