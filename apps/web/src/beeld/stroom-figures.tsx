// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { TREDEN as TREDE_CODES, type Trede } from '#domain/ladder/begrippen';
import type { Beeld, DuurCijfers } from '#application/ports/beeld.repository';
import { BarChart } from '../charts/bar-chart.js';
import { ChartFigure } from '../charts/figure.js';
import { BEELD, GRAFIEKEN } from '../texts/beeld.js';
import { TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';

/** What each part of Beeld draws. */
export interface BeeldFigureProps {
  readonly beeld: Beeld;
}

/** The names of the columns of a chart: of its rows, then of its parts. */
export function columnsOf({
  eerste,
  delen,
}: {
  readonly eerste: string;
  readonly delen: Readonly<Record<string, string>>;
}): string[] {
  return [eerste, ...Object.values(delen)];
}

/** A figure with its name, for the end of a bar. Example: `'12 erbij'`. */
export function barText(value: number | string, name: string): string {
  return `${value} ${name.toLowerCase()}`;
}

/** What came onto each rung, what left it, and what is there now. */
export function StroomFigure({ beeld: { stroom } }: BeeldFigureProps): VNode {
  const { titel, uitleg, delen } = GRAFIEKEN.stroom;
  const groups = TREDE_CODES.map((trede) => ({
    label: TREDEN[trede].naam,
    bars: [
      { value: stroom[trede].in, text: barText(stroom[trede].in, delen.in), tone: 1 as const },
      { value: stroom[trede].uit, text: barText(stroom[trede].uit, delen.uit), tone: 2 as const },
      { value: stroom[trede].nu, text: barText(stroom[trede].nu, delen.nu), tone: 3 as const },
    ],
  }));
  const rows = TREDE_CODES.map((trede) => [TREDEN[trede].naam, stroom[trede].in, stroom[trede].uit, stroom[trede].nu]);
  return (
    <ChartFigure id="stroom" title={titel} explanation={uitleg} columns={columnsOf(GRAFIEKEN.stroom)} rows={rows}>
      <BarChart id="stroom-beeld" title={titel} description={uitleg} groups={groups} />
    </ChartFigure>
  );
}

/** How old is what is open. */
export function LeeftijdFigure({ beeld }: BeeldFigureProps): VNode {
  return <DuurFigure id="leeftijd" text={GRAFIEKEN.leeftijd} duur={beeld.leeftijd} />;
}

/** How long has what is open been where it is. */
export function WachttijdFigure({ beeld }: BeeldFigureProps): VNode {
  return <DuurFigure id="wachttijd" text={GRAFIEKEN.wachttijd} duur={beeld.wachttijd} />;
}

interface DuurFigureProps {
  readonly id: string;
  readonly text: (typeof GRAFIEKEN)['leeftijd' | 'wachttijd'];
  readonly duur: Readonly<Record<Trede, DuurCijfers | null>>;
}

function DuurFigure({ id, text, duur }: DuurFigureProps): VNode {
  const { titel, uitleg, delen } = text;
  const known = TREDE_CODES.flatMap((trede) => {
    const cijfers = duur[trede];
    return cijfers ? [{ naam: TREDEN[trede].naam, ...cijfers }] : [];
  });
  const groups = known.map(({ naam, mediaan, negentigProcent }) => ({
    label: naam,
    bars: [
      { value: mediaan, text: `${delen.mediaan}: ${wekenText(mediaan)}`, tone: 1 as const },
      { value: negentigProcent, text: `${delen.negentigProcent}: ${wekenText(negentigProcent)}`, tone: 2 as const },
    ],
  }));
  const rows = known.map(({ naam, mediaan, negentigProcent }) => [naam, wekenText(mediaan), wekenText(negentigProcent)]);
  return (
    <ChartFigure id={id} title={titel} explanation={uitleg} columns={columnsOf(text)} rows={rows}>
      {known.length === 0 ? null : <BarChart id={`${id}-beeld`} title={titel} description={uitleg} groups={groups} />}
    </ChartFigure>
  );
}

function wekenText(weken: number): string {
  if (weken === 0) return BEELD.dezeWeek;
  return weken === 1 ? BEELD.week : fill(BEELD.weken, { aantal: weken });
}
