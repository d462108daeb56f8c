// SPDX-License-Identifier: EUPL-1.2
import type { OverzichtSoort } from '#domain/berichten/overzicht';
import { ZAAKROLLEN } from '#domain/policy/hoedanigheid-rollen';
import type { Statement } from '../database.js';
import {
  ADRES,
  ADRES_HASH,
  CONTACT,
  CONTACT_STOPTE,
  GEWEIGERD,
  HOEDANIGHEDEN,
  LIDMAATSCHAPPEN_VAN,
  RITME,
} from './verdeel-sql.js';

/** Messages and cases of one digest that are looked at; more do not fit in a mail anyway. */
export const MEESTE_REGELS = 500;

/** $1 soort, $2 periode. */
export const IS_KLAAR: Statement = {
  name: 'overzichtronde_klaar',
  text: 'SELECT 1 AS een FROM overzichtrondes WHERE soort = $1 AND periode = $2',
};

/** $1 soort, $2 periode. */
export const ROND_AF: Statement = {
  name: 'overzichtronde_af',
  text: 'INSERT INTO overzichtrondes (soort, periode) VALUES ($1, $2) ON CONFLICT DO NOTHING',
};

export const LAAT_VERVALLEN: Statement = {
  name: 'bezorgingen_laat_vervallen',
  text: `UPDATE bezorgingen AS z SET stand = 'vervallen' FROM mailvoorkeuren k
    WHERE z.stand = 'gebundeld' AND z.overzicht_id IS NULL AND k.persoon_id = z.persoon_id AND k.ritme = 'geen'`,
};

const NOG_NIET = (persoonId: string): string =>
  `NOT EXISTS (SELECT FROM overzichten eerder WHERE eerder.persoon_id = ${persoonId} AND eerder.soort = $1 AND eerder.periode = $2)`;

/**
 * Of one person (p): what is kept for them, when their rhythm asks for this digest. Who went over to mail at once gets what was kept the next day; for who has no address it
 * stays kept. An address that was refused is tried: what fails there is shown, and can be sent again.
 */
const BEWAARD_VOOR = (ritme: string): string => `
  SELECT min(z.organisatie_id::text)::uuid AS organisatie_id FROM bezorgingen z
  WHERE ${RITME('k')} ${ritme} AND ${ADRES('p')} IS NOT NULL AND z.persoon_id = p.id AND z.stand = 'gebundeld' AND z.overzicht_id IS NULL AND z.bundel_dag < $3::date
  HAVING count(*) > 0`;

const GEEN_BEHEER = `m.rol IN (${ZAAKROLLEN.map((rol) => `'${rol}'`).join(', ')})`;
export const IS_RAAD = `o.soort = 'alliantieraad'`;
/** The sort date is the first of all clocks, so no later than the one the case hangs on; it is what the index knows. */
export const STAAT_STIL = (dag: string): string =>
  `b.sorteerdatum < ${dag}::date AND NOT v.gesloten AND v.dragende_einddatum < ${dag}::date`;
export const IS_OPEN = 'b.open_trede IS NOT NULL AND NOT v.gesloten';

/** What passed of a case since the list of the week before. A list of the same Monday may be made, or sent, later in its week. */
const VERSTREKEN_SINDS_VORIGE = (vastloperId: string, maandag: string): string =>
  `FROM gebeurtenissen g WHERE g.vastloper_id = ${vastloperId} AND g.soort IN ('termijn_verstreken', 'ontvangst_opnieuw_gevraagd')
        AND g.op >= (${maandag}::date - 7)::timestamp AT TIME ZONE 'Europe/Amsterdam'`;
/** An open case of which a date passed since the list of the week before, also when silence gave it a new one. OFFSET: asked per case, of the index. */
export const LIEP_VOORBIJ = (maandag: string): string =>
  `${IS_OPEN} AND EXISTS (SELECT ${VERSTREKEN_SINDS_VORIGE('b.vastloper_id', maandag)} OFFSET 0)`;
/** The last of those dates, of a case whose date is not past on a day. */
export const LAATST_VERSTREKEN = (maandag: string, dag: string): string =>
  `CASE WHEN v.dragende_einddatum < ${dag}::date THEN NULL ELSE (SELECT g.gegevens ->> 'einddatum' ${VERSTREKEN_SINDS_VORIGE('v.id', maandag)} ORDER BY g.op DESC, g.versie DESC LIMIT 1) END`;

/** The cases of a membership (m): those its organisation takes part in, of its area. */
const ZAAK_VAN_LID = (zaak: string): string =>
  `betrokkenheden b JOIN vastlopers v ON v.id = b.vastloper_id
    WHERE b.organisatie_id = m.organisatie_id AND b.tot IS NULL AND (m.focusgebied IS NULL OR m.focusgebied = b.focusgebied) AND ${zaak}`;

/**
 * Of one person (p): the organisation they get the list for, when they take part in what it is about, can be reached, and want it. Without OFFSET the planner would
 * read every case to answer this for one person; in the order of their index, every organisation.
 */
const LIJST_VOOR = (organisatie: string, zaken: readonly string[]): string => `
  SELECT m.organisatie_id FROM (${LIDMAATSCHAPPEN_VAN('p.id', '$6::date')}) AS m JOIN organisaties o ON o.id = m.organisatie_id
  WHERE COALESCE(k.overzichten, true) AND ${RITME('k')} <> 'geen' AND $3::date IS NOT NULL AND ${ADRES('p')} IS NOT NULL AND NOT ${GEWEIGERD('p.id', ADRES('p'))}
    AND ${organisatie} AND ${GEEN_BEHEER} AND (${zaken.map((zaak) => `EXISTS (SELECT FROM ${ZAAK_VAN_LID(zaak)} OFFSET 0)`).join(' OR ')})
  ORDER BY m.organisatie_id::text LIMIT 1`;

const WIE: Readonly<Record<OverzichtSoort, string>> = {
  dagelijks: BEWAARD_VOOR(`NOT IN ('wekelijks', 'geen')`),
  wekelijks: BEWAARD_VOOR(`= 'wekelijks'`),
  stilstand: LIJST_VOOR('true', [STAAT_STIL('$6'), LIEP_VOORBIJ('$3')]),
  maand: LIJST_VOOR(IS_RAAD, [IS_OPEN]),
};

/**
 * $1 soort, $2 periode, $3 what was kept before this date, $4 how many people are looked at, $5 not before this instant, $6 today, $7 the person after whom they come.
 * Message, digest and bezorging with the same id for message and digest; what was kept goes in. Everything is asked per person of one page, so that the work does
 * not grow with how many people there are. It has no name: PostgreSQL plans it for the numbers it is given.
 */
export const MAAK: Readonly<Record<OverzichtSoort, Statement>> = {
  dagelijks: maak('dagelijks'),
  wekelijks: maak('wekelijks'),
  stilstand: maak('stilstand'),
  maand: maak('maand'),
};

function maak(soort: OverzichtSoort): Statement {
  return {
    text: `WITH bladzijde AS MATERIALIZED (
        SELECT id, emailadres FROM personen WHERE id > $7::uuid ORDER BY id LIMIT $4
      ), nieuw AS MATERIALIZED (
        SELECT gen_random_uuid() AS id, p.id AS persoon_id, wie.organisatie_id
        FROM bladzijde p LEFT JOIN mailvoorkeuren k ON k.persoon_id = p.id CROSS JOIN LATERAL (${WIE[soort]}) AS wie
        WHERE ${NOG_NIET('p.id')} AND $6::date IS NOT NULL
      ), bericht AS (
        INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand)
        SELECT id, 'overzicht', 'persoon', organisatie_id, '{}', 'verdeeld' FROM nieuw
      ), overzicht AS (
        INSERT INTO overzichten (id, persoon_id, soort, periode) SELECT id, persoon_id, $1, $2 FROM nieuw
      ), bezorging AS (
        INSERT INTO bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, niet_voor)
        SELECT gen_random_uuid(), id, organisatie_id, persoon_id, persoon_id, $5::timestamptz FROM nieuw
      ), bewaard AS (
        UPDATE bezorgingen AS z SET overzicht_id = nieuw.id FROM nieuw WHERE $1 IN ('dagelijks', 'wekelijks')
          AND z.persoon_id = nieuw.persoon_id AND z.stand = 'gebundeld' AND z.overzicht_id IS NULL AND z.bundel_dag < $3::date
      ) SELECT (SELECT count(*)::int FROM nieuw) AS aantal,
          CASE WHEN count(*) = $4 THEN (SELECT id FROM bladzijde ORDER BY id DESC LIMIT 1) END AS verder FROM bladzijde`,
  };
}

/** $1 bezorging ids that lapsed. What was kept for a digest of somebody who has no address now waits for the next one; what they may not see any more does not. */
export const BEWAAR_VERDER: Statement = {
  name: 'overzicht_bewaar_verder',
  text: `UPDATE bezorgingen AS bewaard SET overzicht_id = NULL FROM bezorgingen z JOIN personen p ON p.id = z.persoon_id
    WHERE z.id = ANY ($1::uuid[]) AND z.stand = 'vervallen' AND ${ADRES('p')} IS NULL AND bewaard.overzicht_id = z.bericht_id AND bewaard.stand = 'gebundeld'`,
};

/** $1 bezorging ids, $2 today. Who went over to no ordinary mail, or to no lists, gets none that still waited. */
export const OVERZICHT_TE_VERSTUREN: Statement = {
  name: 'overzicht_te_versturen',
  text: `SELECT z.id, z.bericht_id AS "berichtId", z.pogingen, o.soort, o.periode, z.persoon_id AS "persoonId", z.organisatie_id AS "organisatieId",
      CASE WHEN z.persoon_id IS NULL THEN ${CONTACT('contact', '$2::date')} ELSE ${ADRES('p')} END AS emailadres,
      COALESCE((SELECT jsonb_agg(g.id ORDER BY g.volgnummer) FROM (
        SELECT id, volgnummer FROM bezorgingen WHERE overzicht_id = o.id ORDER BY volgnummer DESC LIMIT ${MEESTE_REGELS}) AS g), '[]') AS bewaard
    FROM bezorgingen z JOIN overzichten o ON o.id = z.bericht_id JOIN organisaties contact ON contact.id = z.organisatie_id LEFT JOIN personen p ON p.id = z.persoon_id
      LEFT JOIN mailvoorkeuren k ON k.persoon_id = z.persoon_id
    WHERE z.id = ANY ($1::uuid[]) AND ${RITME('k')} <> 'geen' AND (o.soort IN ('dagelijks', 'wekelijks') OR COALESCE(k.overzichten, true))
      AND NOT (z.persoon_id IS NULL AND ${CONTACT_STOPTE('contact')})
    ORDER BY z.volgnummer`,
};

/**
 * $1 person, $2 today, $3 kind, $4 the Monday of a weekly list. The cases of a list as they stand now, per organisation of this person. Only what they may see is counted in the limit, so that the
 * cases of colleagues do not push theirs out; the policy is asked of each row all the same.
 */
export const LIJST_VASTLOPERS: Statement = {
  name: 'overzicht_lijst_vastlopers',
  text: `WITH leden AS MATERIALIZED (SELECT * FROM (${LIDMAATSCHAPPEN_VAN('$1', '$2::date')}) AS van WHERE $3::text IN ('stilstand', 'maand')
    ), mijn AS (
      SELECT organisatie_id, jsonb_agg(jsonb_build_object('rol', rol, 'focusgebied', focusgebied)) AS lidmaatschappen FROM leden GROUP BY organisatie_id
    ), zaken AS (
      SELECT id, organisatie_id FROM (
        SELECT DISTINCT v.id, m.organisatie_id, v.dragende_einddatum FROM leden m CROSS JOIN LATERAL (
          SELECT v.id, v.dragende_einddatum FROM ${ZAAK_VAN_LID(STAAT_STIL('$2'))} AND $3 = 'stilstand'
          UNION ALL
          SELECT v.id, v.dragende_einddatum FROM ${ZAAK_VAN_LID(LIEP_VOORBIJ('$4'))} AND $3 = 'stilstand'
          UNION ALL
          SELECT v.id, v.dragende_einddatum FROM ${ZAAK_VAN_LID(IS_OPEN)} AND $3 = 'maand'
            AND EXISTS (SELECT FROM organisaties o WHERE o.id = m.organisatie_id AND ${IS_RAAD})
        ) AS v WHERE ${GEEN_BEHEER}
      ) AS gezien ORDER BY dragende_einddatum NULLS LAST, id LIMIT ${MEESTE_REGELS}
    )
    SELECT v.id, v.nummer, v.titel, v.status, v.trede, v.resultaat, aan_zet.naam AS "aanZet", v.volgende_soort AS "volgendeSoort",
      v.volgende_einddatum AS "volgendeEinddatum", CASE WHEN v.dragende_einddatum < $2::date THEN v.dragende_einddatum END AS "teLaatSinds",
      ${LAATST_VERSTREKEN('$4', '$2')} AS "verstrekenDatum", v.focusgebied, v.indiener_persoon_id AS "indienerPersoonId", z.organisatie_id AS "organisatieId", mijn.lidmaatschappen,
      ${HOEDANIGHEDEN('v.id', 'z.organisatie_id')} AS hoedanigheden
    FROM zaken z JOIN vastlopers v ON v.id = z.id JOIN mijn ON mijn.organisatie_id = z.organisatie_id
      LEFT JOIN organisaties aan_zet ON aan_zet.id = v.aan_zet_organisatie_id
    ORDER BY v.dragende_einddatum NULLS LAST, v.nummer`,
};

/** $1 links as JSON, of a person or of an organisation and the address of its contact, with the hash of the link with which that contact takes mail again. */
export const BEWAAR_AFMELDLINKS: Statement = {
  name: 'afmeldlinks_bewaar',
  text: `INSERT INTO afmeldlinks (token_hash, persoon_id, organisatie_id, adres_hash, geldig_tot, weer_hash)
    SELECT DISTINCT ON (n."tokenHash") n."tokenHash", n."persoonId", n."organisatieId", ${ADRES_HASH('n.emailadres')}, n."geldigTot", n."weerHash"
    FROM jsonb_to_recordset($1::jsonb)
      AS n("tokenHash" text, "persoonId" uuid, "organisatieId" uuid, emailadres text, "geldigTot" timestamptz, "weerHash" text)
    ORDER BY n."tokenHash", n."geldigTot" DESC
    ON CONFLICT (token_hash) DO UPDATE SET geldig_tot = GREATEST(afmeldlinks.geldig_tot, EXCLUDED.geldig_tot), weer_hash = EXCLUDED.weer_hash
      WHERE afmeldlinks.geldig_tot < EXCLUDED.geldig_tot OR afmeldlinks.weer_hash IS DISTINCT FROM EXCLUDED.weer_hash`,
};
