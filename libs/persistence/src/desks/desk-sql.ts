// SPDX-License-Identifier: EUPL-1.2
import type { ToezeggingGroep } from '#application/ports/desk.repository';
import type { ToezeggingStand } from '#domain/ladder/begrippen';
import type { Statement } from '../database.js';
import { KAN_WORDEN_NAGEKOMEN, STAAT_OPEN } from './belofte-sql.js';
import { REGEL_JOINS, REGEL_KOLOMMEN } from '../vastlopers/lijst-sql.js';
import { VAN_EIGEN_PLAATS } from '../vastlopers/zicht.js';

/** The states of each group of questions and promises. */
export const STANDEN_VAN: Readonly<Record<ToezeggingGroep, readonly ToezeggingStand[]>> = {
  gevraagd: ['gevraagd'],
  beloofd: ['toegezegd', 'voorwaardelijk'],
  voorbij: ['nagekomen', 'geweigerd', 'vervallen'],
};

const DESK_VASTLOPER = `v.id AS vastloper_id, v.nummer, v.titel, v.status, v.trede, v.focusgebied`;

/** Every statement here takes in $1 how many rows, and in $2 and $3 the places of the one who asks. */
const IN_ZICHT = `(SELECT DISTINCT b.vastloper_id FROM betrokkenheden b WHERE ${VAN_EIGEN_PLAATS})`;

/** The row `t` is for an organisation of the one who asks, in a case they see through that organisation. */
const VOOR_EIGEN = (kolom: string): string =>
  `${kolom} = ANY($2::uuid[]) AND EXISTS (SELECT FROM betrokkenheden b WHERE b.vastloper_id = t.vastloper_id AND b.organisatie_id = ${kolom} AND ${VAN_EIGEN_PLAATS})`;

/** The Amsterdam date of an instant on the calendar. */
const DATUM_VAN = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Amsterdam')::date`;

/** The newest fact of these kinds about `onderwerp` in the log of the case of `t`. */
const AANLEIDING = (soorten: string, voorwaarde: string): string => `LEFT JOIN LATERAL (
      SELECT g.organisatie_id, g.handeling_id FROM gebeurtenissen g
      WHERE g.vastloper_id = t.vastloper_id AND g.soort IN (${soorten}) AND ${voorwaarde} ORDER BY g.versie DESC LIMIT 1) AS aanleiding ON true
    LEFT JOIN organisaties door ON door.id = aanleiding.organisatie_id`;

const KLOK_VAN_T = `LEFT JOIN LATERAL (
      SELECT k.einddatum FROM termijnen k WHERE k.vastloper_id = t.vastloper_id AND k.onderwerp_id = t.id AND k.stand IN ('open', 'aangehouden')
      ORDER BY k.einddatum LIMIT 1) AS klok ON true`;

// A question names its toezegging; a decision names who carries it out.
const VAN_T = `(g.gegevens ->> 'toezeggingId' = t.id::text
        OR g.soort = 'besloten' AND t.hoedanigheid = 'uitvoerder' AND g.gegevens ->> 'uitvoerderOrganisatieId' = t.partij_id::text)`;

/** Own questions and promises that are so. */
const eigenToezeggingen = (
  voorwaarde: string,
): string => `SELECT t.id, t.stand, partij.naam AS partij, door.naam AS door, t.vraag, t.wat, t.voorwaarde, t.bewijs,
        COALESCE(klok.einddatum, t.voor) AS uiterlijk, COALESCE(klok.einddatum, t.voor, '9999-12-31'::date) AS sorteerdatum,
        EXISTS (SELECT FROM termijnen k WHERE k.vastloper_id = t.vastloper_id AND k.onderwerp_id = t.id AND k.stand = 'verstreken') AS verlopen,
        ${DESK_VASTLOPER}
      FROM toezeggingen t JOIN vastlopers v ON v.id = t.vastloper_id
      JOIN organisaties partij ON partij.id = t.partij_id
      ${KLOK_VAN_T}
      ${AANLEIDING(`'partner_gevraagd', 'besloten'`, VAN_T)}
      WHERE ${voorwaarde} AND ${VOOR_EIGEN('t.partij_id')}`;

/** Own questions and promises in the states $4, after the date $5 and id $6. */
export const EIGEN_TOEZEGGINGEN: Statement = {
  name: 'desk_eigen_toezeggingen',
  text: `SELECT * FROM (${eigenToezeggingen('t.stand = ANY($4::text[])')}) AS eigen
    WHERE (sorteerdatum, id) > ($5::date, $6::uuid) ORDER BY sorteerdatum, id LIMIT $1`,
};

/** The own question $4 while it waits for an answer. */
export const EIGEN_VRAAG: Statement = {
  name: 'desk_eigen_vraag',
  text: `${eigenToezeggingen(`t.id = $4::uuid AND t.stand = 'gevraagd'`)} LIMIT $1`,
};

/** Handovers offered to the own organisations. */
export const AANGEBODEN_OVERDRACHTEN: Statement = {
  name: 'desk_aangeboden_overdrachten',
  text: `SELECT t.id, t.soort, van.naam AS van, h.payload ->> 'reden' AS reden, t.sinds, klok.einddatum AS uiterlijk, ${DESK_VASTLOPER}
    FROM overdrachten t JOIN vastlopers v ON v.id = t.vastloper_id
    LEFT JOIN organisaties van ON van.id = t.van_organisatie_id
    ${KLOK_VAN_T}
    ${AANLEIDING(`'overdracht_aangeboden', 'doorgeleiding_aangeboden'`, `g.gegevens ->> 'overdrachtId' = t.id::text`)}
    LEFT JOIN handelingen h ON h.id = aanleiding.handeling_id
    WHERE t.stand = 'aangeboden' AND ${VOOR_EIGEN('t.naar_organisatie_id')}
    ORDER BY t.sinds, t.id LIMIT $1`,
};

const SINDS_TREDE = `LEFT JOIN LATERAL (SELECT max(g.op) AS op FROM gebeurtenissen g
      WHERE g.vastloper_id = v.id AND g.soort = 'trede_betreden') AS betreden ON true`;

/** The rule that blocks: the one that was named when the case last came up, else the one of the filer. */
const REGEL_GENOEMD = `CROSS JOIN LATERAL (SELECT COALESCE((SELECT h.payload -> 'regel' FROM gebeurtenissen g JOIN handelingen h ON h.id = g.handeling_id
      WHERE g.vastloper_id = v.id AND g.soort = 'opgeschaald' AND jsonb_typeof(h.payload -> 'regel') = 'object'
      ORDER BY g.versie DESC LIMIT 1), v.regel) AS regel) AS genoemd`;

const REGELSLEUTEL = `COALESCE(lower(genoemd.regel ->> 'naam') || ' ' || lower(COALESCE(genoemd.regel ->> 'artikel', '')), '~') COLLATE "C"`;

/** With whom a case lies: the ministry that owns it, else who is at work. */
const HOUDER = `LEFT JOIN organisaties eigenaar ON eigenaar.id = (v.positie ->> 'eigenaarOrganisatieId')::uuid
    LEFT JOIN organisaties werker ON werker.id = v.aan_zet_organisatie_id
    CROSS JOIN LATERAL (SELECT COALESCE(eigenaar.naam, werker.naam) AS naam) AS houder`;

const HOUDERSLEUTEL = `COALESCE(houder.naam, '~') COLLATE "C"`;

/** Since when: the move to the rung or the last change of owner. */
const HOUDER_SINDS = `${SINDS_TREDE}
    LEFT JOIN LATERAL (SELECT max(g.op) AS op FROM gebeurtenissen g
      WHERE g.vastloper_id = v.id AND g.soort = 'eigenaar_gewijzigd') AS gewijzigd ON true`;

const VAN_DEN_HAAG = `FROM ${IN_ZICHT} AS mijn JOIN vastlopers v ON v.id = mijn.vastloper_id ${REGEL_GENOEMD} ${HOUDER}`;
const OPEN_IN_DEN_HAAG = `v.trede IN ('rijksvertegenwoordiger', 'doorbraakoverleg') AND NOT v.gesloten`;

/** Open cases in The Hague by rule and holder, after the keys $4 and $5 and id $6. */
export const IN_DEN_HAAG: Statement = {
  name: 'desk_in_den_haag',
  text: `WITH keuze AS (
      SELECT v.id, ${REGELSLEUTEL} AS regelsleutel, ${HOUDERSLEUTEL} AS houdersleutel, genoemd.regel,
        eigenaar.id AS eigenaar_id, eigenaar.naam AS eigenaar_naam
      ${VAN_DEN_HAAG}
      WHERE ${OPEN_IN_DEN_HAAG}
        AND (${REGELSLEUTEL}, ${HOUDERSLEUTEL}, v.id) > ($4::text COLLATE "C", $5::text COLLATE "C", $6::uuid)
      ORDER BY regelsleutel, houdersleutel, v.id LIMIT $1)
    SELECT ${REGEL_KOLOMMEN}, keuze.regelsleutel, keuze.houdersleutel, keuze.regel, keuze.eigenaar_id, keuze.eigenaar_naam,
      (v.positie ->> 'doorgeleidingen')::int AS doorgeleidingen, gelegen.werkdagen AS werkdagen_gelegen,
      ${DATUM_VAN('COALESCE(betreden.op, v.ingediend_op)')} AS sinds,
      ${DATUM_VAN('GREATEST(betreden.op, v.ingediend_op, gewijzigd.op)')} AS houder_sinds, gevraagd.naam AS gevraagd_aan, gevraagd.sinds AS gevraagd_sinds
    FROM keuze JOIN vastlopers v ON v.id = keuze.id ${REGEL_JOINS}
    ${HOUDER_SINDS}
    LEFT JOIN LATERAL (SELECT COALESCE(sum(o.werkdagen_gelegen), 0)::int AS werkdagen FROM overdrachten o
      WHERE o.vastloper_id = v.id AND o.soort = 'eigenaar') AS gelegen ON true
    LEFT JOIN LATERAL (SELECT naar.naam, o.sinds FROM overdrachten o JOIN organisaties naar ON naar.id = o.naar_organisatie_id
      WHERE o.vastloper_id = v.id AND o.soort = 'eigenaar' AND o.stand = 'aangeboden' ORDER BY o.id DESC LIMIT 1) AS gevraagd ON true
    ORDER BY keuze.regelsleutel, keuze.houdersleutel, v.id`,
};

/** The same counted, over all pages: first by holder ($1 at most, most first), then by rule. `soort` says which. */
export const TEL_IN_DEN_HAAG: Statement = {
  name: 'desk_tel_in_den_haag',
  text: `WITH zaak AS MATERIALIZED (
      SELECT ${REGELSLEUTEL} AS regelsleutel, houder.naam AS houder, ${DATUM_VAN('GREATEST(betreden.op, v.ingediend_op, gewijzigd.op)')} AS sinds
      ${VAN_DEN_HAAG} ${HOUDER_SINDS} WHERE ${OPEN_IN_DEN_HAAG})
    (SELECT 'houder' AS soort, houder AS naam, count(*)::int AS aantal, min(sinds) AS oudste FROM zaak GROUP BY houder
      ORDER BY count(*) DESC, houder LIMIT $1)
    UNION ALL SELECT 'regel', regelsleutel, count(*)::int, min(sinds) FROM zaak GROUP BY regelsleutel`,
};

/** Open cases at the alliantieraad, after the date $4 and id $5; acts count from the Amsterdam date $6. */
export const BIJ_ALLIANTIERAAD: Statement = {
  name: 'desk_bij_alliantieraad',
  text: `WITH keuze AS (
      SELECT v.id, COALESCE(v.dragende_einddatum, '9999-12-31'::date) AS sorteerdatum
      FROM ${IN_ZICHT} AS mijn JOIN vastlopers v ON v.id = mijn.vastloper_id
      WHERE v.trede = 'alliantieraad' AND NOT v.gesloten AND v.status <> 'nazorg'
        AND (COALESCE(v.dragende_einddatum, '9999-12-31'::date), v.id) > ($4::date, $5::uuid)
      ORDER BY sorteerdatum, v.id LIMIT $1)
    SELECT ${REGEL_KOLOMMEN}, keuze.sorteerdatum, ${DATUM_VAN('COALESCE(betreden.op, v.ingediend_op)')} AS sinds,
      (v.positie ->> 'alliantieVerstreken')::int > 0 AS volgende_vergadering, ${DATUM_VAN('mensen.laatst')} AS laatst_bewogen, mensen.aantal AS handelingen
    FROM keuze JOIN vastlopers v ON v.id = keuze.id ${REGEL_JOINS}
    ${SINDS_TREDE}
    LEFT JOIN LATERAL (SELECT max(g.op) AS laatst, (count(DISTINCT g.handeling_id) FILTER (WHERE ${DATUM_VAN('g.op')} >= $6::date))::int AS aantal
      FROM gebeurtenissen g WHERE g.vastloper_id = v.id AND g.handeling_id IS NOT NULL) AS mensen ON true
    ORDER BY keuze.sorteerdatum, v.id`,
};

// The day on which the promise `t` was kept.
const NAGEKOMEN_OP = `(SELECT ${DATUM_VAN('min(g.op)')} FROM gebeurtenissen g
      WHERE g.vastloper_id = t.vastloper_id AND g.soort = 'nagekomen' AND g.gegevens ->> 'toezeggingId' = t.id::text)`;

const TEL_ALS = (voorwaarde: string): string => `(count(*) FILTER (WHERE ${voorwaarde}))::int`;

/** Questions and promises per organisation over the cases in sight; $4 is today. Not done in time: it could be done and its date is over. */
export const TOEZEGGINGEN_PER_ORGANISATIE: Statement = {
  name: 'desk_toezeggingen_per_organisatie',
  text: `SELECT o.id, o.naam,
      ${TEL_ALS(`t.stand = 'nagekomen' AND NOT belofte.te_laat`)} AS nagekomen, ${TEL_ALS(`t.stand = 'nagekomen' AND belofte.te_laat`)} AS te_laat_nagekomen,
      ${TEL_ALS(`${STAAT_OPEN} AND NOT belofte.te_laat`)} AS loopt,
      ${TEL_ALS(`${STAAT_OPEN} AND belofte.te_laat`)} AS te_laat,
      ${TEL_ALS(`t.stand = 'geweigerd'`)} AS geweigerd, ${TEL_ALS(`t.stand = 'vervallen'`)} AS vervallen
    FROM ${IN_ZICHT} AS mijn JOIN toezeggingen t ON t.vastloper_id = mijn.vastloper_id AND t.stand <> 'gevraagd'
    JOIN vastlopers v ON v.id = t.vastloper_id JOIN organisaties o ON o.id = t.partij_id
    CROSS JOIN LATERAL (SELECT COALESCE(CASE WHEN t.stand = 'nagekomen' THEN ${NAGEKOMEN_OP} > t.voor
      WHEN ${STAAT_OPEN} THEN ${KAN_WORDEN_NAGEKOMEN} AND t.voor < $4::date END, false) AS te_laat) AS belofte
    GROUP BY o.id, o.naam ORDER BY o.naam, o.id LIMIT $1`,
};
