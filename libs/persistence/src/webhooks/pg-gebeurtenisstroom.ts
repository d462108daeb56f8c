// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Zicht } from '#application/ports/actor';
import {
  GebeurtenisstroomRecord,
  GebeurtenisstroomRepository,
  type Stroomdeel,
  type Stroomronde,
} from '#application/ports/gebeurtenisstroom';
import type { StroomGebeurtenis } from '#domain/webhooks/cloud-event';
import { CursorOngeldigError, type PaginaVraag } from '#application/ports/pagina';
import { Database } from '../database.js';
import { leesCursor, schrijfCursor, UUID } from '../vastlopers/cursor.js';
import { plaatsParameters } from '../vastlopers/zicht.js';
import { BEURT_STROOM, LEES_STROOM, RUIM_STROOM_OP, VERDEEL } from './stroom-sql.js';

/** Dividing facts on PostgreSQL, as the worker. */
@Injectable()
export class PgGebeurtenisstroomRecord extends GebeurtenisstroomRecord {
  constructor(private readonly database: Database) {
    super();
  }

  override async verdeel(limit: number): Promise<Stroomronde> {
    return this.database.transaction(async (sql) => {
      // A statement of its own: what comes after it sees everything that was committed before the turn.
      await sql.rows(BEURT_STROOM);
      const [ronde] = await sql.rows<{ [K in keyof Stroomronde]: Stroomronde[K] }>(VERDEEL, [limit]);
      return ronde ?? { gebeurtenissen: 0, bezorgingen: 0 };
    });
  }

  override async ruimOp(dagen: number): Promise<number> {
    const [rij] = await this.database.rows<{ aantal: number }>(RUIM_STROOM_OP, [dagen]);
    return rij?.aantal ?? 0;
  }
}

/** A place in a stream. */
const VOLGNUMMER = /^\d{1,15}$/;

type StroomRij = { [K in keyof StroomGebeurtenis]: StroomGebeurtenis[K] | null } & { laatste: number; opgeruimdTot: number };

/** The stream on PostgreSQL, through the eyes of whoever asks. */
@Injectable()
export class PgGebeurtenisstroomRepository extends GebeurtenisstroomRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async lees(zicht: Zicht, organisatieId: string, { cursor, limit }: PaginaVraag): Promise<Stroomdeel | null> {
    const gelezen = leesCursor(cursor, { organisatie: UUID, na: VOLGNUMMER });
    if (gelezen && gelezen.organisatie !== organisatieId)
      throw new CursorOngeldigError('The cursor is of the stream of another organisation.');
    const na = Number(gelezen?.na ?? 0);
    const rijen = await this.database
      .asZicht(zicht)
      .rows<StroomRij>(LEES_STROOM, [organisatieId, ...plaatsParameters(zicht), na, limit + 1]);
    const [{ laatste, opgeruimdTot } = { laatste: 0, opgeruimdTot: 0 }] = rijen;
    if (gelezen && na < opgeruimdTot) return null;
    const gevonden = rijen.filter(isGebeurtenis).map(({ laatste: _laatste, opgeruimdTot: _tot, ...rij }) => rij);
    const [gebeurtenissen, meer] = [gevonden.slice(0, limit), gevonden.length > limit];
    // Up to the end nothing more is seen, so reading on begins after it; never before what was asked, should a stream have been put back.
    const tot = meer ? (gebeurtenissen.at(-1)?.volgnummer ?? na) : Math.max(laatste, na);
    return { gebeurtenissen, meer, volgende: schrijfCursor({ organisatie: organisatieId, na: String(tot) }) };
  }
}

function isGebeurtenis(rij: StroomRij): rij is StroomGebeurtenis & { laatste: number; opgeruimdTot: number } {
  return rij.volgnummer !== null;
}
