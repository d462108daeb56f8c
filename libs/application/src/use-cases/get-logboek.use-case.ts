// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { InzageLog } from '../ports/inzage-log.js';
import type { Logboek, LogboekRepository } from '../ports/logboek.repository.js';
import type { VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound } from './pagina-lezen.js';
import { heeftToegang, readToegang } from './toegang.js';

/** The whole log of one case to take along and check elsewhere; a read of a confidential case is noted first. Throws `VASTLOPER_NIET_GEVONDEN`, `NIET_BEVOEGD`. */
export class GetLogboek {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly logboeken: LogboekRepository,
    private readonly inzagen: InzageLog,
  ) {}

  /** Answers every gebeurtenis with its proof, oldest first. */
  async execute(actor: Actor, id: string): Promise<Logboek> {
    const zicht = zichtVan(actor);
    const relatie = await readToegang(this.vastlopers, actor, 'logboek_uitvoeren', id);
    const leestNaam = heeftToegang(actor, 'naam_indiener_lezen', relatie);
    const logboek = orNotFound(await this.logboeken.findVisible(id, zicht, leestNaam));
    await this.inzagen.note({ vastloperId: id, zicht, onderdeel: 'logboek' });
    return logboek;
  }
}
