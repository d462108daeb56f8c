// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';
import { ALLE_GEBIEDEN } from './telling-sql.js';

/*
 * All counts of one page in one statement. $1 organisations and beside each $2 the area or '*' to read, $3 whether '*' is among them: then the
 * parts by area are those of every area. $4 from which month on; what tells how it is now has no period. Only promises and durations keep their date.
 */
export const BEELD: Statement = {
  name: 'beeld',
  text: `SELECT onderdeel, CASE WHEN onderdeel IN ('vastloper', 'blokkade') THEN focusgebied END AS focusgebied,
      CASE WHEN onderdeel IN ('leeftijd', 'wachttijd') OR sleutel = 'open' THEN tijdvak END AS tijdvak, sleutel, deel, sum(aantal)::int AS aantal
    FROM beeld_cijfers
    WHERE organisatie_id = ANY($1::uuid[]) AND (tijdvak >= $4::date OR onderdeel IN ('leeftijd', 'wachttijd')) AND (
      (organisatie_id, focusgebied) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))
      OR $3 AND onderdeel IN ('blokkade', 'vastloper') AND focusgebied <> '${ALLE_GEBIEDEN}')
    GROUP BY 1, 2, 3, 4, 5`,
};

export const BIJGEWERKT_OP: Statement = { name: 'beeld_stand', text: 'SELECT min(bijgewerkt_op) AS op FROM beeld_standen' };

export const KAART: Statement = {
  name: 'beeld_kaart',
  text: `SELECT code, naam, breedtegraad, lengtegraad FROM focusgebieden
    WHERE geldig_vanaf <= $1::date AND (geldig_tot IS NULL OR geldig_tot > $1::date) ORDER BY naam`,
};
