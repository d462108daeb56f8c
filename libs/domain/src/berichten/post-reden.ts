// SPDX-License-Identifier: EUPL-1.2
import { BEVINDING_SOORTEN } from '../screening/bevinding.js';

/**
 * What the sender of a mail hears about it: what was found in the text, or why it could not be taken. A code and never what was found.
 * Source: issue 6 (inbound mail), docs/adr/0044.
 */
export const POST_REDENEN = [
  ...BEVINDING_SOORTEN,
  'bijlage',
  'leeg',
  'te_lang',
  'zelfde_woorden',
  'te_veel_mails',
  'niet_bevoegd',
  'kan_nu_niet',
] as const;
/** One of them. Example: `'bijlage'`. */
export type PostReden = (typeof POST_REDENEN)[number];
