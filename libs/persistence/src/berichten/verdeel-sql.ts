// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';

/** A date ($n) falls in the term of a row. */
export const geldt = (naam: string, dag: string): string =>
  `${naam}.geldig_vanaf <= ${dag} AND (${naam}.geldig_tot IS NULL OR ${naam}.geldig_tot >= ${dag})`;

/** Where mail for a person goes: their own address, else that of the last invitation they came in with. */
export const ADRES = (persoon: string): string =>
  `COALESCE(${persoon}.emailadres, (SELECT u.emailadres FROM uitnodigingen u WHERE u.persoon_id = ${persoon}.id AND u.gebruikt_op IS NOT NULL
    ORDER BY u.gebruikt_op DESC LIMIT 1))`;

/** A stand-in (s) stands in on a day. */
const STAAT_IN = (dag: string): string =>
  `s.van <= ${dag} AND s.tot >= ${dag} AND NOT EXISTS (SELECT FROM plaatsvervanging_eindes e WHERE e.plaatsvervanging_id = s.id AND e.laatste_dag < ${dag})`;
const MAG_BINNEN = (persoonId: string): string =>
  `NOT EXISTS (SELECT FROM schorsingen g WHERE g.persoon_id = ${persoonId} AND g.opgeheven_op IS NULL)`;

/** Every membership that holds on a day, of whoever holds it themselves or stands in, and may get in. */
export const LIDMAATSCHAPPEN = (dag: string): string => `
  SELECT wie.persoon_id, l.organisatie_id, l.rol, l.focusgebied FROM lidmaatschappen l
  JOIN organisaties van ON van.id = l.organisatie_id AND ${geldt('van', dag)}
  CROSS JOIN LATERAL (
    SELECT l.persoon_id
    UNION ALL
    SELECT s.plaatsvervanger_id FROM plaatsvervangingen s WHERE s.lidmaatschap_id = l.id AND ${STAAT_IN(dag)}
  ) AS wie
  WHERE ${geldt('l', dag)} AND ${MAG_BINNEN('wie.persoon_id')}`;

/** The same of one person, found from the person: what many people are asked for one by one may not read the memberships of all. */
export const LIDMAATSCHAPPEN_VAN = (persoonId: string, dag: string): string => `
  SELECT l.organisatie_id, l.rol, l.focusgebied FROM (
    SELECT eigen.organisatie_id, eigen.rol, eigen.focusgebied, eigen.geldig_vanaf, eigen.geldig_tot FROM lidmaatschappen eigen WHERE eigen.persoon_id = ${persoonId}
    UNION ALL
    SELECT a.organisatie_id, a.rol, a.focusgebied, a.geldig_vanaf, a.geldig_tot FROM plaatsvervangingen s JOIN lidmaatschappen a ON a.id = s.lidmaatschap_id
    WHERE s.plaatsvervanger_id = ${persoonId} AND ${STAAT_IN(dag)}
  ) AS l JOIN organisaties van ON van.id = l.organisatie_id AND ${geldt('van', dag)}
  WHERE ${geldt('l', dag)} AND ${MAG_BINNEN(persoonId)}`;

/** Everybody who holds a membership of an organisation on a day, themselves or as the one who stands in. */
export const LEDEN = (organisatieId: string, dag: string): string =>
  `${LIDMAATSCHAPPEN(dag)} AND l.organisatie_id = ${organisatieId}`;

/** What is kept of an address in the place of the address. */
export const ADRES_HASH = (adres: string): string => `encode(sha256(convert_to(lower(${adres}), 'UTF8')), 'hex')`;

/** Did a mail server refuse this address of this receiver for good, and did nothing arrive since? */
export const GEWEIGERD = (ontvangerId: string, adres: string): string => `EXISTS (SELECT FROM adresweigeringen w
  WHERE w.ontvanger_id = ${ontvangerId} AND w.opgeheven_op IS NULL AND w.adres_hash = ${ADRES_HASH(adres)})`;

/**
 * The address of an organisation (a row of organisaties) as far as mail may go to it on a day: only while the organisation is there, and nobody is known of it here.
 * Whoever holds a membership counts, also who may not get in or cannot be reached: what is not for them is not for their mailbox either (docs/adr/0034).
 */
export const CONTACT = (organisatie: string, dag: string): string => `CASE WHEN ${geldt(organisatie, dag)}
    AND NOT EXISTS (SELECT FROM lidmaatschappen bekend WHERE bekend.organisatie_id = ${organisatie}.id AND ${geldt('bekend', dag)})
    THEN ${organisatie}.emailadres END`;

/** Does the contact of an organisation (a row of organisaties) want no ordinary mail at the address it has now? */
export const CONTACT_STOPTE = (organisatie: string): string => `EXISTS (SELECT FROM contactafmeldingen gestopt
    WHERE gestopt.organisatie_id = ${organisatie}.id AND gestopt.adres_hash = ${ADRES_HASH(`${organisatie}.emailadres`)})`;

/** How a person gets ordinary mail. */
export const RITME = (voorkeur: string): string => `COALESCE(${voorkeur}.ritme, 'direct')`;

/** The parts an organisation has in a case now. */
export const HOEDANIGHEDEN = (vastloperId: string, organisatieId: string): string =>
  `COALESCE((SELECT jsonb_agg(deel.hoedanigheid) FROM betrokkenheden deel
    WHERE deel.vastloper_id = ${vastloperId} AND deel.organisatie_id = ${organisatieId} AND deel.tot IS NULL), '[]')`;

/** One worker at a time: who finds receivers decides the order per receiver. */
export const BEURT_VERDELEN: Statement = { text: `SELECT pg_advisory_xact_lock(hashtext('doorbraak_berichten_verdelen'))` };

/** $1 how many, $2 today. */
export const WACHTENDE_BERICHTEN: Statement = {
  name: 'berichten_wachtend',
  text: `SELECT b.id, b.soort, b.aan, b.gegevens, b.organisatie_id AS "organisatieId", v.focusgebied, v.indiener_persoon_id AS "indienerPersoonId",
      ${HOEDANIGHEDEN('b.vastloper_id', 'b.organisatie_id')} AS hoedanigheden,
      CASE WHEN NOT ${GEWEIGERD('o.id', 'o.emailadres')} THEN ${CONTACT('o', '$2::date')} END AS contact,
      CASE WHEN ${CONTACT_STOPTE('o')} THEN 'geen' ELSE 'direct' END AS "contactRitme",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('persoonId', m.persoon_id, 'rol', m.rol, 'focusgebied', m.focusgebied, 'ritme', ${RITME('k')}))
        FROM (${LEDEN('b.organisatie_id', '$2::date')}) AS m JOIN personen p ON p.id = m.persoon_id LEFT JOIN mailvoorkeuren k ON k.persoon_id = p.id
        WHERE ${ADRES('p')} IS NOT NULL AND NOT ${GEWEIGERD('p.id', ADRES('p'))}), '[]') AS leden
    FROM berichten b JOIN vastlopers v ON v.id = b.vastloper_id LEFT JOIN organisaties o ON o.id = b.organisatie_id
    WHERE b.stand = 'wacht' ORDER BY b.aangemaakt_op, b.id LIMIT $1 FOR UPDATE OF b`,
};

/** $1 rows in order as JSON; $2 the standing of each message as JSON. The numbers follow the order of the rows. Who could not get it before, and may now, gets it. */
export const BEZORGINGEN_MAKEN: Statement = {
  name: 'bezorgingen_maken',
  text: `WITH gezet AS (
      UPDATE berichten AS b SET stand = s.stand, afgehandeld_op = CASE s.stand WHEN 'verdeeld' THEN NULL ELSE now() END
      FROM jsonb_to_recordset($2::jsonb) AS s(id uuid, stand text) WHERE b.id = s.id)
    INSERT INTO bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, stand, niet_voor, bundel_dag)
    SELECT r.id, r.bericht_id, r.organisatie_id, r.persoon_id, COALESCE(r.persoon_id, r.organisatie_id), r.stand, r.niet_voor, r.bundel_dag
    FROM ROWS FROM (jsonb_to_recordset($1::jsonb)
        AS (id uuid, bericht_id uuid, organisatie_id uuid, persoon_id uuid, stand text, niet_voor timestamptz, bundel_dag date))
      WITH ORDINALITY AS r(id, bericht_id, organisatie_id, persoon_id, stand, niet_voor, bundel_dag, plaats) ORDER BY r.plaats
    ON CONFLICT (bericht_id, ontvanger_id) DO UPDATE SET stand = EXCLUDED.stand, niet_voor = EXCLUDED.niet_voor, bundel_dag = EXCLUDED.bundel_dag, pogingen = 0,
      poging_vanaf = NULL WHERE bezorgingen.stand = 'vervallen'`,
};
