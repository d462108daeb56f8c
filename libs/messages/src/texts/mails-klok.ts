// SPDX-License-Identifier: EUPL-1.2
import { BEKIJK, type MailTeksten } from './mail-tekst.js';

/** Mails the clock sends: reminders, dates that passed, pauses, aftercare. */
export const KLOK_MAILS = {
  herinnering: {
    werk: {
      kop: 'Denk aan deze vastloper',
      wat: 'De datum van deze vastloper komt dichtbij.',
      verder:
        'Doe wat nodig is, of vertel waarom het langer duurt. Blijft het stil? Dan vragen wij u ernaar, en ook de voorzitter als die er is.',
      knop: 'Ga naar de vastloper',
    },
  },
  termijn_verstreken: {
    indiener: {
      kop: 'De datum is voorbij',
      wat: 'U zou iets horen over uw vastloper. Dat is niet op tijd gelukt.',
      verder: 'Wij vragen wat er aan de hand is. Blijft het stil? Dan gaat uw vastloper vanzelf verder.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'De datum van deze vastloper is voorbij',
      wat: 'Er is nog niets vastgelegd. De voorzitter weet dit ook.',
      verder: 'Vertel nu hoe het staat. Anders vragen wij het opnieuw, of gaat de vastloper vanzelf verder.',
      knop: 'Vertel hoe het staat',
    },
    voorzitter: {
      kop: 'Bij een vastloper blijft het stil',
      wat: 'De datum is voorbij en {toen} heeft nog niets laten weten.',
      verder: 'Vraag ernaar. Blijft het stil? Dan vragen wij het opnieuw, of gaat de vastloper vanzelf verder.',
      knop: BEKIJK,
    },
  },
  termijn_verstreken_onderweg: {
    indiener: {
      kop: 'Een datum is voorbij',
      wat: 'Bij uw vastloper is een datum voorbij. Er is nog niets nieuws.',
      verder:
        'Wij hebben gevraagd hoe het staat. Blijft het stil? Dan vragen wij het opnieuw, of gaat uw vastloper vanzelf verder.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'De datum van deze vastloper is voorbij',
      wat: 'Er is nog niets vastgelegd.',
      verder: 'Blijft het stil? Dan vragen wij het opnieuw, of gaat de vastloper vanzelf verder.',
      knop: BEKIJK,
    },
  },
  ontvangst_gevraagd: {
    werk: {
      kop: 'Bent u hier nog mee bezig?',
      wat: 'U liet eerder weten dat u bezig bent. Dat is te lang geleden.',
      verder: 'Laat opnieuw iets weten. Anders gaat de vastloper een trede omhoog.',
      knop: 'Laat iets weten',
    },
    voorzitter: {
      kop: 'Wordt hier nog aan gewerkt?',
      wat: '{toen} liet eerder iets weten. Dat is te lang geleden.',
      verder: 'Wij vroegen opnieuw om een teken. Blijft het stil? Dan gaat de vastloper een trede omhoog.',
      knop: BEKIJK,
    },
  },
  aangehouden: {
    indiener: {
      kop: 'Uw vastloper staat even stil',
      wat: 'De klok staat stil tot en met {datum}.',
      verder: 'U hoeft niets te doen. Na die datum loopt de klok vanzelf weer.',
      knop: 'Lees waarom',
    },
    werk: {
      kop: 'Een vastloper staat even stil',
      wat: 'De klok staat stil tot en met {datum}.',
      verder: 'Daarna loopt de klok vanzelf weer.',
      knop: 'Lees waarom',
    },
  },
  aangehouden_wacht_op_indiener: {
    indiener: {
      kop: 'Wij wachten op u',
      wat: 'Wij kunnen pas verder met uw antwoord. De klok staat stil tot en met {datum}.',
      verder:
        'De vraag staat bovenaan. Gebruik de knop, dan loopt de klok na uw antwoord meteen weer. Anders loopt hij na die datum vanzelf verder.',
      knop: 'Geef antwoord',
    },
    werk: {
      kop: 'Een vastloper wacht op de indiener',
      wat: 'De klok staat stil tot en met {datum}. Wij vroegen de indiener om een antwoord.',
      verder: 'Met dat antwoord loopt de klok meteen weer. Anders loopt hij na die datum vanzelf verder.',
      knop: 'Lees waarom',
    },
  },
  hervat: {
    indiener: {
      kop: 'Uw vastloper gaat weer verder',
      wat: 'De pauze is voorbij. De klok loopt weer.',
      verder: 'Wie aan zet is, pakt hem weer op.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'Deze vastloper gaat weer verder',
      wat: 'De pauze is voorbij. De klok loopt weer.',
      verder: 'U bent aan zet. Pak hem weer op.',
      knop: 'Ga naar de vastloper',
    },
  },
  verlengd: {
    indiener: {
      kop: 'Uw vastloper heeft een nieuwe datum',
      wat: 'Er is meer tijd nodig. Daarom is de datum later.',
      verder: 'Lees waarom, en wie ja zei. U hoort iets uiterlijk op de datum hieronder.',
      knop: 'Lees waarom',
    },
    werk: {
      kop: 'Een vastloper heeft een nieuwe datum',
      wat: 'De datum van deze vastloper is later.',
      verder: 'Klopt dit niet? Vraag ernaar bij wie aan zet is.',
      knop: BEKIJK,
    },
  },
  landelijk_te_laat: {
    indiener: {
      kop: 'Ook in Den Haag blijft het stil',
      wat: 'De datum is voorbij. Hoger dan het doorbraakoverleg kan niet.',
      verder: 'Uw vastloper blijft staan. Alle ministeries die meedoen weten dat hij te laat is.',
      knop: 'Volg uw vastloper',
    },
    werk: {
      kop: 'Landelijk te laat',
      wat: 'Deze vastloper ligt bij het doorbraakoverleg. De datum is voorbij.',
      verder: 'Kies vandaag wie antwoord geeft. Wij vragen het opnieuw tot er een antwoord is.',
      knop: 'Ga naar de vastloper',
    },
  },
  nazorg_vraag: {
    indiener: {
      kop: 'Werkt de oplossing nog?',
      wat: 'Een tijd geleden is uw vastloper opgelost. Wij willen weten of dat zo is gebleven.',
      verder: 'Zeg of het werkt, half werkt of niet meer werkt. Dat kost u één minuut.',
      knop: 'Geef antwoord',
    },
    werk: {
      kop: 'Werkt de oplossing nog?',
      wat: 'Een tijd geleden is deze vastloper opgelost. Wij willen weten of dat zo is gebleven.',
      verder: 'Zeg of het werkt, half werkt of niet meer werkt.',
      knop: 'Geef antwoord',
    },
  },
  nazorg_bellen: {
    werk: {
      kop: 'Bel de indiener',
      wat: 'Wij vroegen de indiener of de oplossing nog werkt. Er kwam geen antwoord.',
      verder: 'Bel even. Leg daarna vast wat u hoorde.',
      knop: 'Ga naar de vastloper',
    },
  },
} satisfies Readonly<Record<string, MailTeksten>>;
