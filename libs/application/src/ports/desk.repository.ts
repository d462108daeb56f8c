// SPDX-License-Identifier: EUPL-1.2
import type { Status, ToezeggingStand, Trede } from '#domain/ladder/begrippen';
import type { Zicht } from './actor.js';
import type { Pagina, PaginaVraag } from './pagina.js';
import type { VastloperRegel } from './vastloper.repository.js';

/** The case behind a line of a desk. */
export interface DeskVastloper {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly status: Status;
  readonly trede: Trede;
  readonly focusgebied: string;
}

/** Which questions and promises: those that wait for an answer, those that were promised and not done yet, and those that are over. */
export type ToezeggingGroep = 'gevraagd' | 'beloofd' | 'voorbij';

/**
 * One question to an organisation of the one who asks, or what they promised on it. `door` is the organisation that asked or decided; `uiterlijk` the
 * Amsterdam date of its clock, null when it has none; `verlopen` says that a clock of it ended in silence.
 */
export interface EigenToezegging {
  readonly id: string;
  readonly stand: ToezeggingStand;
  readonly partij: string;
  readonly door: string | null;
  readonly vraag: string | null;
  readonly wat: string | null;
  readonly voorwaarde: string | null;
  readonly bewijs: string | null;
  readonly uiterlijk: string | null;
  readonly verlopen: boolean;
  readonly vastloper: DeskVastloper;
}

/** A handover that waits for the yes or no of an organisation of the one who asks. `sinds` and `uiterlijk` are Amsterdam dates. */
export interface AangebodenOverdracht {
  readonly id: string;
  readonly soort: 'trekker' | 'eigenaar';
  readonly van: string | null;
  readonly reden: string | null;
  readonly sinds: string;
  readonly uiterlijk: string | null;
  readonly vastloper: DeskVastloper;
}

/** A question to an organisation of the one who asks to think along, as long as it wrote nothing since; the newest in its case. `sinds` is an Amsterdam date. */
export interface MeedenkVerzoek {
  readonly vraag: string | null;
  readonly door: string | null;
  readonly sinds: string;
  readonly vastloper: DeskVastloper;
}

/** An open case in The Hague. `sinds` is when it came to its rung, `houderSinds` when its present holder got it; both Amsterdam dates. */
export interface HaagseVastloper extends VastloperRegel {
  /** The same for all cases with the same rule, whatever its capitals; counts go by it. */
  readonly regelsleutel: string;
  readonly regel: { readonly naam: string; readonly artikel: string | null } | null;
  readonly eigenaar: { readonly id: string; readonly naam: string } | null;
  readonly sinds: string;
  readonly houderSinds: string;
  /** How often a ministry was asked to take it over, and how many working days the answered requests lay in all. */
  readonly doorgeleidingen: number;
  readonly werkdagenGelegen: number;
  readonly gevraagdAan: { readonly naam: string; readonly sinds: string } | null;
}

/**
 * How much is in The Hague, over all pages. `houders` are those with whom it lies, most first; null is nobody yet, and `oudste` the Amsterdam date since when
 * the oldest lies there. `regels` counts by `regelsleutel`.
 */
export interface HaagseTelling {
  readonly houders: readonly { readonly naam: string | null; readonly aantal: number; readonly oudste: string }[];
  readonly regels: Readonly<Record<string, number>>;
}

/** An open case before the alliantieraad. `uiterlijk` is the last day of its term; `laatstBewogen` the Amsterdam date of the last act of a person, null when there was none. */
export interface AlliantieVastloper extends VastloperRegel {
  readonly sinds: string;
  readonly uiterlijk: string | null;
  /** Was its term once over, so that it stands on the next agenda? */
  readonly volgendeVergadering: boolean;
  readonly laatstBewogen: string | null;
  /** Acts of people since the date that was asked for. */
  readonly handelingen: number;
}

/**
 * What one organisation was asked and promised in the cases in sight: done in time, done after its date, still in time, not done in time, said no to, and
 * lapsed because the case ended or another decision came. A promise waits for its decision: before that it is never late.
 */
export interface OrganisatieToezeggingen {
  readonly organisatie: { readonly id: string; readonly naam: string };
  readonly nagekomen: number;
  readonly teLaatNagekomen: number;
  readonly loopt: number;
  readonly teLaat: number;
  readonly geweigerd: number;
  readonly vervallen: number;
}

/** The questions of the desks of partner, rijksvertegenwoordiger and alliantieraad, each through the eyes of the one who asks: what they may not see is not there. */
export abstract class DeskRepository {
  /** Questions to and promises of their own organisations, those with the earliest date first. Empty when there are none. */
  abstract listEigenToezeggingen(
    zicht: Zicht,
    groep: ToezeggingGroep,
    pagina: PaginaVraag,
    vandaag: string,
  ): Promise<Pagina<EigenToezegging>>;
  /** The question `toezeggingId` to one of their own organisations, while it waits for an answer; null when there is none, also for what is no id. */
  abstract findEigenVraag(zicht: Zicht, toezeggingId: string, vandaag: string): Promise<EigenToezegging | null>;
  /** Handovers offered to their own organisations, the oldest first, at most `limit`. */
  abstract listAangebodenOverdrachten(zicht: Zicht, limit: number): Promise<AangebodenOverdracht[]>;
  /** Open cases at the two highest rungs over all areas in sight, by the name of the rule that blocks, and in it by who holds them; those without a rule last. */
  abstract listInDenHaag(zicht: Zicht, pagina: PaginaVraag, vandaag: string): Promise<Pagina<HaagseVastloper>>;
  /** How many of those there are by holder and by rule; empty when there are none. */
  abstract countInDenHaag(zicht: Zicht): Promise<HaagseTelling>;
  /** Open cases at the alliantieraad in sight, the earliest end of term first. `bewogenVanaf` is the Amsterdam date from which acts count. */
  abstract listBijAlliantieraad(
    zicht: Zicht,
    pagina: PaginaVraag,
    vandaag: string,
    bewogenVanaf: string,
  ): Promise<Pagina<AlliantieVastloper>>;
  /** Promises per organisation over the cases in sight, by name, at most `limit` organisations. About organisations only, never about people. */
  abstract listToezeggingenPerOrganisatie(zicht: Zicht, limit: number, vandaag: string): Promise<OrganisatieToezeggingen[]>;
  /** Questions to think along in open cases in sight that wait for their own organisations, the oldest first, at most `limit`. */
  abstract listMeedenkVerzoeken(zicht: Zicht, limit: number): Promise<MeedenkVerzoek[]>;
}
