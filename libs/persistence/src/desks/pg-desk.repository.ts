// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Zicht } from '#application/ports/actor';
import {
  DeskRepository,
  type AangebodenOverdracht,
  type AlliantieVastloper,
  type EigenToezegging,
  type HaagseTelling,
  type HaagseVastloper,
  type MeedenkVerzoek,
  type OrganisatieToezeggingen,
  type ToezeggingGroep,
} from '#application/ports/desk.repository';
import type { Pagina, PaginaVraag } from '#application/ports/pagina';
import { Database } from '../database.js';
import { DATUM, leesCursor, schrijfCursor, UUID } from '../vastlopers/cursor.js';
import { plaatsParameters } from '../vastlopers/zicht.js';
import {
  aangebodenVan,
  alliantieVan,
  eigenToezeggingVan,
  haagseTellingVan,
  haagseVan,
  organisatieToezeggingenVan,
  type AangebodenRij,
  type AlliantieRij,
  type EigenRij,
  type HaagseRij,
  type OrganisatieRij,
  type TellingRij,
} from './desk.mapper.js';
import {
  AANGEBODEN_OVERDRACHTEN,
  BIJ_ALLIANTIERAAD,
  EIGEN_TOEZEGGINGEN,
  EIGEN_VRAAG,
  IN_DEN_HAAG,
  STANDEN_VAN,
  TEL_IN_DEN_HAAG,
  TOEZEGGINGEN_PER_ORGANISATIE,
} from './desk-sql.js';

import { MEEDENK_VERZOEKEN, meedenkVerzoekVan, type MeedenkRij } from './meedenken-sql.js';

/** So many holders a count names at most; there are fewer ministries and rijksvertegenwoordigers. */
const HOUDERS = 100;
const EERSTE_DATUM = '0001-01-01';
const EERSTE_ID = '00000000-0000-0000-0000-000000000000';
const OP_DATUM = { datum: DATUM, id: UUID };
const OP_REGEL = { regel: /^[^]{0,1000}$/, houder: /^[^]{0,1000}$/, id: UUID };

/** The desks on PostgreSQL. */
@Injectable()
export class PgDeskRepository extends DeskRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async listEigenToezeggingen(
    zicht: Zicht,
    groep: ToezeggingGroep,
    pagina: PaginaVraag,
    vandaag: string,
  ): Promise<Pagina<EigenToezegging>> {
    const na = leesCursor(pagina.cursor, OP_DATUM);
    const values = [...metPlaatsen(pagina.limit + 1, zicht), STANDEN_VAN[groep], na?.datum ?? EERSTE_DATUM, na?.id ?? EERSTE_ID];
    const rijen = await this.database.asZicht(zicht).rows<EigenRij>(EIGEN_TOEZEGGINGEN, values);
    return paginaVan(
      rijen,
      pagina.limit,
      (rij) => eigenToezeggingVan(rij, vandaag),
      ({ sorteerdatum, id }) => ({ datum: sorteerdatum, id }),
    );
  }

  override async findEigenVraag(zicht: Zicht, toezeggingId: string, vandaag: string): Promise<EigenToezegging | null> {
    if (!UUID.test(toezeggingId)) return null;
    const values = [...metPlaatsen(1, zicht), toezeggingId];
    const [rij] = await this.database.asZicht(zicht).rows<EigenRij>(EIGEN_VRAAG, values);
    return rij ? eigenToezeggingVan(rij, vandaag) : null;
  }

  override async listAangebodenOverdrachten(zicht: Zicht, limit: number): Promise<AangebodenOverdracht[]> {
    const rijen = await this.database.asZicht(zicht).rows<AangebodenRij>(AANGEBODEN_OVERDRACHTEN, metPlaatsen(limit, zicht));
    return rijen.map(aangebodenVan);
  }

  override async listMeedenkVerzoeken(zicht: Zicht, limit: number): Promise<MeedenkVerzoek[]> {
    const rijen = await this.database
      .asZicht(zicht)
      .rows<{ [K in keyof MeedenkRij]: MeedenkRij[K] }>(MEEDENK_VERZOEKEN, metPlaatsen(limit, zicht));
    return rijen.map(meedenkVerzoekVan);
  }

  override async listInDenHaag(zicht: Zicht, pagina: PaginaVraag, vandaag: string): Promise<Pagina<HaagseVastloper>> {
    const na = leesCursor(pagina.cursor, OP_REGEL);
    const values = [...metPlaatsen(pagina.limit + 1, zicht), na?.regel ?? '', na?.houder ?? '', na?.id ?? EERSTE_ID];
    const rijen = await this.database.asZicht(zicht).rows<HaagseRij>(IN_DEN_HAAG, values);
    return paginaVan(
      rijen,
      pagina.limit,
      (rij) => haagseVan(rij, vandaag),
      ({ regelsleutel, houdersleutel, id }) => ({ regel: regelsleutel, houder: houdersleutel, id }),
    );
  }

  override async countInDenHaag(zicht: Zicht): Promise<HaagseTelling> {
    const values = metPlaatsen(HOUDERS, zicht);
    return haagseTellingVan(await this.database.asZicht(zicht).rows<TellingRij>(TEL_IN_DEN_HAAG, values));
  }

  override async listBijAlliantieraad(
    zicht: Zicht,
    pagina: PaginaVraag,
    vandaag: string,
    bewogenVanaf: string,
  ): Promise<Pagina<AlliantieVastloper>> {
    const na = leesCursor(pagina.cursor, OP_DATUM);
    const values = [...metPlaatsen(pagina.limit + 1, zicht), na?.datum ?? EERSTE_DATUM, na?.id ?? EERSTE_ID, bewogenVanaf];
    const rijen = await this.database.asZicht(zicht).rows<AlliantieRij>(BIJ_ALLIANTIERAAD, values);
    return paginaVan(
      rijen,
      pagina.limit,
      (rij) => alliantieVan(rij, vandaag),
      ({ sorteerdatum, id }) => ({ datum: sorteerdatum, id }),
    );
  }

  override async listToezeggingenPerOrganisatie(
    zicht: Zicht,
    limit: number,
    vandaag: string,
  ): Promise<OrganisatieToezeggingen[]> {
    const values = [...metPlaatsen(limit, zicht), vandaag];
    const rijen = await this.database.asZicht(zicht).rows<OrganisatieRij>(TOEZEGGINGEN_PER_ORGANISATIE, values);
    return rijen.map(organisatieToezeggingenVan);
  }
}

function metPlaatsen(aantal: number, zicht: Zicht): unknown[] {
  return [aantal, ...plaatsParameters(zicht)];
}

/** One row more than the page was read: it tells that there is a next one. */
function paginaVan<Rij, Regel>(
  rijen: readonly Rij[],
  limit: number,
  toRegel: (rij: Rij) => Regel,
  sleutels: (rij: Rij) => Readonly<Record<string, string>>,
): Pagina<Regel> {
  const laatste = rijen.length > limit ? rijen[limit - 1] : undefined;
  return { items: rijen.slice(0, limit).map(toRegel), volgende: laatste ? schrijfCursor(sleutels(laatste)) : null };
}
