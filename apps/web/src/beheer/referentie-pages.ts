// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import { Klok } from '#application/ports/klok';
import { ManageKalender } from '#application/use-cases/manage-kalender.use-case';
import { ManageThema } from '#application/use-cases/manage-thema.use-case';
import { valueOf, valueOrNull } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { outcomeOf, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { BESLUIT_FORM, besluitFields, KalenderPage, leesDagen } from './kalender.page.js';
import {
  EINDE_FIELDS,
  EINDE_FORM,
  NAAM_FIELDS,
  NAAM_FORM,
  THEMA_FORM,
  themaFields,
  ThemaPage,
  ThemasPage,
} from './themas.page.js';

const KALENDER = '/beheer/kalender';
const THEMAS = '/beheer/themas';

/** The calendar and the themes. */
@Injectable()
export class ReferentiePages {
  constructor(
    private readonly kalender: ManageKalender,
    private readonly themas: ManageThema,
    private readonly klok: Klok,
  ) {}

  /** The calendar. */
  async showKalender(ask: BeheerAsk): Promise<PageAnswer> {
    return this.drawKalender(ask, outcomeOf(ask));
  }

  /** Enters a decree. */
  async enterBesluit(ask: BeheerAsk, body: unknown): Promise<PageAnswer> {
    const fields = besluitFields(await this.kalender.list(ask.actor));
    return sendForm(ask, { form: BESLUIT_FORM, fields }, body, {
      act: async ({ values, opdracht }) => {
        const dagen = leesDagen(valueOf(values, 'dagen'));
        const jaar = Number(valueOf(values, 'jaar'));
        const { soort } = await this.kalender.enter(opdracht({ jaar, dagen, bron: valueOf(values, 'bron') }));
        return { redirect: KALENDER, gedaan: soort };
      },
      refuse: (outcome) => this.drawKalender(ask, outcome),
    });
  }

  /** All themes. */
  async listThemas(ask: BeheerAsk): Promise<PageAnswer> {
    return this.drawThemas(ask, outcomeOf(ask));
  }

  /** Adds a theme. */
  async addThema(ask: BeheerAsk, body: unknown): Promise<PageAnswer> {
    const fields = themaFields(await this.themas.list(ask.actor), this.klok.vandaag());
    return sendForm(ask, { form: THEMA_FORM, fields }, body, {
      act: async ({ values, opdracht }) => {
        const invoer = { naam: valueOf(values, 'naam'), hoofdthema: valueOrNull(values, 'hoofdthema') };
        const { soort } = await this.themas.add(opdracht(invoer));
        return { redirect: THEMAS, gedaan: soort };
      },
      refuse: (outcome) => this.drawThemas(ask, outcome),
    });
  }

  /** One theme. Throws `THEMA_NIET_GEVONDEN`. */
  async showThema(ask: BeheerAsk, code: string): Promise<PageAnswer> {
    return this.drawThema(ask, code, outcomeOf(ask));
  }

  /** Gives a theme another name. Throws `THEMA_NIET_GEVONDEN`. */
  async renameThema(ask: BeheerAsk, code: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: NAAM_FORM, fields: NAAM_FIELDS }, body, {
      act: async ({ values, opdracht }) => {
        const { soort } = await this.themas.rename(opdracht({ thema: code, naam: valueOf(values, 'naam') }));
        return { redirect: `${THEMAS}/${code}`, gedaan: soort };
      },
      refuse: (outcome) => this.drawThema(ask, code, outcome),
    });
  }

  /** Ends a theme. Throws `THEMA_NIET_GEVONDEN`. */
  async endThema(ask: BeheerAsk, code: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: EINDE_FORM, fields: EINDE_FIELDS }, body, {
      act: async ({ values, opdracht }) => {
        const { soort } = await this.themas.end(opdracht({ thema: code, laatsteDag: valueOrNull(values, 'laatsteDag') }));
        return { redirect: THEMAS, gedaan: soort };
      },
      refuse: (outcome) => this.drawThema(ask, code, outcome),
    });
  }

  private async drawKalender({ actor, page }: BeheerAsk, outcome: BeheerOutcome): Promise<PageAnswer> {
    const kalender = await this.kalender.list(actor);
    return {
      page: KalenderPage({ page: { ...page, path: KALENDER }, kalender, outcome }),
      status: outcome.attempt?.status ?? 200,
    };
  }

  private async drawThemas({ actor, page }: BeheerAsk, outcome: BeheerOutcome): Promise<PageAnswer> {
    const themas = await this.themas.list(actor);
    const vandaag = this.klok.vandaag();
    return {
      page: ThemasPage({ page: { ...page, path: THEMAS }, themas, vandaag, outcome }),
      status: outcome.attempt?.status ?? 200,
    };
  }

  private async drawThema({ actor, page }: BeheerAsk, code: string, outcome: BeheerOutcome): Promise<PageAnswer> {
    const themas = await this.themas.list(actor);
    const thema = themas.find((een) => een.code === code);
    if (!thema) throw new FoutError('THEMA_NIET_GEVONDEN');
    const shared = { page: { ...page, path: `${THEMAS}/${code}` }, themas, vandaag: this.klok.vandaag(), outcome };
    return { page: ThemaPage({ ...shared, thema }), status: outcome.attempt?.status ?? 200 };
  }
}
