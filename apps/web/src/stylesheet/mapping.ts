// SPDX-License-Identifier: EUPL-1.2

/** Our values behind the names that the `@utrecht/*-css` parts ask for (NL Design System). Own looks are made here and nowhere else. */
const ONE_TO_ONE: Readonly<Record<string, string>> = {
  'document-font-family': 'var(--doorbraak-font)',
  'document-color': 'var(--doorbraak-ink)',
  'space-around': '1',
  'focus-outline-width': '3px',
  'focus-outline-style': 'solid',
  'focus-outline-color': 'var(--doorbraak-focus)',
  'focus-outline-offset': '0',
  'focus-inverse-outline-color': 'transparent',
  'pointer-target-min-size': '44px',
  'paragraph-line-height': '1.6',
  'paragraph-margin-block-start': '0',
  'paragraph-margin-block-end': '1rem',
  'paragraph-lead-font-size': '1.25rem',
  'paragraph-lead-line-height': '1.5',
  'link-color': 'var(--doorbraak-link)',
  'link-hover-color': 'var(--doorbraak-link-hover)',
  'link-hover-text-decoration-thickness': '0.15em',
  'link-text-underline-offset': '0.18em',
  'link-focus-color': 'var(--doorbraak-link-hover)',
  'skip-link-background-color': 'var(--doorbraak-brand-accent)',
  'skip-link-color': '#16222d',
  'skip-link-padding-inline-start': '1rem',
  'skip-link-padding-inline-end': '1rem',
  'skip-link-z-index': '10',
  'form-label-font-weight': '650',
  'form-label-color': 'var(--doorbraak-ink)',
  'form-label-checkbox-font-weight': '400',
  'form-label-radio-font-weight': '400',
  'form-field-margin-block-start': '0',
  'form-field-margin-block-end': '1.75rem',
  'form-field-label-margin-block-end': '0.25rem',
  'form-field-description-color': 'var(--doorbraak-ink-soft)',
  'form-field-description-margin-block-end': '0.5rem',
  'form-field-error-message-color': 'var(--doorbraak-bad-line)',
  'form-field-error-message-margin-block-end': '0.5rem',
  'form-field-invalid-border-inline-start-color': 'var(--doorbraak-bad-line)',
  'form-field-invalid-border-inline-start-width': '4px',
  'form-field-invalid-padding-inline-start': '1rem',
  'form-fieldset-legend-font-weight': '650',
  'form-fieldset-legend-font-size': '1rem',
  'form-fieldset-legend-color': 'var(--doorbraak-ink)',
  'form-fieldset-legend-margin-block-end': '0.25rem',
  'form-fieldset-invalid-border-inline-start-color': 'var(--doorbraak-bad-line)',
  'form-fieldset-invalid-border-inline-start-width': '4px',
  'form-fieldset-invalid-padding-inline-start': '1rem',
  'form-control-background-color': 'var(--doorbraak-paper)',
  'form-control-color': 'var(--doorbraak-ink)',
  'form-control-border-color': 'var(--doorbraak-line-strong)',
  'form-control-border-width': '2px',
  'form-control-border-radius': 'var(--doorbraak-radius)',
  'form-control-font-family': 'inherit',
  'form-control-font-size': '1rem',
  'form-control-line-height': '1.5',
  'form-control-max-inline-size': 'var(--doorbraak-measure)',
  'form-control-padding-block-start': '0.5rem',
  'form-control-padding-block-end': '0.5rem',
  'form-control-padding-inline-start': '0.75rem',
  'form-control-padding-inline-end': '0.75rem',
  'form-control-focus-border-color': 'var(--doorbraak-ink)',
  'form-control-invalid-border-color': 'var(--doorbraak-bad-line)',
  'textarea-min-block-size': '8rem',
  'select-padding-inline-end': '2.25rem',
  'button-font-family': 'inherit',
  'button-font-size': '1.0625rem',
  'button-font-weight': '600',
  'button-line-height': '1.3',
  'button-border-radius': 'var(--doorbraak-radius)',
  'button-border-width': '2px',
  'button-min-block-size': '44px',
  'button-min-inline-size': '44px',
  'button-padding-block-start': '0.5rem',
  'button-padding-block-end': '0.5rem',
  'button-padding-inline-start': '1.125rem',
  'button-padding-inline-end': '1.125rem',
  'alert-border-width': '0',
  'alert-border-radius': 'var(--doorbraak-radius)',
  'alert-padding-block-start': '1rem',
  'alert-padding-block-end': '1rem',
  'alert-padding-inline-start': '1.25rem',
  'alert-padding-inline-end': '1.25rem',
  'alert-margin-block-end': '1.5rem',
  'alert-message-row-gap': '0.25rem',
  'alert-color': 'var(--doorbraak-ink)',
  'status-badge-border-radius': '999px',
  'status-badge-padding-block': '0.3rem',
  'status-badge-padding-inline': '0.75rem',
  'status-badge-font-size': '0.875rem',
  'status-badge-font-weight': '650',
  'status-badge-line-height': '1.2',
  'status-badge-border-width': '1px',
  'data-list-item-key-color': 'var(--doorbraak-ink)',
  'data-list-item-key-font-weight': '650',
  'data-list-item-value-color': 'var(--doorbraak-ink)',
  'data-list-margin-block-end': '1.5rem',
  'data-list-rows-border-bottom-color': 'var(--doorbraak-line)',
  'data-list-rows-border-bottom-width': '1px',
  'data-list-rows-item-padding-block-start': '0.625rem',
  'data-list-rows-item-padding-block-end': '0.625rem',
  'table-border-color': 'var(--doorbraak-line)',
  'table-cell-padding-block-start': '0.75rem',
  'table-cell-padding-block-end': '0.75rem',
  'table-cell-padding-inline-start': '0',
  'table-cell-padding-inline-end': '1rem',
  'table-row-border-block-end-color': 'var(--doorbraak-line)',
  'table-row-border-block-end-width': '1px',
  'table-header-cell-font-weight': '650',
  'table-header-cell-color': 'var(--doorbraak-ink-soft)',
  'table-caption-text-align': 'start',
  'table-caption-font-weight': '650',
  'table-caption-font-size': '1.25rem',
  'table-caption-margin-block-end': '0.5rem',
  'unordered-list-list-style-type': 'disc',
  'unordered-list-margin-inline-start': '1.25rem',
  'unordered-list-margin-block-end': '1rem',
  'unordered-list-item-margin-block-start': '0.25rem',
  'unordered-list-marker-color': 'var(--doorbraak-ink-soft)',
};

const BUTTONS: Readonly<Record<string, readonly [back: string, hover: string, ink: string, line: string]>> = {
  'primary-action': [
    'var(--doorbraak-action)',
    'var(--doorbraak-action-hover)',
    'var(--doorbraak-action-ink)',
    'var(--doorbraak-action)',
  ],
  'secondary-action': ['transparent', 'var(--doorbraak-info)', 'var(--doorbraak-link)', 'var(--doorbraak-link)'],
  subtle: ['transparent', 'var(--doorbraak-info)', 'var(--doorbraak-link)', 'transparent'],
  'secondary-action-danger': ['transparent', 'var(--doorbraak-bad)', 'var(--doorbraak-bad-line)', 'var(--doorbraak-bad-line)'],
};

/** Kinds of feedback as the alert and the badge of the design system name them. */
const FEEDBACK: Readonly<Record<string, string>> = { info: 'info', ok: 'good', warning: 'warn', error: 'bad' };
const BADGES: Readonly<Record<string, string>> = { neutral: 'info', safe: 'good', warning: 'warn', danger: 'bad' };

function declarations(): string[] {
  const lines = Object.entries(ONE_TO_ONE).map(([name, value]) => `--utrecht-${name}: ${value};`);
  for (const [name, [back, hover, ink, line]] of Object.entries(BUTTONS)) {
    const values = { 'background-color': back, color: ink, 'border-color': line };
    const hovered = { 'background-color': hover, color: ink, 'border-color': name === 'primary-action' ? hover : line };
    for (const [part, value] of Object.entries(values)) lines.push(`--utrecht-button-${name}-${part}: ${value};`);
    for (const state of ['hover', 'active', 'focus', 'pressed'])
      for (const [part, value] of Object.entries(hovered)) lines.push(`--utrecht-button-${name}-${state}-${part}: ${value};`);
    lines.push(`--utrecht-button-${name}-border-width: 2px;`);
  }
  for (const [name, own] of Object.entries(FEEDBACK))
    lines.push(
      `--utrecht-alert-${name}-background-color: var(--doorbraak-${own});`,
      `--utrecht-alert-${name}-border-color: var(--doorbraak-${own}-line);`,
      `--utrecht-alert-${name}-border-width: 0 0 0 6px;`,
      `--utrecht-alert-${name}-color: var(--doorbraak-ink);`,
    );
  for (const [name, own] of Object.entries(BADGES))
    lines.push(
      `--utrecht-status-badge-${name}-background-color: var(--doorbraak-${own});`,
      `--utrecht-status-badge-${name}-color: var(--doorbraak-${own}-line);`,
      `--utrecht-status-badge-${name}-border-color: var(--doorbraak-${own}-line);`,
    );
  return lines;
}

/** The theme of the design system, filled with our own values. */
export const MAPPING = `:root {\n  ${declarations().join('\n  ')}\n}\n`;
