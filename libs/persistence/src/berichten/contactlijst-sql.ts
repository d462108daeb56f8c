// SPDX-License-Identifier: EUPL-1.2
import type { LijstSoort } from '#domain/berichten/overzicht';
import type { Statement } from '../database.js';
import { LINK_GENERATIE } from './bezorg-sql.js';
import { IS_OPEN, IS_RAAD, LAATST_VERSTREKEN, LIEP_VOORBIJ, MEESTE_REGELS, STAAT_STIL } from './overzicht-sql.js';
import { CONTACT, CONTACT_STOPTE, GEWEIGERD } from './verdeel-sql.js';

/** Which organisations (o) get a list, and which of their cases are in it on a day; the weekly one is of a Monday. */
const LIJSTEN: Readonly<
  Record<LijstSoort, { readonly wie: string; readonly zaken: (dag: string, maandag: string) => string[] }>
> = {
  stilstand: { wie: 'true', zaken: (dag, maandag) => [STAAT_STIL(dag), LIEP_VOORBIJ(maandag)] },
  maand: { wie: IS_RAAD, zaken: () => [IS_OPEN] },
};

const ZAKEN = (organisatieId: string, zaak: string): string =>
  `betrokkenheden b JOIN vastlopers v ON v.id = b.vastloper_id WHERE b.organisatie_id = ${organisatieId} AND b.tot IS NULL AND ${zaak}`;

/**
 * $1 periode, $2 how many organisations are looked at, $3 not before this instant, $4 today, $5 the organisation after which they come. The lists for who has no account;
 * page by page, as the digests of people.
 */
export const MAAK_CONTACTLIJSTEN: Readonly<Record<LijstSoort, Statement>> = {
  stilstand: maak('stilstand'),
  maand: maak('maand'),
};

function maak(soort: LijstSoort): Statement {
  const { wie, zaken } = LIJSTEN[soort];
  const heeftZaak = zaken('$4', '$1::text').map((zaak) => `EXISTS (SELECT FROM ${ZAKEN('o.id', zaak)} OFFSET 0)`);
  return {
    text: `WITH bladzijde AS MATERIALIZED (
      SELECT * FROM organisaties WHERE id > $5::uuid AND emailadres IS NOT NULL ORDER BY id LIMIT $2
    ), nieuw AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, o.id AS organisatie_id FROM bladzijde o
      WHERE ${CONTACT('o', '$4::date')} IS NOT NULL AND NOT ${GEWEIGERD('o.id', 'o.emailadres')} AND NOT ${CONTACT_STOPTE('o')} AND ${wie}
        AND NOT EXISTS (SELECT FROM overzichten eerder WHERE eerder.organisatie_id = o.id AND eerder.soort = '${soort}' AND eerder.periode = $1)
        AND (${heeftZaak.join(' OR ')})
    ), bericht AS (
      INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand) SELECT id, 'overzicht', 'organisatie', organisatie_id, '{}', 'verdeeld' FROM nieuw
    ), overzicht AS (
      INSERT INTO overzichten (id, organisatie_id, soort, periode) SELECT id, organisatie_id, '${soort}', $1 FROM nieuw
    ), bezorging AS (
      INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, niet_voor)
      SELECT gen_random_uuid(), id, organisatie_id, organisatie_id, $3::timestamptz FROM nieuw
    ) SELECT (SELECT count(*)::int FROM nieuw) AS aantal,
        CASE WHEN count(*) = $2 THEN (SELECT id FROM bladzijde ORDER BY id DESC LIMIT 1) END AS verder FROM bladzijde`,
  };
}

/** $1 organisation, $2 today, $3 the Monday of a weekly list. Its list as it stands now, with what makes the links to each case. */
export const CONTACTLIJST: Readonly<Record<LijstSoort, Statement>> = { stilstand: lees('stilstand'), maand: lees('maand') };

function lees(soort: LijstSoort): Statement {
  const zaken = LIJSTEN[soort].zaken('$2', '$3').map((zaak) => `SELECT v.id, v.dragende_einddatum FROM ${ZAKEN('$1', zaak)}`);
  return {
    name: `overzicht_contactlijst_${soort}`,
    text: `WITH zaken AS (
      SELECT id, dragende_einddatum FROM (${zaken.join(' UNION ')}) AS alle GROUP BY id, dragende_einddatum ORDER BY dragende_einddatum NULLS LAST, id LIMIT ${MEESTE_REGELS}
    )
    SELECT v.id, v.nummer, v.titel, v.status, v.trede, v.resultaat, aan_zet.naam AS "aanZet", v.volgende_soort AS "volgendeSoort",
      v.volgende_einddatum AS "volgendeEinddatum", CASE WHEN v.dragende_einddatum < $2::date THEN v.dragende_einddatum END AS "teLaatSinds",
      ${LAATST_VERSTREKEN('$3', '$2')} AS "verstrekenDatum", ${LINK_GENERATIE} AS "linkGeneratie"
    FROM zaken z JOIN vastlopers v ON v.id = z.id LEFT JOIN organisaties aan_zet ON aan_zet.id = v.aan_zet_organisatie_id
    ORDER BY v.dragende_einddatum NULLS LAST, v.nummer`,
  };
}
