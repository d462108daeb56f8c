// SPDX-License-Identifier: EUPL-1.2

/** The values a municipality may replace by its own: `--doorbraak-*`, for light paper. Contrast of every pair is at least 4.5 to 1. */
const LIGHT = `
  --doorbraak-paper: #ffffff;
  --doorbraak-paper-soft: #f3f6f8;
  --doorbraak-paper-raised: #ffffff;
  --doorbraak-ink: #16222d;
  --doorbraak-ink-soft: #475868;
  --doorbraak-line: #d3dce3;
  --doorbraak-line-strong: #6a7b8a;
  --doorbraak-brand: #123b5d;
  --doorbraak-brand-ink: #ffffff;
  --doorbraak-brand-accent: #ffd166;
  --doorbraak-link: #0b5394;
  --doorbraak-link-hover: #062f56;
  --doorbraak-action: #0b5394;
  --doorbraak-action-hover: #08406f;
  --doorbraak-action-ink: #ffffff;
  --doorbraak-focus: #16222d;
  --doorbraak-focus-back: #ffd166;
  --doorbraak-info: #e6f0f9;
  --doorbraak-info-line: #0b5394;
  --doorbraak-good: #e3f3e9;
  --doorbraak-good-line: #17683a;
  --doorbraak-warn: #fff3d1;
  --doorbraak-warn-line: #8a5b00;
  --doorbraak-bad: #fdeae8;
  --doorbraak-bad-line: #b3261e;
  --doorbraak-shadow: 0 1px 2px rgb(22 34 45 / 8%), 0 4px 12px rgb(22 34 45 / 5%);`;

const DARK = `
  --doorbraak-paper: #0f171e;
  --doorbraak-paper-soft: #18232d;
  --doorbraak-paper-raised: #18232d;
  --doorbraak-ink: #eef3f7;
  --doorbraak-ink-soft: #b3c1cd;
  --doorbraak-line: #31414e;
  --doorbraak-line-strong: #8395a4;
  --doorbraak-brand: #0b2438;
  --doorbraak-link: #8cc5f7;
  --doorbraak-link-hover: #c4e1fb;
  --doorbraak-action: #8cc5f7;
  --doorbraak-action-hover: #b7dafa;
  --doorbraak-action-ink: #0b1c2b;
  --doorbraak-focus: #ffd166;
  --doorbraak-focus-back: #0f171e;
  --doorbraak-info: #12293d;
  --doorbraak-info-line: #8cc5f7;
  --doorbraak-good: #12301f;
  --doorbraak-good-line: #7fd6a2;
  --doorbraak-warn: #352a0c;
  --doorbraak-warn-line: #f2c14e;
  --doorbraak-bad: #3a1614;
  --doorbraak-bad-line: #ff9d94;
  --doorbraak-shadow: none;`;

/** Sizes and the system font; the same on light and dark. */
const SHAPE = `
  --doorbraak-font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --doorbraak-mono: ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, monospace;
  --doorbraak-radius: 0.375rem;
  --doorbraak-width: 68rem;
  --doorbraak-measure: 42rem;
  --doorbraak-gap: clamp(1rem, 4vw, 2rem);`;

/** The own, neutral theme: light by default, dark where the reader's device asks for it. */
export const TOKENS = `
:root { color-scheme: light dark; ${SHAPE} ${LIGHT}
}
@media screen and (prefers-color-scheme: dark) {
  :root { ${DARK}
  }
}
`;
