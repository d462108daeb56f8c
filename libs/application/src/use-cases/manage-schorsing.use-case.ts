// SPDX-License-Identifier: EUPL-1.2
import { SCHORS_REDENEN, type SchorsReden } from '#domain/beheer/beheer';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { Actor } from '../ports/actor.js';
import type { BeheerGebeurtenisRegel, BeheerRepository, SchorsingRegel } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import { findEerdere, recordVerandering, requireAnder, type BeheerOpdracht } from './beheer-opdracht.js';
import { requireToegang } from './toegang.js';

/** Who may not get in, and why (a code). */
export interface SchorsingInvoer {
  readonly persoon: string;
  readonly reden: string;
}

/**
 * Stops somebody at once, and lets them in again (docs/adr/0046): from the next request on no session of theirs counts, and within a second no token. Nor does
 * what they stood in for, and no mail goes to them. Memberships and the work of the role stay as they are. Nobody does this to themselves. Throws `NIET_BEVOEGD`.
 */
export class ManageSchorsing {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
  ) {}

  /** Everybody who may not get in now, the last first. */
  async list(actor: Actor): Promise<readonly SchorsingRegel[]> {
    requireToegang(actor, 'schorsingen_beheren');
    return this.beheer.listSchorsingen(actor.persoonId);
  }

  /** Stops somebody. Throws `PERSOON_NIET_GEVONDEN`, `INVOER_ONGELDIG`, `GEGEVENS_GEWIJZIGD` when they are stopped already, `SLEUTEL_ANDERS_GEBRUIKT`. */
  async suspend(opdracht: BeheerOpdracht<SchorsingInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'schorsingen_beheren');
    const { persoon: persoonId, reden } = opdracht.invoer;
    requireAnder(opdracht.actor, persoonId, 'U kunt uw eigen toegang niet stilzetten. Vraag het een andere beheerder.');
    if (!isReden(reden)) throw invoerOngeldig([{ veld: 'reden', melding: 'Kies een reden uit de lijst.' }]);
    if (!(await this.beheer.hasPersoon(persoonId))) throw new FoutError('PERSOON_NIET_GEVONDEN');
    const basis = { soort: 'persoon_geschorst', organisatieId: null, persoonId, gegevens: { reden } } as const;
    const wijziging = { schorsing: { persoonId, reden } };
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...basis, wijziging })).gebeurtenis;
  }

  /** Lets somebody in again; they sign in anew. Throws `SCHORSING_NIET_GEVONDEN` when it does not hold any more, `SLEUTEL_ANDERS_GEBRUIKT`. */
  async lift(opdracht: BeheerOpdracht<{ readonly schorsing: string }>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'schorsingen_beheren');
    const eerder = await findEerdere(this.beheer, opdracht, 'schorsing_opgeheven');
    if (eerder) return eerder;
    const { schorsing: id } = opdracht.invoer;
    const schorsing = (await this.beheer.listSchorsingen(opdracht.actor.persoonId)).find((een) => een.id === id);
    if (!schorsing) throw new FoutError('SCHORSING_NIET_GEVONDEN');
    const persoonId = schorsing.persoon.id;
    requireAnder(opdracht.actor, persoonId, 'U kunt uzelf geen toegang geven. Vraag het een andere beheerder.');
    const gegevens = { schorsingId: id };
    const basis = { soort: 'schorsing_opgeheven', organisatieId: null, persoonId, gegevens } as const;
    const wijziging = { schorsingEinde: { id } };
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...basis, wijziging })).gebeurtenis;
  }
}

function isReden(reden: string): reden is SchorsReden {
  return SCHORS_REDENEN.some((een) => een === reden);
}
