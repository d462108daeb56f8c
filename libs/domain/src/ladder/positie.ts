// SPDX-License-Identifier: EUPL-1.2
import type { Termijnregeling } from '../termijnen/termijnregeling.js';
import type { AanhoudReden, Hoedanigheid, Resultaat, Status, TermijnSoort, ToezeggingStand, Trede } from './begrippen.js';

/** What the next wake-up of a clock does. `verstrijken` is the end of the grace period, or the whole lapse where there is no grace. */
export type TermijnStap = 'herinneren' | 'vragen' | 'verstrijken';

/**
 * The turn a clock is in. `regulier` for most; for `ontvangst`: `geldigheid` (a given receipt decays) and `hernieuwd` (asked again);
 * for `behandeling`: `bericht` (word back is owed by an owner) and `herhaling` (nothing higher, repeated); for `toezegging`: `nakoming`;
 * for `uitvoering`: `afronding` (all done, the owner is asked to close).
 */
export type TermijnFase = 'regulier' | 'geldigheid' | 'hernieuwd' | 'bericht' | 'herhaling' | 'nakoming' | 'afronding';

/** One period in which a clock stood still. Dates are Amsterdam dates; `tot` is null while it still stands. */
export interface Schorsing {
  readonly van: string;
  readonly tot: string | null;
  readonly werkdagen: number;
}

/** A clock that still matters to the case. Dates are Amsterdam dates, `wekmoment` is a real instant (ISO, UTC) or null while it stands still. */
export interface LopendeTermijn {
  readonly id: string;
  readonly soort: TermijnSoort;
  readonly fase: TermijnFase;
  readonly trede: Trede;
  readonly onderwerpId: string | null;
  readonly start: string;
  readonly einddatum: string;
  readonly stand: 'open' | 'aangehouden';
  readonly volgendeStap: TermijnStap;
  readonly gevraagdOp: string | null;
  readonly respijtdatum: string | null;
  readonly restWerkdagen: number | null;
  readonly schorsingen: readonly Schorsing[];
  readonly wekdatum: string | null;
  readonly wekmoment: string | null;
}

/** One question to one party, or the promise that came from it. Its words live in PostgreSQL. */
export interface Toezegging {
  readonly id: string;
  readonly partijId: string;
  readonly hoedanigheid: 'partner' | 'uitvoerder';
  readonly stand: ToezeggingStand;
  readonly voor: string | null;
}

/** An offered handover: of the trekker's part, or (a doorgeleiding, R-31) of the ownership by a ministry. */
export interface OpenOverdracht {
  readonly id: string;
  readonly soort: 'trekker' | 'eigenaar';
  readonly vanOrganisatieId: string | null;
  readonly naarOrganisatieId: string;
  readonly sinds: string;
}

/** The decision that is being carried out. */
export interface LopendBesluit {
  readonly trede: Trede;
  readonly uitvoerderOrganisatieId: string;
  readonly uitvoerenVoor: string;
}

/** A running pause. `tot` is the last day of it. */
export interface LopendeAanhouding {
  readonly reden: AanhoudReden;
  readonly sinds: string;
  readonly tot: string;
  readonly statusVoor: 'in_behandeling' | 'in_uitvoering';
}

/** Which organisation sits on which chair for this case; null where the area has none. */
export interface Zetels {
  readonly indiener: string;
  readonly programmabureau: string | null;
  readonly doorbraakteam: string | null;
  readonly alliantieraad: string | null;
  readonly rijksvertegenwoordiger: string | null;
  readonly doorbraakoverleg: string | null;
}

/**
 * Where one vastloper stands: all that the ladder needs to decide, and nothing a person wrote.
 * Plain JSON (no Date, Map or undefined) because it crosses Temporal and is the start argument of the workflow (docs/adr/0006).
 * `versie` equals the number of gebeurtenissen of the case.
 */
export interface Positie {
  readonly schemaVersion: 1;
  readonly vastloperId: string;
  readonly nummer: string;
  readonly focusgebied: string;
  readonly versie: number;
  readonly status: Status;
  readonly trede: Trede;
  readonly resultaat: Resultaat | null;
  readonly route: readonly Trede[];
  readonly regeling: Termijnregeling;
  readonly zetels: Zetels;
  readonly trekkerOrganisatieId: string | null;
  readonly eigenaarOrganisatieId: string | null;
  readonly gesprekOp: readonly Trede[];
  readonly alliantieVerstreken: number;
  readonly doorgeleidingen: number;
  readonly aanhoudWerkdagen: number;
  readonly nazorgRonde: number;
  readonly aanhouding: LopendeAanhouding | null;
  readonly besluit: LopendBesluit | null;
  readonly overdracht: OpenOverdracht | null;
  readonly toezeggingen: readonly Toezegging[];
  readonly termijnen: readonly LopendeTermijn[];
}

/** Reads a stored positie of any known schema version. @throws RangeError on an unknown version: unknown is refused, not ignored. */
export function leesPositieJson(json: Positie): Positie {
  if (json.schemaVersion !== 1) throw new RangeError(`Positie heeft een onbekende schemaVersion: ${String(json.schemaVersion)}`);
  return json;
}

/** The parts that are at work on a rung (ladder "Rungs", column "at work"); the trekker only where the rung says so. */
export const AAN_HET_WERK: Readonly<Record<Trede, readonly Hoedanigheid[]>> = {
  intake: ['programmabureau', 'doorbraakteam'],
  intern_doorbraakteam: ['doorbraakteam'],
  partners: ['trekker', 'programmabureau'],
  alliantieraad: ['alliantie_voorzitter'],
  rijksvertegenwoordiger: ['rijksvertegenwoordiger', 'departement'],
  doorbraakoverleg: ['departement'],
};

/** The organisation that is at work now, or null where the area has no such body. The filer reads it as "wie is aan zet". */
export function organisatieAanZet(positie: Positie): string | null {
  const { zetels } = positie;
  if (positie.status === 'in_uitvoering' && positie.besluit) return positie.besluit.uitvoerderOrganisatieId;
  switch (positie.trede) {
    case 'intake':
      return zetels.programmabureau ?? zetels.doorbraakteam;
    case 'intern_doorbraakteam':
      return zetels.doorbraakteam;
    case 'partners':
      return positie.trekkerOrganisatieId ?? zetels.programmabureau;
    case 'alliantieraad':
      return zetels.alliantieraad;
    case 'rijksvertegenwoordiger':
      return positie.eigenaarOrganisatieId ?? zetels.rijksvertegenwoordiger;
    case 'doorbraakoverleg':
      return positie.eigenaarOrganisatieId ?? zetels.doorbraakoverleg;
  }
}

/** The clock that carries a state: as long as it runs, silence moves the case. Null only when closed. */
export const DRAGENDE_TERMIJN: Readonly<Record<Status, TermijnSoort | null>> = {
  ingediend: 'terugkoppeling',
  in_behandeling: 'behandeling',
  aangehouden: 'aanhouding',
  in_uitvoering: 'uitvoering',
  nazorg: 'nazorg',
  afgesloten: null,
};
