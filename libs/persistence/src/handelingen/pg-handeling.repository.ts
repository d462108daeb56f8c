// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { Zicht } from '#application/ports/actor';
import {
  HandelingRepository,
  type EigenAntwoord,
  type GevondenHandeling,
  type HandelingOpslag,
  type HandelingRegel,
  type NieuweHandeling,
  type TekstZoeker,
} from '#application/ports/handeling.repository';
import { Klok } from '#application/ports/klok';
import type { IdempotencySleutel } from '#application/ports/vastloper.repository';
import { isRowRefusal, TOEGANG_VERANDERDE } from '../access/row-refusal.js';
import { Database, type Statement } from '../database.js';
import { WEIGER } from '../record/inbox-sql.js';
import { zoutenVoor } from '../record/woorden.js';
import { isUuid } from '../uuid.js';
import { plaatsParameters, VAN_EIGEN_PLAATS } from '../vastlopers/zicht.js';
import { HandelingWekker } from './handeling-wekker.js';

// Gives the new row, or none when the Idempotency-Key was used before; a rival at the same instant is waited for.
// `indienen` is no act to wait for: an act on a case without a workflow starts it (design section 2).
const BEWAAR: Statement = {
  name: 'handeling_bewaar',
  text: `WITH nieuw AS (
    INSERT INTO handelingen (id, vastloper_id, soort, kern, payload, persoon_id, organisatie_id, idempotency_sleutel, inhoud_hash, ontvangen_op,
      beschikbaar_vanaf, zouten)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() + $11 * interval '1 millisecond', $12)
    ON CONFLICT (persoon_id, idempotency_sleutel) WHERE idempotency_sleutel IS NOT NULL DO NOTHING
    RETURNING volgnummer
  )
  SELECT EXISTS (
    SELECT FROM handelingen ouder WHERE ouder.vastloper_id = $2 AND ouder.stand = 'ontvangen' AND ouder.soort <> 'indienen' AND ouder.volgnummer < nieuw.volgnummer
  ) AS ouder_wacht FROM nieuw`,
};

const ZIET: Statement = { name: 'handeling_ziet', text: 'SELECT 1 AS een FROM vastlopers WHERE id = $1' };

const OUDER_WACHT: Statement = {
  name: 'handeling_ouder_wacht',
  text: `SELECT 1 FROM handelingen h JOIN handelingen ouder ON ouder.vastloper_id = h.vastloper_id AND ouder.volgnummer < h.volgnummer
    WHERE h.id = $1 AND ouder.stand = 'ontvangen' AND ouder.soort <> 'indienen' LIMIT 1`,
};

const EERDER: Statement = {
  name: 'handeling_eerder',
  text: 'SELECT id, vastloper_id, inhoud_hash FROM handelingen WHERE persoon_id = $1 AND idempotency_sleutel = $2',
};

const REGEL = `h.id, h.vastloper_id AS "vastloperId", h.soort, h.stand, h.code, h.ontvangen_op AS "ontvangenOp", h.verwerkt_op AS "verwerktOp", h.versie`;

const EIGEN_MET_SLEUTEL: Statement = {
  name: 'handeling_eigen_met_sleutel',
  text: `SELECT ${REGEL} FROM handelingen h WHERE h.persoon_id = $1 AND h.idempotency_sleutel = $2`,
};

const VIND: Statement = {
  name: 'handeling_vind',
  text: `SELECT ${REGEL},
      h.persoon_id = $4 AS "zelfGedaan"
    FROM handelingen h
    WHERE h.id = $1 AND (h.persoon_id = $4 OR EXISTS (
      SELECT FROM betrokkenheden b WHERE b.vastloper_id = h.vastloper_id AND ${VAN_EIGEN_PLAATS}))`,
};

const EIGEN_INVOER: Statement = {
  name: 'handeling_eigen_invoer',
  text: 'SELECT payload FROM handelingen WHERE id = $1 AND persoon_id = $2',
};

// Along the keys of one person, who is the contact of one organisation: few.
const EIGEN_ANTWOORD: Statement = {
  name: 'handeling_eigen_antwoord',
  text: `SELECT id, stand, code, idempotency_sleutel AS sleutel, payload AS invoer, (count(*) FILTER (WHERE stand = 'geweigerd') OVER ())::int AS geweigerd
    FROM handelingen WHERE persoon_id = $1 AND idempotency_sleutel IS NOT NULL AND soort = 'vraag_beantwoorden'
      AND kern #>> '{gegevens,toezeggingId}' = $2 ORDER BY volgnummer DESC LIMIT 1`,
};

// Erased is what the log says is erased; the words of the case itself are columns of the case, and the rest of the act of filing.
const TEKST: Statement = {
  name: 'handeling_tekst',
  text: `SELECT CASE
      WHEN EXISTS (
        SELECT FROM gebeurtenissen g WHERE g.vastloper_id = v.id AND g.soort = 'tekst_gewist' AND g.gegevens ->> 'veld' = $3
          AND g.gegevens ->> 'handelingId' IS NOT DISTINCT FROM $2::text
      ) THEN 'gewist'
      WHEN h.payload ->> $3 IS NOT NULL THEN 'aanwezig'
      WHEN $2 IS NULL AND jsonb_build_object('titel', v.titel, 'omschrijving', v.omschrijving, 'watKanWel', v.wat_kan_wel,
        'geprobeerd', v.geprobeerd, 'regel', v.regel, 'partijen', NULLIF(v.partijen, '[]'), 'stemVanBewoners', v.stem_van_bewoners
      ) ->> $3 IS NOT NULL THEN 'aanwezig'
    END AS stand
    FROM vastlopers v LEFT JOIN handelingen h ON h.vastloper_id = v.id AND h.id = COALESCE($2::uuid,
      (SELECT g.handeling_id FROM gebeurtenissen g WHERE g.vastloper_id = v.id AND g.versie = 1))
    WHERE v.id = $1`,
};

/** The inbox on PostgreSQL. */
@Injectable()
export class PgHandelingRepository extends HandelingRepository {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
    private readonly wekker: HandelingWekker,
  ) {
    super();
  }

  override async insert(handeling: NieuweHandeling, zicht: Zicht): Promise<HandelingOpslag> {
    const { id, vastloperId, kern, payload, sleutel, voorrangMs } = handeling;
    const { persoonId, organisatieId } = kern.actor;
    const values = [id, vastloperId, kern.soort, JSON.stringify(kern), JSON.stringify(payload), persoonId, organisatieId];
    const meer = [
      sleutel?.sleutel ?? null,
      sleutel?.inhoudHash ?? null,
      this.klok.nu(),
      voorrangMs,
      JSON.stringify(zoutenVoor(payload)),
    ];
    const [nieuw] = await this.database
      .asZicht(zicht)
      .rows<{ ouder_wacht: boolean }>(BEWAAR, [...values, ...meer])
      .catch(async (error: unknown) => {
        throw isRowRefusal(error) ? await this.refusalOf(vastloperId, zicht, error) : error;
      });
    if (!nieuw) {
      const eerder = sleutel && (await this.findEarlier(sleutel));
      if (!eerder) throw new Error(`Handeling ${id} was not stored and no earlier one has its Idempotency-Key.`);
      return eerder;
    }
    this.wekker.wake();
    return { uitkomst: 'nieuw', ouderWacht: nieuw.ouder_wacht };
  }

  /** What is told of an act that the second wall did not take: what allowed it ended a moment ago (docs/adr/0040). */
  private async refusalOf(vastloperId: string, zicht: Zicht, cause: unknown): Promise<FoutError> {
    const ziet = (await this.database.asZicht(zicht).rows(ZIET, [vastloperId])).length > 0;
    return ziet
      ? new FoutError('NIET_BEVOEGD', { cause, detail: TOEGANG_VERANDERDE })
      : new FoutError('VASTLOPER_NIET_GEVONDEN', { cause });
  }

  override async findVisible(id: string, zicht: Zicht): Promise<GevondenHandeling | null> {
    if (!isUuid(id)) return null;
    const [rij] = await this.database
      .asZicht(zicht)
      .rows<{ [K in keyof GevondenHandeling]: GevondenHandeling[K] }>(VIND, [id, ...plaatsParameters(zicht), zicht.persoonId]);
    return rij ?? null;
  }

  override async findEigenMetSleutel(sleutel: string, zicht: Zicht): Promise<HandelingRegel | null> {
    const [rij] = await this.database
      .asZicht(zicht)
      .rows<{ [K in keyof HandelingRegel]: HandelingRegel[K] }>(EIGEN_MET_SLEUTEL, [zicht.persoonId, sleutel]);
    return rij ?? null;
  }

  override async findEigenInvoer(id: string, zicht: Zicht): Promise<Readonly<Record<string, unknown>> | null> {
    if (!isUuid(id)) return null;
    const [rij] = await this.database
      .asZicht(zicht)
      .rows<{ payload: Readonly<Record<string, unknown>> }>(EIGEN_INVOER, [id, zicht.persoonId]);
    return rij?.payload ?? null;
  }

  override async findEigenAntwoord(toezeggingId: string, zicht: Zicht): Promise<EigenAntwoord | null> {
    const [rij] = await this.database
      .asZicht(zicht)
      .rows<{ [K in keyof EigenAntwoord]: EigenAntwoord[K] }>(EIGEN_ANTWOORD, [zicht.persoonId, toezeggingId]);
    return rij ?? null;
  }

  override async findTekst(
    vastloperId: string,
    { handelingId, veld }: TekstZoeker,
    zicht: Zicht,
  ): Promise<'aanwezig' | 'gewist' | null> {
    if (!isUuid(vastloperId) || (handelingId !== null && !isUuid(handelingId))) return null;
    const [rij] = await this.database
      .asZicht(zicht)
      .rows<{ stand: 'aanwezig' | 'gewist' | null }>(TEKST, [vastloperId, handelingId, veld]);
    return rij?.stand ?? null;
  }

  override async hasOlderWaiting(id: string, zicht: Zicht): Promise<boolean> {
    return (await this.database.asZicht(zicht).rows(OUDER_WACHT, [id])).length > 0;
  }

  override async markGeweigerd(id: string, code: Foutcode, zicht: Zicht): Promise<void> {
    await this.database.asZicht(zicht).rows(WEIGER, [id, code, this.klok.nu()]);
  }

  override async findEarlier({
    persoonId,
    sleutel,
    inhoudHash,
  }: IdempotencySleutel): Promise<Exclude<HandelingOpslag, { uitkomst: 'nieuw' }> | null> {
    const [eerder] = await this.database
      .asZicht({ persoonId, plaatsen: [] })
      .rows<{ id: string; inhoud_hash: string }>(EERDER, [persoonId, sleutel]);
    if (!eerder) return null;
    if (eerder.inhoud_hash !== inhoudHash) return { uitkomst: 'sleutel_anders_gebruikt' };
    return { uitkomst: 'herhaald', handelingId: eerder.id };
  }
}
