// SPDX-License-Identifier: EUPL-1.2
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { RegelingGetal } from '#domain/termijnen/regeling-getallen';
import {
  geldendeRegeling,
  laatsteVersie,
  ontwerpRegeling,
  type GedateerdeRegeling,
  type RegelingOntwerp,
  type RegelingVerschil,
} from '#domain/termijnen/regeling-ontwerp';
import { stilteRoute, type StilteTrede } from '#domain/termijnen/stilte-route';
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';
import type { Actor } from '../ports/actor.js';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieBeheerRepository } from '../ports/referentie-beheer.repository.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import { findEerdere, recordVerandering, requireFocusgebied, type BeheerOpdracht } from './beheer-opdracht.js';
import { requireToegang } from './toegang.js';

/**
 * What somebody wants to change in a set of terms: of one area or (null) the country, from which day on (Amsterdam), and which numbers become what.
 * `versie` is the newest version of that area itself when they looked; 0 when it had none of its own.
 */
export interface TermijnregelingInvoer {
  readonly focusgebied?: string | null;
  readonly vanaf: string;
  readonly versie: number;
  readonly getallen: readonly { readonly getal: RegelingGetal; readonly waarde: number }[];
}

/** The next version before it is adopted: the route of a vastloper that is filed today and about which everybody stays silent, as it is now and as it would be. */
export interface TermijnregelingVoorbeeld {
  readonly geldigVanaf: string;
  readonly versie: number;
  readonly verschillen: readonly RegelingVerschil[];
  readonly nu: readonly StilteTrede[];
  readonly straks: readonly StilteTrede[];
}

/**
 * The terms of the ladder as dated versions: a change is a next version that begins later, never another past (docs/adr/0030). Clocks that run keep the
 * version their vastloper was filed with. Throws `NIET_BEVOEGD`, `INVOER_ONGELDIG`, `GEGEVENS_GEWIJZIGD`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class ManageTermijnregeling {
  constructor(
    private readonly bestaand: ReferentieBeheerRepository,
    private readonly beheer: BeheerRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Every version, also of the past and of what still has to begin; national ones first, the newest first. */
  async list(actor: Actor): Promise<readonly GedateerdeRegeling[]> {
    requireToegang(actor, 'termijnregelingen_beheren');
    return this.bestaand.listTermijnregelingen();
  }

  /** What a change would do to a vastloper that is filed today. Nothing is stored. */
  async preview(actor: Actor, invoer: TermijnregelingInvoer): Promise<TermijnregelingVoorbeeld> {
    requireToegang(actor, 'termijnregelingen_beheren');
    const { alle, ontwerp } = await this.design(invoer);
    const [vandaag, kalender] = [this.klok.vandaag(), this.klok.kalender()];
    const { geldigVanaf, regeling } = ontwerp.nieuw;
    const nu = geldendeRegeling(alle, invoer.focusgebied ?? null, vandaag) ?? TERMIJNREGELING_STANDAARD;
    return {
      geldigVanaf,
      versie: regeling.versie,
      verschillen: ontwerp.verschillen,
      nu: stilteRoute(nu, vandaag, kalender),
      straks: stilteRoute(regeling, vandaag, kalender),
    };
  }

  /** Adopts the next version; `gegevens.verschillen` tells what changed. */
  async adopt(opdracht: BeheerOpdracht<TermijnregelingInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'termijnregelingen_beheren');
    const soort = 'termijnregeling_vastgesteld';
    const eerder = await findEerdere(this.beheer, opdracht, soort);
    if (eerder) return eerder;
    const { nieuw, verschillen } = (await this.design(opdracht.invoer)).ontwerp;
    const { focusgebied, geldigVanaf, regeling } = nieuw;
    const { code, versie } = regeling;
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort,
      organisatieId: null,
      persoonId: null,
      gegevens: { code, versie, focusgebied, geldigVanaf, verschillen },
      wijziging: { termijnregeling: nieuw },
    });
    return gebeurtenis;
  }

  private async design({
    focusgebied = null,
    vanaf,
    versie,
    getallen,
  }: TermijnregelingInvoer): Promise<{ readonly alle: readonly GedateerdeRegeling[]; readonly ontwerp: RegelingOntwerp }> {
    const vandaag = this.klok.vandaag();
    await requireFocusgebied(this.referentie, focusgebied, vandaag);
    const alle = await this.bestaand.listTermijnregelingen();
    if ((laatsteVersie(alle, focusgebied)?.regeling.versie ?? 0) !== versie) throw new FoutError('GEGEVENS_GEWIJZIGD');
    const ontwerp = ontwerpRegeling(alle, { focusgebied, vanaf, getallen }, vandaag);
    if (ontwerp.fouten.length > 0) throw invoerOngeldig(ontwerp.fouten);
    return { alle, ontwerp };
  }
}
