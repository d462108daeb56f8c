// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';
import { LINK_GENERATIE } from './bezorg-sql.js';
import { MEESTE_REGELS, STAAT_STIL } from './overzicht-sql.js';
import { CONTACT, CONTACT_STOPTE, GEWEIGERD } from './verdeel-sql.js';

/** The cases of an organisation that stand still on a day. */
const ZAKEN = (organisatieId: string, dag: string): string =>
  `betrokkenheden b JOIN vastlopers v ON v.id = b.vastloper_id WHERE b.organisatie_id = ${organisatieId} AND b.tot IS NULL AND ${STAAT_STIL(dag)}`;

/**
 * $1 periode, $2 how many organisations are looked at, $3 not before this instant, $4 today, $5 the organisation after which they come. The weekly list of what stands
 * still for who has no account; page by page, as the digests of people.
 */
export const MAAK_CONTACTLIJSTEN: Statement = {
  text: `WITH bladzijde AS MATERIALIZED (
      SELECT * FROM organisaties WHERE id > $5::uuid AND emailadres IS NOT NULL ORDER BY id LIMIT $2
    ), nieuw AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, o.id AS organisatie_id FROM bladzijde o
      WHERE ${CONTACT('o', '$4::date')} IS NOT NULL AND NOT ${GEWEIGERD('o.id', 'o.emailadres')} AND NOT ${CONTACT_STOPTE('o')}
        AND NOT EXISTS (SELECT FROM overzichten eerder WHERE eerder.organisatie_id = o.id AND eerder.soort = 'stilstand' AND eerder.periode = $1)
        AND EXISTS (SELECT FROM ${ZAKEN('o.id', '$4')} OFFSET 0)
    ), bericht AS (
      INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand) SELECT id, 'overzicht', 'organisatie', organisatie_id, '{}', 'verdeeld' FROM nieuw
    ), overzicht AS (
      INSERT INTO overzichten (id, organisatie_id, soort, periode) SELECT id, organisatie_id, 'stilstand', $1 FROM nieuw
    ), bezorging AS (
      INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, niet_voor)
      SELECT gen_random_uuid(), id, organisatie_id, organisatie_id, $3::timestamptz FROM nieuw
    ) SELECT (SELECT count(*)::int FROM nieuw) AS aantal,
        CASE WHEN count(*) = $2 THEN (SELECT id FROM bladzijde ORDER BY id DESC LIMIT 1) END AS verder FROM bladzijde`,
};

/** $1 organisation, $2 today. What stands still of it now, with what makes the links to each case. */
export const CONTACTLIJST: Statement = {
  name: 'overzicht_contactlijst',
  text: `WITH zaken AS (
      SELECT DISTINCT v.id, v.dragende_einddatum FROM ${ZAKEN('$1', '$2')} ORDER BY v.dragende_einddatum, v.id LIMIT ${MEESTE_REGELS}
    )
    SELECT v.id, v.nummer, v.titel, v.status, v.trede, v.resultaat, aan_zet.naam AS "aanZet", v.volgende_soort AS "volgendeSoort",
      v.volgende_einddatum AS "volgendeEinddatum", v.dragende_einddatum AS "teLaatSinds", ${LINK_GENERATIE} AS "linkGeneratie"
    FROM zaken z JOIN vastlopers v ON v.id = z.id LEFT JOIN organisaties aan_zet ON aan_zet.id = v.aan_zet_organisatie_id
    ORDER BY v.dragende_einddatum, v.nummer`,
};
