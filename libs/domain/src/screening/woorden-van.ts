// SPDX-License-Identifier: EUPL-1.2

/** The words of a list that is written as running text. Example: `woordenVan(' een  twee\n een') // Set { 'een', 'twee' }`. Empty for no words. */
export function woordenVan(tekst: string): ReadonlySet<string> {
  return new Set(tekst.split(/\s+/).filter((woord) => woord !== ''));
}
