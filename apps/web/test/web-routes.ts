// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import type { AuditLog } from '#application/ports/audit-log';
import type { Klok } from '#application/ports/klok';
import { partsWith } from './parts.builder.js';
import { WebModule } from '../src/web.module.js';

/** Every address of the pages as the application itself has it. Example: `'GET /vastlopers/:nummer'`. */
export function webRoutes(): string[] {
  const { controllers = [] } = WebModule.register(partsWith({ klok: {} as Klok }), {} as AuditLog);
  return controllers.flatMap((controller) => routesOf(controller)).sort();
}

function routesOf(controller: Type<unknown>): string[] {
  const base = String(Reflect.getMetadata('path', controller) ?? '');
  const { prototype } = controller as { prototype: Record<string, unknown> };
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const method =
      typeof handler === 'function' ? (Reflect.getMetadata('method', handler) as RequestMethod | undefined) : undefined;
    if (method === undefined) return [];
    const path = [base, String(Reflect.getMetadata('path', handler as object) ?? '')].map((part) => part.replace(/^\/|\/$/g, ''));
    return [`${RequestMethod[method]} /${path.filter(Boolean).join('/')}`];
  });
}
