// SPDX-License-Identifier: EUPL-1.2
import { BEKIJK, type MailTeksten } from './mail-tekst.js';

/** Mails between parties: questions, answers, handovers. */
export const PARTIJEN_MAILS = {
  vraag: {
    werk: {
      kop: 'Wij vragen uw antwoord',
      wat: 'Bij deze vastloper is uw organisatie nodig. Wij stelden u een vraag.',
      verder: 'Zeg wat u kunt doen en voor wanneer. Kunt u niet helpen? Zeg dan waarom.',
      knop: 'Beantwoord de vraag',
    },
  },
  vraag_met_inloggen: {
    werk: {
      kop: 'Wij vragen uw antwoord',
      wat: 'Bij deze vastloper is uw organisatie nodig. Wij stelden u een vraag.',
      verder: 'Log in om antwoord te geven. Hebt u nog geen account? Vraag het programmabureau om een uitnodiging.',
      knop: 'Volg de vastloper',
    },
  },
  vraag_toegezegd: {
    werk: {
      kop: 'Een partij zegt toe',
      wat: 'Een partij die u iets vroeg, doet mee.',
      verder: 'Kijk wat is beloofd. Is alles rond? Neem dan een besluit.',
      knop: 'Lees de toezegging',
    },
  },
  vraag_voorwaardelijk: {
    werk: {
      kop: 'Een partij doet mee met een voorwaarde',
      wat: 'Een partij die u iets vroeg, wil meedoen. Er hoort een voorwaarde bij.',
      verder: 'Lees de voorwaarde. Zoek wie haar kan vervullen.',
      knop: 'Lees de voorwaarde',
    },
  },
  vraag_geweigerd: {
    werk: {
      kop: 'Een partij doet niet mee',
      wat: 'Een partij die u iets vroeg, kan niet helpen.',
      verder: 'Lees waarom. Kies een andere weg, of vraag een andere partij.',
      knop: 'Lees het antwoord',
    },
  },
  vraag_verstreken: {
    werk: {
      kop: 'Er is nog geen antwoord',
      wat: 'De datum voor het antwoord op een vraag is voorbij.',
      verder:
        'Geef alsnog antwoord, of bel elkaar vandaag. Blijft het stil? Dan vragen wij wie eraan werkt om een andere weg te kiezen.',
      knop: 'Ga naar de vraag',
    },
  },
  herinnering_vraag: {
    werk: {
      kop: 'Denk aan uw antwoord',
      wat: 'De datum voor uw antwoord op een vraag komt dichtbij.',
      verder:
        'Zeg ja, of zeg nee met een reden. Blijft het stil? Dan vragen wij het opnieuw. Wie aan de vastloper werkt, hoort dat dan ook.',
      knop: 'Geef antwoord',
    },
  },
  herinnering_met_inloggen: {
    werk: {
      kop: 'Denk aan uw antwoord',
      wat: 'De datum voor uw antwoord op een vraag komt dichtbij.',
      verder: 'Log in om antwoord te geven. Hebt u nog geen account? Vraag het programmabureau om een uitnodiging.',
      knop: 'Volg de vastloper',
    },
  },
  vraag_verstreken_met_inloggen: {
    werk: {
      kop: 'Er is nog geen antwoord',
      wat: 'De datum voor uw antwoord op een vraag is voorbij.',
      verder: 'Log in om antwoord te geven. Hebt u nog geen account? Vraag het programmabureau om een uitnodiging.',
      knop: 'Volg de vastloper',
    },
  },
  vraag_geescaleerd: {
    werk: {
      kop: 'Een vraag blijft zonder antwoord',
      wat: 'Een partij geeft geen antwoord. Daarom vragen wij het u.',
      verder: 'Zorg dat er een antwoord komt. Lees eerst wat er is gevraagd.',
      knop: 'Lees de vraag',
    },
  },
  andere_weg: {
    werk: {
      kop: 'Kies een andere weg',
      wat: 'Een partij gaf geen antwoord, ook niet na een herinnering.',
      verder: 'Vraag een andere partij, of ga een trede omhoog.',
      knop: 'Kies wat u doet',
    },
  },
  nakoming_herinnering: {
    werk: {
      kop: 'Denk aan wat u beloofde',
      wat: 'De datum van uw belofte komt dichtbij.',
      verder:
        'Is het gedaan? Laat het dan weten. Blijft het stil? Dan vragen wij u ernaar. Wie aan de vastloper werkt, hoort dat dan ook.',
      knop: 'Ga naar de vastloper',
    },
  },
  nakoming_verstreken: {
    werk: {
      kop: 'Wat is beloofd, is nog niet gedaan',
      wat: 'Bij deze vastloper is iets beloofd. De datum daarvoor is voorbij.',
      verder:
        'Is het al gedaan? Laat het dan weten. Lukt het nog niet? Bel elkaar vandaag. Blijft het stil? Dan vragen wij wie eraan werkt om een andere weg te kiezen.',
      knop: 'Ga naar de vastloper',
    },
  },
  nakoming_geescaleerd: {
    werk: {
      kop: 'Een partij deed nog niet wat zij beloofde',
      wat: 'De datum van die belofte is voorbij. Daarom komen wij bij u.',
      verder: 'Zorg dat het alsnog gebeurt. Lees eerst wat er is beloofd.',
      knop: 'Lees wat is beloofd',
    },
  },
  nakoming_andere_weg: {
    werk: {
      kop: 'Kies een andere weg',
      wat: 'Een partij deed niet wat zij beloofde. Ook na de datum bleef het stil.',
      verder: 'Praat met deze partij over wat er nodig is. Lukt het zo niet? Leg de vastloper dan terug.',
      knop: 'Kies wat u doet',
    },
  },
  overdracht: {
    werk: {
      kop: 'Neemt u deze vastloper over?',
      wat: 'Een andere organisatie vraagt of u deze vastloper overneemt.',
      verder: 'Lees de vastloper. Zeg ja, of zeg nee met een reden.',
      knop: 'Geef antwoord',
    },
  },
  overdracht_met_inloggen: {
    werk: {
      kop: 'Neemt u deze vastloper over?',
      wat: 'Een andere organisatie vraagt of u deze vastloper overneemt.',
      verder: 'Log in om antwoord te geven. Hebt u nog geen account? Vraag het programmabureau om een uitnodiging.',
      knop: 'Volg de vastloper',
    },
  },
  overdracht_beantwoord: {
    werk: {
      kop: 'Er is antwoord op uw vraag om over te nemen',
      wat: 'De organisatie die u vroeg, heeft gekozen.',
      verder: 'Lees het antwoord. Kijk daarna wat u nog moet doen.',
      knop: 'Lees het antwoord',
    },
  },
  meedenken: {
    werk: {
      kop: 'Denkt u mee?',
      wat: 'Wie aan deze vastloper werkt, vraagt uw blik.',
      verder: 'Lees de vastloper en laat weten wat u ziet. U wordt niet de trekker.',
      knop: 'Denk mee',
    },
  },
  meegedacht: {
    werk: {
      kop: 'Er is meegedacht',
      wat: 'Wie u vroeg om mee te denken, schreef wat die ziet.',
      verder: 'Lees het en kijk of u er verder mee komt.',
      knop: 'Lees wat die ziet',
    },
  },
  tekst_gemeld: {
    werk: {
      kop: 'Kijk naar een tekst',
      wat: 'Iemand zag in deze vastloper gegevens van een persoon.',
      verder: 'Kijk vandaag nog. Hoort het er niet? Wis die tekst dan.',
      knop: 'Bekijk de tekst',
    },
  },
  wisseling: {
    indiener: {
      kop: 'Uw vastloper ligt nu bij een ander',
      wat: 'Vanaf {vanaf} werkt {opvolger} aan uw vastloper, bij {organisatie}.',
      verder: 'U hoeft nu niets te doen. De datum blijft zoals hij was.',
      knop: BEKIJK,
    },
    werk: {
      kop: 'Deze vastloper ligt nu bij een ander',
      wat: 'Vanaf {vanaf} werkt {opvolger} aan deze vastloper, bij {organisatie}.',
      verder: 'Maak kennis als u samen verder werkt. De datum blijft zoals hij was.',
      knop: BEKIJK,
    },
  },
  adres_geweigerd: {
    werk: {
      kop: 'Een mailadres werkt niet meer',
      wat: 'Onze mail aan {onbereikbaar} kwam niet aan.',
      verder: 'Vraag om een nieuw adres. De beheerder kan het zetten. Tot dan gaat er geen mail meer heen.',
      knop: BEKIJK,
    },
  },
  adres_geweigerd_nu_niet: {
    werk: {
      kop: 'Een mailbox neemt geen mail aan',
      wat: 'Onze mail aan {onbereikbaar} komt al uren niet aan. Misschien zit de mailbox vol.',
      verder: 'Bel even. Wij proberen het vijf dagen opnieuw. Daarna kan de beheerder de mail nog een keer laten gaan.',
      knop: BEKIJK,
    },
  },
  adres_geweigerd_teruggekomen: {
    werk: {
      kop: 'Een mail kwam terug',
      wat: 'Onze mail aan {onbereikbaar} kwam terug. Misschien zit de mailbox vol.',
      verder: 'Bel even en vertel wat erin stond. De beheerder kan de mail opnieuw laten gaan.',
      knop: BEKIJK,
    },
  },
} satisfies Readonly<Record<string, MailTeksten>>;
