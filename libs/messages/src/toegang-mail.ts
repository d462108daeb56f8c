// SPDX-License-Identifier: EUPL-1.2
import type { ToegangsberichtTeVersturen } from '#application/ports/toegangsberichten-record';
import type { ToegangsberichtSoort } from '#domain/berichten/toegangsbericht';
import { datumInWoorden } from '#domain/kalender/datum-in-woorden';
import { alineaMail } from './alinea-mail.js';
import { fill } from './mail-inhoud.js';
import type { Mail } from './mail-zender.js';
import { ROL_NAMEN, TOEGANG_MAILS, TOEGANG_WOORDEN } from './texts/toegang-teksten.js';

/** Where the links of such a mail go. */
export interface ToegangAdressen {
  /** Address of the pages as seen from outside. */
  readonly webUrl: string;
  /** The secret of the link of an invitation; null when the mail is about none, and then its button is a page where one signs in. */
  readonly token: string | null;
  /** Where a mail server says that it could not bring the mail; null for the sender of all mail. */
  readonly retourAan: string | null;
}

const PAGINAS: Readonly<Record<Exclude<ToegangsberichtSoort, 'uitnodiging'>, string>> = {
  uitnodiging_mislukt: '/beheer/uitnodigen',
  lidmaatschap_gekregen: '/werkvoorraad',
  lidmaatschap_overgedragen: '/',
};

/** The mail about who belongs where. Its Message-ID is the id of the message, as of any (docs/adr/0050). */
export function toegangMail(bericht: ToegangsberichtTeVersturen, adressen: ToegangAdressen, domein: string): Mail {
  const { soort, berichtId, organisatieNaam, rol, gebiedNaam, wie, datum } = bericht;
  const { kop, alineas, knop, waarom } = TOEGANG_MAILS[soort];
  const values = {
    organisatie: organisatieNaam,
    rol: ROL_NAMEN[rol],
    gebied: gebiedNaam ?? TOEGANG_WOORDEN.alleGebieden,
    datum: datumInWoorden(datum),
    wie: wie ?? TOEGANG_WOORDEN.iemand,
  };
  const mail = {
    kop,
    alineas: alineas.map((alinea) => fill(alinea, values)),
    knop,
    adres: `${adressen.webUrl}${soort === 'uitnodiging' ? `/uitnodiging/${adressen.token ?? ''}` : PAGINAS[soort]}`,
    waarom,
    persoonlijk: soort === 'uitnodiging',
  };
  return alineaMail(mail, { messageId: `<${berichtId}@${domein}>`, onderwerp: kop, retourAan: adressen.retourAan });
}
