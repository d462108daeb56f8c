// SPDX-License-Identifier: EUPL-1.2
import { BEKIJK, type MailTeksten } from './mail-tekst.js';

/** Mails about the way of a case: where it is, what was decided, how it ended. */
export const ROUTE_MAILS = {
  ingediend: {
    indiener: {
      kop: 'Uw vastloper is binnen',
      wat: 'Dank u wel. Wij hebben uw vastloper ontvangen.',
      verder: 'Wie aan zet is, leest hem en zoekt wie kan helpen. Blijft het stil? Dan gaat de vastloper vanzelf verder.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'Er is een nieuwe vastloper',
      wat: 'Iemand in uw gebied loopt vast en vraagt om hulp.',
      verder: 'Lees de vastloper en kies wie hem trekt. De indiener wacht op uw bericht.',
      knop: 'Lees de vastloper',
    },
  },
  trede_betreden: {
    indiener: {
      kop: 'Uw vastloper is een trede verder',
      wat: 'Uw vastloper ligt nu bij: {trede}.',
      verder: 'Daar gaan zij ermee aan de slag. U hoort hoe het gaat.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'Deze vastloper ligt nu bij u',
      wat: 'De vastloper staat op de trede: {trede}. U bent aan zet.',
      verder: 'Laat weten dat u hem hebt gezien. Begin met een gesprek.',
      knop: 'Ga naar de vastloper',
    },
  },
  trede_betreden_aangenomen: {
    indiener: {
      kop: 'Uw vastloper is opgepakt',
      wat: 'Uw vastloper is aangenomen. Hij ligt nu bij: {trede}.',
      verder: 'Het team kijkt wat de gemeente zelf kan oplossen. U hoort hoe het gaat.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'Een vastloper voor uw team',
      wat: 'Het programmabureau heeft deze vastloper aangenomen. Uw team is nu aan zet.',
      verder: 'Laat weten dat u hem hebt gezien. Begin met een gesprek.',
      knop: 'Ga naar de vastloper',
    },
  },
  trede_betreden_opgeschaald: {
    indiener: {
      kop: 'Uw vastloper gaat een trede omhoog',
      wat: 'Hier lukte het niet. Daarom ligt uw vastloper nu bij: {trede}.',
      verder: 'Zij lezen wat er is geprobeerd. U hoort hoe het gaat.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'Een vastloper komt naar u toe',
      wat: 'Op de trede hieronder lukte het niet. De vraag ligt nu bij: {trede}.',
      verder: 'Lees wat er is geprobeerd en wat u wordt gevraagd. Laat weten dat u hem hebt gezien.',
      knop: 'Lees de vraag',
    },
  },
  trede_betreden_door_stilte: {
    indiener: {
      kop: 'Uw vastloper gaat vanzelf verder',
      wat: 'Het bleef te lang stil. Daarom ligt uw vastloper nu bij: {trede}.',
      verder: 'U hoeft niets te doen. U hoort hoe het gaat.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'Een vastloper komt door stilte naar u toe',
      wat: 'Op de trede hieronder bleef het te lang stil. De vastloper ligt nu bij: {trede}.',
      verder: 'Laat weten dat u hem hebt gezien. Begin met een gesprek.',
      knop: 'Ga naar de vastloper',
    },
  },
  trede_betreden_achterhaald: {
    indiener: {
      kop: 'Uw vastloper ging naar een andere trede',
      wat: 'Uw vastloper ging eerder naar: {trede}. {nu}',
      verder: 'Deze mail komt later dan wij wilden. U hoeft niets te doen.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'Een vastloper kwam langs uw trede',
      wat: 'Deze vastloper ging eerder naar: {trede}. {nu}',
      verder: 'Deze mail komt later dan wij wilden. Kijk of u nog iets moet doen.',
      knop: BEKIJK,
    },
  },
  terugkoppeling: {
    indiener: {
      kop: 'Er is bericht over uw vastloper',
      wat: '{toen} laat u weten hoe het staat.',
      verder: 'Lees het bericht. Het volgende bericht komt uiterlijk op de datum hieronder.',
      knop: 'Lees het bericht',
    },
    werk: {
      kop: 'De indiener kreeg bericht',
      wat: 'De indiener weet weer hoe het staat.',
      verder: 'U hoeft nu niets te doen.',
      knop: BEKIJK,
    },
  },
  terugkoppeling_den_haag: {
    indiener: {
      kop: 'Er is bericht uit Den Haag',
      wat: '{toen} laat u weten hoe het staat met uw vraag.',
      verder: 'Lees het bericht. Het volgende bericht komt uiterlijk op de datum hieronder.',
      knop: 'Lees het bericht',
    },
    werk: {
      kop: 'Er is bericht uit Den Haag',
      wat: 'De indiener kreeg bericht over de vraag in Den Haag.',
      verder: 'U hoeft nu niets te doen.',
      knop: BEKIJK,
    },
  },
  besluit: {
    indiener: {
      kop: 'Er is een besluit over uw vastloper',
      wat: 'Er is besloten wat er gaat gebeuren.',
      verder: 'Wie aan zet is, voert het uit. Het is klaar op de datum hieronder.',
      knop: 'Lees het besluit',
    },
    werk: {
      kop: 'U voert een besluit uit',
      wat: 'Er is besloten dat uw organisatie iets gaat doen.',
      verder: 'Voer het uit voor de datum hieronder. Leg daarna vast dat het is gedaan.',
      knop: 'Lees het besluit',
    },
  },
  alles_nagekomen: {
    werk: {
      kop: 'Alles is gedaan',
      wat: 'Alle partijen deden wat ze beloofden.',
      verder: 'Kijk of het probleem weg is. Sluit de vastloper dan af, of stel dat voor.',
      knop: 'Bekijk de vastloper',
    },
  },
  teruggelegd: {
    werk: {
      kop: 'Een vastloper komt bij u terug',
      wat: 'Hogerop hoort deze vastloper niet. Hij ligt weer bij: {trede}.',
      verder: 'Lees waarom, en wat er van u wordt gevraagd.',
      knop: 'Lees waarom',
    },
  },
  overgenomen: {
    indiener: {
      kop: 'Een ander werkt nu aan uw vastloper',
      wat: '{toen} nam uw vastloper over en is nu aan zet.',
      verder: 'U hoeft niets te doen. U hoort hoe het gaat.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'Een ander werkt nu aan deze vastloper',
      wat: '{toen} nam deze vastloper over en is nu aan zet.',
      verder: 'U hoeft nu niets te doen.',
      knop: BEKIJK,
    },
  },
  afsluiting_voorgesteld: {
    werk: {
      kop: 'De trekker wil een vastloper afsluiten',
      wat: 'De trekker schreef op hoe het afloopt en vraagt uw akkoord.',
      verder: 'Bent u het eens? Sluit de vastloper dan af. Zolang u dat niet doet, blijft hij open.',
      knop: 'Lees het voorstel',
    },
  },
  afgesloten: {
    indiener: {
      kop: 'Uw vastloper is afgesloten',
      wat: '{resultaat}',
      verder: 'Lees wat wij leerden. Komt het probleem terug? Dan kan de vastloper weer open.',
      knop: 'Lees hoe het afliep',
    },
    werk: {
      kop: 'Een vastloper is afgesloten',
      wat: '{resultaat}',
      verder: 'U hoeft niets meer te doen.',
      knop: 'Lees hoe het afliep',
    },
  },
  afgesloten_nazorg: {
    indiener: {
      kop: 'Er is een oplossing voor uw vastloper',
      wat: '{resultaat}',
      verder: 'Op de datum hieronder vragen wij u of het nog werkt.',
      knop: 'Lees hoe het afliep',
    },
    werk: {
      kop: 'Er is een oplossing',
      wat: '{resultaat}',
      verder: 'Wij vragen de indiener later of het nog werkt.',
      knop: 'Lees hoe het afliep',
    },
  },
  heropend: {
    indiener: {
      kop: 'Uw vastloper is weer open',
      wat: 'De vastloper gaat verder op de trede: {trede}.',
      verder: '{wie} is aan zet.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'Een vastloper is weer open',
      wat: 'De vastloper gaat verder op de trede: {trede}.',
      verder: 'Lees wat er terugkwam.',
      knop: BEKIJK,
    },
  },
} satisfies Readonly<Record<string, MailTeksten>>;
