// SPDX-License-Identifier: EUPL-1.2
import type { Zicht } from './actor.js';
import type { ExportFilter } from './export.repository.js';
import type { Logboek } from './logboek.repository.js';
import type { TermijnRegel, ToezeggingRegel, VastloperRegel, VastloperRelatie, VastloperTekst } from './vastloper.repository.js';

/** A case as it goes into an export, before the policy has looked at the name of the filer. */
export interface ExportVastloper extends VastloperRegel {
  readonly tekst: VastloperTekst;
  readonly indiener: { readonly organisatieId: string; readonly organisatie: string; readonly persoon: string | null };
  readonly relatie: VastloperRelatie;
}

/** One moment of the record through the eyes of one person: whatever is read of it belongs together. */
export interface ExportMoment {
  /** How many cases there are. */
  readonly totaal: number;
  /** The cases in order of id, some hundreds at a time. */
  readonly vastlopers: AsyncIterable<readonly ExportVastloper[]>;
  /** The whole log of one of them. `leestNaam`: the policy lets them read a filer's hidden name. Throws when it is not there. */
  logboek(id: string, leestNaam: boolean): Promise<Logboek>;
  termijnen(id: string): Promise<TermijnRegel[]>;
  toezeggingen(id: string): Promise<ToezeggingRegel[]>;
  /** The newest checkpoint of all logs, or null when there is none; its hash is hex. */
  controlepunt(): Promise<{ readonly volgnummer: number; readonly op: string; readonly hash: string } | null>;
}

/** Where an export comes from: the record through the eyes of the one who asked, under row-level security (docs/adr/0048). */
export abstract class ExportBron {
  /** Runs the work on one moment of the record; `vandaag` is the Amsterdam date that says what is te laat. */
  abstract readMoment<Result>(
    vraag: { readonly zicht: Zicht; readonly filter: ExportFilter; readonly vandaag: string },
    work: (moment: ExportMoment) => Promise<Result>,
  ): Promise<Result>;
}
