// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RateLimit, type RateLimits } from '#platform/http/rate-limit';
import { INDIENER, WebSystem } from './web-system.js';

const LIMITS: RateLimits = { persoon: 6, adres: 40, aanmelden: 4 };
const MINUTE_MS = 60_000;
/** All within one minute, until a test begins the next. */
let moment = 1_800_000_000_000;

describe(RateLimit.name, () => {
  const processes: RateLimit[] = [];
  let web: WebSystem;
  let second: string;

  beforeAll(async () => {
    web = await WebSystem.start('web_rate', {
      change: (parts) => {
        const rateLimit = new RateLimit(LIMITS, () => moment);
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

  it('stops visitors from one address over two processes, at the limit of both together', async () => {
    moment += MINUTE_MS;
    const allowed = [0, 0];
    const stopped = [false, false];
    for (let turn = 0; turn < LIMITS.adres && stopped.includes(false); turn += 1)
      for (const [place, visitor] of [web.visitor(), web.visitor().at(second)].entries()) {
        if ((await visitor.get('/')).status === 429) stopped[place] = true;
        else allowed[place] = (allowed[place] ?? 0) + 1;
        await tellEachOther();
      }
    expect(stopped).toEqual([true, true]);
    const [here = 0, there = 0] = allowed;
    expect([here < LIMITS.adres * 0.6, there < LIMITS.adres * 0.6]).toEqual([true, true]);
    expect(Math.abs(here + there - LIMITS.adres)).toBeLessThanOrEqual(LIMITS.adres * 0.1);
  });

  it('tells the other process by itself, within some seconds', async () => {
    moment += MINUTE_MS;
    const visitor = web.visitor();
    await web.signIn(visitor, INDIENER);
    moment += MINUTE_MS;
    const elsewhere = visitor.at(second);
    for (let n = 0; n < LIMITS.persoon; n += 1) await visitor.get('/');
    const statuses: number[] = [];
    // By its own count alone the second would let all of these through.
    while (statuses.length < LIMITS.persoon - 1 && !statuses.includes(429)) {
      statuses.push((await elsewhere.get('/')).status);
      await new Promise((done) => void setTimeout(done, 1_500));
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('keeps counts and no addresses', async () => {
    const { rows } = await web.owner.query<{ sleutel: string }>('SELECT sleutel FROM verzoek_tellingen');
    expect(rows.length).toBeGreaterThan(2);
    for (const { sleutel } of rows) expect(sleutel).toMatch(/^(persoon:[0-9a-f-]{36}|(adres|aanmelden):[\w-]{22})$/);
  });
});
