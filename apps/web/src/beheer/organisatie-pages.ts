// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { ListBeheer } from '#application/use-cases/list-beheer.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ManageOrganisatie } from '#application/use-cases/manage-organisatie.use-case';
import { WithdrawUitnodiging } from '#application/use-cases/withdraw-uitnodiging.use-case';
import { valueOf, valueOrNull } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { asked, cursorOf, outcomeOf, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { OrganisatiePage } from './organisatie.page.js';
import { ORGANISATIE_FORM, organisatieFields, OrganisatiesPage, type OrganisatiesQuery } from './organisaties.page.js';

/** So many organisations show at once. */
export const PER_PAGE = 50;
const PATH = '/beheer/organisaties';

/** The organisations and what can be done with them. */
@Injectable()
export class OrganisatiePages {
  constructor(
    private readonly lists: ListBeheer,
    private readonly referentie: ListReferentie,
    private readonly organisaties: ManageOrganisatie,
    private readonly withdraws: WithdrawUitnodiging,
  ) {}

  /** The list, narrowed as the address says. Throws `CURSOR_ONGELDIG`. */
  async list(ask: BeheerAsk, query: OrganisatiesQuery): Promise<PageAnswer> {
    return this.drawList(ask, query, outcomeOf(ask));
  }

  /** Adds an organisation and shows it. */
  async add(ask: BeheerAsk, body: unknown): Promise<PageAnswer> {
    const fields = organisatieFields(await this.referentie.execute('focusgebieden'));
    return sendForm(ask, { form: ORGANISATIE_FORM, fields }, body, {
      act: async ({ values, opdracht }) => {
        const { organisatieId, soort } = await this.organisaties.add(
          opdracht({
            naam: valueOf(values, 'naam'),
            soort: valueOf(values, 'soort'),
            focusgebied: valueOrNull(values, 'focusgebied'),
            pactGetekendOp: valueOrNull(values, 'pactGetekendOp'),
          }),
        );
        return { redirect: `${PATH}/${organisatieId}`, gedaan: soort };
      },
      refuse: (outcome) => this.drawList(ask, {}, outcome),
    });
  }

  /** One organisation. Throws `ORGANISATIE_NIET_GEVONDEN`. */
  async show(ask: BeheerAsk, id: string): Promise<PageAnswer> {
    return this.drawOne(ask, id, outcomeOf(ask));
  }

  /** Ends an organisation at once. Throws `ORGANISATIE_NIET_GEVONDEN`. */
  async end(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: 'beeindigen', fields: [] }, body, {
      act: async ({ opdracht }) => {
        const { soort } = await this.organisaties.end(opdracht({ organisatie: id }));
        return { redirect: PATH, gedaan: soort };
      },
      refuse: (outcome) => this.drawOne(ask, id, outcome),
    });
  }

  /** Takes an invitation back and shows its organisation. Throws `UITNODIGING_NIET_GEVONDEN`. */
  async withdraw(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: 'intrekken', fields: [] }, body, {
      act: async ({ opdracht }) => {
        const { soort, organisatieId } = await this.withdraws.execute(opdracht({ uitnodiging: id }));
        return { redirect: `${PATH}/${organisatieId}`, gedaan: soort };
      },
      refuse: (outcome) => this.drawList(ask, {}, outcome),
    });
  }

  private async drawList({ actor, page }: BeheerAsk, query: OrganisatiesQuery, outcome: BeheerOutcome): Promise<PageAnswer> {
    const [zoek, gebied, na] = [asked(query.zoek), asked(query.gebied), cursorOf(query.na)];
    const [gebieden, lijst] = await Promise.all([
      this.referentie.execute('focusgebieden'),
      this.lists.organisaties(actor, { zoek, focusgebied: gebied || null }, { cursor: na, limit: PER_PAGE }),
    ]);
    return {
      page: OrganisatiesPage({ page: { ...page, path: PATH }, lijst, gebieden, zoek, gebied, na, outcome }),
      status: outcome.attempt?.status ?? 200,
    };
  }

  /** The page of one organisation with what a form led to. */
  redraw(ask: BeheerAsk, id: string, outcome: BeheerOutcome): Promise<PageAnswer> {
    return this.drawOne(ask, id, outcome);
  }

  private async drawOne({ actor, page }: BeheerAsk, id: string, outcome: BeheerOutcome): Promise<PageAnswer> {
    const [gebieden, dossier] = await Promise.all([this.referentie.execute('focusgebieden'), this.lists.organisatie(actor, id)]);
    const path = `${PATH}/${id}`;
    return {
      page: OrganisatiePage({ page: { ...page, path }, dossier, gebieden, outcome }),
      status: outcome.attempt?.status ?? 200,
    };
  }
}
