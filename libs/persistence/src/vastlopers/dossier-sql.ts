// SPDX-License-Identifier: EUPL-1.2
import { NAAM_INDIENER_LEZERS } from '#domain/policy/beleid';
import { TEKSTVELDEN, TEKSTVELDEN_VASTLOPER } from '#domain/vastloper/tekstvelden';
import { DRAAGT_ZELF } from '../access/draagt-sql.js';
import type { Statement } from '../database.js';
import { REGEL_JOINS, REGEL_KOLOMMEN } from './lijst-sql.js';
import { VAN_EIGEN_PLAATS } from './zicht.js';

/*
 * What belongs to one case. $1 is the case, $2 and $3 the places of the one who asks. Sight is an active betrokkenheid of one of them;
 * without it there is no row, or only a row that says so.
 */
const ZICHT = `EXISTS (SELECT FROM betrokkenheden b WHERE b.vastloper_id = $1 AND ${VAN_EIGEN_PLAATS})`;
/** Of the parts `b` of the own places: may who asks read who filed, also when the filer hides it from partners? Who carries such a part, as the policy has it (docs/adr/0073). */
export const LEEST_NAAM = `bool_or(b.hoedanigheid IN (${NAAM_INDIENER_LEZERS.map((hoedanigheid) => `'${hoedanigheid}'`).join(', ')}) AND ${DRAAGT_ZELF}) AS leest_naam`;
/** A betrokkenheid `b` as the policy reads it. */
export const BETROKKENHEID = `jsonb_build_object('organisatieId', b.organisatie_id, 'hoedanigheid', b.hoedanigheid)`;

/** The case in full on day $4; no row when unseen. Whom it names moves along with their post (R-34). */
export const DETAIL: Statement = {
  name: 'vastloper_detail',
  text: `SELECT ${REGEL_KOLOMMEN}, v.omschrijving, v.wat_kan_wel, v.geprobeerd, v.regel, v.partijen, v.sporen, v.stem_van_bewoners, v.naam_verbergen,
      v.indiener_organisatie_id, indiener.naam AS indiener_organisatie, v.positie, mijn.hoedanigheden,
      wie_nu_van_post((v.positie ->> 'trekkerPersoonId')::uuid, v.trekker_organisatie_id, $4::date) AS trekker_persoon_id,
      wie_nu_van_post((v.positie -> 'overdracht' ->> 'naarPersoonId')::uuid, (v.positie -> 'overdracht' ->> 'naarOrganisatieId')::uuid, $4::date) AS naar_persoon_id,
      v.indiener_persoon_id, mijn.betrokkenheden,
      CASE WHEN NOT v.naam_verbergen OR mijn.leest_naam THEN persoon.naam END AS persoon
    FROM vastlopers v
    CROSS JOIN LATERAL (
      SELECT array_agg(DISTINCT b.hoedanigheid) AS hoedanigheden, jsonb_agg(${BETROKKENHEID}) AS betrokkenheden, ${LEEST_NAAM}
      FROM betrokkenheden b
      WHERE b.vastloper_id = v.id AND ${VAN_EIGEN_PLAATS}
    ) AS mijn
    ${REGEL_JOINS}
    LEFT JOIN organisaties indiener ON indiener.id = v.indiener_organisatie_id
    LEFT JOIN personen persoon ON persoon.id = v.indiener_persoon_id
    WHERE v.id = $1 AND mijn.hoedanigheden IS NOT NULL`,
};

/** How the one who asks stands to the case; no row when unseen. */
export const RELATIE: Statement = {
  name: 'vastloper_relatie',
  text: `SELECT v.focusgebied, v.indiener_persoon_id AS "indienerPersoonId", jsonb_agg(${BETROKKENHEID}) AS betrokkenheden
    FROM vastlopers v JOIN betrokkenheden b ON b.vastloper_id = v.id AND ${VAN_EIGEN_PLAATS}
    WHERE v.id = $1 GROUP BY v.id`,
};

/** For whom the person of act `h` stood in; null when for nobody. It stands with the words of the act, so the log commits to it. */
export const NAMENS = `(h.payload ->> 'namens')::uuid`;

/**
 * As `indieners.personen`: who filed case `v`, and for whom when a deputy did. A filer who hides their name hides both: a partner would read from one who the
 * other is.
 */
export const INDIENERS = `CROSS JOIN LATERAL (
      SELECT ARRAY[v.indiener_persoon_id, (
        SELECT (i.payload ->> 'namens')::uuid FROM gebeurtenissen e JOIN handelingen i ON i.id = e.handeling_id WHERE e.vastloper_id = v.id AND e.versie = 1
      )] AS personen
    ) AS indieners`;

const GEHEIM = `v.naam_verbergen AND NOT ($6 AND mijn.leest_naam)`;

// What the case itself keeps and shows is not repeated in the log.
const VAN_VASTLOPER = `CASE WHEN g.versie = 1 THEN ARRAY[${TEKSTVELDEN_VASTLOPER.map((veld) => `'${veld}'`).join(', ')}] ELSE '{}'::text[] END`;

// A code of the same name that the log holds is no text.
const TEKST_IN_WOORDEN = `ARRAY(SELECT veld FROM jsonb_each(h.payload) AS woord(veld, waarde)
        WHERE veld IN (${TEKSTVELDEN.map((veld) => `'${veld}'`).join(', ')}) AND waarde NOT IN ('null', '[]', '""') AND NOT g.gegevens ? veld ORDER BY veld)`;

// Where a text was erased, the reader finds a sentence; on which day is in the log itself.
const GEWIST_ZINNEN = `(SELECT jsonb_object_agg(veld, '[gewist: bevatte persoonsgegevens]') FROM jsonb_object_keys(h.gewist) AS veld)`;

/**
 * The log of case $1 as table `g`, from the versie on that this expression names, each row with the act of the row before. Looked up in one pass: behind row-level
 * security a join of the log with itself weighs every pair of rows, which made a page of two hundred gebeurtenissen take a third of a second.
 */
export const LOG_VANAF = (versie: string): string => `(
      SELECT e.*, lag(e.handeling_id) OVER (ORDER BY e.versie) AS handeling_ervoor FROM gebeurtenissen e WHERE e.vastloper_id = $1 AND e.versie >= ${versie}
    ) AS g`;
/** Is `g` of `LOG_VANAF` the first of its act? What one act stores stands together. */
export const EERSTE_VAN_HANDELING = `(g.handeling_ervoor = g.handeling_id) IS NOT TRUE`;

/** The log after versie $4, $5 rows; $6: may the caller read a name the filer hides, if their part allows it? The words of an act go with its first gebeurtenis; stored codes win over words of the same name. */
export const GEBEURTENISSEN: Statement = {
  name: 'vastloper_gebeurtenissen',
  text: `SELECT mijn.hoedanigheden IS NOT NULL AS ziet, g.versie, g.soort, g.op, g.organisatie_id, organisatie.naam AS organisatie,
      CASE WHEN ${EERSTE_VAN_HANDELING}
        THEN (COALESCE(h.payload - 'namens', '{}'::jsonb) || COALESCE(${GEWIST_ZINNEN}, '{}'::jsonb)) - ${VAN_VASTLOPER}
        ELSE '{}'::jsonb END || g.gegevens AS gegevens,
      CASE WHEN NOT (${GEHEIM}) OR array_position(indieners.personen, g.persoon_id) IS NULL THEN persoon.naam END AS persoon,
      CASE WHEN NOT (${GEHEIM}) OR array_position(indieners.personen, voor.id) IS NULL THEN voor.naam END AS namens,
      g.handeling_id, CASE WHEN ${EERSTE_VAN_HANDELING} AND h.id IS NOT NULL THEN ${TEKST_IN_WOORDEN} ELSE '{}' END AS tekstvelden
    FROM (
      SELECT array_agg(b.hoedanigheid) AS hoedanigheden, ${LEEST_NAAM} FROM betrokkenheden b
      WHERE b.vastloper_id = $1 AND ${VAN_EIGEN_PLAATS}
    ) AS mijn
    LEFT JOIN vastlopers v ON v.id = $1 AND mijn.hoedanigheden IS NOT NULL
    ${INDIENERS}
    LEFT JOIN ${LOG_VANAF('$4')} ON g.vastloper_id = v.id AND g.versie > $4
    LEFT JOIN handelingen h ON h.id = g.handeling_id
    LEFT JOIN organisaties organisatie ON organisatie.id = g.organisatie_id
    LEFT JOIN personen persoon ON persoon.id = g.persoon_id
    LEFT JOIN personen voor ON voor.id = ${NAMENS}
    ORDER BY g.versie LIMIT $5`,
};

/** All clocks, running first, then the newest. */
export const TERMIJNEN: Statement = {
  name: 'vastloper_termijnen',
  text: `SELECT zicht.ziet, t.id, t.soort, t.fase, t.trede, t.onderwerp_id AS "onderwerpId", t.start, t.einddatum, t.stand, t.respijtdatum, t.schorsingen, t.verlengingen
    FROM (SELECT ${ZICHT} AS ziet) AS zicht LEFT JOIN termijnen t ON zicht.ziet AND t.vastloper_id = $1
    ORDER BY t.stand IN ('open', 'aangehouden') DESC,
      CASE WHEN t.stand IN ('open', 'aangehouden') THEN t.einddatum END, t.start DESC, t.id DESC`,
};

/** All questions and promises, oldest first. */
export const TOEZEGGINGEN: Statement = {
  name: 'vastloper_toezeggingen',
  text: `SELECT zicht.ziet, t.id, t.partij_id, partij.naam AS partij_naam, t.stand, t.voor, t.vraag, t.wat, t.voorwaarde, t.bewijs
    FROM (SELECT ${ZICHT} AS ziet) AS zicht LEFT JOIN toezeggingen t ON zicht.ziet AND t.vastloper_id = $1
    LEFT JOIN organisaties partij ON partij.id = t.partij_id ORDER BY t.id`,
};

const VAN = (tabel: 'toezeggingen' | 'overdrachten', meer = ''): string => `SELECT d.vastloper_id AS "vastloperId"${meer}
  FROM ${tabel} d WHERE d.id = $1 AND EXISTS (SELECT FROM betrokkenheden b WHERE b.vastloper_id = d.vastloper_id AND ${VAN_EIGEN_PLAATS})`;

/** The case of a question or promise $1. */
export const VAN_TOEZEGGING: Statement = { name: 'vastloper_van_toezegging', text: VAN('toezeggingen') };
/** The case of a handover $1, and who it was offered to. */
export const VAN_OVERDRACHT: Statement = {
  name: 'vastloper_van_overdracht',
  text: VAN('overdrachten', ', d.naar_organisatie_id AS "naarOrganisatieId"'),
};
