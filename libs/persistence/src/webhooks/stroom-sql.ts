// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';
import { VAN_EIGEN_PLAATS } from '../vastlopers/zicht.js';

/** One worker at a time: who divides decides the numbers, and gives none before all smaller ones can be read. */
export const BEURT_STROOM: Statement = { text: `SELECT pg_advisory_xact_lock(hashtext('doorbraak_gebeurtenisstroom'))` };

/** $1 how many. In the order in which they were written; facts of one case never change places. */
export const VERDEEL: Statement = {
  name: 'stroom_verdeel',
  text: `WITH wachtend AS (
      DELETE FROM wachtende_gebeurtenissen WHERE volgnummer IN (SELECT volgnummer FROM wachtende_gebeurtenissen ORDER BY volgnummer LIMIT $1)
      RETURNING volgnummer, vastloper_id, versie
    ), regel AS (
      SELECT b.organisatie_id, w.vastloper_id, w.versie, g.soort, g.op, v.focusgebied,
        row_number() OVER (PARTITION BY b.organisatie_id ORDER BY w.volgnummer) AS plaats, count(*) OVER (PARTITION BY b.organisatie_id) AS aantal
      FROM wachtend w JOIN vastlopers v ON v.id = w.vastloper_id JOIN gebeurtenissen g ON g.vastloper_id = w.vastloper_id AND g.versie = w.versie
      CROSS JOIN LATERAL (SELECT DISTINCT d.organisatie_id FROM betrokkenheden d WHERE d.vastloper_id = w.vastloper_id AND d.tot IS NULL) AS b
    ), stand AS (
      INSERT INTO stroomstanden AS s (organisatie_id, laatste) SELECT DISTINCT organisatie_id, aantal FROM regel
      ON CONFLICT (organisatie_id) DO UPDATE SET laatste = s.laatste + EXCLUDED.laatste RETURNING s.organisatie_id, s.laatste
    ), genummerd AS (
      SELECT r.*, s.laatste - r.aantal + r.plaats AS volgnummer FROM regel r JOIN stand s ON s.organisatie_id = r.organisatie_id
    ), stroom AS (
      INSERT INTO stroomgebeurtenissen (organisatie_id, volgnummer, vastloper_id, versie, soort, op, focusgebied)
      SELECT organisatie_id, volgnummer, vastloper_id, versie, soort, op, focusgebied FROM genummerd
    ), bezorging AS (
      INSERT INTO webhookbezorgingen (id, webhook_id, volgnummer, soort, vervalt_op, aangemaakt_op)
      SELECT gen_random_uuid(), h.id, g.volgnummer, g.soort, now() + interval '3 days', date_trunc('milliseconds', now()) FROM genummerd g JOIN webhooks h
        ON h.organisatie_id = g.organisatie_id AND h.stand = 'actief' AND (h.focusgebied IS NULL OR h.focusgebied = g.focusgebied)
        AND (cardinality(h.soorten) = 0 OR g.soort = ANY (h.soorten))
      ORDER BY g.volgnummer RETURNING 1
    ) SELECT (SELECT count(*) FROM wachtend)::int AS gebeurtenissen, (SELECT count(*) FROM bezorging)::int AS bezorgingen`,
};

/**
 * $1 the organisation, $2 and $3 the places of the one who asks, $4 after which number, $5 how many. Always one row or more where the stream is there, for how far
 * it is; the columns of a fact are null when there is none.
 */
export const LEES_STROOM: Statement = {
  name: 'stroom_lees',
  text: `SELECT s.laatste, s.opgeruimd_tot AS "opgeruimdTot", r.*
    FROM stroomstanden s LEFT JOIN LATERAL (
      SELECT g.volgnummer, g.vastloper_id AS "vastloperId", v.nummer, g.focusgebied, g.versie, g.soort, g.op
      FROM stroomgebeurtenissen g JOIN vastlopers v ON v.id = g.vastloper_id
      WHERE g.organisatie_id = s.organisatie_id AND g.volgnummer > $4 AND EXISTS (
        SELECT FROM betrokkenheden b WHERE b.vastloper_id = g.vastloper_id AND b.organisatie_id = s.organisatie_id AND ${VAN_EIGEN_PLAATS})
      ORDER BY g.volgnummer LIMIT $5
    ) AS r ON true
    WHERE s.organisatie_id = $1 ORDER BY r.volgnummer`,
};

/** $1 days. Each stream remembers until where it was cleared away, so that who reads on from there hears that something is missing. */
export const RUIM_STROOM_OP: Statement = {
  text: `WITH weg AS (
      DELETE FROM stroomgebeurtenissen WHERE verdeeld_op < now() - make_interval(days => $1) RETURNING organisatie_id, volgnummer
    ), stand AS (
      UPDATE stroomstanden s SET opgeruimd_tot = GREATEST(s.opgeruimd_tot, w.tot)
      FROM (SELECT organisatie_id, max(volgnummer) AS tot FROM weg GROUP BY organisatie_id) AS w WHERE w.organisatie_id = s.organisatie_id
    ), bezorging AS (
      DELETE FROM webhookbezorgingen WHERE stand <> 'open' AND aangemaakt_op < now() - make_interval(days => $1)
    ) SELECT count(*)::int AS aantal FROM weg`,
};
