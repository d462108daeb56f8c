// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { InzageLog } from '../ports/inzage-log.js';
import type { TermijnRegel, VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound } from './pagina-lezen.js';
import { readToegang } from './toegang.js';

/** All clocks of one case, running first; a read of a confidential case is noted first. Throws `VASTLOPER_NIET_GEVONDEN`. */
export class ListTermijnen {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly inzagen: InzageLog,
  ) {}

  /** Answers the clocks with their dates and pauses. */
  async execute(actor: Actor, id: string): Promise<readonly TermijnRegel[]> {
    await readToegang(this.vastlopers, actor, 'termijnen_lezen', id);
    const zicht = zichtVan(actor);
    const gelezen = orNotFound(await this.vastlopers.listTermijnen(id, zicht));
    await this.inzagen.note({ vastloperId: id, zicht, onderdeel: 'termijnen' });
    return gelezen;
  }
}
