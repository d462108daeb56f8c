// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { Klok } from '#application/ports/klok';
import { OverzichtenRecord, type OverzichtBladzijde } from '#application/ports/overzichten-record';
import { isLijst, overzichtenOp, type OverzichtRonde } from '#domain/berichten/overzicht';

/** People, or organisations, whose digest is made in one transaction. */
const AT_ONCE = 2_000;

/**
 * Makes the digests of a day, week and month on its first working day, or as soon after it as a worker runs (docs/adr/0038). Each is made once per person, whoever
 * was stopped halfway; they go out as every message does.
 */
@Injectable()
export class Overzichtmaker {
  private readonly logger = new Logger(Overzichtmaker.name);
  private gezienDag: string | null = null;

  constructor(
    private readonly overzichten: OverzichtenRecord,
    private readonly klok: Klok,
  ) {}

  /** Makes what is due today on the calendar unless that was done, by whichever worker. Throws when PostgreSQL is away. */
  async runWhenDue(): Promise<void> {
    const vandaag = this.klok.vandaag();
    if (vandaag === this.gezienDag) return;
    await this.overzichten.laatVervallen();
    for (const ronde of overzichtenOp(vandaag, this.klok.kalender())) await this.make(ronde);
    this.gezienDag = vandaag;
  }

  private async make(ronde: OverzichtRonde): Promise<void> {
    if (await this.overzichten.isKlaar(ronde)) return;
    let gemaakt = await everyPage((na) => this.overzichten.maak(ronde, AT_ONCE, na));
    if (isLijst(ronde.soort)) gemaakt += await everyPage((na) => this.overzichten.maakContactlijsten(ronde, AT_ONCE, na));
    await this.overzichten.rondAf(ronde);
    if (gemaakt > 0) this.logger.log({ overzichten: ronde.soort, periode: ronde.periode, gemaakt });
  }
}

/** Makes page after page; answers how many digests that gave. */
async function everyPage(make: (na: string | null) => Promise<OverzichtBladzijde>): Promise<number> {
  let gemaakt = 0;
  let na: string | null = null;
  do {
    const { aantal, verder }: OverzichtBladzijde = await make(na);
    gemaakt += aantal;
    na = verder;
  } while (na !== null);
  return gemaakt;
}
