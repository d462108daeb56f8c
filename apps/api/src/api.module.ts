// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule, type ModuleMetadata, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditLog } from '#application/ports/audit-log';
import { Klok } from '#application/ports/klok';
import { MaillinkRepository } from '#application/ports/maillink.repository';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { PostvakRepository } from '#application/ports/postvak.repository';
import { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { ReceiveAntwoord } from '#application/use-cases/receive-antwoord.use-case';
import { ReceiveRetour } from '#application/use-cases/receive-retour.use-case';
import { USE_CASE_PROVIDERS } from '#application/use-cases/use-case-providers';
import { METRICS_ACCESS, type MetricsAccess } from '#platform/auth/metrics-guard';
import { TokenVerifier } from '#platform/auth/token-verifier';
import { RateLimit } from '#platform/http/rate-limit';
import { ActorLookup } from './auth/actor-lookup.js';
import { AuthGuard } from './auth/auth.guard.js';
import { LidmaatschappenController } from './beheer/lidmaatschappen.controller.js';
import { BeheerOrganisatiesController } from './beheer/beheer-organisaties.controller.js';
import { PlaatsvervangingenController } from './beheer/plaatsvervangingen.controller.js';
import { BeheerReferentieController } from './beheer/beheer-referentie.controller.js';
import { BeheerThemasController } from './beheer/beheer-themas.controller.js';
import { BewaringController } from './beheer/bewaring.controller.js';
import { MailadressenController } from './beheer/mailadressen.controller.js';
import { SchorsingenController } from './beheer/schorsingen.controller.js';
import { ToegangController } from './beheer/toegang.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { ZaakController } from './exports/zaak.controller.js';
import { EindeHandelingenController } from './handelingen/einde-handelingen.controller.js';
import { GesprekHandelingenController } from './handelingen/gesprek-handelingen.controller.js';
import { HandelingenController } from './handelingen/handelingen.controller.js';
import { RouteHandelingenController } from './handelingen/route-handelingen.controller.js';
import { TekstHandelingenController } from './handelingen/tekst-handelingen.controller.js';
import { HealthController } from './health/health.controller.js';
import { IkController } from './ik/ik.controller.js';
import { VoorkeurenController } from './ik/voorkeuren.controller.js';
import { LogboekController } from './logboek/logboek.controller.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { OpenApiDocument } from './openapi/openapi-document.js';
import { OverdrachtenController } from './overdrachten/overdrachten.controller.js';
import { Postvak } from './postvak/postvak.js';
import { ReferentieController } from './referentie/referentie.controller.js';
import { SECURITY_TXT, SecurityTxtController } from './security-txt/security-txt.controller.js';
import type { SecurityTxtOptions } from '#platform/security-txt';
import { ToezeggingenController } from './toezeggingen/toezeggingen.controller.js';
import { VastloperOnderdelenController } from './vastlopers/vastloper-onderdelen.controller.js';
import { VastloperZoekenController } from './vastlopers/vastloper-zoeken.controller.js';
import { VastlopersController } from './vastlopers/vastlopers.controller.js';
import { GebeurtenisstroomController } from './webhooks/gebeurtenisstroom.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WerkvoorraadController } from './werkvoorraad/werkvoorraad.controller.js';

/** What differs between the real thing and a test: the modules that bring the ports and `AFHANKELIJKHEDEN` (all global), who checks tokens, and what it says of itself. */
export interface ApiParts {
  readonly adapters: NonNullable<ModuleMetadata['imports']>;
  readonly tokens: TokenVerifier;
  readonly rateLimit: RateLimit;
  /** Proxies in front that are believed about the address of a client. */
  readonly proxyHops: number;
  readonly securityTxt: SecurityTxtOptions;
  readonly metrics: MetricsAccess;
}

const CONTROLLERS = [
  VastlopersController,
  VastloperZoekenController,
  VastloperOnderdelenController,
  LogboekController,
  RouteHandelingenController,
  GesprekHandelingenController,
  EindeHandelingenController,
  TekstHandelingenController,
  HandelingenController,
  ToezeggingenController,
  OverdrachtenController,
  WerkvoorraadController,
  ExportsController,
  ZaakController,
  ReferentieController,
  IkController,
  VoorkeurenController,
  BeheerOrganisatiesController,
  LidmaatschappenController,
  PlaatsvervangingenController,
  SchorsingenController,
  MailadressenController,
  BewaringController,
  ToegangController,
  BeheerReferentieController,
  BeheerThemasController,
  GebeurtenisstroomController,
  WebhooksController,
  OpenApiController,
  HealthController,
  MetricsController,
  SecurityTxtController,
];

const RECEIVE_RETOUR: Provider = {
  provide: ReceiveRetour,
  inject: [PostvakRepository],
  useFactory: (postvak: PostvakRepository) => new ReceiveRetour(postvak),
};

/** Only this program takes mail, so only it has these use cases. */
const RECEIVE_ANTWOORD: Provider = {
  provide: ReceiveAntwoord,
  inject: [PostvakRepository, PersoonRepository, MaillinkRepository, PerformHandeling, Klok],
  useFactory: (...ports: ConstructorParameters<typeof ReceiveAntwoord>) => new ReceiveAntwoord(...ports),
};

/** The REST API: controllers, use cases and sign-in around the ports. */
@Module({})
export class ApiModule {
  static register({ adapters, tokens, rateLimit, securityTxt, metrics }: ApiParts, audit: AuditLog): DynamicModule {
    return {
      module: ApiModule,
      imports: [...adapters],
      controllers: CONTROLLERS,
      providers: [
        ...(USE_CASE_PROVIDERS as readonly unknown[] as Provider[]),
        { provide: AuditLog, useValue: audit },
        { provide: TokenVerifier, useValue: tokens },
        { provide: RateLimit, useValue: rateLimit },
        { provide: SECURITY_TXT, useValue: securityTxt },
        { provide: METRICS_ACCESS, useValue: metrics },
        { provide: APP_GUARD, useClass: AuthGuard },
        ActorLookup,
        ApiMetrics,
        RECEIVE_ANTWOORD,
        RECEIVE_RETOUR,
        Postvak,
        OpenApiDocument,
      ],
    };
  }
}
