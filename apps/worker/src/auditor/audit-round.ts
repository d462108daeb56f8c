// SPDX-License-Identifier: EUPL-1.2
import type { VastloperProces } from '#application/ports/vastloper-proces';
import type { OpenVastloper, VastloperRecord } from '#application/ports/vastloper-record';
import type { Herstel } from '../metrics/worker-metrics.js';

const PAGE = 1_000;
/** A wake-up that is so long past has been missed: many at once are handled within half a minute, the spread moves them by some minutes beforehand. */
export const LANG_VOORBIJ_MS = 120_000;

/** What a round found, per kind of repair, and what it saw. */
export interface RondeUitkomst {
  readonly open: number;
  readonly hersteld: Readonly<Record<Exclude<Herstel, 'handeling_wacht'>, number>>;
  /** Case id -> the wake-up that was missed when this round asked its workflow to look again. The next round needs it. */
  readonly gevraagd: ReadonlyMap<string, string>;
}

/**
 * One look at every open case: has it a live workflow, and is its next wake-up not long past? (R6)
 * A case without a workflow gets one from its positie; a missed wake-up makes the workflow read the record again, and when a round later the same
 * wake-up is still there, the workflow ends and starts again from the positie. A case that was just filed is left to the relay.
 */
export class AuditRound {
  private readonly hersteld = { workflow_weg: 0, wekker_voorbij: 0, vastgelopen: 0 };
  private readonly gevraagd = new Map<string, string>();
  private open = 0;

  constructor(
    private readonly record: VastloperRecord,
    private readonly proces: VastloperProces,
    /** `gevraagd` of the round before; empty in the first. */
    private readonly eerder: ReadonlyMap<string, string>,
    private readonly onHerstel: (soort: Herstel, vastloperId: string) => void,
  ) {}

  /** Walks all open cases. @param nuMs real time in milliseconds. Throws when PostgreSQL or Temporal is away. */
  async run(nuMs: number): Promise<RondeUitkomst> {
    const running = new Set<string>();
    for await (const id of this.proces.listRunning()) running.add(id);
    for (
      let page = await this.record.listOpen(null, PAGE);
      page.length > 0;
      page = await this.record.listOpen(page.at(-1)?.vastloperId ?? null, PAGE)
    ) {
      for (const vastloper of page) await this.look(vastloper, running, nuMs);
    }
    return { open: this.open, hersteld: this.hersteld, gevraagd: this.gevraagd };
  }

  private async look(
    { vastloperId, wekmoment, wachtOpStart }: OpenVastloper,
    running: ReadonlySet<string>,
    nuMs: number,
  ): Promise<void> {
    this.open += 1;
    if (wachtOpStart) return;
    // The list lags behind, so who is not in it is asked for by name.
    if (!running.has(vastloperId) && !(await this.proces.isRunning(vastloperId))) {
      await this.proces.start(await this.record.readPositie(vastloperId));
      return this.note('workflow_weg', vastloperId);
    }
    if (wekmoment === null || nuMs - Date.parse(wekmoment) < LANG_VOORBIJ_MS) return;
    if (this.eerder.get(vastloperId) === wekmoment) return this.restart(vastloperId);
    await this.proces.reload(vastloperId);
    this.gevraagd.set(vastloperId, wekmoment);
    this.note('wekker_voorbij', vastloperId);
  }

  private async restart(vastloperId: string): Promise<void> {
    await this.proces.terminate(vastloperId, 'de auditor: de wekker bleef voorbij');
    await this.proces.start(await this.record.readPositie(vastloperId));
    this.note('vastgelopen', vastloperId);
  }

  private note(soort: Exclude<Herstel, 'handeling_wacht'>, vastloperId: string): void {
    this.hersteld[soort] += 1;
    this.onHerstel(soort, vastloperId);
  }
}
