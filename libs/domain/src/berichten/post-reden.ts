// SPDX-License-Identifier: EUPL-1.2
import { BEVINDING_SOORTEN } from '../screening/bevinding.js';

/**
 * What the sender of a mail hears about it: what was found in the text, or why it could not be taken. A code and never what was found.
 * Source: issue 6 (inbound mail), docs/adr/0044.
 */
export const POST_REDENEN = [
  ...BEVINDING_SOORTEN,
  'bijlage',
  'deel_niet_gelezen',
  'leeg',
  'te_lang',
  'zelfde_woorden',
  'te_veel_mails',
  'niet_bevoegd',
  'kan_nu_niet',
] as const;
/** One of them. Example: `'bijlage'`. */
export type PostReden = (typeof POST_REDENEN)[number];

/** What stands under words from a mail of which a part was not read, so that who reads them knows that there was more. */
export const DEEL_NIET_GELEZEN = '(Uit een mail. Wat onder of tussen de oude mail stond, staat hier niet bij.)';
