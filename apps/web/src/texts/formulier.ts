// SPDX-License-Identifier: EUPL-1.2

/** Beside the label of a field that a choice elsewhere makes needed: which one. */
export const NODIG = {
  bijJa: 'nodig als u ja kiest',
  bijVoorwaarde: 'nodig als u ja kiest onder een voorwaarde',
  bijNee: 'nodig als u nee kiest',
  bijRechtstreeks: 'nodig als u kiest voor rechtstreeks',
  bijWijziging: 'nodig als de regel nog verandert',
  eenVanTwee: 'vul één van deze twee in',
  bijBekendeOrganisatie: 'nodig als de organisatie al meedoet',
  bijNieuweOrganisatie: 'nodig als de organisatie nieuw is',
  bijHeelGebied: 'nodig als u een heel gebied meeneemt',
  bijWeg: 'nodig als het weg gaat',
} as const;

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
