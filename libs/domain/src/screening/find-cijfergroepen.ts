// SPDX-License-Identifier: EUPL-1.2
import { type Stuk } from './bevinding.js';

/** Every run of digits 0-9 in a normalised text, in order; none for a text without digits. */
export function findCijfergroepen(tekst: string): readonly Stuk[] {
  const groepen: Stuk[] = [];
  let van = -1;
  for (let i = 0; i <= tekst.length; i += 1) {
    const isCijfer = i < tekst.length && tekst.charCodeAt(i) >= 48 && tekst.charCodeAt(i) <= 57;
    if (isCijfer && van < 0) van = i;
    if (!isCijfer && van >= 0) {
      groepen.push({ van, tot: i });
      van = -1;
    }
  }
  return groepen;
}

/** The sign between two groups of digits, or null when more than a sign with spaces around it (three characters) is there. */
export function scheidingTussen(tekst: string, links: Stuk, rechts: Stuk): string | null {
  if (rechts.van - links.tot > 3) return null;
  const tussen = tekst.slice(links.tot, rechts.van).trim();
  if (tussen === '') return tekst.slice(links.tot, rechts.van).includes('\n') ? null : ' ';
  return tussen.length === 1 && '.-_/,:;|'.includes(tussen) ? tussen : null;
}
