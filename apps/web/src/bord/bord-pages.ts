// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { TREDEN, type Trede } from '#domain/ladder/begrippen';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import type { Pagina } from '#application/ports/pagina';
import { GEEN_FILTER, type VastloperRegel } from '#application/ports/vastloper.repository';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { BordPage, type BordKolom } from './bord.page.js';
import { readBordKeuze, type BordKeuze, type BordQuery } from './bord-query.js';
import { BordTredePage } from './bord-trede.page.js';

/** So many cases stand on a rung of the board; the counts tell how many there are. */
export const PER_KOLOM = 12;
/** So many stand on a page of one rung. */
export const PER_PAGE = 20;

/** The board: what stands on each rung, first what is due first; and one rung in full. */
@Injectable()
export class BordPages {
  constructor(
    private readonly vastlopers: ListVastlopers,
    private readonly finds: FindVastloper,
    private readonly referentie: ListReferentie,
    private readonly klok: Klok,
  ) {}

  /** All open cases this person may see, per rung or of one rung, in one area or in all. Throws `CURSOR_ONGELDIG`. */
  async show(actor: Actor, page: PageContext, query: BordQuery): Promise<PageAnswer> {
    const eigen = new Set(actor.lidmaatschappen.map(({ focusgebied }) => focusgebied));
    const alle = await this.referentie.execute('focusgebieden');
    const gebieden = alle.filter(({ code }) => eigen.has(null) || eigen.has(code));
    const keuze = readBordKeuze(
      query,
      gebieden.map(({ code }) => code),
    );
    const drawn = { page, keuze, gebieden, vandaag: this.klok.vandaag(), kalender: this.klok.kalender() };
    const { trede } = keuze;
    if (trede !== null) {
      const pagina = await this.readTrede(actor, trede, keuze, PER_PAGE);
      return { page: BordTredePage({ ...drawn, trede, pagina }) };
    }
    const counts = await this.finds.countPerTrede(actor, keuze.focusgebied);
    const kolommen = await Promise.all(
      TREDEN.map(async (code): Promise<BordKolom> => {
        const { aantal, teLaat } = counts.find((telling) => telling.trede === code) ?? { aantal: 0, teLaat: 0 };
        const regels = aantal === 0 ? [] : (await this.readTrede(actor, code, keuze, PER_KOLOM)).items;
        return { trede: code, aantal, teLaat, regels };
      }),
    );
    return { page: BordPage({ ...drawn, kolommen }) };
  }

  private async readTrede(
    actor: Actor,
    trede: Trede,
    { focusgebied, na }: BordKeuze,
    limit: number,
  ): Promise<Pagina<VastloperRegel>> {
    const filter = { ...GEEN_FILTER, openTrede: trede, focusgebied, sorteer: 'termijn' } as const;
    return this.vastlopers.execute(actor, filter, { cursor: na, limit });
  }
}
