// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#application/ports/actor';
import type { Klok } from '#application/ports/klok';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { ActorLookup } from './actor-lookup.js';

const LID = { id: 'l', organisatieId: 'o', rol: 'partner', focusgebied: null } as const;
const WIE = { issuer: 'http://een', subject: 'iemand', isSterk: true };

class Personen extends PersoonRepository {
  lidmaatschappen: Actor['lidmaatschappen'] = [LID];
  vragen = 0;
  geschorst = false;
  isAway = false;
  toegangsvragen = 0;

  override async findActor(): Promise<Actor | null> {
    this.vragen += 1;
    return { persoonId: 'p', sleutel: 'iemand', naam: 'Iemand', lidmaatschappen: this.lidmaatschappen };
  }

  override async isGeschorst(): Promise<boolean> {
    this.toegangsvragen += 1;
    if (this.isAway) throw new Error('away');
    return this.geschorst;
  }

  override async findActorVan(): Promise<Actor | null> {
    return null;
  }
}

describe(ActorLookup.name, () => {
  const start = (): { personen: Personen; at: (ms: number) => Promise<number> } => {
    const personen = new Personen();
    let now = 0;
    const lookup = new ActorLookup(personen, { vandaag: () => '2026-11-23' } as Klok, () => now);
    const at = async (ms: number): Promise<number> => {
      now = ms;
      return (await lookup.find(WIE))?.lidmaatschappen.length ?? 0;
    };
    return { personen, at };
  };

  it('lets a membership that was withdrawn count no more within a minute, however often somebody asks', async () => {
    const { personen, at } = start();
    expect(await at(0)).toBe(1);
    personen.lidmaatschappen = [];
    const counts: number[] = [];
    for (let ms = 100; ms <= 60_000; ms += 100) counts.push(await at(ms));
    expect(counts.at(-1)).toBe(0);
    expect(counts.lastIndexOf(1)).toBeLessThan(counts.indexOf(0));
  });

  it('lets nothing count any more of who may not get in, within a second and from then on', async () => {
    const { personen, at } = start();
    expect(await at(0)).toBe(1);
    personen.geschorst = true;
    expect(await at(1_000)).toBe(0);
    expect(await at(1_001)).toBe(0);
    personen.geschorst = false;
    expect(await at(1_002)).toBe(1);
  });

  it('lets nobody in on memory alone when it cannot be asked whether they still may, and asks again the next time', async () => {
    const { personen, at } = start();
    expect(await at(0)).toBe(1);
    personen.isAway = true;
    await expect(at(1_000)).rejects.toThrow('away');
    await expect(at(1_001)).rejects.toThrow('away');
    personen.isAway = false;
    expect(await at(1_002)).toBe(1);
  });

  it('asks the database who somebody is once for many requests of one moment', async () => {
    const { personen, at } = start();
    for (let ms = 0; ms < 1_000; ms += 10) await at(ms);
    expect([personen.vragen, personen.toegangsvragen]).toEqual([1, 0]);
  });
});
