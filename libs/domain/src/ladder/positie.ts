// SPDX-License-Identifier: EUPL-1.2
import type { Termijnregeling } from '../termijnen/termijnregeling.js';
import { isInDenHaag } from './begrippen.js';
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
  /** How often its date was moved with consent. */
  readonly verlengingen: number;
  readonly wekdatum: string | null;
  readonly wekmoment: string | null;
}

/**
 * One question to one party, or the promise that came from it. Its words live in PostgreSQL. `escalatieId` is the organisation that is asked when the party
 * stays silent, as it was known when the question was asked; null means the chair of the area.
 */
export interface Toezegging {
  readonly id: string;
  readonly partijId: string;
  readonly hoedanigheid: 'partner' | 'uitvoerder';
  readonly stand: ToezeggingStand;
  readonly voor: string | null;
  readonly escalatieId: string | null;
}

/**
 * An offered handover: of the trekker's part, or (a doorgeleiding, R-31) of the ownership by a ministry. `naarPersoonId` is for whom in that organisation it
 * is meant; the task itself belongs to the organisation, so any member may answer. Null when it is meant for the organisation as a whole.
 */
export interface OpenOverdracht {
  readonly id: string;
  readonly soort: 'trekker' | 'eigenaar';
  readonly vanOrganisatieId: string | null;
  readonly naarOrganisatieId: string;
  readonly naarPersoonId: string | null;
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

/** Which organisation sits on which chair for this case; null where the area has none. `ministeries` are those that sit in the doorbraakoverleg. */
export interface Zetels {
  readonly indiener: string;
  readonly programmabureau: string | null;
  readonly doorbraakteam: string | null;
  readonly alliantieraad: string | null;
  readonly rijksvertegenwoordiger: string | null;
  readonly doorbraakoverleg: string | null;
  readonly coordinerendBewindspersoon: string | null;
  readonly ministeries: readonly string[];
}

/**
 * Where one vastloper stands: all that the ladder needs to decide, and nothing a person wrote.
 * Plain JSON (no Date, Map or undefined) because it crosses Temporal and is the start argument of the workflow (docs/adr/0006).
 * `versie` equals the number of gebeurtenissen of the case.
 */
export interface Positie {
  readonly schemaVersion: 2;
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
  /** Who pulls the case in that organisation, when a handover named somebody. */
  readonly trekkerPersoonId: string | null;
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

/** A positie of before the ministries had a seat, clocks counted their extensions, and a handover could name a person. */
export type PositieVersie1 = Omit<Positie, 'schemaVersion'> & { readonly schemaVersion: 1 };

/** Reads a stored positie of any known schema version. @throws RangeError on an unknown version: unknown is refused, not ignored. */
export function leesPositieJson(json: Positie | PositieVersie1): Positie {
  if (json.schemaVersion === 2) return json;
  if (json.schemaVersion !== 1)
    throw new RangeError(
      `Positie heeft een onbekende schemaVersion: ${String((json as { schemaVersion: unknown }).schemaVersion)}`,
    );
  const { zetels, regeling, overdracht, toezeggingen, termijnen } = json;
  return {
    ...json,
    schemaVersion: 2,
    trekkerPersoonId: null,
    zetels: { ...zetels, coordinerendBewindspersoon: zetels.doorbraakoverleg, ministeries: [] },
    regeling: { ...regeling, verlengingMaximaalAantal: 2 },
    overdracht: overdracht && { ...overdracht, naarPersoonId: null },
    toezeggingen: toezeggingen.map((toezegging) => ({ ...toezegging, escalatieId: null })),
    termijnen: termijnen.map((termijn) => ({ ...termijn, verlengingen: 0 })),
  };
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

/** Who the filer reads as at work, in every state: the filer in aftercare, nobody when it is closed, else `organisatieAanZet`. */
export function aanZetVan(positie: Positie): string | null {
  if (positie.status === 'afgesloten') return null;
  return positie.status === 'nazorg' ? positie.zetels.indiener : organisatieAanZet(positie);
}

/** Is a decision being carried out, also when that is paused? */
export function isInUitvoering({ status, aanhouding }: Positie): boolean {
  return status === 'in_uitvoering' || aanhouding?.statusVoor === 'in_uitvoering';
}

/**
 * The chair who is asked besides the owner, and who may agree to a later date: the mayor's alliantieraad, in The Hague the doorbraakoverleg. Null where the area
 * has none.
 */
export function voorzitterVan({ trede, zetels }: Positie): string | null {
  return isInDenHaag(trede) ? zetels.doorbraakoverleg : zetels.alliantieraad;
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
