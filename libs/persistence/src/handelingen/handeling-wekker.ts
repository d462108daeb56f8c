// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database.js';

/** The channel on which the arrival of acts is told. */
export const HANDELINGEN_KANAAL = 'doorbraak_handelingen';

// A wake-up holds nothing that must survive a power cut, so it does not wait for the disk either.
const WEK = {
  name: 'handelingen_wek',
  text: `SELECT set_config('synchronous_commit', 'off', true), pg_notify('${HANDELINGEN_KANAAL}', '')`,
};

/**
 * Wakes the relay after acts were stored. Not inside their transaction: PostgreSQL lets transactions that notify commit one by one, disk and all,
 * which would make every filing wait for the others. Many acts at once become one call; when it is lost, the relay's poll finds them.
 */
@Injectable()
export class HandelingWekker {
  private readonly logger = new Logger(HandelingWekker.name);
  private running = false;
  private again = false;

  constructor(private readonly database: Database) {}

  /** Tells once that something arrived; returns at once. */
  wake(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    void this.notify();
  }

  private async notify(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.database.rows(WEK);
      } catch (error) {
        this.logger.warn(`The relay was not woken; its poll will find the act. ${String(error)}`);
      }
    } while (this.again);
    this.running = false;
  }
}
