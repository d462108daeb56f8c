// SPDX-License-Identifier: EUPL-1.2
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Klok } from '#application/ports/klok';
import { noteEveryChange } from '#platform/audit/note-every-change';
import { StructuredAuditLog } from '#platform/audit/structured-audit-log';
import { VerzoekTeller } from '#application/ports/verzoek-teller';
import { createApiAdapter } from '#platform/http/api-adapter';
import { InvoerPipe } from '#platform/http/invoer.pipe';
import { NestLogger } from '#platform/http/nest-logger';
import type { Logger } from '#platform/logging';
import { ProblemFilter } from '#platform/problem/problem.filter';
import { ApiModule, type ApiParts } from './api.module.js';
import { API_VERSION } from './api-version.js';
import type { VerzoekMetActor } from './auth/verzoek.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { OpenApiDocument } from './openapi/openapi-document.js';

/** Outside the version of the API: what is for whoever runs it. */
const WITHOUT_PREFIX = ['health/live', 'health/ready', 'metrics', '.well-known/security.txt'];

/** The API, ready to listen; it has not connected to anyone by itself, the adapters have. */
export async function createApiApplication(parts: ApiParts, logger: Logger): Promise<NestFastifyApplication> {
  let klok: Klok | null = null;
  const { adapter, knownRoutes } = createApiAdapter(() => ({ 'api-version': API_VERSION, ...klokHeader(klok) }), parts.proxyHops);
  const audit = new StructuredAuditLog(logger, 'api');
  noteEveryChange(adapter.getInstance() as never, audit, (request) => (request as VerzoekMetActor).actor?.persoonId ?? null);
  await parts.rateLimit.register(adapter.getInstance() as never);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.register(parts, audit), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(logger),
  });
  app.setGlobalPrefix('v1', { exclude: WITHOUT_PREFIX });
  app.useGlobalPipes(new InvoerPipe());
  app.useGlobalFilters(new ProblemFilter(logger, knownRoutes));
  app.get(ApiMetrics).observe(adapter.getInstance() as never);
  await app.init();
  app.get(OpenApiDocument).build(app);
  klok = app.get(Klok, { strict: false });
  parts.rateLimit.share(app.get(VerzoekTeller, { strict: false }));
  await adapter.getInstance().ready();
  return app;
}

/** A fast clock is never hidden (design section 7): what time it is on it, and how many milliseconds a working day lasts. */
function klokHeader(klok: Klok | null): Readonly<Record<string, string>> {
  const tempo = klok?.tempo() ?? null;
  return klok === null || tempo === null ? {} : { 'doorbraak-klok': `${klok.nu()}; tempo=${tempo}` };
}
