// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { jaarVan } from '#domain/kalender/kalender-dagen';
import { VastloperProces } from '#application/ports/vastloper-proces';
import { VastloperRecord } from '#application/ports/vastloper-record';
import { PgKlok } from '#persistence/klok/pg-klok';
import { CaseByCase } from './case-by-case.js';

const PAGE = 1_000;

/** Computes the wake-ups of all open cases again when the legal calendar or the tempo changed, and tells their workflows (conventions 3; docs/adr/0007). */
@Injectable()
export class Herberekening {
  private readonly logger = new Logger(Herberekening.name);

  /** The last year of the warning that was given. */
  private warnedYear: number | null = null;

  constructor(
    private readonly record: VastloperRecord,
    private readonly proces: VastloperProces,
    private readonly klok: PgKlok,
  ) {}

  /** Calls the listener when the calendar or the tempo changed while this process runs. */
  onNeeded(listener: () => void): void {
    this.klok.onGewijzigd(listener);
  }

  /**
   * Does nothing when all open cases were computed for the calendar and tempo in use. Stopped halfway, the next call starts over: both steps may be done twice.
   * `onPage` is told at each page of cases that it is still at work. Throws when PostgreSQL or Temporal is away, and after all others when it did not succeed for a case: then the next call starts over too.
   */
  async doWhenNeeded(onPage: () => Promise<void>): Promise<void> {
    await this.klok.refresh();
    await this.warnWithoutDecree();
    if (await this.klok.isHerberekend()) return;
    const stand = this.klok.standVanNu();
    let count = 0;
    const missed: unknown[] = [];
    const cases = new CaseByCase(() => Promise.all([this.proces.ping(), this.record.ping()]));
    for (
      let page = await this.record.listOpen(null, PAGE);
      page.length > 0;
      page = await this.record.listOpen(page.at(-1)?.vastloperId ?? null, PAGE)
    ) {
      await onPage();
      for (const { vastloperId } of page)
        await cases.attempt(
          () => this.doOne(vastloperId),
          (error) => missed.push(error),
        );
      count += page.length;
    }
    if (missed.length > 0) throw new AggregateError(missed, `${missed.length} of ${count} open cases: ${String(missed[0])}`);
    await this.klok.markHerberekend(stand);
    this.logger.log(`Wake-ups of ${count} open cases were computed again; end dates stay as they are`);
  }

  /**
   * A clock that starts now may end next year, and one that runs may end years ahead (a decision to carry out, aftercare): without the decree for that year
   * its date is counted without the extra days off (Algemene termijnenwet, art. 3).
   */
  private async warnWithoutDecree(): Promise<void> {
    const [jaar, kalender] = [jaarVan(this.klok.vandaag()), this.klok.kalender()];
    const laatste = Math.max(jaar + 1, jaarVan((await this.record.latestEinddatum()) ?? this.klok.vandaag()));
    if (this.warnedYear === laatste || laatste <= kalender.bekendTotEnMetJaar) return;
    this.warnedYear = laatste;
    const eerste = Math.max(jaar, kalender.bekendTotEnMetJaar + 1);
    this.logger.warn(
      `No decree on equated days is known for ${eerste === laatste ? laatste : `${eerste} to ${laatste}`}, and clocks end in that time or may start to. ` +
        'Load the new calendar when it is out: end dates stay, wake-ups on a day off move.',
    );
  }

  // The workflow is told also when nothing changed now: an earlier try may have stored the change without telling it.
  private async doOne(vastloperId: string): Promise<void> {
    await this.record.herbereken(vastloperId);
    if (await this.proces.isRunning(vastloperId)) await this.proces.reload(vastloperId);
  }
}
