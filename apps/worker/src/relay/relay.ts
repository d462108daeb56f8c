// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import DataLoader from 'dataloader';
import { VastloperProces } from '#application/ports/vastloper-proces';
import { HandelingSignaal, VastloperRecord, type WachtendeHandeling } from '#application/ports/vastloper-record';
import { leesPositieJson } from '#domain/ladder/positie';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { pauseAfter, untilBack } from '../rounds/rest.js';
import { Rounds } from '../rounds/rounds.js';

/** Acts under way at the same time in one process; the Temporal server handles about this many well on two cores. */
const AT_ONCE = 24;
/** Asking for more is worth a statement when so many places are free. */
const REFILL_AT = AT_ONCE / 2;
/** Claims follow each other no faster: a statement per act would cost more than the wait. */
const BREATH_MS = 20;
/** The safety net under LISTEN. */
const POLL_MS = 1_000;
/** A claim of a worker that died comes free after this; longer than a delivery may last (worker.module). */
const LEASE_MS = 20_000;

/** So often the workflow may answer an act with a fault; then it is refused, so that the next acts of its case get their turn. */
const TRIES_OF_A_FAULT = 6;

/**
 * Carries what was stored to the process: a filed case gets its workflow, an act becomes an Update with the handeling id as update id.
 * Per case in order, each act until it is settled; many workers side by side (the claim skips what another holds).
 * Rests while Temporal is away; filing never waits for it (design section 2).
 */
@Injectable()
export class Relay extends Rounds {
  protected override readonly breathMs = BREATH_MS;
  private readonly logger = new Logger(Relay.name);
  private readonly underWay = new Set<Promise<void>>();
  private isAway = false;
  /** What was started within one breath is stored in one statement. */
  private readonly started = new DataLoader<string, null>((ids) => this.markStarted(ids), {
    cache: false,
    batchScheduleFn: (store) => setTimeout(store, BREATH_MS),
  });

  constructor(
    private readonly record: VastloperRecord,
    private readonly proces: VastloperProces,
    private readonly signaal: HandelingSignaal,
    private readonly metrics: WorkerMetrics,
  ) {
    super();
  }

  /** Takes nothing new and waits for what is under way. */
  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await Promise.all(this.underWay);
  }

  protected override listen(): Promise<() => Promise<void>> {
    return this.signaal.listen(() => this.hurry());
  }

  protected override async round(): Promise<number> {
    if (this.isAway) await this.restWhileAway();
    for (const handeling of await this.claim()) this.launch(handeling);
    return POLL_MS;
  }

  private get free(): number {
    return AT_ONCE - this.underWay.size;
  }

  private async claim(): Promise<WachtendeHandeling[]> {
    if (this.free < REFILL_AT) return [];
    try {
      return await this.record.claimHandelingen(this.free, LEASE_MS);
    } catch (error) {
      this.logger.warn(`The inbox could not be read. ${String(error)}`);
      return [];
    }
  }

  private launch(handeling: WachtendeHandeling): void {
    const work = this.carry(handeling)
      .catch((error: unknown) => this.giveBack(handeling, error))
      .finally(() => {
        this.underWay.delete(work);
        if (this.free >= REFILL_AT) this.hurry();
      });
    this.underWay.add(work);
  }

  private async carry(handeling: WachtendeHandeling): Promise<void> {
    const { id, vastloperId, kern } = handeling;
    if (kern === null) return this.start(handeling);
    const readPositie = () => this.record.readPositie(vastloperId);
    const uitkomst = await this.proces.deliver({ handelingId: id, vastloperId, kern, readPositie });
    if (uitkomst.uitkomst === 'onbereikbaar') throw uitkomst.oorzaak;
    if (uitkomst.uitkomst === 'stuk') return this.tryAgainOrRefuse(handeling, uitkomst.oorzaak);
    if (uitkomst.uitkomst === 'geweigerd') await this.record.markGeweigerd(id, uitkomst.code);
    this.metrics.countRelay(uitkomst.uitkomst);
  }

  private async start({ id, vastloperId, startPositie }: WachtendeHandeling): Promise<void> {
    if (startPositie === null) throw new Error(`Vastloper ${vastloperId} is not in the record.`);
    await this.proces.start(leesPositieJson(startPositie));
    await this.started.load(id);
    this.metrics.countRelay('gestart');
  }

  private async markStarted(ids: readonly string[]): Promise<readonly null[]> {
    await this.record.markIngediendVerwerkt(ids);
    return ids.map(() => null);
  }

  /**
   * A fault of ours: it may be gone after a while, and else the act is refused with an alarm. Whoever did it hears that nothing changed. Only faults count:
   * how often Temporal was away says nothing of this act.
   */
  private async tryAgainOrRefuse(handeling: WachtendeHandeling, cause: unknown): Promise<void> {
    if (handeling.fouten + 1 < TRIES_OF_A_FAULT)
      return this.release(handeling, cause, (pauseMs) => this.record.releaseNaFout(handeling.id, pauseMs));
    this.logger.error(`Handeling ${handeling.id} was refused for good. ${String(cause)}`);
    await this.record.markGeweigerd(handeling.id, 'HANDELING_NIET_VASTGELEGD');
    this.metrics.countGeweigerdeZet('handeling');
    this.metrics.countRelay('geweigerd');
  }

  private giveBack(handeling: WachtendeHandeling, cause: unknown): Promise<void> {
    this.isAway = true;
    return this.release(handeling, cause, (pauseMs) => this.record.releaseHandeling(handeling.id, pauseMs));
  }

  private async release(
    { id, pogingen }: WachtendeHandeling,
    cause: unknown,
    back: (pauseMs: number) => Promise<void>,
  ): Promise<void> {
    this.metrics.countRelay('later');
    const pauseMs = pauseAfter(pogingen);
    this.logger.warn(`Handeling ${id} (poging ${pogingen}) comes again in ${pauseMs} ms. ${String(cause)}`);
    // When this fails too, the lease gives the act back.
    await back(pauseMs).catch((error: unknown) => this.logger.warn(String(error)));
  }

  /** No claims while Temporal gives no answer: they would only fail one by one. */
  private async restWhileAway(): Promise<void> {
    await untilBack(
      () => this.proces.ping(),
      this.stopped,
      (error, pauseMs) => this.logger.warn(`Temporal does not answer; looking again in ${pauseMs} ms. ${String(error)}`),
    );
    this.isAway = false;
  }
}
