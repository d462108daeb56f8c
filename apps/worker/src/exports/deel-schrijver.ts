// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { ExportRecord, ExportTaak, VastloperInDeel } from '#application/ports/export-record';
import { BeurtVoorbijError } from './beurt-voorbij.errors.js';

/** So long the turn is kept without a piece, in milliseconds; a piece takes seconds. */
export const LEASE_MS = 60_000;

/** Puts a file away piece by piece; of what went by it keeps a hash, a size and a count. */
export class DeelSchrijver {
  private readonly hash = createHash('sha256');
  private volgnummer = 0;
  private grootte = 0;
  private gedaan = 0;

  constructor(
    private readonly record: ExportRecord,
    private readonly taak: ExportTaak,
  ) {}

  /** Stores the next piece with the cases in it; nothing for an empty piece without cases. Throws `BeurtVoorbijError` when somebody else took over. */
  async add(inhoud: Uint8Array, vastlopers: readonly VastloperInDeel[] = []): Promise<void> {
    if (inhoud.length === 0 && vastlopers.length === 0) return;
    this.hash.update(inhoud);
    this.volgnummer += 1;
    this.grootte += inhoud.length;
    this.gedaan += vastlopers.length;
    const deel = { volgnummer: this.volgnummer, inhoud: Buffer.from(inhoud), vastlopers };
    if (!(await this.record.addDeel(this.taak, deel, this.gedaan, LEASE_MS))) throw new BeurtVoorbijError();
  }

  /** Ends the file: from now on it can be fetched. Throws `BeurtVoorbijError` when somebody else took over. */
  async finish(buitenZicht: number | null): Promise<void> {
    const einde = { kenmerk: this.hash.digest('hex'), grootte: this.grootte, buitenZicht };
    if (!(await this.record.finish(this.taak, einde))) throw new BeurtVoorbijError();
  }
}
