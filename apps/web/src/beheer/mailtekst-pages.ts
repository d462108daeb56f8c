// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { GEEN_MAILTEKST, type Mailtekst } from '#domain/beheer/mailtekst';
import { GEEN_FILTER, type VastloperRegel } from '#application/ports/vastloper.repository';
import { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import { heeftErgensToegang } from '#application/use-cases/toegang';
import { ManageMailtekst, type MailtekstGebied } from '#application/use-cases/manage-mailtekst.use-case';
import { VOORBEELD_MAIL, voorbeeldMail, type VoorbeeldMail } from '#messages/voorbeeld-mail';
import { text, valueOf, valueOrNull, type FormValues } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { WebSettings } from '../settings.js';
import { outcomeOf, QUIET, sendForm, type BeheerAsk, type BeheerOutcome, type SentForm } from './beheer-form.js';
import {
  BEWAREN,
  MAIL_FIELD,
  MAILTEKST_FIELDS,
  MAILTEKST_FORM,
  MailtekstenPage,
  MailtekstPage,
  WAT_FIELD,
  ZAAK_FIELD,
} from './mailteksten.page.js';

const PATH = '/beheer/mailteksten';
/** Cases to choose from. */
const MOST_ZAKEN = 50;
const HIDDEN = ['versie', WAT_FIELD, MAIL_FIELD, ZAAK_FIELD].map((name) =>
  text(name, name, { required: false, screened: false }),
);

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
  async show(ask: BeheerAsk, code: string): Promise<PageAnswer> {
    const gebied = await this.mailteksten.find(ask.actor, code);
    return this.draw(ask, gebied, {
      outcome: outcomeOf(ask),
      mailtekst: gebied.versies[0] ?? GEEN_MAILTEKST,
      isOntwerp: false,
    });
  }

  /** Shows the mail with what was typed, or keeps it, as the button says. Throws `NIET_GEVONDEN`, `NIET_BEVOEGD`. */
  async send(ask: BeheerAsk, code: string, body: unknown): Promise<PageAnswer> {
    return this.try(ask, code, body, async (gebied, { values, opdracht }) => {
      const versie = Number(valueOf(values, 'versie')) || 0;
      const request = opdracht({ focusgebied: code, versie, ...mailtekstVan(values) });
      if (valueOf(values, WAT_FIELD) === BEWAREN) {
        const { soort } = await this.mailteksten.set(request);
        return { redirect: `${PATH}/${code}`, gedaan: soort };
      }
      const mailtekst = await this.mailteksten.check(ask.actor, request.invoer);
      return this.draw(ask, gebied, { outcome: QUIET, mailtekst, isOntwerp: true, values: { ...values, ...formOf(mailtekst) } });
    });
  }

  /** The mail with what was typed, as its reader sees it. Throws `NIET_GEVONDEN`, `NIET_BEVOEGD`. */
  async sendForMail(ask: BeheerAsk, code: string, body: unknown): Promise<PageAnswer> {
    return this.try(ask, code, body, async (_gebied, { values, opdracht }) => {
      const { invoer } = opdracht({ focusgebied: code, versie: 0, ...mailtekstVan(values) });
      const mailtekst = await this.mailteksten.check(ask.actor, invoer);
      return { mail: this.mailOf(await this.casesOf(ask, code), code, mailtekst, values).html };
    });
  }

  private async try(
    ask: BeheerAsk,
    code: string,
    body: unknown,
    act: (gebied: MailtekstGebied, sent: SentForm) => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    const gebied = await this.mailteksten.find(ask.actor, code);
    return sendForm(ask, { form: MAILTEKST_FORM, fields: [...MAILTEKST_FIELDS, ...HIDDEN] }, body, {
      act: (sent) => act(gebied, sent),
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
    ask: BeheerAsk,
    gebied: MailtekstGebied,
    {
      outcome,
      mailtekst,
      isOntwerp,
      values = formOf(mailtekst),
    }: {
      readonly outcome: BeheerOutcome;
      readonly mailtekst: Mailtekst;
      readonly isOntwerp: boolean;
      readonly values?: FormValues | undefined;
    },
  ): Promise<PageAnswer> {
    const zaken = await this.casesOf(ask, gebied.code);
    return {
      page: MailtekstPage({
        page: { ...ask.page, path: `${PATH}/${gebied.code}` },
        ...{ gebied, isOntwerp, outcome },
        values: { ...values, [MAIL_FIELD]: [valueOf(values, MAIL_FIELD) || VOORBEELD_MAIL] },
        voorbeeld: this.mailOf(zaken, gebied.code, mailtekst, values).tekst,
        zaken: zaken.map(({ id, nummer, titel }) => ({ value: id, label: `${nummer} ${titel}` })),
        magBewaren: heeftErgensToegang(ask.actor, 'mailteksten_beheren'),
      }),
      status: outcome.attempt?.status ?? 200,
    };
  }

  /** The newest cases of the area that this person sees; empty when they see none. */
  private async casesOf({ actor }: BeheerAsk, code: string): Promise<readonly VastloperRegel[]> {
    const filter = { ...GEEN_FILTER, focusgebied: code, sorteer: '-ingediend' } as const;
    return (await this.vastlopers.execute(actor, filter, { cursor: null, limit: MOST_ZAKEN })).items;
  }

  /** The mail that was chosen, about the case that was chosen; the newest when it is none of theirs. */
  private mailOf(zaken: readonly VastloperRegel[], code: string, mailtekst: Mailtekst, values: FormValues): VoorbeeldMail {
    const zaak = zaken.find(({ id }) => id === valueOf(values, ZAAK_FIELD)) ?? zaken[0];
    const keuze = valueOf(values, MAIL_FIELD) || VOORBEELD_MAIL;
    return voorbeeldMail(zaak ? inMail(zaak) : null, code, mailtekst, this.settings.publicWebUrl, keuze);
  }
}

function formOf({ groet, contact }: Mailtekst): FormValues {
  return { groet: [groet ?? ''], contact: [contact ?? ''] };
}

function mailtekstVan(values: FormValues): Mailtekst {
  return { groet: valueOrNull(values, 'groet'), contact: valueOrNull(values, 'contact') };
}

function inMail({ id, nummer, titel, status, trede, resultaat, aanZet, volgendeTermijn }: VastloperRegel) {
  return { id, nummer, titel, status, trede, resultaat, aanZet: aanZet?.naam ?? null, volgendeTermijn };
}
