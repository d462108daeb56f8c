// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';
import type { MutatieRijen } from './mutatie.mapper.js';

/*
 * One statement writes every row of a mutatie. It starts with a gate (`poort`) that gives one row when writing may go on: the stored handeling
 * when a case is filed (none when the Idempotency-Key was used before), the updated case when a Zet is committed. All other parts join it.
 * Parameters: $1 case id, $2 columns of the case, $3 gebeurtenissen, $4 everything else, from $5 on what the gate needs; $2 to $4 are JSON.
 */

const KOLOMMEN = [
  'status text',
  'trede text',
  'resultaat text',
  'versie int',
  'positie jsonb',
  'laatste_hash text',
  'trekker_organisatie_id uuid',
  'aan_zet_organisatie_id uuid',
  'volgende_soort text',
  'volgende_einddatum date',
  'dragende_einddatum date',
  'wekmoment timestamptz',
  'gesloten boolean',
  'blokkades text[]',
  'sporen text[]',
];

const TERMIJN_KOLOMMEN = [
  'id uuid',
  'soort text',
  'fase text',
  'trede text',
  'onderwerp_id uuid',
  'start date',
  'einddatum date',
  'stand text',
  'volgende_stap text',
  'gevraagd_op date',
  'respijtdatum date',
  'rest_werkdagen int',
  'schorsingen jsonb',
  'verlengingen int',
  'wekdatum date',
  'wekmoment timestamptz',
  'eigenaar_organisatie_id uuid',
  'eigenaar_hoedanigheid text',
];

const namen = (kolommen: readonly string[], voor = ''): string => kolommen.map((kolom) => voor + kolom.split(' ')[0]).join(', ');
const overschrijf = (kolommen: readonly string[]): string =>
  kolommen
    .slice(1)
    .map((kolom) => kolom.split(' ')[0])
    .map((naam) => `${naam} = EXCLUDED.${naam}`)
    .join(', ');

const GEBEURTENISSEN = `gebeurtenis AS (
  INSERT INTO gebeurtenissen (vastloper_id, versie, soort, op, handeling_id, persoon_id, organisatie_id, gegevens, formatversie, zout, woorden_hash,
    vorige_hash, hash)
  SELECT $1::uuid, g.versie, g.soort, g.op, g.handeling_id, g.persoon_id, g.organisatie_id, g.gegevens, g.formatversie,
    decode(g.zout, 'hex'), decode(g.woorden_hash, 'hex'), decode(g.vorige_hash, 'hex'), decode(g.hash, 'hex')
  FROM poort, jsonb_to_recordset($3::jsonb) AS g(versie int, soort text, op timestamptz, handeling_id uuid, persoon_id uuid,
    organisatie_id uuid, gegevens jsonb, formatversie smallint, zout text, woorden_hash text, vorige_hash text, hash text)
)`;

/*
 * Who files may only add: no ON CONFLICT, since PostgreSQL wants to show who asks the row that is in the way. Nothing is in the way of a new case.
 */
const TERMIJNEN = (bijBotsing: string): string => `termijn AS (
  INSERT INTO termijnen (vastloper_id, ${namen(TERMIJN_KOLOMMEN)})
  SELECT $1::uuid, ${namen(TERMIJN_KOLOMMEN, 't.')}
  FROM poort, jsonb_to_recordset($4::jsonb->'termijnen') AS t(${TERMIJN_KOLOMMEN.join(', ')})
  ${bijBotsing}
)`;

const BETROKKENHEDEN = (focusgebied: string, bijBotsing: string): string => `betrokkenheid AS (
  INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, open_trede, ingediend_op, focusgebied)
  SELECT $1::uuid, b.organisatie_id, b.hoedanigheid, ($4::jsonb->>'vandaag')::date, b.reden, ($4::jsonb->>'sorteerdatum')::date, $4::jsonb->>'open_trede',
    poort.ingediend_op, ${focusgebied}
  FROM poort, jsonb_to_recordset($4::jsonb->'betrokkenheden') AS b(organisatie_id uuid, hoedanigheid text, reden text)
  ${bijBotsing}
)`;

const BERICHTEN = `bericht AS (
  INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens)
  SELECT b.id, $1::uuid, b.soort, b.aan, b.organisatie_id, b.gegevens
  FROM poort, jsonb_to_recordset($4::jsonb->'berichten') AS b(id uuid, soort text, aan text, organisatie_id uuid, gegevens jsonb)
)`;

const ZICHT_BIJWERKEN = `zicht AS (
  UPDATE betrokkenheden AS b
  SET sorteerdatum = nieuw.datum, open_trede = nieuw.trede, tot = CASE WHEN nieuw.beeindigd THEN ($4::jsonb->>'vandaag')::date END
  FROM (
    SELECT oud.id, ($4::jsonb->>'sorteerdatum')::date AS datum, $4::jsonb->>'open_trede' AS trede, EXISTS (
      SELECT FROM jsonb_to_recordset($4::jsonb->'beeindigd') AS e(organisatie_id uuid, hoedanigheid text)
      WHERE e.organisatie_id = oud.organisatie_id AND e.hoedanigheid = oud.hoedanigheid
    ) AS beeindigd
    FROM betrokkenheden oud, poort WHERE oud.vastloper_id = $1::uuid AND oud.tot IS NULL
  ) AS nieuw
  WHERE b.id = nieuw.id AND (nieuw.beeindigd OR b.sorteerdatum <> nieuw.datum OR b.open_trede IS DISTINCT FROM nieuw.trede)
)`;

const OPSCHALINGEN = `opschaling AS (
  INSERT INTO opschalingen (id, vastloper_id, van, naar, reden, gewenst_op, handeling_id, op)
  SELECT o.id, $1::uuid, o.van, o.naar, o.reden, o.gewenst_op, ($4::jsonb->>'handeling_id')::uuid, ($4::jsonb->>'op')::timestamptz
  FROM poort, jsonb_to_recordset($4::jsonb->'opschalingen') AS o(id uuid, van text, naar text, reden text, gewenst_op date)
)`;

const TOEZEGGINGEN = `toezegging AS (
  INSERT INTO toezeggingen AS oud (id, vastloper_id, partij_id, hoedanigheid, stand, voor, vraag, wat, voorwaarde, bewijs)
  SELECT t.id, $1::uuid, t.partij_id, t.hoedanigheid, t.stand, t.voor, t.vraag, t.wat, t.voorwaarde, t.bewijs
  FROM poort, jsonb_to_recordset($4::jsonb->'toezeggingen') AS t(id uuid, partij_id uuid, hoedanigheid text, stand text, voor date,
    vraag text, wat text, voorwaarde text, bewijs text)
  ON CONFLICT (id) DO UPDATE SET partij_id = EXCLUDED.partij_id, hoedanigheid = EXCLUDED.hoedanigheid, stand = EXCLUDED.stand,
    voor = EXCLUDED.voor, vraag = COALESCE(EXCLUDED.vraag, oud.vraag), wat = COALESCE(EXCLUDED.wat, oud.wat),
    voorwaarde = COALESCE(EXCLUDED.voorwaarde, oud.voorwaarde), bewijs = COALESCE(EXCLUDED.bewijs, oud.bewijs)
)`;

const OVERDRACHTEN = `overdracht AS (
  INSERT INTO overdrachten (id, vastloper_id, soort, van_organisatie_id, naar_organisatie_id, naar_persoon_id, sinds, stand, werkdagen_gelegen)
  SELECT o.id, $1::uuid, o.soort, o.van_organisatie_id, o.naar_organisatie_id, o.naar_persoon_id, o.sinds, o.stand, o.werkdagen_gelegen
  FROM poort, jsonb_to_recordset($4::jsonb->'overdrachten') AS o(id uuid, soort text, van_organisatie_id uuid, naar_organisatie_id uuid,
    naar_persoon_id uuid, sinds date, stand text, werkdagen_gelegen int)
  ON CONFLICT (id) DO UPDATE SET stand = EXCLUDED.stand, werkdagen_gelegen = EXCLUDED.werkdagen_gelegen
)`;

/** Files a case: $5 the handeling indienen, $6 the texts. Gives the number of cases stored: 1, or 0 when the Idempotency-Key was used before. */
export const INDIENEN: Statement = {
  name: 'vastloper_indienen',
  text: `WITH poort AS (
    INSERT INTO handelingen (id, vastloper_id, soort, payload, zouten, persoon_id, organisatie_id, idempotency_sleutel, inhoud_hash, ontvangen_op)
    SELECT h.id, $1::uuid, 'indienen', h.payload, h.zouten, h.persoon_id, h.organisatie_id, h.idempotency_sleutel, h.inhoud_hash, h.ontvangen_op
    FROM jsonb_to_record($5::jsonb) AS h(id uuid, payload jsonb, zouten jsonb, persoon_id uuid, organisatie_id uuid, idempotency_sleutel text,
      inhoud_hash text, ontvangen_op timestamptz)
    ON CONFLICT (persoon_id, idempotency_sleutel) WHERE idempotency_sleutel IS NOT NULL DO NOTHING
    RETURNING persoon_id, organisatie_id, ontvangen_op AS ingediend_op
  ), vastloper AS (
    INSERT INTO vastlopers (id, nummer, focusgebied, thema, titel, omschrijving, wat_kan_wel, geprobeerd, regel, partijen, stem_van_bewoners,
      naam_verbergen, indiener_persoon_id, indiener_organisatie_id, ingediend_op, ${namen(KOLOMMEN)})
    SELECT $1::uuid, t.nummer, t.focusgebied, t.thema, t.titel, t.omschrijving, t.wat_kan_wel, t.geprobeerd, t.regel, t.partijen, t.stem_van_bewoners,
      t.naam_verbergen, poort.persoon_id, poort.organisatie_id, poort.ingediend_op,
      ${namen(KOLOMMEN, 'k.').replace('k.laatste_hash', "decode(k.laatste_hash, 'hex')").replace('k.blokkades', 't.blokkades').replace('k.sporen', 't.sporen')}
    FROM poort, jsonb_to_record($2::jsonb) AS k(${KOLOMMEN.join(', ')}),
      jsonb_to_record($6::jsonb) AS t(nummer text, focusgebied text, thema text, titel text, omschrijving text, wat_kan_wel text, geprobeerd text,
        regel jsonb, partijen jsonb, stem_van_bewoners text, naam_verbergen boolean, blokkades text[], sporen text[])
  ), ${[GEBEURTENISSEN, TERMIJNEN(''), BETROKKENHEDEN(`$6::jsonb->>'focusgebied'`, ''), BERICHTEN].join(', ')}
  SELECT count(*)::int AS aantal FROM poort`,
};

/** Commits a Zet on a case that is locked: $5 the instant on the calendar. The handeling in $4, if any, becomes verwerkt. */
export const VASTLEGGEN: Statement = {
  name: 'vastloper_vastleggen',
  text: `WITH poort AS (
    UPDATE vastlopers AS v SET ${namen(KOLOMMEN)
      .split(', ')
      .map((naam) => `${naam} = ${waarde(naam)}`)
      .join(', ')}
    FROM jsonb_to_record($2::jsonb) AS k(${KOLOMMEN.join(', ')})
    WHERE v.id = $1::uuid
    RETURNING v.ingediend_op, v.versie, v.focusgebied
  ), handeling AS (
    UPDATE handelingen SET stand = 'verwerkt', versie = poort.versie, verwerkt_op = $5::timestamptz
    FROM poort WHERE id = ($4::jsonb->>'handeling_id')::uuid
  ), ${[
    GEBEURTENISSEN,
    TERMIJNEN(`ON CONFLICT (id) DO UPDATE SET ${overschrijf(TERMIJN_KOLOMMEN)}`),
    BETROKKENHEDEN('poort.focusgebied', 'ON CONFLICT (vastloper_id, organisatie_id, hoedanigheid) WHERE tot IS NULL DO NOTHING'),
    BERICHTEN,
    ZICHT_BIJWERKEN,
    OPSCHALINGEN,
    TOEZEGGINGEN,
    OVERDRACHTEN,
  ].join(', ')}
  SELECT count(*)::int AS aantal FROM poort`,
};

function waarde(naam: string): string {
  if (naam === 'laatste_hash') return "decode(k.laatste_hash, 'hex')";
  return naam === 'blokkades' || naam === 'sporen' ? `COALESCE(k.${naam}, v.${naam})` : `k.${naam}`;
}

/** The first four parameters of both statements. */
export function mutatieParameters(vastloperId: string, rijen: MutatieRijen): unknown[] {
  return [vastloperId, JSON.stringify(rijen.vastloper), JSON.stringify(rijen.gebeurtenissen), JSON.stringify(rijen.overig)];
}
