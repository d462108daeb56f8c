// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { SoloTurn } from '#application/ports/solo-turn';
import { Database } from '../database.js';

const TRY = { text: 'SELECT pg_try_advisory_lock(hashtext($1)) AS mine' };
const GIVE_BACK = { text: 'SELECT pg_advisory_unlock(hashtext($1))' };

/** A turn is an advisory lock on a connection of its own: when the process dies, PostgreSQL gives the turn to another. */
@Injectable()
export class PgSoloTurn extends SoloTurn {
  constructor(private readonly database: Database) {
    super();
  }

  override async take(name: string, work: () => Promise<void>): Promise<boolean> {
    return this.database.session(async (sql) => {
      const [row] = await sql.rows<{ mine: boolean }>(TRY, [name]);
      if (!row?.mine) return false;
      try {
        await work();
      } finally {
        await sql.rows(GIVE_BACK, [name]);
      }
      return true;
    });
  }
}
