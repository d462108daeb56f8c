// SPDX-License-Identifier: EUPL-1.2
import type { Configuration } from '#platform/configuration';
import type { RateLimits } from '#platform/http/rate-limit';

/**
 * How many requests a minute the API takes, over all processes (ASVS 2.4.1, 6.3.1). In production a hundred a second of one person: enough for a program that goes
 * through all its cases, too few to empty the record unnoticed. On one computer, where speed is measured as one person, twenty times as many. Refused tokens are
 * counted by address.
 * @example apiLimits('production').persoon // 6000
 */
export function apiLimits(nodeEnvironment: Configuration['nodeEnvironment']): RateLimits {
  return { persoon: nodeEnvironment === 'production' ? 6_000 : 120_000, adres: 600, aanmelden: 600 };
}
