// SPDX-License-Identifier: EUPL-1.2
import { SPOED } from '#domain/berichten/verzendtijd';
import type { Statement } from '../database.js';
import { IS_GEDAAN, IS_VOORBIJ, TOEN } from './achterhaald-sql.js';
import { ADRES, ADRES_HASH, CONTACT, CONTACT_STOPTE, HOEDANIGHEDEN, LEDEN, LIDMAATSCHAPPEN_VAN, RITME } from './verdeel-sql.js';

/** Is message b of a kind that waits for nothing? */
const IS_SPOED = `b.soort IN (${SPOED.map((soort) => `'${soort}'`).join(', ')})`;

/** Whom message b still waits for. */
const OPEN = `COALESCE((SELECT jsonb_agg(jsonb_build_object('ontvangerId', z.ontvanger_id, 'nietVoor', z.niet_voor, 'spoed', ${IS_SPOED}) ORDER BY z.volgnummer)
      FROM bezorgingen z WHERE z.bericht_id = b.id AND z.stand = 'open'), '[]') AS open`;

/** $1 how many. */
export const NIEUW_VERDEELD: Statement = {
  name: 'berichten_nieuw_verdeeld',
  text: `SELECT b.id, b.herhaald, ${OPEN} FROM berichten b WHERE b.stand = 'verdeeld' AND b.in_wachtrij_op IS NULL ORDER BY b.aangemaakt_op, b.id LIMIT $1`,
};

/** $1 id to start after or null, $2 how many. */
export const IN_WACHTRIJ: Statement = {
  name: 'berichten_in_wachtrij',
  text: `SELECT b.id, false AS herhaald, ${OPEN} FROM berichten b
    WHERE b.stand = 'verdeeld' AND b.in_wachtrij_op IS NOT NULL AND ($1::uuid IS NULL OR b.id > $1) ORDER BY b.id LIMIT $2`,
};

/** $1 ids. */
export const MARK_IN_WACHTRIJ: Statement = {
  name: 'berichten_mark_in_wachtrij',
  text: `UPDATE berichten SET in_wachtrij_op = now(), herhaald = false WHERE id = ANY ($1::uuid[]) AND stand = 'verdeeld'`,
};

export const TEL_IN_WACHTRIJ: Statement = {
  name: 'berichten_tel_in_wachtrij',
  text: `SELECT count(*)::int AS aantal FROM berichten WHERE stand = 'verdeeld' AND in_wachtrij_op IS NOT NULL`,
};

/** $1 bericht ids. */
export const KIJK: Statement = {
  name: 'berichten_kijk',
  text: `SELECT b.id, b.stand, ${OPEN} FROM berichten b WHERE b.id = ANY ($1::uuid[])`,
};

/** $1 receiver. Held until the end of the transaction, so that two never look at one receiver at once. */
export const BEURT_ONTVANGER: Statement = {
  name: 'bezorgingen_beurt',
  text: `SELECT pg_advisory_xact_lock(hashtextextended($1::text, 60))`,
};

/**
 * $1 receiver, $2 when office hours begin, $3 now, $4 kinds that wait for nothing, $5 kinds that answer a mail, $6 for how many minutes these do not wait. Gives back what
 * was due in office hours and did not go then: the mail server was away, the hour of the receiver was full, it failed, or somebody asked for it again.
 */
export const WACHT_OP_KANTOORUREN: Statement = {
  name: 'bezorgingen_wacht_op_kantooruren',
  text: `UPDATE bezorgingen AS z SET niet_voor = $2::timestamptz FROM berichten b
    WHERE z.ontvanger_id = $1 AND z.stand = 'open' AND z.niet_voor < $2::timestamptz AND (z.bezet_tot IS NULL OR z.bezet_tot <= now())
      AND b.id = z.bericht_id AND b.soort <> ALL ($4::text[])
      AND NOT (b.soort = ANY ($5::text[]) AND b.aangemaakt_op > $3::timestamptz - $6 * interval '1 minute')`,
};

/**
 * $1 receiver, $2 lease in ms, $3 most per hour, $4 how many, $5 now. Takes the oldest that are due, as many as the hour still holds; nothing while one of this receiver
 * is being brought. One that waits after a failure holds up what comes after it in the same case, and nothing else. While a mail server says "not now" to this receiver
 * nothing goes but what is urgent; when its clock is over, one goes to try, the one that was tried least.
 */
export const NEEM: Statement = {
  name: 'bezorgingen_neem',
  text: `WITH klok AS (
      SELECT pogingen, CASE WHEN rust_tot > now() THEN rust_tot END AS rust_tot FROM bereikbaarheden WHERE ontvanger_id = $1 AND later_sinds IS NOT NULL
    ), later AS (
      SELECT b.vastloper_id, min(z.volgnummer) AS bij, min(z.poging_vanaf) AS vanaf FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id
      WHERE z.ontvanger_id = $1 AND z.stand = 'open' AND z.poging_vanaf > now() GROUP BY b.vastloper_id
    ), mag AS (
      SELECT z.id, z.volgnummer, z.pogingen, b.vastloper_id, ${IS_SPOED} AS spoed FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id
      WHERE z.ontvanger_id = $1 AND z.stand = 'open' AND z.niet_voor <= $5::timestamptz AND (z.poging_vanaf IS NULL OR z.poging_vanaf <= now())
        AND (${IS_SPOED} OR (NOT EXISTS (SELECT FROM klok WHERE rust_tot IS NOT NULL)
          AND NOT EXISTS (SELECT FROM later WHERE later.vastloper_id = b.vastloper_id AND later.bij < z.volgnummer)))
      ORDER BY z.volgnummer LIMIT $4
    ), proef AS (
      SELECT m.id FROM mag m WHERE NOT EXISTS (SELECT FROM mag eerder WHERE eerder.vastloper_id = m.vastloper_id AND eerder.volgnummer < m.volgnummer AND NOT m.spoed)
      ORDER BY m.spoed DESC, m.pogingen, m.volgnummer LIMIT 1
    ), ruimte AS (
      SELECT $3::int - count(*)::int AS plekken, min(verzonden_op) + interval '1 hour' AS vrij FROM (
        SELECT verzonden_op FROM bezorgingen WHERE ontvanger_id = $1 AND verzonden_op > now() - interval '1 hour' ORDER BY verzonden_op DESC LIMIT $3
      ) AS uur
    ), bezet AS (
      SELECT EXISTS (SELECT FROM bezorgingen WHERE ontvanger_id = $1 AND stand = 'open' AND bezet_tot > now()) AS nu
    ), keuze AS (
      SELECT m.id FROM mag m WHERE NOT EXISTS (SELECT FROM klok) OR m.id = (SELECT id FROM proef) ORDER BY m.volgnummer
      LIMIT (SELECT GREATEST(plekken, 0) FROM ruimte)
    ), genomen AS (
      UPDATE bezorgingen AS z SET bezet_tot = now() + $2 * interval '1 millisecond', pogingen = z.pogingen + 1
      FROM keuze, bezet WHERE z.id = keuze.id AND NOT bezet.nu RETURNING z.id, z.volgnummer, z.later_sinds
    )
    SELECT (SELECT COALESCE(jsonb_agg(id ORDER BY volgnummer), '[]') FROM genomen) AS ids,
      (SELECT COALESCE(jsonb_object_agg(id, later_sinds) FILTER (WHERE later_sinds IS NOT NULL), '{}') FROM genomen) AS "laterSinds", bezet.nu AS bezet,
      GREATEST((SELECT rust_tot FROM klok), CASE WHEN ruimte.plekken <= 0 THEN ruimte.vrij END) AS "wachtTot", (SELECT min(vanaf) FROM later) AS "laterVanaf",
      COALESCE((SELECT pogingen FROM klok), 0) AS geweigerd
    FROM bezet, ruimte`,
};

/** When word back to the filer of case v is due, or, when that date passed just now, until when the silence may last. */
const DATUM_VOOR_INDIENER = `(SELECT min(COALESCE(t.respijtdatum, t.einddatum)) FROM termijnen t
        WHERE t.vastloper_id = v.id AND t.soort = 'terugkoppeling' AND t.stand IN ('open', 'aangehouden'))`;
/** By when what message b asks is due. */
const DATUM_VAN_ONDERWERP = `(SELECT t.einddatum FROM termijnen t WHERE t.vastloper_id = v.id AND t.stand IN ('open', 'aangehouden')
        AND t.onderwerp_id::text IN (b.gegevens->>'toezeggingId', b.gegevens->>'overdrachtId', b.gegevens->>'onderwerpId') LIMIT 1)`;

/** Is message b about an offer to take over? A clock does not say whether its subject is a question or an offer. */
const IS_OVERDRACHT = `(b.gegevens ? 'overdrachtId' OR (b.gegevens ? 'onderwerpId'
        AND EXISTS (SELECT FROM overdrachten q WHERE q.vastloper_id = v.id AND q.id::text = b.gegevens->>'onderwerpId')))`;

/**
 * What tells the links to case v from those that were withdrawn: the moment of the last time, as a number. A link that was withdrawn stays in the table as long as
 * its case, so this never goes back to what it was.
 */
export const LINK_GENERATIE = `(SELECT (extract(epoch FROM max(weg.ingetrokken_op)) * 1000000)::bigint::text FROM (
        SELECT l.ingetrokken_op FROM maillinks l WHERE l.vastloper_id = v.id UNION ALL SELECT a.ingetrokken_op FROM antwoordadressen a WHERE a.vastloper_id = v.id) AS weg)`;

/** Which dates of case v mails put in the calendar of the receiver of z, once it is closed: then none of them holds, but for what the aftercare still asks. */
const VERVALLEN_AGENDA = `CASE WHEN v.status IN ('nazorg', 'afgesloten') THEN COALESCE((SELECT jsonb_agg(DISTINCT eerder.agenda_onderwerp)
        FROM berichten gegeven JOIN bezorgingen eerder ON eerder.bericht_id = gegeven.id AND eerder.ontvanger_id = z.ontvanger_id
        WHERE gegeven.vastloper_id = v.id AND eerder.agenda_onderwerp IS NOT NULL
          AND NOT EXISTS (SELECT FROM termijnen loopt WHERE loopt.vastloper_id = v.id AND loopt.soort = 'nazorg' AND loopt.stand = 'open'
            AND eerder.agenda_onderwerp IN (loopt.soort, loopt.onderwerp_id::text))), '[]') ELSE '[]' END`;

/** $1 bezorging ids, $2 today. The membership, the organisation and the part in the case are read now, not when it was decided who gets it. */
export const TE_VERSTUREN: Statement = {
  name: 'bezorging_te_versturen',
  text: `SELECT z.id, z.bericht_id AS "berichtId", b.soort, b.aan, b.gegevens, z.pogingen, z.persoon_id AS "persoonId", z.organisatie_id AS "organisatieId",
      CASE WHEN z.persoon_id IS NULL AND ${CONTACT_STOPTE('o')} THEN 'geen' ELSE ${RITME('k')} END AS ritme, o.naam AS "organisatieNaam", o.soort AS "organisatieSoort", CASE WHEN z.persoon_id IS NULL THEN ${CONTACT('o', '$2::date')} ELSE ${ADRES('p')} END AS emailadres,
      ${HOEDANIGHEDEN('b.vastloper_id', 'z.organisatie_id')} AS hoedanigheden,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('rol', m.rol, 'focusgebied', m.focusgebied))
        FROM (${LEDEN('z.organisatie_id', '$2::date')}) AS m WHERE m.persoon_id = z.persoon_id), '[]') AS lidmaatschappen,
      v.id AS "vastloperId", v.nummer, v.titel, v.focusgebied, v.indiener_persoon_id AS "indienerPersoonId", v.status, v.trede, v.resultaat,
      CASE WHEN b.soort = 'termijn_verstreken' AND b.aan = 'indiener' THEN ${DATUM_VOOR_INDIENER} ELSE ${DATUM_VAN_ONDERWERP} END AS "onderwerpEinddatum",
      ${LINK_GENERATIE} AS "linkGeneratie", ${VERVALLEN_AGENDA} AS "vervallenAgenda", ${IS_GEDAAN} AS "isGedaan", ${IS_VOORBIJ('$2::date')} AS "isVoorbij",
      ${IS_OVERDRACHT} AS "isOverdracht",
      (SELECT toen.naam FROM organisaties toen WHERE toen.id = ${TOEN}) AS toen,
      mailtekst.groet, mailtekst.contact, aan_zet.naam AS "aanZet", v.volgende_soort AS "volgendeSoort", v.volgende_einddatum AS "volgendeEinddatum"
    FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id JOIN vastlopers v ON v.id = b.vastloper_id
      JOIN organisaties o ON o.id = z.organisatie_id LEFT JOIN personen p ON p.id = z.persoon_id
      LEFT JOIN LATERAL (SELECT m.groet, m.contact FROM mailteksten m WHERE m.focusgebied = v.focusgebied ORDER BY m.versie DESC LIMIT 1) AS mailtekst ON true
      LEFT JOIN mailvoorkeuren k ON k.persoon_id = z.persoon_id LEFT JOIN organisaties aan_zet ON aan_zet.id = v.aan_zet_organisatie_id
    WHERE z.id = ANY ($1::uuid[]) ORDER BY z.volgnummer`,
};

/** $1 bezorging ids, $2 today. Only what says whether they may still go, and to which address: it is asked once more between the mails of a batch. */
export const MOGEN_NOG: Statement = {
  name: 'bezorgingen_mogen_nog',
  text: `SELECT z.id, b.soort, b.aan, b.gegevens, z.persoon_id AS "persoonId", z.organisatie_id AS "organisatieId",
      CASE WHEN z.persoon_id IS NULL AND ${CONTACT_STOPTE('o')} THEN 'geen' ELSE ${RITME('k')} END AS ritme,
      CASE WHEN z.persoon_id IS NULL THEN ${CONTACT('o', '$2::date')} ELSE ${ADRES('p')} END AS emailadres,
      ${HOEDANIGHEDEN('b.vastloper_id', 'z.organisatie_id')} AS hoedanigheden,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('rol', m.rol, 'focusgebied', m.focusgebied))
        FROM (${LIDMAATSCHAPPEN_VAN('z.persoon_id', '$2::date')}) AS m WHERE m.organisatie_id = z.organisatie_id), '[]') AS lidmaatschappen,
      v.focusgebied, v.indiener_persoon_id AS "indienerPersoonId"
    FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id JOIN vastlopers v ON v.id = b.vastloper_id
      JOIN organisaties o ON o.id = z.organisatie_id LEFT JOIN personen p ON p.id = z.persoon_id LEFT JOIN mailvoorkeuren k ON k.persoon_id = z.persoon_id
    WHERE z.id = ANY ($1::uuid[])`,
};

/**
 * $1 outcomes as JSON. What arrived ends the clock of its receiver and takes the mark away from their addresses; of one that a mail came back from only later, for other
 * mails were under way.
 */
export const BEWAAR: Statement = {
  name: 'bezorgingen_bewaar',
  text: `WITH bewaard AS (
      UPDATE bezorgingen AS z SET stand = CASE WHEN u.stand IN ('later', 'weg') THEN 'open' ELSE u.stand END, bezet_tot = NULL, laatste_fout = u.fout,
        pogingen = z.pogingen - CASE u.stand WHEN 'weg' THEN 1 ELSE 0 END,
        poging_vanaf = CASE u.stand WHEN 'later' THEN now() + u."wachtMs" * interval '1 millisecond' WHEN 'weg' THEN z.poging_vanaf END,
        later_sinds = CASE WHEN u.stand = 'later' THEN CASE WHEN z.pogingen > 1 THEN COALESCE(z.later_sinds, now()) ELSE now() END ELSE z.later_sinds END,
        verzonden_op = CASE u.stand WHEN 'verzonden' THEN now() END, agenda_onderwerp = COALESCE(u."agendaOnderwerp", z.agenda_onderwerp),
        verval_reden = u.reden
      FROM jsonb_to_recordset($1::jsonb) AS u(id uuid, stand text, "wachtMs" int, fout text, "agendaOnderwerp" text, reden text)
      WHERE z.id = u.id AND z.stand = 'open' RETURNING z.ontvanger_id, z.stand
    ), bereikt AS (
      UPDATE bereikbaarheden SET later_sinds = NULL, pogingen = 0, rust_tot = NULL
      WHERE later_sinds IS NOT NULL AND ontvanger_id IN (SELECT ontvanger_id FROM bewaard WHERE stand = 'verzonden')
    )
    UPDATE adresweigeringen SET opgeheven_op = now() WHERE opgeheven_op IS NULL AND (NOT via_retour OR geweigerd_op < now() - interval '1 hour')
      AND ontvanger_id IN (SELECT ontvanger_id FROM bewaard WHERE stand = 'verzonden')`,
};

/** $1 links as JSON. In the order of their hashes, so that two batches never wait for each other. */
export const BEWAAR_MAILLINKS: Statement = {
  name: 'maillinks_bewaar',
  text: `INSERT INTO maillinks (id, token_hash, soort, vastloper_id, organisatie_id, toezegging_id, adres_hash, geldig_tot)
    SELECT DISTINCT ON (n."tokenHash") n.id, n."tokenHash", n.soort, n."vastloperId", n."organisatieId", n."toezeggingId", ${ADRES_HASH('n.emailadres')}, n."geldigTot"
    FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "tokenHash" text, soort text, "vastloperId" uuid, "organisatieId" uuid, "toezeggingId" uuid, emailadres text, "geldigTot" timestamptz)
    ORDER BY n."tokenHash", n."geldigTot" DESC
    ON CONFLICT (token_hash) DO UPDATE SET geldig_tot = EXCLUDED.geldig_tot WHERE maillinks.geldig_tot < EXCLUDED.geldig_tot`,
};

/** $1 nummer of a case. The addresses to answer to go with the links. */
export const TREK_MAILLINKS_IN: Statement = {
  text: `WITH zaak AS (SELECT id FROM vastlopers WHERE nummer = $1), adressen AS (
      UPDATE antwoordadressen SET ingetrokken_op = now() WHERE ingetrokken_op IS NULL AND vastloper_id = (SELECT id FROM zaak) RETURNING 1
    ) UPDATE maillinks SET ingetrokken_op = now() WHERE ingetrokken_op IS NULL AND vastloper_id = (SELECT id FROM zaak) RETURNING 1`,
};

/**
 * $1 bezorging ids. Holds their messages until the end of the transaction: two receivers of one message that end at the same time would otherwise each find the other
 * still waiting, and nobody would end the message.
 */
export const HOUD_VAST: Statement = {
  name: 'berichten_houd_vast',
  text: `SELECT id FROM berichten WHERE id IN (SELECT bericht_id FROM bezorgingen WHERE id = ANY ($1::uuid[])) ORDER BY id FOR UPDATE`,
};

/** $1 bericht ids. */
export const ROND_AF: Statement = {
  name: 'berichten_rond_af',
  text: `UPDATE berichten AS b SET afgehandeld_op = now(), stand = CASE
        WHEN EXISTS (SELECT FROM bezorgingen z WHERE z.bericht_id = b.id AND z.stand = 'mislukt') THEN 'mislukt'
        WHEN EXISTS (SELECT FROM bezorgingen z WHERE z.bericht_id = b.id AND z.stand = 'verzonden') THEN 'verzonden'
        WHEN EXISTS (SELECT FROM bezorgingen z WHERE z.bericht_id = b.id AND z.stand = 'gebundeld') THEN 'gebundeld'
        WHEN b.vastloper_id IS NULL OR EXISTS (SELECT FROM bezorgingen z WHERE z.bericht_id = b.id AND z.verval_reden <> 'mag_niet') THEN 'vervallen'
        ELSE 'geen_ontvanger' END
    WHERE b.id = ANY ($1::uuid[]) AND b.stand = 'verdeeld'
      AND NOT EXISTS (SELECT FROM bezorgingen z WHERE z.bericht_id = b.id AND z.stand = 'open')
    RETURNING b.id, b.stand = 'mislukt' AS mislukt`,
};

export const TEL: Statement = {
  name: 'berichten_tel',
  text: `SELECT count(*) FILTER (WHERE b.stand IN ('wacht', 'verdeeld'))::int AS wachtend,
      (SELECT count(*) FROM bezorgingen WHERE stand = 'mislukt')::int AS mislukt,
      (SELECT count(*) FROM berichten WHERE stand = 'geen_ontvanger')::int AS "zonderOntvanger"
    FROM berichten b WHERE b.stand IN ('wacht', 'verdeeld')`,
};

/** $1 now, $2 most per hour. What waits for another attempt, for its hour or for office hours may not go: it counts from when it may. */
export const TEL_STIL: Statement = {
  name: 'bezorgingen_tel_stil',
  text: `WITH rij AS (
      SELECT z.ontvanger_id, min(GREATEST(z.niet_voor, z.aangemaakt_op)) AS vanaf, max(z.poging_vanaf) AS poging_vanaf
      FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id WHERE z.stand = 'open' AND z.niet_voor <= $1::timestamptz
      GROUP BY z.ontvanger_id, COALESCE(b.vastloper_id, z.id)
    ), ontvanger AS (
      SELECT r.ontvanger_id AS id, min(GREATEST(r.vanaf, r.poging_vanaf, m.rust_tot)) AS vanaf
      FROM rij r LEFT JOIN bereikbaarheden m ON m.ontvanger_id = r.ontvanger_id GROUP BY r.ontvanger_id
    )
    SELECT GREATEST(COALESCE(floor(extract(epoch FROM $1::timestamptz - LEAST(
      (SELECT min(aangemaakt_op) FROM berichten WHERE stand = 'wacht' AND NOT herhaald),
      (SELECT min(GREATEST(o.vanaf, (SELECT u.verzonden_op + interval '1 hour' FROM bezorgingen u
        WHERE u.ontvanger_id = o.id AND u.verzonden_op IS NOT NULL ORDER BY u.verzonden_op DESC OFFSET $2::int - 1 LIMIT 1))) FROM ontvanger o)
    ))), 0), 0)::int AS seconden`,
};

/** $1 how many. */
export const MISLUKT: Statement = {
  name: 'bezorgingen_mislukt',
  text: `SELECT z.id, z.bericht_id AS "berichtId", v.nummer, b.soort, o.naam AS "organisatieNaam", z.pogingen, z.laatste_fout AS fout, z.aangemaakt_op AS op,
      z.volgnummer FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id LEFT JOIN vastlopers v ON v.id = b.vastloper_id JOIN organisaties o ON o.id = z.organisatie_id
    WHERE z.stand = 'mislukt'
    UNION ALL
    SELECT b.id, b.id, v.nummer, b.soort, COALESCE(o.naam, b.aan), 0, 'Niemand kan dit krijgen: er is geen mens of geen mailadres.', b.aangemaakt_op, 0
    FROM berichten b LEFT JOIN vastlopers v ON v.id = b.vastloper_id LEFT JOIN organisaties o ON o.id = b.organisatie_id WHERE b.stand = 'geen_ontvanger'
    ORDER BY op, volgnummer LIMIT $1`,
};

/** $1 ids of messages or null for all; of what nobody could get, all is what is of the last thirty days. For these it is looked again who may get them. */
export const HERHAAL: Statement = {
  name: 'berichten_herhaal',
  text: `WITH opnieuw AS (
      UPDATE bezorgingen SET stand = 'open', pogingen = 0, poging_vanaf = NULL, niet_voor = now() WHERE stand = 'mislukt' AND ($1::uuid[] IS NULL OR bericht_id = ANY ($1)) RETURNING bericht_id, ontvanger_id
    ), vrij AS (
      UPDATE bereikbaarheden SET rust_tot = now() WHERE ontvanger_id IN (SELECT ontvanger_id FROM opnieuw)
    ), berichten AS (
      UPDATE berichten SET stand = 'verdeeld', in_wachtrij_op = NULL, afgehandeld_op = NULL, herhaald = true
      WHERE id IN (SELECT bericht_id FROM opnieuw) RETURNING id
    ), zonder AS (
      UPDATE berichten SET stand = 'wacht', in_wachtrij_op = NULL, afgehandeld_op = NULL, herhaald = true
      WHERE stand = 'geen_ontvanger' AND CASE WHEN $1::uuid[] IS NULL THEN aangemaakt_op > now() - interval '30 days' ELSE id = ANY ($1) END RETURNING id
    ) SELECT (SELECT count(*) FROM opnieuw)::int + (SELECT count(*) FROM zonder)::int AS aantal`,
};
