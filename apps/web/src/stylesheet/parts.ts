// SPDX-License-Identifier: EUPL-1.2

/** Our own parts: what the design system has no part for, or only a part of. */
export const PARTS = `
.utrecht-button { text-decoration: none; }
.utrecht-link { font-size: inherit; }
.utrecht-paragraph--lead { max-width: var(--doorbraak-measure); }
.utrecht-textarea { resize: vertical; overflow: auto; }
p.utrecht-form-field-error-message { color: var(--doorbraak-ink); }
.utrecht-form-field-error-message strong { color: var(--doorbraak-bad-line); display: block; }
.utrecht-form-field-error-message strong::before { content: "!"; content: "!" / ""; display: inline-grid; place-items: center; width: 1.4em; height: 1.4em; margin-right: 0.5em; border-radius: 50%; background: var(--doorbraak-bad-line); color: var(--doorbraak-paper); font-size: 0.8125em; line-height: 1; vertical-align: 0.1em; }
.utrecht-form-field { max-width: calc(var(--doorbraak-measure) + 1rem); }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 0; }
.optional { font-weight: 400; color: var(--doorbraak-ink-soft); }
.form-field--short .utrecht-textbox, .form-field--date .utrecht-textbox { max-width: 14rem; }
.utrecht-select.utrecht-select--html-select:not([multiple]) { background-image: linear-gradient(45deg, transparent 50%, var(--doorbraak-ink) 50%), linear-gradient(-45deg, transparent 50%, var(--doorbraak-ink) 50%); background-position: right 1.125rem center, right 0.75rem center; background-repeat: no-repeat; background-size: 0.4rem 0.4rem; }
.choices { display: grid; gap: 0.25rem; margin-top: 0.5rem; }
@media (min-width: 48rem) { .choices--two { grid-template-columns: 1fr 1fr; gap: 0.25rem 1.5rem; } }
.choice { display: grid; grid-template-columns: 1.5rem 1fr; gap: 0 0.75rem; align-items: start; padding: 0.5rem 0; min-height: 44px; }
.choice input { width: 1.5rem; height: 1.5rem; margin: 0.1rem 0 0; accent-color: var(--doorbraak-action); flex: none; }
.choice label { cursor: pointer; display: block; min-height: 1.75rem; }
.choice p { grid-column: 2; margin: 0; }
.button-row { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.25rem; margin-block: 0.5rem 1rem; }
.hint { background: var(--doorbraak-warn); border-left: 4px solid var(--doorbraak-warn-line); border-radius: var(--doorbraak-radius); padding: 0.5rem 0.875rem; margin: 0.5rem 0 0; max-width: var(--doorbraak-measure); font-size: 0.9375rem; }
.hint:empty { display: none; }
.hint p { margin: 0.125rem 0; }

.error-summary { border: 3px solid var(--doorbraak-bad-line); border-radius: var(--doorbraak-radius); padding: 1rem 1.25rem; margin-bottom: 2rem; max-width: calc(var(--doorbraak-measure) + 2.5rem); }
.error-summary h2 { margin: 0 0 0.5rem; font-size: 1.25rem; }
.error-summary ul { margin: 0; padding-left: 1.25rem; }
.error-summary a { color: var(--doorbraak-bad-line); font-weight: 600; }
.utrecht-alert { max-width: calc(var(--doorbraak-measure) + 4rem); }
.utrecht-alert__content > :last-child, .utrecht-alert__message > :last-child { margin-bottom: 0; }
.utrecht-alert h2, .utrecht-alert h3 { margin: 0; font-size: 1.125rem; }
.utrecht-alert p, .utrecht-alert ul { margin: 0; }

.card { background: var(--doorbraak-paper-raised); border: 1px solid var(--doorbraak-line); border-radius: 0.5rem; box-shadow: var(--doorbraak-shadow); padding: clamp(1rem, 3vw, 1.5rem); margin-bottom: 1.5rem; }
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.card--now { border-left: 6px solid var(--doorbraak-info-line); }
.card--late { border-left-color: var(--doorbraak-bad-line); }
.card__title { font-size: 1.1875rem; margin: 0 0 0.25rem; }
.cards { display: grid; gap: 1rem; list-style: none; padding: 0; margin: 0 0 1.5rem; grid-template-columns: minmax(0, 1fr); }
.cards .card { margin: 0; max-width: none; }
.badge-line { margin-bottom: 1.25rem; }
.card__line { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; margin: 0.25rem 0; }
.case-number { font-variant-numeric: tabular-nums; letter-spacing: 0.01em; color: var(--doorbraak-ink-soft); font-size: 0.9375rem; margin: 0 0 0.25rem; }
.columns { display: grid; gap: 0 3rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 1.8fr) minmax(0, 1fr); } }
/* On a narrow screen the side comes among the main part: the ladder right after where the case is, the rest of it at the end. */
@media (max-width: 59.99rem) {
  .columns--case { display: flex; flex-direction: column; }
  .columns--case > * { display: contents; }
  .columns--case > * > * { order: 2; min-width: 0; }
  .columns--case .card--now { order: 0; }
  .columns--case > * > .ladder-part { order: 1; }
}
.columns > * > :first-child, .columns > * > section:first-child > :first-child { margin-top: 0; }
.clock { font-weight: 650; }
.clock--late { color: var(--doorbraak-bad-line); }
.clock--soon { color: var(--doorbraak-warn-line); }

.utrecht-data-list__item { max-width: 100%; }
.data-rows { margin: 0 0 1.5rem; }
.data-rows > div { display: grid; gap: 0 1.5rem; padding-block: 0.625rem; border-bottom: 1px solid var(--doorbraak-line); }
.data-rows dd { margin: 0; white-space: pre-line; min-width: 0; }
@media (min-width: 40rem) {
  .data-rows > div { grid-template-columns: minmax(0, 14rem) minmax(0, 1fr); }
  .data-rows > .data-rows__with-action { grid-template-columns: minmax(0, 14rem) minmax(0, 1fr) auto; }
}
.data-rows--narrow > div { grid-template-columns: 1fr; }

.table-frame { overflow-x: auto; margin-bottom: 1.5rem; }
.table-frame table { width: 100%; border-collapse: collapse; }
.table-frame th, .table-frame td { text-align: start; vertical-align: top; border-bottom: 1px solid var(--doorbraak-line); }
@media (max-width: 39.99rem) {
  .table-frame { overflow-x: visible; }
  .table-frame thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .table-frame table, .table-frame tbody, .table-frame tr, .table-frame td, .table-frame tbody th { display: block; width: 100%; block-size: auto; border: 0; padding-block: 0.125rem; }
  .table-frame caption { display: block; }
  .table-frame tr { border-bottom: 1px solid var(--doorbraak-line); padding-block: 0.75rem; }
  .table-frame td::before { content: attr(data-label); display: block; font-size: 0.875rem; color: var(--doorbraak-ink-soft); }
}

.steps { color: var(--doorbraak-ink-soft); font-weight: 600; margin: 0 0 0.25rem; }
.steps__bar { display: flex; gap: 0.25rem; list-style: none; padding: 0; margin: 0 0 1.5rem; max-width: var(--doorbraak-measure); }
.steps__bar li { flex: 1; height: 0.375rem; border-radius: 1rem; background: var(--doorbraak-line); }
.steps__bar li.done { background: var(--doorbraak-link); }

.ladder { list-style: none; padding: 0; margin: 0 0 1.5rem; }
.ladder__rung { position: relative; display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); gap: 0 0.875rem; padding-bottom: 1.125rem; max-width: none; }
.ladder__rung:not(:last-child)::before { content: ""; position: absolute; left: calc(1.125rem - 1.5px); top: 2.25rem; bottom: 0; width: 3px; background: var(--doorbraak-line); }
.ladder__rung--done:not(:last-child)::before { background: var(--doorbraak-link); }
.ladder__mark { display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: 50%; border: 3px solid var(--doorbraak-line); background: var(--doorbraak-paper); color: var(--doorbraak-ink-soft); font-weight: 700; line-height: 1; }
.ladder__rung--done .ladder__mark { background: var(--doorbraak-link); border-color: var(--doorbraak-link); color: var(--doorbraak-paper); }
.ladder__rung--now .ladder__mark { border-color: var(--doorbraak-link); color: var(--doorbraak-link); box-shadow: 0 0 0 4px var(--doorbraak-info); }
.ladder__rung p { margin: 0; font-size: 0.9375rem; color: var(--doorbraak-ink-soft); }
.ladder__name { font-weight: 600; padding-top: 0.3rem; }
.ladder__rung--now .ladder__name { font-weight: 750; }
.ladder__rung--todo .ladder__name { color: var(--doorbraak-ink-soft); font-weight: 500; }

.question { margin-bottom: 1.5rem; }
.question h2 { margin-top: 0; font-size: 1.1875rem; color: var(--doorbraak-ink-soft); font-weight: 650; }
.question .lead { margin-bottom: 0.5rem; }
.weight { border-left: 4px solid var(--doorbraak-warn-line); background: var(--doorbraak-warn); padding: 0.625rem 1rem; margin-bottom: 1.25rem; border-radius: 0 var(--doorbraak-radius) var(--doorbraak-radius) 0; }
.weight p { margin: 0; }
.act-group { font-size: 1rem; color: var(--doorbraak-ink-soft); margin: 1.25rem 0 0.5rem; }
.act-link { display: flex; align-items: center; min-height: 48px; padding: 0.625rem 1rem; margin-bottom: 0.75rem; max-width: calc(var(--doorbraak-measure) + 4rem); border: 1px solid var(--doorbraak-line); border-radius: 0.5rem; background: var(--doorbraak-paper-raised); font-weight: 600; text-decoration: none; }
.act-link:hover { background: var(--doorbraak-info); text-decoration: underline; }
.clocks { list-style: none; padding: 0; margin: 0 0 1.5rem; display: grid; gap: 0.75rem; }
.clocks__item { border-left: 3px solid var(--doorbraak-line); padding-left: 0.875rem; }
.clocks__item h3, .party h3 { margin: 0; font-size: 1.0625rem; }
.clocks__item p { margin: 0; }
.clocks__item ul { margin: 0.25rem 0 0; padding-left: 1.25rem; font-size: 0.9375rem; color: var(--doorbraak-ink-soft); }
.party { border: 1px solid var(--doorbraak-line); border-radius: 0.5rem; padding: 0.875rem 1rem; margin-bottom: 0.75rem; max-width: calc(var(--doorbraak-measure) + 4rem); background: var(--doorbraak-paper-raised); }
.party p, .party .data-rows { margin: 0; }
.party .data-rows > div:last-child { border-bottom: 0; }

@media (min-width: 90rem) { .band--wide { padding-inline: max(var(--doorbraak-gap), calc((100vw - 100rem) / 2)); } }
.late { color: var(--doorbraak-bad-line); }
.search { display: flex; flex-wrap: wrap; align-items: end; gap: 0.5rem 0.75rem; margin-bottom: 1rem; }
.search .utrecht-form-field { flex: 1 1 18rem; max-width: 32rem; margin: 0; }
.chips { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; padding: 0; margin: 0 0 0.75rem; }
.chip { display: inline-flex; align-items: center; min-height: 44px; padding: 0.25rem 1rem; border: 1px solid var(--doorbraak-line-strong); border-radius: 2rem; text-decoration: none; background: var(--doorbraak-paper-raised); }
.chip:hover { text-decoration: underline; }
.chip[aria-current] { background: var(--doorbraak-action); color: var(--doorbraak-action-ink); border-color: var(--doorbraak-action); font-weight: 650; }
.filters__fields { display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); }
.work-group h2 { margin: 1.5rem 0 0.75rem; font-size: 1.25rem; }
.work { list-style: none; padding: 0; margin: 0; display: grid; gap: 0.625rem; grid-template-columns: minmax(0, 1fr); }
.work li { max-width: none; }
.work p { margin: 0; }
.work__row { display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); gap: 0.25rem 0.5rem; border: 1px solid var(--doorbraak-line); border-left: 6px solid var(--doorbraak-line); border-radius: 0.5rem; background: var(--doorbraak-paper-raised); padding: 0.75rem 1rem 0.75rem 0.5rem; }
.work__row--late { border-left-color: var(--doorbraak-bad-line); }
.work__tick { position: relative; display: grid; place-items: center; min-height: 44px; align-self: start; }
.work__tick input { position: relative; z-index: 1; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--doorbraak-action); }
.work__label { position: absolute; inset: 0; cursor: pointer; }
.work__title { margin: 0; font-size: 1.0625rem; font-weight: 650; }
.work__line { display: flex; flex-wrap: wrap; align-items: center; gap: 0.125rem 0.875rem; font-size: 0.9375rem; }
.work__line .case-number { margin: 0; }
.work__when { grid-column: 2; }
.work__act { display: inline-flex; align-items: center; min-height: 44px; font-weight: 600; }
@media (min-width: 52rem) {
  .work__row { grid-template-columns: 2.75rem minmax(0, 1fr) 17rem; }
  .work__when { grid-column: 3; }
  .work__act { min-height: 28px; }
}
.results { list-style: none; padding: 0; display: grid; gap: 0.5rem; }
.results__item { border-left: 6px solid var(--doorbraak-good-line); padding: 0.25rem 0 0.25rem 1rem; }
.results__item--niet { border-left-color: var(--doorbraak-bad-line); }
.results__item--bewaard { border-left-color: var(--doorbraak-info-line); }
.results__item:has([data-settled=verwerkt]) { border-left-color: var(--doorbraak-good-line); }
.results__item:has([data-settled=niet]) { border-left-color: var(--doorbraak-bad-line); }
.results__item p { margin: 0; }
.board-strip ul { list-style: none; padding: 0; margin: 0 0 1rem; display: grid; gap: 0.5rem; grid-template-columns: minmax(0, 1fr); }
.board-strip li { max-width: none; display: grid; }
.board-strip__rung { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr) auto; column-gap: 0.5rem; align-items: center; min-height: 44px; border: 1px solid var(--doorbraak-line); border-radius: 0.375rem; padding: 0.25rem 0.5rem; font-size: 0.9375rem; line-height: 1.3; hyphens: auto; }
.board-strip__count { font-weight: 700; font-variant-numeric: tabular-nums; }
.board-strip__late { color: var(--doorbraak-bad-line); font-size: 0.875rem; }
@media (min-width: 48rem) { .board-strip ul { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media (min-width: 90rem) { .board-strip ul { grid-template-columns: repeat(6, minmax(0, 1fr)); } .board-strip__late { grid-column: 2; } }
.board__fold { margin-bottom: 0.5rem; }
@media (max-width: 47.99rem) { .board__fold:not([open]) + .board__cards { display: none; } }
@media (min-width: 48rem) { .board__fold { display: none; } }
.board { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 48rem) { .board { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
.board__column { background: var(--doorbraak-paper-soft); border: 1px solid var(--doorbraak-line); border-radius: 0.5rem; padding: 0.75rem; min-width: 0; }
.board__head { display: flex; justify-content: space-between; align-items: start; gap: 0.5rem; margin: 0 0 0.5rem; font-size: 1rem; hyphens: auto; }
.board__count { flex: none; min-width: 1.75rem; padding: 0 0.4rem; border-radius: 1rem; background: var(--doorbraak-line); text-align: center; font-variant-numeric: tabular-nums; }
.board__late { color: var(--doorbraak-bad-line); font-weight: 650; margin: 0 0 0.5rem; font-size: 0.9375rem; }
.board__cards { list-style: none; padding: 0; margin: 0; display: grid; gap: 0.5rem; grid-template-columns: minmax(0, 1fr); }
.board__card { background: var(--doorbraak-paper); border: 1px solid var(--doorbraak-line); border-left: 4px solid var(--doorbraak-line-strong); border-radius: 0.375rem; padding: 0.5rem 0.625rem; max-width: none; }
.board__card--late { border-left-color: var(--doorbraak-bad-line); }
.board__card h3 { margin: 0 0 0.25rem; font-size: 0.9375rem; font-weight: 600; hyphens: auto; }
.board__card p { margin: 0; }
.board .small { font-size: 0.875rem; }
@media (min-width: 90rem) { .board { grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 0.75rem; } .board .board__head { font-size: 0.9375rem; letter-spacing: -0.02em; } .board__column { padding: 0.625rem; } }

.timeline { list-style: none; padding: 0; margin: 0 0 1.5rem; border-left: 3px solid var(--doorbraak-line); }
.timeline li { position: relative; padding: 0 0 1.25rem 1.25rem; max-width: none; }
.timeline li::before { content: ""; position: absolute; left: -8px; top: 0.4rem; width: 13px; height: 13px; border-radius: 50%; background: var(--doorbraak-paper); border: 3px solid var(--doorbraak-line-strong); }
.timeline li:first-child::before { border-color: var(--doorbraak-link); background: var(--doorbraak-link); }
.timeline time { color: var(--doorbraak-ink-soft); font-size: 0.9375rem; }
.timeline p { margin: 0; }
.timeline__by { color: var(--doorbraak-ink-soft); font-size: 0.9375rem; }

.columns + details, details + .columns { margin-top: 1.5rem; }
details { border: 1px solid var(--doorbraak-line); border-radius: 0.5rem; margin-bottom: 0.75rem; max-width: calc(var(--doorbraak-measure) + 4rem); background: var(--doorbraak-paper-raised); }
summary { padding: 0.625rem 1rem; min-height: 48px; cursor: pointer; font-weight: 600; color: var(--doorbraak-link); border-radius: 0.5rem; }
summary:hover { background: var(--doorbraak-info); }
details[open] > summary { border-bottom: 1px solid var(--doorbraak-line); border-radius: 0.5rem 0.5rem 0 0; }
.details__body { padding: 1rem; }
.details__body > :last-child { margin-bottom: 0; }
.live__notice { position: sticky; bottom: 0.75rem; z-index: 1; background: var(--doorbraak-info); border: 1px solid var(--doorbraak-info-line); border-radius: 0.5rem; padding: 0.625rem 1rem; margin-top: 0.5rem; max-width: var(--doorbraak-measure); }
.live__notice[hidden] { display: none; }
.empty { border: 2px dashed var(--doorbraak-line); border-radius: 0.5rem; padding: 1.5rem; max-width: calc(var(--doorbraak-measure) + 4rem); margin-bottom: 1.5rem; }
.empty h2 { margin-top: 0; font-size: 1.25rem; }
.pagination { display: flex; gap: 1rem; margin-block: 1.5rem; }
.confirmation { background: var(--doorbraak-good); border-radius: 0.5rem; padding: clamp(1.25rem, 4vw, 2rem); margin-bottom: 2rem; border-left: 8px solid var(--doorbraak-good-line); max-width: calc(var(--doorbraak-measure) + 6rem); }
.confirmation h1 { margin-bottom: 0.25rem; }
.confirmation p { margin: 0; font-size: 1.1875rem; }

.doors { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 1rem; list-style: none; padding: 0; }
.door { display: flex; flex-direction: column; background: var(--doorbraak-paper-soft); border: 1px solid var(--doorbraak-line); border-radius: 0.5rem; padding: 1rem; }
.door h3 { margin-top: 0; }
.door p { margin: 0; }
.door code { font-size: 0.875rem; }
.door .door__address { margin-top: auto; padding-top: 0.5rem; }
@media (forced-colors: active) { .ladder__rung--now .ladder__mark, .steps__bar li.done { outline: 2px solid Highlight; } }
@media (prefers-reduced-motion: no-preference) { .utrecht-button { transition: background-color 0.12s; } }
`;
