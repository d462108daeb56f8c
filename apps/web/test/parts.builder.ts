// SPDX-License-Identifier: EUPL-1.2
import type { DynamicModule, Provider } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { AanmeldpogingRepository, type Aanmeldpoging } from '#application/ports/aanmeldpoging.repository';
import { AuditLog } from '#application/ports/audit-log';
import { BeeldRepository } from '#application/ports/beeld.repository';
import { BeheerOverzichtRepository } from '#application/ports/beheer-overzicht.repository';
import { BewaringRepository } from '#application/ports/bewaring.repository';
import { BeheerRepository } from '#application/ports/beheer.repository';
import { BewaardFormulierRepository } from '#application/ports/bewaard-formulier.repository';
import { ConceptRepository } from '#application/ports/concept.repository';
import { ExportRepository } from '#application/ports/export.repository';
import { DeskRepository } from '#application/ports/desk.repository';
import { HandelingRepository } from '#application/ports/handeling.repository';
import { InzageLog } from '#application/ports/inzage-log';
import { Klok } from '#application/ports/klok';
import { LogboekRepository } from '#application/ports/logboek.repository';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { ReferentieBeheerRepository } from '#application/ports/referentie-beheer.repository';
import { MaillinkRepository } from '#application/ports/maillink.repository';
import { MailvoorkeurRepository } from '#application/ports/mailvoorkeur.repository';
import { ReferentieRepository } from '#application/ports/referentie.repository';
import { SessieRepository, type NieuweSessie, type Sessie, type Voorganger } from '#application/ports/sessie.repository';
import { VastloperProces } from '#application/ports/vastloper-proces';
import { VastloperZoeker } from '#application/ports/vastloper-zoeker';
import { VastloperRepository } from '#application/ports/vastloper.repository';
import { VeranderingSignaal } from '#application/ports/verandering-signaal';
import { GebeurtenisstroomRepository } from '#application/ports/gebeurtenisstroom';
import { WebhookInstelling } from '#application/ports/webhook-instelling';
import { WebhookRepository } from '#application/ports/webhook.repository';
import { VerzoekTeller } from '#application/ports/verzoek-teller';
import { AFHANKELIJKHEDEN, type Afhankelijkheid } from '#platform/health/gereedheid';
import { OidcClients } from '#platform/auth/oidc-clients';
import type { OidcIssuer } from '#platform/auth/oidc-issuer';
import { RateLimit } from '#platform/http/rate-limit';
import { SessionSecret } from '#platform/auth/session-secret';
import { cookiesFor } from '../src/auth/cookies.js';
import { RealTicker } from '../src/levend/ticker.js';
import type { WebParts } from '../src/web.module.js';

/** Where the pages of a test say they are. */
export const PUBLIC_WEB_URL = 'http://127.0.0.1:3000';

const ISSUER: OidcIssuer = {
  sleutel: 'eerste',
  naam: 'Aanmelddienst',
  issuer: 'http://127.0.0.1:3002',
  clientId: 'doorbraak-web',
  clientSecret: 'geheim-van-de-paginas',
  acr: ['sterk'],
};

/** Sessions in memory; they end only when they are ended. */
export class SessiesInMemory extends SessieRepository {
  readonly levend = new Map<string, Sessie>();
  /** Ended by themselves, not by signing out. */
  readonly verlopen = new Map<string, Sessie>();
  private readonly beeindigd = new Map<string, Sessie>();

  override async start(sessie: NieuweSessie): Promise<void> {
    this.levend.set(sessie.kenmerk, { ...sessie, gedragenLidmaatschapId: null, minutenOud: 0 });
  }
  override async findLevend(kenmerk: string): Promise<Sessie | null> {
    return this.levend.get(kenmerk) ?? null;
  }
  override async wear(kenmerk: string, gedragenLidmaatschapId: string | null): Promise<void> {
    const sessie = this.levend.get(kenmerk);
    if (sessie) this.levend.set(kenmerk, { ...sessie, gedragenLidmaatschapId });
  }
  override async findVoorganger(kenmerk: string): Promise<Voorganger | null> {
    const sessie = this.levend.get(kenmerk) ?? this.verlopen.get(kenmerk);
    return sessie?.persoonId ? { ...sessie, persoonId: sessie.persoonId } : null;
  }
  override async listVan(persoonId: string): Promise<readonly Sessie[]> {
    const alle = [this.levend, this.verlopen, this.beeindigd].flatMap((sessies) => [...sessies.values()]);
    return alle.filter((sessie) => sessie.persoonId === persoonId);
  }
  override async end(kenmerk: string): Promise<Sessie | null> {
    const sessie = this.levend.get(kenmerk) ?? null;
    this.levend.delete(kenmerk);
    if (sessie) this.beeindigd.set(kenmerk, sessie);
    return sessie;
  }
}

/** Kept forms in memory; they never grow old. */
export class FormulierenInMemory extends BewaardFormulierRepository {
  readonly bewaard = new Map<string, string>();

  override async keep(persoonId: string, kenmerk: string, verzegeld: string): Promise<void> {
    this.bewaard.set(`${persoonId} ${kenmerk}`, verzegeld);
  }
  override async find(persoonId: string, kenmerk: string): Promise<string | null> {
    return this.bewaard.get(`${persoonId} ${kenmerk}`) ?? null;
  }
  override async forget(persoonId: string, kenmerk: string): Promise<void> {
    this.bewaard.delete(`${persoonId} ${kenmerk}`);
  }
}

/** Sign-ins under way in memory; they never grow old. */
export class PogingenInMemory extends AanmeldpogingRepository {
  readonly open = new Map<string, Aanmeldpoging>();

  override async start(poging: Aanmeldpoging): Promise<void> {
    this.open.set(poging.kenmerk, poging);
  }
  override async use(kenmerk: string, browser: string): Promise<Aanmeldpoging | null> {
    const poging = this.open.get(kenmerk);
    if (poging?.browser !== browser) return null;
    this.open.delete(kenmerk);
    return poging;
  }
}

/** People by issuer and subject. */
export class PersonenInMemory extends PersoonRepository {
  readonly bekend = new Map<string, Actor>();

  override async findActor(issuer: string, subject: string): Promise<Actor | null> {
    return this.bekend.get(`${issuer} ${subject}`) ?? null;
  }
  override async isGeschorst(persoonId: string): Promise<boolean> {
    return [...this.bekend.values()].some((actor) => actor.persoonId === persoonId && actor.geschorst === true);
  }

  override async findActorVan(persoonId: string): Promise<Actor | null> {
    return [...this.bekend.values()].find((actor) => actor.persoonId === persoonId) ?? null;
  }
}

/** What a test brings along; the rest is there and does nothing. */
export interface PartsWishes {
  readonly klok: Klok;
  readonly afhankelijkheden?: readonly Afhankelijkheid[];
  readonly sessies?: SessieRepository;
  readonly personen?: PersoonRepository;
  readonly formulieren?: BewaardFormulierRepository;
  readonly issuers?: readonly OidcIssuer[];
}

/** The parts of pages without a database or a sign-in service. */
export function partsWith({
  klok,
  afhankelijkheden = [],
  sessies,
  personen,
  formulieren,
  issuers = [ISSUER],
}: PartsWishes): WebParts {
  const providers: Provider[] = [
    { provide: Klok, useValue: klok },
    { provide: AFHANKELIJKHEDEN, useValue: afhankelijkheden },
    { provide: SessieRepository, useValue: sessies ?? new SessiesInMemory() },
    { provide: AanmeldpogingRepository, useValue: new PogingenInMemory() },
    { provide: PersoonRepository, useValue: personen ?? new PersonenInMemory() },
    { provide: BewaardFormulierRepository, useValue: formulieren ?? new FormulierenInMemory() },
    { provide: VeranderingSignaal, useValue: { listen: async () => async () => undefined } },
    { provide: VerzoekTeller, useValue: { add: async () => [] } },
    { provide: AuditLog, useValue: { note: () => undefined } },
    ...[
      VastloperRepository,
      VastloperZoeker,
      BeeldRepository,
      BeheerRepository,
      BeheerOverzichtRepository,
      BewaringRepository,
      MaillinkRepository,
      MailvoorkeurRepository,
      DeskRepository,
      ExportRepository,
      ConceptRepository,
      HandelingRepository,
      InzageLog,
      LogboekRepository,
      ReferentieRepository,
      ReferentieBeheerRepository,
      VastloperProces,
      WebhookRepository,
      WebhookInstelling,
      GebeurtenisstroomRepository,
    ].map((provide) => ({
      provide,
      useValue: {},
    })),
  ];
  class PortsModule {}
  const ports: DynamicModule = {
    module: PortsModule,
    global: true,
    providers,
    exports: providers.map((provider) => ('provide' in provider ? provider.provide : provider)),
  };
  return {
    adapters: [ports],
    rateLimit: new RateLimit({ persoon: 1_000, adres: 1_000, aanmelden: 1_000 }),
    ticker: new RealTicker(),
    proxyHops: 0,
    oidc: new OidcClients({ issuers, webUrl: PUBLIC_WEB_URL, allowHttp: true }),
    settings: {
      doors: {
        nodeEnvironment: 'test',
        publicApiUrl: 'http://127.0.0.1:3001',
        publicWebUrl: PUBLIC_WEB_URL,
        oidcIssuer: 'http://127.0.0.1:3002',
        portTemporalUi: 8233,
        portMail: 3004,
        portWorker: 3003,
      },
      publicWebUrl: PUBLIC_WEB_URL,
      securityContact: 'mailto:lek@doorbraak.example',
      issuers,
      uitnodigingZonderAdres: true,
      secret: new SessionSecret('een-geheim-dat-alleen-in-tests-bestaat'),
      cookies: cookiesFor(PUBLIC_WEB_URL),
      wachtrijUrl: null,
      mailPerUur: 60,
    },
  };
}
