// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 } from 'uuid';
import type { HandelingKern } from '#domain/ladder/handelingen';
import { beoordeel, GEEN_RELATIE } from '#domain/policy/beoordeel';
import type { Actor, Zicht } from '#application/ports/actor';
import { GEEN_FILTER, type VastloperFilter, type VastloperRelatie } from '#application/ports/vastloper.repository';
import { actorInVastloper, zichtVan } from '#application/use-cases/actor-in-vastloper';
import { VastlopersLoop } from '#testing/vastloper.builder';
import { RecordDatabase } from '../../test/record-database.js';
import {
  bewoond,
  eenActor,
  eenDaad,
  eenWereld,
  eenZicht,
  genoemden,
  id,
  isAntwoord,
  neemtAan,
  ORGANISATIES,
  PERSOON,
  VASTE_DADEN,
  type Daad,
  type Genoemd,
} from '../../test/wereld.builder.js';
import {
  clearWereld,
  gezienDoor,
  insertWereld,
  isZelfIngediend,
  LEESBAAR,
  WERELD_TABELLEN,
  type WereldVastloper,
} from '../../test/zicht-wereld.js';
import { HandelingWekker } from '../handelingen/handeling-wekker.js';
import { PgHandelingRepository } from '../handelingen/pg-handeling.repository.js';
import { VeranderingWekker } from '../signaal/verandering-wekker.js';
import { PgVastloperRepository } from '../vastlopers/pg-vastloper.repository.js';

const VANDAAG = '2026-11-23';
const FILTER: VastloperFilter = { ...GEEN_FILTER, sorteer: 'termijn' };
const ALLES = { cursor: null, limit: 100 };

let db: RecordDatabase;

beforeAll(async () => {
  db = await RecordDatabase.create('twee_muren');
}, 60_000);
afterAll(() => db.drop());
beforeEach(() => clearWereld(db.owner));

/** Does the policy let this person read the case? It knows the parts that hold now. */
function leest(actor: Actor, zaak: WereldVastloper): boolean {
  const { betrokkenheden, ...onderwerp } = relatieVan(zaak);
  return beoordeel(actor, 'vastloper_lezen', onderwerp, { ...GEEN_RELATIE, betrokkenheden }).toegestaan;
}

/** And the act that stands with the case? It is of whoever filed it. */
function leestHandeling(actor: Actor, zaak: WereldVastloper): boolean {
  const { betrokkenheden, ...onderwerp } = relatieVan(zaak);
  const relatie = { ...GEEN_RELATIE, betrokkenheden, zelfGedaan: isZelfIngediend(actor, zaak) };
  return beoordeel(actor, 'handeling_lezen', onderwerp, relatie).toegestaan;
}

/** How everybody stands to the case, by the parts that hold now. */
function relatieVan({ focusgebied, betrokken, indienerPersoonId = '' }: WereldVastloper): VastloperRelatie {
  const betrokkenheden = betrokken
    .filter(({ beeindigd }) => !beeindigd)
    .map(({ organisatieId, hoedanigheid = 'partner' }) => ({ organisatieId, hoedanigheid }));
  return { focusgebied, indienerPersoonId, betrokkenheden };
}

/** The cases of which an act is seen: those in sight, and those they filed themselves. */
function metEigen(zicht: Zicht, wereld: readonly WereldVastloper[]): string[] {
  const eigen = wereld.filter((zaak) => isZelfIngediend(zicht, zaak)).map((zaak) => zaak.id);
  return [...new Set([...gezienDoor(zicht, wereld), ...eigen])].sort();
}

/** The cases in sight that the own organisations filed, or they themselves in whosever name. */
function ingediend(zicht: Zicht, wereld: readonly WereldVastloper[]): string[] {
  return wereld
    .filter((zaak) => gezienDoor(zicht, [zaak]).length > 0)
    .filter(
      (zaak) =>
        isZelfIngediend(zicht, zaak) ||
        gezienDoor(zicht, [{ ...zaak, betrokken: zaak.betrokken.filter((deel) => deel.hoedanigheid === 'indiener') }]).length > 0,
    )
    .map((zaak) => zaak.id)
    .sort();
}

/** Everything the repositories tell of each case, as the set of cases of which they tell anything, per question. */
async function verteld(vastlopers: PgVastloperRepository, zicht: Zicht, wereld: readonly WereldVastloper[]): Promise<string[][]> {
  const perZaak: readonly ((zaak: string) => Promise<unknown>)[] = [
    (zaak) => vastlopers.listGebeurtenissen(zaak, zicht, ALLES),
    (zaak) => vastlopers.listTermijnen(zaak, zicht),
    (zaak) => vastlopers.listToezeggingen(zaak, zicht),
    (zaak) => vastlopers.findVastloperOfToezegging(zaak, zicht),
    (zaak) => vastlopers.findOverdracht(zaak, zicht),
    (zaak) => vastlopers.findRelatie(zaak, zicht),
  ];
  const antwoorden = await Promise.all(perZaak.map((vraag) => beantwoord(vraag, wereld)));
  const lijsten = await Promise.all(
    (['termijn', '-ingediend'] as const).map((sorteer) => vastlopers.listVisible(zicht, { ...FILTER, sorteer }, ALLES, VANDAAG)),
  );
  return [...antwoorden, ...lijsten.map(({ items }) => items.map((regel) => regel.id).sort())];
}

/** The cases of which this question tells anything. */
async function beantwoord(vraag: (zaak: string) => Promise<unknown>, wereld: readonly WereldVastloper[]): Promise<string[]> {
  const namen = await Promise.all(wereld.map(async ({ id: zaak }) => ((await vraag(zaak)) === null ? null : zaak)));
  return namen.filter((zaak) => zaak !== null).sort();
}

/** The list behind "my own cases" of whoever files. */
async function mijnZaken(vastlopers: PgVastloperRepository, zicht: Zicht): Promise<string[]> {
  const filter = { ...FILTER, sorteer: '-ingediend', hoedanigheid: 'indiener', ofIngediendDoor: zicht.persoonId } as const;
  const { items } = await vastlopers.listVisible(zicht, filter, ALLES, VANDAAG);
  return items.map((regel) => regel.id).sort();
}

/** Every answer of the repositories in this world is what sight in plain words says. */
async function expectVerteld(
  { vastlopers, handelingen }: Pick<RecordDatabase, 'vastlopers' | 'handelingen'>,
  zicht: Zicht,
  wereld: readonly WereldVastloper[],
): Promise<void> {
  for (const vraag of await verteld(vastlopers, zicht, wereld)) expect(vraag).toEqual(gezienDoor(zicht, wereld));
  expect(await beantwoord((zaak) => handelingen.findVisible(zaak, zicht), wereld)).toEqual(metEigen(zicht, wereld));
  expect(await werkvoorraad(vastlopers, zicht)).toEqual(aanZet(zicht, wereld));
  expect(await mijnZaken(vastlopers, zicht)).toEqual(ingediend(zicht, wereld));
}

/** The cases whose first organisation owns the clock, as far as they are seen: what a work list shows. */
function aanZet(zicht: Zicht, wereld: readonly WereldVastloper[]): string[] {
  return wereld
    .filter(({ betrokken: [eerste], focusgebied }) => {
      const plaatsen = zicht.plaatsen.filter((plaats) => plaats.organisatieId === eerste?.organisatieId);
      return gezienDoor({ ...zicht, plaatsen }, [{ id: '', focusgebied, betrokken: eerste ? [eerste] : [] }]).length > 0;
    })
    .map((zaak) => zaak.id)
    .sort();
}

async function werkvoorraad(vastlopers: PgVastloperRepository, zicht: Zicht): Promise<string[]> {
  const { items } = await vastlopers.listWerkvoorraad(zicht, ALLES, VANDAAG);
  return items.map(({ vastloper }) => vastloper.id).sort();
}

describe('sight in a world made at random', () => {
  it('is the same by the repositories, by row-level security alone, and as told in plain words', async () => {
    await fc.assert(
      fc.asyncProperty(eenWereld, eenZicht, async (wereld, zicht) => {
        await clearWereld(db.owner);
        await insertWereld(db.owner, bewoond(wereld));
        await expectVerteld(db, zicht, bewoond(wereld));
        for (const tabel of LEESBAAR) {
          const rijen = await db.database
            .asZicht(zicht)
            .rows<{ id: string }>({ text: `SELECT DISTINCT ${WERELD_TABELLEN[tabel]} AS id FROM ${tabel} ORDER BY 1` });
          const gezien = tabel === 'handelingen' ? metEigen(zicht, bewoond(wereld)) : gezienDoor(zicht, bewoond(wereld));
          expect([tabel, rijen.map((rij) => rij.id)]).toEqual([tabel, gezien]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is what the policy says, for people with every role, to the case and to each of its tables', async () => {
    await fc.assert(
      fc.asyncProperty(eenWereld, eenActor, async (wereld, actor) => {
        await clearWereld(db.owner);
        await insertWereld(db.owner, bewoond(wereld));
        for (const tabel of LEESBAAR) {
          const rijen = await db.database
            .asZicht(zichtVan(actor))
            .rows<{ id: string }>({ text: `SELECT DISTINCT ${WERELD_TABELLEN[tabel]} AS id FROM ${tabel} ORDER BY 1` });
          const mag = bewoond(wereld).filter((zaak) => (tabel === 'handelingen' ? leestHandeling : leest)(actor, zaak));
          expect([tabel, rijen.map((rij) => rij.id)]).toEqual([tabel, mag.map((zaak) => zaak.id).sort()]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is the same by the repositories alone, when row-level security does not hold', async () => {
    const wekker = new HandelingWekker(db.owner);
    const vastlopers = new PgVastloperRepository(db.owner, db.klok, wekker, new VeranderingWekker(db.owner));
    const handelingen = new PgHandelingRepository(db.owner, db.klok, wekker);
    await fc.assert(
      fc.asyncProperty(eenWereld, eenZicht, async (wereld, zicht) => {
        await clearWereld(db.owner);
        await insertWereld(db.owner, bewoond(wereld));
        await expectVerteld({ vastlopers, handelingen }, zicht, bewoond(wereld));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe('an act in a world made at random', () => {
  const VOOR = id(3, 1);
  const { positie } = new VastlopersLoop(VANDAAG);

  beforeAll(async () => {
    for (const een of ORGANISATIES)
      await db.owner.rows(
        {
          text: `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ($1::uuid, $1::text, $1::text, 'school', '2020-01-01')`,
        },
        [een],
      );
    for (const een of [PERSOON, VOOR])
      await db.owner.rows(
        {
          text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 'test', $1::text, $1::text, $1::text)`,
        },
        [een],
      );
  });

  /** Writes the memberships as they are kept, and answers who they make. */
  async function maakActor({ lidmaatschappen }: Daad): Promise<Actor> {
    await db.owner.rows({ text: 'DELETE FROM plaatsvervangingen' });
    await db.owner.rows({ text: 'DELETE FROM lidmaatschappen WHERE persoon_id = ANY ($1::uuid[])' }, [[PERSOON, VOOR]]);
    for (const [n, { organisatieId, rol, focusgebied, alsVervanger }] of lidmaatschappen.entries()) {
      await db.owner.rows({ text: `INSERT INTO lidmaatschappen VALUES ($1, $2, $3, $4, $5, '2020-01-01', NULL)` }, [
        ...[id(4, n), alsVervanger ? VOOR : PERSOON, organisatieId],
        ...[rol, focusgebied],
      ]);
      if (alsVervanger)
        await db.owner.rows(
          {
            text: `INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot) VALUES ($1, $2, $3, '2020-01-01', '2099-12-31')`,
          },
          [id(5, n), id(4, n), PERSOON],
        );
    }
    const eigen = lidmaatschappen.map((een, n) => ({ ...een, id: id(4, n) }));
    return { persoonId: PERSOON, sleutel: 'iemand', naam: 'Iemand', lidmaatschappen: eigen };
  }

  /** Does PostgreSQL take this act, with a core that says this of the person? */
  async function neemt(actor: Actor, { soort, gevraagd }: Daad, vastloperId: string, relatie: VastloperRelatie, als: Genoemd) {
    const { organisatieId } = actorInVastloper(actor, { positie, relatie }, isAntwoord(soort) ? gevraagd : null);
    const wie = { persoonId: PERSOON, organisatieId, ...als };
    const kern = { soort, op: VANDAAG, actor: wie, gegevens: {} } as unknown as HandelingKern;
    return db.handelingen
      .insert({ id: v7(), vastloperId, kern, payload: {}, sleutel: null, voorrangMs: 0 }, zichtVan(actor))
      .then(
        () => true,
        () => false,
      );
  }

  it('is taken by row-level security from whom the policy lets do it, for themselves or standing in, and from nobody else', async () => {
    const tel = { ja: 0, nee: 0 };
    await fc.assert(
      fc.asyncProperty(eenDaad, async (daad) => {
        const wereld = bewoond(daad.wereld);
        await clearWereld(db.owner);
        await insertWereld(db.owner, wereld);
        const actor = await maakActor(daad);
        for (const zaak of wereld) {
          const relatie = relatieVan(zaak);
          const { betrokkenheden, ...onderwerp } = relatie;
          const gevraagdeOrganisatieId = isAntwoord(daad.soort) ? daad.gevraagd : null;
          const stand = { betrokkenheden, gevraagdeOrganisatieId, zelfGedaan: false };
          const mag = beoordeel(actor, daad.soort, onderwerp, stand).toegestaan;
          const genomen: Genoemd[] = [];
          for (const als of genoemden(daad)) if (await neemt(actor, daad, zaak.id, relatie, als)) genomen.push(als);
          expect([daad.soort, genomen, genomen.some((als) => neemtAan(daad, als))]).toEqual([daad.soort, genomen, mag]);
          tel[mag ? 'ja' : 'nee'] += 1;
        }
      }),
      { numRuns: 60, examples: VASTE_DADEN.map((daad): [Daad] => [daad]) },
    );
    const deel = tel.ja / (tel.ja + tel.nee);
    process.stdout.write(`Handelingen in een wereld op goed geluk: ${tel.ja} mogen, ${tel.nee} niet\n`);
    expect(deel).toBeGreaterThan(1 / 3);
    expect(deel).toBeLessThan(9 / 10);
  }, 120_000);
});
