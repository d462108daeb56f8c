// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';
import { ALLE_GEBIEDEN } from './telling-sql.js';

/*
 * All counts of one page in one statement. $1 organisation, $2 the key to read ('*' or areas), $3 the areas of which the parts by area are
 * read (null: all), $4 from which month on. What tells how it is now has no period. Only promises and durations keep their date.
 */
export const BEELD: Statement = {
  name: 'beeld',
  text: `SELECT onderdeel, CASE WHEN onderdeel IN ('vastloper', 'blokkade') THEN focusgebied END AS focusgebied,
      CASE WHEN onderdeel IN ('leeftijd', 'wachttijd') OR sleutel = 'open' THEN tijdvak END AS tijdvak, sleutel, deel, sum(aantal)::int AS aantal
    FROM beeld_cijfers
    WHERE organisatie_id = $1::uuid AND (
      focusgebied = ANY($2::text[]) AND onderdeel IN ('leeftijd', 'wachttijd')
      OR focusgebied = ANY($2::text[]) AND onderdeel IN ('belofte', 'borging', 'resultaat', 'stroom', 'termijn') AND tijdvak >= $4::date
      OR onderdeel IN ('blokkade', 'vastloper') AND focusgebied <> '${ALLE_GEBIEDEN}' AND ($3::text[] IS NULL OR focusgebied = ANY($3::text[]))
        AND tijdvak >= $4::date)
    GROUP BY 1, 2, 3, 4, 5`,
};

export const BIJGEWERKT_OP: Statement = { name: 'beeld_stand', text: 'SELECT min(bijgewerkt_op) AS op FROM beeld_standen' };

export const KAART: Statement = {
  name: 'beeld_kaart',
  text: `SELECT code, naam, breedtegraad, lengtegraad FROM focusgebieden
    WHERE geldig_vanaf <= $1::date AND (geldig_tot IS NULL OR geldig_tot > $1::date) ORDER BY naam`,
};
