// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { AanmeldpogingRepository, type Aanmeldpoging } from '#application/ports/aanmeldpoging.repository';
import { Database, type Statement } from '../database.js';

const START: Statement = {
  name: 'aanmeldpoging-start',
  text: `WITH vergeten AS (DELETE FROM aanmeldpogingen WHERE verloopt_op < now() - interval '1 hour')
    INSERT INTO aanmeldpogingen (kenmerk, browser, issuer, nonce, code_verifier, terug, opnieuw, verloopt_op)
    VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(mins => $8))`,
};

const USE: Statement = {
  name: 'aanmeldpoging-gebruik',
  text: `UPDATE aanmeldpogingen SET gebruikt_op = now()
    WHERE kenmerk = $1 AND browser = $2 AND gebruikt_op IS NULL AND verloopt_op > now()
    RETURNING kenmerk, browser, issuer, nonce, code_verifier AS "codeVerifier", terug, opnieuw`,
};

/** Sign-ins under way on PostgreSQL. */
@Injectable()
export class PgAanmeldpogingRepository extends AanmeldpogingRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async start(poging: Aanmeldpoging, minuten: number): Promise<void> {
    const { kenmerk, browser, issuer, nonce, codeVerifier, terug, opnieuw } = poging;
    await this.database.rows(START, [kenmerk, browser, issuer, nonce, codeVerifier, terug, opnieuw, minuten]);
  }

  override async use(kenmerk: string, browser: string): Promise<Aanmeldpoging | null> {
    const [poging] = await this.database.rows<Aanmeldpoging>(USE, [kenmerk, browser]);
    return poging ?? null;
  }
}
