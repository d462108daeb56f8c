// SPDX-License-Identifier: EUPL-1.2
import type { Foutcode } from '../../fouten/foutcodes.js';
import type { Effect } from '../zet.js';

/** A rule's answer: the effects in order, or the code of the refusal. */
export type RegelUitkomst = readonly Effect[] | Foutcode;
