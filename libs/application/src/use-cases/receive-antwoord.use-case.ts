// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { magContactAntwoorden } from '#domain/berichten/ontvangers';
import { DEEL_NIET_GELEZEN, type PostReden } from '#domain/berichten/post-reden';
import { FoutError } from '#domain/fouten/fout.errors';
import { settles } from '#domain/fouten/foutcodes';
import type { Actor } from '../ports/actor.js';
import type { Klok } from '../ports/klok.js';
import type { MaillinkRepository } from '../ports/maillink.repository.js';
import type { PersoonRepository } from '../ports/persoon.repository.js';
import type { Antwoordadres, OntvangenMail, PostvakRepository } from '../ports/postvak.repository.js';
import { tokenHash } from './invite-partner.use-case.js';
import { contactVan } from './open-maillink.use-case.js';
import type { PerformHandeling } from './perform-handeling.use-case.js';
import { weighAanmelding } from './weigh-aanmelding.js';

/** An answer to a mail of ours. */
export interface AntwoordOpMail {
  /** The secret part of the address it came to. */
  readonly token: string;
  readonly messageId: string;
  /** The address it says to come from. */
  readonly afzender: string;
  /** What the sender wrote, without the mail that is answered. */
  readonly tekst: string;
  readonly heeftBijlage: boolean;
  /** Did they write on where it is not read: below or in the mail that is answered? */
  readonly heeftOngelezen: boolean;
}

/**
 * What became of it: kept or refused (the sender hears why), seen before, left unanswered because programs seem to answer each other, or not for us: an address that
 * does not hold, somebody else's, or too many.
 */
export type Ontvangst = 'bewaard' | 'geweigerd' | 'herhaald' | 'kringloop' | 'onbekend' | 'andere_afzender' | 'te_vaak';

/** Mails of one sender that are read in an hour. */
const MOST_PER_HOUR = 20;
/** Mails of one sender about one case that are read while nobody does anything but mail: more come from a program that answers every mail (docs/adr/0058). */
const MOST_IN_A_ROW = 10;
/** As on the pages. */
const LONGEST_TEXT = 4_000;

/** How an act of the mail ended. */
type Uitslag = Pick<OntvangenMail, 'uitkomst' | 'redenen' | 'handelingId'>;

const geweigerd = (...redenen: readonly PostReden[]): Uitslag => ({ uitkomst: 'geweigerd', redenen, handelingId: null });

/**
 * An answer to a mail becomes words added to the case, by the same act, policy, screening and audit as on the pages. Only from the address the mail was sent to, as
 * the person or contact it was sent to, for that organisation, with what counts without a strong sign-in. The same mail twice is one act (docs/adr/0044).
 */
export class ReceiveAntwoord {
  constructor(
    private readonly postvak: PostvakRepository,
    private readonly personen: PersoonRepository,
    private readonly links: MaillinkRepository,
    private readonly handelingen: Pick<PerformHandeling, 'execute'>,
    private readonly klok: Klok,
  ) {}

  /** Takes one mail. Throws only what is no fault of the sender; then the mail may be brought again. */
  async execute(gegeven: AntwoordOpMail): Promise<Ontvangst> {
    const mail = metNoot(gegeven);
    const hash = tokenHash(mail.token);
    const kenmerk = kenmerkVan(hash, mail);
    const adres = await this.postvak.find({ ...mail, tokenHash: hash, kenmerk });
    if (adres === null) return 'onbekend';
    if (!adres.isAfzender) return 'andere_afzender';
    if (adres.isOntvangen) return 'herhaald';
    if (adres.ditUur >= MOST_PER_HOUR) return 'te_vaak';
    if (isKringloop(adres)) return 'kringloop';
    const uitslag = await this.act(adres, mail, kenmerk);
    if (uitslag === null) return 'herhaald';
    return (await this.postvak.note({ kenmerk, tokenHash: hash, ...uitslag })) ? uitslag.uitkomst : 'herhaald';
  }

  private async act(
    adres: Antwoordadres,
    { tekst, heeftBijlage, heeftOngelezen }: AntwoordOpMail,
    kenmerk: string,
  ): Promise<Uitslag | null> {
    const bijlage: readonly PostReden[] = heeftBijlage ? ['bijlage'] : [];
    if (adres.opRij === MOST_IN_A_ROW) return geweigerd('te_veel_mails');
    if (tekst === '') return geweigerd(...bijlage, 'leeg');
    if (isTeLang(tekst)) return geweigerd('te_lang');
    if (adres.isZelfdeTekst) return geweigerd('zelfde_woorden');
    const actor = await this.actorVan(adres);
    if (actor === null) return geweigerd('niet_bevoegd');
    try {
      const { handeling, waarschuwingen } = await this.handelingen.execute({
        actor,
        doel: { soort: 'vastloper', id: adres.vastloperId },
        soort: 'aanvullen',
        invoer: { tekst },
        sleutel: `mail-${kenmerk}`,
      });
      return {
        uitkomst: 'bewaard',
        redenen: [
          ...bijlage,
          ...(heeftOngelezen ? ['deel_niet_gelezen' as const] : []),
          ...new Set(waarschuwingen.map(({ soort }) => soort)),
        ],
        handelingId: handeling.id,
      };
    } catch (error) {
      return uitslagVan(error);
    }
  }

  /** As whom the sender acts, for the organisation the mail was sent to and no other; null when they may not act by mail at all. */
  private async actorVan({ persoon, ...adres }: Antwoordadres): Promise<Actor | null> {
    if (persoon === null) {
      if (!magContactAntwoorden(adres.organisatieSoort)) return null;
      const contact = contactVan(adres);
      await this.links.ensureContact(contact.persoonId, adres);
      return contact;
    }
    const actor = await this.personen.findActor(persoon.issuer, persoon.subject, this.klok.vandaag());
    if (actor === null) return null;
    const lidmaatschappen = actor.lidmaatschappen.filter(({ organisatieId }) => organisatieId === adres.organisatieId);
    return weighAanmelding({ ...actor, lidmaatschappen }, false).actor;
  }
}

/** Says under words of which a part was not read that there was more; not where that would make them too long. The sender hears it in any case. */
function metNoot(mail: AntwoordOpMail): AntwoordOpMail {
  if (!mail.heeftOngelezen || mail.tekst === '') return mail;
  const tekst = `${mail.tekst}\n\n${DEEL_NIET_GELEZEN}`;
  return isTeLang(tekst) ? mail : { ...mail, tekst };
}

function isTeLang(tekst: string): boolean {
  return [...tekst].length > LONGEST_TEXT;
}

/** What knows a mail again: its Message-ID, and of a mail without one what is in it. */
function kenmerkVan(hash: string, { messageId, tekst, heeftBijlage }: AntwoordOpMail): string {
  const mail = messageId === '' ? `${heeftBijlage ? 'met' : 'zonder'} bijlage|${tekst}` : messageId;
  return createHash('sha256').update(`${hash}|${mail}`).digest('hex');
}

/** Was said already why this mail is not kept? Saying it again keeps two programs going that answer each other. */
function isKringloop({ isZelfdeTekst, isZelfdeGemeld, opRij }: Antwoordadres): boolean {
  return opRij > MOST_IN_A_ROW || (isZelfdeTekst && isZelfdeGemeld);
}

/** What the sender hears of a refusal; null when the same mail came in at the same time and was first. Anything else is thrown on. */
function uitslagVan(error: unknown): Uitslag | null {
  if (!(error instanceof FoutError) || !settles(error.code)) throw error;
  switch (error.code) {
    case 'SLEUTEL_ANDERS_GEBRUIKT':
      return null;
    case 'PERSOONSGEGEVENS':
      return geweigerd(...new Set((error.bijlage.fouten ?? []).flatMap(({ soort }) => (soort === undefined ? [] : [soort]))));
    case 'NIET_BEVOEGD':
    case 'VASTLOPER_NIET_GEVONDEN':
      return geweigerd('niet_bevoegd');
    default:
      return geweigerd('kan_nu_niet');
  }
}
