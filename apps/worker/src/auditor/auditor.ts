// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { AuditorRecord } from '#application/ports/auditor-record';
import { SoloTurn } from '#application/ports/solo-turn';
import { VastloperProces } from '#application/ports/vastloper-proces';
import { type Herstel, WorkerMetrics } from '../metrics/worker-metrics.js';
import { Rounds } from '../rounds/rounds.js';
import { AuditRound } from './audit-round.js';
import { Herberekening } from './herberekening.js';

/** Name of the heartbeat and of the turn. */
export const AUDITOR = 'auditor';
const ROUND_MS = 60_000;
/** An act that waits longer than this is an alarm. */
const HANDELING_WACHT_SECONDEN = 300;

/**
 * Watches the promise from outside the route: every minute each open case has a live workflow and a next date that is not long past.
 * One worker at a time makes the round. Its heartbeat tells that it lives, also when it could not do its work: at the start of a round, at each page of cases, so
 * also while it repairs many, and at the end.
 */
@Injectable()
export class Auditor extends Rounds {
  private readonly logger = new Logger(Auditor.name);
  private gevraagd: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly record: AuditorRecord,
    private readonly proces: VastloperProces,
    private readonly turn: SoloTurn,
    private readonly herberekening: Herberekening,
    private readonly metrics: WorkerMetrics,
  ) {
    super();
  }

  override onApplicationBootstrap(): void {
    this.herberekening.onNeeded(() => this.hurry());
    super.onApplicationBootstrap();
  }

  protected override async round(): Promise<number> {
    await this.turn
      .take(AUDITOR, () => this.watchOnce())
      .catch((error: unknown) => this.logger.warn(`No round of the auditor. ${String(error)}`));
    return ROUND_MS;
  }

  private async watchOnce(): Promise<void> {
    const uitkomst = await this.tryRound();
    this.metrics.countRonde(uitkomst?.open ?? null);
    this.gevraagd = uitkomst?.gevraagd ?? this.gevraagd;
    await this.lookAtWaiting();
    await this.record.heartbeat(
      AUDITOR,
      uitkomst === null ? { gelukt: false } : { gelukt: true, open: uitkomst.open, ...uitkomst.hersteld },
    );
  }

  private async tryRound(): Promise<Awaited<ReturnType<AuditRound['run']>> | null> {
    const beat = (): Promise<void> => this.record.heartbeat(AUDITOR, { bezig: true });
    try {
      await beat();
      await this.recompute(beat);
      const tell = (soort: Herstel, vastloperId: string, oorzaak: unknown): void => {
        this.metrics.countHerstel(soort);
        if (soort === 'niet_bekeken') this.logger.error(`Not looked at: vastloper ${vastloperId}. ${String(oorzaak)}`);
        else if (soort !== 'te_laat') this.logger.error(`Repaired (${soort}): vastloper ${vastloperId}`);
      };
      const round = new AuditRound(this.record, this.proces, this.gevraagd, tell, beat);
      const uitkomst = await round.run(Date.now());
      const { te_laat: late } = uitkomst.hersteld;
      if (late > 0) this.logger.error(`${late} cases are late; their workflows wait for a worker or are at work`);
      return uitkomst;
    } catch (error) {
      this.logger.warn(`The round could not be ended. ${String(error)}`);
      return null;
    }
  }

  /** What could not be computed again comes with the next round, and keeps the watch over cases from nothing. */
  private async recompute(beat: () => Promise<void>): Promise<void> {
    try {
      await this.herberekening.doWhenNeeded(beat);
    } catch (error) {
      this.metrics.countHerstel('niet_bekeken');
      this.logger.error(`Wake-ups were not all computed again. ${String(error)}`);
    }
  }

  /** The relay offers every act again by itself; that one still waits after so long is for a person to look at. */
  private async lookAtWaiting(): Promise<void> {
    const { oudsteHandelingSeconden, handelingen } = await this.record.countWachtend();
    if (oudsteHandelingSeconden < HANDELING_WACHT_SECONDEN) return;
    this.metrics.countHerstel('handeling_wacht');
    this.logger.error(`${handelingen} acts wait, the oldest for ${oudsteHandelingSeconden} s`);
  }
}
