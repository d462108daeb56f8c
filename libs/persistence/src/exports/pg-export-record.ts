// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  ExportRecord,
  type ExportBeurt,
  type ExportDeel,
  type ExportEinde,
  type ExportTaak,
  type WachtendeExport,
} from '#application/ports/export-record';
import { exportVan } from '#application/ports/verandering-signaal';
import type { ExportStand } from '#domain/exports/export';
import type { Foutcode } from '#domain/fouten/foutcodes';
import { Database, type Statement } from '../database.js';
import { VeranderingWekker } from '../signaal/verandering-wekker.js';
import * as sql from './export-sql.js';

/** All exports on PostgreSQL, through the role of the worker. */
@Injectable()
export class PgExportRecord extends ExportRecord {
  constructor(
    private readonly database: Database,
    private readonly veranderingen: VeranderingWekker,
  ) {
    super();
  }

  override async listNieuw(limit: number): Promise<WachtendeExport[]> {
    return this.database.rows<{ [K in keyof WachtendeExport]: WachtendeExport[K] }>(sql.NIEUW, [limit]);
  }

  override async listInWachtrij(na: string | null, limit: number): Promise<WachtendeExport[]> {
    return this.database.rows<{ [K in keyof WachtendeExport]: WachtendeExport[K] }>(sql.IN_WACHTRIJ, [na, limit]);
  }

  override async markInWachtrij(ids: readonly string[]): Promise<void> {
    await this.database.rows(sql.MARK_IN_WACHTRIJ, [ids]);
  }

  override async countInWachtrij(): Promise<number> {
    const [rij] = await this.database.rows<{ aantal: number }>(sql.TEL_IN_WACHTRIJ);
    return rij?.aantal ?? 0;
  }

  override async take(id: string, leaseMs: number): Promise<ExportBeurt> {
    if (await this.endWithoutFile(id, sql.GEEF_OP, [id, 'INTERNE_FOUT' satisfies Foutcode])) return { stand: 'opgegeven' };
    const taak = await this.database.transaction(async (transaction) => {
      const [genomen] = await transaction.rows<{ [Veld in keyof ExportTaak]: ExportTaak[Veld] }>(sql.NEEM, [id, leaseMs]);
      if (genomen) await transaction.rows(sql.GOOI_WEG, [id]);
      return genomen;
    });
    if (taak) {
      this.veranderingen.tell(exportVan(taak.persoonId));
      return { stand: 'aan_de_beurt', taak };
    }
    const [rij] = await this.database.rows<{ stand: ExportStand }>(sql.STAND, [id]);
    return rij?.stand === 'bezig' || rij?.stand === 'wacht'
      ? { stand: 'bezet' }
      : { stand: 'klaar', mislukt: rij?.stand === 'mislukt' };
  }

  override async begin(taak: ExportTaak, lidmaatschapIds: readonly string[], totaal: number): Promise<boolean> {
    return this.change(taak, sql.BEGIN, [lidmaatschapIds, totaal]);
  }

  override async addDeel(taak: ExportTaak, deel: ExportDeel, gedaan: number, leaseMs: number): Promise<boolean> {
    const { volgnummer, inhoud, vastlopers } = deel;
    const [ids, versies] = [vastlopers.map(({ id }) => id), vastlopers.map(({ versie }) => versie)];
    return this.change(taak, sql.VOEG_DEEL_TOE, [volgnummer, inhoud, ids, versies, gedaan, leaseMs]);
  }

  override async finish(taak: ExportTaak, { kenmerk, grootte, buitenZicht }: ExportEinde): Promise<boolean> {
    return this.change(taak, sql.ROND_AF, [kenmerk, grootte, buitenZicht]);
  }

  override async listIdsIn(focusgebied: string): Promise<string[]> {
    return (await this.database.rows<{ id: string }>(sql.IDS_IN_GEBIED, [focusgebied])).map(({ id }) => id);
  }

  override async fail({ id, poging }: ExportTaak, fout: Foutcode): Promise<boolean> {
    return this.endWithoutFile(id, sql.MISLUK, [id, poging, fout]);
  }

  override async release(taak: ExportTaak): Promise<void> {
    await this.change(taak, sql.GEEF_TERUG, []);
  }

  override async expire(): Promise<number> {
    return this.clear(sql.VERLOOP, []);
  }

  override async expireErased(): Promise<number> {
    let aantal = 0;
    for (const { id } of await this.database.rows<{ id: string }>(sql.GEREED))
      aantal += await this.clear(sql.VERLOOP_GEWIST, [id]);
    return aantal;
  }

  /** The pieces go only when the export ended: else they may be those of who took it over. */
  private async endWithoutFile(id: string, end: Statement, values: readonly unknown[]): Promise<boolean> {
    const [van] = await this.database.transaction(async (transaction) => {
      const rijen = await transaction.rows<{ persoonId: string }>(end, values);
      if (rijen.length > 0) await transaction.rows(sql.GOOI_WEG, [id]);
      return rijen;
    });
    if (van) this.veranderingen.tell(exportVan(van.persoonId));
    return van !== undefined;
  }

  private async clear(statement: Statement, values: readonly unknown[]): Promise<number> {
    const rijen = await this.database.rows<{ persoonId: string }>(statement, values);
    for (const { persoonId } of rijen) this.veranderingen.tell(exportVan(persoonId));
    return rijen.length;
  }

  /** Did it still have the turn? The pages of the one who asked are told of it. */
  private async change(
    { id, poging, persoonId }: ExportTaak,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<boolean> {
    const rijen = await this.database.rows(statement, [id, poging, ...values]);
    this.veranderingen.tell(exportVan(persoonId));
    return rijen.length > 0;
  }
}
