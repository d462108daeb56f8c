// SPDX-License-Identifier: EUPL-1.2
import type {
  Hoedanigheid,
  Resultaat,
  Status,
  TermijnSoort,
  TermijnStand,
  ToezeggingStand,
  Trede,
} from '#domain/ladder/begrippen';
import type { Betrokkenheid, Onderwerp } from '#domain/policy/beoordeel';
import type { Mutatie } from '#domain/ladder/mutatie';
import type { Positie, Schorsing, TermijnFase } from '#domain/ladder/positie';
import type { Zicht } from './actor.js';
import type { Pagina, PaginaVraag } from './pagina.js';

/** What a filer writes. Texts are stored as they are; lists may be empty except `blokkades`. */
export interface VastloperTekst {
  readonly titel: string;
  readonly omschrijving: string;
  readonly watKanWel: string;
  readonly geprobeerd: string | null;
  readonly thema: string;
  readonly blokkades: readonly string[];
  readonly regel: { readonly naam: string; readonly artikel: string | null } | null;
  readonly partijen: readonly { readonly naam: string; readonly watNodig: string | null; readonly watBiedt: string | null }[];
  readonly sporen: readonly string[];
  readonly stemVanBewoners: string | null;
  readonly naamVerbergen: boolean;
}

/** A filing to store in one transaction. `dienIn` builds the rows once the number is known (`focusgebied-year-0042`, taken last). */
export interface FilingOpdracht {
  readonly vastloperId: string;
  readonly handelingId: string;
  readonly focusgebied: string;
  readonly jaar: number;
  readonly tekst: VastloperTekst;
  /** Why what looks like personal data in the texts is something else, or null; kept with the handeling. */
  readonly waaromGeenPersoonsgegevens: string | null;
  /** For whom the filer stands in; null when they file for themselves. */
  readonly namensPersoonId: string | null;
  readonly indienerPersoonId: string;
  readonly indienerOrganisatieId: string;
  readonly sleutel: IdempotencySleutel | null;
  readonly op: string;
  readonly dienIn: (nummer: string) => Mutatie;
}

/** An Idempotency-Key as the record keeps it: per person, with a hash of the body it came with. */
export interface IdempotencySleutel {
  readonly persoonId: string;
  readonly sleutel: string;
  readonly inhoudHash: string;
}

/** What filing led to: a new case, the case of the same key before, or a clash of key and body. */
export type FilingUitkomst =
  { readonly uitkomst: 'nieuw'; readonly vastloperId: string; readonly handelingId: string } | EerdereFiling;

/** What came before under an Idempotency-Key: the same filing, or something else. */
export type EerdereFiling =
  | { readonly uitkomst: 'herhaald'; readonly vastloperId: string; readonly handelingId: string }
  | { readonly uitkomst: 'sleutel_anders_gebruikt' };

/** A case in a list. Dates are Amsterdam dates. `aanZet` names who is at work; `volgendeTermijn` by when; null only when closed. `wachtOpIndiener`: it is paused until the filer answers. */
export interface VastloperRegel {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly focusgebied: string;
  readonly thema: string;
  readonly blokkades: readonly string[];
  readonly status: Status;
  readonly trede: Trede;
  readonly resultaat: Resultaat | null;
  readonly versie: number;
  readonly ingediendOp: string;
  readonly trekker: { readonly id: string; readonly naam: string } | null;
  readonly aanZet: { readonly id: string; readonly naam: string } | null;
  readonly volgendeTermijn: { readonly soort: TermijnSoort; readonly einddatum: string } | null;
  readonly teLaat: boolean;
  readonly wachtOpIndiener: boolean;
}

/** How those who ask stand to a case: what the policy decides on. `betrokkenheden` are those of their own organisations. */
export interface VastloperRelatie extends Onderwerp {
  readonly focusgebied: string;
  readonly indienerPersoonId: string;
  readonly betrokkenheden: readonly Betrokkenheid[];
}

/** A case in full, as one organisation may see it. `hoedanigheden` are those of the organisations; which of them the person carries, the policy says. */
export interface VastloperDetail extends VastloperRegel {
  readonly tekst: VastloperTekst;
  readonly indiener: { readonly organisatieId: string; readonly organisatie: string; readonly persoon: string | null };
  readonly hoedanigheden: readonly Hoedanigheid[];
  readonly relatie: VastloperRelatie;
  readonly positie: Positie;
}

/** Who did something. `persoon` is null when it is hidden; `namens`: for whom that person stood in, null when for nobody or when it is hidden. */
export interface GebeurtenisDoor {
  readonly organisatie: string;
  readonly persoon: string | null;
  readonly namens: string | null;
}

/**
 * One fact of the log; `gegevens` holds the codes and, where the caller may read them, the words of the act. `handelingId` is the act that led to it,
 * null when the clock did; `tekstvelden`: the fields of that act in which a person wrote words that are still there, empty at its later facts.
 */
export interface GebeurtenisRegel {
  readonly versie: number;
  readonly soort: string;
  readonly op: string;
  readonly door: GebeurtenisDoor | null;
  readonly handelingId: string | null;
  readonly tekstvelden: readonly string[];
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** One clock of a case, running or ended. `onderwerpId`: the question, promise or handover it is about, null when it is about the case. */
export interface TermijnRegel {
  readonly id: string;
  readonly soort: TermijnSoort;
  readonly fase: TermijnFase;
  readonly trede: Trede;
  readonly onderwerpId: string | null;
  readonly start: string;
  readonly einddatum: string;
  readonly stand: TermijnStand;
  readonly respijtdatum: string | null;
  readonly schorsingen: readonly Schorsing[];
  readonly verlengingen: number;
}

/** One question or promise of a case with its words. */
export interface ToezeggingRegel {
  readonly id: string;
  readonly partij: { readonly id: string; readonly naam: string };
  readonly stand: ToezeggingStand;
  readonly voor: string | null;
  readonly vraag: string | null;
  readonly wat: string | null;
  readonly voorwaarde: string | null;
  readonly bewijs: string | null;
}

/** Filters of the worklist; null means no filter. `focusgebied` and the rest are codes. */
export interface VastloperFilter {
  readonly trede: Trede | null;
  readonly status: Status | null;
  readonly focusgebied: string | null;
  readonly thema: string | null;
  readonly blokkade: string | null;
  readonly trekkerOrganisatieId: string | null;
  readonly teLaat: boolean | null;
  /** Only open cases on this rung. */
  readonly openTrede?: Trede | null;
  /** Only cases in which the organisation of the one who asks has this part. */
  readonly hoedanigheid?: Hoedanigheid | null;
  /** With `hoedanigheid` and no other filter, newest first: also cases that this person filed, in whosever name. */
  readonly ofIngediendDoor?: string | null;
  /** Only cases that are paused until the filer answers; also goes with `ofIngediendDoor`. */
  readonly wachtOpIndiener?: true;
  readonly sorteer: 'termijn' | '-ingediend';
}

/** Every case in sight: what a list asks beside its order. */
export const GEEN_FILTER = {
  trede: null,
  status: null,
  focusgebied: null,
  thema: null,
  blokkade: null,
  trekkerOrganisatieId: null,
  teLaat: null,
} as const satisfies Omit<VastloperFilter, 'sorteer'>;

/** A handover or referral: of which case, and who was asked to take it over. */
export interface OverdrachtRegel {
  readonly vastloperId: string;
  readonly naarOrganisatieId: string;
}

/** One open act of the caller's organisations: which case, which clock, by when. Most urgent first. */
export interface WerkvoorraadRegel {
  readonly vastloper: {
    readonly id: string;
    readonly nummer: string;
    readonly titel: string;
    readonly trede: Trede;
    readonly status: Status;
  };
  readonly termijn: { readonly id: string; readonly soort: TermijnSoort; readonly einddatum: string; readonly teLaat: boolean };
  readonly hoedanigheid: Hoedanigheid;
}

/** How many open acts there are by the date on which they end, earliest first; `meer`: there are more than were counted. */
export interface WerkvoorraadTelling {
  readonly dagen: readonly { readonly einddatum: string; readonly aantal: number }[];
  readonly meer: boolean;
}

/** Filters of the work list, which hold together; null means no filter. `soort` is what the clock is about, `teLaat` whether its date has passed; the rest is about the case. */
export interface WerkvoorraadFilter {
  readonly trede: Trede | null;
  readonly soort: TermijnSoort | null;
  readonly focusgebied: string | null;
  readonly thema: string | null;
  readonly blokkade: string | null;
  readonly trekkerOrganisatieId: string | null;
  readonly teLaat: boolean | null;
}

/** The whole work list. */
export const HELE_WERKVOORRAAD: WerkvoorraadFilter = {
  trede: null,
  soort: null,
  focusgebied: null,
  thema: null,
  blokkade: null,
  trekkerOrganisatieId: null,
  teLaat: null,
};

/**
 * Questions about cases, always through the eyes of the one who asks: what they may not see is not there (null or absent, design section 6).
 * `vandaag` is the Amsterdam date that says what is te laat.
 */
export abstract class VastloperRepository {
  /** Stores case, first gebeurtenis, clock, betrokkenheden, berichten and the handeling indienen in one transaction (design section 2). Throws when the filer is another than who asks. */
  abstract file(opdracht: FilingOpdracht, zicht: Zicht): Promise<FilingUitkomst>;
  /** What came before under this Idempotency-Key; null when nothing did. Not bound to sight: a person may ask again what became of what they filed. */
  abstract findEarlierFiling(sleutel: IdempotencySleutel): Promise<EerdereFiling | null>;
  /** One case, or null when unknown or unseen. */
  abstract findVisible(id: string, zicht: Zicht, vandaag: string): Promise<VastloperDetail | null>;
  /** How the one who asks stands to a case, or null when unknown or unseen. */
  abstract findRelatie(id: string, zicht: Zicht): Promise<VastloperRelatie | null>;
  /** A page of cases. */
  abstract listVisible(
    zicht: Zicht,
    filter: VastloperFilter,
    pagina: PaginaVraag,
    vandaag: string,
  ): Promise<Pagina<VastloperRegel>>;
  /** The log of one case by versie, or null when unseen. Without `leestNaamIndiener` a name the filer hides is left out, whoever asks. */
  abstract listGebeurtenissen(
    id: string,
    zicht: Zicht,
    pagina: PaginaVraag,
    leestNaamIndiener?: boolean,
  ): Promise<Pagina<GebeurtenisRegel> | null>;
  /** All clocks of one case, running first, or null when unseen. */
  abstract listTermijnen(id: string, zicht: Zicht): Promise<TermijnRegel[] | null>;
  /** All questions and promises of one case, or null when unseen. */
  abstract listToezeggingen(id: string, zicht: Zicht): Promise<ToezeggingRegel[] | null>;
  /** The case a question or promise belongs to, or null when unknown or unseen. */
  abstract findVastloperOfToezegging(toezeggingId: string, zicht: Zicht): Promise<string | null>;
  /** The case a handover belongs to and who it was offered to, also when it was answered; null when unknown or unseen. */
  abstract findOverdracht(overdrachtId: string, zicht: Zicht): Promise<OverdrachtRegel | null>;
  /** The open acts of the organisations of the one who asks, most urgent first. */
  abstract listWerkvoorraad(
    zicht: Zicht,
    pagina: PaginaVraag,
    vandaag: string,
    filter?: WerkvoorraadFilter,
  ): Promise<Pagina<WerkvoorraadRegel>>;
  /** How many open acts those organisations have on each date, counted up to `hoogstens` of the most urgent and not further. */
  abstract countWerkvoorraad(
    zicht: Zicht,
    hoogstens: number,
    vandaag: string,
    filter?: WerkvoorraadFilter,
  ): Promise<WerkvoorraadTelling>;
}
