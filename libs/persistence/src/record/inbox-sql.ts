// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';

/** $1 case id. */
export const LEES_POSITIE: Statement = { name: 'positie_lees', text: 'SELECT positie FROM vastlopers WHERE id = $1' };

/**
 * Claims acts: $1 how many, $2 lease in ms. A claim moves `beschikbaar_vanaf` behind the lease, so a worker that dies gives its acts back by itself.
 * The positie comes with what only starts a workflow: asking for each would cost more than the claim. Only the oldest act of a case that is not settled may be claimed, whoever holds it: so the order per case holds over all workers.
 */
export const CLAIM: Statement = {
  name: 'handelingen_claim',
  text: `WITH aan_de_beurt AS (
    SELECT h.id FROM handelingen h
    WHERE h.stand = 'ontvangen' AND h.beschikbaar_vanaf <= now() AND NOT EXISTS (
      SELECT FROM handelingen eerder
      WHERE eerder.vastloper_id = h.vastloper_id AND eerder.stand = 'ontvangen' AND eerder.volgnummer < h.volgnummer
    )
    ORDER BY h.beschikbaar_vanaf, h.volgnummer
    LIMIT $1 FOR UPDATE OF h SKIP LOCKED
  ), geclaimd AS (
    UPDATE handelingen AS h SET pogingen = h.pogingen + 1, beschikbaar_vanaf = now() + $2 * interval '1 millisecond'
    FROM aan_de_beurt WHERE h.id = aan_de_beurt.id
    RETURNING h.id, h.vastloper_id, h.kern, h.pogingen, h.fouten, h.volgnummer
  )
  SELECT g.id, g.vastloper_id AS "vastloperId", g.kern, v.positie AS "startPositie", g.pogingen, g.fouten
  FROM geclaimd g LEFT JOIN vastlopers v ON g.kern IS NULL AND v.id = g.vastloper_id
  ORDER BY g.volgnummer`,
};

/** $1 handeling id, $2 wait in ms. */
export const GEEF_TERUG: Statement = {
  name: 'handeling_terug',
  text: `UPDATE handelingen SET beschikbaar_vanaf = now() + $2 * interval '1 millisecond' WHERE id = $1 AND stand = 'ontvangen'`,
};

/** $1 handeling id, $2 wait in ms. Counts the fault with which the delivery ended. */
export const GEEF_TERUG_NA_FOUT: Statement = {
  name: 'handeling_terug_na_fout',
  text: `UPDATE handelingen SET fouten = fouten + 1, beschikbaar_vanaf = now() + $2 * interval '1 millisecond' WHERE id = $1 AND stand = 'ontvangen'`,
};

/** $1 handeling id, $2 code, $3 instant on the calendar. */
export const WEIGER: Statement = {
  name: 'handeling_weiger',
  text: `UPDATE handelingen SET stand = 'geweigerd', code = $2, verwerkt_op = $3 WHERE id = $1 AND stand = 'ontvangen'`,
};

/**
 * $1 handeling ids, $2 instant on the calendar. Filing made the first gebeurtenis, so its versie is 1. Does not wait for the disk: after a power cut the workflow
 * is started again, which Temporal answers with the one that runs.
 */
export const INDIENEN_VERWERKT: Statement = {
  name: 'indienen_verwerkt',
  text: `WITH vlot AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
    UPDATE handelingen SET stand = 'verwerkt', versie = 1, verwerkt_op = $2 FROM vlot WHERE id = ANY ($1::uuid[]) AND soort = 'indienen' AND stand = 'ontvangen'`,
};

/** $1 id to start after or null, $2 how many. A case whose handeling `indienen` still waits has no workflow yet. */
export const OPEN_VASTLOPERS: Statement = {
  name: 'vastlopers_open',
  text: `SELECT v.id AS "vastloperId", v.versie, v.wekmoment, EXISTS (
      SELECT FROM handelingen h WHERE h.vastloper_id = v.id AND h.stand = 'ontvangen' AND h.soort = 'indienen'
    ) AS "wachtOpStart", (
      SELECT jsonb_build_object('id', h.id, 'pogingen', h.pogingen, 'seconden', floor(extract(epoch FROM now() - h.aangemaakt_op))::int)
      FROM handelingen h WHERE h.vastloper_id = v.id AND h.stand = 'ontvangen' AND h.soort <> 'indienen' ORDER BY h.volgnummer LIMIT 1
    ) AS "oudsteHandeling"
    FROM vastlopers v WHERE NOT v.gesloten AND ($1::uuid IS NULL OR v.id > $1) ORDER BY v.id LIMIT $2`,
};

/** Counts of what waits, and the age of the oldest act in whole seconds. */
export const TEL_WACHTEND: Statement = {
  text: `SELECT h.aantal AS handelingen, h.seconden AS "oudsteHandelingSeconden",
      (SELECT count(*) FROM berichten WHERE stand = 'wacht') AS berichten
    FROM (
      SELECT count(*) AS aantal, COALESCE(floor(extract(epoch FROM now() - min(aangemaakt_op))), 0)::int AS seconden
      FROM handelingen WHERE stand = 'ontvangen'
    ) AS h`,
};

/** From the last entry of its index. */
export const LAATSTE_EINDDATUM: Statement = { text: `SELECT max(einddatum) AS einddatum FROM termijnen WHERE stand = 'open'` };

/** $1 onderdeel, $2 gegevens. When it last succeeded stays known while it does not. */
export const HARTSLAG: Statement = {
  text: `INSERT INTO hartslagen AS eerder (onderdeel, op, gegevens)
    VALUES ($1, now(), $2::jsonb || CASE WHEN $2::jsonb -> 'gelukt' = 'true' THEN jsonb_build_object('geluktOp', now()) ELSE '{}' END)
    ON CONFLICT (onderdeel) DO UPDATE SET op = EXCLUDED.op,
      gegevens = jsonb_strip_nulls(jsonb_build_object('geluktOp', eerder.gegevens -> 'geluktOp')) || EXCLUDED.gegevens`,
};

/** $1 onderdeel; age in whole seconds. */
export const HARTSLAG_LEEFTIJD: Statement = {
  text: 'SELECT floor(extract(epoch FROM now() - op))::int AS seconden FROM hartslagen WHERE onderdeel = $1',
};

/** $1 onderdeel; age in whole seconds of when it last succeeded. */
export const GELUKT_LEEFTIJD: Statement = {
  text: `SELECT floor(extract(epoch FROM now() - (gegevens ->> 'geluktOp')::timestamptz))::int AS seconden FROM hartslagen WHERE onderdeel = $1`,
};
