// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { LookAfterWachtrijen } from '#application/use-cases/look-after-wachtrijen.use-case';
import { outcomeOf, sendForm, type BeheerAsk, type BeheerOutcome } from '../beheer/beheer-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { HERHAAL_FORM, WachtrijPage } from './wachtrij.page.js';

const PATH = '/beheer/wachtrijen';

function beginOf(vanaf: unknown): number {
  return typeof vanaf === 'string' && /^\d{1,4}$/.test(vanaf) ? Number(vanaf) : 0;
}

/** The queues in numbers, for the beheerder. */
@Injectable()
export class WachtrijPages {
  constructor(private readonly wachtrijen: LookAfterWachtrijen) {}

  /** How they stand; `vanaf` is where the page of what was given up begins. */
  async show(ask: BeheerAsk, vanaf: unknown): Promise<PageAnswer> {
    return this.draw(ask, outcomeOf(ask), beginOf(vanaf));
  }

  /** Gives what could not be brought another chance. */
  async retry(ask: BeheerAsk, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, HERHAAL_FORM, body, {
      act: async ({ opdracht }) => {
        const { soort } = await this.wachtrijen.retry(opdracht({}));
        return { redirect: PATH, gedaan: soort };
      },
      refuse: (outcome) => this.draw(ask, outcome),
    });
  }

  /** Gives one message another chance. */
  async retryOne(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, HERHAAL_FORM, body, {
      act: async ({ opdracht }) => {
        const { soort } = await this.wachtrijen.retryOne(opdracht({ id }));
        return { redirect: PATH, gedaan: soort };
      },
      refuse: (outcome) => this.draw(ask, outcome),
    });
  }

  private async draw({ actor, page }: BeheerAsk, outcome: BeheerOutcome, vanaf = 0): Promise<PageAnswer> {
    const [overzicht, mislukt] = await Promise.all([this.wachtrijen.list(actor), this.wachtrijen.listMislukt(actor)]);
    return {
      page: WachtrijPage({ page: { ...page, path: PATH }, ...overzicht, mislukt, vanaf, outcome }),
      status: outcome.attempt?.status ?? 200,
    };
  }
}
