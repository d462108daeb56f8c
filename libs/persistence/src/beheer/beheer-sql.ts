// SPDX-License-Identifier: EUPL-1.2
import { BEHEER_GEWIJZIGD } from '#application/ports/verandering-signaal';
import { ZIET_BEHEER } from '../access/beheer-policies.js';
import type { Statement } from '../database.js';
import { VERANDERINGEN_KANAAL } from '../signaal/verandering-wekker.js';

const REGEL = `g.id, g.soort, g.door_persoon_id AS "doorPersoonId", g.op, g.organisatie_id AS "organisatieId", g.persoon_id AS "persoonId", g.gegevens`;
const LID = `l.id, l.persoon_id AS "persoonId", l.organisatie_id AS "organisatieId", l.rol, l.focusgebied, l.geldig_vanaf AS "geldigVanaf",
  l.geldig_tot AS "geldigTot"`;
const HOLDS = (naam: string, dag: string): string =>
  `${naam}.geldig_vanaf <= ${dag} AND (${naam}.geldig_tot IS NULL OR ${naam}.geldig_tot >= ${dag})`;

/** Tells open pages of it, in the same commit: unlike cases, what is changed here is changed a few times a day. */
export const VERTEL = `pg_notify('${VERANDERINGEN_KANAAL}', '${BEHEER_GEWIJZIGD}')`;

/** The row of a change; none when its Idempotency-Key was used before. From here on the policies know this transaction as that change (docs/adr/0054). */
export const NOTEER: Statement = {
  name: 'beheer_noteer',
  text: `INSERT INTO beheergebeurtenissen (id, soort, door_persoon_id, op, organisatie_id, persoon_id, gegevens, idempotency_sleutel, inhoud_hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (door_persoon_id, idempotency_sleutel) WHERE idempotency_sleutel IS NOT NULL DO NOTHING
    RETURNING set_config('app.beheer', id::text, true) AS id, ${VERTEL}`,
};
/** The row of what the worker did by itself; none when it did so before. */
export const NOTEER_VANZELF: Statement = {
  text: `INSERT INTO beheergebeurtenissen (id, soort, op, gegevens) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING id, ${VERTEL}`,
};
export const EERDER: Statement = {
  text: `SELECT ${REGEL}, g.inhoud_hash AS "inhoudHash" FROM beheergebeurtenissen g WHERE g.door_persoon_id = $1 AND g.idempotency_sleutel = $2`,
};
/** Changes before (op, id) $2, newest first. */
export const GEBEURTENISSEN: Statement = {
  text: `SELECT ${REGEL} FROM beheergebeurtenissen g WHERE (g.op, g.id) < ($2::timestamptz, $3::uuid) ORDER BY g.op DESC, g.id DESC LIMIT $1`,
};
export const ORGANISATIE_ERBIJ: Statement = {
  text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf, pact_getekend_op) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};
export const ORGANISATIE_EINDE: Statement = { text: `UPDATE organisaties SET geldig_tot = $2 WHERE id = $1` };
/** $1 whose, $2 the address or null. */
export const MAILADRES_VAN_ORGANISATIE: Statement = { text: 'UPDATE organisaties SET emailadres = $2 WHERE id = $1' };
export const MAILADRES_VAN_PERSOON: Statement = { text: 'UPDATE personen SET emailadres = $2 WHERE id = $1' };
export const LIDMAATSCHAP_ERBIJ: Statement = {
  text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf, geldig_tot) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};
/** One that never began ends the day before it would. */
export const LIDMAATSCHAP_EINDE: Statement = {
  text: `UPDATE lidmaatschappen SET geldig_tot = GREATEST($2::date, geldig_vanaf - 1) WHERE id = $1 AND (geldig_tot IS NULL OR geldig_tot > $2::date)`,
};
/** $3 the last day it had, $4 this change. No row when it has another last day by now, or went to somebody before. */
export const LIDMAATSCHAP_OVERDRACHT: Statement = {
  text: `UPDATE lidmaatschappen AS l SET geldig_tot = $2::date WHERE l.id = $1 AND l.geldig_tot IS NOT DISTINCT FROM $3::date
      AND NOT EXISTS (SELECT FROM beheergebeurtenissen g WHERE g.soort = 'lidmaatschap_overgedragen' AND g.id <> $4
        AND g.gegevens ->> 'vanLidmaatschapId' = l.id::text)
    RETURNING l.id`,
};
export const PLAATSVERVANGING_ERBIJ: Statement = {
  text: `INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot) VALUES ($1, $2, $3, $4, $5)`,
};
export const VIND_PLAATSVERVANGING: Statement = {
  text: `SELECT p.id, p.lidmaatschap_id AS "lidmaatschapId", p.plaatsvervanger_id AS "plaatsvervangerId", p.van, p.tot,
      l.organisatie_id AS "organisatieId"
    FROM plaatsvervangingen p JOIN lidmaatschappen l ON l.id = p.lidmaatschap_id WHERE p.id = $1`,
};
/** Beside the plaatsvervanging, which itself never changes. */
export const PLAATSVERVANGING_EINDE: Statement = {
  text: `INSERT INTO plaatsvervanging_eindes (id, plaatsvervanging_id, laatste_dag) VALUES ($1, $2, $3)`,
};
/** No row when this person may not get in already. */
export const SCHORS: Statement = {
  text: `INSERT INTO schorsingen (id, persoon_id, reden, op) VALUES ($1, $2, $3, $4)
    ON CONFLICT (persoon_id) WHERE opgeheven_op IS NULL DO NOTHING RETURNING id`,
};
export const EINDIG_SESSIES: Statement = {
  text: 'UPDATE sessies SET beeindigd_op = now() WHERE persoon_id = $1 AND beeindigd_op IS NULL',
};
/** No row when it was lifted by now. */
export const HEF_SCHORSING_OP: Statement = {
  text: 'UPDATE schorsingen SET opgeheven_op = $2 WHERE id = $1 AND opgeheven_op IS NULL RETURNING id',
};
export const SCHORSINGEN: Statement = {
  text: `SELECT s.id, jsonb_build_object('id', p.id, 'naam', p.naam) AS persoon, s.reden, s.op, COALESCE(d.naam, '') AS door
    FROM schorsingen s JOIN personen p ON p.id = s.persoon_id
    LEFT JOIN beheergebeurtenissen g ON g.id = s.id LEFT JOIN personen d ON d.id = g.door_persoon_id
    WHERE s.opgeheven_op IS NULL ORDER BY s.op DESC, s.id`,
};
/** $1 who; does nothing for who is no beheerder. */
export const HERHAAL_BEZORGINGEN: Statement = { text: 'SELECT herhaal_bezorgingen($1) AS aantal' };
/** $1 who, $2 what was given up. No row when it is not there any more. */
export const HERHAAL_BERICHT: Statement = { text: 'SELECT id FROM herhaal_bericht($1, $2) AS id' };
export const UITNODIGING_ERBIJ: Statement = {
  text: `INSERT INTO uitnodigingen (id, token_hash, emailadres, organisatie_id, rol, focusgebied, geldig_tot, uitgenodigd_door)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
/** The lists of month $1 as it stands on day $2, for each organisation with members that has none yet. Of one that ended nobody has access, whatever their membership says. */
export const STEL_LIJSTEN_OP: Statement = {
  text: `INSERT INTO toegangslijsten (id, maand, organisatie_id, leden)
    SELECT gen_random_uuid(), $1, l.organisatie_id, jsonb_agg(jsonb_build_object('lidmaatschapId', l.id, 'naam', p.naam, 'rol', l.rol,
      'focusgebied', l.focusgebied, 'geldigVanaf', l.geldig_vanaf,
      'geschorst', EXISTS (SELECT FROM schorsingen s WHERE s.persoon_id = p.id AND s.opgeheven_op IS NULL),
      'plaatsvervangers', COALESCE((SELECT jsonb_agg(jsonb_build_object('naam', wie.naam, 'van', v.van, 'tot', v.tot) ORDER BY v.van, v.id)
        FROM plaatsvervangingen v JOIN personen wie ON wie.id = v.plaatsvervanger_id WHERE v.lidmaatschap_id = l.id AND v.tot >= $2::date
          AND NOT EXISTS (SELECT FROM plaatsvervanging_eindes e WHERE e.plaatsvervanging_id = v.id AND e.laatste_dag < GREATEST($2::date, v.van))), '[]')
      ) ORDER BY p.naam, l.id)
    FROM lidmaatschappen l JOIN personen p ON p.id = l.persoon_id JOIN organisaties o ON o.id = l.organisatie_id
    WHERE ${HOLDS('l', '$2::date')} AND ${HOLDS('o', '$2::date')} GROUP BY l.organisatie_id
    ON CONFLICT (maand, organisatie_id) DO NOTHING`,
};
export const BEVESTIG_LIJST: Statement = {
  text: `UPDATE toegangslijsten SET bevestigd_op = $2, bevestigd_door = $3 WHERE id = $1 AND bevestigd_op IS NULL`,
};
export const VIND_LIJST: Statement = {
  text: `SELECT organisatie_id AS "organisatieId", bevestigd_op IS NOT NULL AS bevestigd FROM toegangslijsten WHERE id = $1`,
};
/** Lists of before deputies stood in them name none. */
export const LIJSTEN: Statement = {
  text: `SELECT t.id, t.maand, jsonb_build_object('id', o.id, 'naam', o.naam) AS organisatie, COALESCE((
        SELECT jsonb_agg('{"plaatsvervangers": [], "geschorst": false}'::jsonb || lid.regel ORDER BY lid.plaats)
        FROM jsonb_array_elements(t.leden) WITH ORDINALITY AS lid(regel, plaats)), '[]') AS leden, t.bevestigd_op AS "bevestigdOp",
      p.naam AS "bevestigdDoor"
    FROM toegangslijsten t JOIN organisaties o ON o.id = t.organisatie_id LEFT JOIN personen p ON p.id = t.bevestigd_door
    WHERE t.maand = $1 ORDER BY t.bevestigd_op IS NOT NULL, o.naam, t.id`,
};
export const VIND_LIDMAATSCHAP: Statement = { text: `SELECT ${LID} FROM lidmaatschappen l WHERE l.id = $1` };
export const VIND_PERSOON: Statement = { text: 'SELECT id FROM personen WHERE id = $1' };
export const LEDEN: Statement = {
  text: `SELECT ${LID}, p.naam FROM lidmaatschappen l JOIN personen p ON p.id = l.persoon_id
    WHERE ${ZIET_BEHEER} AND l.organisatie_id = $1 AND ${HOLDS('l', '$2::date')} ORDER BY p.naam, l.id`,
};
/** The invitation of a token, whatever became of it. */
export const VIND_UITNODIGING: Statement = {
  text: `SELECT u.id, voor.emailadres, jsonb_build_object('id', o.id, 'sleutel', o.sleutel, 'naam', o.naam) AS organisatie, u.rol,
      CASE WHEN f.code IS NOT NULL THEN jsonb_build_object('code', f.code, 'naam', f.naam) END AS focusgebied, u.geldig_tot AS "geldigTot",
      CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('issuer', p.issuer, 'subject', p.subject) END AS "gebruiktDoor",
      CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('issuer', d.issuer, 'subject', d.subject) END AS "uitgenodigdDoor",
      u.ingetrokken_op AS "ingetrokkenOp"
    FROM uitnodiging_van($1) AS voor JOIN uitnodigingen u ON u.id = voor.id JOIN organisaties o ON o.id = u.organisatie_id LEFT JOIN focusgebieden f ON f.code = u.focusgebied
    LEFT JOIN personen p ON p.id = u.persoon_id LEFT JOIN personen d ON d.id = u.uitgenodigd_door`,
};
const OPEN = 'u.gebruikt_op IS NULL AND u.ingetrokken_op IS NULL';
export const VIND_ONGEBRUIKTE_UITNODIGING: Statement = {
  text: `SELECT organisatie_id AS "organisatieId", focusgebied FROM uitnodigingen WHERE id = $1 AND gebruikt_op IS NULL`,
};
/** Withdraws an invitation that nobody used; withdrawn twice, the first time holds. */
export const TREK_UITNODIGING_IN: Statement = {
  text: `UPDATE uitnodigingen SET ingetrokken_op = COALESCE(ingetrokken_op, $2) WHERE id = $1 AND gebruikt_op IS NULL RETURNING id`,
};
/**
 * Uses an open invitation; no row when it is unknown, used, withdrawn, too old at $2, for another address than $3 (null: the sign-in names none), or sent by
 * who signed in ($4 and $5). The lock on the row lets one of two at once win.
 */
export const GEBRUIK_UITNODIGING: Statement = {
  text: `UPDATE uitnodigingen AS u SET gebruikt_op = $2 FROM uitnodiging_van($1) AS voor WHERE u.id = voor.id AND ${OPEN} AND u.geldig_tot > $2
      AND ($3::text IS NULL OR lower(voor.emailadres) = lower($3))
      AND NOT EXISTS (SELECT FROM personen p WHERE p.id = u.uitgenodigd_door AND p.issuer = $4 AND p.subject = $5)
    RETURNING u.id, u.organisatie_id AS "organisatieId", u.rol, u.focusgebied`,
};
export const UITNODIGING_VAN: Statement = { text: 'UPDATE uitnodigingen SET persoon_id = $2 WHERE id = $1' };
/** The person behind a sign-in, made when new; the name is that of the sign-in. */
export const PERSOON: Statement = {
  text: 'SELECT id FROM persoon_van_aanmelding($1, $2, $3, $4) AS id',
};
/** The version before this one ends the day before; what was to begin on that day or later never begins. */
export const REGELING_EINDE: Statement = {
  text: `UPDATE termijnregelingen SET geldig_tot = $3::date - 1
    WHERE focusgebied IS NOT DISTINCT FROM $1 AND versie < $2 AND (geldig_tot IS NULL OR geldig_tot >= $3::date)`,
};
/** No row when somebody else made this version just before. */
export const REGELING_ERBIJ: Statement = {
  text: `INSERT INTO termijnregelingen (code, versie, focusgebied, regeling, geldig_vanaf, geldig_tot) VALUES ($1, $2, $3, $4, $5, NULL)
    ON CONFLICT DO NOTHING RETURNING versie`,
};
/** No row when somebody else made this edition just before. */
export const KALENDER_ERBIJ: Statement = {
  text: `INSERT INTO kalenders (versie, gelijkgestelde_dagen, bekend_tot_en_met_jaar, bron, geldig_vanaf) VALUES ($1, $2::date[], $3, $4, $5)
    ON CONFLICT DO NOTHING RETURNING versie`,
};
/** No row when somebody else added this theme just before. */
export const THEMA_ERBIJ: Statement = {
  text: `INSERT INTO themas (code, naam, hoofdthema, geldig_vanaf, geldig_tot) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING code`,
};
/** No row when it has another name by now. */
export const THEMA_NAAM: Statement = { text: 'UPDATE themas SET naam = $3 WHERE code = $1 AND naam = $2 RETURNING code' };
/** No row when it ended by now. */
export const THEMA_EINDE: Statement = {
  text: 'UPDATE themas SET geldig_tot = $2 WHERE code = $1 AND (geldig_tot IS NULL OR geldig_tot > $2) RETURNING code',
};

/** No row when somebody set this version just before. */
export const MAILTEKST_ERBIJ: Statement = {
  text: `INSERT INTO mailteksten (focusgebied, versie, groet, contact, door_persoon_id, op) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT DO NOTHING RETURNING versie`,
};
