// SPDX-License-Identifier: EUPL-1.2
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './configuration.js';

export type { Logger } from 'pino';

/** Names whose value never reaches a log, at the top of a record or up to three levels deep. */
const SECRET_NAMES = [
  'authorization',
  'cookie',
  '"set-cookie"',
  'password',
  'wachtwoord',
  'token',
  'access_token',
  'id_token',
  'refresh_token',
  'client_secret',
];
const SECRET_PATHS = SECRET_NAMES.flatMap((name) => ['', '*', '*.*', '*.*.*'].map((prefix) => joined(prefix, name)));

/**
 * A logger that writes one JSON record per line, with an ISO instant in UTC and the level as a word.
 * @param name which process speaks, for example `api`.
 * @param destination where the lines go; the standard output when absent.
 * @example createLogger('api', 'info').info({ port: 3001 }, 'listening')
 */
export function createLogger(name: string, level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    name,
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET_PATHS, censor: '[verborgen]' },
  };
  return destination ? pino(options, destination) : pino(options);
}

function joined(prefix: string, name: string): string {
  const last = name.startsWith('"') ? `[${name}]` : name;
  if (prefix === '') return last;
  return last.startsWith('[') ? `${prefix}${last}` : `${prefix}.${last}`;
}
