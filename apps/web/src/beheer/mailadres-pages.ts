// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { ManageMailadres, type MailadresInvoer } from '#application/use-cases/manage-mailadres.use-case';
import { valueOrNull } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { MAILADRES_FORM } from './mailadres-part.js';
import { MensenPages } from './mensen-pages.js';
import { OrganisatiePages } from './organisatie-pages.js';

/** Setting where mail goes, on the page of an organisation and on that of a person. */
@Injectable()
export class MailadresPages {
  constructor(
    private readonly mailadressen: ManageMailadres,
    private readonly organisaties: OrganisatiePages,
    private readonly mensen: MensenPages,
  ) {}

  /** Of an organisation. Throws `ORGANISATIE_NIET_GEVONDEN`. */
  ofOrganisatie(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    const refuse = (outcome: BeheerOutcome): Promise<PageAnswer> => this.organisaties.redraw(ask, id, outcome);
    return this.send(ask, { organisatie: id }, body, `/beheer/organisaties/${id}`, refuse);
  }

  /** Of a person. Throws `PERSOON_NIET_GEVONDEN`. */
  ofPersoon(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    const refuse = (outcome: BeheerOutcome): Promise<PageAnswer> => this.mensen.redraw(ask, id, outcome);
    return this.send(ask, { persoon: id }, body, `/beheer/mensen/${id}`, refuse);
  }

  private send(
    ask: BeheerAsk,
    van: MailadresInvoer,
    body: unknown,
    path: string,
    refuse: (outcome: BeheerOutcome) => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    return sendForm(ask, MAILADRES_FORM, body, {
      act: async ({ values, opdracht }) => {
        const { soort } = await this.mailadressen.set(opdracht({ ...van, emailadres: valueOrNull(values, 'emailadres') }));
        return { redirect: path, gedaan: soort };
      },
      refuse,
    });
  }
}
