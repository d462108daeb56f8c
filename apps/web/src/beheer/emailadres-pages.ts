// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { ManageEmailadres } from '#application/use-cases/manage-emailadres.use-case';
import { valueOrNull, type FormValues } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { sendForm, type BeheerAsk } from './beheer-form.js';
import { emailadresForm } from './emailadres-part.js';
import { MensenPages } from './mensen-pages.js';
import { OrganisatiePages } from './organisatie-pages.js';

/** Where mail of an organisation and of a person goes. */
@Injectable()
export class EmailadresPages {
  constructor(
    private readonly emailadressen: ManageEmailadres,
    private readonly organisaties: OrganisatiePages,
    private readonly mensen: MensenPages,
  ) {}

  /** Sets or takes away the mailbox of an organisation. Throws `ORGANISATIE_NIET_GEVONDEN`. */
  async ofOrganisatie(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, emailadresForm('organisatie'), body, {
      act: async ({ values, opdracht }) => {
        const { soort } = await this.emailadressen.setVanOrganisatie(opdracht({ ontvanger: id, emailadres: adresOf(values) }));
        return { redirect: `/beheer/organisaties/${id}?gedaan=${soort}` };
      },
      refuse: (outcome) => this.organisaties.draw(ask, id, outcome),
    });
  }

  /** Sets the address of a person. Throws `PERSOON_NIET_GEVONDEN`. */
  async ofPersoon(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, emailadresForm('persoon'), body, {
      act: async ({ values, opdracht }) => {
        const { soort } = await this.emailadressen.setVanPersoon(opdracht({ ontvanger: id, emailadres: adresOf(values) }));
        return { redirect: `/beheer/mensen/${id}?gedaan=${soort}` };
      },
      refuse: (outcome) => this.mensen.draw(ask, id, outcome),
    });
  }
}

function adresOf(values: FormValues): string | null {
  return valueOrNull(values, 'emailadres')?.toLowerCase() ?? null;
}
