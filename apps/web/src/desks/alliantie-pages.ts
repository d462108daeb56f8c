// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Klok } from '#application/ports/klok';
import { ListDesk } from '#application/use-cases/list-desk.use-case';
import type { PageAnswer } from '../frame/page-answer.js';
import { AlliantiePage } from './alliantie.page.js';
import type { DeskAsk } from './partner-pages.js';

/** So many cases show at once. */
export const PER_PAGE = 20;

/** The view of the alliantieraad. */
@Injectable()
export class AlliantiePages {
  constructor(
    private readonly desk: ListDesk,
    private readonly klok: Klok,
  ) {}

  /** What waits for the raad, with the promises kept and not kept. Throws `CURSOR_ONGELDIG`. */
  async show({ actor, page }: DeskAsk, cursor: string | null): Promise<PageAnswer> {
    const [pagina, beloften] = await Promise.all([
      this.desk.bijAlliantieraad(actor, { cursor, limit: PER_PAGE }),
      this.desk.toezeggingenPerOrganisatie(actor),
    ]);
    const [vandaag, kalender] = [this.klok.vandaag(), this.klok.kalender()];
    return { page: AlliantiePage({ page, pagina, cursor, beloften, vandaag, kalender }) };
  }
}
