// SPDX-License-Identifier: EUPL-1.2
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import { datumInWoorden } from '../parts/dates.js';
import { ONBEKEND, RESULTATEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import {
  DATUM_VOORBIJ,
  GELDIG_STAND,
  INTAKE_STAND,
  KLOK_STANDEN,
  LEZERS,
  NAAR_TREDE,
  STILTE,
  TREDE_STANDEN,
  WACHT_OP_INDIENER,
  ZONDER_KLOK,
  type StandZinnen,
} from '../texts/status.js';
import type { Stilte } from './stilte.js';

/** How a case stands: one sentence with what it is, who is at work, what is next and by when; and apart from it what silence does then, or how it ended. */
export interface StatusZinnen {
  readonly zin: string;
  readonly verder: string;
}

/** What the sentences depend on: the state, the rung, the next clock, how it ended, where silence leads, and what a pause waits for where that is known. */
export type Stand = Pick<VastloperRegel, 'status' | 'trede' | 'resultaat' | 'aanZet' | 'volgendeTermijn'> &
  Partial<Pick<VastloperWeergave, 'aanhouding'>> & { readonly stilte: Stilte };

type Klok = NonNullable<Stand['volgendeTermijn']>;

/**
 * The fixed sentences of this case with its people and dates put in. They depend on the rung and on the next clock with its turn, since silence does not do
 * the same everywhere, and on whether its date has passed on `vandaag` (Amsterdam date). `aanHetWerk`: said to those who work on it and did not file it.
 */
export function statusZinnen(stand: Stand, vandaag: string, aanHetWerk = false): StatusZinnen {
  const { status, resultaat, aanZet, volgendeTermijn } = stand;
  if (status === 'afgesloten') {
    const einde = resultaat ? RESULTATEN[resultaat].uitleg : '';
    return { zin: ZONDER_KLOK.klaar, verder: `${einde} ${ZONDER_KLOK.terug}`.trim() };
  }
  const wie = aanZet?.naam ?? ONBEKEND.wie;
  if (volgendeTermijn === null) return { zin: fill(ZONDER_KLOK.geenDatum, { wie }), verder: '' };
  const { zin, voorbij } = zinnenVan(stand, volgendeTermijn);
  const stilte = stilteTekst(stand, volgendeTermijn);
  const { einddatum } = volgendeTermijn;
  const values = { ...LEZERS[aanHetWerk ? 'werk' : 'indiener'], wie, datum: datumInWoorden(einddatum) };
  return einddatum < vandaag
    ? { zin: fill(voorbij, values), verder: `${voorbijTekst(stand.stilte, vandaag)} ${stilte}` }
    : { zin: fill(zin, values), verder: stilte };
}

function zinnenVan({ status, trede, aanhouding, stilte: { fase } }: Stand, { soort }: Klok): StandZinnen {
  if (soort === 'aanhouding' && aanhouding?.reden === 'wacht_op_indiener') return WACHT_OP_INDIENER;
  if (soort === 'behandeling') return TREDE_STANDEN[trede];
  if (soort === 'ontvangst' && fase === 'geldigheid') return GELDIG_STAND;
  return isIntake(status, soort) ? INTAKE_STAND : KLOK_STANDEN[soort];
}

function isIntake(status: Stand['status'], soort: Klok['soort']): boolean {
  return status === 'ingediend' && soort === 'terugkoppeling';
}

/** What silence does after this clock; the same as `beslisVerstreken` does. */
function stilteTekst({ status, trede, aanhouding, stilte }: Stand, { soort }: Klok): string {
  const { fase, volgendeRonde, hoger } = stilte;
  if (soort === 'aanhouding' && aanhouding?.reden === 'wacht_op_indiener') return WACHT_OP_INDIENER.stilte;
  if (soort === 'ontvangst' && fase === 'geldigheid') return STILTE.opnieuw;
  if (soort !== 'behandeling' && !isIntake(status, soort) && !(soort === 'ontvangst' && fase === 'hernieuwd'))
    return KLOK_STANDEN[soort].stilte;
  if (hoger === null) return STILTE.hoogste;
  const sentence = trede === 'alliantieraad' && !volgendeRonde ? STILTE.volgendeVergadering : STILTE.omhoog;
  return fill(sentence, { naar: NAAR_TREDE[hoger] });
}

function voorbijTekst({ respijtdatum }: Stilte, vandaag: string): string {
  if (respijtdatum === null || respijtdatum < vandaag) return DATUM_VOORBIJ.zin;
  return fill(DATUM_VOORBIJ.respijt, { datum: datumInWoorden(respijtdatum) });
}
