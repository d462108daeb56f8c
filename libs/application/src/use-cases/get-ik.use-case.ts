// SPDX-License-Identifier: EUPL-1.2
import type { Rol } from '#domain/ladder/begrippen';
import { lidmaatschappenVan, type Actor } from '../ports/actor.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import { requireToegang } from './toegang.js';
import { zwakkeAanmeldingZin } from './weigh-aanmelding.js';

/** The person who asks, and where they sit today. `focusgebied` is null for a national or all-areas membership. */
export interface IkWeergave {
  readonly id: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly lidmaatschappen: readonly {
    readonly id: string;
    readonly organisatie: { readonly id: string; readonly naam: string };
    readonly rol: Rol;
    readonly focusgebied: string | null;
    /** Does it count in this request: worn, or nothing was chosen? */
    readonly telt: boolean;
    /** For whom the person stands in; null for an own one. */
    readonly namens: string | null;
  }[];
  /** Roles that do not count because the sign-in was not strong enough; empty when all do. */
  readonly geweerdeRollen: readonly Rol[];
  /** What that means and what to do about it (Dutch); null when all roles count. */
  readonly melding: string | null;
}

/** Who am I, for a screen or a system that signs in. Memberships are those that hold today; empty when none do. */
export class GetIk {
  constructor(
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the person with the names of their organisations. */
  async execute(actor: Actor): Promise<IkWeergave> {
    requireToegang(actor, 'ik_lezen');
    const alle = lidmaatschappenVan(actor);
    const ids = [...new Set(alle.map(({ organisatieId }) => organisatieId))];
    const organisaties = new Map((await this.referentie.findOrganisaties(ids, this.klok.vandaag())).map((o) => [o.id, o.naam]));
    return {
      id: actor.persoonId,
      sleutel: actor.sleutel,
      naam: actor.naam,
      lidmaatschappen: alle.map(({ id, organisatieId, rol, focusgebied, namens = null }) => ({
        id,
        organisatie: { id: organisatieId, naam: organisaties.get(organisatieId) ?? '' },
        rol,
        focusgebied,
        namens,
        telt: actor.lidmaatschappen.some((lidmaatschap) => lidmaatschap.id === id),
      })),
      geweerdeRollen: actor.geweerdeRollen ?? [],
      melding: zwakkeAanmeldingZin(actor),
    };
  }
}
