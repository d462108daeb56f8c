// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Type } from '@nestjs/common';
import { BELEID, BEWERKINGEN } from '#domain/policy/beleid';
import { StructuredAuditLog } from '#platform/audit/structured-audit-log';
import { readConfiguration } from '#platform/configuration';
import { createLogger } from '#platform/logging';
import { ApiModule } from '../src/api.module.js';
import { BEWERKING, OPEN_VOOR_ALLEN } from '../src/auth/verzoek.js';
import { realParts } from '../src/real-parts.js';

interface Route {
  readonly name: string;
  readonly open: boolean;
  readonly bewerking: string | undefined;
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype)
    .map((name) => ({ name, handler: prototype[name] as object }))
    .filter(({ handler }) => Reflect.hasMetadata(PATH_METADATA, handler) && Reflect.hasMetadata(METHOD_METADATA, handler))
    .map(({ name, handler }) => ({
      name: `${controller.name}.${name}`,
      open: [handler, controller].some((target) => Reflect.getMetadata(OPEN_VOOR_ALLEN, target) === true),
      bewerking: Reflect.getMetadata(BEWERKING, handler) as string | undefined,
    }));
}

const { controllers = [] } = ApiModule.register(
  realParts(readConfiguration({ DATABASE_URL: 'postgres://127.0.0.1/x' })),
  new StructuredAuditLog(createLogger('api', 'silent'), 'api'),
);
const routes = controllers.flatMap((controller) => routesOf(controller as Type));

/** Rows of the policy that no route names: what they decide is asked inside another operation, or on a page. */
const WITHOUT_ROUTE = [
  'pet_kiezen',
  'beeld_lezen',
  'concept_schrijven',
  'indienen_voor_ander',
  'beheer_openen',
  'wachtrijen_bekijken',
  'berichten_herhalen',
  'mailteksten_bekijken',
  'mailteksten_beheren',
  'naam_indiener_lezen',
  'gebied_uitvoeren',
];

describe('every route of the API', () => {
  it('is an operation of the policy, unless it is open to all', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(
      routes.filter(({ open, bewerking }) => !open && !Object.hasOwn(BELEID, bewerking ?? '')).map(({ name }) => name),
    ).toEqual([]);
  });

  it('is open to all only when it is meant to be', () => {
    expect(routes.filter(({ open }) => open).map(({ name }) => name)).toEqual([
      'OpenApiController.read',
      'HealthController.live',
      'HealthController.ready',
      'MetricsController.read',
      'SecurityTxtController.read',
    ]);
  });

  it('together use every row of the policy', () => {
    const used = new Set(routes.map(({ bewerking }) => bewerking));
    expect(BEWERKINGEN.filter((bewerking) => !used.has(bewerking))).toEqual(WITHOUT_ROUTE);
  });
});

describe('every use case', () => {
  /** The same for everyone who is signed in: it takes no actor. */
  const THE_SAME_FOR_ALL = ['list-referentie.use-case.ts'];
  /** Before there is an actor: the token of the invitation, the link or the address is what allows it. What is done with one goes on to a use case that asks. */
  const BEFORE_ANYBODY_IS_KNOWN = [
    'accept-uitnodiging.use-case.ts',
    'open-maillink.use-case.ts',
    'answer-vraag.use-case.ts',
    'stop-mail.use-case.ts',
    'receive-antwoord.use-case.ts',
    'receive-retour.use-case.ts',
  ];

  it('asks the policy', () => {
    const folder = 'libs/application/src/use-cases';
    const silent = readdirSync(folder)
      .filter((file) => file.endsWith('.use-case.ts') && ![...THE_SAME_FOR_ALL, ...BEFORE_ANYBODY_IS_KNOWN].includes(file))
      .filter((file) => !/\b(requireToegang|requireToegangTot|readToegang)\(/.test(readFileSync(join(folder, file), 'utf8')));
    expect(silent).toEqual([]);
  });
});
