// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { Klok } from '../ports/klok.js';
import type { Pagina, PaginaVraag } from '../ports/pagina.js';
import type {
  VastloperRepository,
  WerkvoorraadFilter,
  WerkvoorraadRegel,
  WerkvoorraadTelling,
} from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { readPagina } from './pagina-lezen.js';
import { requireToegang } from './toegang.js';

/** What waits for this person's organisations, most urgent first; empty when nothing does. Throws `CURSOR_ONGELDIG`. */
export class ListWerkvoorraad {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers a page of open acts, all of them without a filter. */
  async execute(actor: Actor, pagina: PaginaVraag, filter?: WerkvoorraadFilter): Promise<Pagina<WerkvoorraadRegel>> {
    requireToegang(actor, 'werkvoorraad_lijst');
    return readPagina(() => this.vastlopers.listWerkvoorraad(zichtVan(actor), pagina, this.klok.vandaag(), filter));
  }

  /** How many there are by date over all pages, counted up to `hoogstens`: beyond that the number helps nobody, and counting costs. */
  async count(actor: Actor, hoogstens: number, filter?: WerkvoorraadFilter): Promise<WerkvoorraadTelling> {
    requireToegang(actor, 'werkvoorraad_lijst');
    return this.vastlopers.countWerkvoorraad(zichtVan(actor), hoogstens, this.klok.vandaag(), filter);
  }
}
