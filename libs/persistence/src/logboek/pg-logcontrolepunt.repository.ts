// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  LogcontrolepuntRepository,
  type Logcontrolepunt,
  type LogcontrolepuntKop,
  type LogcontrolepuntUitkomst,
} from '#application/ports/logcontrolepunt.repository';
import { Database, type Statement } from '../database.js';
import { BEHEER_KETEN, BEHEER_STAND } from './beheer-keten.js';
import { CONTROLEPUNT_BEGIN, controlepuntHash } from './controlepunt.js';

/** How many cases one checkpoint names at most: its line in the file stays small. */
const KOPPEN_PER_PUNT = 1_000;
const PAGINA = 5_000;

interface StandRij extends LogcontrolepuntKop {
  readonly eerder_versie: number | null;
  readonly eerder_hash: string | null;
}

const LAATSTE: Statement = {
  text: `SELECT volgnummer, op, encode(hash, 'hex') AS hash FROM logcontrolepunten ORDER BY volgnummer DESC LIMIT 1`,
};

/** $1 id to start after or null, $2 how many. Each case with where the newest checkpoint found it. */
const STANDEN: Statement = {
  text: `SELECT v.id AS vastloper, v.versie, encode(v.laatste_hash, 'hex') AS hash, k.versie AS eerder_versie, encode(k.hash, 'hex') AS eerder_hash
    FROM (SELECT id, versie, laatste_hash FROM vastlopers WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2) AS v
    LEFT JOIN LATERAL (
      SELECT k.versie, k.hash FROM logcontrolepunt_koppen k WHERE k.vastloper_id = v.id ORDER BY k.volgnummer DESC LIMIT 1
    ) AS k ON true
    ORDER BY v.id`,
};

/** $1 volgnummer, $2 op, $3 vorige, $4 hash, $5 koppen as JSON. */
const VOEG_TOE: Statement = {
  text: `WITH punt AS (
      INSERT INTO logcontrolepunten (volgnummer, op, aantal, vorige_hash, hash)
      VALUES ($1, $2, jsonb_array_length($5::jsonb), decode($3, 'hex'), decode($4, 'hex')) RETURNING volgnummer
    )
    INSERT INTO logcontrolepunt_koppen (vastloper_id, volgnummer, versie, hash)
    SELECT k.vastloper, punt.volgnummer, k.versie, decode(k.hash, 'hex')
    FROM punt, jsonb_to_recordset($5::jsonb) AS k(vastloper uuid, versie int, hash text)`,
};

/** $1 volgnummer to start after, $2 how many. */
const LIJST: Statement = {
  text: `SELECT p.volgnummer, p.op, encode(p.vorige_hash, 'hex') AS vorige, encode(p.hash, 'hex') AS hash, COALESCE((
      SELECT json_agg(json_build_object('vastloper', k.vastloper_id, 'versie', k.versie, 'hash', encode(k.hash, 'hex')) ORDER BY k.vastloper_id)
      FROM logcontrolepunt_koppen k WHERE k.volgnummer = p.volgnummer
    ), '[]') AS koppen
    FROM logcontrolepunten p WHERE p.volgnummer > $1 ORDER BY p.volgnummer LIMIT $2`,
};

const HASH: Statement = { text: `SELECT encode(hash, 'hex') AS hash FROM logcontrolepunten WHERE volgnummer = $1` };

/** The checkpoints on PostgreSQL. */
@Injectable()
export class PgLogcontrolepuntRepository extends LogcontrolepuntRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async append(op: string): Promise<LogcontrolepuntUitkomst> {
    const gemaakt: { volgnummer: number; hash: string }[] = [];
    const teruggezet: string[] = [];
    let koppen: LogcontrolepuntKop[] = [];
    let vastlopers = 0;
    for await (const { vastloper, versie, hash, eerder_versie: eerder, eerder_hash: eerderHash } of this.standen()) {
      if (versie === eerder && hash === eerderHash) continue;
      if (eerder !== null && versie <= eerder) {
        teruggezet.push(vastloper);
        continue;
      }
      koppen.push({ vastloper, versie, hash });
      if (vastloper !== BEHEER_KETEN) vastlopers += 1;
      if (koppen.length < KOPPEN_PER_PUNT) continue;
      gemaakt.push(await this.add(op, koppen));
      koppen = [];
    }
    if (koppen.length > 0 || gemaakt.length === 0) gemaakt.push(await this.add(op, koppen));
    return { gemaakt, vastlopers, teruggezet };
  }

  override async findNewestOp(): Promise<string | null> {
    return (await this.newest())?.op ?? null;
  }

  override async listAfter(volgnummer: number, limit: number): Promise<Logcontrolepunt[]> {
    return this.database.rows<{ [K in keyof Logcontrolepunt]: Logcontrolepunt[K] }>(LIJST, [volgnummer, limit]);
  }

  override async findHash(volgnummer: number): Promise<string | null> {
    const [rij] = await this.database.rows<{ hash: string }>(HASH, [volgnummer]);
    return rij?.hash ?? null;
  }

  private async add(op: string, koppen: readonly LogcontrolepuntKop[]): Promise<{ volgnummer: number; hash: string }> {
    const laatste = await this.newest();
    const volgnummer = (laatste?.volgnummer ?? 0) + 1;
    const vorige = laatste?.hash ?? CONTROLEPUNT_BEGIN;
    const hash = controlepuntHash({ volgnummer, op, koppen, vorige });
    await this.database.rows(VOEG_TOE, [volgnummer, op, vorige, hash, JSON.stringify(koppen)]);
    return { volgnummer, hash };
  }

  private async newest(): Promise<{ volgnummer: number; op: string; hash: string } | null> {
    const [rij] = await this.database.rows<{ volgnummer: number; op: string; hash: string }>(LAATSTE);
    return rij ?? null;
  }

  private async *standen(): AsyncGenerator<StandRij> {
    yield* await this.database.rows<StandRij & Record<string, unknown>>(BEHEER_STAND, [BEHEER_KETEN]);
    let na: string | null = null;
    for (;;) {
      const pagina: StandRij[] = await this.database.rows<StandRij & Record<string, unknown>>(STANDEN, [na, PAGINA]);
      yield* pagina;
      if (pagina.length < PAGINA) return;
      na = pagina.at(-1)?.vastloper ?? null;
    }
  }
}
