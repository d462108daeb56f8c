// SPDX-License-Identifier: EUPL-1.2
import { ApplicationFailure, condition } from '@temporalio/workflow';
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
import { beslisHandeling } from '#domain/ladder/beslis-handeling';
import { beslisVerstreken } from '#domain/ladder/beslis-verstreken';
import type { LopendeTermijn, Positie } from '#domain/ladder/positie';
import { volgendeWek } from '#domain/ladder/volgende-wek';
import type { Zet } from '#domain/ladder/zet';
import type { CommitZetResult, HandelingUpdateInput, HandelingUpdateResult } from './contract.js';
import { Mutex } from './mutex.js';
import { commitZet, readPositie } from './record-activities.js';
import { renewalAt } from './renewal.js';
import { showPositie } from './visibility.js';

/** How long a lapse rests that the record did not take; people's acts go on meanwhile, and each of them has it tried again. */
const POSTPONED_LAPSE_MS = 5 * 60_000;

/**
 * One case inside its workflow: the positie as the record last gave it, and the three things that can happen to it:
 * a person's act, a clock that runs out, or a call to look at the record again. One at a time; the pure ladder decides, the record commits.
 */
export class VastloperProcess {
  private readonly mutex = new Mutex();
  private adoptions = 0;

  constructor(private current: Positie) {}

  /** Where the case stands. */
  get positie(): Positie {
    return this.current;
  }

  /** Has the record given a positie since this number of adoptions? */
  hasMovedSince(adoptions: number): boolean {
    return this.adoptions !== adoptions;
  }

  /** How often a positie was adopted in this run. */
  get adoptionCount(): number {
    return this.adoptions;
  }

  /** The synchronous first look at an act. @throws ApplicationFailure with the code of the refusal, and the versie it was decided on. */
  refuseWhenNotAllowed({ kern }: HandelingUpdateInput): void {
    const beslissing = beslisHandeling(this.current, kern);
    if (!beslissing.toegestaan) throw refusal(beslissing.code, this.current.versie);
  }

  /** Carries out an act exactly once. @throws ApplicationFailure with the code when it is no longer allowed. */
  carryOut(input: HandelingUpdateInput): Promise<HandelingUpdateResult> {
    return this.mutex.run(() => this.decideUntilCommitted(input));
  }

  /** Takes over what the record says. */
  reload(): Promise<void> {
    return this.mutex.run(async () => this.adopt(await readPositie(this.current.vastloperId)));
  }

  /** Lets the nearest clock run out when it is due; otherwise waits for it, for a change, or for the renewal of this run. */
  async keepNextTermijn(summaryOf: (termijn: LopendeTermijn) => string): Promise<void> {
    const seen = this.adoptions;
    const wek = volgendeWek(this.current);
    if (wek?.wekmoment && Date.parse(wek.wekmoment) <= Date.now()) {
      const isPostponed = await this.mutex.run(() => this.lapse(wek));
      // A clock that is due and does not move the case would be asked again without end; only a change can help.
      const until = isPostponed ? Math.min(Date.now() + POSTPONED_LAPSE_MS, renewalAt()) : renewalAt();
      const summary = isPostponed ? 'de termijn is niet vastgelegd, probeert opnieuw' : 'wacht op een wijziging';
      if (!this.hasMovedSince(seen)) await this.waitForChange(seen, until, summary);
      return;
    }
    const wakeAt = wek?.wekmoment ? Date.parse(wek.wekmoment) : renewalAt();
    await this.waitForChange(seen, Math.min(wakeAt, renewalAt()), wek ? summaryOf(wek) : 'wacht op een wijziging');
  }

  private async waitForChange(seen: number, untilMs: number, summary: string): Promise<void> {
    const waitMs = untilMs - Date.now();
    if (waitMs > 0) await condition(() => this.hasMovedSince(seen), waitMs, { summary });
  }

  private async decideUntilCommitted({ handelingId, kern }: HandelingUpdateInput): Promise<HandelingUpdateResult> {
    for (;;) {
      const beslissing = beslisHandeling(this.current, kern);
      if (!beslissing.toegestaan) throw refusal(beslissing.code);
      const { persoonId, organisatieId } = kern.actor;
      const aanleiding = { soort: 'handeling', handelingId, handeling: kern.soort, persoonId, organisatieId } as const;
      const result = await this.commit({ aanleiding, effecten: beslissing.effecten });
      if (result.uitkomst === 'geweigerd') throw refusal(result.code);
      if (result.uitkomst !== 'verouderd') return { versie: result.positie.versie };
    }
  }

  /** An answer that met the timer has changed the clock by now; then the ladder says null and nothing happens. @returns must it be tried again later? */
  private async lapse({ id, volgendeStap }: LopendeTermijn): Promise<boolean> {
    for (;;) {
      const zet = beslisVerstreken(this.current, id, volgendeStap);
      if (zet === null) return false;
      const { uitkomst } = await this.commit(zet);
      if (uitkomst !== 'verouderd') return uitkomst === 'uitgesteld';
    }
  }

  private async commit(zet: Zet): Promise<CommitZetResult> {
    const { vastloperId, versie } = this.current;
    const result = await commitZet({ vastloperId, verwachteVersie: versie, zet });
    // A lapse that was put off changed nothing: adopting would have it asked again at once.
    if (result.uitkomst !== 'uitgesteld') this.adopt(result.positie);
    return result;
  }

  private adopt(positie: Positie): void {
    this.current = positie;
    this.adoptions += 1;
    showPositie(positie);
  }
}

function refusal(code: Foutcode, ...decidedOn: readonly number[]): ApplicationFailure {
  return ApplicationFailure.nonRetryable(FOUTEN[code].titel, code, ...decidedOn);
}
