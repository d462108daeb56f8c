// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger } from '@nestjs/common';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { VastloperRecord } from '#application/ports/vastloper-record';
import { PgVernietiging, type TeVernietigen } from '#persistence/vernietiging/pg-vernietiging';
import { WorkerMetrics } from '../metrics/worker-metrics.js';

/** Under which name the worker notes that it did this. */
export const VERNIETIGER = 'vernietiger';

/**
 * Once a day proposes what may go and destroys what was confirmed (docs/adr/0029): a closed case whose term is over is exported, and so stands on the list
 * of the beheerder; what they confirmed, of the export as it stands, goes. Nothing goes that nobody confirmed: the database looks at that itself.
 */
@Injectable()
export class Vernietiger {
  private readonly logger = new Logger(Vernietiger.name);

  constructor(
    @Inject(PgVernietiging) private readonly vernietiging: PgVernietiging,
    private readonly record: VastloperRecord,
    private readonly metrics: WorkerMetrics,
  ) {}

  /**
   * Does the round of this Amsterdam day unless it was done, by whichever worker. What fails of one case is told and tried again the next day. Exports that are
   * proposed no more go at every look: a text that was erased is then gone from there too.
   */
  async runWhenDue(nuMs: number): Promise<void> {
    for (const nummer of await this.vernietiging.removeStale()) this.logger.log({ vernietiging: 'export_weg', nummer });
    const leeftijd = await this.record.heartbeatAge(VERNIETIGER);
    const dag = (ms: number): string => amsterdamDatum(new Date(ms).toISOString());
    if (leeftijd !== null && dag(nuMs - leeftijd * 1_000) === dag(nuMs)) return;
    for (const zaak of await this.vernietiging.listTeVernietigen()) await this.step(zaak);
    await this.record.heartbeat(VERNIETIGER, {});
  }

  private async step({ nummer, stap }: TeVernietigen): Promise<void> {
    if (stap === 'bevestigen') return;
    try {
      const uitkomst = await this.outcomeOf(nummer, stap);
      this.metrics.countVernietiging(uitkomst);
      this.logger.log({ vernietiging: uitkomst, nummer });
    } catch (error) {
      this.metrics.countVernietiging('mislukt');
      this.logger.error(`${nummer} was not exported or destroyed; tomorrow again. ${String(error)}`);
    }
  }

  /** A case of which an act still waits is kept for now: that act may open it again. The next day looks anew. */
  private async outcomeOf(nummer: string, stap: 'exporteren' | 'vernietigen'): Promise<'voorgesteld' | 'vernietigd' | 'bewaard'> {
    if (stap === 'vernietigen') return this.vernietiging.destroy(nummer);
    await this.vernietiging.export(nummer);
    return 'voorgesteld';
  }
}
