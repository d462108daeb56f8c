// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { Sql, Statement } from '../database.js';
import { KETEN_BEGIN } from '../record/keten.js';
import { readByCursor } from './cursor-lezen.js';
import type { KetenKop } from './keten-loper.js';
import type { LogFout, LogFoutSoort } from './log-fout.js';

/** Under which id a checkpoint names the chain of `beheergebeurtenissen`, among those of the cases; it sorts before all of them and is no case. */
export const BEHEER_KETEN = '00000000-0000-0000-0000-000000000000';
const NAAM = 'Beheer';

/** Where the chain stands ($1: `BEHEER_KETEN`), with where the newest checkpoint found it; no row while nothing was ever changed. */
export const BEHEER_STAND: Statement = {
  text: `SELECT $1::uuid AS vastloper, g.volgnummer AS versie, encode(g.hash, 'hex') AS hash, k.versie AS eerder_versie, encode(k.hash, 'hex') AS eerder_hash
    FROM (SELECT volgnummer, hash FROM beheergebeurtenissen ORDER BY volgnummer DESC LIMIT 1) AS g
    LEFT JOIN LATERAL (
      SELECT k.versie, k.hash FROM logcontrolepunt_koppen k WHERE k.vastloper_id = $1 ORDER BY k.volgnummer DESC LIMIT 1
    ) AS k ON true`,
};

interface BeheerRij extends Record<string, unknown> {
  readonly volgnummer: number;
  readonly inhoud: string;
  readonly vorige: Buffer;
  readonly hash: Buffer;
}

/*
 * What a hash covers, told again here as the migration that chains the rows tells it: a function in the database could be replaced by whoever changes its rows.
 */
const RIJEN = `SELECT g.volgnummer, g.vorige_hash AS vorige, g.hash, jsonb_build_object('formatversie', 1, 'volgnummer', g.volgnummer, 'id', g.id,
    'soort', g.soort, 'door', g.door_persoon_id, 'op', extract(epoch FROM g.op), 'organisatie', g.organisatie_id, 'persoon', g.persoon_id,
    'gegevens', g.gegevens, 'sleutel', g.idempotency_sleutel, 'inhoud', g.inhoud_hash, 'vorige', encode(g.vorige_hash, 'hex'))::text AS inhoud
  FROM beheergebeurtenissen g ORDER BY g.volgnummer`;

/**
 * Checks the changes to who may do what and to reference data: every hash again, in a row without gaps, and as every checkpoint found it. `koppen` are
 * those of `BEHEER_KETEN`. Needs a transaction.
 */
export async function* beheerFouten(sql: Sql, koppen: readonly KetenKop[]): AsyncGenerator<LogFout> {
  let verwacht = 1;
  let vorige: Buffer = KETEN_BEGIN;
  for await (const rij of readByCursor<BeheerRij>(sql, 'beheer_lezen', RIJEN)) {
    const { volgnummer, inhoud, hash } = rij;
    if (volgnummer > verwacht) yield fout('gebeurtenis_ontbreekt', verwacht);
    else if (!rij.vorige.equals(vorige)) yield fout('keten_gebroken', volgnummer);
    if (!createHash('sha256').update(inhoud).digest().equals(hash)) yield fout('gebeurtenis_veranderd', volgnummer);
    if (koppen.some((kop) => kop.versie === volgnummer && !kop.hash.equals(hash)))
      yield fout('wijkt_af_van_controlepunt', volgnummer);
    verwacht = volgnummer + 1;
    vorige = hash;
  }
  const verder = koppen.filter(({ versie }) => versie >= verwacht).map(({ versie }) => versie);
  if (verder.length > 0) yield fout('wijkt_af_van_controlepunt', Math.min(...verder));
}

function fout(soort: LogFoutSoort, plaats: number): LogFout {
  return { soort, vastloper: NAAM, plaats };
}
