// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { Actor } from '../ports/actor.js';
import type {
  BeheerFilter,
  BeheerOverzichtRepository,
  LidmaatschapStand,
  OpenUitnodiging,
  OrganisatieStand,
  PersoonStand,
  PlaatsvervangingStand,
  WerkVanLidmaatschap,
} from '../ports/beheer-overzicht.repository.js';
import type { Klok } from '../ports/klok.js';
import type { Pagina, PaginaVraag } from '../ports/pagina.js';
import { readPagina } from './pagina-lezen.js';
import { requireToegang } from './toegang.js';

/** An organisation with who belongs to it and who is invited. */
export interface OrganisatieDossier {
  readonly organisatie: OrganisatieStand;
  readonly lidmaatschappen: readonly LidmaatschapStand[];
  readonly uitnodigingen: readonly OpenUitnodiging[];
}

/** A membership with who stands in for it and the work that hangs on it. */
export interface LidmaatschapDossier {
  readonly lidmaatschap: LidmaatschapStand;
  readonly plaatsvervangingen: readonly PlaatsvervangingStand[];
  readonly werk: WerkVanLidmaatschap;
}

/** Who belongs where, to look at, as of today. Numbers and names, never a word of a vastloper. Throws `NIET_BEVOEGD`. */
export class ListBeheer {
  constructor(
    private readonly overzicht: BeheerOverzichtRepository,
    private readonly klok: Klok,
  ) {}

  /** The organisations of today, by name. Throws `CURSOR_ONGELDIG`. */
  async organisaties(actor: Actor, filter: BeheerFilter, pagina: PaginaVraag): Promise<Pagina<OrganisatieStand>> {
    requireToegang(actor, 'leden_lezen');
    return readPagina(() => this.overzicht.listOrganisaties(actor.persoonId, filter, this.klok.vandaag(), pagina));
  }

  /** One organisation. Throws `ORGANISATIE_NIET_GEVONDEN`. */
  async organisatie(actor: Actor, id: string): Promise<OrganisatieDossier> {
    requireToegang(actor, 'leden_lezen');
    const { persoonId: lezerId } = actor;
    const vandaag = this.klok.vandaag();
    const organisatie = await this.overzicht.findOrganisatie(lezerId, id, vandaag);
    if (organisatie === null) throw new FoutError('ORGANISATIE_NIET_GEVONDEN');
    const [lidmaatschappen, uitnodigingen] = await Promise.all([
      this.overzicht.listLidmaatschappen(lezerId, id, vandaag),
      this.overzicht.listUitnodigingen(lezerId, id, this.klok.nu()),
    ]);
    return { organisatie, lidmaatschappen, uitnodigingen };
  }

  /** People by name, with what they hold or will hold. Throws `CURSOR_ONGELDIG`. */
  async personen(actor: Actor, zoek: string, pagina: PaginaVraag): Promise<Pagina<PersoonStand>> {
    requireToegang(actor, 'leden_lezen');
    return readPagina(() => this.overzicht.listPersonen(actor.persoonId, zoek, this.klok.vandaag(), pagina));
  }

  /** One person with all memberships, also those that are over. Throws `PERSOON_NIET_GEVONDEN`. */
  async persoon(actor: Actor, id: string): Promise<PersoonStand> {
    requireToegang(actor, 'leden_lezen');
    const persoon = await this.overzicht.findPersoon(actor.persoonId, id);
    if (persoon === null) throw new FoutError('PERSOON_NIET_GEVONDEN');
    return persoon;
  }

  /** One membership, also one that is over. Throws `LIDMAATSCHAP_NIET_GEVONDEN`. */
  async lidmaatschap(actor: Actor, id: string): Promise<LidmaatschapDossier> {
    requireToegang(actor, 'leden_lezen');
    const { persoonId: lezerId } = actor;
    const vandaag = this.klok.vandaag();
    const lidmaatschap = await this.overzicht.findLidmaatschap(lezerId, id);
    if (lidmaatschap === null) throw new FoutError('LIDMAATSCHAP_NIET_GEVONDEN');
    const [plaatsvervangingen, werk] = await Promise.all([
      this.overzicht.listPlaatsvervangingen(lezerId, id, vandaag),
      this.overzicht.findWerk(lezerId, lidmaatschap, vandaag),
    ]);
    return { lidmaatschap, plaatsvervangingen, werk };
  }

  /** The names behind ids of organisations and people, for the register; what is unknown is left out. */
  async namen(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    requireToegang(actor, 'leden_lezen');
    const namen = await this.overzicht.listNamen([...new Set(ids)]);
    return new Map(namen.map(({ id, naam }) => [id, naam]));
  }
}
