// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import { GEEN_FILTER } from '#application/ports/vastloper.repository';
import { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { MijnMeldingenPage } from './mijn-meldingen.page.js';

const PER_PAGE = 20;

/** The list of cases that the organisations of one person filed, or the person for another. */
@Injectable()
export class MijnMeldingen {
  constructor(
    private readonly vastlopers: ListVastlopers,
    private readonly klok: Klok,
  ) {}

  /** A page of the list; on the first one on top what waits for the filer, however long ago it was filed. Throws `CURSOR_ONGELDIG`. */
  async show(actor: Actor, page: PageContext, cursor: string | null): Promise<PageAnswer> {
    const wie = { hoedanigheid: 'indiener', ofIngediendDoor: actor.persoonId } as const;
    const filter = { ...GEEN_FILTER, ...wie, sorteer: '-ingediend' } as const;
    const page1 = { cursor: null, limit: PER_PAGE };
    const [pagina, wachtend] = await Promise.all([
      this.vastlopers.execute(actor, filter, { cursor, limit: PER_PAGE }),
      cursor === null ? this.vastlopers.execute(actor, { ...filter, wachtOpIndiener: true }, page1) : null,
    ]);
    const [vandaag, kalender] = [this.klok.vandaag(), this.klok.kalender()];
    return { page: MijnMeldingenPage({ page, wachtend: wachtend?.items ?? [], pagina, cursor, vandaag, kalender }) };
  }
}
