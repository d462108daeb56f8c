// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UITNODIG_ROLLEN } from '#domain/beheer/beheer';
import { ROLLEN, type Rol } from '#domain/ladder/begrippen';
import { beoordeel } from '#domain/policy/beoordeel';
import type { Actor } from '#application/ports/actor';
import { InvitePartner } from '#application/use-cases/invite-partner.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { valueOf, valueOrNull, type FormValues } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { WebSettings } from '../settings.js';
import { QUIET, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import {
  checkUitnodiging,
  UITNODIGEN_FORM,
  UitgenodigdPage,
  UitnodigenPage,
  uitnodigFields,
  type UitnodigKeuzes,
} from './uitnodigen.page.js';

const PATH = '/beheer/uitnodigen';

/** Inviting: a beheerder for all, a programmabureau for its own areas. */
@Injectable()
export class UitnodigPages {
  constructor(
    private readonly invites: InvitePartner,
    private readonly referentie: ListReferentie,
    private readonly settings: WebSettings,
  ) {}

  /** The form; an organisation in the address is chosen already. */
  async show(ask: BeheerAsk, organisatie: unknown): Promise<PageAnswer> {
    const keuzes = await this.choicesOf(ask.actor);
    const gekozen = keuzes.organisaties.find(({ id }) => id === organisatie);
    const enige = keuzes.gebieden.length === 1 ? keuzes.gebieden[0]?.code : undefined;
    const gebied = gekozen?.focusgebied ?? enige;
    return this.draw(ask, keuzes, QUIET, {
      organisatie: gekozen ? [gekozen.id] : [],
      focusgebied: gebied ? [gebied] : [],
    });
  }

  /** Invites and shows the link, once. Sent again, it says that it was made before. */
  async invite(ask: BeheerAsk, body: unknown): Promise<PageAnswer> {
    const keuzes = await this.choicesOf(ask.actor);
    return sendForm(ask, { form: UITNODIGEN_FORM, fields: uitnodigFields(keuzes), check: checkUitnodiging }, body, {
      act: async ({ values, opdracht }) => {
        const naam = valueOrNull(values, 'nieuweOrganisatie.naam');
        const emailadres = valueOf(values, 'emailadres').toLowerCase();
        const { gebeurtenis, token } = await this.invites.execute(
          opdracht({
            emailadres,
            rol: valueOf(values, 'rol') as Rol,
            focusgebied: valueOrNull(values, 'focusgebied'),
            organisatie: valueOrNull(values, 'organisatie'),
            nieuweOrganisatie: naam === null ? null : { naam, soort: valueOf(values, 'nieuweOrganisatie.soort') },
          }),
        );
        const link = token === null ? null : `${this.settings.publicWebUrl}/uitnodiging/${token}`;
        const geldigTot = String(gebeurtenis.gegevens['geldigTot']);
        return { page: UitgenodigdPage({ page: { ...ask.page, path: PATH }, emailadres, link, geldigTot }) };
      },
      refuse: (outcome) => this.draw(ask, keuzes, outcome, {}),
    });
  }

  private async draw(ask: BeheerAsk, keuzes: UitnodigKeuzes, outcome: BeheerOutcome, gekozen: FormValues): Promise<PageAnswer> {
    const page = { ...ask.page, path: PATH };
    return {
      page: UitnodigenPage({ page, fields: uitnodigFields(keuzes), gekozen, outcome }),
      status: outcome.attempt?.status ?? 200,
    };
  }

  private async choicesOf(actor: Actor): Promise<UitnodigKeuzes> {
    const [gebieden, organisaties] = await Promise.all([
      this.referentie.execute('focusgebieden'),
      this.referentie.execute('organisaties'),
    ]);
    const vrij = beoordeel(actor, 'lidmaatschappen_beheren').toegestaan;
    const mag = (focusgebied: string | null): boolean =>
      beoordeel(actor, 'uitnodigen', { focusgebied, indienerPersoonId: null }).toegestaan;
    return {
      rollen: vrij ? ROLLEN : UITNODIG_ROLLEN,
      gebieden: gebieden.filter(({ code }) => mag(code)),
      organisaties: organisaties.filter(({ focusgebied }) => vrij || mag(focusgebied)),
      vrij,
    };
  }
}
