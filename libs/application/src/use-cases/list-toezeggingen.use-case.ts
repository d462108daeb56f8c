// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { InzageLog } from '../ports/inzage-log.js';
import type { ToezeggingRegel, VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound } from './pagina-lezen.js';
import { readToegang } from './toegang.js';

/** All questions and promises of one case; empty when nobody was asked; a read of a confidential case is noted first. Throws `VASTLOPER_NIET_GEVONDEN`. */
export class ListToezeggingen {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly inzagen: InzageLog,
  ) {}

  /** Answers the questions and promises with their words. */
  async execute(actor: Actor, id: string): Promise<readonly ToezeggingRegel[]> {
    await readToegang(this.vastlopers, actor, 'toezeggingen_lezen', id);
    const zicht = zichtVan(actor);
    const gelezen = orNotFound(await this.vastlopers.listToezeggingen(id, zicht));
    await this.inzagen.note({ vastloperId: id, zicht, onderdeel: 'toezeggingen' });
    return gelezen;
  }
}
