// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Rol } from '#domain/ladder/begrippen';
import { Klok } from '#application/ports/klok';
import { GiveLidmaatschap } from '#application/use-cases/give-lidmaatschap.use-case';
import { ListBeheer } from '#application/use-cases/list-beheer.use-case';
import { ManageSchorsing } from '#application/use-cases/manage-schorsing.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { valueOf, valueOrNull, type Field } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { asked, cursorOf, outcomeOf, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { MensenPage, PersoonPage, ROL_FORM, rolFields } from './mensen.page.js';
import { OPHEF_FORM, SCHORS_FORM } from './schorsing-part.js';

/** So many people show at once. */
export const PER_PAGE = 50;
const PATH = '/beheer/mensen';

/** People and their roles. */
@Injectable()
export class MensenPages {
  constructor(
    private readonly lists: ListBeheer,
    private readonly referentie: ListReferentie,
    private readonly gives: GiveLidmaatschap,
    private readonly schorsingen: ManageSchorsing,
    private readonly klok: Klok,
  ) {}

  /** Everybody, or who has this in their name. Throws `CURSOR_ONGELDIG`. */
  async list({ actor, page }: BeheerAsk, query: { readonly zoek?: unknown; readonly na?: unknown }): Promise<PageAnswer> {
    const [zoek, na] = [asked(query.zoek), cursorOf(query.na)];
    const [gebieden, lijst] = await Promise.all([
      this.referentie.execute('focusgebieden'),
      this.lists.personen(actor, zoek, { cursor: na, limit: PER_PAGE }),
    ]);
    return { page: MensenPage({ page, lijst, gebieden, zoek, na }) };
  }

  /** One person. Throws `PERSOON_NIET_GEVONDEN`. */
  async show(ask: BeheerAsk, id: string): Promise<PageAnswer> {
    return this.draw(ask, id, await this.fields(), outcomeOf(ask));
  }

  /** Gives somebody one more role. Throws `PERSOON_NIET_GEVONDEN`. */
  async give(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    const fields = await this.fields();
    return sendForm(ask, { form: ROL_FORM, fields }, body, {
      act: async ({ values, opdracht }) => {
        const invoer = {
          persoon: id,
          organisatie: valueOf(values, 'organisatie'),
          rol: valueOf(values, 'rol') as Rol,
          focusgebied: valueOrNull(values, 'focusgebied'),
          vanaf: valueOrNull(values, 'vanaf'),
        };
        const { soort } = await this.gives.execute(opdracht(invoer));
        return { redirect: `${PATH}/${id}`, gedaan: soort };
      },
      refuse: (outcome) => this.draw(ask, id, fields, outcome),
    });
  }

  /** Stops somebody at once. Throws `PERSOON_NIET_GEVONDEN`. */
  async suspend(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, SCHORS_FORM, body, {
      act: async ({ values, opdracht }) => {
        const { soort } = await this.schorsingen.suspend(opdracht({ persoon: id, reden: valueOf(values, 'reden') }));
        return { redirect: `${PATH}/${id}`, gedaan: soort };
      },
      refuse: async (outcome) => this.draw(ask, id, await this.fields(), outcome),
    });
  }

  /** Lets somebody in again. Throws `SCHORSING_NIET_GEVONDEN`. */
  async lift(ask: BeheerAsk, schorsing: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, OPHEF_FORM, body, {
      act: async ({ opdracht }) => {
        const { soort, persoonId } = await this.schorsingen.lift(opdracht({ schorsing }));
        return { redirect: `${PATH}/${persoonId}`, gedaan: soort };
      },
      refuse: () => Promise.resolve({ redirect: PATH }),
    });
  }

  /** The page of one person with what a form led to. */
  async redraw(ask: BeheerAsk, id: string, outcome: BeheerOutcome): Promise<PageAnswer> {
    return this.draw(ask, id, await this.fields(), outcome);
  }

  private async fields(): Promise<readonly Field[]> {
    const [organisaties, gebieden] = await Promise.all([
      this.referentie.execute('organisaties'),
      this.referentie.execute('focusgebieden'),
    ]);
    return rolFields(organisaties, gebieden, this.klok.vandaag());
  }

  private async draw(
    { actor, page }: BeheerAsk,
    id: string,
    fields: readonly Field[],
    outcome: BeheerOutcome,
  ): Promise<PageAnswer> {
    const [persoon, gebieden] = await Promise.all([this.lists.persoon(actor, id), this.referentie.execute('focusgebieden')]);
    const vandaag = this.klok.vandaag();
    return {
      page: PersoonPage({ page: { ...page, path: `${PATH}/${id}` }, persoon, fields, gebieden, vandaag, outcome }),
      status: outcome.attempt?.status ?? 200,
    };
  }
}
