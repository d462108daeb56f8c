// SPDX-License-Identifier: EUPL-1.2
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditorRecord, WachtendeTelling } from '#application/ports/auditor-record';
import type { OpenVastloper } from '#application/ports/auditor-record';
import type { SoloTurn } from '#application/ports/solo-turn';
import { InMemoryVastloperRecord } from '#testing/in-memory-record';
import { ScriptedProces } from '../../test/scripted-proces.js';
import type { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Auditor, AUDITOR } from './auditor.js';
import type { Herberekening } from './herberekening.js';

const ZAAK: OpenVastloper = {
  vastloperId: 'een',
  versie: 1,
  wekmoment: '2026-01-05T07:00:00.000Z',
  wachtOpStart: false,
  oudsteHandeling: null,
};

describe(Auditor.name, () => {
  let proces: ScriptedProces;
  let wachtend: WachtendeTelling;
  /** Signs of life at the end of a round, and how many there were on the way. */
  let hartslagen: unknown[];
  let tekens: number;
  let geteld: unknown[];
  let recompute: (onPage: () => Promise<void>) => Promise<void>;
  let auditor: Auditor;

  let hurry: () => void;
  let ended: () => void;

  /** The next round, from its begin to its heartbeat. */
  const round = async (begin: () => void): Promise<void> => {
    const over = new Promise<void>((done) => (ended = done));
    begin();
    await over;
  };
  const first = (): Promise<void> => round(() => auditor.onApplicationBootstrap());

  beforeEach(() => {
    Logger.overrideLogger(false); // alarms are what this is about
    proces = new ScriptedProces(new InMemoryVastloperRecord({ nu: async () => '', toReal: (moment) => moment }));
    proces.running.add(ZAAK.vastloperId);
    wachtend = { handelingen: 3, berichten: 0, oudsteHandelingSeconden: 299 };
    [hartslagen, tekens, geteld] = [[], 0, []];
    recompute = async () => undefined;
    const record = {
      listOpen: async (na: string | null) => (na === null ? [ZAAK] : []),
      readPositie: async () => ({ versie: 1 }),
      countWachtend: async () => wachtend,
      heartbeat: async (onderdeel: string, gegevens: object) => {
        if (!('gelukt' in gegevens)) return void (tekens += 1);
        hartslagen.push([onderdeel, gegevens]);
        ended();
      },
    } as unknown as AuditorRecord;
    const metrics = {
      countRonde: (open: number | null) => geteld.push(open),
      countHerstel: (soort: string) => geteld.push(soort),
    } as unknown as WorkerMetrics;
    const turn: SoloTurn = { take: async (_name, work) => work().then(() => true) };
    const herberekening = {
      onNeeded: (listener: () => void) => (hurry = listener),
      doWhenNeeded: (onPage: () => Promise<void>) => recompute(onPage),
    } as unknown as Herberekening;
    auditor = new Auditor(record, proces, turn, herberekening, metrics);
  });
  afterEach(async () => {
    await auditor.beforeApplicationShutdown();
    Logger.overrideLogger(['log', 'warn', 'error']);
  });

  it('looks at once, counts what it repaired and how many cases there are, and leaves a heartbeat that says so', async () => {
    await first();
    expect([proces.reloaded, geteld]).toEqual([['een'], ['wekker_voorbij', 1]]);
    expect(hartslagen).toEqual([[AUDITOR, expect.objectContaining({ gelukt: true, open: 1, wekker_voorbij: 1 })]]);
  });

  it('lives from its first moment on and at each page, also while its first case takes for ever', async () => {
    let seen = (): void => undefined;
    let goOn = (): void => undefined;
    const atFirstCase = new Promise<void>((resolve) => (seen = resolve));
    const standOf = proces.standOf.bind(proces);
    proces.standOf = async (id) => {
      seen();
      await new Promise<void>((resolve) => (goOn = resolve));
      return standOf(id);
    };
    const over = first();
    await atFirstCase;
    expect([tekens, hartslagen]).toEqual([2, []]);
    goOn();
    await over;
    expect(hartslagen).toHaveLength(1);
  });

  it('lives before and while wake-ups are computed again', async () => {
    const seen: number[] = [];
    recompute = async (onPage) => {
      seen.push(tekens);
      await onPage();
      seen.push(tekens);
    };
    await first();
    expect(seen).toEqual([1, 2]);
  });

  it('counts a round that could not be ended, says so in the heartbeat, and remembers what was asked before', async () => {
    await first();
    proces.away = true;
    await round(() => hurry());
    proces.away = false;
    expect([geteld.at(-1), hartslagen.at(-1)]).toEqual([null, [AUDITOR, { gelukt: false }]]);
    await round(() => hurry());
    expect(proces.terminated).toEqual(['een']);
  });

  it('watches on when wake-ups could not be computed again, with an alarm', async () => {
    recompute = () => Promise.reject(new Error('one case'));
    await first();
    expect([proces.reloaded, geteld]).toEqual([['een'], ['niet_bekeken', 'wekker_voorbij', 1]]);
  });

  it('raises an alarm over an act that waits for five minutes, and not before', async () => {
    await first();
    expect(geteld).not.toContain('handeling_wacht');
    wachtend = { ...wachtend, oudsteHandelingSeconden: 300 };
    await round(() => hurry());
    expect(geteld).toContain('handeling_wacht');
  });
});
