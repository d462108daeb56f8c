// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Zicht, ZichtPlaats } from '#application/ports/actor';
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
import { plaatsenVan, plaatsParameters, VAN_EIGEN_PLAATS } from './zicht.js';

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

/*
 * The $n-th place of the one who asks, newest first. Written out per place, without OR: only then PostgreSQL walks along the index of that organisation. Many more
 * than a hundred and it expects that they are all there are, reads whatever the place sees and sorts it.
 */
const nieuwsteVan = ({ focusgebied }: ZichtPlaats, index: number): string => `(SELECT b.vastloper_id FROM betrokkenheden b
      WHERE b.tot IS NULL AND b.organisatie_id = ($2::uuid[])[${index + 1}] ${focusgebied === null ? '' : `AND b.focusgebied = ($3::text[])[${index + 1}]`}
      ORDER BY b.ingediend_op DESC, b.vastloper_id DESC LIMIT 100)`;

/**
 * A likeness is a tip, not a search: of what shares a blockade it looks at the newest 100 in sight from each place, a short walk along an index; what names
 * the same rule is found however old it is, because that is where it was solved before.
 */
export const gelijkendeStatement = (plaatsen: readonly ZichtPlaats[]): Statement => ({
  name: `vastloper_gelijkende_${plaatsen.map(({ focusgebied }) => (focusgebied === null ? 'o' : 'g')).join('')}`,
  text: `WITH nieuwste AS (${plaatsen.map(nieuwsteVan).join(' UNION ')}), kandidaat AS (
      SELECT v.id, v.blokkades, v.regel_sleutel, v.ingediend_op FROM nieuwste JOIN vastlopers v ON v.id = nieuwste.vastloper_id WHERE v.blokkades && $4::text[]
      UNION (SELECT v.id, v.blokkades, v.regel_sleutel, v.ingediend_op FROM vastlopers v
        WHERE v.regel_sleutel = lower($1) AND ${IN_ZICHT} ORDER BY v.ingediend_op DESC, v.id DESC LIMIT 50)
    ), keuze AS (
      SELECT id, COALESCE(regel_sleutel = lower($1), false) AS zelfde_regel,
        cardinality(ARRAY(SELECT unnest(blokkades) INTERSECT SELECT unnest($4::text[]))) AS samen, ingediend_op
      FROM kandidaat ORDER BY zelfde_regel DESC, samen DESC, ingediend_op DESC, id DESC LIMIT $5)
    SELECT ${REGEL_KOLOMMEN}, keuze.zelfde_regel FROM keuze JOIN vastlopers v ON v.id = keuze.id ${REGEL_JOINS}
    ORDER BY keuze.zelfde_regel DESC, keuze.samen DESC, keuze.ingediend_op DESC, v.id DESC`,
});

// What whoever sees the case reads on its page; the name of the filer, which may be hidden, is not among it.
const TEKST = `concat_ws(' ', v.titel, v.omschrijving, v.wat_kan_wel, v.geprobeerd, v.regel ->> 'naam', v.regel ->> 'artikel')`;

const GEZOCHT: Statement = {
  name: 'vastloper_gezocht',
  text: `SELECT ${REGEL_KOLOMMEN} FROM vastlopers v ${REGEL_JOINS}
    WHERE (v.nummer = $1 OR ${TEKST} ILIKE ALL ($4::text[])) AND ${IN_ZICHT}
    ORDER BY v.ingediend_op DESC, v.id DESC LIMIT $5`,
};

// Late is what is late on the clock that carries the case (R-17). That clock never ends before the next one, so only cases whose next clock ended are looked at.
const PER_TREDE: Statement = {
  name: 'vastlopers_per_trede',
  text: `WITH laat AS (
      SELECT v.trede, count(*)::int AS aantal FROM vastlopers v
      WHERE v.dragende_einddatum < $1::date AND v.id IN (
        SELECT b.vastloper_id FROM betrokkenheden b WHERE b.open_trede IS NOT NULL AND b.sorteerdatum < $1::date AND ${VAN_EIGEN_PLAATS})
      GROUP BY v.trede
    ), open AS (
      SELECT b.open_trede AS trede, count(DISTINCT b.vastloper_id)::int AS aantal FROM betrokkenheden b
      WHERE b.open_trede IS NOT NULL AND ${VAN_EIGEN_PLAATS} GROUP BY b.open_trede)
    SELECT open.trede, open.aantal, COALESCE(laat.aantal, 0) AS "teLaat" FROM open LEFT JOIN laat ON laat.trede = open.trede`,
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
    const plaatsen = plaatsenVan(zicht);
    if (plaatsen.length === 0) return [];
    const values = [regel, ...plaatsParameters(zicht), blokkades, limit];
    const rijen = await this.database
      .asZicht(zicht)
      .rows<RegelRij & { zelfde_regel: boolean }>(gelijkendeStatement(plaatsen), values);
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
