// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { APP_GUARD } from '@nestjs/core';
import type { AuditLog } from '#application/ports/audit-log';
import type { Klok } from '#application/ports/klok';
import { BELEID } from '#domain/policy/beleid';
import { partsWith } from '../test/parts.builder.js';
import { BewerkingGuard } from './auth/bewerking.guard.js';
import { BEWERKING, OPENBAAR } from './auth/verzoek.js';
import { WebModule } from './web.module.js';

/** One page: its name, and what it or its controller says of who it is for. */
interface Page {
  readonly name: string;
  readonly openbaar: boolean;
  readonly bewerking: unknown;
}

const { controllers = [], providers = [] } = WebModule.register(partsWith({ klok: {} as Klok }), {} as AuditLog);

const saysOf = (key: string, handler: object, controller: Type): unknown =>
  Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);

const pages: Page[] = controllers.flatMap((controller) => {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler) || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const openbaar = saysOf(OPENBAAR, handler, controller) !== undefined;
    return [{ name: `${controller.name}.${name}`, openbaar, bewerking: saysOf(BEWERKING, handler, controller) }];
  });
});

/** Open to all: by name, so that a page does not come to stand open by accident. */
const OPEN = [
  'AntwoordStandController',
  'AssetsController',
  'HealthController',
  'InloggenController',
  'MaillinksController',
  'MinderMailController',
  'SecurityTxtController',
  'StartController',
  'UitloggenController',
  'UitnodigingController',
  'VolgLevendController',
  'WeerMailController',
];

describe(WebModule.name, () => {
  it('has for every page an operation of the policy, or says that it is open', () => {
    expect(pages.length).toBeGreaterThan(70);
    const nameless = pages.filter(({ openbaar, bewerking }) => !openbaar && !Object.hasOwn(BELEID, String(bewerking)));
    expect(nameless.map(({ name }) => name)).toEqual([]);
  });

  it('opens these pages to all, and no others', () => {
    const open = pages.filter(({ openbaar }) => openbaar).map(({ name }) => name.split('.')[0]);
    expect([...new Set(open)].sort()).toEqual(OPEN);
  });

  it('puts the guard that asks the policy before every page', () => {
    const guards = providers.filter((provider) => 'provide' in provider && provider.provide === APP_GUARD);
    expect(guards).toContainEqual({ provide: APP_GUARD, useClass: BewerkingGuard });
  });
});
