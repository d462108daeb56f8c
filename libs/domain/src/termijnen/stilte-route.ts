// SPDX-License-Identifier: EUPL-1.2
import type { Kalender } from '../kalender/kalender.js';
import { TREDEN, type Trede } from '../ladder/begrippen.js';
import { beslisVerstreken } from '../ladder/beslis-verstreken.js';
import { dienIn } from '../ladder/dien-in.js';
import type { ToepasContext } from '../ladder/mutatie.js';
import { pasToe } from '../ladder/pas-toe.js';
import { DRAGENDE_TERMIJN, type Positie, type Zetels } from '../ladder/positie.js';
import { volgendeWek } from '../ladder/volgende-wek.js';
import type { Termijnregeling } from './termijnregeling.js';

/** One rung on the way of a vastloper on which nobody does anything. Amsterdam dates; `ontvangstVoor` is null where no sign of life is asked, `verder` on the last rung. */
export interface StilteTrede {
  readonly trede: Trede;
  /** The day it comes to this rung. */
  readonly vanaf: string;
  /** The last day for a sign of life. */
  readonly ontvangstVoor: string | null;
  /** The last day of the clock that carries it here. */
  readonly klaarVoor: string;
  /** The day on which silence takes it one rung up. */
  readonly verder: string | null;
}

/** Somebody on every chair, so that no rung is left out. */
const ZETELS: Zetels = {
  indiener: 'indiener',
  programmabureau: 'programmabureau',
  doorbraakteam: 'doorbraakteam',
  alliantieraad: 'alliantieraad',
  rijksvertegenwoordiger: 'rijksvertegenwoordiger',
  doorbraakoverleg: 'doorbraakoverleg',
  coordinerendBewindspersoon: 'bewindspersoon',
  ministeries: [],
};

/**
 * What a set of terms does: the dates of a vastloper that is filed on this day and about which everybody stays silent, rung by rung. It walks the real ladder
 * (`dienIn`, `beslisVerstreken`, `pasToe`), so it tells what would happen and not what the numbers suggest.
 * @example stilteRoute(TERMIJNREGELING_STANDAARD, '2026-12-17', KALENDER_STANDAARD)[0]
 * // { trede: 'intake', vanaf: '2026-12-17', ontvangstVoor: null, klaarVoor: '2026-12-24', verder: '2026-12-30' }
 */
export function stilteRoute(regeling: Termijnregeling, vandaag: string, kalender: Kalender): readonly StilteTrede[] {
  let laatsteId = 0;
  const contextOp = (dag: string): ToepasContext => ({
    vandaag: dag,
    kalender,
    nieuwId: () => String((laatsteId += 1)).padStart(8, '0'),
    wekmoment: (datum) => `${datum}T07:00:00.000Z`,
  });
  let dag = vandaag;
  let positie = dienIn(voorbeeld(regeling), contextOp(dag)).positie;
  const treden: StilteTrede[] = [aangekomen(positie, dag)];
  while (positie.trede !== TREDEN.at(-1)) {
    const wek = volgendeWek(positie);
    const zet = wek && beslisVerstreken(positie, wek.id, wek.volgendeStap);
    if (!zet || wek.wekdatum === null) throw new Error(`Een vastloper op ${positie.trede} heeft geen volgende stap.`);
    const vorige = positie.trede;
    dag = wek.wekdatum;
    positie = pasToe(positie, zet, contextOp(dag)).positie;
    if (positie.trede === vorige) continue;
    treden.push({ ...(treden.pop() as StilteTrede), verder: dag }, aangekomen(positie, dag));
  }
  return treden;
}

function voorbeeld(regeling: Termijnregeling): Parameters<typeof dienIn>[0] {
  const ids = { vastloperId: 'voorbeeld', handelingId: 'voorbeeld', persoonId: 'voorbeeld' };
  return { ...ids, nummer: 'voorbeeld', focusgebied: 'voorbeeld', thema: 'voorbeeld', zetels: ZETELS, regeling };
}

function aangekomen({ trede, status, termijnen }: Positie, vanaf: string): StilteTrede {
  const eindeVan = (soort: string | null): string | null =>
    termijnen.find((termijn) => termijn.soort === soort && termijn.stand === 'open')?.einddatum ?? null;
  return {
    trede,
    vanaf,
    ontvangstVoor: eindeVan('ontvangst'),
    klaarVoor: eindeVan(DRAGENDE_TERMIJN[status]) ?? vanaf,
    verder: null,
  };
}
