// SPDX-License-Identifier: EUPL-1.2
import type { Kalender } from '#domain/kalender/kalender';
import { countWerkdagen } from '#domain/kalender/werkdagen';
import type { GebeurtenisRegel, TermijnRegel } from '#application/ports/vastloper.repository';
import { korteDatum } from '../parts/dates.js';
import { fill } from '../texts/fill.js';
import { VASTLOPER as T } from '../texts/vastloper.js';

/**
 * Why a clock ends on its date, line by line: when it began, how many working days it runs, when it stood still, and who agreed to a later date.
 * @example clockLedger(termijn, [], KALENDER_STANDAARD) // ['De klok begon op 18 december 2026.', 'Vanaf de dag daarna: 5 werkdagen.']
 */
export function clockLedger(
  { id, soort, start, einddatum, schorsingen, respijtdatum }: TermijnRegel,
  log: readonly GebeurtenisRegel[],
  kalender: Kalender,
): string[] {
  const stil = schorsingen.reduce((som, { werkdagen }) => som + werkdagen, 0);
  const aantal = countWerkdagen(start, einddatum, kalender) - stil;
  const dagen = soort === 'nazorg' ? T.klokMaanden : aantal === 1 ? T.klokEenDag : fill(T.klokDagen, { aantal });
  return [
    fill(T.klokBegin, { datum: korteDatum(start) }),
    dagen,
    ...schorsingen.map(({ van, tot, werkdagen }) =>
      tot === null
        ? fill(T.klokStaatStil, { van: korteDatum(van) })
        : fill(T.klokStil, { van: korteDatum(van), tot: korteDatum(tot), aantal: werkdagen }),
    ),
    ...log
      .toReversed()
      .flatMap((fact) => (fact.soort === 'verlengd' && fact.gegevens['termijnId'] === id ? [verlengd(fact)] : [])),
    ...(respijtdatum === null ? [] : [fill(T.klokRespijt, { datum: korteDatum(respijtdatum) })]),
  ];
}

function verlengd({ gegevens: { van, tot, akkoordVan } }: GebeurtenisRegel): string {
  const wie = akkoordVan === 'voorzitter' ? T.voorzitterVond : T.indienerVond;
  return fill(T.klokVerlengd, { van: korteDatum(String(van)), tot: korteDatum(String(tot)), wie });
}
