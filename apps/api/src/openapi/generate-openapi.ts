// SPDX-License-Identifier: EUPL-1.2
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { StructuredAuditLog } from '#platform/audit/structured-audit-log';
import { readConfiguration } from '#platform/configuration';
import { createLogger } from '#platform/logging';
import { ApiModule } from '../api.module.js';
import { realParts } from '../real-parts.js';
import { OpenApiDocument } from './openapi-document.js';

/** Where the checked-in document lies, from the root of the repository. */
export const OPENAPI_FILE = 'docs/openapi.json';

/**
 * The OpenAPI document as text, as it is checked in. Made from the routes alone: in Nest's preview no provider is made, so nothing is connected to
 * and the address of the database below is never used.
 */
export async function generateOpenApi(): Promise<string> {
  const parts = realParts(readConfiguration({ DATABASE_URL: 'postgres://127.0.0.1/doorbraak' }));
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.register(parts, new StructuredAuditLog(createLogger('openapi', 'silent'), 'openapi')),
    new FastifyAdapter(),
    {
      preview: true,
      abortOnError: false,
      logger: false,
    },
  );
  const document: OpenAPIObject = new OpenApiDocument().build(app);
  return `${JSON.stringify(document, null, 2)}\n`;
}
