// SPDX-License-Identifier: EUPL-1.2

/** Charts made on the server: they take their colours from the page, so that they hold in the dark, on paper and with colours of one's own. */
export const CHARTS = `
.filter { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem 1.25rem; margin-bottom: 1rem; }
.filter .utrecht-form-field { margin: 0; flex: 0 1 19rem; min-width: min(14rem, 100%); }
.filter .utrecht-select { width: 100%; }
.key-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); gap: 0.75rem; list-style: none; padding: 0; margin: 1rem 0 1.5rem; }
.key-figures li { background: var(--doorbraak-paper-soft); border: 1px solid var(--doorbraak-line); border-radius: 0.5rem; padding: 0.75rem 1rem; line-height: 1.35; max-width: none; }
.key-figures strong { display: block; font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 60rem) { .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
.figure { margin: 0; display: flex; flex-direction: column; height: 100%; }
.figure h2 { margin-top: 0; font-size: 1.25rem; }
.figure details { margin: auto 0 0; max-width: none; }
.figure > .small { margin-bottom: 0.75rem; }
.chart { display: block; width: 100%; max-width: 29rem; height: auto; margin-bottom: 1rem; overflow: visible; }
.chart--map { max-width: 24rem; margin-inline: auto; }
.chart text { font-family: var(--doorbraak-font); font-size: 14px; fill: var(--doorbraak-ink); }
.chart .chart__label { font-weight: 650; }
.chart .chart__value { fill: var(--doorbraak-ink-soft); font-variant-numeric: tabular-nums; }
.chart__bar--1 { fill: var(--doorbraak-link); }
.chart__bar--2 { fill: var(--doorbraak-line-strong); }
.chart__bar--3 { fill: var(--doorbraak-warn-line); }
.chart__land { fill: var(--doorbraak-paper-soft); stroke: var(--doorbraak-line-strong); stroke-width: 1.5; stroke-linejoin: round; }
.chart__dot { fill: var(--doorbraak-link); fill-opacity: 0.75; stroke: var(--doorbraak-paper); stroke-width: 1.5; }
.chart__ring { fill: none; stroke: var(--doorbraak-line-strong); stroke-width: 1.5; }
.chart .chart__number { fill: var(--doorbraak-paper); font-weight: 700; font-size: 12px; text-anchor: middle; }
@media (forced-colors: active) { .chart__bar, .chart__dot { fill: CanvasText; } .chart__land { fill: Canvas; } .chart text { fill: CanvasText; } .chart .chart__number { fill: Canvas; } }
@media print { .figures { display: block; } .figure { margin-bottom: 1rem; break-inside: avoid; } .chart { max-width: 11cm; } .chart__bar, .chart__dot { print-color-adjust: exact; } }
`;
