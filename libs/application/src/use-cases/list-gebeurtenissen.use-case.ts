// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { Pagina, PaginaVraag } from '../ports/pagina.js';
import type { GebeurtenisRegel, VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound, readPagina } from './pagina-lezen.js';

/** A page of the log of one case, oldest first. Throws `VASTLOPER_NIET_GEVONDEN`, `CURSOR_ONGELDIG`. */
export class ListGebeurtenissen {
  constructor(private readonly vastlopers: VastloperRepository) {}

  /** Answers the page in order of versie. */
  async execute(actor: Actor, id: string, pagina: PaginaVraag): Promise<Pagina<GebeurtenisRegel>> {
    return orNotFound(await readPagina(() => this.vastlopers.listGebeurtenissen(id, zichtVan(actor), pagina)));
  }
}
