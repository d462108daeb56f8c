// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalSystem, until } from '#testing/local-system';

const INDIENER = 'indiener-welzijn-eindhoven';
const VASTLOPER = {
  titel: 'Een extra bak past niet in het plan',
  omschrijving: 'De stad plaatst bakken volgens één vast plan.',
  watKanWel: 'Samen tellen hoeveel afval er ligt.',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid'],
};

describe('taking along what one sees', () => {
  let system: LocalSystem;

  beforeAll(async () => {
    system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false });
    expect((await system.post(INDIENER, '/v1/vastlopers', VASTLOPER)).status).toBe(201);
  }, 300_000);
  afterAll(() => system?.stop(), 60_000);

  const fetched = async (id: string): Promise<string> => {
    await until('de export klaar is', 120_000, async () => {
      const { body } = await system.get<{ stand: string }>(INDIENER, `/v1/exports/${id}`);
      return body.stand === 'gereed';
    });
    const authorization = `Bearer ${await system.token(INDIENER)}`;
    return (await fetch(`${system.url('API')}/v1/exports/${id}/bestand`, { headers: { authorization } })).text();
  };
  const ask = async (): Promise<string> =>
    (await system.post<{ id: string }>(INDIENER, '/v1/exports', { soort: 'lijst', formaat: 'csv' })).body.id;

  it('goes from a call of the API through the worker to a file', async () => {
    expect(await fetched(await ask())).toContain(`"${VASTLOPER.titel}"`);
  }, 180_000);

  it('goes on when the worker is killed with kill -9', async () => {
    system.signal('worker', 'SIGSTOP');
    const id = await ask();
    system.kill('worker');
    expect(await fetched(id)).toContain(`"${VASTLOPER.titel}"`);
  }, 240_000);
});
