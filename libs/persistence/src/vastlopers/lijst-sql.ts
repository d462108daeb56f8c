// SPDX-License-Identifier: EUPL-1.2
import { leesCursor, DATUM, TIJDSTIP, UUID } from './cursor.js';
import type { Statement } from '../database.js';
import { SORTEERDATUM_GESLOTEN } from '../record/vastloper-kolommen.js';
import type { ZichtPlaats } from '#application/ports/actor';
import type { PaginaVraag } from '#application/ports/pagina';
import type { VastloperFilter } from '#application/ports/vastloper.repository';

/** A statement with its values. A list has no name: it is planned for these values, which matters for who sees much and who sees little. */
export interface Vraag {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** Numbers the values of a statement as they are added. */
class Waarden {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** How a list is sorted: the key on betrokkenheden, and the direction for both key and id. */
const SORTERING = {
  termijn: { kolom: 'sorteerdatum', type: 'date', richting: 'ASC', teken: '>', vorm: { datum: DATUM, id: UUID } },
  '-ingediend': { kolom: 'ingediend_op', type: 'timestamptz', richting: 'DESC', teken: '<', vorm: { datum: TIJDSTIP, id: UUID } },
} as const;

/** The columns of a case in a list. */
export const REGEL_KOLOMMEN = `v.id, v.nummer, v.titel, v.focusgebied, v.thema, v.blokkades, v.status, v.trede, v.resultaat, v.versie,
  v.ingediend_op, v.volgende_soort, v.volgende_einddatum, v.dragende_einddatum, v.trekker_organisatie_id, trekker.naam AS trekker_naam,
  v.aan_zet_organisatie_id, aan_zet.naam AS aan_zet_naam,
  COALESCE(v.positie #>> '{aanhouding,reden}' = 'wacht_op_indiener', false) AS wacht_op_indiener`;
/** Paused until the filer answers. The state goes first: few cases are paused, and only of those the positie is opened. */
const WACHT_OP_INDIENER = `v.status = 'aangehouden' AND v.positie #>> '{aanhouding,reden}' = 'wacht_op_indiener'`;
/** The names that go with them. */
export const REGEL_JOINS = `LEFT JOIN organisaties trekker ON trekker.id = v.trekker_organisatie_id
  LEFT JOIN organisaties aan_zet ON aan_zet.id = v.aan_zet_organisatie_id`;

/**
 * One page of the list, plus one row that tells whether there is more. Each place is a short walk along the index of its organisation in the wanted order;
 * the few rows that come out are merged, and only then the cases are fetched. So page 100 costs what page 1 costs.
 * @throws CursorOngeldigError for a cursor of another list or sorting.
 */
export function lijstVraag(
  plaatsen: readonly ZichtPlaats[],
  filter: VastloperFilter,
  pagina: PaginaVraag,
  vandaag: string,
): Vraag {
  const sortering = SORTERING[filter.sorteer];
  const waarden = new Waarden();
  const na = leesCursor(pagina.cursor, sortering.vorm);
  const aantal = waarden.add(pagina.limit + 1);
  const voorwaarden = filterVoorwaarden(filter, vandaag, waarden);
  const verder = na && `${sortering.teken} (${waarden.add(na.datum)}::${sortering.type}, ${waarden.add(na.id)}::uuid)`;
  if (verder) voorwaarden.push(`(b.${sortering.kolom}, b.vastloper_id) ${verder}`);
  const join = heeftFilter(filter) ? 'JOIN vastlopers v ON v.id = b.vastloper_id' : '';
  const volgorde = `${sortering.kolom} ${sortering.richting}, vastloper_id ${sortering.richting}`;
  const takken = plaatsen.map(
    (
      plaats,
    ) => `(SELECT DISTINCT ON (b.${sortering.kolom}, b.vastloper_id) b.${sortering.kolom}, b.vastloper_id FROM betrokkenheden b ${join}
      WHERE ${[...plaatsVoorwaarden(plaats, waarden), ...voorwaarden].join(' AND ')}
      ORDER BY b.${sortering.kolom} ${sortering.richting}, b.vastloper_id ${sortering.richting} LIMIT ${aantal})`,
  );
  if (filter.ofIngediendDoor && plaatsen.length > 0) {
    const gezien = plaatsen.map((plaats) => `(${plaatsVoorwaarden(plaats, waarden).join(' AND ')})`).join(' OR ');
    takken.push(ingediendDoor(waarden.add(filter.ofIngediendDoor), gezien, filter, verder, aantal));
  }
  const text = `WITH keuze AS (SELECT DISTINCT ${sortering.kolom}, vastloper_id FROM (${takken.join(' UNION ALL ')}) AS samen ORDER BY ${volgorde} LIMIT ${aantal})
    SELECT keuze.${sortering.kolom} AS sorteersleutel, ${REGEL_KOLOMMEN} FROM keuze JOIN vastlopers v ON v.id = keuze.vastloper_id ${REGEL_JOINS}
    ORDER BY keuze.${sortering.kolom} ${sortering.richting}, keuze.vastloper_id ${sortering.richting}`;
  return { statement: { text }, values: waarden.values };
}

/** Cases somebody filed and still sees, newest first. */
function ingediendDoor(
  persoonId: string,
  gezien: string,
  { wachtOpIndiener }: VastloperFilter,
  verder: string | null,
  aantal: string,
): string {
  return `(SELECT v.ingediend_op, v.id AS vastloper_id FROM vastlopers v
      WHERE v.indiener_persoon_id = ${persoonId}::uuid AND EXISTS (SELECT FROM betrokkenheden b WHERE b.vastloper_id = v.id AND (${gezien})) ${wachtOpIndiener ? `AND ${WACHT_OP_INDIENER}` : ''} ${verder ? `AND (v.ingediend_op, v.id) ${verder}` : ''}
      ORDER BY v.ingediend_op DESC, v.id DESC LIMIT ${aantal})`;
}

function plaatsVoorwaarden({ organisatieId, focusgebied }: ZichtPlaats, waarden: Waarden): string[] {
  const gebied = focusgebied === null ? [] : [`b.focusgebied = ${waarden.add(focusgebied)}`];
  return [`b.organisatie_id = ${waarden.add(organisatieId)}::uuid`, 'b.tot IS NULL', ...gebied];
}

/** A filter on the part in the case, its area or its rung needs no look at the case itself: those are on the betrokkenheid. */
function heeftFilter({
  sorteer: _sorteer,
  hoedanigheid: _hoedanigheid,
  openTrede: _openTrede,
  focusgebied: _focusgebied,
  ofIngediendDoor: _door,
  ...filter
}: VastloperFilter): boolean {
  return Object.values(filter).some((waarde) => waarde !== null);
}

function filterVoorwaarden(filter: VastloperFilter, vandaag: string, waarden: Waarden): string[] {
  const voorwaarden: string[] = [];
  const gelijk = { trede: filter.trede, status: filter.status, thema: filter.thema };
  for (const [kolom, waarde] of Object.entries(gelijk))
    if (waarde !== null) voorwaarden.push(`v.${kolom} = ${waarden.add(waarde)}`);
  if (filter.focusgebied !== null) voorwaarden.push(`b.focusgebied = ${waarden.add(filter.focusgebied)}`);
  if (filter.openTrede) voorwaarden.push(`b.open_trede = ${waarden.add(filter.openTrede)}`);
  if (filter.blokkade !== null) voorwaarden.push(`${waarden.add(filter.blokkade)} = ANY (v.blokkades)`);
  if (filter.trekkerOrganisatieId !== null)
    voorwaarden.push(`v.trekker_organisatie_id = ${waarden.add(filter.trekkerOrganisatieId)}::uuid`);
  if (filter.wachtOpIndiener) voorwaarden.push(WACHT_OP_INDIENER);
  if (filter.hoedanigheid) voorwaarden.push(`b.hoedanigheid = ${waarden.add(filter.hoedanigheid)}`);
  if (filter.teLaat !== null)
    voorwaarden.push(`COALESCE(v.dragende_einddatum < ${waarden.add(vandaag)}::date, false) = ${filter.teLaat}`);
  // Follow from the two above, and bound the walk along the index: the next clock is never later than the one that carries the case.
  if (filter.teLaat === true) voorwaarden.push(`b.sorteerdatum < ${waarden.add(vandaag)}::date`);
  if (filter.status === 'afgesloten') voorwaarden.push(`b.sorteerdatum = ${waarden.add(SORTEERDATUM_GESLOTEN)}::date`);
  return voorwaarden;
}
