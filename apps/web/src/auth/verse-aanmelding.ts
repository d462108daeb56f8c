// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { WebSessie } from './verzoek.js';

/** So recent the sign-in at the issuer must be for what weighs heavily, in minutes (docs/adr/0051). */
const VERSE_AANMELDING_MINUTEN = 15;

/**
 * Refuses who signed in at their issuer longer than a quarter of an hour ago, or at an issuer that does not say when; the age of the session does not count, for an
 * issuer that remembers somebody asks nothing. `terug` is where they go on after signing in anew. Throws `AANMELDING_TE_OUD`.
 */
export function requireVerseAanmelding({ minutenOud }: WebSessie, terug: string): void {
  if (minutenOud !== null && minutenOud < VERSE_AANMELDING_MINUTEN) return;
  throw new FoutError('AANMELDING_TE_OUD', { uitbreiding: { terug } });
}

/** Where somebody signs in anew and then goes on. Example: `/inloggen?opnieuw=ja&terug=%2Fops%2Fwachtrijen`. */
export function opnieuwInloggenPad(terug: string): string {
  return `/inloggen?opnieuw=ja&terug=${encodeURIComponent(terug)}`;
}
