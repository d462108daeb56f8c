// SPDX-License-Identifier: EUPL-1.2
import { invoerOngeldig } from '#domain/fouten/fout.errors';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { HandelingRepository } from '../ports/handeling.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import type { TekstPlaatsInvoer } from './handeling-invoer.js';
import type { HandelingOpdracht } from './handeling-opdracht.js';

const MELDINGEN = {
  weg: 'Deze tekst staat niet in deze vastloper. Kijk of de handeling en het veld kloppen.',
  gewist: 'Deze tekst is al gewist.',
} as const;

/**
 * Refuses to report or erase a text that is not there or not there any more, before anything is stored; any other act passes.
 * Throws `FoutError` `INVOER_ONGELDIG` at the field `veld`.
 */
export async function requireTekst<S extends HandelingSoort>(
  handelingen: HandelingRepository,
  { actor, soort, invoer }: HandelingOpdracht<S>,
  vastloperId: string,
): Promise<void> {
  if (soort !== 'tekst_melden' && soort !== 'tekst_wissen') return;
  const { handeling, veld } = invoer as TekstPlaatsInvoer;
  const stand = await handelingen.findTekst(vastloperId, { handelingId: handeling ?? null, veld }, zichtVan(actor));
  if (stand === 'aanwezig') return;
  throw invoerOngeldig([{ veld: 'veld', melding: MELDINGEN[stand ?? 'weg'] }]);
}
