// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from '@jest/globals';
import { aanmelddienstenVan } from './aanmelddiensten.js';
import { checkGereedheid, type Afhankelijkheid, type Gereedheid } from './gereedheid.js';

describe(aanmelddienstenVan.name, () => {
  const HIER = { sleutel: 'eerste', issuer: 'https://hier.example' };
  const DAAR = { sleutel: 'gemeente', issuer: 'https://daar.example' };
  let asked: string[];
  let away: Set<string>;
  let now: number;
  let diensten: Afhankelijkheid[];

  const look = (): Promise<Gereedheid> =>
    checkGereedheid([{ naam: 'postgres', verplicht: true, check: async () => undefined }, ...diensten]);

  beforeEach(() => {
    [asked, away, now] = [[], new Set(), 0];
    const find = async (issuer: string): Promise<void> => {
      asked.push(issuer);
      if (away.has(issuer)) throw new Error('away');
    };
    diensten = aanmelddienstenVan([HIER, DAAR], find, () => now);
  });

  it('names every sign-in service, and makes a process that misses one less, never away', async () => {
    expect((await look()).status).toBe('ok');
    away.add(DAAR.issuer);
    now += 30_000;
    expect(await look()).toEqual({
      status: 'beperkt',
      afhankelijkheden: {
        postgres: { status: 'ok', verplicht: true },
        aanmelddienst_eerste: { status: 'ok', verplicht: false },
        aanmelddienst_gemeente: { status: 'weg', verplicht: false },
      },
    });
  });

  it('asks each at most every half minute, however many look and whatever it answered', async () => {
    away.add(DAAR.issuer);
    await Promise.all(Array.from({ length: 50 }, look));
    now = 29_999;
    expect((await look()).status).toBe('beperkt');
    expect(asked).toEqual([HIER.issuer, DAAR.issuer]);
    away.clear();
    now = 30_000;
    expect((await look()).status).toBe('ok');
    expect(asked).toHaveLength(4);
  });

  it('answers in time when a service never does, without asking it again meanwhile', async () => {
    let calls = 0;
    diensten = aanmelddienstenVan([HIER], () => {
      calls += 1;
      return new Promise(() => undefined);
    });
    expect([(await look()).status, (await look()).status, calls]).toEqual(['beperkt', 'beperkt', 1]);
  }, 10_000);
});
