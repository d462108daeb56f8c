// SPDX-License-Identifier: EUPL-1.2

/** Texts of the pages about what an area says itself in its mails. */
export const MAILTEKSTEN = {
  titel: 'Tekst in mails',
  intro: 'Elk gebied kan een eigen groet en een regel over contact in zijn mails zetten. De rest van de mail is overal gelijk.',
  lijst: 'Alle gebieden',
  gebied: 'Gebied',
  groet: 'Groet',
  contact: 'Contact',
  versie: 'Versie',
  wie: 'Door',
  wanneer: 'Sinds',
  geen: 'Geen',
  gebiedTitel: 'Tekst in mails: {gebied}',
  gebiedIntro: 'Verander de tekst en bekijk eerst hoe de mail wordt. Wat u bewaart, staat in elke mail vanaf nu.',
  veldGroet: 'Groet boven de mail',
  groetUitleg: 'Hoogstens 80 tekens, bijvoorbeeld: Goedendag,',
  veldContact: 'Regel over contact onder de knop',
  contactUitleg: 'Hoogstens 200 tekens. Noem een bureau en geen mens. Zet er geen link in.',
  bekijk: 'Bekijk de mail',
  bewaar: 'Bewaar',
  voorbeeldTitel: 'Zo wordt de mail',
  voorbeeldEcht: 'Met een vastloper uit dit gebied die u mag zien.',
  voorbeeldNiet: 'Met een voorbeeld: u ziet geen vastlopers van dit gebied.',
  nogBewaren: 'Dit is nog niet bewaard.',
  versies: 'Alle versies',
} as const;
