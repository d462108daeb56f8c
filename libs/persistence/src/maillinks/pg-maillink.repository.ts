// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { MaillinkRepository, type Maillink } from '#application/ports/maillink.repository';
import { Database, type Statement } from '../database.js';

const VIND: Statement = {
  name: 'maillink_vind',
  text: `SELECT soort, vastloper_id AS "vastloperId", organisatie_id AS "organisatieId", organisatie_naam AS "organisatieNaam", focusgebied,
      toezegging_id AS "toezeggingId", gebruikt_op AS "gebruiktOp" FROM maillink_van($1)`,
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
  constructor(private readonly database: Database) {
    super();
  }

  override async find(tokenHash: string): Promise<Maillink | null> {
    const [link] = await this.database.rows<{ [K in keyof Maillink]: Maillink[K] }>(VIND, [tokenHash]);
    return link ?? null;
  }

  override async ensureContact(
    persoonId: string,
    { organisatieId, organisatieNaam }: Pick<Maillink, 'organisatieId' | 'organisatieNaam'>,
  ): Promise<void> {
    await this.database.rows(CONTACT, [persoonId, organisatieId, organisatieNaam]);
  }
}
