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
import { readPublicMethods } from './public-methods.js';

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
  /** Public methods that do not ask, each with why it need not. */
  const WITHOUT_ASKING: Readonly<Record<string, string>> = {
    'ListReferentie.execute': 'is the same for everyone who is signed in',
    'AcceptUitnodiging.read': 'nobody is known yet: the token of the invitation allows it',
    'AcceptUitnodiging.execute': 'nobody is known yet: the token of the invitation allows it',
    'OpenMaillink.execute': 'nobody is known yet: the token of the link allows it',
    'AnswerVraag.execute': 'the token of the link allows it; the act itself goes on to a use case that asks',
    'AnswerVraag.findEerder': 'gives back the own answer of who has the link',
    'StopMail.check': 'nobody is known yet: the token of the link allows it',
    'StopMail.execute': 'nobody is known yet: the token of the link allows it',
    'TakeMailAgain.check': 'nobody is known yet: the token of the link allows it',
    'TakeMailAgain.execute': 'nobody is known yet: the token of the link allows it',
    'ReceiveAntwoord.execute': 'the address it came at allows it; the act itself goes on to a use case that asks',
    'ReceiveRetour.execute': 'the address it came at allows it',
    'GetHandeling.readInvoer': 'gives back what this person sent in themselves, and only to them',
    'FindVastloper.hadSight': 'reads nothing: it compares two places that were given',
    'ManageConcept.screen': 'stores nothing and reads nothing: it looks at what was sent along',
  };

  it('asks the policy in each of its public methods, but for those that need not', () => {
    const folder = 'libs/application/src/use-cases';
    const methods = readdirSync(folder)
      .filter((file) => file.endsWith('.use-case.ts'))
      .flatMap((file) => readPublicMethods(readFileSync(join(folder, file), 'utf8')));
    expect(methods.length).toBeGreaterThan(80);
    expect(
      methods
        .filter(({ asks }) => !asks)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(WITHOUT_ASKING).sort());
  });

  it('is found out when its second method does not ask, or asks in a word only', () => {
    const source = `
      function look(actor) { requireToegang(actor, 'zoeken'); }
      export class Zoek {
        constructor(private readonly klok) {}
        first(actor) { return this.deeper(actor); }
        async second(actor) { /* requireToegang(actor) */ return 'requireToegang(actor)'; }
        readonly third = (actor) => look(actor);
        private deeper(actor) { look(actor); }
      }`;
    expect(readPublicMethods(source)).toEqual([
      { name: 'Zoek.first', asks: true },
      { name: 'Zoek.second', asks: false },
      { name: 'Zoek.third', asks: true },
    ]);
  });
});
