// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { MaillinkRepository, type Maillink } from '#application/ports/maillink.repository';
import { Klok } from '#application/ports/klok';
import { geldt } from '../berichten/verdeel-sql.js';
import { Database, type Statement } from '../database.js';

/** $1 hash, $2 today. */
const VIND: Statement = {
  name: 'maillink_vind',
  text: `SELECT l.soort, l.vastloper_id AS "vastloperId", l.organisatie_id AS "organisatieId", l.organisatie_naam AS "organisatieNaam", l.focusgebied,
      l.toezegging_id AS "toezeggingId", l.gebruikt_op AS "gebruiktOp" FROM maillink_van($1, $2::date) AS l
    JOIN organisaties o ON o.id = l.organisatie_id AND ${geldt('o', '$2::date')}`,
};
/** No sign-in service has this name, so nobody can sign in as a contact. */
const UITGEVER = 'urn:doorbraak:maillink';
const CONTACT: Statement = {
  name: 'maillink_contact',
  text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, '${UITGEVER}', $2::text, 'contact-' || $2::text, $3) ON CONFLICT DO NOTHING`,
};

/** Links on PostgreSQL, through a function: the pages may not look in the table. */
@Injectable()
export class PgMaillinkRepository extends MaillinkRepository {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
  ) {
    super();
  }

  override async find(tokenHash: string): Promise<Maillink | null> {
    const [link] = await this.database.rows<{ [K in keyof Maillink]: Maillink[K] }>(VIND, [tokenHash, this.klok.vandaag()]);
    return link ?? null;
  }

  override async ensureContact(
    persoonId: string,
    { organisatieId, organisatieNaam }: Pick<Maillink, 'organisatieId' | 'organisatieNaam'>,
  ): Promise<void> {
    await this.database.rows(CONTACT, [persoonId, organisatieId, organisatieNaam]);
  }
}
