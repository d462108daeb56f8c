// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { VerzoekTeller, type VerzoekTelling } from '#application/ports/verzoek-teller';
import { SharedCounters } from './shared-counters.js';

class TellerInMemory extends VerzoekTeller {
  readonly totals = new Map<string, number>();
  asked = 0;
  isAway = false;

  override async add(tellingen: readonly VerzoekTelling[]): Promise<readonly VerzoekTelling[]> {
    this.asked += 1;
    if (this.isAway) throw new Error('away');
    return tellingen.map(({ sleutel, minuut, aantal }) => {
      const total = (this.totals.get(`${sleutel} ${minuut}`) ?? 0) + aantal;
      this.totals.set(`${sleutel} ${minuut}`, total);
      return { sleutel, minuut, aantal: total };
    });
  }
}

const MINUTE_MS = 60_000;
const START = 30_000_000 * MINUTE_MS;

function twoProcesses(nowMs = (): number => START): { teller: TellerInMemory; one: SharedCounters; other: SharedCounters } {
  const teller = new TellerInMemory();
  const [one, other] = [new SharedCounters(nowMs), new SharedCounters(nowMs)];
  for (const counters of [one, other]) {
    counters.share(teller);
    counters.stop(); // the test tells when
    counters.share(teller);
  }
  return { teller, one, other };
}

describe(SharedCounters.name, () => {
  it('counts on from what all processes counted together', async () => {
    const { teller, one, other } = twoProcesses();
    for (let times = 0; times < 3; times += 1) one.count('persoon:a');
    for (let times = 0; times < 4; times += 1) other.count('persoon:a');
    await one.flush();
    await other.flush();
    expect(other.count('persoon:a').current).toBe(8);
    expect(one.count('persoon:a').current).toBe(4);
    await one.flush();
    expect(one.count('persoon:a').current).toBe(9);
    expect([...teller.totals.values()]).toEqual([8]);
    one.stop();
    other.stop();
  });

  it('asks nothing when there is nothing new', async () => {
    const { teller, one, other } = twoProcesses();
    one.count('persoon:a');
    await one.flush();
    await one.flush();
    await other.flush();
    expect(teller.asked).toBe(1);
    one.stop();
    other.stop();
  });

  it('goes on alone while the others cannot be told, and tells them later', async () => {
    const { teller, one, other } = twoProcesses();
    teller.isAway = true;
    for (let times = 0; times < 3; times += 1) one.count('persoon:a');
    await one.flush();
    expect(one.count('persoon:a').current).toBe(4);
    teller.isAway = false;
    await one.flush();
    expect([...teller.totals.values()]).toEqual([4]);
    one.stop();
    other.stop();
  });

  it('loses nothing that comes while it tells', async () => {
    const { teller, one, other } = twoProcesses();
    one.count('persoon:a');
    const flushing = one.flush();
    one.count('persoon:a');
    await flushing;
    await one.flush();
    expect([...teller.totals.values()]).toEqual([2]);
    one.stop();
    other.stop();
  });

  it('begins anew each minute, and says how long that takes', async () => {
    let now = START + 15_000;
    const { one, other } = twoProcesses(() => now);
    expect(one.count('persoon:a')).toEqual({ current: 1, ttlMs: 45_000 });
    now += 45_000;
    expect(one.count('persoon:a')).toEqual({ current: 1, ttlMs: 60_000 });
    one.stop();
    other.stop();
  });

  it('keeps people apart', () => {
    const counters = new SharedCounters(() => START);
    counters.count('persoon:a');
    expect(counters.count('persoon:b').current).toBe(1);
  });
});
