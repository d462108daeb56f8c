// SPDX-License-Identifier: EUPL-1.2
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';
import { createDataSource } from './data-source.js';
import { FocusgebiedEntity } from './entities/focusgebied.entity.js';
import { KalenderEntity } from './entities/kalender.entity.js';
import { OrganisatieEntity } from './entities/organisatie.entity.js';
import { TermijnregelingEntity } from './entities/termijnregeling.entity.js';
import { ThemaEntity } from './entities/thema.entity.js';
import { organisatieIdVan } from './reference-id.js';
import { FOCUSGEBIEDEN } from './reference/focusgebieden.js';
import { ORGANISATIES } from './reference/organisaties.js';
import { THEMAS } from './reference/themas.js';

/** The start of the national programme: from then on all of this holds. */
const GELDIG_VANAF = '2022-07-01';
const BRON_KALENDER = 'Besluit op grond van artikel 3, derde lid, van de Algemene termijnenwet, in de Staatscourant';

const HERNOEMD = `SELECT DISTINCT gegevens->>'code' AS code FROM beheergebeurtenissen WHERE soort = 'thema_hernoemd'`;

/**
 * Loads the national reference data as the owner of the tables: areas, their seats, ministries, themes, the terms and the legal calendar.
 * Twice gives the same; an end date that somebody set stays, and so does the name that a beheerder gave a theme.
 */
export async function loadReferenceData({ url }: { readonly url: string }): Promise<void> {
  const dataSource = await createDataSource({ url, poolSize: 1, applicationName: 'doorbraak-referentie' }).initialize();
  try {
    await dataSource.transaction(async (manager) => {
      const geldigVanaf = GELDIG_VANAF;
      const hernoemd = new Set(((await manager.query(HERNOEMD)) as { code: string }[]).map(({ code }) => code));
      await manager.upsert(
        FocusgebiedEntity,
        FOCUSGEBIEDEN.map((gebied) => ({ ...gebied, geldigVanaf })),
        changedOnly('code'),
      );
      await manager.upsert(
        OrganisatieEntity,
        ORGANISATIES.map((o) => ({ ...o, id: organisatieIdVan(o.sleutel), geldigVanaf })),
        changedOnly('id'),
      );
      await manager.upsert(
        ThemaEntity,
        THEMAS.filter(({ code }) => !hernoemd.has(code)).map((thema) => ({ ...thema, geldigVanaf })),
        changedOnly('code'),
      );
      const { code, versie } = TERMIJNREGELING_STANDAARD;
      const regeling = { code, versie, focusgebied: null, regeling: TERMIJNREGELING_STANDAARD, geldigVanaf };
      await manager.upsert(TermijnregelingEntity, regeling, changedOnly('code', 'versie'));
      const { gelijkgesteldeDagen, ...kalender } = KALENDER_STANDAARD;
      const kalenderRij = { ...kalender, gelijkgesteldeDagen: [...gelijkgesteldeDagen], bron: BRON_KALENDER, geldigVanaf };
      await manager.upsert(KalenderEntity, kalenderRij, changedOnly('versie'));
    });
  } finally {
    await dataSource.destroy();
  }
}

// A start writes no row that is already so: nothing waits for it, and a running program sees no change.
function changedOnly(...conflictPaths: string[]): { conflictPaths: string[]; skipUpdateIfNoValuesChanged: true } {
  return { conflictPaths, skipUpdateIfNoValuesChanged: true };
}
