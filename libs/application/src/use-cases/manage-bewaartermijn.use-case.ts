// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import type { Waardering } from '#domain/beheer/beheer';
import type { Resultaat } from '#domain/ladder/begrippen';
import type { Actor } from '../ports/actor.js';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { BewaartermijnRegel, BewaartermijnVoorbeeld, BewaringRepository } from '../ports/bewaring.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import { recordVerandering, requireFocusgebied, type BeheerOpdracht } from './beheer-opdracht.js';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';
import { screenInvoer } from './screen-invoer.js';
import { requireToegang } from './toegang.js';

/** A term to set or to try: `jaren` only for `vernietigen`; `vanaf` is the first closing day it holds for (Amsterdam), today when absent. */
export interface BewaartermijnInvoer extends GeenPersoonsgegevens {
  readonly focusgebied?: string | null;
  readonly resultaat: Resultaat;
  readonly waardering: Waardering;
  readonly jaren?: number | null;
  readonly vanaf?: string | null;
}

/**
 * How long closed cases are kept, per municipality and result (Archiefwet, Selectielijst gemeenten). A term names one area and holds for every area of its municipality. A term is set beside the earlier ones, which
 * stay as they were. Throws `NIET_BEVOEGD`, `INVOER_ONGELDIG`, `PERSOONSGEGEVENS`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class ManageBewaartermijn {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly bewaring: BewaringRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Every term that was ever set, by area, result and first day. */
  async list(actor: Actor): Promise<readonly BewaartermijnRegel[]> {
    requireToegang(actor, 'bewaartermijnen_beheren');
    return this.bewaring.listBewaartermijnen();
  }

  /** What a term would lead to today; changes nothing. */
  async preview(actor: Actor, invoer: BewaartermijnInvoer): Promise<BewaartermijnVoorbeeld> {
    requireToegang(actor, 'bewaartermijnen_beheren');
    return this.bewaring.probeer(actor.persoonId, await this.termijnVan(invoer));
  }

  /** Sets a term; answers the change as it is kept. Nothing is destroyed by it: that takes an export and a confirmation. */
  async set(opdracht: BeheerOpdracht<BewaartermijnInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'bewaartermijnen_beheren');
    const bewaartermijn = await this.termijnVan(opdracht.invoer);
    const { id, ...gegevens } = bewaartermijn;
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'bewaartermijn_gezet',
      organisatieId: null,
      persoonId: null,
      gegevens: { bewaartermijnId: id, ...gegevens },
      wijziging: { bewaartermijn },
    });
    return gebeurtenis;
  }

  private async termijnVan(invoer: BewaartermijnInvoer): Promise<BewaartermijnRegel> {
    const { focusgebied = null, resultaat, waardering, jaren = null, vanaf } = invoer;
    const vandaag = this.klok.vandaag();
    await requireFocusgebied(this.referentie, focusgebied, vandaag);
    screenInvoer(invoer, ['focusgebied', 'resultaat', 'waardering', 'jaren', 'vanaf']);
    return { id: v7(), focusgebied, resultaat, waardering, jaren, geldigVanaf: vanaf ?? vandaag };
  }
}
