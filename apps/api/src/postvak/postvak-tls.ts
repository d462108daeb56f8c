// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import type { PostvakTls } from '#messages/postvak/postvak-server';
import type { Configuration } from '#platform/configuration';

/** The certificate of the listener for answers with its key, from their files; null when it has none. Throws when a file is not there. */
export function postvakTlsOf({
  postvakTlsCert,
  postvakTlsSleutel,
}: Pick<Configuration, 'postvakTlsCert' | 'postvakTlsSleutel'>): PostvakTls | null {
  if (postvakTlsCert === null || postvakTlsSleutel === null) return null;
  return { cert: readFileSync(postvakTlsCert), key: readFileSync(postvakTlsSleutel) };
}
