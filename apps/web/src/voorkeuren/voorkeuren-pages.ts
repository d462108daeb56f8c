// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { ManageMailvoorkeuren } from '#application/use-cases/manage-mailvoorkeuren.use-case';
import { StopMail } from '#application/use-cases/stop-mail.use-case';
import { TakeMailAgain } from '#application/use-cases/take-mail-again.use-case';
import type { Mailritme } from '#domain/berichten/overzicht';
import { valueOf } from '../forms/field.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { MinderMailPage } from './minder-mail.page.js';
import { WeerMailPage } from './weer-mail.page.js';
import { JA, VOORKEUREN_FIELDS, VOORKEUREN_PATH, VoorkeurenPage } from './voorkeuren.page.js';

/** The word for a choice that was just kept. */
const BEWAARD = 'bewaard';

/** Choosing how to get mail, signed in or with the link of a mail. */
@Injectable()
export class VoorkeurenPages {
  constructor(
    private readonly voorkeuren: ManageMailvoorkeuren,
    private readonly stopMail: StopMail,
    private readonly takeMailAgain: TakeMailAgain,
  ) {}

  /** The choice of this person. */
  async show(page: PageContext, actor: Actor): Promise<PageAnswer> {
    const { ritme, overzichten } = await this.voorkeuren.read(actor);
    const values = { ritme: [ritme], overzichten: overzichten ? [JA] : [] };
    return { page: VoorkeurenPage({ page, values, errors: [], bewaard: page.gedaan === BEWAARD }) };
  }

  /** Keeps the choice and goes back to the page, which then says so; a fault shows the form with what was chosen. */
  async keep(page: PageContext, actor: Actor, body: unknown): Promise<PageAnswer> {
    const { values, errors } = readForm(VOORKEUREN_FIELDS, body);
    if (errors.length > 0) return { status: 400, page: VoorkeurenPage({ page, values, errors, bewaard: false }) };
    const overzichten = valueOf(values, 'overzichten') === JA;
    await this.voorkeuren.change(actor, { ritme: valueOf(values, 'ritme') as Mailritme, overzichten });
    return { redirect: VOORKEUREN_PATH, gedaan: BEWAARD };
  }

  /** What the link of a mail can do, and a button for it; changes nothing. Throws `MAILLINK_ONGELDIG`. */
  async showMinder(page: PageContext, token: string): Promise<PageAnswer> {
    return { page: MinderMailPage({ page, houder: await this.stopMail.check(token) }) };
  }

  /** Stops ordinary mail, from the page or in one click from a mail program (RFC 8058: no redirect). Throws `MAILLINK_ONGELDIG`. */
  async stop(page: PageContext, token: string): Promise<PageAnswer> {
    const houder = await this.stopMail.execute(token);
    return { page: MinderMailPage({ page, houder: { ...houder, gestopt: true } }) };
  }

  /** What the link to take mail again can do, and a button for it; changes nothing. Throws `MAILLINK_ONGELDIG`. */
  async showWeer(page: PageContext, token: string): Promise<PageAnswer> {
    const { gestopt } = await this.takeMailAgain.check(token);
    return { page: WeerMailPage({ page, gestopt }) };
  }

  /** Lets its holder get ordinary mail again. Throws `MAILLINK_ONGELDIG`. */
  async takeAgain(page: PageContext, token: string): Promise<PageAnswer> {
    await this.takeMailAgain.execute(token);
    return { page: WeerMailPage({ page, gestopt: false }) };
  }
}
