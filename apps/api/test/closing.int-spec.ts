// SPDX-License-Identifier: EUPL-1.2
import { Agent, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiSystem, BUREAU, VASTLOPER } from './api-system.js';
import { expectProblem } from './expect-problem.js';

describe('the end of the API', () => {
  let api: ApiSystem;

  beforeEach(async () => {
    api = await ApiSystem.start('closing');
    await api.file();
  }, 120_000);
  afterEach(() => api?.stop(), 60_000);

  it('comes after a database that was away and came back', async () => {
    await api.databaseGate.shut();
    const away = await Promise.all([1, 2, 3].map(() => api.get(BUREAU, '/v1/vastlopers')));
    for (const answer of away) expectProblem(answer, 'DIENST_NIET_BEREIKBAAR');
    await api.databaseGate.open();
    expect((await api.get(BUREAU, '/v1/vastlopers')).status).toBe(200);
    await api.app.close();
  }, 30_000);

  it('comes while the database is away', async () => {
    await api.databaseGate.shut();
    expectProblem(await api.get(BUREAU, '/v1/vastlopers'), 'DIENST_NIET_BEREIKBAAR');
    await api.app.close();
  }, 30_000);

  it('comes when the database hangs with requests waiting for it, each of which gets its answer', async () => {
    api.databaseGate.freeze();
    const waiting = Array.from({ length: 25 }, () => api.post(BUREAU, '/v1/vastlopers', VASTLOPER));
    const closed = waiting[0]?.then(() => api.app.close());
    for (const answer of await Promise.all(waiting)) expectProblem(answer, 'DIENST_NIET_BEREIKBAAR');
    await closed;
  }, 60_000);

  it('does not wait for a client that keeps its connection open', async () => {
    const agent = new Agent({ keepAlive: true });
    const status = await new Promise((done) => {
      request(`${api.url}/health/live`, { agent }, (answer) => answer.resume().on('end', () => done(answer.statusCode))).end();
    });
    await api.app.close();
    agent.destroy();
    expect(status).toBe(200);
  }, 30_000);
});
