// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import { dagVoor } from '#domain/beheer/beheer';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import {
  findEerdere,
  recordVerandering,
  requireAnder,
  requireGenoemden,
  requireLidmaatschap,
  type BeheerOpdracht,
} from './beheer-opdracht.js';
import { requireToegang } from './toegang.js';

/** Which membership goes to whom, and from which day (Amsterdam); today when absent. */
export interface LidmaatschapOverdrachtInvoer {
  readonly lidmaatschap: string;
  readonly persoon: string;
  readonly vanaf?: string | null;
}

/**
 * A change of post: one person's membership ends the day before, another, never whoever arranges it, gets the same. Open tasks belong to the role, so they are at once those of the
 * new one, and so is what named the old one: a case reads whoever has the post on that day. The new one begins no sooner than the old one did, and keeps its last day.
 * Throws `NIET_BEVOEGD`, `LIDMAATSCHAP_NIET_GEVONDEN`, `INVOER_ONGELDIG`, `SLEUTEL_ANDERS_GEBRUIKT`; `GEGEVENS_GEWIJZIGD` when it is over, or went to somebody already.
 */
export class TransferLidmaatschap {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the change as it is kept; `gegevens.naarLidmaatschapId` is the new membership. */
  async execute(opdracht: BeheerOpdracht<LidmaatschapOverdrachtInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'lidmaatschappen_beheren');
    const { persoon, vanaf } = opdracht.invoer;
    requireAnder(opdracht.actor, persoon);
    const eerder = await findEerdere(this.beheer, opdracht, 'lidmaatschap_overgedragen');
    if (eerder) return eerder;
    const vandaag = this.klok.vandaag();
    const oud = await requireLidmaatschap(this.beheer, opdracht.invoer.lidmaatschap);
    await requireGenoemden({ beheer: this.beheer, referentie: this.referentie }, { persoon }, vandaag);
    const gevraagdVanaf = vanaf ?? vandaag;
    const geldigVanaf = gevraagdVanaf > oud.geldigVanaf ? gevraagdVanaf : oud.geldigVanaf;
    if (oud.persoonId === persoon)
      throw invoerOngeldig([{ veld: 'persoon', melding: 'Deze persoon heeft dit lidmaatschap al.' }]);
    if (oud.geldigTot !== null && oud.geldigTot < geldigVanaf)
      throw new FoutError('GEGEVENS_GEWIJZIGD', {
        detail: 'Dit lidmaatschap is op die dag al voorbij, of al van een ander. Er is niets bewaard. Bekijk de lijst opnieuw.',
      });
    const { organisatieId, rol, focusgebied, geldigTot } = oud;
    const lidmaatschap = { id: v7(), persoonId: persoon, organisatieId, rol, focusgebied, geldigVanaf, geldigTot };
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'lidmaatschap_overgedragen',
      organisatieId: oud.organisatieId,
      persoonId: persoon,
      gegevens: { vanLidmaatschapId: oud.id, vanPersoonId: oud.persoonId, naarLidmaatschapId: lidmaatschap.id, geldigVanaf },
      wijziging: { lidmaatschapOverdracht: { id: oud.id, laatsteDag: dagVoor(geldigVanaf), was: geldigTot, lidmaatschap } },
    });
    return gebeurtenis;
  }
}
