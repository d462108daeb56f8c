// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { dropQueueSchema } from '#testing/drop-queue-schema';
import { until } from '#testing/local-system';
import { INDIENER, TEKST, ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { ExportWorld } from '../../test/export-world.js';
import { Exportpost } from './exportpost.js';

const WACHT_MS = 60_000;
const CSV = { soort: 'lijst', formaat: 'csv' } as const;
let world: ExportWorld;
let indiener: Actor;
let bureau: Actor;
let vreemd: Actor;
let nummers: string[];

beforeAll(async () => {
  Logger.overrideLogger(false); // what is broken here is broken on purpose
  world = await ExportWorld.create('exportpost');
  await world.db.owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf) VALUES ($1, 'test-school', 'School', 'school', 'EHV-WZ', '2020-01-01')`,
    },
    [ZETELS.indiener],
  );
  indiener = await world.addPersoon(ZETELS.indiener, 'indiener', 'indiener', INDIENER);
  bureau = await world.addPersoon(ZETELS.programmabureau ?? '', 'programmabureau', 'bureau');
  vreemd = await world.addPersoon(ZETELS.ministeries[0] ?? '', 'departement', 'vreemd');
  nummers = [
    (await world.db.fileCase()).nummer,
    (await world.db.fileCase({ tekst: { ...TEKST, titel: '=1+1', naamVerbergen: true } })).nummer,
  ];
}, 120_000);
afterEach(() => world.stopPost());
afterAll(() => world.close());

const lines = (file: Buffer): string[] => file.toString('utf8').split('\r\n').slice(1, -1);

describe(Exportpost.name, () => {
  it('makes what was asked for: the cases in sight of the one who asked, a line each, with the hash of the file', async () => {
    world.startPost();
    const id = await world.made(bureau, CSV);
    const file = await world.fetch(bureau, id);
    expect(lines(file).map((line) => line.split(',')[0])).toEqual(nummers.map((nummer) => `"${nummer}"`));
    expect(await world.manage.find(bureau, id)).toMatchObject({
      stand: 'gereed',
      totaal: 2,
      gedaan: 2,
      grootte: file.length,
      kenmerk: createHash('sha256').update(file).digest('hex'),
    });
  });

  it('gives who sees nothing a file without cases', async () => {
    world.startPost();
    const id = await world.made(vreemd, CSV);
    expect(lines(await world.fetch(vreemd, id))).toEqual([]);
  });

  it('fills the queue again when its schema is dropped', async () => {
    await dropQueueSchema((statement) => world.db.owner.rows(statement));
    const { id } = await world.manage.request({ actor: indiener, invoer: CSV, sleutel: null });
    await world.record.markInWachtrij([id]); // it was in there
    world.startPost();
    await until('it is made all the same', WACHT_MS, async () => (await world.manage.find(indiener, id)).stand === 'gereed');
    expect(lines(await world.fetch(indiener, id))).toHaveLength(2);
  });

  it('begins anew after a worker that died halfway, and lets that one write no more', async () => {
    const { id } = await world.manage.request({ actor: bureau, invoer: CSV, sleutel: null });
    const dood = await world.record.take(id, 1);
    if (dood.stand !== 'aan_de_beurt') throw new Error('The export was not free.');
    await world.record.addDeel(dood.taak, { volgnummer: 1, inhoud: Buffer.from('half'), vastlopers: [] }, 0, 1);
    world.startPost();
    await until('another one made it', WACHT_MS, async () => (await world.manage.find(bureau, id)).stand === 'gereed');
    expect(lines(await world.fetch(bureau, id))).toHaveLength(2);
    const deel = { volgnummer: 99, inhoud: Buffer.from('te laat'), vastlopers: [] };
    expect(await world.record.addDeel(dood.taak, deel, 9, 60_000)).toBe(false);
    expect((await world.fetch(bureau, id)).includes('te laat')).toBe(false);
  });
});
