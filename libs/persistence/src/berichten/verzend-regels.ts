// SPDX-License-Identifier: EUPL-1.2
import type { Klok } from '#application/ports/klok';
import { meesteMailsPerUur, verzendenVanaf } from '#domain/berichten/verzendtijd';
import type { BerichtZonderVastloper } from '#domain/berichten/toegangsbericht';
import type { BerichtSoort } from '#domain/ladder/zet';

/** How mail is spread over time. */
export interface VerzendRegels {
  /** Send also outside office hours. */
  readonly altijd: boolean;
  /** Most mails to one receiver per hour; null for the usual, which does not hold on a fast clock. */
  readonly perUur: number | null;
}

/** The instant (ISO, UTC) before which a message waits for office hours; on a fast clock there are none. */
export function nietVoor(
  { altijd }: VerzendRegels,
  klok: Klok,
  soort: BerichtSoort | BerichtZonderVastloper,
  nu: string,
): string {
  return altijd || klok.tempo() !== null ? nu : verzendenVanaf(nu, soort, klok.kalender());
}

/** The same for mail that is not urgent, whatever it is about. */
export function vanafWanneer(regels: VerzendRegels, klok: Klok, nu: string): string {
  return nietVoor(regels, klok, 'herinnering', nu);
}

/** Most mails to one receiver in the hour before now. */
export function perUurVan({ perUur }: VerzendRegels, klok: Klok): number {
  return meesteMailsPerUur(perUur, klok.tempo());
}
