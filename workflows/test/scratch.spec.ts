// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { TemporalVastloper } from './temporal-vastloper.builder.js';
describe('scratch', () => {
  let env: TemporalEnvironment;
  beforeAll(async () => { console.time('create'); env = await TemporalEnvironment.create('2026-09-01T10:00:00.000Z'); console.timeEnd('create'); }, 60_000);
  afterAll(async () => { await env.close(); });
  it('goes', async () => {
    const v = await TemporalVastloper.file(env);
    console.time('year');
    await env.skipTo('2028-03-01');
    console.timeEnd('year');
    console.log(v.log.map((l) => `${l.moment} ${l.versie} ${l.soort} ${JSON.stringify(l.gegevens)}`).join('\n'));
    const h = await env.handle(v.id).fetchHistory();
    console.log(h.events?.length, await env.handle(v.id).describe());
    expect(1).toBe(1);
  }, 120_000);
});
