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
import { Database } from '../database.js';
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

type StroomRij = { [K in keyof StroomGebeurtenis]: StroomGebeurtenis[K] | null } & { laatste: number; opgeruimdTot: number };

/** The stream on PostgreSQL, through the eyes of whoever asks. */
@Injectable()
export class PgGebeurtenisstroomRepository extends GebeurtenisstroomRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async lees(zicht: Zicht, organisatieId: string, na: number, limit: number): Promise<Stroomdeel | null> {
    const rijen = await this.database
      .asZicht(zicht)
      .rows<StroomRij>(LEES_STROOM, [organisatieId, ...plaatsParameters(zicht), na, limit]);
    const [eerste] = rijen;
    if (!eerste) return { gebeurtenissen: [], tot: na };
    if (na < eerste.opgeruimdTot && na > 0) return null;
    const gebeurtenissen = rijen.filter(isGebeurtenis).map(({ laatste: _laatste, opgeruimdTot: _tot, ...rij }) => rij);
    const vol = gebeurtenissen.length >= limit;
    return { gebeurtenissen, tot: vol ? (gebeurtenissen.at(-1)?.volgnummer ?? na) : Math.max(eerste.laatste, na) };
  }
}

function isGebeurtenis(rij: StroomRij): rij is StroomGebeurtenis & { laatste: number; opgeruimdTot: number } {
  return rij.volgnummer !== null;
}
