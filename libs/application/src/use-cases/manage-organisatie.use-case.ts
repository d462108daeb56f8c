// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import { dagVoor } from '#domain/beheer/beheer';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Actor } from '../ports/actor.js';
import type { BeheerGebeurtenisRegel, BeheerRepository, LidRegel } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import { recordVerandering, requireFocusgebied, type BeheerOpdracht } from './beheer-opdracht.js';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';
import { screenInvoer } from './screen-invoer.js';
import { requireToegang } from './toegang.js';

/** A new organisation. `pactGetekendOp` is left out while it has not signed the pact; its people may file all the same. */
export interface OrganisatieInvoer extends GeenPersoonsgegevens {
  readonly naam: string;
  readonly soort: string;
  readonly focusgebied?: string | null;
  readonly pactGetekendOp?: string | null;
}

/** Organisations and who belongs to them. Throws `NIET_BEVOEGD`, `ORGANISATIE_NIET_GEVONDEN`, `INVOER_ONGELDIG`, `PERSOONSGEGEVENS`, `SLEUTEL_ANDERS_GEBRUIKT`. */
export class ManageOrganisatie {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Adds an organisation from today on. */
  async add(opdracht: BeheerOpdracht<OrganisatieInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'organisaties_beheren');
    const geldigVanaf = this.klok.vandaag();
    const { naam, soort, focusgebied = null, pactGetekendOp = null } = opdracht.invoer;
    await requireFocusgebied(this.referentie, focusgebied, geldigVanaf);
    screenInvoer(opdracht.invoer, ['soort', 'focusgebied', 'pactGetekendOp']);
    const id = v7();
    const organisatie = { id, sleutel: `${soort}-${id}`, naam, soort, focusgebied, geldigVanaf, pactGetekendOp };
    const gegevens = { soort, focusgebied, geldigVanaf, pactGetekendOp };
    const basis = { soort: 'organisatie_toegevoegd', organisatieId: id, persoonId: null, gegevens } as const;
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...basis, wijziging: { organisatie } })).gebeurtenis;
  }

  /** Ends an organisation at once; its memberships count no more with it. Cases keep what it took part in. */
  async end(opdracht: BeheerOpdracht<{ readonly organisatie: string }>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'organisaties_beheren');
    const id = await this.requireOrganisatie(opdracht.invoer.organisatie);
    const laatsteDag = dagVoor(this.klok.vandaag());
    const basis = { soort: 'organisatie_beeindigd', organisatieId: id, persoonId: null, gegevens: { laatsteDag } } as const;
    const wijziging = { organisatieEinde: { id, laatsteDag } };
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...basis, wijziging })).gebeurtenis;
  }

  /** Who belongs to an organisation today; empty when nobody does. */
  async listLeden(actor: Actor, organisatie: string): Promise<readonly LidRegel[]> {
    requireToegang(actor, 'leden_lezen');
    return this.beheer.listLeden(actor.persoonId, await this.requireOrganisatie(organisatie), this.klok.vandaag());
  }

  private async requireOrganisatie(id: string): Promise<string> {
    const [gevonden] = await this.referentie.findOrganisaties([id], this.klok.vandaag());
    if (!gevonden) throw new FoutError('ORGANISATIE_NIET_GEVONDEN');
    return gevonden.id;
  }
}
