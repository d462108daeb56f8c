// SPDX-License-Identifier: EUPL-1.2
import { Module, Optional, type DynamicModule, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import type { Logger as TypeOrmLogger } from 'typeorm';
import { DataSource } from 'typeorm';
import { AuditorRecord } from '#application/ports/auditor-record';
import { BeeldRepository, BeeldTelling } from '#application/ports/beeld.repository';
import { BewaardFormulierRepository } from '#application/ports/bewaard-formulier.repository';
import { ConceptRepository } from '#application/ports/concept.repository';
import { ExportRecord } from '#application/ports/export-record';
import { ExportRepository } from '#application/ports/export.repository';
import { AanmeldpogingRepository } from '#application/ports/aanmeldpoging.repository';
import { HandelingRepository } from '#application/ports/handeling.repository';
import { BeheerOverzichtRepository } from '#application/ports/beheer-overzicht.repository';
import { BeheerRepository } from '#application/ports/beheer.repository';
import { BewaringRepository } from '#application/ports/bewaring.repository';
import { InzageLog } from '#application/ports/inzage-log';
import { Klok } from '#application/ports/klok';
import { LogboekRepository } from '#application/ports/logboek.repository';
import { LogcontrolepuntRepository } from '#application/ports/logcontrolepunt.repository';
import { MaillinkRepository } from '#application/ports/maillink.repository';
import { MailvoorkeurRepository } from '#application/ports/mailvoorkeur.repository';
import { PostvakRepository } from '#application/ports/postvak.repository';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { ReferentieBeheerRepository } from '#application/ports/referentie-beheer.repository';
import { ReferentieRepository } from '#application/ports/referentie.repository';
import { DeskRepository } from '#application/ports/desk.repository';
import { VastloperZoeker } from '#application/ports/vastloper-zoeker';
import { SessieRepository } from '#application/ports/sessie.repository';
import { VastloperRepository } from '#application/ports/vastloper.repository';
import { SoloTurn } from '#application/ports/solo-turn';
import { HandelingSignaal, VastloperRecord } from '#application/ports/vastloper-record';
import { PgBeheerOverzichtRepository } from './beheer/pg-beheer-overzicht.repository.js';
import { PgBeheerRepository } from './beheer/pg-beheer.repository.js';
import { VeranderingSignaal } from '#application/ports/verandering-signaal';
import { VerzoekTeller } from '#application/ports/verzoek-teller';
import { GebeurtenisstroomRepository } from '#application/ports/gebeurtenisstroom';
import { WebhookRepository } from '#application/ports/webhook.repository';
import { PgBeeldRepository } from './beeld/pg-beeld.repository.js';
import { PgBeeldTelling } from './beeld/pg-beeld-telling.js';
import { PgConceptRepository } from './concepten/pg-concept.repository.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { PgExportRecord } from './exports/pg-export-record.js';
import { PgExportRepository } from './exports/pg-export.repository.js';
import { HandelingWekker } from './handelingen/handeling-wekker.js';
import { PgHandelingSignaal } from './handelingen/pg-handeling-signaal.js';
import { PgHandelingRepository } from './handelingen/pg-handeling.repository.js';
import { createKlok, PgKlok, type KlokOptions } from './klok/pg-klok.js';
import { PgInzageLog } from './logboek/pg-inzage-log.js';
import { PgLogboekRepository } from './logboek/pg-logboek.repository.js';
import { PgLogcontrolepuntRepository } from './logboek/pg-logcontrolepunt.repository.js';
import { PgMailvoorkeurRepository } from './mailvoorkeuren/pg-mailvoorkeur.repository.js';
import { PgMaillinkRepository } from './maillinks/pg-maillink.repository.js';
import { PgPostvakRepository } from './postvak/pg-postvak.repository.js';
import { PgPersoonRepository } from './personen/pg-persoon.repository.js';
import { PgAuditorRecord } from './record/pg-auditor-record.js';
import { PgVeranderingSignaal } from './signaal/pg-verandering-signaal.js';
import { VeranderingWekker } from './signaal/verandering-wekker.js';
import { PgSoloTurn } from './record/pg-solo-turn.js';
import { PgVastloperRecord } from './record/pg-vastloper-record.js';
import { PgReferentieBeheerRepository } from './referentie/pg-referentie-beheer.repository.js';
import { PgReferentieRepository } from './referentie/pg-referentie.repository.js';
import { PgDeskRepository } from './desks/pg-desk.repository.js';
import { PgVastloperZoeker } from './vastlopers/pg-vastloper-zoeker.js';
import { PgAanmeldpogingRepository } from './sessies/pg-aanmeldpoging.repository.js';
import { PgBewaardFormulierRepository } from './sessies/pg-bewaard-formulier.repository.js';
import { PgSessieRepository } from './sessies/pg-sessie.repository.js';
import { PgBewaringRepository } from './vernietiging/pg-bewaring.repository.js';
import { PgVerzoekTeller } from './tellingen/pg-verzoek-teller.js';
import { PgGebeurtenisstroomRepository } from './webhooks/pg-gebeurtenisstroom.js';
import { PgWebhookRepository } from './webhooks/pg-webhook.repository.js';
import { PgVastloperRepository } from './vastlopers/pg-vastloper.repository.js';

/** What a process needs to say to use the record. */
export interface PersistenceOptions {
  /** Address of the role of this program. */
  readonly url: string;
  /** Address of the role of the auditor, for the program it lives in. */
  readonly auditorUrl?: string;
  readonly poolSize: number;
  /** Shown in pg_stat_activity, and its end is noted with every read of a confidential case. Example: `doorbraak-api`. */
  readonly applicationName: string;
  readonly klok: KlokOptions;
  readonly logger?: TypeOrmLogger;
}

const PORTS: Provider[] = [
  { provide: Klok, useExisting: PgKlok },
  { provide: VastloperRepository, useClass: PgVastloperRepository },
  { provide: HandelingRepository, useClass: PgHandelingRepository },
  { provide: VastloperZoeker, useClass: PgVastloperZoeker },
  { provide: BeeldRepository, useClass: PgBeeldRepository },
  { provide: BeeldTelling, useClass: PgBeeldTelling },
  { provide: DeskRepository, useClass: PgDeskRepository },
  { provide: ConceptRepository, useClass: PgConceptRepository },
  { provide: VastloperRecord, useClass: PgVastloperRecord },
  { provide: HandelingSignaal, useClass: PgHandelingSignaal },
  { provide: MaillinkRepository, useClass: PgMaillinkRepository },
  { provide: MailvoorkeurRepository, useClass: PgMailvoorkeurRepository },
  { provide: PostvakRepository, useClass: PgPostvakRepository },
  { provide: ExportRepository, useClass: PgExportRepository },
  { provide: ExportRecord, useClass: PgExportRecord },
  { provide: PersoonRepository, useClass: PgPersoonRepository },
  { provide: BeheerRepository, useClass: PgBeheerRepository },
  { provide: BeheerOverzichtRepository, useClass: PgBeheerOverzichtRepository },
  { provide: ReferentieBeheerRepository, useClass: PgReferentieBeheerRepository },
  { provide: BewaringRepository, useClass: PgBewaringRepository },
  { provide: LogboekRepository, useClass: PgLogboekRepository },
  { provide: LogcontrolepuntRepository, useClass: PgLogcontrolepuntRepository },
  { provide: ReferentieRepository, useClass: PgReferentieRepository },
  { provide: SessieRepository, useClass: PgSessieRepository },
  { provide: BewaardFormulierRepository, useClass: PgBewaardFormulierRepository },
  { provide: AanmeldpogingRepository, useClass: PgAanmeldpogingRepository },
  { provide: VeranderingSignaal, useClass: PgVeranderingSignaal },
  { provide: VerzoekTeller, useClass: PgVerzoekTeller },
  { provide: WebhookRepository, useClass: PgWebhookRepository },
  { provide: GebeurtenisstroomRepository, useClass: PgGebeurtenisstroomRepository },
];

/** Three kinds of work keep a connection each while it is their turn, and the auditor works over one more. */
const AUDITOR_POOL = 4;

/** The database through the role of the auditor. */
class AuditorDatabase extends Database {}

function auditorProviders({ auditorUrl: url, applicationName }: PersistenceOptions): Provider[] {
  if (url === undefined) return [];
  const connect = async (): Promise<AuditorDatabase> =>
    new AuditorDatabase(
      await createDataSource({ url, poolSize: AUDITOR_POOL, applicationName: `${applicationName}-auditor` }).initialize(),
    );
  return [
    { provide: AuditorDatabase, useFactory: connect },
    {
      provide: AuditorRecord,
      useFactory: (database: AuditorDatabase) => new PgAuditorRecord(database),
      inject: [AuditorDatabase],
    },
    { provide: SoloTurn, useFactory: (database: AuditorDatabase) => new PgSoloTurn(database), inject: [AuditorDatabase] },
  ];
}

/**
 * Every port of the application on PostgreSQL, for the whole process. Connects at start; the connections close after the application has
 * stopped taking work.
 */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: PgKlok,
    @Optional() private readonly auditor?: AuditorDatabase,
  ) {}

  static forRoot(options: PersistenceOptions): DynamicModule {
    const dataSource: Provider = {
      provide: DataSource,
      useFactory: () =>
        createDataSource({
          url: options.url,
          poolSize: options.poolSize,
          applicationName: options.applicationName,
          ...(options.logger ? { logger: options.logger } : {}),
        }).initialize(),
    };
    const database: Provider = {
      provide: Database,
      useFactory: (source: DataSource) => new Database(source),
      inject: [DataSource],
    };
    const klok: Provider = {
      provide: PgKlok,
      useFactory: (source: DataSource) => createKlok(source, options.klok),
      inject: [DataSource],
    };
    const inzageLog: Provider = {
      provide: InzageLog,
      useFactory: (sql: Database) => new PgInzageLog(sql, options.applicationName.replace(/^doorbraak-/, '')),
      inject: [Database],
    };
    const ports = [...PORTS, inzageLog, ...auditorProviders(options)];
    const providers = [dataSource, database, klok, HandelingWekker, VeranderingWekker, ...ports];
    return {
      module: PersistenceModule,
      global: true,
      providers,
      exports: [DataSource, PgKlok, ...ports.map((port) => ('provide' in port ? port.provide : port))],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.klok.close();
    await this.klok.markGezien();
    await this.auditor?.dataSource.destroy();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
