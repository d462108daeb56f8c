// SPDX-License-Identifier: EUPL-1.2
import type { BerichtenRecord, TeVersturen } from '#application/ports/berichten-record';
import type { MaillinkDoel } from '#application/ports/maillink.repository';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { maillinkToken } from '#application/use-cases/maillink-token';
import type { KnopAdres } from '#messages/mail-zender';

const DAY_MS = 86_400_000;
/** How long a link holds after the last mail with it. */
const GELDIG_MS = { volgen: 180 * DAY_MS, antwoorden: 60 * DAY_MS } as const;

/** Where the button of each mail goes: who has an account signs in on the page of the case; the contact of an organisation gets a link of its own. */
export class KnopAdressen {
  constructor(
    private readonly record: BerichtenRecord,
    private readonly webUrl: string,
    private readonly geheim: string,
  ) {}

  /** The address of the button. A link is stored before it is sent, by its hash. */
  async adresVan(bericht: TeVersturen): Promise<KnopAdres> {
    const { vastloper, ontvanger } = bericht;
    if (ontvanger.persoonId !== null) return { adres: `${this.webUrl}/vastlopers/${vastloper.nummer}`, persoonlijk: false };
    const doel = doelVan(bericht);
    const token = maillinkToken(this.geheim, doel);
    const geldigTot = new Date(Date.now() + GELDIG_MS[doel.soort]).toISOString();
    await this.record.storeMaillink({ ...doel, tokenHash: tokenHash(token), geldigTot });
    return { adres: `${this.webUrl}/${doel.soort === 'antwoorden' ? 'antwoord' : 'volg'}/${token}`, persoonlijk: true };
  }
}

/** A question to this organisation can be answered with the link; anything else is to look at. */
function doelVan({ soort, aan, gegevens, vastloper, ontvanger }: TeVersturen): MaillinkDoel {
  const basis = { vastloperId: vastloper.id, organisatieId: ontvanger.organisatieId };
  const toezeggingId = gegevens['toezeggingId'] ?? gegevens['onderwerpId'];
  const isVraag = soort === 'vraag' || soort === 'herinnering' || soort === 'vraag_verstreken';
  const kanAntwoorden = isVraag && aan === 'organisatie' && gegevens['antwoord'] === undefined && gegevens['fase'] !== 'nakoming';
  if (kanAntwoorden && typeof toezeggingId === 'string') return { ...basis, soort: 'antwoorden', toezeggingId };
  return { ...basis, soort: 'volgen', toezeggingId: null };
}
