// SPDX-License-Identifier: EUPL-1.2
import type { BerichtSoort, LogGegevens } from '../ladder/zet.js';

/** A message as far as matters for when it goes. `aan` is the part it is meant for, as in the outbox. */
export interface WegeBericht {
  readonly soort: BerichtSoort;
  readonly aan: string;
  readonly gegevens: LogGegevens;
}

/** For whom a message is `dringend`: for everybody, for who filed, for who works on it, or for nobody. */
type DringendVoor = 'allen' | 'indiener' | 'wie_werkt' | 'niemand';

interface DringendRegel {
  readonly voor: DringendVoor;
  readonly bron: string;
}

/** A turn of a kind that weighs otherwise: what came by silence, an answer to a question, a pause that waits for the filer, and one that ended on its date. */
type Wending = 'trede_betreden_door_stilte' | 'vraag_beantwoord' | 'aangehouden_wacht_op_indiener' | 'hervat_vanzelf';

const regel = (voor: DringendVoor, bron: string): DringendRegel => ({ voor, bron });

/**
 * Which messages always go at once, whatever somebody chose: what asks something of the reader, what passed in silence, what came to them, and to the filer what was
 * decided. All others may wait for a digest (docs/adr/0038).
 */
const DRINGEND: Readonly<Record<BerichtSoort | Wending, DringendRegel>> = {
  ingediend: regel('niemand', 'R-01'),
  herinnering: regel('allen', 'R-04'),
  termijn_verstreken: regel('allen', 'R-01, R-12'),
  trede_betreden: regel('wie_werkt', 'R-02'),
  trede_betreden_door_stilte: regel('allen', 'R-01, R-12'),
  terugkoppeling: regel('niemand', 'R-01'),
  vraag: regel('allen', 'R-08'),
  vraag_beantwoord: regel('niemand', 'R-08'),
  vraag_verstreken: regel('allen', 'R-10'),
  vraag_geescaleerd: regel('allen', 'R-10'),
  andere_weg: regel('allen', 'R-10'),
  ontvangst_gevraagd: regel('allen', 'R-49'),
  besluit: regel('allen', 'R-05'),
  alles_nagekomen: regel('allen', 'R-10'),
  aangehouden: regel('niemand', 'R-50'),
  aangehouden_wacht_op_indiener: regel('allen', 'R-01, R-50'),
  hervat: regel('niemand', 'R-50'),
  hervat_vanzelf: regel('allen', 'R-01, R-12'),
  verlengd: regel('niemand', 'R-50'),
  overdracht: regel('allen', 'R-34'),
  overdracht_beantwoord: regel('niemand', 'R-34'),
  overgenomen: regel('niemand', 'R-01, R-34'),
  meedenken: regel('allen', 'R-46'),
  meegedacht: regel('niemand', 'R-46'),
  teruggelegd: regel('allen', 'R-05'),
  landelijk_te_laat: regel('allen', 'R-32'),
  afsluiting_voorgesteld: regel('allen', 'R-57, docs/adr/0064'),
  afgesloten: regel('indiener', 'R-12'),
  heropend: regel('niemand', 'R-45'),
  nazorg_vraag: regel('allen', 'R-45'),
  nazorg_bellen: regel('allen', 'R-45'),
  tekst_gemeld: regel('allen', 'R-26'),
  adres_geweigerd: regel('allen', 'R-35'),
  aangevuld: regel('niemand', 'R-01, docs/adr/0044'),
  mail_bewaard: regel('allen', 'docs/adr/0044'),
  mail_geweigerd: regel('allen', 'docs/adr/0044'),
  wisseling: regel('niemand', 'R-34, docs/adr/0050'),
};

/** Does this pause wait for an answer of the filer? `gegevens` are those of a message `aangehouden`, or of one `overgenomen` in a pause. */
export function wachtOpIndiener(gegevens: LogGegevens): boolean {
  return gegevens['reden'] === 'wacht_op_indiener';
}

/** Reasons of a move that nobody chose. */
const DOOR_STILTE: readonly unknown[] = ['door_stilte', 'termijn_verstreken'];

/**
 * Does this message go at once, also to who chose a digest or no ordinary mail?
 * @example isDringend({ soort: 'vraag', aan: 'organisatie', gegevens: {} }) // true
 * @example isDringend({ soort: 'terugkoppeling', aan: 'indiener', gegevens: {} }) // false
 */
export function isDringend(bericht: WegeBericht): boolean {
  const { voor } = DRINGEND[wendingVan(bericht)];
  if (voor === 'allen' || voor === 'niemand') return voor === 'allen';
  return (voor === 'indiener') === (bericht.aan === 'indiener');
}

function wendingVan({ soort, gegevens }: WegeBericht): BerichtSoort | Wending {
  if (soort === 'trede_betreden' && DOOR_STILTE.includes(gegevens['reden'])) return 'trede_betreden_door_stilte';
  if (soort === 'vraag' && typeof gegevens['antwoord'] === 'string') return 'vraag_beantwoord';
  if (soort === 'aangehouden' && wachtOpIndiener(gegevens)) return 'aangehouden_wacht_op_indiener';
  // Only a clock names itself: a pause that somebody ended has no termijnId.
  if (soort === 'hervat' && typeof gegevens['termijnId'] === 'string') return 'hervat_vanzelf';
  return soort;
}
