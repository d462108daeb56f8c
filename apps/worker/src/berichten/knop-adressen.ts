// SPDX-License-Identifier: EUPL-1.2
import type { TeVersturen } from '#application/ports/berichten-record';
import type { KnopAdres } from '#messages/mail-zender';

/** Where the button of each mail goes. */
export class KnopAdressen {
  constructor(private readonly webUrl: string) {}

  /** The page of the case, where who has an account signs in. */
  async adresVan({ vastloper }: TeVersturen): Promise<KnopAdres> {
    return { adres: `${this.webUrl}/vastlopers/${vastloper.nummer}`, persoonlijk: false };
  }
}
