// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import type { Actor } from '#application/ports/actor';
import type { AuditLog, AuditRegel } from '#application/ports/audit-log';
import { DownloadExport } from '#application/use-cases/download-export.use-case';
import { ManageExports, type ExportInvoer } from '#application/use-cases/manage-exports.use-case';
import type { Rol } from '#domain/ladder/begrippen';
import { PgExportBron } from '#persistence/exports/pg-export-bron';
import { PgExportRecord } from '#persistence/exports/pg-export-record';
import { PgExportRepository } from '#persistence/exports/pg-export.repository';
import { PgInzageLog } from '#persistence/logboek/pg-inzage-log';
import { PgPersoonRepository } from '#persistence/personen/pg-persoon.repository';
import { PgReferentieRepository } from '#persistence/referentie/pg-referentie.repository';
import { VeranderingWekker } from '#persistence/signaal/verandering-wekker';
import { until } from '#testing/local-system';
import { RecordDatabase } from '../../../libs/persistence/test/record-database.js';
import { ExportMaker } from '../src/exports/export-maker.js';
import { Exportpost } from '../src/exports/exportpost.js';
import { ExportVragers } from '../src/exports/export-vragers.js';
import { Silence } from './silence.js';

const WACHT_MS = 60_000;

/** A database and everything between asking for an export and fetching it, all real. */
export class ExportWorld {
  readonly audit: AuditRegel[] = [];
  readonly record: PgExportRecord;
  readonly manage: ManageExports;
  readonly download: DownloadExport;
  private post: Exportpost | null = null;

  private constructor(readonly db: RecordDatabase) {
    const log: AuditLog = { note: (regel) => void this.audit.push(regel) };
    const repository = new PgExportRepository(db.database, new VeranderingWekker(db.database));
    this.record = new PgExportRecord(db.worker, new VeranderingWekker(db.worker));
    this.manage = new ManageExports(repository, new PgReferentieRepository(db.database), db.klok, log);
    this.download = new DownloadExport(repository, log);
  }

  static async create(name: string): Promise<ExportWorld> {
    return new ExportWorld(await RecordDatabase.create(name));
  }

  /** What makes the files, on its own. */
  maker(bron = new PgExportBron(this.db.database)): ExportMaker {
    const vragers = new ExportVragers(new PgPersoonRepository(this.db.database), this.db.klok, this.record);
    return new ExportMaker(this.record, vragers, bron, new PgInzageLog(this.db.database, 'export'));
  }

  /** Lets the post work, with this maker. */
  startPost(maker = this.maker()): void {
    this.post = new Exportpost(this.record, maker, new Silence(), this.db.test.queueUrl);
    this.post.onApplicationBootstrap();
  }

  async stopPost(): Promise<void> {
    await this.post?.beforeApplicationShutdown();
    this.post = null;
  }

  async close(): Promise<void> {
    await this.stopPost();
    await this.db.drop();
  }

  /** A person with one membership; answers who they are. */
  async addPersoon(organisatieId: string, rol: Rol, sleutel: string, persoonId: string = v7()): Promise<Actor> {
    const lidmaatschapId = v7();
    await this.db.owner.rows(
      {
        text: `WITH p AS (INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1, 'test', $2, $2, $2 || ' naam') ON CONFLICT (id) DO NOTHING)
          INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) VALUES ($3, $1, $4, $5, '2020-01-01')`,
      },
      [persoonId, sleutel, lidmaatschapId, organisatieId, rol],
    );
    return {
      persoonId,
      sleutel,
      naam: `${sleutel} naam`,
      lidmaatschappen: [{ id: lidmaatschapId, organisatieId, rol, focusgebied: null }],
    };
  }

  /** Asks, waits until it is made, and answers the id. */
  async made(actor: Actor, invoer: ExportInvoer): Promise<string> {
    const { id } = await this.manage.request({ actor, invoer, sleutel: null });
    await until(`export ${id} is there`, WACHT_MS, async () => {
      const { stand, fout } = await this.manage.find(actor, id);
      if (stand === 'mislukt') throw new Error(`The export failed: ${fout}`);
      return stand === 'gereed';
    });
    return id;
  }

  /** The whole file. */
  async fetch(actor: Actor, id: string): Promise<Buffer> {
    const { inhoud } = await this.download.execute(actor, id);
    const delen: Buffer[] = [];
    for await (const deel of inhoud) delen.push(deel);
    return Buffer.concat(delen);
  }
}
