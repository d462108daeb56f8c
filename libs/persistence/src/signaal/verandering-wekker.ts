// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database.js';

/** The channel on which it is told that a case changed; a message is the id of the case and nothing more. */
export const VERANDERINGEN_KANAAL = 'doorbraak_veranderingen';

// Holds nothing that must survive a power cut, so it does not wait for the disk.
const VERTEL = {
  name: 'veranderingen_vertel',
  text: `SELECT set_config('synchronous_commit', 'off', true), count(pg_notify('${VERANDERINGEN_KANAAL}', id)) FROM unnest($1::text[]) AS id`,
};

/**
 * Tells open pages that a case changed. After the commit and not in it, as with acts (HandelingWekker): a commit that notifies waits for every other
 * one. Many changes at once become one call; when it is lost, a page is fresh at its next visit.
 */
@Injectable()
export class VeranderingWekker {
  private readonly logger = new Logger(VeranderingWekker.name);
  private readonly waiting = new Set<string>();
  private running = false;

  constructor(private readonly database: Database) {}

  /** Tells that this case changed; returns at once. */
  tell(vastloperId: string): void {
    this.waiting.add(vastloperId);
    if (this.running) return;
    this.running = true;
    void this.tellAll();
  }

  private async tellAll(): Promise<void> {
    while (this.waiting.size > 0) {
      const ids = [...this.waiting];
      this.waiting.clear();
      await this.database
        .rows(VERTEL, [ids])
        .catch((error: unknown) => this.logger.warn(`Open pages were not told of a change. ${String(error)}`));
    }
    this.running = false;
  }
}
