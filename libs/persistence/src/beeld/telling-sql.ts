// SPDX-License-Identifier: EUPL-1.2
import { BEELD_GETELD } from '#application/ports/verandering-signaal';
import { KAN_WORDEN_NAGEKOMEN, STAAT_OPEN } from '../desks/belofte-sql.js';
import type { Statement } from '../database.js';
import { VERANDERINGEN_KANAAL } from '../signaal/verandering-wekker.js';

/** The key of all areas of an organisation together; no area is called so. */
export const ALLE_GEBIEDEN = '*';

/** One process at a time; a turn ends with its transaction. */
export const BEURT: Statement = { text: `SELECT pg_try_advisory_xact_lock(hashtext('beeld')) AS mijn` };

/**
 * Counting may take longer than a person waits. What PostgreSQL expects of the parts of the count is far too little where it knows a table badly, as after the
 * first thousand cases; it then compared every fact with every case. So parts are hashed, and what belongs to one case is looked up by LATERAL.
 */
export const GEDULD: Statement = {
  text: `SELECT set_config('statement_timeout', '300000', true), set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`,
};

/*
 * Every fact makes the version of its case rise, so that an area whose cases and versions add up to the same has not changed. That costs one
 * look over the cases a minute, and the acts themselves nothing.
 */
export const VERANDERD: Statement = {
  text: `WITH nu AS (SELECT focusgebied, count(*)::int AS vastlopers, sum(versie)::bigint AS versies FROM vastlopers GROUP BY focusgebied),
    anders AS (
      SELECT nu.* FROM nu LEFT JOIN beeld_standen oud USING (focusgebied)
      WHERE (oud.vastlopers, oud.versies) IS DISTINCT FROM (nu.vastlopers, nu.versies)
    )
    INSERT INTO beeld_standen AS s (focusgebied, vastlopers, versies, bijgewerkt_op)
    SELECT focusgebied, vastlopers, versies, $1::timestamptz FROM anders
    ON CONFLICT (focusgebied) DO UPDATE SET vastlopers = EXCLUDED.vastlopers, versies = EXCLUDED.versies, bijgewerkt_op = EXCLUDED.bijgewerkt_op
    RETURNING focusgebied`,
};

/** Nothing changed elsewhere: what was counted before holds until now as well. */
export const BIJGEWERKT: Statement = { text: 'UPDATE beeld_standen SET bijgewerkt_op = $1::timestamptz' };

export const WIS: Statement = { text: 'DELETE FROM beeld_cijfers WHERE focusgebied = ANY($1::text[])' };

/** Tells open pages of Beeld; heard once the count is there. Once a minute at most, so it may wait in the commit. */
export const VERTEL: Statement = { text: `SELECT pg_notify('${VERANDERINGEN_KANAAL}', '${BEELD_GETELD}')` };

const maand = (moment: string): string => `date_trunc('month', ${moment} AT TIME ZONE 'Europe/Amsterdam')::date`;
const week = (moment: string): string => `date_trunc('week', ${moment} AT TIME ZONE 'Europe/Amsterdam')::date`;

/** What ends the stay on a rung other than the next rung. */
const EINDES = `('afgesloten', 'doorverwezen', 'ingetrokken')`;

/** The part of an open promise whose date counts: after it the promise is late. */
export const TELT_DE_DATUM = 'telt';

// Each branch gives (id, onderdeel, tijdvak, sleutel, deel); one row counts for one.
const FEITEN = [
  `SELECT id, 'vastloper', ${maand('ingediend_op')}, '', 'gemeld' FROM zaak`,
  `SELECT id, 'blokkade', ${maand('ingediend_op')}, blokkade, 'gemeld' FROM zaak, unnest(blokkades) AS blokkade`,
  `SELECT id, 'stroom', ${maand('ingediend_op')}, 'intake', 'in' FROM zaak`,
  `SELECT id, 'stroom', ${maand('op')}, gegevens ->> 'naar', 'in' FROM stap WHERE soort = 'trede_betreden'`,
  `SELECT id, 'stroom', ${maand('op')}, gegevens ->> 'van', 'uit' FROM stap WHERE soort = 'trede_betreden'`,
  `SELECT id, 'stroom', ${maand('op')}, op_trede, 'uit' FROM stap WHERE soort IN ${EINDES}`,
  `SELECT id, 'stroom', ${maand('op')}, op_trede, 'in' FROM stap WHERE soort = 'heropend'`,
  `SELECT id, 'leeftijd', ${week('ingediend_op')}, trede, 'open' FROM zaak WHERE open`,
  `SELECT id, 'wachttijd', ${week('sinds')}, trede, 'open' FROM zaak WHERE open`,
  `SELECT zaak.id, 'termijn', date_trunc('month', t.einddatum)::date, t.soort, t.stand FROM zaak, LATERAL (SELECT * FROM termijnen WHERE vastloper_id = zaak.id OFFSET 0) AS t
    WHERE t.stand IN ('gehaald', 'verstreken')`,
  `SELECT id, 'resultaat', ${maand('geeindigd_op')}, resultaat, deel FROM zaak, unnest(array_remove(ARRAY['aantal',
      CASE WHEN woorden ->> 'vangst' <> '' THEN 'vangst' END, CASE WHEN woorden ->> 'bijvangst' <> '' THEN 'bijvangst' END], NULL)) AS deel
    WHERE resultaat IS NOT NULL AND NOT open`,
  `SELECT id, 'borging', ${maand('geeindigd_op')}, borging, 'aantal' FROM zaak WHERE borging IS NOT NULL AND resultaat IS NOT NULL AND NOT open`,
  // Only what can be kept can be late.
  `SELECT v.id, 'belofte', COALESCE(t.voor, v.ingediend_op::date), CASE t.stand WHEN 'nagekomen' THEN 'nagekomen' ELSE 'open' END,
      CASE WHEN ${KAN_WORDEN_NAGEKOMEN} THEN '${TELT_DE_DATUM}' ELSE '' END
    FROM zaak JOIN vastlopers v USING (id), LATERAL (SELECT * FROM toezeggingen WHERE vastloper_id = v.id OFFSET 0) AS t WHERE t.stand = 'nagekomen' OR ${STAAT_OPEN}`,
];

/*
 * Counts the areas $1 for every organisation that has a part in their cases. An organisation with two parts in a case sees it once. `einde` is
 * the last end of a case; the words of that act are only looked at for whether they are there.
 */
export const TEL: Statement = {
  text: `WITH stap AS MATERIALIZED (
      SELECT v.id, g.versie, g.soort, g.op, g.gegevens, g.handeling_id, COALESCE((
        SELECT e.gegevens ->> 'naar' FROM gebeurtenissen e
        WHERE e.vastloper_id = v.id AND e.versie < g.versie AND e.soort = 'trede_betreden' ORDER BY e.versie DESC LIMIT 1), 'intake') AS op_trede
      FROM vastlopers v, LATERAL (SELECT * FROM gebeurtenissen WHERE vastloper_id = v.id OFFSET 0) AS g
      WHERE v.focusgebied = ANY($1::text[]) AND g.soort IN ('trede_betreden', 'heropend', 'afgesloten', 'doorverwezen', 'ingetrokken')
    ), einde AS (
      SELECT DISTINCT ON (stap.id) stap.id, stap.op, stap.gegevens ->> 'borging' AS borging, h.payload AS woorden
      FROM stap LEFT JOIN LATERAL (SELECT payload FROM handelingen WHERE id = stap.handeling_id OFFSET 0) AS h ON true WHERE stap.soort IN ${EINDES} ORDER BY stap.id, stap.versie DESC
    ), betreden AS (
      SELECT id, max(op) AS op FROM stap WHERE soort IN ('trede_betreden', 'heropend') GROUP BY id
    ), zaak AS MATERIALIZED (
      SELECT v.id, v.focusgebied, v.ingediend_op, v.trede, v.resultaat, v.blokkades, v.status NOT IN ('nazorg', 'afgesloten') AS open,
        COALESCE(betreden.op, v.ingediend_op) AS sinds, COALESCE(einde.op, v.ingediend_op) AS geeindigd_op, einde.borging, einde.woorden
      FROM vastlopers v LEFT JOIN einde USING (id) LEFT JOIN betreden USING (id) WHERE v.focusgebied = ANY($1::text[])
    ), feit(id, onderdeel, tijdvak, sleutel, deel) AS (${FEITEN.join(' UNION ALL ')}),
    zicht AS (
      SELECT zaak.id AS vastloper_id, b.organisatie_id FROM zaak,
        LATERAL (SELECT DISTINCT organisatie_id FROM betrokkenheden WHERE vastloper_id = zaak.id AND tot IS NULL) AS b
    )
    INSERT INTO beeld_cijfers (organisatie_id, focusgebied, onderdeel, tijdvak, sleutel, deel, aantal)
    SELECT zicht.organisatie_id, zaak.focusgebied, feit.onderdeel, feit.tijdvak, feit.sleutel, feit.deel, count(*)::int
    FROM feit JOIN zaak ON zaak.id = feit.id JOIN zicht ON zicht.vastloper_id = feit.id GROUP BY 1, 2, 3, 4, 5, 6`,
};

/** Adds the areas up. What is shown by area has no sum: that would count nothing more. */
export const TEL_OP: Statement = {
  text: `INSERT INTO beeld_cijfers (organisatie_id, focusgebied, onderdeel, tijdvak, sleutel, deel, aantal)
    SELECT organisatie_id, '${ALLE_GEBIEDEN}', onderdeel, tijdvak, sleutel, deel, sum(aantal)::int
    FROM beeld_cijfers WHERE focusgebied <> '${ALLE_GEBIEDEN}' AND onderdeel NOT IN ('vastloper', 'blokkade') GROUP BY 1, 3, 4, 5, 6`,
};
