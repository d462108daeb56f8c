// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { VeldFout } from '#domain/fouten/fout.errors';
import { amsterdamTijdstip } from '#domain/kalender/amsterdam';
import { addDagen } from '#domain/kalender/kalender-dagen';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ManageWebhook } from '#application/use-cases/manage-webhook.use-case';
import { valueOf, valueOrNull, type FormValues } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { WEBHOOKS as T } from '../texts/webhooks.js';
import { cursorOf, outcomeOf, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { isBeproefd, OPNIEUW_FIELDS, WebhookPage, type WebhookForm } from './webhook.page.js';
import {
  GROTE_STAPPEN,
  WEBHOOK_FORM,
  webhookFields,
  WebhookGeheimPage,
  WebhooksPage,
  type WebhookKeuzes,
} from './webhooks.page.js';

/** So many deliveries show at once. */
export const PER_PAGE = 25;
const PATH = '/beheer/webhooks';
/** The last day that has a day after it. */
const LAATSTE_DAG = '9999-12-30';

/** Webhooks and what can be done with them. */
@Injectable()
export class WebhookPages {
  constructor(
    private readonly webhooks: ManageWebhook,
    private readonly referentie: ListReferentie,
  ) {}

  /** All webhooks. */
  async list(ask: BeheerAsk): Promise<PageAnswer> {
    return this.drawList(ask, await this.choices(), outcomeOf(ask));
  }

  /** Makes a webhook and shows its secret, once. */
  async add(ask: BeheerAsk, body: unknown): Promise<PageAnswer> {
    const keuzes = await this.choices();
    return sendForm(ask, { form: WEBHOOK_FORM, fields: webhookFields(keuzes) }, body, {
      act: async ({ values, opdracht }) => {
        const { webhook, geheim } = await this.webhooks.add(
          opdracht({
            organisatie: valueOf(values, 'organisatie'),
            naam: valueOf(values, 'naam'),
            adres: valueOf(values, 'adres'),
            focusgebied: valueOrNull(values, 'focusgebied'),
            soorten: valueOf(values, 'welke') === 'stappen' ? GROTE_STAPPEN : [],
          }),
        );
        return { page: WebhookGeheimPage({ page: { ...ask.page, path: PATH }, id: webhook, geheim }) };
      },
      refuse: (outcome) => this.drawList(ask, keuzes, outcome),
    });
  }

  /** One webhook. Throws `WEBHOOK_NIET_GEVONDEN`, `CURSOR_ONGELDIG`. */
  async show(ask: BeheerAsk, id: string, na: unknown): Promise<PageAnswer> {
    return this.drawOne(ask, id, cursorOf(na), outcomeOf(ask));
  }

  /** Is no test under way any more? For the script of the page. Throws `WEBHOOK_NIET_GEVONDEN`. */
  async readStand({ actor }: BeheerAsk, id: string): Promise<{ readonly klaar: boolean }> {
    const bezorgingen = await this.webhooks.listBezorgingen(actor, id, { cursor: null, limit: PER_PAGE });
    return { klaar: !isBeproefd({ bezorgingen }) };
  }

  /** Sends a test. Throws `WEBHOOK_NIET_GEVONDEN`. */
  async test(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return this.act(ask, id, body, 'proef', (opdracht) => this.webhooks.test(opdracht));
  }

  /** Halts it. Throws `WEBHOOK_NIET_GEVONDEN`. */
  async halt(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return this.act(ask, id, body, 'uitzetten', (opdracht) => this.webhooks.halt(opdracht));
  }

  /** Turns it on again. Throws `WEBHOOK_NIET_GEVONDEN`. */
  async resume(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return this.act(ask, id, body, 'aanzetten', (opdracht) => this.webhooks.resume(opdracht));
  }

  /** Takes it away and shows those that are left. Throws `WEBHOOK_NIET_GEVONDEN`. */
  async end(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return this.act(ask, id, body, 'weghalen', (opdracht) => this.webhooks.end(opdracht), PATH);
  }

  /** Sends again what happened from one day up to and including another, or up to now. Throws `WEBHOOK_NIET_GEVONDEN`. */
  async repeat(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: 'opnieuw', fields: OPNIEUW_FIELDS, check: checkVolgorde }, body, {
      act: async ({ values, opdracht }) => {
        const { soort } = await this.webhooks.repeat(opdracht({ webhook: id, ...deelVan(values) }));
        return { redirect: `${PATH}/${id}`, gedaan: soort };
      },
      refuse: (outcome) => this.drawOne(ask, id, null, outcome),
    });
  }

  /** Makes a new secret and shows it, once. Throws `WEBHOOK_NIET_GEVONDEN`. */
  async renew(ask: BeheerAsk, id: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: 'geheim', fields: [] }, body, {
      act: async ({ opdracht }) => {
        const { geheim } = await this.webhooks.renewGeheim(opdracht({ webhook: id }));
        return { page: WebhookGeheimPage({ page: { ...ask.page, path: `${PATH}/${id}` }, id, geheim }) };
      },
      refuse: (outcome) => this.drawOne(ask, id, null, outcome),
    });
  }

  private act(
    ask: BeheerAsk,
    id: string,
    body: unknown,
    form: WebhookForm,
    change: (opdracht: Parameters<ManageWebhook['halt']>[0]) => ReturnType<ManageWebhook['halt']>,
    path = `${PATH}/${id}`,
  ): Promise<PageAnswer> {
    return sendForm(ask, { form, fields: [] }, body, {
      act: async ({ opdracht }) => ({ redirect: path, gedaan: (await change(opdracht({ webhook: id }))).soort }),
      refuse: (outcome) => this.drawOne(ask, id, null, outcome),
    });
  }

  private async drawList({ actor, page }: BeheerAsk, keuzes: WebhookKeuzes, outcome: BeheerOutcome): Promise<PageAnswer> {
    const webhooks = await this.webhooks.list(actor);
    return {
      page: WebhooksPage({ page: { ...page, path: PATH }, webhooks, keuzes, outcome }),
      status: outcome.attempt?.status ?? 200,
    };
  }

  private async drawOne(ask: BeheerAsk, id: string, na: string | null, outcome: BeheerOutcome): Promise<PageAnswer> {
    const { actor, page } = ask;
    const webhook = await this.webhooks.find(actor, id);
    const [bezorgingen, gebieden] = await Promise.all([
      this.webhooks.listBezorgingen(actor, id, { cursor: na, limit: PER_PAGE }),
      this.referentie.execute('focusgebieden'),
    ]);
    return {
      page: WebhookPage({ page: { ...page, path: `${PATH}/${id}` }, webhook, bezorgingen, gebieden, na, outcome }),
      status: outcome.attempt?.status ?? 200,
    };
  }

  private async choices(): Promise<WebhookKeuzes> {
    const [organisaties, gebieden] = await Promise.all([
      this.referentie.execute('organisaties'),
      this.referentie.execute('focusgebieden'),
    ]);
    return { organisaties, gebieden };
  }
}

function checkVolgorde(values: FormValues): readonly VeldFout[] {
  const [van, tot] = [valueOf(values, 'van'), valueOrNull(values, 'tot')];
  return tot !== null && tot < van ? [{ veld: 'tot', melding: T.totVoorVanaf }] : [];
}

/** From the first day in Amsterdam up to the day after the last one; up to now when no last day was chosen. */
function deelVan(values: FormValues): { readonly van: string; readonly tot: string | null } {
  const tot = valueOrNull(values, 'tot');
  const erna = tot === null ? null : addDagen(tot < LAATSTE_DAG ? tot : LAATSTE_DAG, 1);
  return { van: amsterdamTijdstip(valueOf(values, 'van'), '00:00'), tot: erna && amsterdamTijdstip(erna, '00:00') };
}
