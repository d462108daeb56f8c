// SPDX-License-Identifier: EUPL-1.2
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import { datumInWoorden } from '../parts/dates.js';
import { ONBEKEND, RESULTATEN, STATUSSEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { WERK_STATUSSEN } from '../texts/vastloper.js';

/** How a case stands, in four sentences: what it is, who is at work, what is next and by when. */
export interface StatusZinnen {
  readonly zin: string;
  readonly wie: string;
  readonly verder: string;
}

/**
 * The fixed sentences of the state of this case with its people and dates put in; for a closed case also how it ended. `aanHetWerk`: said to those
 * who work on it and did not file it.
 */
export function statusZinnen(
  { status, resultaat, aanZet, volgendeTermijn }: Pick<VastloperRegel, 'status' | 'resultaat' | 'aanZet' | 'volgendeTermijn'>,
  aanHetWerk = false,
): StatusZinnen {
  const { zin, wie, verder } = { ...STATUSSEN[status], ...(aanHetWerk ? WERK_STATUSSEN[status] : {}) };
  const values = {
    wie: aanZet?.naam ?? ONBEKEND.wie,
    datum: volgendeTermijn ? datumInWoorden(volgendeTermijn.einddatum) : ONBEKEND.datum,
  };
  const einde = status === 'afgesloten' && resultaat ? ` ${RESULTATEN[resultaat].uitleg}` : '';
  return { zin: `${zin}${einde}`, wie: fill(wie, values), verder: fill(verder, values) };
}
