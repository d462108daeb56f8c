// SPDX-License-Identifier: EUPL-1.2
import type { OidcIssuer } from '../auth/oidc-issuer.js';
import type { Afhankelijkheid } from './gereedheid.js';

/** How long an answer of a sign-in service counts: it belongs to somebody else, who is not to be asked at every look. */
const KEEP_MS = 30_000;

/**
 * The sign-in services, each by its sleutel: `aanmelddienst_eerste` is that of OIDC_ISSUER. Not required: who is signed in works on while one is away.
 * Each is asked once at a time and at most every half minute, whatever the answer.
 * @param find answers when the issuer gives its discovery document; throws when it does not.
 */
export function aanmelddienstenVan(
  issuers: readonly Pick<OidcIssuer, 'sleutel' | 'issuer'>[],
  find: (issuer: string) => Promise<unknown>,
  nowMs: () => number = Date.now,
): Afhankelijkheid[] {
  return issuers.map(({ sleutel, issuer }) => ({
    naam: `aanmelddienst_${sleutel}`,
    verplicht: false,
    check: kept(() => find(issuer), nowMs),
  }));
}

/** The same question, whose answer or fault is kept for a while from when it came. */
function kept(ask: () => Promise<unknown>, nowMs: () => number): () => Promise<unknown> {
  let asked: Promise<unknown> | null = null;
  let untilMs = Infinity;
  return () => {
    if (asked !== null && nowMs() < untilMs) return asked;
    untilMs = Infinity;
    asked = ask().finally(() => (untilMs = nowMs() + KEEP_MS));
    return asked;
  };
}
