// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import type { BereikbareBeheerder } from '#application/ports/beheerder-melding';
import { GebeurtenisstroomRecord } from '#application/ports/gebeurtenisstroom';
import { SoloTurn } from '#application/ports/solo-turn';
import { WebhookRecord, type GestoptWebhook } from '#application/ports/webhook-record';
import { mailFoutVan, type MailFout } from '#messages/mail-fout';
import { MailZender } from '#messages/mail-zender';
import { webhookMail } from '#messages/webhook-mail';
import type { KnopAdressen } from '../berichten/knop-adressen.js';
import { Rounds } from '../rounds/rounds.js';

/** Address of the pages as seen from outside, and where a mail to a beheerder comes back to. */
export abstract class WebhookMeldingOpties {
  abstract readonly webUrl: string;
  abstract readonly adressen: Pick<KnopAdressen, 'retourAdres'>;
}

/** Name of the turn. */
const ONDERHOUD = 'webhooks';
/** How long a stream is kept, in days. */
const STROOM_DAGEN = 90;
/** How often is looked whether somebody has to be told of something. */
const KIJK_MS = 60_000;
/** How often a stream is cleared of what is too old. */
const RUIM_MS = 60 * 60_000;

/** Looks after what webhooks leave behind: tells beheerders of one that was stopped, and clears streams of what is too old. By one worker at a time. */
@Injectable()
export class Webhookonderhoud extends Rounds {
  private readonly logger = new Logger(Webhookonderhoud.name);
  private geruimdOp = 0;

  constructor(
    private readonly turn: SoloTurn,
    private readonly record: WebhookRecord,
    private readonly stroom: GebeurtenisstroomRecord,
    private readonly zender: MailZender,
    private readonly opties: WebhookMeldingOpties,
  ) {
    super();
  }

  protected override async round(): Promise<number> {
    await this.turn
      .take(ONDERHOUD, () => this.lookAfter())
      .catch((error: unknown) => this.logger.warn(`Webhooks are looked after in a minute again. ${String(error)}`));
    return KIJK_MS;
  }

  /** Clears away, and tells of every webhook that was stopped. Throws when PostgreSQL is away; what was told to somebody is not told again. */
  async lookAfter(): Promise<void> {
    await this.clear();
    for (const webhook of await this.record.listOngemeld()) await this.tell(webhook);
  }

  /** First: mail that does not go keeps nothing from being cleared. */
  private async clear(): Promise<void> {
    if (Date.now() - this.geruimdOp < RUIM_MS) return;
    await this.stroom.ruimOp(STROOM_DAGEN);
    this.geruimdOp = Date.now();
  }

  private async tell(webhook: GestoptWebhook): Promise<void> {
    if (webhook.beheerders.length === 0) {
      this.logger.error(`Webhook ${webhook.id} was stopped, and no beheerder has an address to be told at.`);
      return;
    }
    const uitkomsten: (MailFout['soort'] | 'verzonden')[] = [];
    for (const beheerder of webhook.beheerders) uitkomsten.push(await this.send(webhook, beheerder));
    // Somebody knows it, or nobody ever will: a next round would only send the same mail again.
    if (uitkomsten.includes('verzonden') || uitkomsten.every((uitkomst) => uitkomst === 'blijvend'))
      await this.record.markGemeld(webhook.id);
    else this.logger.warn(`No beheerder could be told that webhook ${webhook.id} was stopped; in a minute again.`);
  }

  /** What goes wrong at one beheerder is nothing to the others. */
  private async send(webhook: GestoptWebhook, beheerder: BereikbareBeheerder): Promise<MailFout['soort'] | 'verzonden'> {
    try {
      const retourAan = await this.opties.adressen.retourAdres(beheerder);
      const mail = webhookMail(webhook, this.opties.webUrl, this.zender.domein, retourAan);
      await this.zender.send(mail, beheerder.emailadres);
      return 'verzonden';
    } catch (error) {
      const { soort, fout } = mailFoutVan(error);
      this.logger.warn(`A beheerder could not be told of a stopped webhook. ${fout}`);
      return soort;
    }
  }
}
