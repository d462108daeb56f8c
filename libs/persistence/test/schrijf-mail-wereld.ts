// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#persistence/database';
import { v7 } from 'uuid';
import type { MailWereld, Zaak } from './mail-wereld.js';
import { insertWereld } from './zicht-wereld.js';

/** Today by the clock of the tests is 2026-11-23. */
const GISTEREN = '2026-11-22';

/** The ids of a world that was written; those of a world that changed are the same, and longer where something came. */
export interface GeschrevenWereld {
  readonly personen: readonly string[];
  readonly organisaties: readonly string[];
  readonly zaken: readonly string[];
  readonly leden: readonly string[];
  readonly vervangers: readonly string[];
}

const ids = (aantal: number): string[] => Array.from({ length: aantal }, () => v7());

const ORGANISATIES = `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf, geldig_tot, emailadres)
  SELECT id, id::text, 'Organisatie', 'school', '2020-01-01', tot, adres FROM jsonb_to_recordset($1) AS r(id uuid, tot date, adres text)
  ON CONFLICT (id) DO UPDATE SET geldig_tot = EXCLUDED.geldig_tot, emailadres = EXCLUDED.emailadres`;
const PERSONEN = `INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres)
  SELECT id, 'test', id::text, id::text, 'Rol', adres FROM jsonb_to_recordset($1) AS r(id uuid, adres text)
  ON CONFLICT (id) DO UPDATE SET emailadres = EXCLUDED.emailadres`;
const SCHORSINGEN = `INSERT INTO schorsingen (id, persoon_id, reden, op) SELECT gen_random_uuid(), id, 'onderzoek', now()
  FROM jsonb_to_recordset($1) AS r(id uuid) WHERE NOT EXISTS (SELECT FROM schorsingen s WHERE s.persoon_id = r.id)`;
const LEDEN = `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf, geldig_tot)
  SELECT id, persoon, organisatie, rol, focusgebied, '2020-01-01', tot
  FROM jsonb_to_recordset($1) AS r(id uuid, persoon uuid, organisatie uuid, rol text, focusgebied text, tot date)
  ON CONFLICT (id) DO UPDATE SET geldig_tot = EXCLUDED.geldig_tot, focusgebied = EXCLUDED.focusgebied`;
const VERVANGERS = `INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot)
  SELECT id, lid, persoon, '2020-01-01', '2099-01-01' FROM jsonb_to_recordset($1) AS r(id uuid, lid uuid, persoon uuid) ON CONFLICT (id) DO NOTHING`;
const VERVANGINGEN_VOORBIJ = `INSERT INTO plaatsvervanging_eindes (id, plaatsvervanging_id, laatste_dag)
  SELECT gen_random_uuid(), id, '${GISTEREN}' FROM jsonb_to_recordset($1) AS r(id uuid)
  WHERE NOT EXISTS (SELECT FROM plaatsvervanging_eindes e WHERE e.plaatsvervanging_id = r.id)`;
const ZAKEN = `WITH r AS (SELECT * FROM jsonb_to_recordset($1) AS r(id uuid, indiener uuid, organisatie uuid, aan text)),
  wie AS (UPDATE vastlopers v SET indiener_persoon_id = r.indiener FROM r WHERE v.id = r.id)
  UPDATE berichten b SET organisatie_id = r.organisatie, aan = r.aan FROM r WHERE b.vastloper_id = r.id`;
const BETROKKEN = `UPDATE betrokkenheden b SET tot = '${GISTEREN}' FROM jsonb_to_recordset($1) AS r(zaak uuid, organisatie uuid)
  WHERE b.vastloper_id = r.zaak AND b.organisatie_id = r.organisatie AND b.tot IS NULL`;

/** Writes a world, with a message about each case to some organisation, whether or not that takes part. */
export async function schrijfMailWereld(owner: Database, wereld: MailWereld): Promise<GeschrevenWereld> {
  const geschreven = {
    organisaties: ids(wereld.organisaties.length),
    personen: ids(wereld.personen.length),
    zaken: ids(wereld.zaken.length),
    leden: [],
    vervangers: ids(wereld.vervangers.length),
  };
  const { zaken, personen, organisaties } = geschreven;
  const zaak = ({ focusgebied, betrokken }: Zaak, plaats: number) => ({
    id: zaken[plaats] ?? '',
    focusgebied,
    betrokken: betrokken.map((deel) => ({ ...deel, organisatieId: organisaties[deel.organisatie] ?? '' })),
  });
  const wieEnWaar = await wijzigMailWereld(owner, wereld, geschreven);
  await insertWereld(owner, wereld.zaken.map(zaak));
  const rijen = wereld.zaken.map(({ indiener, aan, voorIndiener }, plaats) => ({
    id: zaken[plaats],
    indiener: personen[indiener],
    organisatie: organisaties[aan],
    aan: voorIndiener ? 'indiener' : 'aan_zet',
  }));
  await owner.rows({ text: ZAKEN }, [JSON.stringify(rijen)]);
  return wieEnWaar;
}

/** Writes what changed in a world that was written before. */
export async function wijzigMailWereld(owner: Database, wereld: MailWereld, eerder: GeschrevenWereld): Promise<GeschrevenWereld> {
  const { organisaties, personen, zaken, vervangers } = eerder;
  const leden = [...eerder.leden, ...ids(wereld.leden.length - eerder.leden.length)];
  const schrijf = (text: string, rijen: readonly unknown[]) => owner.rows({ text }, [JSON.stringify(rijen)]);
  const tot = (voorbij: boolean): string | null => (voorbij ? GISTEREN : null);
  const adresVan = (id: string | undefined, heeft: boolean): string | null => (heeft ? `${id}@test.example` : null);
  await schrijf(
    ORGANISATIES,
    wereld.organisaties.map(({ beeindigd, adres, verhuisd }, n) => ({
      id: organisaties[n],
      tot: tot(beeindigd),
      adres: adresVan(`${verhuisd ? 'nieuw-' : ''}${organisaties[n]}`, adres),
    })),
  );
  await schrijf(
    PERSONEN,
    wereld.personen.map(({ adres }, n) => ({ id: personen[n], adres: adresVan(personen[n], adres) })),
  );
  await schrijf(
    SCHORSINGEN,
    wereld.personen.flatMap(({ geschorst }, n) => (geschorst ? [{ id: personen[n] }] : [])),
  );
  await schrijf(
    LEDEN,
    wereld.leden.map(({ persoon, organisatie, voorbij, ...lid }, n) => ({
      ...lid,
      id: leden[n],
      persoon: personen[persoon],
      organisatie: organisaties[organisatie],
      tot: tot(voorbij),
    })),
  );
  const rijen = wereld.vervangers
    .map((v, n) => ({ id: vervangers[n], lid: leden[v.lid], persoon: personen[v.persoon], beeindigd: v.beeindigd }))
    .filter(({ lid }) => lid !== undefined);
  await schrijf(VERVANGERS, rijen);
  await schrijf(
    VERVANGINGEN_VOORBIJ,
    rijen.filter(({ beeindigd }) => beeindigd),
  );
  const voorbij = wereld.zaken.flatMap(({ betrokken }, n) =>
    betrokken
      .filter(({ beeindigd }) => beeindigd)
      .map(({ organisatie }) => ({ zaak: zaken[n], organisatie: organisaties[organisatie] })),
  );
  await schrijf(BETROKKEN, voorbij);
  return { ...eerder, leden };
}
