// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';
import { ADRES, HOEDANIGHEDEN, LEDEN } from './verdeel-sql.js';

/** $1 how many. */
export const NIEUW_VERDEELD: Statement = {
  name: 'berichten_nieuw_verdeeld',
  text: `SELECT id, herhaald FROM berichten WHERE stand = 'verdeeld' AND in_wachtrij_op IS NULL ORDER BY aangemaakt_op, id LIMIT $1`,
};

/** $1 id to start after or null, $2 how many. */
export const IN_WACHTRIJ: Statement = {
  name: 'berichten_in_wachtrij',
  text: `SELECT id FROM berichten WHERE stand = 'verdeeld' AND in_wachtrij_op IS NOT NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
};

/** $1 ids. */
export const MARK_IN_WACHTRIJ: Statement = {
  name: 'berichten_mark_in_wachtrij',
  text: `UPDATE berichten SET in_wachtrij_op = now(), herhaald = false WHERE id = ANY ($1::uuid[]) AND stand = 'verdeeld'`,
};

export const TEL_IN_WACHTRIJ: Statement = {
  name: 'berichten_tel_in_wachtrij',
  text: `SELECT count(*)::int AS aantal FROM berichten WHERE stand = 'verdeeld' AND in_wachtrij_op IS NOT NULL`,
};

/** $1 bericht id. */
export const OPEN_BEZORGINGEN: Statement = {
  name: 'bezorgingen_open',
  text: `SELECT id, ontvanger_id AS "ontvangerId", niet_voor AS "nietVoor" FROM bezorgingen WHERE bericht_id = $1 AND stand = 'open' ORDER BY volgnummer`,
};

/** $1 receiver. Held until the end of the transaction, so that two never look at one receiver at once. */
export const BEURT_ONTVANGER: Statement = {
  name: 'bezorgingen_beurt',
  text: `SELECT pg_advisory_xact_lock(hashtextextended($1::text, 60))`,
};

/**
 * $1 receiver, $2 lease in ms, $3 most per hour. Takes the oldest that is due, unless one of this receiver is being brought, the oldest waits after
 * a failure, or the hour is full.
 */
export const NEEM: Statement = {
  name: 'bezorgingen_neem',
  text: `WITH hoofd AS (
      SELECT id, poging_vanaf FROM bezorgingen WHERE ontvanger_id = $1 AND stand = 'open' AND niet_voor <= now() ORDER BY volgnummer LIMIT 1
    ), bezet AS (
      SELECT EXISTS (SELECT FROM bezorgingen WHERE ontvanger_id = $1 AND stand = 'open' AND bezet_tot > now()) AS nu
    ), stop AS (
      SELECT GREATEST(
        (SELECT poging_vanaf FROM hoofd WHERE poging_vanaf > now()),
        (SELECT verzonden_op + interval '1 hour' FROM bezorgingen WHERE ontvanger_id = $1 AND verzonden_op > now() - interval '1 hour'
          ORDER BY verzonden_op DESC OFFSET $3::int - 1 LIMIT 1)
      ) AS tot
    ), genomen AS (
      UPDATE bezorgingen AS z SET bezet_tot = now() + $2 * interval '1 millisecond', pogingen = z.pogingen + 1
      FROM hoofd, bezet, stop WHERE z.id = hoofd.id AND NOT bezet.nu AND stop.tot IS NULL RETURNING z.id
    )
    SELECT (SELECT id FROM genomen) AS id, stop.tot AS "wachtTot", bezet.nu AS bezet FROM bezet, stop`,
};

/** $1 bezorging id, $2 today. The membership and the part in the case are read now, not when it was decided who gets it. */
export const TE_VERSTUREN: Statement = {
  name: 'bezorging_te_versturen',
  text: `SELECT z.id, z.bericht_id AS "berichtId", b.soort, b.aan, b.gegevens, z.pogingen, z.persoon_id AS "persoonId", z.organisatie_id AS "organisatieId",
      o.naam AS "organisatieNaam", CASE WHEN z.persoon_id IS NULL THEN o.emailadres ELSE ${ADRES('p')} END AS emailadres,
      ${HOEDANIGHEDEN('b.vastloper_id', 'z.organisatie_id')} AS hoedanigheden,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('rol', m.rol, 'focusgebied', m.focusgebied))
        FROM (${LEDEN('z.organisatie_id', '$2::date')}) AS m WHERE m.persoon_id = z.persoon_id), '[]') AS lidmaatschappen,
      v.id AS "vastloperId", v.nummer, v.titel, v.focusgebied, v.indiener_persoon_id AS "indienerPersoonId", v.status, v.trede, v.resultaat,
      (SELECT t.einddatum FROM termijnen t WHERE t.vastloper_id = v.id AND t.stand IN ('open', 'aangehouden')
        AND t.onderwerp_id::text IN (b.gegevens->>'toezeggingId', b.gegevens->>'overdrachtId', b.gegevens->>'onderwerpId') LIMIT 1) AS "onderwerpEinddatum",
      aan_zet.naam AS "aanZet", v.volgende_soort AS "volgendeSoort", v.volgende_einddatum AS "volgendeEinddatum"
    FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id JOIN vastlopers v ON v.id = b.vastloper_id
      JOIN organisaties o ON o.id = z.organisatie_id LEFT JOIN personen p ON p.id = z.persoon_id
      LEFT JOIN organisaties aan_zet ON aan_zet.id = v.aan_zet_organisatie_id
    WHERE z.id = $1`,
};

/** $1 bezorging id, $2 stand, $3 wait in ms, $4 fault. */
export const BEWAAR: Statement = {
  name: 'bezorging_bewaar',
  text: `UPDATE bezorgingen SET stand = CASE WHEN $2 IN ('later', 'weg') THEN 'open' ELSE $2 END, bezet_tot = NULL, laatste_fout = $4,
      pogingen = pogingen - CASE $2 WHEN 'weg' THEN 1 ELSE 0 END,
      poging_vanaf = CASE $2 WHEN 'later' THEN now() + COALESCE($3::int, 0) * interval '1 millisecond' END,
      verzonden_op = CASE $2 WHEN 'verzonden' THEN now() END
    WHERE id = $1 AND stand = 'open'`,
};

/** $1 bericht id. */
export const ROND_AF: Statement = {
  name: 'bericht_rond_af',
  text: `UPDATE berichten AS b SET afgehandeld_op = now(), stand = CASE
        WHEN EXISTS (SELECT FROM bezorgingen z WHERE z.bericht_id = b.id AND z.stand = 'mislukt') THEN 'mislukt'
        WHEN EXISTS (SELECT FROM bezorgingen z WHERE z.bericht_id = b.id AND z.stand = 'verzonden') THEN 'verzonden' ELSE 'geen_ontvanger' END
    WHERE b.id = $1 AND b.stand = 'verdeeld' AND NOT EXISTS (SELECT FROM bezorgingen z WHERE z.bericht_id = b.id AND z.stand = 'open')`,
};

/** $1 bericht id. */
export const STAND: Statement = { name: 'bericht_stand', text: 'SELECT stand FROM berichten WHERE id = $1' };

export const TEL: Statement = {
  name: 'berichten_tel',
  text: `SELECT count(*) FILTER (WHERE b.stand IN ('wacht', 'verdeeld'))::int AS wachtend,
      COALESCE(floor(extract(epoch FROM now() - min(b.aangemaakt_op) FILTER (WHERE b.stand = 'wacht' OR EXISTS (
        SELECT FROM bezorgingen z WHERE z.bericht_id = b.id AND z.stand = 'open' AND z.niet_voor <= now())))), 0)::int AS "oudsteSeconden",
      (SELECT count(*) FROM bezorgingen WHERE stand = 'mislukt')::int AS mislukt,
      (SELECT count(*) FROM berichten WHERE stand = 'geen_ontvanger')::int AS "zonderOntvanger"
    FROM berichten b WHERE b.stand IN ('wacht', 'verdeeld')`,
};

/** $1 how many. */
export const MISLUKT: Statement = {
  name: 'bezorgingen_mislukt',
  text: `SELECT z.id, z.bericht_id AS "berichtId", v.nummer, b.soort, o.naam AS "organisatieNaam", z.pogingen, z.laatste_fout AS fout
    FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id JOIN vastlopers v ON v.id = b.vastloper_id JOIN organisaties o ON o.id = z.organisatie_id
    WHERE z.stand = 'mislukt' ORDER BY z.aangemaakt_op, z.volgnummer LIMIT $1`,
};

/** $1 ids of messages or null for all. */
export const HERHAAL: Statement = {
  name: 'berichten_herhaal',
  text: `WITH opnieuw AS (
      UPDATE bezorgingen SET stand = 'open', pogingen = 0, poging_vanaf = NULL WHERE stand = 'mislukt' AND ($1::uuid[] IS NULL OR bericht_id = ANY ($1)) RETURNING bericht_id
    ), berichten AS (
      UPDATE berichten SET stand = 'verdeeld', in_wachtrij_op = NULL, afgehandeld_op = NULL, herhaald = true
      WHERE id IN (SELECT bericht_id FROM opnieuw) RETURNING id
    ) SELECT count(*)::int AS aantal FROM opnieuw`,
};
