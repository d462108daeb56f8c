// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import { recordVerandering, type BeheerOpdracht } from './beheer-opdracht.js';
import { requireToegang } from './toegang.js';

/**
 * Takes an invitation back that nobody accepted yet, for whoever may invite in its area; its link is then worth nothing. Of two at the same instant,
 * accepting or withdrawing, the first counts. Withdrawn twice: the first time holds. Throws `NIET_BEVOEGD`, `UITNODIGING_NIET_GEVONDEN`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class WithdrawUitnodiging {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the change as it is kept. */
  async execute(opdracht: BeheerOpdracht<{ readonly uitnodiging: string }>): Promise<BeheerGebeurtenisRegel> {
    const { uitnodiging: id } = opdracht.invoer;
    const uitnodiging = await this.beheer.findOngebruikteUitnodiging(id);
    requireToegang(opdracht.actor, 'uitnodigen', uitnodiging?.focusgebied ?? null);
    if (uitnodiging === null) throw new FoutError('UITNODIGING_NIET_GEVONDEN');
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'uitnodiging_ingetrokken',
      organisatieId: uitnodiging.organisatieId,
      persoonId: null,
      gegevens: { uitnodigingId: id },
      wijziging: { uitnodigingEinde: { id } },
    });
    return gebeurtenis;
  }
}
