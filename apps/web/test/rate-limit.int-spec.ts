// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RateLimit, type RateLimits } from '#platform/http/rate-limit';
import { INDIENER, WebSystem } from './web-system.js';

const LIMITS: RateLimits = { persoon: 6, adres: 40, aanmelden: 4 };
/** All within one minute. */
const ONE_MOMENT = 1_800_000_000_000;

describe(RateLimit.name, () => {
  const processes: RateLimit[] = [];
  let web: WebSystem;
  let second: string;

  beforeAll(async () => {
    web = await WebSystem.start('web_rate', {
      change: (parts) => {
        const rateLimit = new RateLimit(LIMITS, () => ONE_MOMENT);
        processes.push(rateLimit);
        return { ...parts, rateLimit };
      },
    });
    second = await web.run();
  }, 120_000);

  afterAll(() => web?.stop(), 60_000);

  const tellEachOther = async (): Promise<void> => {
    for (const process of processes) await process.flush();
  };

  it('stops one person over two processes, says when they may go on, and leaves another alone', async () => {
    const [visitor, other] = [web.visitor(), web.visitor()];
    await web.signIn(visitor, INDIENER);
    const elsewhere = visitor.at(second);
    for (const one of [visitor, elsewhere, visitor, elsewhere, visitor, elsewhere]) expect((await one.get('/')).status).toBe(200);
    await tellEachOther();
    // Each counted three of six; the next one at either hears of the other three.
    for (const one of [visitor, elsewhere]) {
      await one.get('/');
      await tellEachOther();
      const { status, text, headers } = await one.get('/');
      expect([status, text]).toEqual([429, expect.stringContaining('<h1>Te veel verzoeken</h1>')]);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    }
    expect((await other.get('/')).status).toBe(200);
  });

  it('stops sign-ins from one address, also at another process, and goes on showing pages', async () => {
    const visitor = web.visitor();
    while ((await visitor.get('/inloggen')).status === 303);
    await tellEachOther();
    expect((await visitor.get('/inloggen')).status).toBe(429);
    const elsewhere = web.visitor().at(second);
    await elsewhere.get('/aanmelden/terug?code=x&state=y');
    await tellEachOther();
    expect((await elsewhere.get('/aanmelden/terug?code=x&state=y')).status).toBe(429);
    expect((await visitor.get('/')).status).toBe(200);
  });

  it('stops visitors from one address, also when they make up where they come from', async () => {
    const statuses: number[] = [];
    for (let n = 0; n <= LIMITS.adres; n += 1)
      statuses.push(
        (await web.visitor().get('/', { 'x-forwarded-for': `203.0.113.${n}`, forwarded: `for=203.0.113.${n}` })).status,
      );
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(statuses.at(-1)).toBe(429);
    expect((await web.visitor().get('/health/ready')).status).toBe(200);
  });

  it('keeps counts and no addresses', async () => {
    const { rows } = await web.owner.query<{ sleutel: string }>('SELECT sleutel FROM verzoek_tellingen');
    expect(rows.length).toBeGreaterThan(2);
    for (const { sleutel } of rows) expect(sleutel).toMatch(/^(persoon:[0-9a-f-]{36}|(adres|aanmelden):[\w-]{22})$/);
  });
});
