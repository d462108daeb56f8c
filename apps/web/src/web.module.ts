// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule, type ModuleMetadata, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditLog } from '#application/ports/audit-log';
import { USE_CASE_PROVIDERS } from '#application/use-cases/use-case-providers';
import { OidcClients } from '#platform/auth/oidc-clients';
import { AssetsController } from './assets/assets.controller.js';
import { RateLimit } from '#platform/http/rate-limit';
import { BordController } from './bord/bord.controller.js';
import { BordPages } from './bord/bord-pages.js';
import { BewerkingGuard } from './auth/bewerking.guard.js';
import { BewaardeFormulieren } from './auth/bewaarde-formulieren.js';
import { DoneNote } from './auth/done-note.js';
import { SealedState } from './auth/sealed-state.js';
import { CsrfGuard } from './auth/csrf.guard.js';
import { InlogAntwoord } from './auth/inlog-antwoord.js';
import { Inloggen } from './auth/inloggen.js';
import { InloggenController } from './auth/inloggen.controller.js';
import { OriginGuard } from './auth/origin.guard.js';
import { SessieGuard } from './auth/sessie.guard.js';
import { Sessies } from './auth/sessies.js';
import { UitloggenController } from './auth/uitloggen.controller.js';
import { BeheerMensenController } from './beheer/beheer-mensen.controller.js';
import { BeheerOrganisatiesController } from './beheer/beheer-organisaties.controller.js';
import { BewarenController } from './beheer/bewaren.controller.js';
import { BeheerMailtekstenController } from './beheer/beheer-mailteksten.controller.js';
import { BeheerReferentieController } from './beheer/beheer-referentie.controller.js';
import { BeheerWebhooksController, WebhookStandController } from './beheer/beheer-webhooks.controller.js';
import { MailadresController } from './beheer/mailadres.controller.js';
import { BEHEER_PAGES } from './beheer/beheer-pages.js';
import { BeeldController } from './beeld/beeld.controller.js';
import { BeeldPages } from './beeld/beeld-pages.js';
import { Levend } from './levend/levend.js';
import { LevendController, VolgLevendController } from './levend/levend.controller.js';
import { Ticker } from './levend/ticker.js';
import { LevendStream } from './levend/levend-stream.js';
import { AlliantiePages } from './desks/alliantie-pages.js';
import { DenHaagPages } from './desks/den-haag-pages.js';
import { TellActs } from './desks/tell-acts.js';
import { AlliantieController, DenHaagController, DossierController, PartnerController } from './desks/desks.controller.js';
import { DossierPages } from './desks/dossier-pages.js';
import { PartnerPages } from './desks/partner-pages.js';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsPages } from './exports/exports-pages.js';
import { PageContexts } from './frame/page-contexts.js';
import { HealthController } from './health/health.controller.js';
import { MeldenCases } from './melden/melden-cases.js';
import { MaillinkPages } from './maillinks/maillink-pages.js';
import { AntwoordStandController, MaillinksController } from './maillinks/maillinks.controller.js';
import { MeldenController } from './melden/melden.controller.js';
import { MeldenPages } from './melden/melden-pages.js';
import { MeldenQuestions } from './melden/melden-questions.js';
import { MeldenSend } from './melden/melden-send.js';
import { PetController } from './pet/pet.controller.js';
import { PetPages } from './pet/pet-pages.js';
import { SecurityTxtController } from './security-txt/security-txt.controller.js';
import { WebSettings } from './settings.js';
import { StartController } from './start/start.controller.js';
import { UitnodigingController } from './uitnodiging/uitnodiging.controller.js';
import { UitnodigingPages } from './uitnodiging/uitnodiging-pages.js';
import { MijnMeldingenController } from './vastlopers/mijn-meldingen.controller.js';
import { MijnMeldingen } from './vastlopers/mijn-meldingen.js';
import { DossierParts } from './vastlopers/dossier-parts.js';
import { VastloperDossier } from './vastlopers/vastloper-dossier.js';
import { VastloperPages } from './vastlopers/vastloper-pages.js';
import { ZaakBestandController, ZaakController } from './vastlopers/zaak.controller.js';
import { ZaakPages } from './vastlopers/zaak-pages.js';
import { VoorkeurenPages } from './voorkeuren/voorkeuren-pages.js';
import { MinderMailController, VoorkeurenController, WeerMailController } from './voorkeuren/voorkeuren.controller.js';
import { BulkActs } from './werkvoorraad/bulk-acts.js';
import { auditBeheer } from '#application/use-cases/audited-beheer';
import { LookAfterWachtrijen } from '#application/use-cases/look-after-wachtrijen.use-case';
import { BeheerOverzichtRepository } from '#application/ports/beheer-overzicht.repository';
import { BeheerRepository } from '#application/ports/beheer.repository';
import { Klok } from '#application/ports/klok';
import { VensterToegang } from './wachtrijen/venster-toegang.js';
import { WachtrijPages } from './wachtrijen/wachtrij-pages.js';
import { Wachtrijen } from './wachtrijen/wachtrijen.js';
import { WachtrijenController } from './wachtrijen/wachtrijen.controller.js';
import { WerkvoorraadController } from './werkvoorraad/werkvoorraad.controller.js';
import { WerkvoorraadPages } from './werkvoorraad/werkvoorraad-pages.js';
import { ZoekPages } from './werkvoorraad/zoek-pages.js';
import { HandelingStandController, LogboekController, VastlopersController } from './vastlopers/vastlopers.controller.js';

/** What differs between the real thing and a test: the modules that bring the ports and `AFHANKELIJKHEDEN` (all global), who signs people in, and the settings. */
export interface WebParts {
  readonly adapters: NonNullable<ModuleMetadata['imports']>;
  readonly oidc: OidcClients;
  readonly settings: WebSettings;
  readonly rateLimit: RateLimit;
  readonly ticker: Ticker;
  /** Proxies in front that are believed about the address of a visitor. */
  readonly proxyHops: number;
}

const CONTROLLERS = [
  StartController,
  AssetsController,
  HealthController,
  InloggenController,
  UitloggenController,
  UitnodigingController,
  SecurityTxtController,
  MeldenController,
  MijnMeldingenController,
  LogboekController,
  DossierController,
  ZaakController,
  ZaakBestandController,
  PartnerController,
  DenHaagController,
  AlliantieController,
  VastlopersController,
  HandelingStandController,
  BeeldController,
  LevendController,
  VolgLevendController,
  WerkvoorraadController,
  BordController,
  PetController,
  BeheerOrganisatiesController,
  BeheerMensenController,
  BeheerReferentieController,
  BewarenController,
  BeheerMailtekstenController,
  MailadresController,
  BeheerWebhooksController,
  WebhookStandController,
  WachtrijenController,
  MaillinksController,
  AntwoordStandController,
  VoorkeurenController,
  MinderMailController,
  WeerMailController,
  ExportsController,
];

/** What draws the pages. */
const PAGES: Provider[] = [
  PageContexts,
  UitnodigingPages,
  MeldenQuestions,
  MeldenCases,
  MeldenPages,
  MeldenSend,
  MijnMeldingen,
  DossierParts,
  VastloperDossier,
  VastloperPages,
  BeeldPages,
  Levend,
  LevendStream,
  BulkActs,
  WerkvoorraadPages,
  ZoekPages,
  BordPages,
  DossierPages,
  ZaakPages,
  PartnerPages,
  DenHaagPages,
  TellActs,
  AlliantiePages,
  PetPages,
  ...BEHEER_PAGES,
  WachtrijPages,
  MaillinkPages,
  VoorkeurenPages,
  ExportsPages,
];

const MAIL_PER_UUR = Symbol('MAIL_PER_UUR');

/** What looks into the queues, and who may. */
const QUEUE_WINDOW: Provider[] = [
  Wachtrijen,
  VensterToegang,
  {
    provide: MAIL_PER_UUR,
    useFactory: ({ mailPerUur }: WebSettings) => mailPerUur,
    inject: [WebSettings],
  },
  {
    provide: LookAfterWachtrijen,
    useFactory: (audit: AuditLog, ...ports: ConstructorParameters<typeof LookAfterWachtrijen>) =>
      auditBeheer(new LookAfterWachtrijen(...ports), 'berichten_herhalen', audit),
    inject: [AuditLog, Wachtrijen, BeheerOverzichtRepository, BeheerRepository, Klok, MAIL_PER_UUR],
  },
];

/** In this order: where a form comes from, who asks, whether the form is of their session, and whether the page may be theirs. */
const GUARDS: Provider[] = [OriginGuard, SessieGuard, CsrfGuard, BewerkingGuard].map((useClass) => ({
  provide: APP_GUARD,
  useClass,
}));

/** The pages: controllers, use cases and sign-in around the ports. */
@Module({})
export class WebModule {
  static register({ adapters, oidc, settings, rateLimit, ticker }: WebParts, audit: AuditLog): DynamicModule {
    return {
      module: WebModule,
      imports: [...adapters],
      controllers: CONTROLLERS,
      providers: [
        ...(USE_CASE_PROVIDERS as readonly unknown[] as Provider[]),
        { provide: AuditLog, useValue: audit },
        { provide: WebSettings, useValue: settings },
        { provide: OidcClients, useValue: oidc },
        { provide: RateLimit, useValue: rateLimit },
        { provide: Ticker, useValue: ticker },
        Sessies,
        BewaardeFormulieren,
        SealedState,
        DoneNote,
        Inloggen,
        InlogAntwoord,
        ...PAGES,
        ...QUEUE_WINDOW,
        ...GUARDS,
      ],
    };
  }
}
