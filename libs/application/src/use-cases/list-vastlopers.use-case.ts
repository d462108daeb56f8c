// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { Klok } from '../ports/klok.js';
import type { Pagina, PaginaVraag } from '../ports/pagina.js';
import type { VastloperFilter, VastloperRegel, VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { readPagina } from './pagina-lezen.js';
import { requireToegang } from './toegang.js';

/** A page of the cases this person may see; empty when there are none. Throws `CURSOR_ONGELDIG`. */
export class ListVastlopers {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the page in the order of the filter. */
  async execute(actor: Actor, filter: VastloperFilter, pagina: PaginaVraag): Promise<Pagina<VastloperRegel>> {
    requireToegang(actor, 'vastlopers_lijst');
    return readPagina(() => this.vastlopers.listVisible(zichtVan(actor), filter, pagina, this.klok.vandaag()));
  }
}
