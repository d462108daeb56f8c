// SPDX-License-Identifier: EUPL-1.2
import type { Actor, Zicht } from '../ports/actor.js';
import type { InzageLog } from '../ports/inzage-log.js';
import type { Klok } from '../ports/klok.js';
import type { LostSight } from '../ports/verandering-signaal.js';
import type { GelijkendeVastloper, GelijkenisVraag, TredeTelling, VastloperZoeker } from '../ports/vastloper-zoeker.js';
import type { VastloperRegel } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { orNotFound } from './pagina-lezen.js';
import { requireToegang } from './toegang.js';

/** How many look-alikes help; more are only read past. */
const AANTAL_GELIJKENDE = 5;
/** What a search looks at and answers at most; who finds more needs another word. */
const MAX_WOORDEN = 8;
const MAX_TEKENS = 200;
const AANTAL_GEVONDEN = 50;

/** What a search found; `meer` says that there is more than it shows, so that another word helps. */
export interface GevondenVastlopers {
  readonly items: readonly VastloperRegel[];
  readonly meer: boolean;
}

/** Finds cases for a person: by nummer, or those that look like one that is being written. What they may not see is not there. */
export class FindVastloper {
  constructor(
    private readonly zoeker: VastloperZoeker,
    private readonly klok: Klok,
    private readonly inzagen: InzageLog,
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

  /** Was this a place from which this person looks? Then they may have seen the case until now. */
  hadSight(actor: Actor, { organisatieId, focusgebied }: LostSight): boolean {
    return zichtVan(actor).plaatsen.some(
      (plaats) => plaats.organisatieId === organisatieId && (plaats.focusgebied ?? focusgebied) === focusgebied,
    );
  }

  /** Up to five cases with the same rule or the same kinds of blockade; empty when there are none. That a rule stands in a confidential case is a read of it. */
  async gelijkende(actor: Actor, vraag: GelijkenisVraag): Promise<GelijkendeVastloper[]> {
    requireToegang(actor, 'vastloper_zoeken');
    const gevonden = await this.zoeker.listGelijkende(vraag, zichtVan(actor), AANTAL_GELIJKENDE, this.klok.vandaag());
    await this.noteFound(
      actor,
      gevonden.filter(({ zelfdeRegel }) => zelfdeRegel),
    );
    return gevonden;
  }

  /** Up to fifty cases with this nummer, or with all these words in what the filer wrote, newest first. Empty for an empty question. That words stand in a confidential case is a read of it. */
  async search(actor: Actor, vraag: string): Promise<GevondenVastlopers> {
    requireToegang(actor, 'vastloper_zoeken');
    const woorden = vraag.slice(0, MAX_TEKENS).split(/\s+/).filter(Boolean).slice(0, MAX_WOORDEN);
    if (woorden.length === 0) return { items: [], meer: false };
    const gevonden = await this.zoeker.search(woorden, zichtVan(actor), AANTAL_GEVONDEN + 1, this.klok.vandaag());
    const items = gevonden.slice(0, AANTAL_GEVONDEN);
    await this.noteFound(actor, items);
    return { items, meer: gevonden.length > AANTAL_GEVONDEN };
  }

  /** How many open cases stand on each rung, in one area or (null) in all this person sees; a rung without cases has no row. */
  async countPerTrede(actor: Actor, focusgebied: string | null): Promise<TredeTelling[]> {
    requireToegang(actor, 'vastlopers_lijst');
    return this.zoeker.countPerTrede(inGebied(zichtVan(actor), focusgebied), this.klok.vandaag());
  }

  private noteFound(actor: Actor, gevonden: readonly VastloperRegel[]): Promise<void> {
    const ids = gevonden.map(({ id }) => id);
    return this.inzagen.noteAll(ids, zichtVan(actor), 'zoekresultaat');
  }
}

/** The same eyes, looking at one area only. */
function inGebied(zicht: Zicht, focusgebied: string | null): Zicht {
  if (focusgebied === null) return zicht;
  const plaatsen = zicht.plaatsen
    .filter((plaats) => plaats.focusgebied === null || plaats.focusgebied === focusgebied)
    .map((plaats) => ({ ...plaats, focusgebied }));
  return { ...zicht, plaatsen };
}
