// SPDX-License-Identifier: EUPL-1.2

/** Texts of the page about the queues. */
export const WACHTRIJ = {
  titel: 'Wachtrijen',
  intro: 'Mail en andere berichten gaan via een wachtrij het huis uit. Hier ziet u of dat goed gaat.',
  stilTitel: 'Er staat iets stil',
  stil: 'Deze wachtrij staat langer dan tien minuten stil: {namen}. Kijk of de mailserver en de worker aan staan.',
  leegTitel: 'Er is nog geen wachtrij',
  leeg: 'De eerste wachtrij komt er zodra de worker draait.',
  lijst: 'Hoe het nu staat',
  naam: 'Wachtrij',
  wachtend: 'Wacht',
  bezig: 'Bezig',
  uitgesteld: 'Gaat later',
  mislukt: 'Mislukt',
  oudste: 'Oudste wacht',
  nietLang: 'Minder dan een minuut',
  minuut: '1 minuut',
  minuten: '{aantal} minuten',
  opnieuw: 'Probeer opnieuw wat mislukte',
  opnieuwUitleg: 'Elk bericht dat niet aankwam, gaat nog een keer. Wat wel aankwam, gaat niet nog eens.',
  opnieuwKnop: 'Opnieuw proberen',
  venster: 'Kijk in de wachtrijen zelf',
  vensterUitleg: 'Dat venster is in het Engels en alleen om te kijken. Het gaat open als u net bent ingelogd.',
} as const;
