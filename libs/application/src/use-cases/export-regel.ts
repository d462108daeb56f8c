// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { ExportVastloper } from '../ports/export-bron.js';
import type { VastloperTekst } from '../ports/vastloper.repository.js';
import { heeftToegang } from './toegang.js';

/**
 * One case as a line of a list to take along: codes as the API has them, dates as ISO text, what is not there null. `indiener` is null when the filer hides
 * their name from the one who asked.
 */
export interface ExportRegel {
  readonly nummer: string;
  readonly titel: string;
  readonly focusgebied: string;
  readonly thema: string;
  readonly blokkades: readonly string[];
  readonly status: string;
  readonly trede: string;
  readonly resultaat: string | null;
  readonly ingediendOp: string;
  readonly trekker: string | null;
  readonly aanZet: string | null;
  readonly termijn: string | null;
  readonly einddatum: string | null;
  readonly teLaat: boolean;
  readonly organisatie: string;
  readonly indiener: string | null;
  readonly omschrijving: string;
  readonly watKanWel: string;
  readonly geprobeerd: string | null;
  readonly regel: string | null;
  readonly artikel: string | null;
  readonly partijen: VastloperTekst['partijen'];
  readonly sporen: readonly string[];
  readonly stemVanBewoners: string | null;
}

/**
 * The case as this person may take it along, or null when the policy says that they do not see it: the second wall, beside row-level security (design
 * section 6).
 */
export function toExportRegel(vastloper: ExportVastloper, actor: Actor): ExportRegel | null {
  const { tekst, indiener, relatie, volgendeTermijn } = vastloper;
  if (!heeftToegang(actor, 'vastloper_lezen', relatie)) return null;
  return {
    nummer: vastloper.nummer,
    titel: vastloper.titel,
    focusgebied: vastloper.focusgebied,
    thema: vastloper.thema,
    blokkades: vastloper.blokkades,
    status: vastloper.status,
    trede: vastloper.trede,
    resultaat: vastloper.resultaat,
    ingediendOp: vastloper.ingediendOp,
    trekker: vastloper.trekker?.naam ?? null,
    aanZet: vastloper.aanZet?.naam ?? null,
    termijn: volgendeTermijn?.soort ?? null,
    einddatum: volgendeTermijn?.einddatum ?? null,
    teLaat: vastloper.teLaat,
    organisatie: indiener.organisatie,
    indiener: leestNaam(vastloper, actor) ? indiener.persoon : null,
    omschrijving: tekst.omschrijving,
    watKanWel: tekst.watKanWel,
    geprobeerd: tekst.geprobeerd,
    regel: tekst.regel?.naam ?? null,
    artikel: tekst.regel?.artikel ?? null,
    partijen: tekst.partijen,
    sporen: tekst.sporen,
    stemVanBewoners: tekst.stemVanBewoners,
  };
}

/** May this person read who filed it? Always when the filer does not hide it. */
export function leestNaam({ tekst, relatie }: Pick<ExportVastloper, 'tekst' | 'relatie'>, actor: Actor): boolean {
  return !tekst.naamVerbergen || heeftToegang(actor, 'naam_indiener_lezen', relatie);
}
