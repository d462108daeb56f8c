// SPDX-License-Identifier: EUPL-1.2

/** Texts of taking a case along as a zaak. */
export const ZAAK = {
  titel: 'Meenemen als zaak',
  uitleg: 'U krijgt een bestand voor uw zaaksysteem, volgens de standaard ZGW. Wij lezen een zaak niet terug.',
  rsin: 'Wat is het RSIN van uw organisatie?',
  rsinUitleg: 'Dat zijn negen cijfers. Uw afdeling informatie kent het.',
  rsinFout: 'Dit is geen RSIN. Vul negen cijfers in en kijk ze na.',
  knop: 'Haal het bestand op',
} as const;
