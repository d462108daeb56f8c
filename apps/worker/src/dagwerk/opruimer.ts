// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { Klok } from '#application/ports/klok';
import { OpruimRecord } from '#application/ports/opruim-record';

/** Clears, once a day, what was kept of people for long enough: addresses in invitations and to answer mails to, who read a confidential case, and who had access (docs/privacy.md). */
@Injectable()
export class Opruimer {
  private readonly logger = new Logger(Opruimer.name);
  private gezienDag: string | null = null;

  constructor(
    private readonly record: OpruimRecord,
    private readonly klok: Klok,
  ) {}

  /** Clears unless this worker did so today; twice is once. Throws when PostgreSQL is away. */
  async runWhenDue(): Promise<void> {
    const vandaag = this.klok.vandaag();
    if (vandaag === this.gezienDag) return;
    const opgeruimd = await this.record.clear(this.klok.nu());
    if (Object.values(opgeruimd).some((aantal) => aantal > 0)) this.logger.log({ opgeruimd });
    this.gezienDag = vandaag;
  }
}
