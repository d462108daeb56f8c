// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { ROLLEN, type Rol } from '#domain/ladder/begrippen';
import { beoordeel } from '#domain/policy/beoordeel';
import type { Database } from '#persistence/database';
import { v7 } from 'uuid';
import { insertWereld, type WereldVastloper } from './zicht-wereld.js';

const GEBIEDEN = ['EHV-WZ', 'VLA-WW', 'ZAA-O'];
/** Today by the clock of the tests is 2026-11-23. */
const GISTEREN = '2026-11-22';

interface Lid {
  readonly persoon: number;
  readonly organisatie: number;
  readonly rol: Rol;
  readonly focusgebied: string | null;
  readonly voorbij: boolean;
}
/** People with memberships, cases with who takes part, and to whom a message about each case is meant. */
export interface MailWereld {
  readonly leden: readonly Lid[];
  readonly zaken: readonly {
    readonly focusgebied: string;
    readonly betrokken: readonly { readonly organisatie: number; readonly beeindigd: boolean }[];
  }[];
  readonly aan: readonly number[];
}

const AANTAL_ORGANISATIES = 5;
const organisatie = fc.nat({ max: AANTAL_ORGANISATIES - 1 });
/** Any such world. */
export const mailWereld: fc.Arbitrary<MailWereld> = fc.record({
  leden: fc.array(
    fc.record({
      persoon: fc.nat({ max: 5 }),
      organisatie,
      rol: fc.constantFrom(...ROLLEN),
      focusgebied: fc.option(fc.constantFrom(...GEBIEDEN)),
      voorbij: fc.boolean(),
    }),
    { maxLength: 14 },
  ),
  zaken: fc.array(
    fc.record({
      focusgebied: fc.constantFrom(...GEBIEDEN),
      betrokken: fc.uniqueArray(fc.record({ organisatie, beeindigd: fc.boolean() }), {
        selector: (deel) => deel.organisatie,
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  aan: fc.array(organisatie, { minLength: 6, maxLength: 6 }),
});

/** What was written; `magZien` is what the policy says of a person and a case, through all their memberships or those at one organisation. */
export interface GeschrevenWereld {
  readonly personen: readonly string[];
  readonly organisaties: readonly string[];
  readonly gemaakt: readonly WereldVastloper[];
  magZien(persoonId: string, zaak: WereldVastloper, alleenVia: string | null): boolean;
}

/** Writes a world, with a message about each case to some organisation, whether or not that takes part. */
export async function schrijfMailWereld(owner: Database, { leden, zaken, aan }: MailWereld): Promise<GeschrevenWereld> {
  const [personen, organisaties] = [
    Array.from({ length: 6 }, () => v7()),
    Array.from({ length: AANTAL_ORGANISATIES }, () => v7()),
  ];
  const gemaakt = zaken.map(({ focusgebied, betrokken }) => ({
    id: v7(),
    focusgebied,
    betrokken: betrokken.map(({ organisatie, beeindigd }) => ({ organisatieId: organisaties[organisatie] ?? '', beeindigd })),
  }));
  await owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) SELECT id, id::text, 'Organisatie', 'school', '2020-01-01' FROM unnest($1::uuid[]) AS id`,
    },
    [organisaties],
  );
  await owner.rows(
    {
      text: `INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres) SELECT id, 'test', id::text, id::text, 'Rol', id || '@test.example' FROM unnest($1::uuid[]) AS id`,
    },
    [personen],
  );
  for (const { persoon, organisatie, rol, focusgebied, voorbij } of leden)
    await owner.rows(
      {
        text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf, geldig_tot) VALUES ($1, $2, $3, $4, $5, '2020-01-01', $6)`,
      },
      [v7(), personen[persoon], organisaties[organisatie], rol, focusgebied, voorbij ? GISTEREN : null],
    );
  await insertWereld(owner, gemaakt);
  for (const [n, { id }] of gemaakt.entries())
    await owner.rows({ text: `UPDATE berichten SET organisatie_id = $2 WHERE vastloper_id = $1` }, [
      id,
      organisaties[aan[n] ?? 0],
    ]);
  const magZien = (persoonId: string, zaak: WereldVastloper, alleenVia: string | null): boolean =>
    beoordeel(
      {
        persoonId,
        lidmaatschappen: leden
          .filter(({ persoon, voorbij }) => personen[persoon] === persoonId && !voorbij)
          .map(({ organisatie, rol, focusgebied }) => ({ organisatieId: organisaties[organisatie] ?? '', rol, focusgebied }))
          .filter(({ organisatieId }) => alleenVia === null || organisatieId === alleenVia),
      },
      'vastloper_lezen',
      { focusgebied: zaak.focusgebied, indienerPersoonId: null },
      {
        betrokkenheden: zaak.betrokken
          .filter(({ beeindigd }) => !beeindigd)
          .map(({ organisatieId }) => ({ organisatieId, hoedanigheid: 'partner' as const })),
        gevraagdeOrganisatieId: null,
        zelfGedaan: false,
      },
    ).toegestaan;
  return { personen, organisaties, gemaakt, magZien };
}
