// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { BORGINGEN as BORGING_CODES, RESULTATEN as RESULTAAT_CODES, TERMIJN_SOORTEN } from '#domain/ladder/begrippen';
import { BarChart, type BarGroup } from '../charts/bar-chart.js';
import { ChartFigure } from '../charts/figure.js';
import { BELOFTEN, BORGINGEN, GRAFIEKEN } from '../texts/beeld.js';
import { RESULTATEN, TERMIJNEN } from '../texts/begrippen.js';
import { barText, columnsOf, type BeeldFigureProps } from './stroom-figures.js';

/** Clocks that ended in time, and those that passed in silence. */
export function TermijnenFigure({ beeld: { termijnen } }: BeeldFigureProps): VNode {
  const { titel, uitleg, delen } = GRAFIEKEN.termijnen;
  const known = TERMIJN_SOORTEN.flatMap((soort) => {
    const cijfers = termijnen[soort];
    return cijfers ? [{ naam: TERMIJNEN[soort].naam, ...cijfers }] : [];
  });
  const groups = known.map(({ naam, gehaald, verstreken }) => ({
    label: naam,
    bars: [
      { value: gehaald, text: barText(gehaald, delen.gehaald), tone: 1 as const },
      { value: verstreken, text: barText(verstreken, delen.verstreken), tone: 3 as const },
    ],
  }));
  const rows = known.map(({ naam, gehaald, verstreken }) => [naam, gehaald, verstreken]);
  return (
    <ChartFigure id="termijnen" title={titel} explanation={uitleg} columns={columnsOf(GRAFIEKEN.termijnen)} rows={rows}>
      {known.length === 0 ? null : <BarChart id="termijnen-beeld" title={titel} description={uitleg} groups={groups} />}
    </ChartFigure>
  );
}

/** How cases ended, with catch and by-catch. */
export function ResultatenFigure({ beeld: { resultaten } }: BeeldFigureProps): VNode {
  const { titel, uitleg, delen } = GRAFIEKEN.resultaten;
  const known = RESULTAAT_CODES.flatMap((resultaat) => {
    const cijfers = resultaten[resultaat];
    return cijfers ? [{ naam: RESULTATEN[resultaat].naam, ...cijfers }] : [];
  });
  const groups = known.map(({ naam, aantal, vangst, bijvangst }) => ({
    label: naam,
    bars: [
      { value: aantal, text: barText(aantal, delen.aantal), tone: 1 as const },
      ...(vangst + bijvangst === 0
        ? []
        : [
            { value: vangst, text: barText(vangst, delen.vangst), tone: 2 as const },
            { value: bijvangst, text: barText(bijvangst, delen.bijvangst), tone: 3 as const },
          ]),
    ],
  }));
  const rows = known.map(({ naam, aantal, vangst, bijvangst }) => [naam, aantal, vangst, bijvangst]);
  return (
    <ChartFigure id="resultaten" title={titel} explanation={uitleg} columns={columnsOf(GRAFIEKEN.resultaten)} rows={rows}>
      {known.length === 0 ? null : <BarChart id="resultaten-beeld" title={titel} description={uitleg} groups={groups} />}
    </ChartFigure>
  );
}

/** What became of the rule. */
export function BorgingFigure({ beeld: { borging } }: BeeldFigureProps): VNode {
  const counts = BORGING_CODES.map((code) => [BORGINGEN[code], borging[code] ?? 0] as const);
  return <CountFigure id="borging" text={GRAFIEKEN.borging} counts={counts} />;
}

/** Promises kept, still to come, and past their date. */
export function BeloftenFigure({ beeld: { beloften } }: BeeldFigureProps): VNode {
  const { nagekomen, loopt, teLaat } = beloften;
  const counts = [
    [BELOFTEN.nagekomen, nagekomen],
    [BELOFTEN.loopt, loopt],
    [BELOFTEN.teLaat, teLaat],
  ] as const;
  return <CountFigure id="beloften" text={GRAFIEKEN.beloften} counts={counts} />;
}

interface CountFigureProps {
  readonly id: string;
  readonly text: (typeof GRAFIEKEN)['borging' | 'beloften'];
  readonly counts: readonly (readonly [label: string, count: number])[];
}

/** One count per line. */
function CountFigure({ id, text, counts }: CountFigureProps): VNode {
  const { titel, uitleg } = text;
  const groups: BarGroup[] = counts.map(([label, value]) => ({ label, bars: [{ value, text: String(value), tone: 1 }] }));
  return (
    <ChartFigure id={id} title={titel} explanation={uitleg} columns={columnsOf(text)} rows={counts}>
      {counts.every(([, value]) => value === 0) ? null : (
        <BarChart id={`${id}-beeld`} title={titel} description={uitleg} groups={groups} />
      )}
    </ChartFigure>
  );
}
