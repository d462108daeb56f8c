// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';

/** How the connection with the Temporal server is encrypted: not at all (false), or checked against the certificates of the system or of one file. */
export type TemporalTls = { readonly serverRootCACertificate?: Buffer } | false;

/** TLS as TEMPORAL_TLS and TEMPORAL_TLS_CA ask for it. Throws when the file cannot be read. */
export function temporalTlsOf({
  temporalTls,
  temporalTlsCa,
}: {
  readonly temporalTls: 'aan' | 'uit';
  readonly temporalTlsCa: string | null;
}): TemporalTls {
  if (temporalTls === 'uit') return false;
  return temporalTlsCa === null ? {} : { serverRootCACertificate: readFileSync(temporalTlsCa) };
}
