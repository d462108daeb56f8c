// SPDX-License-Identifier: EUPL-1.2
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '#platform/logging';
import { PageErrorFilter } from './errors/page-error.filter.js';
import { renderErrorPage } from './errors/render-error-page.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { WebModule, type WebDependencies } from './web.module.js';

/** A form of a vastloper fits many times; more is refused before it is read. */
const BODY_LIMIT_BYTES = 64 * 1024;
/** A visitor that sends nothing keeps no connection longer than this. */
const REQUEST_TIMEOUT_MS = 10_000;

/** The pages, ready to listen. The caller closes them. */
export async function createWebApplication(dependencies: WebDependencies, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) =>
      sendErrorPage(reply, error.statusCode ?? 400),
  });
  adapter.getInstance().addHook('onRequest', async (_request, reply) => {
    void reply.headers(SECURITY_HEADERS);
  });
  const application = await NestFactory.create<NestFastifyApplication>(WebModule.register(dependencies), adapter, {
    logger: false,
    abortOnError: false,
  });
  application.useGlobalFilters(new PageErrorFilter(logger));
  return application;
}

/** For faults before any route is chosen; hooks do not run there, so the headers are set here too. */
function sendErrorPage(reply: FastifyReply, status: number): void {
  void reply.headers(SECURITY_HEADERS).status(status).type('text/html; charset=utf-8').send(renderErrorPage(status));
}
