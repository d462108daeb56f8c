// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import { invoerOngeldig } from '#domain/fouten/fout.errors';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import {
  recordVerandering,
  requireAnder,
  requireGenoemden,
  requireLidmaatschap,
  type BeheerOpdracht,
} from './beheer-opdracht.js';
import { requireToegang } from './toegang.js';

/** Who stands in for which membership, from the first to the last day (Amsterdam, both count). */
export interface PlaatsvervangingInvoer {
  readonly lidmaatschap: string;
  readonly persoon: string;
  readonly van: string;
  readonly tot: string;
}

/**
 * Lets somebody, never oneself, stand in for a member: in that time they see and do what the membership allows, shown as "namens". It ends by itself, and with the
 * membership. Throws `NIET_BEVOEGD`, `LIDMAATSCHAP_NIET_GEVONDEN`, `INVOER_ONGELDIG`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class ArrangePlaatsvervanging {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the change as it is kept. */
  async execute(opdracht: BeheerOpdracht<PlaatsvervangingInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'plaatsvervangingen_beheren');
    const { persoon: plaatsvervangerId, van, tot } = opdracht.invoer;
    requireAnder(opdracht.actor, plaatsvervangerId);
    const { id: lidmaatschapId, organisatieId, persoonId } = await requireLidmaatschap(this.beheer, opdracht.invoer.lidmaatschap);
    await requireGenoemden(
      { beheer: this.beheer, referentie: this.referentie },
      { persoon: plaatsvervangerId },
      this.klok.vandaag(),
    );
    if (tot < van) throw invoerOngeldig([{ veld: 'tot', melding: 'Kies een laatste dag die niet voor de eerste ligt.' }]);
    if (persoonId === plaatsvervangerId)
      throw invoerOngeldig([{ veld: 'persoon', melding: 'Niemand vervangt zichzelf. Kies een ander.' }]);
    const id = v7();
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'plaatsvervanging_geregeld',
      organisatieId,
      persoonId: plaatsvervangerId,
      gegevens: { plaatsvervangingId: id, lidmaatschapId, voorPersoonId: persoonId, van, tot },
      wijziging: { plaatsvervanging: { id, lidmaatschapId, plaatsvervangerId, van, tot } },
    });
    return gebeurtenis;
  }
}
