// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { Klok } from '../ports/klok.js';
import type { GelijkendeVastloper, GelijkenisVraag, VastloperZoeker } from '../ports/vastloper-zoeker.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound } from './pagina-lezen.js';
import { requireToegang } from './toegang.js';

/** How many look-alikes help; more are only read past. */
const AANTAL_GELIJKENDE = 5;

/** Finds cases for a person: by nummer, or those that look like one that is being written. What they may not see is not there. */
export class FindVastloper {
  constructor(
    private readonly zoeker: VastloperZoeker,
    private readonly klok: Klok,
  ) {}

  /** The id of the case with this nummer. Throws `VASTLOPER_NIET_GEVONDEN` when unknown or unseen. */
  async idOfNummer(actor: Actor, nummer: string): Promise<string> {
    requireToegang(actor, 'vastloper_zoeken');
    return orNotFound(await this.zoeker.findIdOfNummer(nummer.toUpperCase(), zichtVan(actor)));
  }

  /** Does this person see one of these cases today, or more? */
  async seesAny(actor: Actor, ids: readonly string[]): Promise<boolean> {
    requireToegang(actor, 'vastloper_zoeken');
    return this.zoeker.seesAny(ids, zichtVan(actor));
  }

  /** Up to five cases with the same rule or the same kinds of blockade; empty when there are none. */
  async gelijkende(actor: Actor, vraag: GelijkenisVraag): Promise<GelijkendeVastloper[]> {
    requireToegang(actor, 'vastloper_zoeken');
    return this.zoeker.listGelijkende(vraag, zichtVan(actor), AANTAL_GELIJKENDE, this.klok.vandaag());
  }
}
