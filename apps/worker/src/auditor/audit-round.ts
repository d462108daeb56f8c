// SPDX-License-Identifier: EUPL-1.2
import type { AuditorRecord, OpenVastloper, OudsteHandeling } from '#application/ports/auditor-record';
import type { VastloperProces } from '#application/ports/vastloper-proces';
import type { Herstel } from '../metrics/worker-metrics.js';
import { CaseByCase } from './case-by-case.js';

const PAGE = 1_000;
/** A wake-up that is so long past is late: many at once are handled within half a minute, the spread moves them by some minutes beforehand. */
export const LANG_VOORBIJ_MS = 120_000;

/** The relay offers an act again within ten seconds; one that waits for so long is reason to ask how its workflow is. */
export const HANDELING_BLIJFT_LIGGEN_SECONDEN = 30;
/** An act that was offered less often may only wait for its turn: many were stored while Temporal was away. */
export const VAAK_AANGEBODEN = 2;

/** An open case without a next date is as good as late: by itself nothing would ever happen to it again. */
const GEEN_WEKMOMENT = '';

/** What a round found, per kind of repair, and what it saw. */
export interface RondeUitkomst {
  readonly open: number;
  readonly hersteld: Readonly<Record<Exclude<Herstel, 'handeling_wacht'>, number>>;
  /** Case id -> the wake-up that was missed when this round asked its workflow to look again, or the id of the act that its resting workflow leaves waiting. The next round needs it. */
  readonly gevraagd: ReadonlyMap<string, string>;
}

/**
 * One look at every open case: has it a live workflow, is its next wake-up not long past, and is there nothing that its workflow cannot carry out? (R6)
 * A case without a workflow gets one from its positie. Being late is an alarm and no more while the workflow has work in hand: the worker is busy and
 * gets to it. A late workflow that waits for nothing missed its wake-up and is asked to read the record again; when a round later the same wake-up is
 * still there and it waits again, it ends and starts from the positie. A workflow whose work fails time after time is not alive, however far its next date
 * is: when an act waits for it, it ends and starts from the positie too. So does one that rests while the same act was offered time after time in two rounds:
 * it holds an answer from before an older backup was put back, or waits for what does not come (docs/adr/0074). A case that was just filed is left to the relay.
 */
export class AuditRound {
  private readonly hersteld = { workflow_weg: 0, wekker_voorbij: 0, vastgelopen: 0, te_laat: 0, niet_bekeken: 0 };
  private readonly gevraagd = new Map<string, string>();
  private open = 0;
  private readonly cases = new CaseByCase(() => Promise.all([this.proces.ping(), this.record.ping()]));

  constructor(
    private readonly record: Pick<AuditorRecord, 'listOpen' | 'readPositie' | 'ping'>,
    private readonly proces: VastloperProces,
    /** `gevraagd` of the round before; empty in the first. */
    private readonly eerder: ReadonlyMap<string, string>,
    private readonly onHerstel: (soort: Herstel, vastloperId: string, oorzaak?: unknown) => void,
    /** Told at each page of cases that it is still at work. */
    private readonly onPage: () => Promise<void>,
  ) {}

  /** Walks all open cases, also past one that cannot be looked at. @param nuMs real time in milliseconds. Throws when PostgreSQL or Temporal is away. */
  async run(nuMs: number): Promise<RondeUitkomst> {
    const running = new Set<string>();
    for await (const id of this.proces.listRunning()) running.add(id);
    for (
      let page = await this.record.listOpen(null, PAGE);
      page.length > 0;
      page = await this.record.listOpen(page.at(-1)?.vastloperId ?? null, PAGE)
    ) {
      await this.onPage();
      for (const vastloper of page) {
        await this.cases.attempt(
          () => this.look(vastloper, running, nuMs),
          (error) => this.noteFault(vastloper.vastloperId, error),
        );
      }
    }
    return { open: this.open, hersteld: this.hersteld, gevraagd: this.gevraagd };
  }

  /** What the case was asked stays asked. */
  private noteFault(vastloperId: string, error: unknown): void {
    const wekmoment = this.eerder.get(vastloperId);
    if (wekmoment !== undefined) this.gevraagd.set(vastloperId, wekmoment);
    this.hersteld.niet_bekeken += 1;
    this.onHerstel('niet_bekeken', vastloperId, error);
  }

  private async look(vastloper: OpenVastloper, running: ReadonlySet<string>, nuMs: number): Promise<void> {
    const { vastloperId, wekmoment, oudsteHandeling } = vastloper;
    this.open += 1;
    if (vastloper.wachtOpStart) return;
    // The list lags behind, so who is not in it is asked for by name.
    if (!running.has(vastloperId) && !(await this.proces.isRunning(vastloperId))) return this.startAgain(vastloper);
    const isLate = wekmoment === null || nuMs - Date.parse(wekmoment) >= LANG_VOORBIJ_MS;
    if (isLate) return this.lookAtLate(vastloper, wekmoment ?? GEEN_WEKMOMENT);
    if (oudsteHandeling && oudsteHandeling.seconden >= HANDELING_BLIJFT_LIGGEN_SECONDEN)
      await this.lookAtStuck(vastloperId, oudsteHandeling);
  }

  private async lookAtStuck(vastloperId: string, { id, pogingen }: OudsteHandeling): Promise<void> {
    const stand = await this.proces.standOf(vastloperId);
    if (stand === 'mislukt') return this.restart(vastloperId, 'de auditor: het werk mislukte telkens weer');
    if (stand !== 'rust' || pogingen < VAAK_AANGEBODEN) return;
    if (this.eerder.get(vastloperId) === id) return this.restart(vastloperId, 'de auditor: een handeling bleef liggen');
    this.gevraagd.set(vastloperId, id);
  }

  private async lookAtLate(vastloper: OpenVastloper, wekmoment: string): Promise<void> {
    const { vastloperId, versie } = vastloper;
    const stand = await this.proces.standOf(vastloperId);
    // Read after the question: what the workflow did while this round was under way is in the record before it rests.
    const positie = await this.record.readPositie(vastloperId);
    if (positie.versie !== versie) return;
    if (stand === 'weg') return this.startAgain(vastloper);
    if (stand === 'bezig') return this.rememberLate(vastloperId, wekmoment);
    if (this.eerder.get(vastloperId) === wekmoment) return this.restart(vastloperId, 'de auditor: de wekker bleef voorbij');
    await this.proces.reload(vastloperId);
    this.gevraagd.set(vastloperId, wekmoment);
    this.note('wekker_voorbij', vastloperId);
  }

  /** A workflow that was asked to look again and has not had its turn yet keeps that: asking twice tells nothing new. */
  private rememberLate(vastloperId: string, wekmoment: string): void {
    if (this.eerder.get(vastloperId) === wekmoment) this.gevraagd.set(vastloperId, wekmoment);
    this.note('te_laat', vastloperId);
  }

  /** A case that moved since it was listed was no case without a workflow: that closed it, or carries on. */
  private async startAgain({ vastloperId, versie }: OpenVastloper): Promise<void> {
    const positie = await this.record.readPositie(vastloperId);
    if (positie.versie !== versie) return;
    await this.proces.start(positie);
    this.note('workflow_weg', vastloperId);
  }

  private async restart(vastloperId: string, reden: string): Promise<void> {
    await this.proces.terminate(vastloperId, reden);
    await this.proces.start(await this.record.readPositie(vastloperId));
    this.note('vastgelopen', vastloperId);
  }

  private note(soort: Exclude<Herstel, 'handeling_wacht'>, vastloperId: string): void {
    this.hersteld[soort] += 1;
    this.onHerstel(soort, vastloperId);
  }
}
