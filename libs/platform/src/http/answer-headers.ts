// SPDX-License-Identifier: EUPL-1.2

/**
 * Headers of every answer of an API, errors included (API Design Rules, transport/security-headers): nothing is stored, framed or guessed, and only HTTPS.
 * HSTS lasts a year; browsers pay attention to it over HTTPS only, so it does no harm on one machine.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};
