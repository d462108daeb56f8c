// SPDX-License-Identifier: EUPL-1.2

/** Texts of the pages behind a link in a mail, for who has no account. */
export const MAILLINKS = {
  volgTitel: 'Zo staat het met deze vastloper',
  volgUitleg: 'U kijkt mee namens {organisatie}. Hier kunt u niets veranderen.',
  nummer: 'Vastloper',
  stand: 'Hoe het staat',
  wie: 'Wie aan zet is',
  uiterlijk: 'Uiterlijk',
  geenDatum: 'Er is nu geen datum.',
  ladder: 'Waar de vastloper nu is',
  meedenkenTitel: 'U bent gevraagd om mee te denken',
  meedenkenUitleg: 'Hier kunt u niet antwoorden. Bel het programmabureau, of log in en schrijf het bij de vastloper.',
  bewaar: 'Deze pagina is alleen voor u. Stuur het adres niet door.',
  antwoordTitel: 'Uw antwoord op een vraag',
  antwoordUitleg: 'Wij vragen dit aan {organisatie}. U kunt hier één keer antwoord geven.',
  vraag: 'De vraag',
  voor: 'Antwoord graag uiterlijk op',
  knop: 'Geef antwoord',
  gedaanTitel: 'Dank u wel',
  gedaan: 'Uw antwoord is binnen. Wie de vastloper trekt, krijgt bericht.',
  gedaanVerder: 'Wilt u iets veranderen? Bel dan het programmabureau.',
  nietMeerTitel: 'Een antwoord is niet meer nodig',
  nietMeer: 'Deze vraag is al beantwoord of hoeft niet meer. U hoeft niets te doen.',
  getyptTitel: 'Wat u typte, staat hier nog',
  getypt: 'Hebt u de tekst nog nodig? Neem hem dan over. Wij hebben hem niet bewaard.',
} as const;
