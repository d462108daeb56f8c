// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import type { Rol } from '#domain/ladder/begrippen';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import { recordVerandering, requireAnder, requireFocusgebied, requireGenoemden, type BeheerOpdracht } from './beheer-opdracht.js';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';
import { screenInvoer } from './screen-invoer.js';
import { requireToegang } from './toegang.js';

/** Which role somebody gets where; `vanaf` is the first day (Amsterdam), today when absent. `focusgebied` null: for all areas. */
export interface LidmaatschapInvoer extends GeenPersoonsgegevens {
  readonly persoon: string;
  readonly organisatie: string;
  readonly rol: Rol;
  readonly focusgebied?: string | null;
  readonly vanaf?: string | null;
}

/** Gives a known person, never oneself, a role in an organisation. Throws `NIET_BEVOEGD`, `INVOER_ONGELDIG`, `PERSOONSGEGEVENS`, `SLEUTEL_ANDERS_GEBRUIKT`. */
export class GiveLidmaatschap {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the change as it is kept; `gegevens.lidmaatschapId` is the new membership. */
  async execute(opdracht: BeheerOpdracht<LidmaatschapInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'lidmaatschappen_beheren');
    const vandaag = this.klok.vandaag();
    const { persoon: persoonId, organisatie: organisatieId, rol, focusgebied = null, vanaf } = opdracht.invoer;
    requireAnder(opdracht.actor, persoonId);
    await requireFocusgebied(this.referentie, focusgebied, vandaag);
    screenInvoer(opdracht.invoer, ['persoon', 'organisatie', 'rol', 'focusgebied', 'vanaf']);
    await requireGenoemden(
      { beheer: this.beheer, referentie: this.referentie },
      { organisatie: organisatieId, persoon: persoonId },
      vandaag,
    );
    const geldigVanaf = vanaf ?? vandaag;
    const lidmaatschap = { id: v7(), persoonId, organisatieId, rol, focusgebied, geldigVanaf, geldigTot: null };
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'lidmaatschap_gegeven',
      organisatieId,
      persoonId,
      gegevens: { lidmaatschapId: lidmaatschap.id, rol, focusgebied, geldigVanaf },
      wijziging: { lidmaatschap },
    });
    return gebeurtenis;
  }
}
