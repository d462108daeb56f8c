// SPDX-License-Identifier: EUPL-1.2
import type { ExportFormaat, ExportSoort } from '#domain/exports/export';
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { ExportFilter } from './export.repository.js';

/** An export the worker has in hand. `poging` is the token of its turn: who has an older one can write no more. */
export interface ExportTaak {
  readonly id: string;
  readonly persoonId: string;
  readonly soort: ExportSoort;
  readonly formaat: ExportFormaat;
  readonly filter: ExportFilter;
  readonly lidmaatschapIds: readonly string[];
  readonly poging: number;
}

/** An export for the queue. `herhaald`: what the queue still holds of it, such as that it failed, goes first. */
export interface WachtendeExport {
  readonly id: string;
  readonly herhaald: boolean;
}

/** What taking a turn led to: the work, nothing to do any more, it was given up now because no attempt ever ended, or somebody else is at it. */
export type ExportBeurt =
  | { readonly stand: 'aan_de_beurt'; readonly taak: ExportTaak }
  | { readonly stand: 'klaar'; readonly mislukt: boolean }
  | { readonly stand: 'opgegeven' }
  | { readonly stand: 'bezet' };

/** A case in a piece of the file, as it stood when it was read. */
export interface VastloperInDeel {
  readonly id: string;
  readonly versie: number;
}

/** One piece of the file, and the cases it holds. */
export interface ExportDeel {
  readonly volgnummer: number;
  readonly inhoud: Buffer;
  readonly vastlopers: readonly VastloperInDeel[];
}

/** What is told when the whole file is there. */
export interface ExportEinde {
  readonly kenmerk: string;
  readonly grootte: number;
  readonly buitenZicht: number | null;
}

/** Exports as the worker sees them: everyone's (docs/adr/0048). Every change is told to the pages of the one who asked. */
export abstract class ExportRecord {
  /** Exports that the queue never got, oldest first. Empty when none. */
  abstract listNieuw(limit: number): Promise<WachtendeExport[]>;
  /** All exports that the queue should hold, after `na` (an id) in order of id, for filling it again. */
  abstract listInWachtrij(na: string | null, limit: number): Promise<WachtendeExport[]>;
  abstract markInWachtrij(ids: readonly string[]): Promise<void>;
  /** How many exports the queue should hold. */
  abstract countInWachtrij(): Promise<number>;
  /**
   * Takes the turn for so many milliseconds and throws away what an earlier turn left. One that was begun more than `EXPORT_POGINGEN` times ends as `mislukt`
   * here: whoever begins it does not live to tell.
   */
  abstract take(id: string, leaseMs: number): Promise<ExportBeurt>;
  /** Notes with which memberships it is made and how many cases there are. False when the turn is over. */
  abstract begin(taak: ExportTaak, lidmaatschapIds: readonly string[], totaal: number): Promise<boolean>;
  /** Stores one piece and how many cases are done, and takes the turn on. False, with nothing stored, when the turn is over. */
  abstract addDeel(taak: ExportTaak, deel: ExportDeel, gedaan: number, leaseMs: number): Promise<boolean>;
  /** Ends it: the file can be fetched from now on. False when the turn is over. */
  abstract finish(taak: ExportTaak, einde: ExportEinde): Promise<boolean>;
  /** Ids of all cases of an area, whoever sees them. */
  abstract listIdsIn(focusgebied: string): Promise<string[]>;
  /** Ends it without a file. False, with nothing changed, when the turn is over: the file may be somebody else's by now. */
  abstract fail(taak: ExportTaak, fout: Foutcode): Promise<boolean>;
  /** Gives the turn back, so that another attempt begins at once. */
  abstract release(taak: ExportTaak): Promise<void>;
  /** Takes away files whose time is over. Answers how many. */
  abstract expire(): Promise<number>;
  /** Takes away files that hold a text that was erased since, or a case that is no more: they cannot be fetched either way. Answers how many. */
  abstract expireErased(): Promise<number>;
}
