// SPDX-License-Identifier: EUPL-1.2
import { leesPositieJson, type Positie } from '#domain/ladder/positie';
import { AuditorRecord, type WachtendeTelling } from '#application/ports/auditor-record';
import type { OpenVastloper } from '#application/ports/auditor-record';
import type { Database, Statement } from '../database.js';
import * as inbox from './inbox-sql.js';

/** The record for the auditor, on connections of its own role. */
export class PgAuditorRecord extends AuditorRecord {
  constructor(protected readonly database: Database) {
    super();
  }

  override async listOpen(naId: string | null, limit: number): Promise<OpenVastloper[]> {
    return this.database.rows<{ [K in keyof OpenVastloper]: OpenVastloper[K] }>(inbox.OPEN_VASTLOPERS, [naId, limit]);
  }

  override async readPositie(vastloperId: string): Promise<Positie> {
    const [rij] = await this.database.rows<{ positie: Positie }>(inbox.LEES_POSITIE, [vastloperId]);
    if (!rij) throw new Error(`Vastloper ${vastloperId} staat niet in de database.`);
    return leesPositieJson(rij.positie);
  }

  override async ping(): Promise<void> {
    await this.database.rows({ text: 'SELECT 1' });
  }

  override async countWachtend(): Promise<WachtendeTelling> {
    const [rij] = await this.database.rows<{ [K in keyof WachtendeTelling]: WachtendeTelling[K] }>(inbox.TEL_WACHTEND);
    return rij ?? { handelingen: 0, berichten: 0, oudsteHandelingSeconden: 0 };
  }

  override async heartbeat(onderdeel: string, gegevens: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.rows(inbox.HARTSLAG, [onderdeel, JSON.stringify(gegevens)]);
  }

  override async heartbeatAge(onderdeel: string): Promise<number | null> {
    return this.ageOf(inbox.HARTSLAG_LEEFTIJD, onderdeel);
  }

  override async heartbeatSuccessAge(onderdeel: string): Promise<number | null> {
    return this.ageOf(inbox.GELUKT_LEEFTIJD, onderdeel);
  }

  private async ageOf(statement: Statement, onderdeel: string): Promise<number | null> {
    const [rij] = await this.database.rows<{ seconden: number | null }>(statement, [onderdeel]);
    return rij?.seconden ?? null;
  }
}
