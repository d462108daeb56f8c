// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  SessieRepository,
  type NieuweSessie,
  type Sessie,
  type SessieGrenzen,
  type Voorganger,
} from '#application/ports/sessie.repository';
import { Database, type Statement } from '../database.js';

const FORGET = `DELETE FROM sessies WHERE eindigt_op < now() - interval '30 days'`;

const START: Statement = {
  name: 'sessie-start',
  text: `WITH vergeten AS (${FORGET})
    INSERT INTO sessies (kenmerk, persoon_id, issuer, subject, acr, id_token, genodigde, aangemeld_op, begonnen_op, laatst_gezien_op, eindigt_op)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now(), now(), now() + make_interval(mins => $9))`,
};

const COLUMNS = `kenmerk, persoon_id AS "persoonId", issuer, subject, acr, id_token AS "idToken", genodigde,
  gedragen_lidmaatschap_id AS "gedragenLidmaatschapId", aangemeld_op AS "aangemeldOp",
  floor(extract(epoch FROM now() - aangemeld_op) / 60)::int AS "minutenOud"`;
const LIVES = `kenmerk = $1 AND beeindigd_op IS NULL AND eindigt_op > now() AND laatst_gezien_op > now() - make_interval(mins => $2)`;

const FIND: Statement = {
  name: 'sessie-levend',
  text: `SELECT ${COLUMNS}, laatst_gezien_op < now() - interval '1 minute' AS "isOudGezien" FROM sessies WHERE ${LIVES}`,
};

const VOORGANGER: Statement = {
  name: 'sessie-voorganger',
  text: `SELECT persoon_id AS "persoonId", issuer, subject, gedragen_lidmaatschap_id AS "gedragenLidmaatschapId" FROM sessies
    WHERE kenmerk = $1 AND persoon_id IS NOT NULL AND beeindigd_op IS NULL`,
};

const VAN: Statement = {
  name: 'sessies-van',
  text: `SELECT kenmerk, gedragen_lidmaatschap_id AS "gedragenLidmaatschapId" FROM sessies WHERE persoon_id = $1
    ORDER BY begonnen_op DESC LIMIT 50`,
};

const SEE: Statement = {
  name: 'sessie-gezien',
  text: `UPDATE sessies SET laatst_gezien_op = now() WHERE ${LIVES}`,
};

const WEAR: Statement = {
  name: 'sessie-draag',
  text: 'UPDATE sessies SET gedragen_lidmaatschap_id = $2 WHERE kenmerk = $1 AND beeindigd_op IS NULL',
};

const END: Statement = {
  name: 'sessie-einde',
  text: `UPDATE sessies SET beeindigd_op = now() WHERE kenmerk = $1 AND beeindigd_op IS NULL RETURNING ${COLUMNS}`,
};

/** Sessions on PostgreSQL. Seen is kept to the minute, so that reading a page seldom writes. */
@Injectable()
export class PgSessieRepository extends SessieRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async start(sessie: NieuweSessie, { langstMinuten }: SessieGrenzen): Promise<void> {
    const { kenmerk, persoonId, issuer, subject, acr, idToken, genodigde, aangemeldOp } = sessie;
    const values = [kenmerk, persoonId, issuer, subject, acr, idToken, genodigde, aangemeldOp, langstMinuten];
    await this.database.rows(START, values);
  }

  override async findLevend(kenmerk: string, { stilMinuten }: SessieGrenzen, telt = true): Promise<Sessie | null> {
    const [row] = await this.database.rows<Sessie & { isOudGezien: boolean }>(FIND, [kenmerk, stilMinuten]);
    if (!row) return null;
    const { isOudGezien, ...sessie } = row;
    if (isOudGezien && telt) await this.database.rows(SEE, [kenmerk, stilMinuten]);
    return sessie;
  }

  override async wear(kenmerk: string, lidmaatschapId: string | null): Promise<void> {
    await this.database.rows(WEAR, [kenmerk, lidmaatschapId]);
  }

  override async findVoorganger(kenmerk: string): Promise<Voorganger | null> {
    const [row] = await this.database.rows<Voorganger>(VOORGANGER, [kenmerk]);
    return row ?? null;
  }

  override async listVan(persoonId: string): Promise<readonly Pick<Sessie, 'kenmerk' | 'gedragenLidmaatschapId'>[]> {
    return this.database.rows<Pick<Sessie, 'kenmerk' | 'gedragenLidmaatschapId'>>(VAN, [persoonId]);
  }

  override async end(kenmerk: string): Promise<Sessie | null> {
    const [sessie] = await this.database.rows<Sessie>(END, [kenmerk]);
    return sessie ?? null;
  }
}
