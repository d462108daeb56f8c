// SPDX-License-Identifier: EUPL-1.2

/** What is said about a field that is not right: always what to do. `{label}` is the question of the field. */
export const FORMULIER = {
  leeg: 'Vul in: {label}',
  kies: 'Kies: {label}',
  lang: 'Maak dit korter. Het mag {max} tekens zijn. U schreef er {aantal}.',
  kort: 'Schrijf iets meer. Het moet {min} tekens zijn.',
  teken: 'Haal de vreemde tekens weg.',
  keuze: 'Kies uit de lijst.',
  eenKeer: 'Vul dit één keer in.',
  datum: 'Schrijf een datum die bestaat, zoals 31-12-2026.',
  algemeen: 'Dit klopt niet. Kijk het na en probeer het opnieuw.',
} as const;
