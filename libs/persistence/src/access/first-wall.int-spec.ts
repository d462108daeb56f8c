// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Zicht } from '#application/ports/actor';
import { GEEN_FILTER } from '#application/ports/vastloper.repository';
import { v7 } from 'uuid';
import { RecordDatabase } from '../../test/record-database.js';
import { insertWereld, type WereldVastloper } from '../../test/zicht-wereld.js';
import { PgBeeldRepository } from '../beeld/pg-beeld.repository.js';
import type { Database } from '../database.js';
import { PgDeskRepository } from '../desks/pg-desk.repository.js';
import { PgExportBron } from '../exports/pg-export-bron.js';
import { PgExportRepository } from '../exports/pg-export.repository.js';
import { HandelingWekker } from '../handelingen/handeling-wekker.js';
import { PgHandelingRepository } from '../handelingen/pg-handeling.repository.js';
import { PgLogboekRepository } from '../logboek/pg-logboek.repository.js';
import { VeranderingWekker } from '../signaal/verandering-wekker.js';
import { PgVastloperRepository } from '../vastlopers/pg-vastloper.repository.js';
import { PgVastloperZoeker } from '../vastlopers/pg-vastloper-zoeker.js';
import { PgGebeurtenisstroomRepository } from '../webhooks/pg-gebeurtenisstroom.js';

const VANDAAG = '2026-12-23';
const ALLES = { cursor: null, limit: 100 };
const ORGANISATIES = [v7(), v7(), v7()] as const;
const PERSONEN = ORGANISATIES.map(() => v7());
const GEBIEDEN = ['EHV-WZ', 'VLA-WW'] as const;
const TREDEN = ['rijksvertegenwoordiger', 'alliantieraad'] as const;

/** Twelve cases; each is seen by one organisation and was seen by the next. */
const WERELD: readonly WereldVastloper[] = Array.from({ length: 12 }, (_, n) => ({
  id: v7(),
  focusgebied: GEBIEDEN[n % 2] ?? '',
  betrokken: [
    { organisatieId: ORGANISATIES[n % 3] ?? '', beeindigd: false, hoedanigheid: 'meedenker' as const },
    { organisatieId: ORGANISATIES[(n + 1) % 3] ?? '', beeindigd: true, hoedanigheid: 'meedenker' as const },
  ],
}));

/** Through whose eyes: each organisation whole, one for one area, two together, and nobody. */
const OGEN: readonly (readonly [string, Zicht])[] = [
  ...ORGANISATIES.map((organisatieId, n): readonly [string, Zicht] => [
    `organisatie ${n}`,
    { persoonId: PERSONEN[n] ?? '', plaatsen: [{ organisatieId, focusgebied: null }] },
  ]),
  [
    'organisatie 0 in one area',
    { persoonId: PERSONEN[0] ?? '', plaatsen: [{ organisatieId: ORGANISATIES[0], focusgebied: 'EHV-WZ' }] },
  ],
  [
    'two organisations',
    { persoonId: PERSONEN[1] ?? '', plaatsen: [1, 2].map((n) => ({ organisatieId: ORGANISATIES[n] ?? '', focusgebied: null })) },
  ],
  ['nobody', { persoonId: v7(), plaatsen: [] }],
];

type Vraag = (database: Database, zicht: Zicht) => Promise<unknown>;
let db: RecordDatabase;

/** One question put about every case, each answer with its case; without those that are not there. */
const perZaak =
  (vraag: (database: Database, zicht: Zicht, zaak: string) => Promise<unknown>): Vraag =>
  async (database, zicht) => {
    const antwoorden = await Promise.all(WERELD.map(async ({ id }) => [id, await vraag(database, zicht, id)] as const));
    return antwoorden.filter(([, antwoord]) => antwoord !== null && antwoord !== false);
  };
const vastlopers = (database: Database) =>
  new PgVastloperRepository(database, db.klok, new HandelingWekker(database), new VeranderingWekker(database));
const handelingen = (database: Database) => new PgHandelingRepository(database, db.klok, new HandelingWekker(database));
const desk = (database: Database) => new PgDeskRepository(database);
const zoeker = (database: Database) => new PgVastloperZoeker(database);

/** Every question a person's eyes are given to, by the class that answers it. */
const VRAGEN: Readonly<Record<string, readonly (readonly [string, Vraag])[]>> = {
  PgVastloperRepository: [
    ['findVisible', perZaak((d, z, id) => vastlopers(d).findVisible(id, z, VANDAAG))],
    ['findRelatie', perZaak((d, z, id) => vastlopers(d).findRelatie(id, z))],
    ['listGebeurtenissen', perZaak((d, z, id) => vastlopers(d).listGebeurtenissen(id, z, ALLES))],
    ['listTermijnen', perZaak((d, z, id) => vastlopers(d).listTermijnen(id, z))],
    ['listToezeggingen', perZaak((d, z, id) => vastlopers(d).listToezeggingen(id, z))],
    ['findVastloperOfToezegging', perZaak((d, z, id) => vastlopers(d).findVastloperOfToezegging(id, z))],
    ['findOverdracht', perZaak((d, z, id) => vastlopers(d).findOverdracht(id, z))],
    ['listVisible', (d, z) => vastlopers(d).listVisible(z, { ...GEEN_FILTER, sorteer: 'termijn' }, ALLES, VANDAAG)],
    ['listWerkvoorraad', (d, z) => vastlopers(d).listWerkvoorraad(z, ALLES, VANDAAG)],
  ],
  PgHandelingRepository: [
    ['findVisible', perZaak((d, z, id) => handelingen(d).findVisible(id, z))],
    ['findEigenInvoer', perZaak((d, z, id) => handelingen(d).findEigenInvoer(id, z))],
  ],
  PgDeskRepository: [
    ['listEigenToezeggingen', (d, z) => desk(d).listEigenToezeggingen(z, 'gevraagd', ALLES, VANDAAG)],
    ['listAangebodenOverdrachten', (d, z) => desk(d).listAangebodenOverdrachten(z, 100)],
    ['listMeedenkVerzoeken', (d, z) => desk(d).listMeedenkVerzoeken(z, 100)],
    ['listInDenHaag', (d, z) => desk(d).listInDenHaag(z, ALLES, VANDAAG)],
    ['countInDenHaag', (d, z) => desk(d).countInDenHaag(z)],
    ['listBijAlliantieraad', (d, z) => desk(d).listBijAlliantieraad(z, ALLES, VANDAAG, '2026-01-01')],
    ['listToezeggingenPerOrganisatie', (d, z) => desk(d).listToezeggingenPerOrganisatie(z, 100, VANDAAG)],
  ],
  PgVastloperZoeker: [
    ['findIdOfNummer', perZaak((d, z, id) => zoeker(d).findIdOfNummer(`W-${id}`, z))],
    ['seesAny', perZaak((d, z, id) => zoeker(d).seesAny([id], z))],
    ['listGelijkende', (d, z) => zoeker(d).listGelijkende({ regel: null, blokkades: ['geld'] }, z, 100, VANDAAG)],
    ['search', (d, z) => zoeker(d).search(['woorden'], z, 100, VANDAAG)],
    ['countPerTrede', (d, z) => zoeker(d).countPerTrede(z, VANDAAG)],
  ],
  PgLogboekRepository: [['findVisible', perZaak((d, z, id) => new PgLogboekRepository(d).findVisible(id, z, true))]],
  PgExportBron: [
    [
      'readMoment',
      (d, zicht) =>
        new PgExportBron(d).readMoment(
          { zicht, filter: { focusgebied: null, trede: null, status: null }, vandaag: VANDAAG },
          async ({ totaal, vastlopers: groepen }) => {
            const ids: string[] = [];
            for await (const groep of groepen) ids.push(...groep.map(({ id }) => id));
            return totaal === 0 ? [] : [totaal, ids];
          },
        ),
    ],
  ],
  PgExportRepository: [
    ['list', (d, z) => new PgExportRepository(d, new VeranderingWekker(d)).list(z, 100)],
    [
      'find',
      (d, z) =>
        Promise.all(PERSONEN.map((id) => new PgExportRepository(d, new VeranderingWekker(d)).find(id, z))).then((all) =>
          all.filter(Boolean),
        ),
    ],
  ],
  PgBeeldRepository: [
    [
      'findBeeld',
      async (d, zicht) => {
        const plaatsen = ORGANISATIES.map((organisatieId) => ({ organisatieId, focusgebied: 'EHV-WZ' }));
        const { bijgewerktOp: _op, ...beeld } = (await new PgBeeldRepository(d).findBeeld(
          { plaatsen, vanaf: null, vandaag: VANDAAG },
          zicht,
        )) as unknown as Record<string, unknown>;
        return beeld;
      },
    ],
  ],
  PgGebeurtenisstroomRepository: [
    [
      'lees',
      (d, z) =>
        Promise.all(ORGANISATIES.map((id) => new PgGebeurtenisstroomRepository(d).lees(z, id, ALLES))).then((delen) =>
          delen.flatMap((deel) => deel?.gebeurtenissen ?? []),
        ),
    ],
  ],
};

/** Classes that read or write only what is the person's own by the key they ask with, and `PgInzageLog`, which reads nothing. */
const EIGEN = [
  'PgBeheerOverzichtRepository',
  'PgBeheerRepository',
  'PgBewaardFormulierRepository',
  'PgConceptRepository',
  'PgInzageLog',
  'PgMailvoorkeurRepository',
  'PgWebhookRepository',
];

beforeAll(async () => {
  db = await RecordDatabase.create('eerste_muur');
  const rows = (text: string, values: readonly unknown[] = []) => db.owner.rows({ text }, values);
  for (const [n, id] of ORGANISATIES.entries()) {
    await rows(
      `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ($1::uuid, $1::text, $2, 'school', '2026-01-01')`,
      [id, `School ${n}`],
    );
    await rows(`INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 'test', $2::text, $2, $2)`, [
      PERSONEN[n],
      `persoon ${n}`,
    ]);
    await rows(
      `INSERT INTO exports (id, persoon_id, soort, formaat, filter, lidmaatschap_ids) VALUES ($1, $1, 'lijst', 'csv', '{}', '{}')`,
      [PERSONEN[n]],
    );
    await rows(
      `INSERT INTO beeld_cijfers (organisatie_id, focusgebied, onderdeel, tijdvak, sleutel, deel, aantal) VALUES ($1, 'EHV-WZ', 'vastloper', '2026-11-01', 'open', '', $2)`,
      [id, n + 1],
    );
    await rows(`INSERT INTO stroomstanden (organisatie_id, laatste) VALUES ($1, 100)`, [id]);
  }
  await insertWereld(db.owner, WERELD);
  for (const [n, { id, focusgebied, betrokken }] of WERELD.entries()) {
    const eerste = betrokken[0]?.organisatieId;
    await rows(
      `UPDATE vastlopers SET trede = $2, positie = '{"schemaVersion": 2, "doorgeleidingen": 0, "alliantieVerstreken": 0, "toezeggingen": [], "termijnen": []}' WHERE id = $1`,
      [id, TREDEN[n % 2]],
    );
    await rows(`UPDATE betrokkenheden SET open_trede = $2 WHERE vastloper_id = $1`, [id, TREDEN[n % 2]]);
    await rows(`UPDATE toezeggingen SET partij_id = $2 WHERE vastloper_id = $1`, [id, eerste]);
    await rows(
      `INSERT INTO toezeggingen (id, vastloper_id, partij_id, hoedanigheid, stand, wat) VALUES ($1, $2, $3, 'partner', 'toegezegd', 'Woorden')`,
      [v7(), id, eerste],
    );
    await rows(`UPDATE overdrachten SET naar_organisatie_id = $2 WHERE vastloper_id = $1`, [id, eerste]);
    await rows(`UPDATE handelingen SET persoon_id = $2 WHERE vastloper_id = $1`, [id, PERSONEN[n % 3]]);
    await rows(
      `INSERT INTO gebeurtenissen (vastloper_id, versie, soort, op, persoon_id, organisatie_id, gegevens, formatversie, vorige_hash, hash)
        VALUES ($1, 2, 'meedenken_gevraagd', now(), $3, $2::uuid, jsonb_build_object('organisatieId', $2::text), 1, '', '')`,
      [id, eerste, PERSONEN[n % 3]],
    );
    for (const organisatieId of ORGANISATIES)
      await rows(
        `INSERT INTO stroomgebeurtenissen (organisatie_id, volgnummer, vastloper_id, versie, soort, op, focusgebied) VALUES ($1, $2, $3, 1, 'ingediend', now(), $4)`,
        [organisatieId, n + 1, id, focusgebied],
      );
  }
}, 60_000);
afterAll(() => db.drop());

describe.each(Object.entries(VRAGEN))('%s, with the second wall gone', (_, vragen) => {
  it.each(vragen)('tells by %s what it tells under both walls, to each pair of eyes', async (_naam, vraag) => {
    const verteld = new Map<string, string>();
    for (const [wie, zicht] of OGEN) {
      const [alleen, samen] = [await vraag(db.owner, zicht), await vraag(db.database, zicht)];
      expect([wie, alleen]).toEqual([wie, samen]);
      verteld.set(wie, JSON.stringify(alleen));
    }
    // Different eyes hear different things, so a condition that went missing would show.
    expect(new Set([...verteld.values()]).size).toBeGreaterThan(2);
    expect(verteld.get('nobody')).not.toBe(verteld.get('organisatie 0'));
  });
});

describe('the questions above', () => {
  it('are of every class that is given the eyes of a person', () => {
    const folder = join(import.meta.dirname, '..');
    const classes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts') && name !== 'database.ts')
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter((text) => /\.asZicht\(/.test(text))
      .flatMap((text) => [...text.matchAll(/export class (Pg\w+)/g)].map(([, name]) => name ?? ''));
    const known = [...Object.keys(VRAGEN), ...EIGEN, 'PgGebeurtenisstroomRecord'];
    expect(classes.filter((name) => !known.includes(name))).toEqual([]);
    expect(Object.keys(VRAGEN).filter((name) => !classes.includes(name))).toEqual([]);
  });
});
