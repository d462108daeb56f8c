// SPDX-License-Identifier: EUPL-1.2
import type { BerichtZonderVastloper } from '#domain/berichten/toegangsbericht';
import type { Statement } from '../database.js';
import { ADRES, GEWEIGERD } from './verdeel-sql.js';

/** Up to which change was told, among the signs of life; the changes are numbered without gaps, in the order in which they were stored. */
const TOT_HIER = `COALESCE((SELECT (h.gegevens ->> 'volgnummer')::int FROM hartslagen h WHERE h.onderdeel = 'toegangsberichten'), 0)`;

/** $1 how many. Changes nobody was told of yet, in order. */
export const ONGEMELD: Statement = {
  name: 'toegangsberichten_ongemeld',
  text: `SELECT id, soort, volgnummer FROM beheergebeurtenissen WHERE volgnummer > ${TOT_HIER} ORDER BY volgnummer LIMIT $1`,
};

/** $1 number of the last change that was told. */
export const GEMELD_TOT: Statement = {
  name: 'toegangsberichten_gemeld_tot',
  text: `INSERT INTO hartslagen (onderdeel, op, gegevens) VALUES ('toegangsberichten', now(), jsonb_build_object('volgnummer', $1::int))
    ON CONFLICT (onderdeel) DO UPDATE SET op = EXCLUDED.op, gegevens = EXCLUDED.gegevens`,
};

/** $1 changes. Whoever got an address anew: it is tried again, also when it is the one that was marked, and what waits for them goes at once and not when the queue would look. */
export const HEF_WEIGERINGEN_OP: Statement = {
  name: 'adresweigeringen_hef_op',
  text: `WITH anders AS (
      SELECT DISTINCT COALESCE(g.persoon_id, g.organisatie_id) AS ontvanger_id FROM beheergebeurtenissen g
      WHERE g.id = ANY ($1::uuid[]) AND g.soort = 'mailadres_gezet'
    ), vrij AS (
      UPDATE bereikbaarheden SET later_sinds = NULL, pogingen = 0, rust_tot = NULL WHERE ontvanger_id IN (SELECT ontvanger_id FROM anders)
    ), meteen AS (
      UPDATE bezorgingen SET poging_vanaf = NULL WHERE stand = 'open' AND (bezet_tot IS NULL OR bezet_tot <= now())
        AND ontvanger_id IN (SELECT ontvanger_id FROM anders) RETURNING bericht_id
    ), opnieuw AS (
      UPDATE berichten SET in_wachtrij_op = NULL, herhaald = true WHERE stand = 'verdeeld' AND id IN (SELECT bericht_id FROM meteen)
    )
    UPDATE adresweigeringen SET opgeheven_op = now() WHERE opgeheven_op IS NULL AND ontvanger_id IN (SELECT ontvanger_id FROM anders)`,
};

/** The id of a message, made from what it is about, so that it is made once. */
export const BERICHT_ID = (soort: string, bron: string): string => `md5('${soort}|' || ${bron})::uuid`;

/** Is the address of this person marked? Nobody's is not: who is invited is nobody here yet. */
const IS_GEMERKT = (persoonId: string): string =>
  `EXISTS (SELECT FROM personen p WHERE p.id = ${persoonId} AND ${GEWEIGERD('p.id', ADRES('p'))})`;

/**
 * Message and bezorging of each row of the part with the name of the kind (bericht_id, organisatie_id, persoon_id, ontvanger_id, gegevens). To an address that is
 * marked nothing goes: that failed, where it is seen and can be asked for again.
 */
export const MAAK = (
  soort: BerichtZonderVastloper,
  aan: 'genodigde' | 'persoon',
  nietVoor: string,
): string => `bericht_${soort} AS (
      INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand, afgehandeld_op)
      SELECT bericht_id, '${soort}', '${aan}', organisatie_id, gegevens, CASE WHEN ${IS_GEMERKT(`${soort}.persoon_id`)} THEN 'mislukt' ELSE 'verdeeld' END, CASE WHEN ${IS_GEMERKT(`${soort}.persoon_id`)} THEN now() END
      FROM ${soort} ON CONFLICT DO NOTHING
    ), bezorging_${soort} AS (
      INSERT INTO bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, niet_voor, stand, laatste_fout)
      SELECT gen_random_uuid(), bericht_id, organisatie_id, persoon_id, ontvanger_id, ${nietVoor}, CASE WHEN ${IS_GEMERKT(`${soort}.persoon_id`)} THEN 'mislukt' ELSE 'open' END,
        CASE WHEN ${IS_GEMERKT(`${soort}.persoon_id`)} THEN 'Dit mailadres is eerder geweigerd. De mail is niet verstuurd.' END
      FROM ${soort} ON CONFLICT DO NOTHING
    )`;

/** $1 changes, $2 not before this instant. */
export const MAAK_UITNODIGINGEN: Statement = {
  name: 'toegangsberichten_uitnodigingen',
  text: `WITH uitnodiging AS MATERIALIZED (
      SELECT ${BERICHT_ID('uitnodiging', 'u.id')} AS bericht_id, u.organisatie_id, NULL::uuid AS persoon_id, u.id AS ontvanger_id,
        jsonb_build_object('uitnodigingId', u.id) AS gegevens
      FROM beheergebeurtenissen g JOIN uitnodigingen u ON u.id = (g.gegevens ->> 'uitnodigingId')::uuid
      WHERE g.id = ANY ($1::uuid[]) AND g.soort = 'partner_uitgenodigd'
    ), ${MAAK('uitnodiging', 'genodigde', '$2::timestamptz')}
    SELECT 1 AS een`,
};

/** $1 not before this instant. Invitations that a mail server refused for good in the last month, to who sent them; each once. */
export const MAAK_MISLUKT: Statement = {
  name: 'toegangsberichten_mislukt',
  text: `WITH uitnodiging_mislukt AS MATERIALIZED (
      SELECT ${BERICHT_ID('uitnodiging_mislukt', 'u.id')} AS bericht_id, u.organisatie_id, u.uitgenodigd_door AS persoon_id, u.uitgenodigd_door AS ontvanger_id,
        jsonb_build_object('uitnodigingId', u.id) AS gegevens
      FROM bezorgingen z JOIN uitnodigingen u ON u.id = z.ontvanger_id
      WHERE z.stand = 'mislukt' AND z.aangemaakt_op > now() - interval '30 days' AND z.persoon_id IS NULL AND u.uitgenodigd_door IS NOT NULL
        AND NOT EXISTS (SELECT FROM berichten b WHERE b.id = ${BERICHT_ID('uitnodiging_mislukt', 'u.id')})
    ), ${MAAK('uitnodiging_mislukt', 'persoon', '$1::timestamptz')}
    SELECT 1 AS een`,
};

/**
 * $1 changes, $2 not before this instant. To who takes over and who hands over; and of each open case that is in the hands of their organisation, to who filed
 * and to the other organisations that work on it.
 */
export const MAAK_OVERDRACHTEN: Statement = {
  name: 'toegangsberichten_overdrachten',
  text: `WITH wissel AS MATERIALIZED (
      SELECT g.id, g.organisatie_id, g.persoon_id AS naar, (g.gegevens ->> 'vanPersoonId')::uuid AS van, l.rol, l.focusgebied,
        jsonb_build_object('organisatie', o.naam, 'opvolger', p.naam, 'vanaf', g.gegevens -> 'geldigVanaf') AS gegevens
      FROM beheergebeurtenissen g JOIN lidmaatschappen l ON l.id = (g.gegevens ->> 'naarLidmaatschapId')::uuid
        JOIN organisaties o ON o.id = g.organisatie_id JOIN personen p ON p.id = g.persoon_id
      WHERE g.id = ANY ($1::uuid[]) AND g.soort = 'lidmaatschap_overgedragen'
    ), lidmaatschap_gekregen AS (
      SELECT ${BERICHT_ID('lidmaatschap_gekregen', 'id')} AS bericht_id, organisatie_id, naar AS persoon_id, naar AS ontvanger_id,
        jsonb_build_object('beheergebeurtenisId', id) AS gegevens FROM wissel
    ), lidmaatschap_overgedragen AS (
      SELECT ${BERICHT_ID('lidmaatschap_overgedragen', 'id')} AS bericht_id, organisatie_id, van AS persoon_id, van AS ontvanger_id,
        jsonb_build_object('beheergebeurtenisId', id) AS gegevens FROM wissel
    ), ${MAAK('lidmaatschap_gekregen', 'persoon', '$2::timestamptz')}, ${MAAK('lidmaatschap_overgedragen', 'persoon', '$2::timestamptz')}, partij AS (
      SELECT wissel.id, v.id AS vastloper_id, b.organisatie_id, bool_or(b.hoedanigheid = 'indiener') AS diende_in
      FROM wissel JOIN vastlopers v ON NOT v.gesloten AND wissel.organisatie_id IN (v.aan_zet_organisatie_id, v.trekker_organisatie_id)
          AND (wissel.focusgebied IS NULL OR v.focusgebied = wissel.focusgebied)
        JOIN betrokkenheden b ON b.vastloper_id = v.id AND b.tot IS NULL AND b.hoedanigheid NOT IN ('meedenker', 'beoogd_houder', 'voormalig_trekker')
      WHERE wissel.rol NOT IN ('indiener', 'beheerder') GROUP BY wissel.id, v.id, b.organisatie_id
    ), wisseling AS (
      INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens)
      SELECT ${BERICHT_ID('wisseling', `wissel.id || '|' || partij.vastloper_id || '|' || partij.organisatie_id`)}, partij.vastloper_id, 'wisseling',
        CASE WHEN diende_in THEN 'indiener' ELSE 'organisatie' END, partij.organisatie_id, wissel.gegevens
      FROM partij JOIN wissel USING (id) WHERE diende_in OR partij.organisatie_id <> wissel.organisatie_id ON CONFLICT DO NOTHING
    )
    SELECT 1 AS een`,
};

/**
 * Of whom a message about themselves may go out: who may get in and has an address. Whether that was refused was asked when the message was made: one that is asked
 * for again is tried again.
 */
const BEREIKBAAR = `p.id IS NOT NULL AND NOT EXISTS (SELECT FROM schorsingen s WHERE s.persoon_id = p.id AND s.opgeheven_op IS NULL)
  AND ${ADRES('p')} IS NOT NULL`;

/** $1 bezorging ids, $2 now on the calendar. */
export const TOEGANGSBERICHT_TE_VERSTUREN: Statement = {
  name: 'toegangsbericht_te_versturen',
  text: `SELECT z.id, z.bericht_id AS "berichtId", z.pogingen, b.soort, z.persoon_id AS "persoonId", z.organisatie_id AS "organisatieId",
      CASE b.soort WHEN 'uitnodiging' THEN u.emailadres ELSE ${ADRES('p')} END AS emailadres, o.naam AS "organisatieNaam",
      COALESCE(u.rol, l.rol) AS rol, f.naam AS "gebiedNaam", u.id AS "uitnodigingId", u.geldig_tot AS "geldigTot", g.gegevens ->> 'geldigVanaf' AS "geldigVanaf",
      CASE b.soort WHEN 'uitnodiging' THEN ander.naam WHEN 'uitnodiging_mislukt' THEN u.emailadres ELSE ander.naam END AS wie
    FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id JOIN organisaties o ON o.id = z.organisatie_id
      LEFT JOIN personen p ON p.id = z.persoon_id
      LEFT JOIN uitnodigingen u ON u.id = (b.gegevens ->> 'uitnodigingId')::uuid
      LEFT JOIN beheergebeurtenissen g ON g.id = (b.gegevens ->> 'beheergebeurtenisId')::uuid
      LEFT JOIN lidmaatschappen l ON l.id = (g.gegevens ->> 'naarLidmaatschapId')::uuid
      LEFT JOIN focusgebieden f ON f.code = COALESCE(u.focusgebied, l.focusgebied)
      LEFT JOIN personen ander ON ander.id = CASE b.soort WHEN 'uitnodiging' THEN u.uitgenodigd_door
        WHEN 'lidmaatschap_gekregen' THEN (g.gegevens ->> 'vanPersoonId')::uuid ELSE g.persoon_id END
    WHERE z.id = ANY ($1::uuid[]) AND CASE b.soort
        WHEN 'uitnodiging' THEN u.gebruikt_op IS NULL AND u.ingetrokken_op IS NULL AND u.geldig_tot > $2 AND u.emailadres <> ''
        WHEN 'uitnodiging_mislukt' THEN u.gebruikt_op IS NULL AND u.ingetrokken_op IS NULL AND ${BEREIKBAAR}
        WHEN 'lidmaatschap_gekregen' THEN ${BEREIKBAAR}
        WHEN 'lidmaatschap_overgedragen' THEN ${BEREIKBAAR}
        ELSE false END
    ORDER BY z.volgnummer`,
};

/** $1 invitation, $2 hash. */
export const BEWAAR_MAIL_TOKEN: Statement = {
  name: 'uitnodiging_mail_token',
  text: 'UPDATE uitnodigingen SET mail_token_hash = $2 WHERE id = $1',
};
