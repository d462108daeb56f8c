// SPDX-License-Identifier: EUPL-1.2
import { TEKSTVELDEN_VASTLOPER } from '#domain/vastloper/tekstvelden';
import { canonicalJson } from './keten.js';
import type { Woorden } from './woorden.js';

type Teksten = Readonly<Record<(typeof TEKSTVELDEN_VASTLOPER)[number], unknown>>;

const GEWIST = /^\[gewist op /;

/** The words of the case as the log commits to them: every text field, null where nothing was written. */
export function ingediendeTeksten(tekst: Teksten): Record<string, unknown> {
  return Object.fromEntries(TEKSTVELDEN_VASTLOPER.map((veld) => [veld, leegIsNull(tekst[veld])]));
}

/**
 * Is a text that the case shows another one than was filed? Where the log tells that it was erased, only the fixed sentence, or nothing, may stand. A
 * filing of before the log committed to its texts says nothing about them.
 * @param tekst the columns of the case by field.
 * @param woorden the words of the act of filing.
 */
export function wijktAfVanIngediend(tekst: Teksten, { payload, gewist }: Pick<Woorden, 'payload' | 'gewist'>): boolean {
  return TEKSTVELDEN_VASTLOPER.some((veld) => {
    const nu = leegIsNull(tekst[veld]);
    if (veld in gewist) return nu !== null && !(typeof nu === 'string' && GEWIST.test(nu));
    return veld in payload && canonicalJson(nu) !== canonicalJson(payload[veld]);
  });
}

function leegIsNull(waarde: unknown): unknown {
  return Array.isArray(waarde) && waarde.length === 0 ? null : (waarde ?? null);
}
