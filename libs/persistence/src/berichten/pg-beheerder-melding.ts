// SPDX-License-Identifier: EUPL-1.2
import { BeheerderMelding, type BereikbareBeheerder } from '#application/ports/beheerder-melding';
import type { Database, Statement } from '../database.js';
import { ADRES, GEWEIGERD, LIDMAATSCHAPPEN } from './verdeel-sql.js';

/** $1 onderdeel. One row for the one who may tell it; none within a day after that. */
const CLAIM: Statement = {
  name: 'melding_claim',
  text: `INSERT INTO hartslagen (onderdeel, op, gegevens) VALUES ($1, now(), '{}')
    ON CONFLICT (onderdeel) DO UPDATE SET op = EXCLUDED.op WHERE hartslagen.op <= now() - interval '1 day' RETURNING onderdeel`,
};
const RELEASE: Statement = {
  name: 'melding_release',
  text: `UPDATE hartslagen SET op = now() - interval '1 day' WHERE onderdeel = $1 AND op > now() - interval '1 day'`,
};
/** $1 today. */
const BEHEERDERS: Statement = {
  name: 'melding_beheerders',
  text: `SELECT DISTINCT ON (${ADRES('p')}) p.id AS "persoonId", l.organisatie_id AS "organisatieId", ${ADRES('p')} AS emailadres
    FROM (${LIDMAATSCHAPPEN('$1::date')}) AS l JOIN personen p ON p.id = l.persoon_id
    WHERE l.rol = 'beheerder' AND l.focusgebied IS NULL AND ${ADRES('p')} IS NOT NULL AND NOT ${GEWEIGERD('p.id', ADRES('p'))}
    ORDER BY ${ADRES('p')}, p.id, l.organisatie_id`,
};

/** Telling beheerders on PostgreSQL: what was told stands among the signs of life, so that it is told once over all workers. */
export class PgBeheerderMelding extends BeheerderMelding {
  constructor(private readonly database: Database) {
    super();
  }

  override async claim(onderwerp: string): Promise<boolean> {
    return (await this.database.rows(CLAIM, [onderwerp])).length > 0;
  }

  override async release(onderwerp: string): Promise<void> {
    await this.database.rows(RELEASE, [onderwerp]);
  }

  override async listBeheerders(vandaag: string): Promise<readonly BereikbareBeheerder[]> {
    return this.database.rows<{ [K in keyof BereikbareBeheerder]: BereikbareBeheerder[K] }>(BEHEERDERS, [vandaag]);
  }
}
