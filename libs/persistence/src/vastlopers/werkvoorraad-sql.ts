// SPDX-License-Identifier: EUPL-1.2
import type { ZichtPlaats } from '#application/ports/actor';
import type { PaginaVraag } from '#application/ports/pagina';
import { DATUM, leesCursor, UUID } from './cursor.js';
import type { Vraag } from './lijst-sql.js';

/**
 * One page of open clocks owned by the organisations of these places, earliest end first, plus one row that tells whether there is more.
 * Owner without sight does not happen; should it, the case stays unseen.
 * @throws CursorOngeldigError for a cursor of another list.
 */
export function werkvoorraadVraag(plaatsen: readonly ZichtPlaats[], pagina: PaginaVraag): Vraag {
  const na = leesCursor(pagina.cursor, { datum: DATUM, id: UUID });
  const values = [
    pagina.limit + 1,
    na?.datum ?? '0001-01-01',
    na?.id ?? '00000000-0000-0000-0000-000000000000',
    ...plaatsen.flatMap(({ organisatieId, focusgebied }) => [organisatieId, focusgebied]),
  ];
  const takken = plaatsen.map(
    (_, index) => `(SELECT t.id, t.vastloper_id, t.soort, t.einddatum, t.eigenaar_hoedanigheid FROM termijnen t
      WHERE t.eigenaar_organisatie_id = $${2 * index + 4}::uuid AND t.stand = 'open' AND (t.einddatum, t.id) > ($2::date, $3::uuid) AND EXISTS (
        SELECT FROM betrokkenheden b WHERE b.vastloper_id = t.vastloper_id AND b.organisatie_id = $${2 * index + 4}::uuid AND b.tot IS NULL
          AND ($${2 * index + 5}::text IS NULL OR b.focusgebied = $${2 * index + 5}))
      ORDER BY t.einddatum, t.id LIMIT $1)`,
  );
  const text = `WITH keuze AS (SELECT DISTINCT * FROM (${takken.join(' UNION ALL ')}) AS samen ORDER BY einddatum, id LIMIT $1)
    SELECT k.id, k.soort, k.einddatum, k.eigenaar_hoedanigheid AS hoedanigheid, v.id AS vastloper_id, v.nummer, v.titel, v.trede, v.status
    FROM keuze k JOIN vastlopers v ON v.id = k.vastloper_id ORDER BY k.einddatum, k.id`;
  return { statement: { text }, values };
}
