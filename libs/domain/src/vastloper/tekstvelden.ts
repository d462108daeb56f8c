// SPDX-License-Identifier: EUPL-1.2

/** The words of the case itself that a person wrote; each is one field of the filing, and the case keeps and shows it. */
export const TEKSTVELDEN_VASTLOPER = [
  'titel',
  'omschrijving',
  'watKanWel',
  'geprobeerd',
  'regel',
  'partijen',
  'stemVanBewoners',
] as const;

/** Every field of an act in which a person writes words, over all acts; what is not here holds codes, ids and dates. */
const TEKSTVELDEN_HANDELING = [
  'tekst',
  'loket',
  'reden',
  'watNodig',
  'uitkomst',
  'vraag',
  'wat',
  'voorwaarde',
  'besluit',
  'waarom',
  'stemVanBewoners',
  'waaromNietGehoord',
  'bewijs',
  'watGeprobeerd',
  'regel',
  'geenGesprekReden',
  'verwachting',
  'toelichting',
  'akkoordDoor',
  'vangst',
  'bijvangst',
  'borgingToelichting',
  'borgingDoor',
  'betekenisVoorBewoners',
  'waaromGeenPersoonsgegevens',
] as const;

/** All fields that can be reported and erased, each once. */
export const TEKSTVELDEN: readonly string[] = [...new Set<string>([...TEKSTVELDEN_VASTLOPER, ...TEKSTVELDEN_HANDELING])];

/**
 * What stands where a text was.
 * @param datum Amsterdam date `YYYY-MM-DD` of the erasing.
 * @example gewistZin('2026-11-21') // '[gewist op 21 november 2026: bevatte persoonsgegevens]'
 */
export function gewistZin(datum: string): string {
  const dag = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${datum}T00:00:00Z`));
  return `[gewist op ${dag}: bevatte persoonsgegevens]`;
}
