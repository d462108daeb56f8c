// SPDX-License-Identifier: EUPL-1.2
import { dagVoor } from '#domain/beheer/beheer';
import { FoutError } from '#domain/fouten/fout.errors';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import { recordVerandering, type BeheerOpdracht } from './beheer-opdracht.js';
import { requireToegang } from './toegang.js';

/** Which plaatsvervanging ends, and its last day (Amsterdam); at once when absent. */
export interface PlaatsvervangingEindeInvoer {
  readonly plaatsvervanging: string;
  readonly laatsteDag?: string | null;
}

/**
 * Ends a plaatsvervanging before its day; it counts no more at the next request after its last day, and at once when no day is named. What was done
 * in it stays, and says on whose behalf. Ended twice: the earliest day holds.
 * Throws `NIET_BEVOEGD`, `PLAATSVERVANGING_NIET_GEVONDEN`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class EndPlaatsvervanging {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the change as it is kept. */
  async execute(opdracht: BeheerOpdracht<PlaatsvervangingEindeInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'plaatsvervangingen_beheren');
    const plaatsvervanging = await this.beheer.findPlaatsvervanging(opdracht.invoer.plaatsvervanging);
    if (plaatsvervanging === null) throw new FoutError('PLAATSVERVANGING_NIET_GEVONDEN');
    const { id, lidmaatschapId, plaatsvervangerId, organisatieId } = plaatsvervanging;
    const laatsteDag = opdracht.invoer.laatsteDag ?? dagVoor(this.klok.vandaag());
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'plaatsvervanging_beeindigd',
      organisatieId,
      persoonId: plaatsvervangerId,
      gegevens: { plaatsvervangingId: id, lidmaatschapId, laatsteDag },
      wijziging: { plaatsvervangingEinde: { id, laatsteDag } },
    });
    return gebeurtenis;
  }
}
