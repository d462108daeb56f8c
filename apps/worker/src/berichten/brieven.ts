// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { BerichtenRecord } from '#application/ports/berichten-record';
import { OverzichtenRecord } from '#application/ports/overzichten-record';
import type { VervalReden } from '#domain/berichten/achterhaald';
import { isSpoed } from '#domain/berichten/verzendtijd';
import { MailZender, mailVan, type Mail } from '#messages/mail-zender';
import { overzichtMail } from '#messages/overzicht-mail';
import { KnopAdressen } from './knop-adressen.js';
import { Toegangsbrieven } from './toegangsbrieven.js';
import { Webhookbrieven } from './webhookbrieven.js';

/** A mail that may go now: about one case, a digest, who belongs where, or a webhook that was stopped. It is written at the last moment. */
export interface Brief {
  /** The bezorging. */
  readonly id: string;
  readonly berichtId: string;
  readonly pogingen: number;
  readonly emailadres: string;
  /** The case it is about: what is about one case goes in order. Null: it is about none in particular. */
  readonly vastloperId: string | null;
  /** Does it wait for nothing? */
  readonly spoed: boolean;
  /** Why it must not be sent any more; null: it may go. */
  readonly vervalt: VervalReden | null;
  write(): Promise<Mail>;
}

/** Reads what is to be sent, only to who may see the cases at this moment, and writes the mails. */
@Injectable()
export class Brieven {
  constructor(
    private readonly berichten: BerichtenRecord,
    private readonly overzichten: OverzichtenRecord,
    private readonly adressen: KnopAdressen,
    private readonly toegang: Toegangsbrieven,
    private readonly webhooks: Webhookbrieven,
    private readonly zender: MailZender,
  ) {}

  /** The mails of these bezorgingen, in their order. Left out: what may not go any more. */
  async read(ids: readonly string[]): Promise<Brief[]> {
    if (ids.length === 0) return [];
    const brieven = await this.readBerichten(ids);
    for (const read of [this.readOverzichten, this.readToegang, this.readWebhooks]) {
      const gelezen = new Set(brieven.map(({ id }) => id));
      const rest = ids.filter((id) => !gelezen.has(id));
      if (rest.length > 0) brieven.push(...(await read.call(this, rest)));
    }
    return brieven.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }

  /** Which of these may still go. What is about one case is looked at; anything else, and who has another address now, is read anew, for what is in the mail may differ. */
  async lookAgain(brieven: readonly Brief[]): Promise<Map<string, Brief>> {
    const overZaak = brieven.filter(({ vastloperId }) => vastloperId !== null).map(({ id }) => id);
    const mogen = overZaak.length === 0 ? [] : await this.berichten.listMogenNog(overZaak);
    const adressen = new Map(mogen.map(({ id, emailadres }) => [id, emailadres]));
    const zelfde = brieven.filter(({ id, emailadres }) => adressen.get(id) === emailadres);
    const anders = brieven.filter((brief) => (brief.vastloperId === null || adressen.has(brief.id)) && !zelfde.includes(brief));
    return new Map([...zelfde, ...(await this.read(anders.map(({ id }) => id)))].map((brief) => [brief.id, brief]));
  }

  private async readBerichten(ids: readonly string[]): Promise<Brief[]> {
    const { domein } = this.zender;
    return (await this.berichten.readTeVersturen(ids)).map((bericht) => ({
      ...{ id: bericht.id, berichtId: bericht.berichtId, pogingen: bericht.pogingen, emailadres: bericht.ontvanger.emailadres },
      ...{ vastloperId: bericht.vastloper.id, spoed: isSpoed(bericht.soort), vervalt: bericht.vervalt },
      write: async () => mailVan(bericht, await this.adressen.adresVan(bericht), domein, new Date().toISOString()),
    }));
  }

  private async readOverzichten(ids: readonly string[]): Promise<Brief[]> {
    const { domein } = this.zender;
    return (await this.overzichten.readTeVersturen(ids)).map((overzicht) =>
      briefOver(overzicht, async () =>
        overzichtMail(overzicht, await this.adressen.adressenVan(overzicht), domein, new Date().toISOString()),
      ),
    );
  }

  private async readToegang(ids: readonly string[]): Promise<Brief[]> {
    const { domein } = this.zender;
    return (await this.toegang.read(ids)).map((bericht) => briefOver(bericht, () => this.toegang.write(bericht, domein)));
  }

  private async readWebhooks(ids: readonly string[]): Promise<Brief[]> {
    const { domein } = this.zender;
    return (await this.webhooks.read(ids)).map((bericht) => briefOver(bericht, () => this.webhooks.write(bericht, domein)));
  }
}

/** A mail about no case: it waits for office hours and lapses with nothing but its right to go. */
function briefOver(
  bericht: Pick<Brief, 'id' | 'berichtId' | 'pogingen'> & { readonly ontvanger: Pick<Brief, 'emailadres'> },
  write: () => Promise<Mail>,
): Brief {
  const { id, berichtId, pogingen, ontvanger } = bericht;
  return { id, berichtId, pogingen, emailadres: ontvanger.emailadres, vastloperId: null, spoed: false, vervalt: null, write };
}
