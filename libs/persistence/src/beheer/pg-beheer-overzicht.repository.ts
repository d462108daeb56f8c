// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  BeheerOverzichtRepository,
  MEESTE_MISLUKTE,
  type BeheerFilter,
  type LidmaatschapStand,
  type MisluktBericht,
  type OpenUitnodiging,
  type OrganisatieStand,
  type PersoonStand,
  type PlaatsvervangingStand,
  type WerkVanLidmaatschap,
} from '#application/ports/beheer-overzicht.repository';
import type { LidmaatschapRij } from '#application/ports/beheer.repository';
import type { WachtrijBron } from '#application/ports/wachtrij-standen';
import type { Pagina, PaginaVraag } from '#application/ports/pagina';
import { Database, type Sql } from '../database.js';
import { leesCursor, schrijfCursor, UUID } from '../vastlopers/cursor.js';
import * as overzicht from './overzicht-sql.js';

type Rij<T> = { [K in keyof T]: T[K] };

/** A name in a cursor. */
const NAAM = /^[^\p{Cc}]{0,400}$/u;
const EERSTE_ID = '00000000-0000-0000-0000-000000000000';

/** Who belongs where on PostgreSQL, for the pages of the beheerder. */
@Injectable()
export class PgBeheerOverzichtRepository extends BeheerOverzichtRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async listOrganisaties(
    lezerId: string,
    { zoek, focusgebied }: BeheerFilter,
    vandaag: string,
    pagina: PaginaVraag,
  ): Promise<Pagina<OrganisatieStand>> {
    const [naam, id] = naVan(pagina);
    const values = [vandaag, zoek, focusgebied, naam, id, pagina.limit + 1];
    return toPagina(await this.als(lezerId).rows<Rij<OrganisatieStand>>(overzicht.ORGANISATIES, values), pagina);
  }

  override async findOrganisatie(lezerId: string, id: string, vandaag: string): Promise<OrganisatieStand | null> {
    return (await this.als(lezerId).rows<Rij<OrganisatieStand>>(overzicht.ORGANISATIE_MET_ID, [vandaag, id]))[0] ?? null;
  }

  override async listLidmaatschappen(lezerId: string, organisatieId: string, vandaag: string): Promise<LidmaatschapStand[]> {
    return this.als(lezerId).rows<Rij<LidmaatschapStand>>(overzicht.LIDMAATSCHAPPEN, [organisatieId, vandaag]);
  }

  override async listUitnodigingen(lezerId: string, organisatieId: string, nu: string): Promise<OpenUitnodiging[]> {
    return this.als(lezerId).rows<Rij<OpenUitnodiging>>(overzicht.UITNODIGINGEN, [organisatieId, nu]);
  }

  override async listPersonen(
    lezerId: string,
    zoek: string,
    vandaag: string,
    pagina: PaginaVraag,
  ): Promise<Pagina<PersoonStand>> {
    const [naam, id] = naVan(pagina);
    const values = [zoek, vandaag, naam, id, pagina.limit + 1];
    return toPagina(await this.als(lezerId).rows<Rij<PersoonStand>>(overzicht.PERSONEN, values), pagina);
  }

  override async findPersoon(lezerId: string, id: string): Promise<PersoonStand | null> {
    return (await this.als(lezerId).rows<Rij<PersoonStand>>(overzicht.PERSOON_MET_ID, [id]))[0] ?? null;
  }

  override async findLidmaatschap(lezerId: string, id: string): Promise<LidmaatschapStand | null> {
    return (await this.als(lezerId).rows<Rij<LidmaatschapStand>>(overzicht.LIDMAATSCHAP_MET_ID, [id]))[0] ?? null;
  }

  override async listPlaatsvervangingen(
    lezerId: string,
    lidmaatschapId: string,
    vandaag: string,
  ): Promise<PlaatsvervangingStand[]> {
    return this.als(lezerId).rows<Rij<PlaatsvervangingStand>>(overzicht.PLAATSVERVANGINGEN, [lidmaatschapId, vandaag]);
  }

  override async findWerk(
    lezerId: string,
    { organisatieId, focusgebied, persoonId, rol }: LidmaatschapRij,
    vandaag: string,
  ): Promise<WerkVanLidmaatschap> {
    const values = [organisatieId, focusgebied, persoonId, rol, vandaag];
    const [werk] = await this.als(lezerId).rows<Rij<WerkVanLidmaatschap>>(overzicht.WERK, values);
    return werk ?? { openVastlopers: 0, collegas: 0 };
  }

  override async listMislukt(doorPersoonId: string): Promise<readonly MisluktBericht[]> {
    return this.database.rows<Rij<MisluktBericht>>(overzicht.MISLUKT, [doorPersoonId, MEESTE_MISLUKTE]);
  }

  override async listBronnen(doorPersoonId: string, perUur: number): Promise<readonly WachtrijBron[]> {
    return this.database.rows<Rij<WachtrijBron>>(overzicht.WACHTRIJ_BRONNEN, [doorPersoonId, perUur]);
  }

  override async listNamen(ids: readonly string[]): Promise<readonly { readonly id: string; readonly naam: string }[]> {
    return this.database.rows<{ id: string; naam: string }>(overzicht.NAMEN, [ids]);
  }

  private als(persoonId: string): Sql {
    return this.database.asZicht({ persoonId, plaatsen: [] });
  }
}

function naVan({ cursor }: PaginaVraag): [naam: string, id: string] {
  const na = leesCursor(cursor, { naam: NAAM, id: UUID });
  return [na?.naam ?? '', na?.id ?? EERSTE_ID];
}

function toPagina<T extends { readonly id: string; readonly naam: string }>(
  rijen: readonly T[],
  { limit }: PaginaVraag,
): Pagina<T> {
  const items = rijen.slice(0, limit);
  const laatste = rijen.length > limit ? items.at(-1) : undefined;
  return { items, volgende: laatste ? schrijfCursor({ naam: laatste.naam, id: laatste.id }) : null };
}
