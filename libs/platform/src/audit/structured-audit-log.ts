// SPDX-License-Identifier: EUPL-1.2
import type { Logger } from '../logging.js';
import { markNoted, requestOrigin } from './request-origin.js';

/** What is noted: codes and ids. The port of the application has the same shape. */
interface Regel {
  readonly actie: string;
  readonly object: { readonly soort: string; readonly id: string } | null;
  readonly resultaat: string;
  readonly persoonId: string | null;
  readonly handelingId: string | null;
}

/**
 * Audit lines among the other lines of the log, under the key `audit`, with the fields that BIO2 8.15 asks for: action, object, result, origin,
 * actor and time. They are written at every log level but `silent`.
 */
export class StructuredAuditLog {
  private readonly logger: Logger;

  /** @param kanaal the program that speaks. Example: `api`. */
  constructor(
    logger: Logger,
    private readonly kanaal: string,
  ) {
    this.logger = logger.level === 'silent' ? logger : logger.child({}, { level: 'info' });
  }

  /** Writes the line. Never throws. */
  note({ actie, object, resultaat, persoonId, handelingId }: Regel): void {
    const herkomst = { kanaal: this.kanaal, ...requestOrigin() };
    const audit = {
      actie,
      object,
      resultaat,
      herkomst,
      actor: persoonId,
      handeling: handelingId,
      tijd: new Date().toISOString(),
    };
    this.logger.info({ audit }, 'audit');
    markNoted();
  }
}
