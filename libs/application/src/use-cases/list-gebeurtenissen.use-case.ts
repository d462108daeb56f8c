// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { InzageLog } from '../ports/inzage-log.js';
import type { Pagina, PaginaVraag } from '../ports/pagina.js';
import type { GebeurtenisRegel, VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound, readPagina } from './pagina-lezen.js';
import { heeftToegang, readToegang } from './toegang.js';

/** A page of the log of one case, oldest first; a read of a confidential case is noted first. Throws `VASTLOPER_NIET_GEVONDEN`, `CURSOR_ONGELDIG`. */
export class ListGebeurtenissen {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly inzagen: InzageLog,
  ) {}

  /** Answers the page in order of versie. */
  async execute(actor: Actor, id: string, pagina: PaginaVraag): Promise<Pagina<GebeurtenisRegel>> {
    const relatie = await readToegang(this.vastlopers, actor, 'gebeurtenissen_lezen', id);
    const leestNaam = heeftToegang(actor, 'naam_indiener_lezen', relatie);
    const zicht = zichtVan(actor);
    const gelezen = orNotFound(await readPagina(() => this.vastlopers.listGebeurtenissen(id, zicht, pagina, leestNaam)));
    await this.inzagen.note({ vastloperId: id, zicht, onderdeel: 'gebeurtenissen' });
    return gelezen;
  }
}
