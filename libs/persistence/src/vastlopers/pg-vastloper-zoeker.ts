// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Zicht } from '#application/ports/actor';
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import {
  VastloperZoeker,
  type GelijkendeVastloper,
  type GelijkenisVraag,
  type TredeTelling,
} from '#application/ports/vastloper-zoeker';
import { Database, type Statement } from '../database.js';
import { REGEL_JOINS, REGEL_KOLOMMEN } from './lijst-sql.js';
import { isUuid } from '../uuid.js';
import { regelVan, type RegelRij } from './vastloper.mapper.js';
import { plaatsParameters, VAN_EIGEN_PLAATS } from './zicht.js';

/** $2 and $3 are the places of the one who asks. */
const IN_ZICHT = `EXISTS (SELECT FROM betrokkenheden b WHERE b.vastloper_id = v.id AND ${VAN_EIGEN_PLAATS})`;

const VAN_NUMMER: Statement = {
  name: 'vastloper_van_nummer',
  text: `SELECT v.id FROM vastlopers v WHERE v.nummer = $1 AND ${IN_ZICHT}`,
};

const EEN_VAN: Statement = {
  name: 'vastloper_een_van',
  text: `SELECT EXISTS (SELECT FROM betrokkenheden b WHERE b.vastloper_id = ANY($1::uuid[]) AND ${VAN_EIGEN_PLAATS}) AS ziet`,
};

// The newest of what shares a blockade are enough to look at: a likeness is a tip, not a search.
const GELIJKENDE: Statement = {
  name: 'vastloper_gelijkende',
  text: `WITH kandidaat AS (
      SELECT v.id, COALESCE(lower(v.regel ->> 'naam') = lower($1), false) AS zelfde_regel,
        cardinality(ARRAY(SELECT unnest(v.blokkades) INTERSECT SELECT unnest($4::text[]))) AS samen, v.ingediend_op
      FROM vastlopers v
      WHERE (v.blokkades && $4::text[] OR lower(v.regel ->> 'naam') = lower($1)) AND ${IN_ZICHT}
      ORDER BY v.ingediend_op DESC LIMIT 200
    ), keuze AS (SELECT * FROM kandidaat ORDER BY zelfde_regel DESC, samen DESC, ingediend_op DESC, id LIMIT $5)
    SELECT ${REGEL_KOLOMMEN}, keuze.zelfde_regel FROM keuze JOIN vastlopers v ON v.id = keuze.id ${REGEL_JOINS}
    ORDER BY keuze.zelfde_regel DESC, keuze.samen DESC, keuze.ingediend_op DESC, v.id`,
};

// What whoever sees the case reads on its page; the name of the filer, which may be hidden, is not among it.
const TEKST = `concat_ws(' ', v.titel, v.omschrijving, v.wat_kan_wel, v.geprobeerd, v.regel ->> 'naam', v.regel ->> 'artikel')`;

const GEZOCHT: Statement = {
  name: 'vastloper_gezocht',
  text: `SELECT ${REGEL_KOLOMMEN} FROM vastlopers v ${REGEL_JOINS}
    WHERE (v.nummer = $1 OR ${TEKST} ILIKE ALL ($4::text[])) AND ${IN_ZICHT}
    ORDER BY v.ingediend_op DESC, v.id DESC LIMIT $5`,
};

const PER_TREDE: Statement = {
  name: 'vastlopers_per_trede',
  text: `SELECT v.trede, count(*)::int AS aantal, (count(*) FILTER (WHERE v.dragende_einddatum < $1::date))::int AS "teLaat"
    FROM vastlopers v WHERE NOT v.gesloten AND ${IN_ZICHT} GROUP BY v.trede`,
};

/** A word as a pattern that matches exactly these signs anywhere. Example: `patroonVan('5%') // '%5\\%%'`. */
function patroonVan(woord: string): string {
  return `%${woord.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Cases by nummer, by words or by likeness, on PostgreSQL. */
@Injectable()
export class PgVastloperZoeker extends VastloperZoeker {
  constructor(private readonly database: Database) {
    super();
  }

  override async findIdOfNummer(nummer: string, zicht: Zicht): Promise<string | null> {
    const [rij] = await this.database.asZicht(zicht).rows<{ id: string }>(VAN_NUMMER, [nummer, ...plaatsParameters(zicht)]);
    return rij?.id ?? null;
  }

  override async seesAny(ids: readonly string[], zicht: Zicht): Promise<boolean> {
    const values = [ids.filter(isUuid), ...plaatsParameters(zicht)];
    const [rij] = await this.database.asZicht(zicht).rows<{ ziet: boolean }>(EEN_VAN, values);
    return rij?.ziet ?? false;
  }

  override async listGelijkende(
    { regel, blokkades }: GelijkenisVraag,
    zicht: Zicht,
    limit: number,
    vandaag: string,
  ): Promise<GelijkendeVastloper[]> {
    const values = [regel, ...plaatsParameters(zicht), blokkades, limit];
    const rijen = await this.database.asZicht(zicht).rows<RegelRij & { zelfde_regel: boolean }>(GELIJKENDE, values);
    return rijen.map((rij) => ({ ...regelVan(rij, vandaag), zelfdeRegel: rij.zelfde_regel }));
  }

  override async search(woorden: readonly string[], zicht: Zicht, limit: number, vandaag: string): Promise<VastloperRegel[]> {
    const values = [woorden.join(' ').toUpperCase(), ...plaatsParameters(zicht), woorden.map(patroonVan), limit];
    const rijen = await this.database.asZicht(zicht).rows<RegelRij>(GEZOCHT, values);
    return rijen.map((rij) => regelVan(rij, vandaag));
  }

  override async countPerTrede(zicht: Zicht, vandaag: string): Promise<TredeTelling[]> {
    const values = [vandaag, ...plaatsParameters(zicht)];
    return [...(await this.database.asZicht(zicht).rows<{ [K in keyof TredeTelling]: TredeTelling[K] }>(PER_TREDE, values))];
  }
}
