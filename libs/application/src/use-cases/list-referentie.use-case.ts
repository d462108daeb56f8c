// SPDX-License-Identifier: EUPL-1.2
import type { Klok } from '../ports/klok.js';
import type { FocusgebiedRegel, OrganisatieRegel, ReferentieRepository, ThemaRegel } from '../ports/referentie.repository.js';

/** The dated lists people choose from, as of today on the calendar. */
export interface Referentielijsten {
  focusgebieden: readonly FocusgebiedRegel[];
  organisaties: readonly OrganisatieRegel[];
  themas: readonly ThemaRegel[];
  termijnregelingen: Awaited<ReturnType<ReferentieRepository['listTermijnregelingen']>>;
}

/** Reads one of the reference lists as of today (Amsterdam). Open to everyone who is signed in; never empty in practice. */
export class ListReferentie {
  constructor(
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers one list; `focusgebied` narrows organisations to one area and the national ones. */
  execute<L extends keyof Referentielijsten>(lijst: L, focusgebied: string | null = null): Promise<Referentielijsten[L]> {
    const vandaag = this.klok.vandaag();
    const lezers: { readonly [K in keyof Referentielijsten]: () => Promise<Referentielijsten[K]> } = {
      focusgebieden: () => this.referentie.listFocusgebieden(vandaag),
      organisaties: () => this.referentie.listOrganisaties(vandaag, focusgebied),
      themas: () => this.referentie.listThemas(vandaag),
      termijnregelingen: () => this.referentie.listTermijnregelingen(vandaag),
    };
    return lezers[lijst]();
  }
}
