// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { InzageLog } from '../ports/inzage-log.js';
import type { Logboek, LogboekRepository } from '../ports/logboek.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound } from './pagina-lezen.js';

/** The whole log of one case to take along and check elsewhere; a read of a confidential case is noted first. Throws `VASTLOPER_NIET_GEVONDEN`. */
export class GetLogboek {
  constructor(
    private readonly logboeken: LogboekRepository,
    private readonly inzagen: InzageLog,
  ) {}

  /** Answers every gebeurtenis with its proof, oldest first. */
  async execute(actor: Actor, id: string): Promise<Logboek> {
    const zicht = zichtVan(actor);
    const logboek = orNotFound(await this.logboeken.findVisible(id, zicht));
    await this.inzagen.note({ vastloperId: id, zicht, onderdeel: 'logboek' });
    return logboek;
  }
}
