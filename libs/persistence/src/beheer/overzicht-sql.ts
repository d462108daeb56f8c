// SPDX-License-Identifier: EUPL-1.2
import { ZIET_BEHEER } from '../access/beheer-policies.js';
import type { Statement } from '../database.js';

const HOLDS = (naam: string, dag: string): string =>
  `${naam}.geldig_vanaf <= ${dag} AND (${naam}.geldig_tot IS NULL OR ${naam}.geldig_tot >= ${dag})`;
/** An address of mail shows to a beheerder only (docs/adr/0073). */
const MAILADRES = (id: string): string => `mailadres_van(${id}) AS emailadres`;
const IN_NAME = (naam: string, zoek: string): string => `position(lower(${zoek}) IN lower(${naam})) > 0`;

const ORGANISATIE = `o.id, o.naam, o.soort, o.focusgebied, o.pact_getekend_op AS "pactGetekendOp", ${MAILADRES('o.id')},
  (SELECT count(DISTINCT l.persoon_id)::int FROM lidmaatschappen l WHERE l.organisatie_id = o.id AND ${HOLDS('l', '$1::date')}) AS "aantalLeden"`;
const LID = `l.id, l.persoon_id AS "persoonId", p.naam AS "persoonNaam", l.organisatie_id AS "organisatieId", o.naam AS "organisatieNaam", l.rol,
  l.focusgebied, l.geldig_vanaf AS "geldigVanaf", l.geldig_tot AS "geldigTot"`;
const LEDEN = `lidmaatschappen l JOIN personen p ON p.id = l.persoon_id JOIN organisaties o ON o.id = l.organisatie_id`;
const SCHORSING = `(SELECT jsonb_build_object('id', s.id, 'reden', s.reden, 'op', s.op) FROM schorsingen s
  WHERE s.persoon_id = p.id AND s.opgeheven_op IS NULL) AS schorsing`;
const LID_JSON = `jsonb_build_object('id', l.id, 'persoonId', l.persoon_id, 'persoonNaam', p.naam, 'organisatieId', l.organisatie_id,
  'organisatieNaam', o.naam, 'rol', l.rol, 'focusgebied', l.focusgebied, 'geldigVanaf', l.geldig_vanaf, 'geldigTot', l.geldig_tot)`;

/*
 * Who belongs where shows to a beheerder only: the tables are open to every program, so the statements ask it themselves.
 */

/** Organisations of day $1 with $2 in their name, of area $3 (null is all), after (name, id) $4 and $5. */
export const ORGANISATIES: Statement = {
  text: `SELECT ${ORGANISATIE} FROM organisaties o
    WHERE ${HOLDS('o', '$1::date')} AND ${IN_NAME('o.naam', '$2')} AND ($3::text IS NULL OR o.focusgebied = $3) AND (o.naam, o.id) > ($4, $5::uuid)
    ORDER BY o.naam, o.id LIMIT $6`,
};
export const ORGANISATIE_MET_ID: Statement = {
  text: `SELECT ${ORGANISATIE} FROM organisaties o WHERE o.id = $2 AND ${HOLDS('o', '$1::date')}`,
};
export const LIDMAATSCHAPPEN: Statement = {
  text: `SELECT ${LID} FROM ${LEDEN} WHERE ${ZIET_BEHEER} AND l.organisatie_id = $1 AND (l.geldig_tot IS NULL OR l.geldig_tot >= $2::date) ORDER BY p.naam, l.id`,
};
export const UITNODIGINGEN: Statement = {
  text: `SELECT id, ${MAILADRES('id')}, rol, focusgebied, geldig_tot AS "geldigTot" FROM uitnodigingen
    WHERE ${ZIET_BEHEER} AND organisatie_id = $1 AND gebruikt_op IS NULL AND ingetrokken_op IS NULL AND geldig_tot > $2 ORDER BY geldig_tot, id`,
};
/** People with $1 in their name, with what holds or begins after day $2, after (name, id) $3 and $4. */
export const PERSONEN: Statement = {
  text: `SELECT p.id, p.naam, ${MAILADRES('p.id')}, COALESCE((SELECT jsonb_agg(${LID_JSON} ORDER BY o.naam, l.id) FROM lidmaatschappen l JOIN organisaties o ON o.id = l.organisatie_id
      WHERE l.persoon_id = p.id AND (l.geldig_tot IS NULL OR l.geldig_tot >= $2::date)), '[]') AS lidmaatschappen, ${SCHORSING}
    FROM personen p WHERE ${ZIET_BEHEER} AND ${IN_NAME('p.naam', '$1')} AND (p.naam, p.id) > ($3, $4::uuid) ORDER BY p.naam, p.id LIMIT $5`,
};
export const PERSOON_MET_ID: Statement = {
  text: `SELECT p.id, p.naam, ${MAILADRES('p.id')}, COALESCE((SELECT jsonb_agg(${LID_JSON} ORDER BY l.geldig_tot DESC NULLS FIRST, o.naam, l.id)
      FROM lidmaatschappen l JOIN organisaties o ON o.id = l.organisatie_id WHERE l.persoon_id = p.id), '[]') AS lidmaatschappen, ${SCHORSING}
    FROM personen p WHERE ${ZIET_BEHEER} AND p.id = $1`,
};
export const LIDMAATSCHAP_MET_ID: Statement = { text: `SELECT ${LID} FROM ${LEDEN} WHERE ${ZIET_BEHEER} AND l.id = $1` };
export const PLAATSVERVANGINGEN: Statement = {
  text: `SELECT v.id, p.naam, v.van, v.tot FROM plaatsvervangingen v JOIN personen p ON p.id = v.plaatsvervanger_id
    WHERE ${ZIET_BEHEER} AND v.lidmaatschap_id = $1 AND v.tot >= $2::date ORDER BY v.van, v.id`,
};
/** The open cases that wait for organisation $1 in area $2, and how many others hold role $4 there on day $5 besides person $3. */
export const WERK: Statement = {
  text: `SELECT open_vastlopers_van($1, $2) AS "openVastlopers",
    (SELECT count(DISTINCT l.persoon_id)::int FROM lidmaatschappen l WHERE l.organisatie_id = $1 AND l.persoon_id <> $3 AND l.rol = $4
      AND ${HOLDS('l', '$5::date')} AND (l.focusgebied IS NULL OR l.focusgebied IS NOT DISTINCT FROM $2)) AS collegas
    WHERE ${ZIET_BEHEER}`,
};
/** $1 who asks, $2 how many. */
export const MISLUKT: Statement = {
  text: 'SELECT id, wachtrij, soort, voor, pogingen, fout, op, herhaalbaar FROM mislukte_berichten($1, $2)',
};
/** $1 who asks, $2 most mails to one receiver per hour. */
export const WACHTRIJ_BRONNEN: Statement = {
  text: `SELECT naam, open, oudste_seconden AS "oudsteSeconden", nieuw_seconden AS "nieuwSeconden", laatste_seconden AS "laatsteSeconden"
    FROM stand_van_wachtrijen($1, $2)`,
};
export const NAMEN: Statement = {
  text: `SELECT id, naam FROM organisaties WHERE id = ANY($1::uuid[]) UNION ALL SELECT id, naam FROM personen WHERE id = ANY($1::uuid[])`,
};
