// SPDX-License-Identifier: EUPL-1.2

/** The words of the mail that a queue stands still. */
export const STILSTAND = {
  kop: 'Een wachtrij staat stil',
  wat: 'De wachtrij ‘{wachtrij}’ staat al {minuten} minuten stil. Er wacht iets, en er ging al die tijd niets het huis uit. Er is niets verloren.',
  verder:
    'Kijk of de mailserver en de worker aan staan, en of de worker bij de wachtrij kan. Gaat de wachtrij weer? Dan gaat alles vanzelf alsnog weg, behalve wat intussen niet meer nodig is.',
  knop: 'Bekijk de wachtrijen',
  waarom: 'U krijgt deze mail omdat u beheerder bent. Zolang het zo is, krijgt u hem één keer per dag.',
} as const;
