// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { geldendeRegeling } from '#domain/termijnen/regeling-ontwerp';
import type { Termijnregeling } from '#domain/termijnen/termijnregeling';
import {
  ReferentieRepository,
  type CollegaRegel,
  type FocusgebiedGrondslag,
  type FocusgebiedRegel,
  type OrganisatieRegel,
  type ThemaRegel,
} from '#application/ports/referentie.repository';
import { Database, type Statement } from '../database.js';
import { isUuid } from '../uuid.js';
import { geldt, ReferentieGeheugen, type Gedateerd } from './referentie-stand.js';

// Asked at each act that names somebody: who left yesterday is no member today.
const LID: Statement = {
  name: 'organisatie_lid',
  text: `SELECT FROM lidmaatschappen WHERE persoon_id = $1 AND organisatie_id = $2 AND geldig_vanaf <= $3
    AND (geldig_tot IS NULL OR geldig_tot >= $3) LIMIT 1`,
};

// Asked when a case is looked at, for the same reason.
const COLLEGAS: Statement = {
  name: 'organisatie_collegas',
  text: `SELECT DISTINCT p.naam, p.id AS "persoonId", l.organisatie_id AS "organisatieId" FROM lidmaatschappen l JOIN personen p ON p.id = l.persoon_id
    WHERE l.organisatie_id = ANY($1::uuid[]) AND l.rol <> 'beheerder' AND l.geldig_vanaf <= $2 AND (l.geldig_tot IS NULL OR l.geldig_tot >= $2)
    ORDER BY p.naam, p.id LIMIT 100`,
};

/** Reference data on PostgreSQL, kept in memory for a moment. */
@Injectable()
export class PgReferentieRepository extends ReferentieRepository {
  private readonly geheugen: ReferentieGeheugen;

  constructor(private readonly database: Database) {
    super();
    this.geheugen = new ReferentieGeheugen(database);
  }

  override async findGrondslag(focusgebied: string, vandaag: string): Promise<FocusgebiedGrondslag | null> {
    const stand = await this.geheugen.read();
    if (!stand.focusgebieden.some((gebied) => gebied.code === focusgebied && geldt(gebied, vandaag))) return null;
    const regeling = geldendeRegeling(stand.regelingen, focusgebied, vandaag);
    if (!regeling) throw new Error(`Voor ${focusgebied} geldt op ${vandaag} geen termijnregeling.`);
    const zetel = (soort: string, gebied: string | null): string | null =>
      stand.organisaties.find((o) => o.soort === soort && o.focusgebied === gebied && geldt(o, vandaag))?.id ?? null;
    return {
      regeling,
      zetels: {
        programmabureau: zetel('programmabureau', focusgebied),
        doorbraakteam: zetel('doorbraakteam', focusgebied),
        alliantieraad: zetel('alliantieraad', focusgebied),
        rijksvertegenwoordiger: zetel('rijksvertegenwoordiger', focusgebied),
        doorbraakoverleg: zetel('doorbraakoverleg', null),
        coordinerendBewindspersoon: zetel('bewindspersoon', null),
        ministeries: stand.organisaties.filter((o) => o.soort === 'ministerie' && geldt(o, vandaag)).map(({ id }) => id),
      },
    };
  }

  override async hasThema(code: string, vandaag: string): Promise<boolean> {
    return (await this.geheugen.read()).themas.some((thema) => thema.code === code && geldt(thema, vandaag));
  }

  override async findOrganisaties(ids: readonly string[], vandaag: string): Promise<OrganisatieRegel[]> {
    return zonderData(await this.geheugen.readOrganisaties(ids), vandaag);
  }

  override async isLid(persoonId: string, organisatieId: string, vandaag: string): Promise<boolean> {
    if (!isUuid(persoonId) || !isUuid(organisatieId)) return false;
    return (await this.database.rows(LID, [persoonId, organisatieId, vandaag])).length > 0;
  }

  override async listFocusgebieden(vandaag: string): Promise<FocusgebiedRegel[]> {
    return zonderData((await this.geheugen.read()).focusgebieden, vandaag);
  }

  override async listOrganisaties(vandaag: string, focusgebied: string | null): Promise<OrganisatieRegel[]> {
    const { organisaties } = await this.geheugen.read();
    const gevraagd = organisaties.filter((o) => focusgebied === null || o.focusgebied === null || o.focusgebied === focusgebied);
    return zonderData(gevraagd, vandaag);
  }

  override async listCollegas(organisatieIds: readonly string[], vandaag: string): Promise<CollegaRegel[]> {
    const ids = organisatieIds.filter(isUuid);
    return [...(await this.database.rows<{ [K in keyof CollegaRegel]: CollegaRegel[K] }>(COLLEGAS, [ids, vandaag]))];
  }

  override async listThemas(vandaag: string): Promise<ThemaRegel[]> {
    return zonderData((await this.geheugen.read()).themas, vandaag);
  }

  override async listTermijnregelingen(
    vandaag: string,
  ): Promise<{ readonly focusgebied: string | null; readonly geldigVanaf: string; readonly regeling: Termijnregeling }[]> {
    const { regelingen } = await this.geheugen.read();
    return regelingen
      .filter((regeling) => geldt(regeling, vandaag))
      .map(({ focusgebied, geldigVanaf, regeling }) => ({ focusgebied, geldigVanaf, regeling }));
  }
}

function zonderData<Rij extends object>(rijen: readonly (Rij & Gedateerd)[], vandaag: string): Rij[] {
  return rijen
    .filter((rij) => geldt(rij, vandaag))
    .map(({ geldigVanaf: _vanaf, geldigTot: _tot, ...rij }) => rij as unknown as Rij);
}
