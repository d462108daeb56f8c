// SPDX-License-Identifier: EUPL-1.2
import { BEKIJK, type MailTeksten } from './mail-tekst.js';

const VOLG = 'Volg uw vastloper';
const NIETS_DOEN = 'Deze mail komt later dan wij wilden. U hoeft niets te doen.';
const KIJK_NOG = 'Deze mail komt later dan wij wilden. Kijk of u nog iets moet doen.';

/** Mails that go when the case went on, was answered or was closed since: what was so then, and where the case lies now. */
export const ACHTERHAALDE_MAILS = {
  ingediend_achterhaald: {
    indiener: {
      kop: 'Wij ontvingen uw vastloper',
      wat: 'Dank u wel. Wij ontvingen uw vastloper al eerder. {nu}',
      verder: NIETS_DOEN,
      knop: VOLG,
    },
    werk: {
      kop: 'Er kwam een vastloper binnen',
      wat: 'Iemand in uw gebied liep vast en vroeg om hulp. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  gevraagd_achterhaald: {
    werk: {
      kop: 'Wij vroegen naar een vastloper',
      wat: 'Wij wilden weten hoe het met deze vastloper stond. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  termijn_verstreken_achterhaald: {
    indiener: {
      kop: 'Er ging een datum voorbij',
      wat: 'Bij uw vastloper ging een datum voorbij. Er was toen nog niets nieuws. {nu}',
      verder: NIETS_DOEN,
      knop: VOLG,
    },
    werk: {
      kop: 'De datum van een vastloper ging voorbij',
      wat: 'Bij deze vastloper ging een datum voorbij. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
    voorzitter: {
      kop: 'Bij een vastloper bleef het stil',
      wat: 'Bij deze vastloper ging een datum voorbij. {toen} had toen nog niets laten weten. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  vraag_beantwoord_achterhaald: {
    werk: {
      kop: 'Een partij gaf antwoord',
      wat: 'Een partij die u iets vroeg, gaf bij deze vastloper antwoord. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  vraag_verstreken_achterhaald: {
    werk: {
      kop: 'Een vraag bleef lang zonder antwoord',
      wat: 'Bij deze vastloper kwam een antwoord niet op tijd. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  nakoming_achterhaald: {
    werk: {
      kop: 'Wat was beloofd, kwam niet op tijd',
      wat: 'Bij deze vastloper was iets beloofd. Dat kwam niet op tijd. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  terugkoppeling_achterhaald: {
    indiener: {
      kop: 'Er was bericht over uw vastloper',
      wat: '{toen} liet u eerder weten hoe het met uw vastloper stond. {nu}',
      verder: 'Deze mail komt later dan wij wilden. Lees het bericht van toen, en hoe het nu staat.',
      knop: VOLG,
    },
    werk: {
      kop: 'De indiener kreeg eerder bericht',
      wat: 'De indiener van deze vastloper kreeg eerder bericht. {nu}',
      verder: NIETS_DOEN,
      knop: BEKIJK,
    },
  },
  besluit_achterhaald: {
    indiener: {
      kop: 'Er was een besluit over uw vastloper',
      wat: 'Over uw vastloper kwam eerder een besluit. {nu}',
      verder: NIETS_DOEN,
      knop: VOLG,
    },
    werk: {
      kop: 'Er was een besluit over een vastloper',
      wat: 'Uw organisatie kreeg eerder de taak om iets te doen bij deze vastloper. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  alles_nagekomen_achterhaald: {
    werk: {
      kop: 'Alle partijen deden wat ze beloofden',
      wat: 'Bij deze vastloper deden alle partijen wat ze beloofden. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  aangehouden_achterhaald: {
    indiener: {
      kop: 'De klok van uw vastloper stond stil',
      wat: 'De klok van uw vastloper stond een tijd stil. {nu}',
      verder: NIETS_DOEN,
      knop: VOLG,
    },
    werk: {
      kop: 'De klok van een vastloper stond stil',
      wat: 'De klok van deze vastloper stond een tijd stil. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  verlengd_achterhaald: {
    indiener: {
      kop: 'Uw vastloper kreeg een andere datum',
      wat: 'Er was meer tijd nodig voor uw vastloper. Daarom schoof de datum op. {nu}',
      verder: NIETS_DOEN,
      knop: VOLG,
    },
    werk: {
      kop: 'Een vastloper kreeg een andere datum',
      wat: 'De datum van deze vastloper schoof op. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  landelijk_te_laat_achterhaald: {
    indiener: {
      kop: 'Ook in Den Haag bleef het stil',
      wat: 'Uw vastloper lag bij het doorbraakoverleg toen de datum voorbijging. {nu}',
      verder: NIETS_DOEN,
      knop: VOLG,
    },
    werk: {
      kop: 'Een vastloper was landelijk te laat',
      wat: 'Deze vastloper lag bij het doorbraakoverleg toen de datum voorbijging. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  afgesloten_achterhaald: {
    indiener: {
      kop: 'Uw vastloper ging dicht, en weer open',
      wat: 'Uw vastloper was een tijd afgesloten. {nu}',
      verder: NIETS_DOEN,
      knop: VOLG,
    },
    werk: {
      kop: 'Een vastloper ging dicht, en weer open',
      wat: 'Deze vastloper was een tijd afgesloten. {nu}',
      verder: KIJK_NOG,
      knop: BEKIJK,
    },
  },
  heropend_achterhaald: {
    indiener: {
      kop: 'Uw vastloper ging weer open',
      wat: 'Uw vastloper was een tijd weer open. {nu}',
      verder: NIETS_DOEN,
      knop: VOLG,
    },
    werk: {
      kop: 'Een vastloper ging weer open',
      wat: 'Deze vastloper was een tijd weer open. {nu}',
      verder: NIETS_DOEN,
      knop: BEKIJK,
    },
  },
  overgenomen_achterhaald: {
    indiener: {
      kop: 'Een ander nam uw vastloper over',
      wat: '{toen} nam uw vastloper eerder over. {nu}',
      verder: NIETS_DOEN,
      knop: VOLG,
    },
    werk: {
      kop: 'Een ander nam een vastloper over',
      wat: '{toen} nam deze vastloper eerder over. {nu}',
      verder: NIETS_DOEN,
      knop: BEKIJK,
    },
  },
  wisseling_achterhaald: {
    indiener: {
      kop: 'Een ander kreeg het werk aan uw vastloper',
      wat: 'Het werk aan uw vastloper ging eerder naar {opvolger}, bij {organisatie}. {nu}',
      verder: NIETS_DOEN,
      knop: BEKIJK,
    },
    werk: {
      kop: 'Een ander kreeg het werk aan een vastloper',
      wat: 'Het werk aan deze vastloper ging eerder naar {opvolger}, bij {organisatie}. {nu}',
      verder: NIETS_DOEN,
      knop: BEKIJK,
    },
  },
} satisfies Readonly<Record<string, MailTeksten>>;
