// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anIndiening, aHandeling } from '#testing/temporal-acts.builder';
import { TemporalEnvironment } from '#testing/temporal-environment';

jest.setTimeout(120_000);
let t: TemporalEnvironment;
beforeAll(async () => { t = await TemporalEnvironment.create('2026-11-23T09:00:00Z'); });
afterAll(() => t.close());
describe('scratch', () => {
  it('goes', async () => {
    const positie = await t.record.dienIn(anIndiening());
    const id = positie.vastloperId;
    await t.start(positie);
    console.log(await t.act(id, aHandeling('aanvullen', '2026-11-23', 'indiener', {})));
    await expect(t.act(id, aHandeling('besluiten', '2026-11-23', 'indiener', {} as never))).rejects.toMatchObject({ cause: { type: 'STATUS_LAAT_NIET_TOE' } });
    await t.skipTo('2026-12-20');
    console.log(t.record.log.map((l) => `${l.datum} ${l.versie} ${l.soort} ${JSON.stringify(l.gegevens)}`).join('\n'));
    console.log(t.record.commits, await t.positie(id));
    const started = Date.now();
    await t.skipTo('2028-12-20');
    console.log(t.record.log.length, Date.now() - started);
    console.log(t.record.log.map((l) => `${l.datum} ${l.versie} ${l.soort} ${JSON.stringify(l.gegevens)}`).join('\n'));
    console.log((await t.handle(id).describe()).searchAttributes)
  });
});
