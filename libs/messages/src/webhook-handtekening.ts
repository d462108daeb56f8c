// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';

/**
 * The signature of an event as Standard Webhooks has it: one part per secret, so that a receiver that changes its secret understands both.
 * `seconden` is the time of sending since 1970.
 * @example handtekening([geheim], '0193…', 1795208000, '{}') // 'v1,K5oZ…='
 */
export function handtekening(geheimen: readonly Buffer[], id: string, seconden: number, inhoud: string): string {
  return geheimen
    .map((geheim) => `v1,${createHmac('sha256', geheim).update(`${id}.${seconden}.${inhoud}`).digest('base64')}`)
    .join(' ');
}
