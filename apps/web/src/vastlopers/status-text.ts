// SPDX-License-Identifier: EUPL-1.2
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import { datumInWoorden } from '../parts/dates.js';
import { ONBEKEND, RESULTATEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import {
  DATUM_VOORBIJ,
  INTAKE_STAND,
  KLOK_STANDEN,
  LEZERS,
  TREDE_STANDEN,
  WACHT_OP_INDIENER,
  ZONDER_KLOK,
  type StandTekst,
} from '../texts/status.js';

/** How a case stands: one sentence with what it is, who is at work, what is next and by when; and what silence does then. */
export interface StatusZinnen {
  readonly zin: string;
  readonly verder: string;
}

/** What the sentences depend on: the state, the rung, the next clock, how it ended, and what a pause waits for where that is known. */
export type Stand = Pick<VastloperRegel, 'status' | 'trede' | 'resultaat' | 'aanZet' | 'volgendeTermijn'> &
  Partial<Pick<VastloperWeergave, 'aanhouding'>>;

/**
 * The fixed sentences of this case with its people and dates put in. They depend on the rung and on what the next date is about, since silence does not do
 * the same everywhere, and on whether that date has passed on `vandaag` (Amsterdam date). `aanHetWerk`: said to those who work on it and did not file it.
 */
export function statusZinnen(stand: Stand, vandaag: string, aanHetWerk = false): StatusZinnen {
  const { status, resultaat, aanZet, volgendeTermijn } = stand;
  if (status === 'afgesloten') {
    const einde = resultaat ? RESULTATEN[resultaat].uitleg : '';
    return { zin: fill(ZONDER_KLOK.klaar, { einde }).trim(), verder: ZONDER_KLOK.terug };
  }
  const wie = aanZet?.naam ?? ONBEKEND.wie;
  if (volgendeTermijn === null) return { zin: fill(ZONDER_KLOK.geenDatum, { wie }), verder: '' };
  const { zin, voorbij, stilte } = tekstVan(stand, volgendeTermijn.soort);
  const { einddatum } = volgendeTermijn;
  const values = { ...LEZERS[aanHetWerk ? 'werk' : 'indiener'], wie, datum: datumInWoorden(einddatum) };
  return einddatum < vandaag
    ? { zin: fill(voorbij, values), verder: `${DATUM_VOORBIJ} ${stilte}` }
    : { zin: fill(zin, values), verder: stilte };
}

function tekstVan({ status, trede, aanhouding }: Stand, soort: NonNullable<Stand['volgendeTermijn']>['soort']): StandTekst {
  if (soort === 'aanhouding' && aanhouding?.reden === 'wacht_op_indiener') return WACHT_OP_INDIENER;
  if (soort === 'behandeling') return TREDE_STANDEN[trede];
  return status === 'ingediend' && soort === 'terugkoppeling' ? INTAKE_STAND : KLOK_STANDEN[soort];
}
