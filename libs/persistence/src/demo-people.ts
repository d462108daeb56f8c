// SPDX-License-Identifier: EUPL-1.2
import type { Rol } from '#domain/ladder/begrippen';
import { In } from 'typeorm';
import { createDataSource } from './data-source.js';
import { LidmaatschapEntity } from './entities/lidmaatschap.entity.js';
import { OrganisatieEntity } from './entities/organisatie.entity.js';
import { PersoonEntity } from './entities/persoon.entity.js';
import { lidmaatschapIdVan, organisatieIdVan, persoonIdVan } from './reference-id.js';

/** People and their organisations for one machine. A membership names an organisation by key: of this list or of the reference data. */
export interface DemoData {
  readonly organisaties: readonly {
    readonly sleutel: string;
    readonly naam: string;
    readonly soort: string;
    readonly focusgebied?: string;
    /** The key of the organisation that is asked when this one stays silent. */
    readonly escalatie?: string;
  }[];
  readonly personen: readonly {
    readonly sleutel: string;
    readonly naam: string;
    readonly lidmaatschappen: readonly { readonly organisatie: string; readonly rol: Rol; readonly focusgebied?: string }[];
  }[];
}

/** Nothing sent there ever arrives anywhere (RFC 2606). */
const VOORBEELD_DOMEIN = 'doorbraak.example';
const GELDIG_VANAF = '2022-07-01';
// Only what differs is written; an organisation without a contact in the list keeps the one somebody gave it.
const ESCALATIE = `UPDATE organisaties o SET escalatie_organisatie_id = e.contact
  FROM unnest($1::uuid[], $2::uuid[]) AS e(id, contact) WHERE o.id = e.id AND o.escalatie_organisatie_id IS DISTINCT FROM e.contact`;
const BY_ID = { conflictPaths: ['id'], skipUpdateIfNoValuesChanged: true };

/**
 * Loads demo people as the owner of the tables; their subject at the issuer is their key. Twice gives the same; another issuer replaces the old.
 * @throws Error in Dutch when a membership names an unknown organisation.
 */
export async function loadDemoPeople(
  { url, issuer }: { readonly url: string; readonly issuer: string },
  demo: DemoData,
): Promise<void> {
  const dataSource = await createDataSource({ url, poolSize: 1, applicationName: 'doorbraak-demo' }).initialize();
  try {
    await dataSource.transaction(async (manager) => {
      await manager.upsert(OrganisatieEntity, demo.organisaties.map(organisatieRij), BY_ID);
      await manager.query(ESCALATIE, escalatiesVan(demo));
      const genoemd = [
        ...new Set(demo.personen.flatMap(({ lidmaatschappen }) => lidmaatschappen.map(({ organisatie }) => organisatie))),
      ];
      const bekend = await manager.find(OrganisatieEntity, {
        where: { id: In(genoemd.map(organisatieIdVan)) },
        select: { id: true },
      });
      const ids = new Set(bekend.map(({ id }) => id));
      const onbekend = genoemd.filter((sleutel) => !ids.has(organisatieIdVan(sleutel)));
      if (onbekend.length > 0) throw new Error(`Deze organisaties van de demo-personen bestaan niet: ${onbekend.join(', ')}.`);
      const personen = demo.personen.map(({ sleutel, naam }) => ({
        id: persoonIdVan(sleutel),
        issuer,
        subject: sleutel,
        sleutel,
        naam,
        emailadres: `${sleutel}@${VOORBEELD_DOMEIN}`,
      }));
      await manager.upsert(PersoonEntity, personen, BY_ID);
      await manager.upsert(LidmaatschapEntity, demo.personen.flatMap(lidmaatschapRijen), BY_ID);
    });
  } finally {
    await dataSource.destroy();
  }
}

function organisatieRij({ sleutel, naam, soort, focusgebied }: DemoData['organisaties'][number]) {
  return {
    id: organisatieIdVan(sleutel),
    sleutel,
    naam,
    soort,
    focusgebied: focusgebied ?? null,
    geldigVanaf: GELDIG_VANAF,
    emailadres: `${sleutel}@${VOORBEELD_DOMEIN}`,
  };
}

function escalatiesVan({ organisaties }: DemoData): [ids: string[], contacten: string[]] {
  const met = organisaties.filter(({ escalatie }) => escalatie !== undefined);
  return [met.map(({ sleutel }) => organisatieIdVan(sleutel)), met.map(({ escalatie = '' }) => organisatieIdVan(escalatie))];
}

function lidmaatschapRijen({ sleutel, lidmaatschappen }: DemoData['personen'][number]) {
  return lidmaatschappen.map(({ organisatie, rol, focusgebied = null }) => ({
    id: lidmaatschapIdVan(sleutel, organisatie, rol, focusgebied),
    persoonId: persoonIdVan(sleutel),
    organisatieId: organisatieIdVan(organisatie),
    rol,
    focusgebied,
    geldigVanaf: GELDIG_VANAF,
  }));
}
