// SPDX-License-Identifier: EUPL-1.2
import { ToegangsberichtenRecord, type ToegangsberichtTeVersturen } from '#application/ports/toegangsberichten-record';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { uitnodigingToken } from '#application/use-cases/maillink-token';
import type { Mail } from '#messages/mail-zender';
import { toegangMail } from '#messages/toegang-mail';
import type { KnopAdressen } from './knop-adressen.js';

/** Reads and writes the mails about who belongs where. */
export class Toegangsbrieven {
  constructor(
    private readonly record: ToegangsberichtenRecord,
    private readonly adressen: KnopAdressen,
    private readonly webUrl: string,
    private readonly geheim: string,
  ) {}

  /** What of these bezorgingen is about who belongs where and may go now, in order. */
  read(ids: readonly string[]): Promise<ToegangsberichtTeVersturen[]> {
    return this.record.readTeVersturen(ids);
  }

  /** The mail. The token of an invitation is signed, as that of every link in a mail, and stored by its hash before it is sent. */
  async write(bericht: ToegangsberichtTeVersturen, domein: string): Promise<Mail> {
    const isUitnodiging = bericht.soort === 'uitnodiging';
    const { persoonId, organisatieId } = bericht.ontvanger;
    const over = isUitnodiging && bericht.uitnodigingId !== null ? { uitnodigingId: bericht.uitnodigingId } : {};
    const retourAan = await this.adressen.retourAdres({ persoonId, organisatieId, ...over });
    const token = isUitnodiging ? await this.tokenVan(bericht) : null;
    return toegangMail(bericht, { webUrl: this.webUrl, token, retourAan }, domein);
  }

  private async tokenVan({ id, uitnodigingId }: ToegangsberichtTeVersturen): Promise<string> {
    if (uitnodigingId === null) throw new Error(`Bezorging ${id} is about no invitation.`);
    const token = uitnodigingToken(this.geheim, uitnodigingId);
    await this.record.storeMailToken(uitnodigingId, tokenHash(token));
    return token;
  }
}
