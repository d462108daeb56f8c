// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { GevondenHandeling, HandelingRegel, HandelingRepository } from '../ports/handeling.repository.js';
import type { VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound } from './pagina-lezen.js';
import { requireToegangTot } from './toegang.js';

/** How one act stands: received, carried out or refused with a code. Throws `HANDELING_NIET_GEVONDEN` when unknown or unseen. */
export class GetHandeling {
  constructor(
    private readonly handelingen: HandelingRepository,
    private readonly vastlopers: VastloperRepository,
  ) {}

  /** Answers the act as it stands now. */
  async execute(actor: Actor, id: string): Promise<HandelingRegel> {
    const { zelfGedaan: _zelfGedaan, ...handeling } = await this.find(actor, id);
    return handeling;
  }

  /** The act as it stands now when the one who asks did it themselves; null when somebody else did. */
  async findEigen(actor: Actor, id: string): Promise<HandelingRegel | null> {
    const { zelfGedaan, ...handeling } = await this.find(actor, id);
    return zelfGedaan ? handeling : null;
  }

  /** The act this person sent under this Idempotency-Key, as it stands now; null when they sent none. It may have ended their sight of its case. */
  async findEigenMetSleutel(actor: Actor, sleutel: string): Promise<HandelingRegel | null> {
    const handeling = await this.handelingen.findEigenMetSleutel(sleutel, zichtVan(actor));
    return handeling && this.findEigen(actor, handeling.id);
  }

  /** What this person wrote with an act of their own, to show again when it was refused; empty when the act is not theirs. */
  async readInvoer(actor: Actor, id: string): Promise<Readonly<Record<string, unknown>>> {
    return (await this.handelingen.findEigenInvoer(id, zichtVan(actor))) ?? {};
  }

  private async find(actor: Actor, id: string): Promise<GevondenHandeling> {
    const zicht = zichtVan(actor);
    const handeling = orNotFound(await this.handelingen.findVisible(id, zicht), 'HANDELING_NIET_GEVONDEN');
    const { vastloperId, zelfGedaan } = handeling;
    const relatie = await this.vastlopers.findRelatie(vastloperId, zicht);
    requireToegangTot(actor, 'handeling_lezen', relatie, { zelfGedaan, ongezien: 'HANDELING_NIET_GEVONDEN' });
    return handeling;
  }
}
