// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Klok } from '#application/ports/klok';
import { ListBeheer } from '#application/use-cases/list-beheer.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ReviewToegang } from '#application/use-cases/review-toegang.use-case';
import type { PageAnswer } from '../frame/page-answer.js';
import { asked, cursorOf, outcomeOf, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { RegisterPage } from './register.page.js';
import { ToegangPage } from './toegang.page.js';

/** So many lists show at once, and so many changes in the register. */
export const LISTS_PER_PAGE = 20;
export const CHANGES_PER_PAGE = 30;
const PATH = '/beheer/toegang';

/** What stands behind the question mark of the address. */
export interface ToegangQuery {
  readonly maand?: unknown;
  readonly vanaf?: unknown;
}

/** The monthly list of who has access, and the register of what changed. */
@Injectable()
export class ToegangPages {
  constructor(
    private readonly toegang: ReviewToegang,
    private readonly lists: ListBeheer,
    private readonly referentie: ListReferentie,
    private readonly klok: Klok,
  ) {}

  /** The lists of a month; of this one when the address names none that is a month. */
  async show(ask: BeheerAsk, query: ToegangQuery): Promise<PageAnswer> {
    return this.draw(ask, query, outcomeOf(ask));
  }

  /** Makes the lists of this month. */
  async make(ask: BeheerAsk, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: 'maken', fields: [] }, body, {
      act: async ({ opdracht }) => {
        const { soort } = await this.toegang.draw(opdracht({}));
        return { redirect: PATH, gedaan: soort };
      },
      refuse: (outcome) => this.draw(ask, {}, outcome),
    });
  }

  /** Notes that a list is right. Throws `TOEGANGSLIJST_NIET_GEVONDEN`. */
  async confirm(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: 'bevestigen', fields: [] }, body, {
      act: async ({ opdracht }) => {
        const { soort } = await this.toegang.confirm(opdracht({ toegangslijst: id }));
        return { redirect: PATH, gedaan: soort };
      },
      refuse: (outcome) => this.draw(ask, {}, outcome),
    });
  }

  /** What changed, newest first, with the names of whom it is about. Throws `CURSOR_ONGELDIG`. */
  async register({ actor, page }: BeheerAsk, vraag: unknown): Promise<PageAnswer> {
    const na = cursorOf(vraag);
    const lijst = await this.toegang.listGebeurtenissen(actor, { cursor: na, limit: CHANGES_PER_PAGE });
    const ids = lijst.items
      .flatMap(({ doorPersoonId, organisatieId, persoonId }) => [doorPersoonId, organisatieId, persoonId])
      .filter((id) => id !== null);
    const [namen, gebieden] = await Promise.all([this.lists.namen(actor, ids), this.referentie.execute('focusgebieden')]);
    return { page: RegisterPage({ page, lijst, namen, gebieden, na }) };
  }

  private async draw({ actor, page }: BeheerAsk, query: ToegangQuery, outcome: BeheerOutcome): Promise<PageAnswer> {
    const nu = this.klok.vandaag().slice(0, 7);
    const gevraagd = asked(query.maand);
    const maand = /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(gevraagd) ? gevraagd : nu;
    const alle = await this.toegang.list(actor, maand);
    const begin = asked(query.vanaf);
    const vanaf = /^\d{1,5}$/.test(begin) ? Number(begin) : 0;
    const einde = vanaf + LISTS_PER_PAGE;
    return {
      page: ToegangPage({
        page: { ...page, path: PATH },
        maand,
        vorigeMaand: maandVoor(maand),
        isNu: maand === nu,
        lijsten: alle.slice(vanaf, einde),
        bevestigd: alle.filter(({ bevestigdOp }) => bevestigdOp !== null).length,
        totaal: alle.length,
        vanaf,
        volgende: alle.length > einde ? einde : null,
        outcome,
      }),
      status: outcome.attempt?.status ?? 200,
    };
  }
}

/** The month before. Example: `maandVoor('2026-01') // '2025-12'`. */
export function maandVoor(maand: string): string {
  const [jaar = 0, nummer = 0] = maand.split('-').map(Number);
  return nummer === 1 ? `${jaar - 1}-12` : `${jaar}-${String(nummer - 1).padStart(2, '0')}`;
}
