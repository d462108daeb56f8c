// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { Klok } from '../ports/klok.js';
import type { VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound } from './pagina-lezen.js';
import { toWeergave, type VastloperWeergave } from './vastloper-weergave.js';

/** One case in full, with what this person may do now. Throws `VASTLOPER_NIET_GEVONDEN` when unknown or unseen (design section 6). */
export class GetVastloper {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the case as it stands now. */
  async execute(actor: Actor, id: string): Promise<VastloperWeergave> {
    const detail = orNotFound(await this.vastlopers.findVisible(id, zichtVan(actor), this.klok.vandaag()));
    return toWeergave(detail, actor, this.klok);
  }
}
