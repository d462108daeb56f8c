// SPDX-License-Identifier: EUPL-1.2
import type { PostReden } from '#domain/berichten/post-reden';
import { UITLEG } from '#domain/screening/uitleg';
import type { BevindingSoort } from '#domain/screening/bevinding';
import { BEKIJK, type MailTeksten } from './mail-tekst.js';

/** Mails about words that were added to a case, and about mail that came in. */
export const POST_MAILS = {
  aangevuld: {
    indiener: {
      kop: 'Er is iets toegevoegd aan uw vastloper',
      wat: 'Wie aan uw vastloper werkt, schreef er iets bij.',
      verder: 'Lees het. U hoeft nu niets te doen.',
      knop: 'Lees wat erbij staat',
    },
    werk: {
      kop: 'Er is iets toegevoegd aan een vastloper',
      wat: 'Iemand die meedoet, schreef er iets bij.',
      verder: 'Lees het en kijk of u er verder mee komt.',
      knop: 'Lees wat erbij staat',
    },
  },
  mail_bewaard: {
    werk: {
      kop: 'Uw antwoord staat bij de vastloper',
      wat: 'Wij hebben de woorden uit uw mail bewaard. Lees nog wel dit:',
      verder: 'Klopt er iets niet? Bel dan het programmabureau. Dat kan een tekst wissen.',
      knop: BEKIJK,
    },
  },
  mail_geweigerd: {
    werk: {
      kop: 'Uw antwoord is niet bewaard',
      wat: 'Uw mail staat niet bij de vastloper. Wij hebben er niets van bewaard.',
      verder: 'Schrijf het anders op en antwoord opnieuw, of gebruik de knop.',
      knop: 'Ga naar de vastloper',
    },
  },
} satisfies Readonly<Record<string, MailTeksten>>;

const zin = (soort: BevindingSoort): string =>
  `${UITLEG[soort].titel.replace(/^Hier staat/, 'In uw mail staat')}. ${UITLEG[soort].uitleg}`;

/** What the sender reads per reason; never what was found. */
export const POST_UITLEG: Readonly<Record<PostReden, string>> = {
  bsn: zin('bsn'),
  iban: zin('iban'),
  geboortedatum: zin('geboortedatum'),
  naam: zin('naam'),
  telefoonnummer: zin('telefoonnummer'),
  emailadres: zin('emailadres'),
  adres: zin('adres'),
  gezondheid: zin('gezondheid'),
  schulden: zin('schulden'),
  strafbare_feiten: zin('strafbare_feiten'),
  bijlage: 'Bij uw mail zat een bijlage. Die kunnen wij niet bewaren. Schrijf op wat erin staat, zonder gegevens van bewoners.',
  deel_niet_gelezen:
    'Wij lazen alleen wat boven de oude mail stond. Schreef u ook iets eronder of ertussen? Stuur dat dan nog een keer, bovenaan een nieuwe mail.',
  leeg: 'Wij vonden geen eigen tekst in uw mail. Schrijf uw antwoord boven de mail die u beantwoordt.',
  te_lang: 'Uw tekst is te lang. Schrijf hoogstens 4000 tekens.',
  zelfde_woorden: 'Deze woorden stuurde u al eerder. Ze staan al bij de vastloper.',
  te_veel_mails:
    'U stuurde tien mails zonder dat iemand intussen iets anders deed. Wij lezen uw volgende mails daarom even niet. Gebruik de knop om verder te gaan.',
  niet_bevoegd: 'Met een mail kunt u hier niets toevoegen. Gebruik de knop. Daar ziet u wat u wel kunt doen.',
  kan_nu_niet: 'Dit kan nu niet bij deze vastloper. Misschien is hij afgesloten. Kijk hoe het staat.',
};
