// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { Klok } from '../ports/klok.js';
import type {
  CollegaRegel,
  FocusgebiedRegel,
  OrganisatieRegel,
  ReferentieRepository,
  ThemaRegel,
} from '../ports/referentie.repository.js';
import { requireToegang } from './toegang.js';

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

  /** Who else works on cases at the organisations of this person today, by name: somebody to hand a case over to. */
  async collegas(actor: Actor): Promise<readonly CollegaRegel[]> {
    requireToegang(actor, 'keuzelijst_lezen');
    const organisatieIds = [...new Set(actor.lidmaatschappen.map(({ organisatieId }) => organisatieId))];
    const leden = await this.referentie.listCollegas(organisatieIds, this.klok.vandaag());
    return leden.filter(({ persoonId }) => persoonId !== actor.persoonId);
  }
}
