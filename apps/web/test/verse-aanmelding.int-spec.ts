// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOCAL_ACR } from '#platform/auth/sign-in-configuration';
import { readDemoData } from '../../local/src/demo-data.js';
import { startRealProvider, walk } from './real-provider.js';
import type { Visitor } from './visitor.js';
import { WebSystem } from './web-system.js';

const PAD = '/ops/wachtrijen';
const OPNIEUW = '/inloggen?opnieuw=ja&terug=%2Fops%2Fwachtrijen';

describe('signing in anew at a real sign-in service', () => {
  let web: WebSystem;

  beforeAll(async () => {
    web = await WebSystem.start('web_verse_aanmelding', {
      provider: async (where) => ({ ...(await startRealProvider(readDemoData().personen, where)), acr: LOCAL_ACR }),
    });
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  /** Where a link ends when nobody answers a question on the way: at the service that asks who it is, or at a page of ours. */
  const endOf = async (visitor: Visitor, path: string): Promise<string> => {
    let address = new URL(path, visitor.webUrl);
    for (let visit = await visitor.get(address.href); visit.location !== null; visit = await visitor.get(address.href))
      address = new URL(visit.location, address);
    return address.origin === visitor.webUrl ? address.pathname : 'asked who it is';
  };
  const age = (): Promise<unknown> =>
    web.owner.query(`UPDATE sessies SET aangemeld_op = aangemeld_op - interval '20 minutes' WHERE beeindigd_op IS NULL`);

  it('asks again who it is, also of somebody the service knows still, and lets them on where they wanted to go', async () => {
    const visitor = web.visitor();
    expect(await walk(visitor, `/inloggen?terug=${encodeURIComponent(PAD)}`, 'beheerder')).toMatchObject({
      path: PAD,
      status: 200,
    });
    await age();
    expect((await visitor.get(PAD)).status).toBe(403);
    expect(await endOf(visitor, OPNIEUW)).toBe('asked who it is');
    expect((await visitor.get(PAD)).status).toBe(403);
    expect(await walk(visitor, OPNIEUW, 'beheerder')).toMatchObject({ path: PAD, status: 200 });
  });

  it('takes a session that the service opened without asking for as old as the sign-in itself', async () => {
    const visitor = web.visitor();
    await walk(visitor, '/inloggen', 'beheerder');
    const moments = async (): Promise<unknown[]> =>
      (await web.owner.query(`SELECT aangemeld_op::text AS op FROM sessies ORDER BY begonnen_op DESC LIMIT 2`)).rows;
    visitor.cookies.delete('doorbraak-sessie');
    expect(await endOf(visitor, '/inloggen')).toBe('/');
    const [last, first] = await moments();
    expect(last).toEqual(first);
  });
});
