// SPDX-License-Identifier: EUPL-1.2
import type { ZichtPlaats } from '#application/ports/actor';
import type { PaginaVraag } from '#application/ports/pagina';
import { HELE_WERKVOORRAAD, type WerkvoorraadFilter } from '#application/ports/vastloper.repository';
import { nagenoegAltijd } from '../access/policies.js';
import { DATUM, leesCursor, UUID } from './cursor.js';
import type { Vraag } from './lijst-sql.js';

/**
 * One page of open clocks owned by the organisations of these places, earliest end first, plus one row that tells whether there is more.
 * Owner without sight does not happen; should it, the case stays unseen.
 * @throws CursorOngeldigError for a cursor of another list.
 */
export function werkvoorraadVraag(
  plaatsen: readonly ZichtPlaats[],
  pagina: PaginaVraag,
  vandaag: string,
  filter: WerkvoorraadFilter = HELE_WERKVOORRAAD,
): Vraag {
  const { keuze, values } = keuzeVan(plaatsen, pagina, vandaag, filter);
  const text = `${keuze}
    SELECT k.id, k.soort, k.einddatum, k.eigenaar_hoedanigheid AS hoedanigheid, v.id AS vastloper_id, v.nummer, v.titel, v.trede, v.status
    FROM keuze k JOIN vastlopers v ON v.id = k.vastloper_id ORDER BY k.einddatum, k.id`;
  return { statement: { ...naamVan(plaatsen, filter), text }, values };
}

/** More places than nearly anybody has; every name is kept on every connection. */
const PLAATSEN_MET_NAAM = 4;

/**
 * The whole list has a name per number of places: behind row-level security more than half of its time is reading the statement and writing the policies into it,
 * which a prepared one does once. Its plan is the same for who sees much and who sees little: one walk along the index of each place.
 */
function naamVan(plaatsen: readonly ZichtPlaats[], filter: WerkvoorraadFilter): { readonly name?: string } {
  const isHeel = Object.values(filter).every((waarde) => waarde === null);
  return isHeel && plaatsen.length <= PLAATSEN_MET_NAAM ? { name: `werkvoorraad_${plaatsen.length}` } : {};
}

/** How many of those clocks end on each date, earliest first, of the first `hoogstens` and one that tells whether there is more. */
export function werkTelVraag(
  plaatsen: readonly ZichtPlaats[],
  hoogstens: number,
  vandaag: string,
  filter: WerkvoorraadFilter = HELE_WERKVOORRAAD,
): Vraag {
  const { keuze, values } = keuzeVan(plaatsen, { cursor: null, limit: hoogstens }, vandaag, filter);
  const text = `${keuze}
    SELECT einddatum, count(*)::int AS aantal FROM keuze GROUP BY einddatum ORDER BY einddatum`;
  return { statement: { text }, values };
}

/** The clocks of one page and one more: each place is a short walk along its own index, in the order of their dates. */
function keuzeVan(
  plaatsen: readonly ZichtPlaats[],
  pagina: PaginaVraag,
  vandaag: string,
  filter: WerkvoorraadFilter,
): { readonly keuze: string; readonly values: readonly unknown[] } {
  const na = leesCursor(pagina.cursor, { datum: DATUM, id: UUID });
  const values: unknown[] = [pagina.limit + 1, na?.datum ?? '0001-01-01', na?.id ?? '00000000-0000-0000-0000-000000000000'];
  const waarde = (gegeven: unknown): string => `$${values.push(gegeven)}`;
  const voorwaarden = voorwaardenVan(filter, vandaag, waarde);
  const takken = plaatsen.map(({ organisatieId, focusgebied }) => {
    const organisatie = waarde(organisatieId);
    const gebied = waarde(focusgebied);
    return `(SELECT t.id, t.vastloper_id, t.soort, t.einddatum, t.eigenaar_hoedanigheid FROM termijnen t
      WHERE t.eigenaar_organisatie_id = ${organisatie}::uuid AND t.stand = 'open' AND (t.einddatum, t.id) > ($2::date, $3::uuid) AND ${nagenoegAltijd(`EXISTS (
        SELECT FROM betrokkenheden b WHERE b.vastloper_id = t.vastloper_id AND b.organisatie_id = ${organisatie}::uuid AND b.tot IS NULL
          AND COALESCE(b.focusgebied = ${gebied}::text, true) OFFSET 0)`)}${voorwaarden}
      ORDER BY t.einddatum, t.id LIMIT $1)`;
  });
  const keuze = `WITH keuze AS (SELECT DISTINCT * FROM (${takken.join(' UNION ALL ')}) AS samen ORDER BY einddatum, id LIMIT $1)`;
  return { keuze, values };
}

function voorwaardenVan(
  { trede, soort, focusgebied, thema, blokkade, trekkerOrganisatieId, teLaat }: WerkvoorraadFilter,
  vandaag: string,
  waarde: (gegeven: unknown) => string,
): string {
  const voorwaarden: string[] = [];
  if (soort !== null) voorwaarden.push(`t.soort = ${waarde(soort)}`);
  if (teLaat !== null) voorwaarden.push(`(t.einddatum < ${waarde(vandaag)}::date) = ${teLaat}`);
  const zaak: string[] = [];
  if (trede !== null) zaak.push(`v.trede = ${waarde(trede)}`);
  if (focusgebied !== null) zaak.push(`v.focusgebied = ${waarde(focusgebied)}`);
  if (thema !== null) zaak.push(`v.thema = ${waarde(thema)}`);
  if (blokkade !== null) zaak.push(`${waarde(blokkade)} = ANY (v.blokkades)`);
  if (trekkerOrganisatieId !== null) zaak.push(`v.trekker_organisatie_id = ${waarde(trekkerOrganisatieId)}::uuid`);
  if (zaak.length > 0)
    voorwaarden.push(`EXISTS (SELECT FROM vastlopers v WHERE v.id = t.vastloper_id AND ${zaak.join(' AND ')})`);
  return voorwaarden.map((voorwaarde) => ` AND ${voorwaarde}`).join('');
}
