// SPDX-License-Identifier: EUPL-1.2
import { dagVoor } from '#domain/beheer/beheer';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import { recordVerandering, requireLidmaatschap, type BeheerOpdracht } from './beheer-opdracht.js';
import { requireToegang } from './toegang.js';

/** Which membership ends, and its last day (Amsterdam); at once when absent. */
export interface EindeInvoer {
  readonly lidmaatschap: string;
  readonly laatsteDag?: string | null;
}

/**
 * Ends a membership; it counts no more at the next request after its last day, and at once when no day is named. The tasks stay with the role.
 * Throws `NIET_BEVOEGD`, `LIDMAATSCHAP_NIET_GEVONDEN`, `SLEUTEL_ANDERS_GEBRUIKT`. Ended twice: the earliest day holds.
 */
export class EndLidmaatschap {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the change as it is kept. */
  async execute(opdracht: BeheerOpdracht<EindeInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'lidmaatschappen_beheren');
    const { id, organisatieId, persoonId } = await requireLidmaatschap(this.beheer, opdracht.invoer.lidmaatschap);
    const laatsteDag = opdracht.invoer.laatsteDag ?? dagVoor(this.klok.vandaag());
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'lidmaatschap_beeindigd',
      organisatieId,
      persoonId,
      gegevens: { lidmaatschapId: id, laatsteDag },
      wijziging: { lidmaatschapEinde: { id, laatsteDag } },
    });
    return gebeurtenis;
  }
}
