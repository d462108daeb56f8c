// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { BLOKKADES as BLOKKADE_CODES, type Blokkade } from '#domain/ladder/begrippen';
import type { Beeld, KaartGebied } from '#application/ports/beeld.repository';
import { AreaMap } from '../charts/area-map.js';
import { BarChart } from '../charts/bar-chart.js';
import { ChartFigure } from '../charts/figure.js';
import { GRAFIEKEN } from '../texts/beeld.js';
import { BLOKKADES } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { columnsOf } from './stroom-figures.js';

/** What is drawn over areas: the counts, and where the areas lie. */
export interface KaartFigureProps {
  readonly beeld: Beeld;
  readonly gebieden: readonly KaartGebied[];
}

/** Where cases were filed, on a small map: all of them, or (`blokkade`) those that one kind of blockade halts. */
export function KaartFigure({
  beeld: { gemeld, blokkades },
  gebieden,
  blokkade,
}: KaartFigureProps & { readonly blokkade: Blokkade | null }): VNode {
  const { uitleg, titelBlokkade } = GRAFIEKEN.kaart;
  const titel = blokkade === null ? GRAFIEKEN.kaart.titel : fill(titelBlokkade, { blokkade: BLOKKADES[blokkade].naam });
  const valueOf = (code: string): number => (blokkade === null ? gemeld[code] : blokkades[code]?.[blokkade]) ?? 0;
  const places = gebieden.map(({ code, naam, ...place }) => ({ name: naam, ...place, value: valueOf(code) }));
  const rows = [...places].sort((a, b) => b.value - a.value).map(({ name, value }) => [name, value]);
  return (
    <ChartFigure id="kaart" title={titel} explanation={uitleg} columns={columnsOf(GRAFIEKEN.kaart)} rows={rows}>
      {places.every(({ value }) => value === 0) ? null : (
        <AreaMap id="kaart-beeld" title={titel} description={uitleg} places={places} />
      )}
    </ChartFigure>
  );
}

/** What halts the work, most frequent first; the table tells as well in which areas, in words: a column for each of twenty areas nobody can read. */
export function BlokkadesFigure({ beeld: { blokkades }, gebieden }: KaartFigureProps): VNode {
  const { titel, uitleg, eerste, delen, waar, perGebied } = GRAFIEKEN.blokkades;
  const areas = gebieden.filter(({ code }) => blokkades[code] !== undefined);
  const kinds = BLOKKADE_CODES.map((code) => ({
    naam: BLOKKADES[code].naam,
    perArea: areas
      .map((area) => ({ gebied: area.naam, aantal: blokkades[area.code]?.[code] ?? 0 }))
      .filter(({ aantal }) => aantal > 0)
      .sort((a, b) => b.aantal - a.aantal),
  }))
    .map((kind) => ({ ...kind, total: kind.perArea.reduce((sum, { aantal }) => sum + aantal, 0) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  const groups = kinds.map(({ naam, total }) => ({
    label: naam,
    bars: [{ value: total, text: String(total), tone: 1 as const }],
  }));
  const isOverAreas = areas.length > 1;
  const columns = [eerste, delen.aantal, ...(isOverAreas ? [waar] : [])];
  const rows = kinds.map(({ naam, total, perArea }) => [
    naam,
    total,
    ...(isOverAreas ? [perArea.map((one) => fill(perGebied, one)).join(', ')] : []),
  ]);
  return (
    <ChartFigure id="blokkades" title={titel} explanation={uitleg} columns={columns} rows={rows}>
      {kinds.length === 0 ? null : <BarChart id="blokkades-beeld" title={titel} description={uitleg} groups={groups} />}
    </ChartFigure>
  );
}
