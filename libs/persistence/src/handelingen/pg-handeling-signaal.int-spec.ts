// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { RecordDatabase } from '../../test/record-database.js';
import { createDataSource } from '../data-source.js';
import { Database } from '../database.js';
import { HandelingWekker } from './handeling-wekker.js';
import { PgHandelingSignaal } from './pg-handeling-signaal.js';

let db: RecordDatabase;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  Logger.overrideLogger(false); // the warnings are what these tests provoke
  db = await RecordDatabase.create('signaal');
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(() => db.drop());

/** A listener whose next call can be awaited. */
async function listen(
  database = db.database,
): Promise<{ count: () => number; next: () => Promise<void>; stop: () => Promise<void> }> {
  let calls = 0;
  let waiting: (() => void)[] = [];
  const stop = await new PgHandelingSignaal(database).listen(() => {
    calls += 1;
    for (const done of waiting) done();
    waiting = [];
  });
  stops.push(stop);
  return { count: () => calls, next: () => new Promise((done) => void waiting.push(done)), stop };
}

const cut = () =>
  db.owner.rows<{ cut: boolean }>({
    text: `SELECT pg_terminate_backend(pid, 5000) AS cut FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'doorbraak-signaal'`,
  });

describe(PgHandelingSignaal.name, () => {
  it('hears that a case was filed and that an act arrived, in every worker', async () => {
    const [een, twee] = [await listen(), await listen()];
    let gehoord = Promise.all([een.next(), twee.next()]);
    const positie = await db.fileCase();
    await gehoord;
    gehoord = Promise.all([een.next(), twee.next()]);
    await db.storeAct(positie, 'aanvullen', {}, { organisatieId: positie.zetels.indiener, hoedanigheden: ['indiener'] });
    await gehoord;
  });

  it('comes back after its connection was cut, and then calls once: something may have arrived meanwhile', async () => {
    const { next, count } = await listen();
    const terug = next();
    expect(await cut()).toEqual([{ cut: true }]);
    await terug;
    expect(count()).toBe(1);
    const gehoord = next();
    await db.fileCase();
    await gehoord;
  });

  it('starts while the database is away, and hears as soon as it is there', async () => {
    await db.owner.rows({ text: `ALTER DATABASE ${db.test.name} CONNECTION LIMIT 0` }); // does not bind the owner
    const { next } = await listen();
    const gehoord = next();
    await db.owner.rows({ text: `ALTER DATABASE ${db.test.name} CONNECTION LIMIT -1` });
    await gehoord;
  });

  it('leaves no connection behind', async () => {
    const { stop } = await listen();
    await stop();
    const over = () =>
      db.owner.rows({
        text: `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'doorbraak-signaal'`,
      });
    expect((await over()).length).toBe(0);
  });
});

describe(HandelingWekker.name, () => {
  it('turns many wake-ups at once into few, and the last one is always heard', async () => {
    const { next, count } = await listen();
    const wekker = new HandelingWekker(db.database);
    const gehoord = next();
    for (let n = 0; n < 1_000; n += 1) wekker.wake();
    await gehoord;
    expect(count()).toBeLessThanOrEqual(2);
  });

  it('does not disturb who stores an act when the database is away', async () => {
    const away: DataSource = createDataSource({ url: db.test.applicationUrl, poolSize: 1 });
    const told = new Promise<string>((done) => {
      jest.spyOn(Logger.prototype, 'warn').mockImplementationOnce((message: unknown) => done(String(message)));
    });
    new HandelingWekker(new Database(away)).wake();
    expect(await told).toContain('The relay was not woken; its poll will find the act.');
  });
});
