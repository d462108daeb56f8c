// SPDX-License-Identifier: EUPL-1.2

/** Page, headings, header and footer. Works to 400 % zoom: one column, nothing of a fixed width. */
export const BASE = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0;
  display: flex;
  flex-direction: column;
  min-height: 100vh;
  background: var(--doorbraak-paper);
  color: var(--doorbraak-ink);
  font: 1.0625rem/1.6 var(--doorbraak-font);
  overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 0 0 0.5rem; text-wrap: balance; font-weight: 700; letter-spacing: -0.01em; }
h1 { font-size: clamp(1.4375rem, 1rem + 2.4vw, 2.5rem); }
h2 { font-size: 1.5rem; margin-top: 2.5rem; }
h3 { font-size: 1.1875rem; margin-top: 1.5rem; }
h1:focus, h2:focus { outline: none; }
p, ol, ul, pre, dl { margin: 0 0 1rem; }
main p, main li { max-width: var(--doorbraak-measure); }
main > :first-child { margin-top: 0; }
a { color: var(--doorbraak-link); text-underline-offset: 0.18em; }
a:hover { color: var(--doorbraak-link-hover); text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--doorbraak-focus); outline-offset: 2px; }
.utrecht-button:focus-visible, a.utrecht-button:focus-visible { outline-offset: 2px; }
.utrecht-textbox:focus-visible, .utrecht-textarea:focus-visible, .utrecht-select:focus-visible { outline-offset: 0; }
a:focus-visible { background: var(--doorbraak-focus-back); color: var(--doorbraak-focus); outline-offset: 0; }
code, pre { font-family: var(--doorbraak-mono); font-size: 0.9375rem; }
code { overflow-wrap: anywhere; }
pre { background: var(--doorbraak-brand); color: var(--doorbraak-brand-ink); border-radius: var(--doorbraak-radius); padding: 0.75rem 1rem; overflow-x: auto; }
pre code { overflow-wrap: normal; }
hr { border: 0; border-top: 1px solid var(--doorbraak-line); margin: 2rem 0; }
blockquote { margin: 0.25rem 0 0.75rem; padding-left: 0.875rem; border-left: 3px solid var(--doorbraak-line); color: var(--doorbraak-ink-soft); white-space: pre-line; }
.screen-reader { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.lead { font-size: 1.1875rem; line-height: 1.55; max-width: var(--doorbraak-measure); }
.soft { color: var(--doorbraak-ink-soft); }
.small { font-size: 0.9375rem; }
.nowrap { white-space: nowrap; }
.wide { max-width: none; }
.words { white-space: pre-line; }

.band { padding-inline: max(var(--doorbraak-gap), calc((100vw - var(--doorbraak-width)) / 2)); }
.page-header { background: var(--doorbraak-brand); color: var(--doorbraak-brand-ink); border-bottom: 5px solid var(--doorbraak-brand-accent); }
.page-header__top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 1.5rem; padding-block: 0.75rem; }
.page-header__name { display: inline-flex; align-items: center; gap: 0.625rem; color: inherit; font-size: 1.375rem; font-weight: 700; letter-spacing: -0.01em; text-decoration: none; min-height: 44px; }
.page-header__name:hover { color: inherit; text-decoration: underline; }
.page-header__mark { width: 1.75rem; height: 1.75rem; flex: none; }
.page-header__who { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; margin: 0; font-size: 0.9375rem; line-height: 1.35; }
.page-header__who p { margin: 0; }
.page-header__who a, .page-header__out { color: inherit; font: inherit; font-weight: 600; background: none; border: 0; padding: 0.5rem 0; min-height: 44px; text-decoration: underline; text-underline-offset: 0.18em; cursor: pointer; display: inline-flex; align-items: center; }
.page-header :focus-visible { outline-color: var(--doorbraak-brand-accent); background: transparent; color: inherit; }
.page-nav { background: var(--doorbraak-paper-soft); border-bottom: 1px solid var(--doorbraak-line); }
.page-nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none; margin: 0; padding: 0; }
.page-nav a { display: flex; align-items: center; min-height: 48px; color: var(--doorbraak-ink); text-decoration: none; border-block: 3px solid transparent; font-weight: 550; }
.page-nav a:hover { border-bottom-color: var(--doorbraak-line-strong); }
.page-nav a[aria-current] { border-bottom-color: var(--doorbraak-link); color: var(--doorbraak-link); font-weight: 700; }
.page-nav__fold { border: 0; margin: 0; background: none; max-width: none; }
.page-nav__fold > summary, .page-nav__fold[open] > summary { padding: 0.625rem 0; border: 0; color: var(--doorbraak-ink); }
@media (max-width: 39.99rem) { .page-nav__fold:not([open]) + ul { display: none; } }
@media (min-width: 40rem) { .page-nav .page-nav__fold { display: none; } }
.own-doors { display: grid; gap: 0.75rem; list-style: none; padding: 0; margin: 0 0 2rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); }
.own-doors li { max-width: none; border: 1px solid var(--doorbraak-line); border-left: 6px solid var(--doorbraak-link); border-radius: 0.5rem; background: var(--doorbraak-paper-raised); padding: 0.75rem 1rem; }
.own-doors a { display: inline-flex; align-items: center; min-height: 44px; font-size: 1.1875rem; font-weight: 650; }
.own-doors p { margin: 0; color: var(--doorbraak-ink-soft); }
@media (max-width: 39.99rem) {
  .page-nav ul { gap: 0 1.125rem; }
  .page-nav a { font-size: 0.9375rem; min-height: 44px; }
  form.page-header__who { display: contents; }
  form.page-header__who p { order: 2; flex: 1 0 100%; }
}
.breadcrumb { padding-top: 1rem; font-size: 0.9375rem; }
.breadcrumb ol { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; }
.breadcrumb li:not(:last-child)::after { content: "\\203A"; content: "\\203A" / ""; padding-inline: 0.5rem; color: var(--doorbraak-ink-soft); }
main { flex: 1; width: 100%; padding-block: 1.5rem 3.5rem; }
.page-footer { background: var(--doorbraak-paper-soft); border-top: 1px solid var(--doorbraak-line); color: var(--doorbraak-ink-soft); font-size: 0.9375rem; padding-block: 1.5rem; }
.page-footer p { margin: 0 0 0.25rem; max-width: var(--doorbraak-measure); }
.notice { background: var(--doorbraak-warn); border-left: 6px solid var(--doorbraak-warn-line); padding: 0.75rem 1rem; margin-bottom: 1.5rem; }
.notice p { margin: 0; }
`;

/** Paper: no navigation, buttons or forms, but for a form around a list (`prints`), which is there as a list; what is folded on the screen is open; black on white. */
export const PRINT = `
@media print {
  body { font-size: 10pt; line-height: 1.4; display: block; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13pt; margin-top: 12pt; }
  h3 { font-size: 11pt; margin-top: 8pt; }
  p, ol, ul, dl, .data-rows { margin-bottom: 6pt; }
  .lead { font-size: 11.5pt; line-height: 1.4; }
  .data-rows > div { padding-block: 2pt; }
  .data-rows > div:not(.data-rows__with-action) { grid-template-columns: minmax(0, 11rem) minmax(0, 1fr); }
  .card { padding: 8pt 10pt; margin-bottom: 10pt; }
  .page-header { background: none; color: #000; border-bottom: 1px solid #000; }
  .page-header__who, .page-nav, .breadcrumb, .skip-link, .page-footer, .no-print, .utrecht-button, .work__tick, form:not(.prints) { display: none !important; }
  .band { padding-inline: 0; }
  main { padding-block: 6pt; }
  .page-header__top { padding-block: 0; }
  details::details-content { display: block; block-size: auto; content-visibility: visible; }
  details:has(form:not(.prints)) { display: none; }
  summary { display: block; }
  .board__fold:not([open]) + .board__cards { display: grid !important; }
  .card, .timeline li, .utrecht-alert, tr { break-inside: avoid; }
  .card { box-shadow: none; border: 1px solid #999; }
  h1, h2, h3 { break-after: avoid; }
  pre { background: none; color: inherit; border: 1px solid #999; white-space: pre-wrap; }
}
`;
