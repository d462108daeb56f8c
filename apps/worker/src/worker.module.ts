// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BeheerderMelding } from '#application/ports/beheerder-melding';
import { AuditorRecord } from '#application/ports/auditor-record';
import { BerichtenRecord } from '#application/ports/berichten-record';
import { GebeurtenisstroomRecord } from '#application/ports/gebeurtenisstroom';
import { ExportBron } from '#application/ports/export-bron';
import { ExportRecord } from '#application/ports/export-record';
import { InzageLog } from '#application/ports/inzage-log';
import { Klok } from '#application/ports/klok';
import { VastloperProces } from '#application/ports/vastloper-proces';
import { VastloperRecord } from '#application/ports/vastloper-record';
import { OpruimRecord } from '#application/ports/opruim-record';
import { OverzichtenRecord } from '#application/ports/overzichten-record';
import { ToegangsberichtenRecord } from '#application/ports/toegangsberichten-record';
import { WachtrijBronnen, WachtrijStanden } from '#application/ports/wachtrij-standen';
import { MailZender } from '#messages/mail-zender';
import { PgBeheerderMelding } from '#persistence/berichten/pg-beheerder-melding';
import { PgWachtrijBronnen } from '#persistence/berichten/pg-wachtrij-bronnen';
import { WebhookRecord } from '#application/ports/webhook-record';
import { WebhookberichtenRecord } from '#application/ports/webhookberichten-record';
import { WebhookZender } from '#messages/webhook-zender';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { PgOverzichtenRecord } from '#persistence/berichten/pg-overzichten-record';
import { PgToegangsberichtenRecord } from '#persistence/berichten/pg-toegangsberichten-record';
import { PgWebhookberichtenRecord } from '#persistence/berichten/pg-webhookberichten-record';
import { Database } from '#persistence/database';
import { PgExportBron } from '#persistence/exports/pg-export-bron';
import { PgInzageLog } from '#persistence/logboek/pg-inzage-log';
import { ControlepuntBestand } from '#persistence/logboek/controlepunt-bestand';
import { PgPersoonRepository } from '#persistence/personen/pg-persoon.repository';
import { PgOpruimRecord } from '#persistence/opruiming/pg-opruim-record';
import { PgVernietiging } from '#persistence/vernietiging/pg-vernietiging';
import { PgGebeurtenisstroomRecord } from '#persistence/webhooks/pg-gebeurtenisstroom';
import { PgWebhookRecord } from '#persistence/webhooks/pg-webhook-record';
import { PersistenceModule } from '#persistence/persistence.module';
import { METRICS_ACCESS } from '#platform/auth/metrics-guard';
import type { WorkerConfiguration } from '#platform/configuration';
import { AFHANKELIJKHEDEN } from '#platform/health/gereedheid';
import { createWebhookFetch } from '#platform/outgoing/webhook-fetch';
import { WebhookInstellingModule } from '#platform/webhook-instelling.module';
import { ProcessModule } from '#process/process.module';
import { temporalTlsOf } from '#process/temporal-tls';
import { Auditor } from './auditor/auditor.js';
import { Herberekening } from './auditor/herberekening.js';
import { BeeldTeller } from './beeld/beeld-teller.js';
import { Berichtenpost, WACHTRIJ_URL } from './berichten/berichtenpost.js';
import { Bezorger } from './berichten/bezorger.js';
import { Brieven } from './berichten/brieven.js';
import { KnopAdressen } from './berichten/knop-adressen.js';
import { Toegangsberichtmaker } from './berichten/toegangsberichtmaker.js';
import { Toegangsbrieven } from './berichten/toegangsbrieven.js';
import { Webhookbrieven } from './berichten/webhookbrieven.js';
import { Dagwerk } from './dagwerk/dagwerk.js';
import { Opruimer } from './dagwerk/opruimer.js';
import { Overzichtmaker } from './dagwerk/overzichtmaker.js';
import { Toegangslijsten } from './dagwerk/toegangslijsten.js';
import { Vernietiger } from './dagwerk/vernietiger.js';
import { ExportDatabase } from './exports/export-database.js';
import { ExportMaker } from './exports/export-maker.js';
import { Exportpost } from './exports/exportpost.js';
import { ExportVragers } from './exports/export-vragers.js';
import { afhankelijkhedenVan } from './health/afhankelijkheden.js';
import { HealthController } from './health/health.controller.js';
import { Logcontroleur } from './logcontrole/logcontroleur.js';
import { WebhookMetrics } from './metrics/webhook-metrics.js';
import { WorkerMetrics } from './metrics/worker-metrics.js';
import { Relay } from './relay/relay.js';
import { RouteWorker } from './route/route-worker.js';
import { Wachtrijwacht, WachtrijMeldingOpties } from './wachtrijen/wachtrijwacht.js';
import { WachtrijSluiter } from './wachtrijen/wachtrij-sluiter.js';
import { Webhookbezorger } from './webhooks/webhookbezorger.js';
import { Webhookonderhoud } from './webhooks/webhookonderhoud.js';
import { Webhookpost } from './webhooks/webhookpost.js';

/** The relay is patient: nobody looks at a screen meanwhile. */
const DELIVERY_TIMEOUT_MS = 10_000;

/** Everything that works without being asked: the route, the relay and the auditor. */
@Module({})
export class WorkerModule {
  static register(configuration: WorkerConfiguration): DynamicModule {
    const {
      workerDatabaseUrl,
      auditorDatabaseUrl,
      databasePool,
      logControlepuntBestand,
      vernietigingMap,
      tempoMs,
      wekspreidingMinuten,
      nodeEnvironment,
      metricsToken,
      temporalAddress: address,
      temporalNamespace: namespace,
      workflowCache,
    } = configuration;
    const tls = temporalTlsOf(configuration);
    const klok = { tempoMs, spreidingMinuten: wekspreidingMinuten, nodeEnv: nodeEnvironment };
    return {
      module: WorkerModule,
      imports: [
        PersistenceModule.forRoot({
          url: workerDatabaseUrl,
          auditorUrl: auditorDatabaseUrl,
          poolSize: databasePool,
          applicationName: 'doorbraak-worker',
          klok,
        }),
        ProcessModule.forRoot({ address, namespace, tls, deliveryTimeoutMs: DELIVERY_TIMEOUT_MS }),
        WebhookInstellingModule.forRoot(configuration),
      ],
      controllers: [HealthController],
      providers: [
        {
          provide: RouteWorker,
          useFactory: (record: VastloperRecord, metrics: WorkerMetrics) =>
            new RouteWorker(record, metrics, { address, namespace, tls, workflowCache }),
          inject: [VastloperRecord, WorkerMetrics],
        },
        Relay,
        Auditor,
        Herberekening,
        BeeldTeller,
        { provide: ControlepuntBestand, useValue: new ControlepuntBestand(logControlepuntBestand) },
        Logcontroleur,
        {
          provide: PgVernietiging,
          useFactory: (source: DataSource) => new PgVernietiging(new Database(source), vernietigingMap),
          inject: [DataSource],
        },
        Vernietiger,
        Toegangslijsten,
        Overzichtmaker,
        {
          provide: OpruimRecord,
          useFactory: (source: DataSource) => new PgOpruimRecord(new Database(source)),
          inject: [DataSource],
        },
        Opruimer,
        Dagwerk,
        WorkerMetrics,
        ...messageProviders(configuration),
        ...webhookProviders(configuration),
        ...exportProviders(configuration),
        { provide: METRICS_ACCESS, useValue: { token: metricsToken, isProduction: nodeEnvironment === 'production' } },
        {
          provide: AFHANKELIJKHEDEN,
          useFactory: (
            database: DataSource,
            proces: VastloperProces,
            record: AuditorRecord,
            route: RouteWorker,
            wacht: Wachtrijwacht,
          ) => afhankelijkhedenVan({ database, proces, record, route, wacht, draaitSeconden: () => process.uptime() }),
          inject: [DataSource, VastloperProces, AuditorRecord, RouteWorker, Wachtrijwacht],
        },
      ],
    };
  }
}

/** Lines to the mail server at once. */
const MAIL_CONNECTIONS = 6;

/** What leaves the house. */
function messageProviders(configuration: WorkerConfiguration): Provider[] {
  const { mailAltijd: altijd, mailPerUur: perUur, smtpUrl, mailVan: van, nodeEnvironment, queueDatabaseUrl } = configuration;
  const zender = { smtpUrl, van, onlyEncrypted: nodeEnvironment === 'production', connections: MAIL_CONNECTIONS };
  return [
    {
      provide: BerichtenRecord,
      useFactory: (source: DataSource, klok: Klok) => new PgBerichtenRecord(new Database(source), klok, { altijd, perUur }),
      inject: [DataSource, Klok],
    },
    { provide: MailZender, useFactory: () => new MailZender(zender) },
    {
      provide: KnopAdressen,
      useFactory: (record: BerichtenRecord, overzichten: OverzichtenRecord) =>
        new KnopAdressen(record, overzichten, configuration.publicWebUrl, configuration.linkGeheim, configuration.antwoordAdres),
      inject: [BerichtenRecord, OverzichtenRecord],
    },
    {
      provide: OverzichtenRecord,
      useFactory: (source: DataSource, klok: Klok, berichten: BerichtenRecord) =>
        new PgOverzichtenRecord(new Database(source), klok, berichten, { altijd, perUur }),
      inject: [DataSource, Klok, BerichtenRecord],
    },
    ...toegangProviders(configuration),
    Brieven,
    { provide: WACHTRIJ_URL, useValue: queueDatabaseUrl },
    Bezorger,
    Berichtenpost,
    ...queueWatchProviders(configuration),
  ];
}

/** Messages about who belongs where, and of webhooks that were stopped. */
function toegangProviders({ mailAltijd: altijd, mailPerUur: perUur, publicWebUrl, linkGeheim }: WorkerConfiguration): Provider[] {
  return [
    {
      provide: ToegangsberichtenRecord,
      useFactory: (source: DataSource, klok: Klok) =>
        new PgToegangsberichtenRecord(new Database(source), klok, { altijd, perUur }),
      inject: [DataSource, Klok],
    },
    {
      provide: Toegangsbrieven,
      useFactory: (record: ToegangsberichtenRecord, adressen: KnopAdressen) =>
        new Toegangsbrieven(record, adressen, publicWebUrl, linkGeheim),
      inject: [ToegangsberichtenRecord, KnopAdressen],
    },
    Toegangsberichtmaker,
    {
      provide: WebhookberichtenRecord,
      useFactory: (source: DataSource, klok: Klok) =>
        new PgWebhookberichtenRecord(new Database(source), klok, { altijd, perUur }),
      inject: [DataSource, Klok],
    },
    {
      provide: Webhookbrieven,
      useFactory: (record: WebhookberichtenRecord, adressen: KnopAdressen) => new Webhookbrieven(record, adressen, publicWebUrl),
      inject: [WebhookberichtenRecord, KnopAdressen],
    },
  ];
}

/** Watches over what leaves the house. */
function queueWatchProviders({ queueDatabaseUrl, publicWebUrl }: WorkerConfiguration): Provider[] {
  return [
    WachtrijSluiter,
    {
      provide: WachtrijStanden,
      useFactory: (sluiter: WachtrijSluiter) => sluiter.open(queueDatabaseUrl),
      inject: [WachtrijSluiter],
    },
    {
      provide: WachtrijBronnen,
      useFactory: (source: DataSource, berichten: BerichtenRecord) => new PgWachtrijBronnen(new Database(source), berichten),
      inject: [DataSource, BerichtenRecord],
    },
    {
      provide: BeheerderMelding,
      useFactory: (source: DataSource) => new PgBeheerderMelding(new Database(source)),
      inject: [DataSource],
    },
    {
      provide: WachtrijMeldingOpties,
      useFactory: (klok: Klok, adressen: KnopAdressen): WachtrijMeldingOpties => ({
        ...{ klok, adressen },
        pagina: `${publicWebUrl}/beheer/wachtrijen`,
      }),
      inject: [Klok, KnopAdressen],
    },
    Wachtrijwacht,
  ];
}

/** Events on their way to webhooks. */
function webhookProviders(configuration: WorkerConfiguration): Provider[] {
  const { webhookLokaal: lokaal, webhookInterneServers: privateHosts } = configuration;
  return [
    {
      provide: GebeurtenisstroomRecord,
      useFactory: (source: DataSource) => new PgGebeurtenisstroomRecord(new Database(source)),
      inject: [DataSource],
    },
    {
      provide: WebhookRecord,
      useFactory: (source: DataSource, klok: Klok) => new PgWebhookRecord(new Database(source), klok),
      inject: [DataSource, Klok],
    },
    { provide: WebhookZender, useFactory: () => new WebhookZender(createWebhookFetch({ lokaal, privateHosts })) },
    WebhookMetrics,
    Webhookbezorger,
    Webhookpost,
    Webhookonderhoud,
  ];
}

/** What people take along, read through the role of api and web. */
function exportProviders({ databaseUrl: url }: WorkerConfiguration): Provider[] {
  return [
    { provide: ExportDatabase, useFactory: () => ExportDatabase.open(url) },
    { provide: ExportBron, useFactory: (database: ExportDatabase) => new PgExportBron(database), inject: [ExportDatabase] },
    {
      provide: InzageLog,
      useFactory: (database: ExportDatabase) => new PgInzageLog(database, 'export'),
      inject: [ExportDatabase],
    },
    {
      provide: ExportVragers,
      useFactory: (database: ExportDatabase, klok: Klok, record: ExportRecord) =>
        new ExportVragers(new PgPersoonRepository(database), klok, record),
      inject: [ExportDatabase, Klok, ExportRecord],
    },
    ExportMaker,
    Exportpost,
  ];
}
