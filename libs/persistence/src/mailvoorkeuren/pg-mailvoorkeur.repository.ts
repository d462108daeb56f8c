// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { MailvoorkeurRepository, type AfmeldlinkStand, type WeerlinkStand } from '#application/ports/mailvoorkeur.repository';
import type { Mailvoorkeuren } from '#domain/berichten/overzicht';
import { Database, type Sql, type Statement } from '../database.js';

const VIND: Statement = {
  name: 'mailvoorkeur_vind',
  text: 'SELECT ritme, overzichten FROM mailvoorkeuren WHERE persoon_id = $1',
};
const BEWAAR: Statement = {
  name: 'mailvoorkeur_bewaar',
  text: `INSERT INTO mailvoorkeuren (persoon_id, ritme, overzichten) VALUES ($1, $2, $3)
    ON CONFLICT (persoon_id) DO UPDATE SET ritme = EXCLUDED.ritme, overzichten = EXCLUDED.overzichten, gewijzigd_op = now()`,
};
const AFMELDLINK: Statement = {
  name: 'afmeldlink_van',
  text: 'SELECT van_contact AS "vanContact", gestopt, kan_weer AS "kanWeer" FROM afmeldlink_van($1)',
};
const WEERLINK: Statement = { name: 'weerlink_van', text: 'SELECT gestopt FROM weerlink_van($1)' };
const MELD_WEER_AAN: Statement = { name: 'weerlink_meld_aan', text: 'SELECT meld_mail_weer_aan($1) AS klopt' };
const MELD_AF: Statement = { name: 'afmeldlink_meld_af', text: 'SELECT meld_mail_af($1) AS klopt' };

/** Preferences on PostgreSQL. Links go through functions: the pages may not look in their table. */
@Injectable()
export class PgMailvoorkeurRepository extends MailvoorkeurRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async find(persoonId: string): Promise<Mailvoorkeuren | null> {
    const [rij] = await this.van(persoonId).rows<{ [K in keyof Mailvoorkeuren]: Mailvoorkeuren[K] }>(VIND, [persoonId]);
    return rij ?? null;
  }

  override async store(persoonId: string, { ritme, overzichten }: Mailvoorkeuren): Promise<void> {
    await this.van(persoonId).rows(BEWAAR, [persoonId, ritme, overzichten]);
  }

  override async findAfmeldlink(tokenHash: string): Promise<AfmeldlinkStand | null> {
    const [rij] = await this.database.rows<{ [K in keyof AfmeldlinkStand]: AfmeldlinkStand[K] }>(AFMELDLINK, [tokenHash]);
    return rij ?? null;
  }

  override async findWeerlink(tokenHash: string): Promise<WeerlinkStand | null> {
    const [rij] = await this.database.rows<{ [K in keyof WeerlinkStand]: WeerlinkStand[K] }>(WEERLINK, [tokenHash]);
    return rij ?? null;
  }

  override async meldAf(tokenHash: string): Promise<boolean> {
    return this.ask(MELD_AF, tokenHash);
  }

  override async meldWeerAan(tokenHash: string): Promise<boolean> {
    return this.ask(MELD_WEER_AAN, tokenHash);
  }

  /** What somebody chose is seen and changed by themselves, and by nobody else. */
  private van(persoonId: string): Sql {
    return this.database.asZicht({ persoonId, plaatsen: [] });
  }

  private async ask(statement: Statement, tokenHash: string): Promise<boolean> {
    const [rij] = await this.database.rows<{ klopt: boolean }>(statement, [tokenHash]);
    return rij?.klopt === true;
  }
}
