// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { checkGereedheid } from '#platform/health/gereedheid';
import { afhankelijkhedenVan, HARTSLAG_TE_OUD_SECONDEN, RONDE_TE_OUD_SECONDEN, type WorkerDelen } from './afhankelijkheden.js';

/** What is away, and how ready the worker is then. */
async function ready(changes: Partial<WorkerDelen> = {}): Promise<readonly string[]> {
  const { status, afhankelijkheden } = await checkGereedheid(
    afhankelijkhedenVan({
      database: { query: async () => [] },
      proces: { ping: async () => undefined },
      record: beats(0, 0),
      route: { isRunning: true },
      wacht: { stilstaand: [] },
      draaitSeconden: () => 86_400,
      ...changes,
    }),
  );
  return [status, ...Object.entries(afhankelijkheden).flatMap(([naam, een]) => (een.status === 'weg' ? [naam] : []))];
}

const beats = (age: number | null, successAge: number | null): WorkerDelen['record'] => ({
  heartbeatAge: async () => age,
  heartbeatSuccessAge: async () => successAge,
});
const away = (): Promise<never> => Promise.reject(new Error('away'));

describe('the readiness of the worker', () => {
  it('is whole while everything is there', async () => {
    expect(await ready()).toEqual(['ok']);
  });

  it.each([
    ['postgres', { database: { query: away } }],
    ['temporal', { proces: { ping: away } }],
    ['route', { route: { isRunning: false } }],
    ['auditor', { record: beats(HARTSLAG_TE_OUD_SECONDEN, 0) }],
    ['auditor', { record: beats(null, 0) }],
  ] as const)('is gone without %s', async (naam, changes) => {
    expect(await ready(changes)).toEqual(['weg', naam]);
  });

  it('is less while a queue stands still', async () => {
    expect(await ready({ wacht: { stilstaand: ['mail'] } })).toEqual(['beperkt', 'wachtrijen']);
  });

  it('is gone when the auditor lives and could end no round for ten minutes, and stays until then', async () => {
    expect(await ready({ record: beats(5, RONDE_TE_OUD_SECONDEN - 1) })).toEqual(['ok']);
    for (const age of [RONDE_TE_OUD_SECONDEN, null])
      expect(await ready({ record: beats(5, age) })).toEqual(['weg', 'auditor_ronde']);
  });

  it('gives a worker that just started the time for a round, however long ago the last good one was', async () => {
    for (const age of [RONDE_TE_OUD_SECONDEN, null])
      expect(await ready({ record: beats(5, age), draaitSeconden: () => RONDE_TE_OUD_SECONDEN - 1 })).toEqual(['ok']);
  });
});
