// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { GEEN_MAILTEKST, type Mailtekst } from '#domain/beheer/mailtekst';
import { GEEN_FILTER, type VastloperRegel } from '#application/ports/vastloper.repository';
import { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import { ManageMailtekst, type MailtekstGebied } from '#application/use-cases/manage-mailtekst.use-case';
import { voorbeeldMail } from '#messages/voorbeeld-mail';
import { text, valueOf, valueOrNull, type FormValues } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { WebSettings } from '../settings.js';
import { outcomeOf, QUIET, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { BEWAREN, MAILTEKST_FIELDS, MAILTEKST_FORM, MailtekstenPage, MailtekstPage, WAT_FIELD } from './mailteksten.page.js';

const PATH = '/beheer/mailteksten';
const HIDDEN = ['versie', WAT_FIELD].map((name) => text(name, name, { required: false, screened: false }));

/** What an area says itself in its mails: looked at first, kept when that is asked. */
@Injectable()
export class MailtekstPages {
  constructor(
    private readonly mailteksten: ManageMailtekst,
    private readonly vastlopers: ListVastlopers,
    private readonly settings: WebSettings,
  ) {}

  /** All areas. */
  async list({ actor, page }: BeheerAsk): Promise<PageAnswer> {
    return { page: MailtekstenPage({ page: { ...page, path: PATH }, gebieden: await this.mailteksten.list(actor) }) };
  }

  /** One area. Throws `NIET_GEVONDEN`. */
  async show(ask: BeheerAsk, code: string, gedaan: unknown): Promise<PageAnswer> {
    const gebied = await this.mailteksten.find(ask.actor, code);
    return this.draw(ask, gebied, {
      outcome: outcomeOf(gedaan),
      mailtekst: gebied.versies[0] ?? GEEN_MAILTEKST,
      isOntwerp: false,
    });
  }

  /** Shows the mail with what was typed, or keeps it, as the button says. Throws `NIET_GEVONDEN`. */
  async send(ask: BeheerAsk, code: string, body: unknown): Promise<PageAnswer> {
    const gebied = await this.mailteksten.find(ask.actor, code);
    return sendForm(ask, { form: MAILTEKST_FORM, fields: [...MAILTEKST_FIELDS, ...HIDDEN] }, body, {
      act: async ({ values, opdracht }) => {
        const versie = Number(valueOf(values, 'versie')) || 0;
        const request = opdracht({ focusgebied: code, versie, ...mailtekstVan(values) });
        if (valueOf(values, WAT_FIELD) === BEWAREN) {
          const { soort } = await this.mailteksten.set(request);
          return { redirect: `${PATH}/${code}?gedaan=${soort}` };
        }
        const mailtekst = await this.mailteksten.check(ask.actor, request.invoer);
        return this.draw(ask, gebied, { outcome: QUIET, mailtekst, isOntwerp: true });
      },
      refuse: (outcome) =>
        this.draw(ask, gebied, {
          outcome,
          mailtekst: gebied.versies[0] ?? GEEN_MAILTEKST,
          isOntwerp: false,
          values: outcome.attempt?.values,
        }),
    });
  }

  private async draw(
    { actor, page }: BeheerAsk,
    gebied: MailtekstGebied,
    {
      outcome,
      mailtekst,
      isOntwerp,
      values = { groet: [mailtekst.groet ?? ''], contact: [mailtekst.contact ?? ''] },
    }: {
      readonly outcome: BeheerOutcome;
      readonly mailtekst: Mailtekst;
      readonly isOntwerp: boolean;
      readonly values?: FormValues | undefined;
    },
  ): Promise<PageAnswer> {
    const filter = { ...GEEN_FILTER, focusgebied: gebied.code, sorteer: '-ingediend' } as const;
    const [regel = null] = (await this.vastlopers.execute(actor, filter, { cursor: null, limit: 1 })).items;
    const voorbeeld = voorbeeldMail(regel && inMail(regel), gebied.code, mailtekst, this.settings.publicWebUrl);
    return {
      page: MailtekstPage({
        page: { ...page, path: `${PATH}/${gebied.code}` },
        ...{ gebied, values, voorbeeld, isOntwerp, outcome },
        isEcht: regel !== null,
      }),
      status: outcome.attempt?.status ?? 200,
    };
  }
}

function mailtekstVan(values: FormValues): Mailtekst {
  return { groet: valueOrNull(values, 'groet'), contact: valueOrNull(values, 'contact') };
}

function inMail({ id, nummer, titel, status, trede, resultaat, aanZet, volgendeTermijn }: VastloperRegel) {
  return { id, nummer, titel, status, trede, resultaat, aanZet: aanZet?.naam ?? null, volgendeTermijn };
}
