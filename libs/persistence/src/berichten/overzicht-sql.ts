// SPDX-License-Identifier: EUPL-1.2
import type { OverzichtSoort } from '#domain/berichten/overzicht';
import type { Statement } from '../database.js';
import { ADRES, GEWEIGERD, HOEDANIGHEDEN, LIDMAATSCHAPPEN, RITME } from './verdeel-sql.js';

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

/** Whoever something is kept for, with the rhythm that asks for this digest. Who went over to mail at once gets what was kept the next day. */
const BEWAARD_VOOR = (ritme: string): string => `
  SELECT z.persoon_id, min(z.organisatie_id::text)::uuid AS organisatie_id
  FROM bezorgingen z LEFT JOIN mailvoorkeuren k ON k.persoon_id = z.persoon_id
  WHERE z.stand = 'gebundeld' AND z.overzicht_id IS NULL AND z.bundel_dag < $3::date AND ${RITME('k')} ${ritme} AND ${NOG_NIET('z.persoon_id')}
  GROUP BY z.persoon_id ORDER BY z.persoon_id LIMIT $4`;

/** Who takes part in what the list is about, can be reached, and wants it. */
const LIJST_VOOR = (lid: string): string => `
  SELECT DISTINCT ON (l.persoon_id) l.persoon_id, l.organisatie_id FROM (${lid}) AS l
  JOIN personen p ON p.id = l.persoon_id LEFT JOIN mailvoorkeuren k ON k.persoon_id = l.persoon_id
  WHERE COALESCE(k.overzichten, true) AND ${RITME('k')} <> 'geen' AND ${ADRES('p')} IS NOT NULL AND NOT ${GEWEIGERD('p.id', ADRES('p'))}
    AND $3::date IS NOT NULL AND ${NOG_NIET('l.persoon_id')}
  ORDER BY l.persoon_id, l.organisatie_id LIMIT $4`;

const IS_RAAD = `o.soort = 'alliantieraad'`;
const STAAT_STIL = (dag: string): string => `NOT v.gesloten AND v.dragende_einddatum < ${dag}::date`;

/** Whoever a case like this is in sight of, through a membership of such an organisation. */
const LID_BIJ = (organisatie: string, zaak: string): string => `
  SELECT m.persoon_id, m.organisatie_id FROM (${LIDMAATSCHAPPEN('$6::date')}) AS m JOIN organisaties o ON o.id = m.organisatie_id AND ${organisatie}
  JOIN betrokkenheden b ON b.organisatie_id = m.organisatie_id AND b.tot IS NULL JOIN vastlopers v ON v.id = b.vastloper_id
  WHERE m.rol <> 'beheerder' AND (m.focusgebied IS NULL OR m.focusgebied = v.focusgebied) AND ${zaak}`;

const WIE: Readonly<Record<OverzichtSoort, string>> = {
  dagelijks: BEWAARD_VOOR(`NOT IN ('wekelijks', 'geen')`),
  wekelijks: BEWAARD_VOOR(`= 'wekelijks'`),
  stilstand: LIJST_VOOR(LID_BIJ('true', STAAT_STIL('$6'))),
  maand: LIJST_VOOR(LID_BIJ(IS_RAAD, 'NOT v.gesloten')),
};

/**
 * $1 soort, $2 periode, $3 what was kept before this date, $4 how many, $5 not before this instant, $6 today. Message, digest and bezorging with the same id for message
 * and digest; what was kept goes in.
 */
export const MAAK: Readonly<Record<OverzichtSoort, Statement>> = {
  dagelijks: maak('dagelijks'),
  wekelijks: maak('wekelijks'),
  stilstand: maak('stilstand'),
  maand: maak('maand'),
};

function maak(soort: OverzichtSoort): Statement {
  return {
    name: `overzichten_maak_${soort}`,
    text: `WITH wie AS (${WIE[soort]}), nieuw AS MATERIALIZED (
        SELECT gen_random_uuid() AS id, persoon_id, organisatie_id FROM wie WHERE $6::date IS NOT NULL
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
      ) SELECT count(*)::int AS aantal FROM nieuw`,
  };
}

/** $1 bezorging ids. Who went over to no ordinary mail, or to no lists, gets none that still waited. */
export const OVERZICHT_TE_VERSTUREN: Statement = {
  name: 'overzicht_te_versturen',
  text: `SELECT z.id, z.bericht_id AS "berichtId", z.pogingen, o.soort, o.periode, z.persoon_id AS "persoonId", z.organisatie_id AS "organisatieId", ${ADRES('p')} AS emailadres,
      COALESCE((SELECT jsonb_agg(g.id ORDER BY g.volgnummer) FROM (
        SELECT id, volgnummer FROM bezorgingen WHERE overzicht_id = o.id ORDER BY volgnummer DESC LIMIT ${MEESTE_REGELS}) AS g), '[]') AS bewaard
    FROM bezorgingen z JOIN overzichten o ON o.id = z.bericht_id JOIN personen p ON p.id = z.persoon_id
      LEFT JOIN mailvoorkeuren k ON k.persoon_id = z.persoon_id
    WHERE z.id = ANY ($1::uuid[]) AND ${RITME('k')} <> 'geen' AND (o.soort IN ('dagelijks', 'wekelijks') OR COALESCE(k.overzichten, true))
    ORDER BY z.volgnummer`,
};

/** $1 person, $2 today, $3 kind. The cases of a list as they stand now, per organisation of this person; the policy is asked of each row. */
export const LIJST_VASTLOPERS: Statement = {
  name: 'overzicht_lijst_vastlopers',
  text: `WITH mijn AS (
      SELECT m.organisatie_id, jsonb_agg(jsonb_build_object('rol', m.rol, 'focusgebied', m.focusgebied)) AS lidmaatschappen
      FROM (${LIDMAATSCHAPPEN('$2::date')}) AS m WHERE m.persoon_id = $1 GROUP BY m.organisatie_id
    ), zaken AS (
      SELECT DISTINCT v.id, mijn.organisatie_id, mijn.lidmaatschappen, v.dragende_einddatum FROM mijn
      JOIN organisaties o ON o.id = mijn.organisatie_id JOIN betrokkenheden b ON b.organisatie_id = mijn.organisatie_id AND b.tot IS NULL
      JOIN vastlopers v ON v.id = b.vastloper_id
      WHERE CASE $3::text WHEN 'stilstand' THEN ${STAAT_STIL('$2')} ELSE NOT v.gesloten AND ${IS_RAAD} END
      ORDER BY v.dragende_einddatum NULLS LAST, v.id LIMIT ${MEESTE_REGELS}
    )
    SELECT v.id, v.nummer, v.titel, v.status, v.trede, v.resultaat, aan_zet.naam AS "aanZet", v.volgende_soort AS "volgendeSoort",
      v.volgende_einddatum AS "volgendeEinddatum", CASE WHEN v.dragende_einddatum < $2::date THEN v.dragende_einddatum END AS "teLaatSinds",
      v.focusgebied, v.indiener_persoon_id AS "indienerPersoonId", z.organisatie_id AS "organisatieId", z.lidmaatschappen,
      ${HOEDANIGHEDEN('v.id', 'z.organisatie_id')} AS hoedanigheden
    FROM zaken z JOIN vastlopers v ON v.id = z.id LEFT JOIN organisaties aan_zet ON aan_zet.id = v.aan_zet_organisatie_id
    ORDER BY v.dragende_einddatum NULLS LAST, v.nummer`,
};

/** $1 hash, $2 person, $3 until when. */
export const BEWAAR_AFMELDLINK: Statement = {
  name: 'afmeldlink_bewaar',
  text: `INSERT INTO afmeldlinks (token_hash, persoon_id, geldig_tot) VALUES ($1, $2, $3)
    ON CONFLICT (token_hash) DO UPDATE SET geldig_tot = GREATEST(afmeldlinks.geldig_tot, EXCLUDED.geldig_tot)`,
};
