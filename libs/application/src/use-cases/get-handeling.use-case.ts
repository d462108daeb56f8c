// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { HandelingRegel, HandelingRepository } from '../ports/handeling.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound } from './pagina-lezen.js';

/** How one act stands: received, carried out or refused with a code. Throws `HANDELING_NIET_GEVONDEN` when unknown or unseen. */
export class GetHandeling {
  constructor(private readonly handelingen: HandelingRepository) {}

  /** Answers the act as it stands now. */
  async execute(actor: Actor, id: string): Promise<HandelingRegel> {
    return orNotFound(await this.handelingen.findVisible(id, zichtVan(actor)), 'HANDELING_NIET_GEVONDEN');
  }
}
