// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BASE, PRINT } from './base.js';
import { BEHEER } from './beheer.js';
import { CHARTS } from './charts.js';
import { MAPPING } from './mapping.js';
import { PARTS } from './parts.js';
import { TOKENS } from './tokens.js';

/** The parts of NL Design System that the pages use; what has a `html` variant is not used that way. */
const DESIGN_SYSTEM = [
  'paragraph',
  'link',
  'skip-link',
  'button',
  'alert',
  'form-field',
  'form-label',
  'form-field-description',
  'form-field-error-message',
  'form-fieldset',
  'textbox',
  'textarea',
  'select',
  'checkbox',
  'radio-button',
  'status-badge',
  'data-list',
  'table',
  'unordered-list',
  'heading',
] as const;

const require = createRequire(import.meta.url);

function readPart(part: string): string {
  return readFileSync(require.resolve(`@utrecht/${part}-css/dist/index.min.css`), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
}

/**
 * The one stylesheet of the pages: the parts of the design system, our own values behind them, and our own parts.
 * Ours is text in code rather than a file, so that the build needs no copying of files.
 */
export const STYLESHEET = [
  '/* Doorbraak, EUPL-1.2. Parts of NL Design System: @utrecht/*-css, EUPL-1.2. */\n',
  ...DESIGN_SYSTEM.map(readPart),
  TOKENS,
  MAPPING,
  BASE,
  PARTS,
  CHARTS,
  BEHEER,
  PRINT,
].join('');
