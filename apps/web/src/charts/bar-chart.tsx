// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';

/** One bar: its length, and the words at its end, which say what it is without its colour. `tone` is 1, 2 or 3. */
export interface Bar {
  readonly value: number;
  readonly text: string;
  readonly tone: 1 | 2 | 3;
}

/** Bars that belong together under one label. */
export interface BarGroup {
  readonly label: string;
  readonly bars: readonly Bar[];
}

/** A chart of bars that lie down; `id` is unique on the page, `title` and `description` are read out in its place. */
export interface BarChartProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly groups: readonly BarGroup[];
}

/** The width of the drawing; on a phone it is shown at about that size, so that its letters stay readable. */
const WIDTH = 360;
const TEXT_WIDTH = 132;
const LABEL = 21;
const BAR = 18;
const GAP = 10;

/** Bars that lie down, the longest to the edge of its words. A bar of nothing keeps its words. */
export function BarChart({ id, title, description, groups }: BarChartProps): VNode {
  const most = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const length = scaleLinear()
    .domain([0, most])
    .range([0, WIDTH - TEXT_WIDTH]);
  const heights = groups.map(({ bars }) => LABEL + bars.length * BAR + GAP);
  const tops = heights.map((_height, place) => heights.slice(0, place).reduce((sum, height) => sum + height, 0));
  const height = heights.reduce((sum, one) => sum + one, 0);
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}-naam ${id}-uitleg`}>
      <title id={`${id}-naam`}>{title}</title>
      <desc id={`${id}-uitleg`}>{description}</desc>
      {groups.map(({ label, bars }, place) => (
        <g transform={`translate(0 ${tops[place] ?? 0})`}>
          <text class="chart__label" x="0" y="14">
            {label}
          </text>
          {bars.map(({ value, text, tone }, row) => (
            <g transform={`translate(0 ${LABEL + row * BAR})`}>
              <rect class={`chart__bar chart__bar--${tone}`} width={round(Math.max(length(value), 1))} height={BAR - 4} rx="2" />
              <text class="chart__value" x={round(Math.max(length(value), 1) + 6)} y="12">
                {text}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
