// SPDX-License-Identifier: EUPL-1.2
import {
  ReferentieRepository,
  type CollegaRegel,
  type FocusgebiedGrondslag,
  type FocusgebiedRegel,
  type OrganisatieRegel,
  type ThemaRegel,
} from '#application/ports/referentie.repository';
import { TERMIJNREGELING_STANDAARD, type Termijnregeling } from '#domain/termijnen/termijnregeling';
import { TEST_ZETELS } from './vastloper.builder.js';

/** Reference data in memory: the organisations and members a test names, and one area with the test seats; dates play no part. */
export class InMemoryReferentie extends ReferentieRepository {
  constructor(
    private readonly organisaties: readonly OrganisatieRegel[],
    /** Members as `persoon@organisatie`. */
    private readonly leden: readonly string[] = [],
  ) {
    super();
  }

  override findGrondslag(): Promise<FocusgebiedGrondslag | null> {
    const { indiener: _indiener, ...zetels } = TEST_ZETELS;
    return Promise.resolve({ zetels, regeling: TERMIJNREGELING_STANDAARD });
  }

  override hasThema(): Promise<boolean> {
    return Promise.resolve(true);
  }

  override findOrganisaties(ids: readonly string[]): Promise<OrganisatieRegel[]> {
    return Promise.resolve(this.organisaties.filter(({ id }) => ids.includes(id)));
  }

  override isLid(persoonId: string, organisatieId: string): Promise<boolean> {
    return Promise.resolve(this.leden.includes(`${persoonId}@${organisatieId}`));
  }

  override listFocusgebieden(): Promise<FocusgebiedRegel[]> {
    return Promise.resolve([]);
  }

  override listOrganisaties(): Promise<OrganisatieRegel[]> {
    return Promise.resolve([...this.organisaties]);
  }

  override listCollegas(organisatieIds: readonly string[]): Promise<CollegaRegel[]> {
    const leden = this.leden.map((lid) => lid.split('@') as [string, string]);
    const collegas = leden.map(([persoonId, organisatieId]) => ({ persoonId, naam: persoonId, organisatieId }));
    return Promise.resolve(collegas.filter(({ organisatieId }) => organisatieIds.includes(organisatieId)));
  }

  override listThemas(): Promise<ThemaRegel[]> {
    return Promise.resolve([]);
  }

  override listTermijnregelingen(): Promise<{ focusgebied: string | null; geldigVanaf: string; regeling: Termijnregeling }[]> {
    return Promise.resolve([]);
  }
}

/** An organisation of a test; the id is its key and its name too. */
export function anOrganisatie(id: string, soort: string, escalatieOrganisatieId: string | null = null): OrganisatieRegel {
  return { id, sleutel: id, naam: id, soort, focusgebied: null, escalatieOrganisatieId };
}
