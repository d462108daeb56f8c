// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '#domain/fouten/fout.errors';
import { ONBEKEND } from '#domain/fouten/onbekend';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { OrganisatieRegel, ReferentieRepository } from '../ports/referentie.repository.js';
import { ORGANISATIE_VELDEN, type HandelingInvoer } from './handeling-invoer.js';

/** The kind of organisation that only looks after reference data and people: never trekker, party, executor or filer (ladder "Who sits where", beheerder). */
export const SOORT_BEHEER = 'beheer';

/** What looking up the organisations and the person an act names told. `escalatieId` is the escalation contact of the one that is asked, or null. */
export interface Genoemden {
  readonly fouten: readonly VeldFout[];
  readonly escalatieId: string | null;
}

/**
 * Looks up the organisations and the person an act names: they exist on `vandaag` (Amsterdam date), may have a part in a case, and the person is a
 * member of the organisation. `fouten` is empty when all is well or when the act names nobody.
 */
export async function readGenoemden<S extends HandelingSoort>(
  referentie: ReferentieRepository,
  soort: S,
  invoer: HandelingInvoer[S],
  vandaag: string,
): Promise<Genoemden> {
  const velden = ORGANISATIE_VELDEN[soort] ?? [];
  if (velden.length === 0) return { fouten: [], escalatieId: null };
  const genoemd = velden.map((veld) => ({ veld, id: (invoer as Record<string, string>)[veld] ?? '' }));
  const ids = genoemd.map(({ id }) => id);
  const bekend = new Map((await referentie.findOrganisaties(ids, vandaag)).map((organisatie) => [organisatie.id, organisatie]));
  const fouten = genoemd.flatMap(({ veld, id }) => organisatieFout(soort, veld, bekend.get(id)));
  const { organisatie, persoon } = invoer as { organisatie?: string; persoon?: string | null };
  if (organisatie !== undefined && persoon && !(await referentie.isLid(persoon, organisatie, vandaag)))
    fouten.push({ veld: 'persoon', melding: 'Deze persoon werkt vandaag niet bij de organisatie die u koos.' });
  return { fouten, escalatieId: (organisatie && bekend.get(organisatie)?.escalatieOrganisatieId) || null };
}

function organisatieFout(soort: HandelingSoort, veld: string, organisatie: OrganisatieRegel | undefined): VeldFout[] {
  if (!organisatie) return [{ veld, melding: ONBEKEND.organisatie }];
  if (organisatie.soort === SOORT_BEHEER)
    return [{ veld, melding: 'Deze organisatie beheert alleen de gegevens. Kies een andere organisatie.' }];
  if (soort === 'doorgeleiden' && organisatie.soort !== 'ministerie') return [{ veld, melding: 'Kies een ministerie.' }];
  return [];
}
