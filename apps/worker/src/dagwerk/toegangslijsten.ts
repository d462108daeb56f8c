// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { BeheerRepository } from '#application/ports/beheer.repository';
import { Klok } from '#application/ports/klok';

/** Draws the lists "who still has access" of each month, on its first day or as soon after it as a worker runs. */
@Injectable()
export class Toegangslijsten {
  private readonly logger = new Logger(Toegangslijsten.name);
  private gezienMaand: string | null = null;

  constructor(
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
  ) {}

  /** Draws the lists of this month unless that was done, by whichever worker. Throws when PostgreSQL is away. */
  async drawWhenDue(): Promise<void> {
    const vandaag = this.klok.vandaag();
    const maand = vandaag.slice(0, 7);
    if (maand === this.gezienMaand) return;
    if (await this.beheer.drawToegangslijsten(maand, vandaag, this.klok.nu())) this.logger.log({ toegangslijsten: maand });
    this.gezienMaand = maand;
  }
}
