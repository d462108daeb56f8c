// SPDX-License-Identifier: EUPL-1.2

/**
 * The stylesheet of the pages: own and neutral, so that a municipality can put its own values behind the `--doorbraak-*` names.
 * Text rather than a file, so that the build needs no copying of files.
 */
export const STYLESHEET = `
:root {
  color-scheme: light;
  --doorbraak-ink: #1b2733;
  --doorbraak-ink-soft: #45535f;
  --doorbraak-paper: #ffffff;
  --doorbraak-paper-soft: #f2f5f8;
  --doorbraak-line: #c9d3dc;
  --doorbraak-brand: #123b5d;
  --doorbraak-brand-light: #ffd166;
  --doorbraak-link: #0b5394;
  --doorbraak-notice: #fff4d6;
  --doorbraak-notice-line: #b07900;
  --doorbraak-width: 64rem;
  --doorbraak-gap: clamp(1rem, 4vw, 2rem);
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--doorbraak-paper);
  color: var(--doorbraak-ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
h1, h2, h3 { line-height: 1.25; margin: 0 0 0.5rem; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 5vw, 2.5rem); }
h2 { font-size: 1.5rem; margin-top: 2.5rem; }
h3 { font-size: 1.125rem; }
p, ol, ul, pre { margin: 0 0 1rem; }
main p, main li { max-width: 42rem; }
a { color: var(--doorbraak-link); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--doorbraak-brand); outline-offset: 3px; }
code, pre { font-family: ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, monospace; font-size: 0.9375rem; }
code { overflow-wrap: anywhere; }
.door code { font-size: 0.875rem; }
pre {
  background: var(--doorbraak-brand);
  color: #ffffff;
  border-radius: 0.375rem;
  padding: 0.75rem 1rem;
  overflow-x: auto;
}
pre code { overflow-wrap: normal; }
.skip-link {
  position: absolute;
  left: -100vw;
  top: 0;
  background: var(--doorbraak-brand-light);
  color: var(--doorbraak-ink);
  padding: 0.5rem 1rem;
}
.skip-link:focus { left: 0; }
.page-header {
  background: var(--doorbraak-brand);
  color: #ffffff;
  padding: 1rem max(var(--doorbraak-gap), calc((100vw - var(--doorbraak-width)) / 2));
  border-bottom: 0.375rem solid var(--doorbraak-brand-light);
}
.page-header__name { color: inherit; font-size: 1.5rem; font-weight: 700; text-decoration: none; }
.page-header__name:hover { text-decoration: underline; }
.page-header :focus-visible { outline-color: var(--doorbraak-brand-light); }
.page-header__line { margin: 0; }
main, .page-footer {
  max-width: calc(var(--doorbraak-width) + 2 * var(--doorbraak-gap));
  margin-inline: auto;
  padding: var(--doorbraak-gap);
}
.page-footer { border-top: 1px solid var(--doorbraak-line); color: var(--doorbraak-ink-soft); font-size: 0.9375rem; }
.page-footer p { margin: 0; }
.lead { font-size: 1.1875rem; }
.notice {
  background: var(--doorbraak-notice);
  border-left: 0.375rem solid var(--doorbraak-notice-line);
  padding: 0.75rem 1rem;
  margin-bottom: 1.5rem;
}
.notice p { margin: 0; }
.doors {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
  gap: 1rem;
  list-style: none;
  padding: 0;
}
.door {
  display: flex;
  flex-direction: column;
  background: var(--doorbraak-paper-soft);
  border: 1px solid var(--doorbraak-line);
  border-radius: 0.375rem;
  padding: 1rem;
}
.door p { margin: 0; }
.door .door__address { margin-top: auto; padding-top: 0.5rem; }
.ladder { list-style: none; padding: 0; counter-reset: rung; }
.rung {
  counter-increment: rung;
  display: grid;
  grid-template-columns: 2.5rem 1fr;
  gap: 0 0.75rem;
  max-width: none;
  border-left: 0.25rem solid var(--doorbraak-brand);
  padding: 0.5rem 0 0.5rem 0.75rem;
}
.rung::before {
  content: counter(rung);
  grid-row: span 2;
  width: 2.25rem;
  height: 2.25rem;
  border-radius: 50%;
  background: var(--doorbraak-brand);
  color: #ffffff;
  font-weight: 700;
  line-height: 2.25rem;
  text-align: center;
}
.rung p { margin: 0; }
@media (min-width: 48rem) {
  .rung:nth-child(2) { margin-left: 1.5rem; }
  .rung:nth-child(3) { margin-left: 3rem; }
  .rung:nth-child(4) { margin-left: 4.5rem; }
  .rung:nth-child(5) { margin-left: 6rem; }
  .rung:nth-child(6) { margin-left: 7.5rem; }
}
@media print {
  pre { background: none; color: inherit; border: 1px solid var(--doorbraak-line); white-space: pre-wrap; }
}
`.trimStart();
