// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { TREDEN, type Trede } from '#domain/ladder/begrippen';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import { GEEN_FILTER } from '#application/ports/vastloper.repository';
import type { TredeTelling } from '#application/ports/vastloper-zoeker';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { BordPage, type BordKolom } from './bord.page.js';

/** So many cases stand on a rung of the board; the counts tell how many there are. */
const PER_KOLOM = 12;

/** The board: what stands on each rung, first what is due first. */
@Injectable()
export class BordPages {
  constructor(
    private readonly vastlopers: ListVastlopers,
    private readonly finds: FindVastloper,
    private readonly klok: Klok,
  ) {}

  /** All open cases this person may see, per rung. */
  async show(actor: Actor, page: PageContext): Promise<PageAnswer> {
    const counts = await this.finds.countPerTrede(actor);
    const kolommen = await Promise.all(TREDEN.map((trede) => this.readKolom(actor, trede, counts)));
    return { page: BordPage({ page, kolommen, vandaag: this.klok.vandaag(), kalender: this.klok.kalender() }) };
  }

  /** Closed cases come last in this order, so they never take the place of an open one. */
  private async readKolom(actor: Actor, trede: Trede, counts: readonly TredeTelling[]): Promise<BordKolom> {
    const { aantal, teLaat } = counts.find((telling) => telling.trede === trede) ?? { aantal: 0, teLaat: 0 };
    if (aantal === 0) return { trede, aantal, teLaat, regels: [] };
    const filter = { ...GEEN_FILTER, trede, sorteer: 'termijn' } as const;
    const { items } = await this.vastlopers.execute(actor, filter, { cursor: null, limit: PER_KOLOM });
    return { trede, aantal, teLaat, regels: items.filter(({ status }) => status !== 'afgesloten') };
  }
}
