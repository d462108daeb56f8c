// SPDX-License-Identifier: EUPL-1.2

import type { MisluktBericht } from '#application/ports/beheer-overzicht.repository';

/** The queues as people call them. */
export const WACHTRIJ_NAMEN: Readonly<Record<MisluktBericht['wachtrij'], string>> = {
  berichten: 'Mail',
  webhooks: 'Berichten aan andere systemen',
  exports: 'Bestanden om mee te nemen',
};

/** Texts of the page about the queues. */
export const WACHTRIJ = {
  titel: 'Wachtrijen',
  intro: 'Mail en andere berichten gaan via een wachtrij het huis uit. Hier ziet u of dat goed gaat.',
  stilTitel: 'Er staat iets stil',
  stil: 'Deze wachtrij staat langer dan tien minuten stil: {namen}. Er wacht iets, en er ging al die tijd niets het huis uit. Kijk of de mailserver en de worker aan staan, en of de worker bij de wachtrij kan.',
  nietTeZienTitel: 'Wij kunnen niet in de wachtrijen kijken',
  nietTeZien:
    'Kijk of het wachtwoord van de wachtrij klopt en of de database nog verbindingen vrij heeft. Er is niets verloren. De getallen hieronder komen uit onze eigen tabellen.',
  leegTitel: 'Er is nog geen wachtrij',
  leeg: 'De eerste wachtrij komt er zodra de worker draait.',
  lijst: 'Hoe het nu staat',
  naam: 'Wachtrij',
  wachtend: 'Wacht',
  bezig: 'Bezig',
  uitgesteld: 'Gaat later',
  mislukt: 'Mislukt',
  oudste: 'Oudste wacht',
  niets: 'Niets wacht',
  nietLang: 'Minder dan een minuut',
  andere: 'Een andere wachtrij',
  minuut: '1 minuut',
  minuten: '{aantal} minuten',
  misluktLijst: 'Wat niet aankwam',
  wat: 'Wat',
  voor: 'Voor',
  sinds: 'Gemaakt op',
  pogingen: 'Pogingen',
  waarom: 'Waarom niet',
  doen: 'Doen',
  onbekend: 'Dat weten wij niet',
  ditOpnieuw: 'Nog een keer',
  ditOpnieuwVoor: 'Nog een keer: het bericht voor {voor}',
  vraagOpnieuw: 'Wie erom vroeg, kan het opnieuw vragen.',
  zetEerstAan: 'Zet eerst de webhook aan.',
  nietAlles: 'U kunt hier de nieuwste {aantal} zien. Er is meer.',
  opnieuw: 'Probeer opnieuw wat mislukte',
  opnieuwUitleg:
    'Elke mail die niet aankwam, gaat nog een keer. Ook elk bericht aan een ander systeem, als de webhook aan staat. Kon niemand een mail krijgen? Dan kijken wij opnieuw wie hem krijgt, als hij van de laatste dertig dagen is. Een bestand vraagt u hier niet opnieuw. Dat doet wie erom vroeg. Wat wel aankwam, gaat niet nog eens.',
  opnieuwKnop: 'Opnieuw proberen',
  venster: 'Kijk in de wachtrijen zelf',
  vensterUitleg: 'Dat venster is in het Engels en alleen om te kijken. Het gaat open als u net bent ingelogd.',
} as const;
