// SPDX-License-Identifier: EUPL-1.2
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import type { FieldOption } from '../forms/field.js';
import { BEHEER, ORGANISATIE_SOORT_NAMEN } from '../texts/beheer.js';

/** The name of an area; `leeg` where there is none, and the code of one we do not know. */
export function gebiedNaam(
  gebieden: readonly FocusgebiedRegel[],
  code: string | null,
  leeg: string = BEHEER.alleGebieden,
): string {
  return code === null ? leeg : (gebieden.find((gebied) => gebied.code === code)?.naam ?? code);
}

/** The areas to choose from. */
export function gebiedKeuzes(gebieden: readonly FocusgebiedRegel[]): FieldOption[] {
  return gebieden.map(({ code, naam }) => ({ value: code, label: naam }));
}

/** The word for a kind of organisation; the code of one that is new to us. */
export function soortNaam(soort: string): string {
  return ORGANISATIE_SOORT_NAMEN[soort] ?? soort;
}
