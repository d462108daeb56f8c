// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Zicht } from '#application/ports/actor';
import {
  ExportRepository,
  type EigenExport,
  type ExportRij,
  type ExportUitkomst,
  type NieuweExport,
} from '#application/ports/export.repository';
import { exportVan } from '#application/ports/verandering-signaal';
import { Database } from '../database.js';
import { VeranderingWekker } from '../signaal/verandering-wekker.js';
import { isUuid } from '../uuid.js';
import { plaatsParameters } from '../vastlopers/zicht.js';
import * as sql from './export-sql.js';

type Rij<Soort> = { [Veld in keyof Soort]: Soort[Veld] };

/** Pieces that are looked at in one statement, some thousands of cases: a file of any size stays within the time of a statement. */
const DELEN_PER_KEER = 20;

/** The own exports on PostgreSQL. */
@Injectable()
export class PgExportRepository extends ExportRepository {
  constructor(
    private readonly database: Database,
    private readonly veranderingen: VeranderingWekker,
  ) {
    super();
  }

  override async request(nieuw: NieuweExport, zicht: Zicht): Promise<ExportUitkomst> {
    const { id, soort, formaat, filter, lidmaatschapIds, sleutel } = nieuw;
    const values = [id, zicht.persoonId, soort, formaat, filter, lidmaatschapIds, sleutel?.sleutel, sleutel?.inhoudHash];
    await this.database.asZicht(zicht).rows(sql.VRAAG, values);
    const gevonden = await this.find(id, zicht);
    if (gevonden) {
      this.veranderingen.tell(exportVan(zicht.persoonId));
      const { lidmaatschapIds: _ids, ...rij } = gevonden;
      return { uitkomst: 'nieuw', export: rij };
    }
    return sleutel === null ? { uitkomst: 'te_veel' } : this.earlier(sleutel.sleutel, sleutel.inhoudHash, zicht);
  }

  override async list(zicht: Zicht, limit: number): Promise<ExportRij[]> {
    return this.database.asZicht(zicht).rows<Rij<ExportRij>>(sql.LIJST, [zicht.persoonId, limit]);
  }

  override async find(id: string, zicht: Zicht): Promise<EigenExport | null> {
    if (!isUuid(id)) return null;
    const [rij] = await this.database.asZicht(zicht).rows<Rij<EigenExport>>(sql.VIND, [id, zicht.persoonId]);
    return rij ?? null;
  }

  override async withdraw(id: string, zicht: Zicht): Promise<void> {
    if (!isUuid(id)) return;
    // Two statements: the pieces of a worker that stored one just before are seen only by the second.
    const gestopt = await this.database.asZicht(zicht).transaction(async (sqlVan) => {
      const rijen = await sqlVan.rows(sql.TREK_IN, [id, zicht.persoonId]);
      if (rijen.length > 0) await sqlVan.rows(sql.GOOI_WEG, [id]);
      return rijen.length > 0;
    });
    if (gestopt) this.veranderingen.tell(exportVan(zicht.persoonId));
  }

  override async isStillSeen(id: string, zicht: Zicht): Promise<boolean> {
    const plaatsen = plaatsParameters(zicht);
    for (let eerste = 1; ; eerste += DELEN_PER_KEER) {
      const values = [id, ...plaatsen, eerste, eerste + DELEN_PER_KEER - 1];
      const [rij] = await this.database.asZicht(zicht).rows<{ aantal: number; nogTeZien: boolean }>(sql.NOG_TE_ZIEN, values);
      const { aantal = 0, nogTeZien = false } = rij ?? {};
      if (aantal === 0) return eerste > 1;
      if (!nogTeZien) return false;
    }
  }

  override async *readInhoud(id: string, zicht: Zicht): AsyncGenerator<Buffer> {
    const gevonden = await this.find(id, zicht);
    let nog = gevonden?.grootte ?? 0;
    for (let volgnummer = 1; nog > 0; volgnummer += 1) {
      const [deel] = await this.database.asZicht(zicht).rows<{ inhoud: Buffer }>(sql.DEEL, [id, volgnummer]);
      if (!deel) throw new Error(`Piece ${volgnummer} of export ${id} is gone.`);
      nog -= deel.inhoud.length;
      yield deel.inhoud;
    }
  }

  private async earlier(sleutel: string, inhoudHash: string, zicht: Zicht): Promise<ExportUitkomst> {
    const [eerder] = await this.database
      .asZicht(zicht)
      .rows<Rij<ExportRij> & { inhoudHash: string }>(sql.EERDER, [zicht.persoonId, sleutel]);
    if (!eerder) return { uitkomst: 'te_veel' };
    const { inhoudHash: toen, ...rij } = eerder;
    return toen === inhoudHash ? { uitkomst: 'herhaald', export: rij } : { uitkomst: 'sleutel_anders_gebruikt' };
  }
}
