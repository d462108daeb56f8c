// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { curveLinearClosed, line } from 'd3-shape';
import type { VNode } from 'preact';

/** One place on the map, in degrees, and how much there is. */
export interface MapPlace {
  readonly name: string;
  readonly breedtegraad: number;
  readonly lengtegraad: number;
  readonly value: number;
}

/** A small map with a dot for each place. */
export interface AreaMapProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly places: readonly MapPlace[];
}

/** The country in a few points of our own, degrees east and north: enough to see where one is. */
const OUTLINE: readonly (readonly [number, number])[] = [
  [3.37, 51.38],
  [3.55, 51.58],
  [3.9, 51.83],
  [4.08, 52.0],
  [4.35, 52.23],
  [4.57, 52.5],
  [4.72, 52.95],
  [5.05, 52.93],
  [5.12, 52.72],
  [5.08, 52.42],
  [5.4, 52.3],
  [5.85, 52.58],
  [5.72, 52.84],
  [5.38, 52.9],
  [5.42, 53.2],
  [5.9, 53.38],
  [6.4, 53.42],
  [6.9, 53.44],
  [7.2, 53.25],
  [7.08, 52.85],
  [6.7, 52.63],
  [7.05, 52.4],
  [7.03, 52.23],
  [6.72, 52.08],
  [6.75, 51.9],
  [6.1, 51.86],
  [5.96, 51.8],
  [6.2, 51.5],
  [6.07, 51.22],
  [5.88, 51.05],
  [6.08, 50.91],
  [6.0, 50.76],
  [5.7, 50.76],
  [5.66, 50.9],
  [5.83, 51.15],
  [5.52, 51.28],
  [5.2, 51.31],
  [5.04, 51.47],
  [4.8, 51.42],
  [4.5, 51.47],
  [4.25, 51.37],
  [3.9, 51.21],
];

const [WIDTH, HEIGHT, EDGE] = [320, 372, 8];
/** The largest dot. Dots may overlap: they let each other shine through. */
const LARGEST = 20;
const SMALLEST = 4;
const NUMBER_FROM = 11;

const x = scaleLinear()
  .domain([3.3, 7.25])
  .range([EDGE, WIDTH - EDGE]);
const y = scaleLinear()
  .domain([50.72, 53.5])
  .range([HEIGHT - EDGE, EDGE]);
const outline = line<readonly [number, number]>(
  ([east]) => x(east),
  ([, north]) => y(north),
)
  .curve(curveLinearClosed)
  .digits(1);

/** A dot for each place, larger where there is more; a place with nothing is a small ring. Large dots are drawn first, so that none hides another. */
export function AreaMap({ id, title, description, places }: AreaMapProps): VNode {
  const radius = scaleSqrt()
    .domain([0, Math.max(1, ...places.map(({ value }) => value))])
    .range([SMALLEST, LARGEST]);
  const order = [...places].sort((a, b) => b.value - a.value);
  return (
    <svg class="chart chart--map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-naam ${id}-uitleg`}>
      <title id={`${id}-naam`}>{title}</title>
      <desc id={`${id}-uitleg`}>{description}</desc>
      <path class="chart__land" d={outline(OUTLINE) ?? ''} />
      {order.map(({ name, breedtegraad, lengtegraad, value }) => {
        const [cx, cy, r] = [x(lengtegraad).toFixed(1), y(breedtegraad).toFixed(1), radius(value)];
        return (
          <g>
            <circle class={value === 0 ? 'chart__ring' : 'chart__dot'} cx={cx} cy={cy} r={r.toFixed(1)}>
              <title>{`${name}: ${value}`}</title>
            </circle>
            {r >= NUMBER_FROM && (
              <text class="chart__number" x={cx} y={cy} dy="0.35em">
                {value}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
