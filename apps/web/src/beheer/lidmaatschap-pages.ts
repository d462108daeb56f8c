// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Klok } from '#application/ports/klok';
import { ListBeheer, type LidmaatschapDossier } from '#application/use-cases/list-beheer.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import type { FieldOption } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { asked, outcomeOf, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { LidmaatschapActs } from './lidmaatschap-acts.js';
import { lidmaatschapForms, LidmaatschapPage, type LidmaatschapDaad } from './lidmaatschap.page.js';

const FOUND = 20;
const PATH = '/beheer/lidmaatschappen';

/** One membership, and what can be done with it. */
@Injectable()
export class LidmaatschapPages {
  constructor(
    private readonly lists: ListBeheer,
    private readonly referentie: ListReferentie,
    private readonly acts: LidmaatschapActs,
    private readonly klok: Klok,
  ) {}

  /** One membership; `wie` looks for people to hand it to. Throws `LIDMAATSCHAP_NIET_GEVONDEN`. */
  async show(ask: BeheerAsk, id: string, wie: unknown): Promise<PageAnswer> {
    return this.draw(ask, id, asked(wie), outcomeOf(ask));
  }

  /** Hands over, lets somebody stand in, or ends. Throws `LIDMAATSCHAP_NIET_GEVONDEN`. */
  async perform(ask: BeheerAsk, id: string, daad: LidmaatschapDaad, body: unknown): Promise<PageAnswer> {
    const { persoon = '' } = (body ?? {}) as Readonly<Record<string, unknown>>;
    const { lidmaatschap } = await this.lists.lidmaatschap(ask.actor, id);
    const mensen = await this.choices(ask, lidmaatschap, { id: String(persoon) });
    const form = lidmaatschapForms(mensen, this.klok.vandaag())[daad];
    return sendForm(ask, form, body, {
      act: async (sent) => {
        const { soort } = await this.acts.perform(daad, id, sent);
        return { redirect: `${PATH}/${id}`, gedaan: soort };
      },
      refuse: (outcome) => this.draw(ask, id, '', outcome, mensen),
    });
  }

  /** Ends a plaatsvervanging at once and shows its membership. Throws `PLAATSVERVANGING_NIET_GEVONDEN`. */
  async endDeputy(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: 'stop-vervanging', fields: [] }, body, {
      act: async (sent) => {
        const { soort, gegevens } = await this.acts.endDeputy(id, sent);
        return { redirect: `${PATH}/${String(gegevens['lidmaatschapId'])}`, gedaan: soort };
      },
      refuse: () => Promise.resolve({ redirect: '/beheer/mensen' }),
    });
  }

  private async draw(
    ask: BeheerAsk,
    id: string,
    wie: string,
    outcome: BeheerOutcome,
    gekozen?: readonly FieldOption[],
  ): Promise<PageAnswer> {
    const [dossier, gebieden] = await Promise.all([
      this.lists.lidmaatschap(ask.actor, id),
      this.referentie.execute('focusgebieden'),
    ]);
    const mensen = gekozen ?? (await this.choices(ask, dossier.lidmaatschap, { naam: wie }));
    const vandaag = this.klok.vandaag();
    const page = { ...ask.page, path: `${PATH}/${id}` };
    const forms = lidmaatschapForms(mensen, vandaag);
    return {
      page: LidmaatschapPage({ page, dossier, forms, gebieden, vandaag, wie, outcome }),
      status: outcome.attempt?.status ?? 200,
    };
  }

  /** Who may take over: those of the same organisation, and who was looked for by name or chosen by id; never the holder. */
  private async choices(
    { actor }: BeheerAsk,
    { organisatieId, persoonId }: LidmaatschapDossier['lidmaatschap'],
    wie: { readonly naam?: string; readonly id?: string },
  ): Promise<readonly FieldOption[]> {
    const { lidmaatschappen } = await this.lists.organisatie(actor, organisatieId);
    const collegas = lidmaatschappen.map((lid) => ({ id: lid.persoonId, naam: lid.persoonNaam }));
    const gevonden = wie.naam ? (await this.lists.personen(actor, wie.naam, { cursor: null, limit: FOUND })).items : [];
    const gekozen = wie.id ? await this.named(actor, wie.id) : [];
    const mensen = new Map([...gevonden, ...collegas, ...gekozen].map(({ id, naam }) => [id, naam]));
    mensen.delete(persoonId);
    return [...mensen].map(([value, label]) => ({ value, label }));
  }

  /** The person with this id, when there is one. */
  private async named(actor: BeheerAsk['actor'], id: string): Promise<{ readonly id: string; readonly naam: string }[]> {
    const naam = /^[0-9a-f-]{36}$/.test(id) ? (await this.lists.namen(actor, [id])).get(id) : undefined;
    return naam === undefined ? [] : [{ id, naam }];
  }
}
