// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { InzageLog } from '../ports/inzage-log.js';
import type { Klok } from '../ports/klok.js';
import type { VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound } from './pagina-lezen.js';
import { requireToegangTot } from './toegang.js';
import { toWeergave, type VastloperWeergave } from './vastloper-weergave.js';

/** One case in full, with what this person may do now; a read of a confidential case is noted first. Throws `VASTLOPER_NIET_GEVONDEN` when unknown or unseen (design section 6). */
export class GetVastloper {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly klok: Klok,
    private readonly inzagen: InzageLog,
  ) {}

  /** What this person may do with the case now, and nothing of what stands in it: that is no read. */
  async readMogelijkheden(actor: Actor, id: string): Promise<VastloperWeergave['mogelijkeHandelingen']> {
    const detail = await this.vastlopers.findVisible(id, zichtVan(actor), this.klok.vandaag());
    requireToegangTot(actor, 'vastloper_lezen', detail?.relatie ?? null);
    return toWeergave(orNotFound(detail), actor, this.klok).mogelijkeHandelingen;
  }

  /** Answers the case as it stands now. */
  async execute(actor: Actor, id: string): Promise<VastloperWeergave> {
    const zicht = zichtVan(actor);
    const detail = await this.vastlopers.findVisible(id, zicht, this.klok.vandaag());
    requireToegangTot(actor, 'vastloper_lezen', detail?.relatie ?? null);
    const gezien = orNotFound(detail);
    if (gezien.tekst.naamVerbergen) await this.inzagen.note({ vastloperId: id, zicht, onderdeel: 'vastloper' });
    return toWeergave(gezien, actor, this.klok);
  }
}
