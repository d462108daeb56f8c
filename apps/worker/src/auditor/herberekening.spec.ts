// SPDX-License-Identifier: EUPL-1.2
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { VastloperProces } from '#application/ports/vastloper-proces';
import type { VastloperRecord } from '#application/ports/vastloper-record';
import { KALENDER_STANDAARD, type Kalender } from '#domain/kalender/kalender';
import type { Positie } from '#domain/ladder/positie';
import type { PgKlok } from '#persistence/klok/pg-klok';
import { InMemoryVastloperRecord } from '#testing/in-memory-record';
import { aVastloper } from '#testing/vastloper.builder';
import { ScriptedProces } from '../../test/scripted-proces.js';
import { Herberekening } from './herberekening.js';

describe(Herberekening.name, () => {
  let said: string[];
  let vandaag: string;
  let kalender: Kalender;

  const herberekening = (lopend: readonly Positie[] = []): Herberekening => {
    const klok = {
      refresh: async () => undefined,
      vandaag: () => vandaag,
      kalender: () => kalender,
      isHerberekend: async () => true,
    };
    const record = new InMemoryVastloperRecord({ nu: async () => `${vandaag}T09:00:00.000Z`, toReal: (moment) => moment });
    for (const positie of lopend) record.posities.set(positie.vastloperId, positie);
    return new Herberekening(record, new ScriptedProces(record), klok as unknown as PgKlok);
  };
  const zonderBesluit = (jaren: string): string =>
    `No decree on equated days is known for ${jaren}, and clocks end in that time or may start to. ` +
    'Load the new calendar when it is out: end dates stay, wake-ups on a day off move.';

  beforeEach(() => {
    said = [];
    kalender = KALENDER_STANDAARD;
    const note = (message: unknown): void => void said.push(String(message));
    Logger.overrideLogger({ log: () => undefined, warn: note, error: note });
  });
  afterEach(() => Logger.overrideLogger(['log', 'warn', 'error']));

  it('says nothing while the decree for next year is known', async () => {
    vandaag = '2027-12-31';
    await herberekening().doWhenNeeded(async () => undefined);
    expect(said).toEqual([]);
  });

  it('warns once a year that there is no decree for next year, however many rounds there are', async () => {
    vandaag = '2028-01-01';
    const rounds = herberekening();
    await rounds.doWhenNeeded(async () => undefined);
    await rounds.doWhenNeeded(async () => undefined);
    expect(said).toEqual([zonderBesluit('2029')]);
    vandaag = '2029-01-01';
    await rounds.doWhenNeeded(async () => undefined);
    expect(said).toEqual(['2029', '2029 to 2030'].map(zonderBesluit));
  });

  it('warns years ahead for the latest day on which a clock ends', async () => {
    vandaag = '2026-11-23';
    const loop = aVastloper(vandaag);
    await herberekening([loop.positie]).doWhenNeeded(async () => undefined);
    expect(said).toEqual([]);
    const aanname = { trekkerOrganisatieId: 'org-trekker', sporen: ['structureel'], blokkades: ['geld'] };
    expect(loop.act('aannemen', 'programmabureau', aanname)).toBeNull();
    const besluit = { toezeggingId: 'toezegging-1', uitvoerderOrganisatieId: 'org-uitvoerder', uitvoerenVoor: '2030-03-01' };
    expect(loop.act('besluiten', 'doorbraakteam', { ...besluit, stemGehoord: true })).toBeNull();
    await herberekening([loop.positie]).doWhenNeeded(async () => undefined);
    expect(said).toEqual([zonderBesluit('2029 to 2030')]);
  });

  it('computes the others again when it does not succeed for one, says so, and starts over the next time', async () => {
    vandaag = '2027-06-01';
    const done: string[] = [];
    let marked = 0;
    let broken = true;
    const ids = ['een', 'twee', 'drie'];
    const record = {
      latestEinddatum: async () => null,
      listOpen: async (na: string | null) => (na === null ? ids.map((vastloperId) => ({ vastloperId })) : []),
      herbereken: async (id: string) => {
        if (broken && id === 'twee') throw new Error('cannot be read');
        done.push(id);
        return true;
      },
    } as unknown as VastloperRecord;
    const klok = {
      refresh: async () => undefined,
      vandaag: () => vandaag,
      kalender: () => kalender,
      isHerberekend: async () => false,
      standVanNu: () => 'nu',
      markHerberekend: async () => void (marked += 1),
    };
    const proces = { isRunning: async () => false } as unknown as VastloperProces;
    const rounds = new Herberekening(record, proces, klok as unknown as PgKlok);
    await expect(rounds.doWhenNeeded(async () => undefined)).rejects.toThrow('1 of 3 open cases: Error: cannot be read');
    expect([done, marked]).toEqual([['een', 'drie'], 0]);
    broken = false;
    await rounds.doWhenNeeded(async () => undefined);
    expect([done.slice(2), marked]).toEqual([ids, 1]);
  });

  it('is silent again once the new calendar is there', async () => {
    vandaag = '2028-06-01';
    kalender = { ...KALENDER_STANDAARD, versie: 'nieuw', bekendTotEnMetJaar: 2031 };
    await herberekening().doWhenNeeded(async () => undefined);
    expect(said).toEqual([]);
  });
});
