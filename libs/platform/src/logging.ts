// SPDX-License-Identifier: EUPL-1.2
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './configuration.js';
import { descriptorSink, LogDestination } from './log-destination.js';

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
/** What PostgreSQL and TypeORM hang on a fault that may repeat words of a case: the row that failed, and what was asked with. */
const WORDS_IN_A_FAULT = ['detail', 'where', 'internalQuery', 'parameters', 'driverError'].map((name) => `err.${name}`);
const SECRET_PATHS = [
  ...SECRET_NAMES.flatMap((name) => ['', '*', '*.*', '*.*.*'].map((prefix) => joined(prefix, name))),
  ...WORDS_IN_A_FAULT,
];

/**
 * A logger that writes one JSON record per line, with an ISO instant in UTC and the level as a word.
 * @param name which process speaks, for example `api`.
 * @param destination where the lines go; the standard output when absent, which never makes the process wait (LogDestination).
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
  return pino(options, destination ?? standardOutput(name));
}

const STANDARD_OUTPUT = 1;

function standardOutput(name: string): DestinationStream {
  const droppedLine = (count: number): string =>
    `${JSON.stringify({ level: 'warn', time: new Date().toISOString(), name, count, msg: 'log lines were dropped' })}\n`;
  const destination = new LogDestination(descriptorSink(STANDARD_OUTPUT), droppedLine);
  process.once('exit', () => destination.writeRest());
  return destination;
}

function joined(prefix: string, name: string): string {
  const last = name.startsWith('"') ? `[${name}]` : name;
  if (prefix === '') return last;
  return last.startsWith('[') ? `${prefix}${last}` : `${prefix}.${last}`;
}
