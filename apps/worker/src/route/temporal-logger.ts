// SPDX-License-Identifier: EUPL-1.2
import type { Logger as TemporalLoggerPort, LogLevel as TemporalLevel, LogMetadata } from '@temporalio/worker';
import type { LogLevel } from '#platform/configuration';
import type { Logger } from '#platform/logging';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const satisfies Record<
  TemporalLevel,
  LogLevel
>;

/** Lets what the Temporal SDK says come out as the same JSON lines. */
export class TemporalLogger implements TemporalLoggerPort {
  constructor(private readonly logger: Logger) {}

  log(level: TemporalLevel, message: string, meta?: LogMetadata): void {
    this.logger[LEVELS[level]]({ context: 'temporal', ...meta }, message);
  }

  trace(message: string, meta?: LogMetadata): void {
    this.log('TRACE', message, meta);
  }

  debug(message: string, meta?: LogMetadata): void {
    this.log('DEBUG', message, meta);
  }

  info(message: string, meta?: LogMetadata): void {
    this.log('INFO', message, meta);
  }

  warn(message: string, meta?: LogMetadata): void {
    this.log('WARN', message, meta);
  }

  error(message: string, meta?: LogMetadata): void {
    this.log('ERROR', message, meta);
  }
}
