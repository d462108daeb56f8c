// SPDX-License-Identifier: EUPL-1.2
import { EXPORT_GELDIG_UREN, EXPORT_POGINGEN, EXPORTS_TEGELIJK } from '#domain/exports/export';
import type { Statement } from '../database.js';
import { VAN_EIGEN_PLAATS } from '../vastlopers/zicht.js';

/** What is told of an export to who asked for it. The file of one whose time is over is gone, also before it was cleared. */
const RIJ = `e.id, e.soort, e.formaat, e.filter, CASE WHEN e.stand = 'gereed' AND e.verloopt_op <= now() THEN 'verlopen' ELSE e.stand END AS stand,
  e.totaal, e.gedaan, e.grootte::float8 AS grootte, e.kenmerk, e.buiten_zicht AS "buitenZicht", e.fout, e.aangevraagd_op AS "aangevraagdOp",
  e.gereed_op AS "gereedOp", e.verloopt_op AS "verlooptOp"`;

/** $1 id, $2 persoon, $3 soort, $4 formaat, $5 filter, $6 memberships, $7 key, $8 hash of the body. No row when there are too many, or when the key was used. */
export const VRAAG: Statement = {
  name: 'export_vraag',
  text: `INSERT INTO exports (id, persoon_id, soort, formaat, filter, lidmaatschap_ids, idempotency_sleutel, inhoud_hash)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8
    WHERE (SELECT count(*) FROM exports o WHERE o.persoon_id = $2 AND o.stand IN ('wacht', 'bezig')) < ${EXPORTS_TEGELIJK}
    ON CONFLICT (persoon_id, idempotency_sleutel) WHERE idempotency_sleutel IS NOT NULL DO NOTHING`,
};

/** The earlier wish of person $1 with key $2. */
export const EERDER: Statement = {
  name: 'export_eerder',
  text: `SELECT ${RIJ}, e.inhoud_hash AS "inhoudHash" FROM exports e WHERE e.persoon_id = $1 AND e.idempotency_sleutel = $2`,
};

/** Those of person $1, newest first, $2 at most. */
export const LIJST: Statement = {
  name: 'export_lijst',
  text: `SELECT ${RIJ} FROM exports e WHERE e.persoon_id = $1 ORDER BY e.aangevraagd_op DESC, e.id DESC LIMIT $2`,
};

/** $1 of person $2. */
export const VIND: Statement = {
  name: 'export_vind',
  text: `SELECT ${RIJ}, e.lidmaatschap_ids::text[] AS "lidmaatschapIds" FROM exports e WHERE e.id = $1 AND e.persoon_id = $2`,
};

/** Export $1 of person $2, while it is made or can be fetched. The worker that is at it loses its turn. */
export const TREK_IN: Statement = {
  name: 'export_trek_in',
  text: `UPDATE exports SET stand = 'ingetrokken' WHERE id = $1 AND persoon_id = $2 AND stand IN ('wacht', 'bezig', 'gereed') RETURNING id`,
};

const GEWIST_SINDS = (deel: string): string => `EXISTS (
      SELECT FROM unnest(${deel}.vastloper_ids, ${deel}.versies) AS toen(id, versie)
      JOIN gebeurtenissen g ON g.vastloper_id = toen.id AND g.versie > toen.versie AND g.soort = 'tekst_gewist')`;

/** Of pieces $4 to $5 of file $1: how many there are, and is every case in them still in sight from the places in $2 and $3, with every text still there? */
export const NOG_TE_ZIEN: Statement = {
  name: 'export_nog_te_zien',
  text: `SELECT count(*)::int AS aantal, COALESCE(bool_and(NOT EXISTS (
      SELECT FROM unnest(d.vastloper_ids) AS toen(id)
      WHERE NOT EXISTS (SELECT FROM betrokkenheden b WHERE b.vastloper_id = toen.id AND ${VAN_EIGEN_PLAATS} OFFSET 0)
    ) AND NOT ${GEWIST_SINDS('d')}), false) AS "nogTeZien"
    FROM exportdelen d WHERE d.export_id = $1 AND d.volgnummer BETWEEN $4 AND $5`,
};

/** Piece $2 of file $1. */
export const DEEL: Statement = {
  name: 'export_deel',
  text: `SELECT inhoud FROM exportdelen WHERE export_id = $1 AND volgnummer = $2`,
};

export const NIEUW: Statement = {
  name: 'exports_nieuw',
  text: `SELECT id, false AS herhaald FROM exports WHERE stand IN ('wacht', 'bezig') AND in_wachtrij_op IS NULL ORDER BY aangevraagd_op, id LIMIT $1`,
};

/** $1 id to go on after, or null; $2 limit. */
export const IN_WACHTRIJ: Statement = {
  name: 'exports_in_de_wachtrij',
  text: `SELECT id, true AS herhaald FROM exports
    WHERE stand IN ('wacht', 'bezig') AND in_wachtrij_op IS NOT NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
};

export const MARK_IN_WACHTRIJ: Statement = {
  name: 'exports_in_wachtrij',
  text: `UPDATE exports SET in_wachtrij_op = now() WHERE id = ANY($1)`,
};

export const TEL_IN_WACHTRIJ: Statement = {
  name: 'exports_tel',
  text: `SELECT count(*)::int AS aantal FROM exports WHERE stand IN ('wacht', 'bezig') AND in_wachtrij_op IS NOT NULL`,
};

const VRIJ = `id = $1 AND (stand = 'wacht' OR (stand = 'bezig' AND bezet_tot < now()))`;

/** $1 when it is free and was begun too often, $2 the code. */
export const GEEF_OP: Statement = {
  name: 'export_geef_op',
  text: `UPDATE exports SET stand = 'mislukt', fout = $2, bezet_tot = NULL WHERE ${VRIJ} AND pogingen > ${EXPORT_POGINGEN} RETURNING persoon_id AS "persoonId"`,
};

/** Takes $1 for $2 milliseconds when it is free. */
export const NEEM: Statement = {
  name: 'export_neem',
  text: `UPDATE exports SET stand = 'bezig', pogingen = pogingen + 1, totaal = NULL, gedaan = 0, grootte = 0, bezet_tot = now() + $2 * interval '1 millisecond'
    WHERE ${VRIJ}
    RETURNING id, persoon_id AS "persoonId", soort, formaat, filter, lidmaatschap_ids::text[] AS "lidmaatschapIds", pogingen AS poging`,
};

export const GOOI_WEG: Statement = { name: 'export_gooi_weg', text: 'DELETE FROM exportdelen WHERE export_id = $1' };

export const STAND: Statement = { name: 'export_stand', text: 'SELECT stand FROM exports WHERE id = $1' };

// Who lost the turn changes nothing: another worker took it over.
const MIJN_BEURT = `id = $1 AND pogingen = $2 AND stand = 'bezig'`;

/** $3 memberships, $4 how many cases. */
export const BEGIN: Statement = {
  name: 'export_begin',
  text: `UPDATE exports SET lidmaatschap_ids = $3, totaal = $4 WHERE ${MIJN_BEURT} RETURNING id`,
};

/** $3 volgnummer, $4 bytes, $5 cases, $6 their versies, $7 how many are done, $8 milliseconds of lease. */
export const VOEG_DEEL_TOE: Statement = {
  name: 'export_voeg_deel_toe',
  text: `WITH beurt AS (
      UPDATE exports SET gedaan = $7, grootte = grootte + octet_length($4::bytea), bezet_tot = now() + $8 * interval '1 millisecond'
      WHERE ${MIJN_BEURT} RETURNING id
    )
    INSERT INTO exportdelen (export_id, volgnummer, inhoud, vastloper_ids, versies) SELECT id, $3, $4, $5, $6 FROM beurt RETURNING volgnummer`,
};

/** $3 kenmerk, $4 grootte, $5 cases out of sight. */
export const ROND_AF: Statement = {
  name: 'export_rond_af',
  text: `UPDATE exports SET stand = 'gereed', kenmerk = $3, buiten_zicht = $5, bezet_tot = NULL, gereed_op = now(),
      verloopt_op = now() + interval '${EXPORT_GELDIG_UREN} hours'
    WHERE ${MIJN_BEURT} AND grootte = $4 RETURNING id`,
};

/** All cases of area $1. */
export const IDS_IN_GEBIED: Statement = {
  name: 'export_ids_in_gebied',
  text: 'SELECT id FROM vastlopers WHERE focusgebied = $1',
};

/** $3 the code. */
export const MISLUK: Statement = {
  name: 'export_misluk',
  text: `UPDATE exports SET stand = 'mislukt', fout = $3, bezet_tot = NULL WHERE ${MIJN_BEURT} RETURNING persoon_id AS "persoonId"`,
};

export const GEEF_TERUG: Statement = {
  name: 'export_geef_terug',
  text: `UPDATE exports SET stand = 'wacht', bezet_tot = NULL WHERE ${MIJN_BEURT}`,
};

const RUIM_OP = (welke: string): string => `WITH voorbij AS (
      UPDATE exports e SET stand = 'verlopen' WHERE e.stand = 'gereed' AND ${welke} RETURNING e.id, e.persoon_id
    ), weg AS (DELETE FROM exportdelen d USING voorbij WHERE d.export_id = voorbij.id)
    SELECT persoon_id AS "persoonId" FROM voorbij`;

/** Files that are past their time. */
export const VERLOOP: Statement = { name: 'exports_verloop', text: RUIM_OP('e.verloopt_op <= now()') };

/** Ids of files that can be fetched. */
export const GEREED: Statement = {
  name: 'exports_gereed',
  text: `SELECT id FROM exports WHERE stand = 'gereed' ORDER BY verloopt_op`,
};

/** File $1, when it holds a text that was erased since, or a case that is no more. */
export const VERLOOP_GEWIST: Statement = {
  name: 'export_verloop_gewist',
  text: RUIM_OP(`e.id = $1 AND EXISTS (SELECT FROM exportdelen d WHERE d.export_id = e.id AND (${GEWIST_SINDS('d')} OR EXISTS (
      SELECT FROM unnest(d.vastloper_ids) AS toen(id) WHERE NOT EXISTS (SELECT FROM vastlopers v WHERE v.id = toen.id))))`),
};
