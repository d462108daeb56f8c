// SPDX-License-Identifier: EUPL-1.2
import DataLoader from 'dataloader';
import type { BerichtenRecord, NieuwAntwoordadres, NieuweMaillink, TeVersturen } from '#application/ports/berichten-record';
import type { MaillinkDoel } from '#application/ports/maillink.repository';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import {
  afmeldToken,
  antwoordToken,
  contactAfmeldToken,
  maillinkToken,
  retourToken,
  weerToken,
} from '#application/use-cases/maillink-token';
import type { NieuweAfmeldlink, OverzichtenRecord, OverzichtTeVersturen } from '#application/ports/overzichten-record';
import { isDringend } from '#domain/berichten/dringend';
import { magContactAntwoorden } from '#domain/berichten/ontvangers';
import type { BerichtSoort } from '#domain/ladder/zet';
import type { AntwoordAdressen, KnopAdres } from '#messages/mail-inhoud';
import { postAdres } from '#messages/postvak/antwoord-adres';
import type { OverzichtAdressen } from '#messages/overzicht-inhoud';

const DAY_MS = 86_400_000;
/** How long a link holds after the last mail with it. */
const GELDIG_MS = { volgen: 180 * DAY_MS, antwoorden: 60 * DAY_MS, afmelden: 365 * DAY_MS } as const;

/** Whom a mail about no case in particular goes to: a person, else who is invited, else the contact of the organisation. */
interface RetourDoel {
  readonly persoonId: string | null;
  readonly organisatieId: string;
  readonly uitnodigingId?: string;
}

/** Where the button of each mail goes: who has an account signs in on the page of the case, or at the form of what is asked of them; the contact of an organisation gets a link of its own. */
export class KnopAdressen {
  private readonly links: DataLoader<NieuweMaillink, void>;
  private readonly antwoordadressen: DataLoader<NieuwAntwoordadres, void>;
  private readonly afmeldlinks: DataLoader<NieuweAfmeldlink, void>;

  constructor(
    record: BerichtenRecord,
    overzichten: OverzichtenRecord,
    private readonly webUrl: string,
    private readonly geheim: string,
    /** Where answers come to, without a secret; null when nobody can answer. */
    private readonly antwoordAdres: string | null,
  ) {
    this.links = together((links) => record.storeMaillinks(links));
    this.antwoordadressen = together((adressen) => record.storeAntwoordadressen(adressen));
    this.afmeldlinks = together((links) => overzichten.storeAfmeldlinks(links));
  }

  /** The address of the button. A link is stored before it is sent, by its hash. */
  async adresVan(bericht: TeVersturen): Promise<KnopAdres> {
    const { ontvanger } = bericht;
    const antwoord = await this.antwoordAdressen(bericht);
    const keuze = await this.keuzeVan(bericht);
    if (ontvanger.persoonId !== null)
      return { adres: `${this.webUrl}${paginaVan(bericht)}`, persoonlijk: false, antwoord, ...keuze };
    const adres = await this.linkVan(doelVan(bericht), ontvanger.emailadres, bericht.linkGeneratie);
    return { adres, persoonlijk: true, antwoord, ...keuze };
  }

  /** Where this receiver stops ordinary mail; what is urgent cannot be stopped, and holds the way back of a contact who stopped the rest. */
  private async keuzeVan(bericht: TeVersturen): Promise<Pick<KnopAdres, 'afmelden' | 'weer'>> {
    const { ontvanger, contactGestopt } = bericht;
    const dringend = isDringend(bericht);
    if (ontvanger.persoonId !== null)
      return { afmelden: dringend ? null : await this.afmeldAdres(ontvanger.persoonId), weer: null };
    if (dringend && !contactGestopt) return { afmelden: null, weer: null };
    const { afmelden, weer } = await this.contactAdressen(ontvanger);
    return dringend ? { afmelden: null, weer } : { afmelden, weer: null };
  }

  /** A link for who reads this mailbox, stored by its hash before it is sent. */
  private async linkVan(doel: MaillinkDoel, emailadres: string, generatie: string | null): Promise<string> {
    const token = maillinkToken(this.geheim, doel, emailadres, generatie);
    await this.links.load({ ...doel, emailadres, tokenHash: tokenHash(token), geldigTot: geldigTot(doel.soort) });
    return `${this.webUrl}/${doel.soort === 'antwoorden' ? 'antwoord' : 'volg'}/${token}`;
  }

  /**
   * Where this receiver answers the mails about this case, and where these come back to; stored by its hash as every link is. Who must sign in to do anything answers
   * nowhere; null when we take no mail.
   */
  private async antwoordAdressen(bericht: TeVersturen): Promise<AntwoordAdressen | null> {
    const { vastloper, ontvanger } = bericht;
    const { persoonId, organisatieId, organisatieSoort, emailadres } = ontvanger;
    if (this.antwoordAdres === null) return null;
    const magAntwoorden = persoonId !== null || magContactAntwoorden(organisatieSoort);
    const toezeggingId = persoonId === null ? doelVan(bericht).toezeggingId : null;
    const doel = { vastloperId: vastloper.id, organisatieId, persoonId, toezeggingId };
    const contact = persoonId === null ? { contact: emailadres } : {};
    const token = antwoordToken(this.geheim, doel, contact.contact ?? null, bericht.linkGeneratie);
    await this.antwoordadressen.load({ ...doel, ...contact, tokenHash: tokenHash(token), geldigTot: geldigTot('volgen') });
    return {
      antwoordAan: magAntwoorden ? postAdres(this.antwoordAdres, 'antwoord', token) : null,
      retourAan: postAdres(this.antwoordAdres, 'retour', token),
    };
  }

  /** The addresses of a digest: for a person those of the pages, for the contact of an organisation a link to each case. */
  async adressenVan({ ontvanger, vastlopers }: OverzichtTeVersturen): Promise<OverzichtAdressen> {
    const { persoonId, organisatieId, emailadres } = ontvanger;
    const retourAan = await this.retourAdres({ persoonId, organisatieId });
    if (persoonId === null) {
      const links = new Map<string, string>();
      for (const { id, linkGeneratie = null } of vastlopers) {
        const doel = { soort: 'volgen', vastloperId: id, organisatieId, toezeggingId: null } as const;
        links.set(id, await this.linkVan(doel, emailadres, linkGeneratie));
      }
      const { afmelden } = await this.contactAdressen({ organisatieId, emailadres });
      return { webUrl: this.webUrl, links, afmelden, retourAan };
    }
    return { webUrl: this.webUrl, afmelden: await this.afmeldAdres(persoonId), retourAan };
  }

  /**
   * Where a mail server says that a mail about no case in particular did not arrive: to a person, the contact of an organisation or who is invited; null when we take no
   * mail. Stored by its hash as every link is.
   */
  async retourAdres({ persoonId, organisatieId, uitnodigingId }: RetourDoel): Promise<string | null> {
    if (this.antwoordAdres === null) return null;
    const token = retourToken(this.geheim, uitnodigingId ?? persoonId ?? organisatieId);
    const over = uitnodigingId === undefined ? {} : { uitnodigingId };
    const doel = { vastloperId: null, organisatieId, persoonId, toezeggingId: null, ...over };
    await this.antwoordadressen.load({ ...doel, tokenHash: tokenHash(token), geldigTot: geldigTot('volgen') });
    return postAdres(this.antwoordAdres, 'retour', token);
  }

  /** Where this person stops ordinary mail; stored by its hash as every link is. */
  private async afmeldAdres(persoonId: string): Promise<string> {
    return this.bewaarAfmeldlink({ persoonId }, afmeldToken(this.geheim, persoonId));
  }

  /** Where the contact of an organisation stops ordinary mail to this address, and where they take it again. */
  private async contactAdressen(contact: {
    readonly organisatieId: string;
    readonly emailadres: string;
  }): Promise<{ readonly afmelden: string; readonly weer: string }> {
    const { organisatieId, emailadres } = contact;
    const token = contactAfmeldToken(this.geheim, organisatieId, emailadres);
    const weer = weerToken(token);
    const afmelden = await this.bewaarAfmeldlink({ organisatieId, emailadres, weerHash: tokenHash(weer) }, token);
    return { afmelden, weer: `${this.webUrl}/weer-mail/${weer}` };
  }

  private async bewaarAfmeldlink(wie: NieuweAfmeldlink['wie'], token: string): Promise<string> {
    await this.afmeldlinks.load({ wie, tokenHash: tokenHash(token), geldigTot: geldigTot('afmelden') });
    return `${this.webUrl}/minder-mail/${token}`;
  }
}

/** Until the end of a day, so that a link that goes into many mails of one day is stored once. */
function geldigTot(soort: keyof typeof GELDIG_MS): string {
  return new Date(Math.ceil((Date.now() + GELDIG_MS[soort]) / DAY_MS) * DAY_MS).toISOString();
}

/** Stores at once what mails that are written at the same moment want to have stored: one by one it would cost more than the mails themselves. */
function together<Item>(store: (items: readonly Item[]) => Promise<void>): DataLoader<Item, void> {
  const storeAll = async (items: readonly Item[]): Promise<void[]> => {
    await store(items);
    return items.map(() => undefined);
  };
  return new DataLoader(storeAll, { cache: false });
}

/** The page for who has an account: the desk with the form of this question or offer open, or the case. The form is the second tap. */
function paginaVan(bericht: TeVersturen): string {
  const { nummer } = bericht.vastloper;
  const vraag = openVraagVan(bericht);
  if (vraag === null) return `/vastlopers/${nummer}`;
  const handeling = bericht.isOverdracht ? 'overdracht-beantwoorden' : 'vraag-beantwoorden';
  return `/partner?${new URLSearchParams({ vraag, bij: nummer })}#doe-${handeling}-${vraag}-deel`;
}

const VRAAGT: readonly BerichtSoort[] = ['mail_geweigerd', 'vraag', 'overdracht', 'herinnering', 'vraag_verstreken'];

/** The question or offer to the receiver that a mail is about, while it waits for an answer; null when there is none. */
function openVraagVan({ soort, aan, gegevens, isVoorbij }: TeVersturen): string | null {
  const id = gegevens['toezeggingId'] ?? gegevens['overdrachtId'] ?? gegevens['onderwerpId'];
  const isOpen =
    VRAAGT.includes(soort) && aan === 'organisatie' && gegevens['antwoord'] === undefined && gegevens['fase'] !== 'nakoming';
  return isOpen && !isVoorbij && typeof id === 'string' ? id : null;
}

/**
 * A question to this organisation can be answered with the link; anything else is to look at, and so is what one must sign in for: to take a case over, and to answer
 * for the state.
 */
function doelVan(bericht: TeVersturen): MaillinkDoel {
  const { vastloper, ontvanger, isOverdracht } = bericht;
  const basis = { vastloperId: vastloper.id, organisatieId: ontvanger.organisatieId };
  const metLink = !isOverdracht && magContactAntwoorden(ontvanger.organisatieSoort);
  const toezeggingId = metLink ? openVraagVan(bericht) : null;
  if (toezeggingId !== null) return { ...basis, soort: 'antwoorden', toezeggingId };
  return { ...basis, soort: 'volgen', toezeggingId: null };
}
