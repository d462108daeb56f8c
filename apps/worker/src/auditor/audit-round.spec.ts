// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { OudsteHandeling } from '#application/ports/auditor-record';
import type { ProcesStand } from '#application/ports/vastloper-proces';
import { InMemoryVastloperRecord } from '#testing/in-memory-record';
import { TEST_ZETELS } from '#testing/vastloper.builder';
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';
import { volgendeWek } from '#domain/ladder/volgende-wek';
import { ScriptedProces } from '../../test/scripted-proces.js';
import type { Herstel } from '../metrics/worker-metrics.js';
import { AuditRound, HANDELING_BLIJFT_LIGGEN_SECONDEN, LANG_VOORBIJ_MS, VAAK_AANGEBODEN } from './audit-round.js';

const NU = '2026-11-23T09:00:00.000Z';
const EERST = '01900000-0000-7000-8000-000000000001';
const TWEEDE = '01900000-0000-7000-8000-000000000002';

const waiting = (id: string, pogingen: number, seconden = HANDELING_BLIJFT_LIGGEN_SECONDEN): OudsteHandeling => ({
  id,
  pogingen,
  seconden,
});

describe(AuditRound.name, () => {
  let record: InMemoryVastloperRecord;
  let proces: ScriptedProces;
  let alarms: [Herstel, string][];

  const round = (nuMs: number, eerder: ReadonlyMap<string, string> = new Map()) =>
    new AuditRound(
      record,
      proces,
      eerder,
      (soort, id) => alarms.push([soort, id]),
      async () => undefined,
    ).run(nuMs);
  const wekOf = (id: string): number => Date.parse(volgendeWek(record.posities.get(id)!)?.wekmoment ?? '');

  beforeEach(async () => {
    record = new InMemoryVastloperRecord({ nu: async () => NU, toReal: (moment) => moment });
    proces = new ScriptedProces(record);
    alarms = [];
    for (const vastloperId of [EERST, TWEEDE]) {
      await record.dienIn({
        vastloperId,
        nummer: 'VLA-WW-2026-0001',
        handelingId: `h-${vastloperId}`,
        persoonId: 'persoon-indiener',
        focusgebied: 'VLA-WW',
        thema: 'wonen_en_wijken',
        zetels: TEST_ZETELS,
        regeling: TERMIJNREGELING_STANDAARD,
      });
      proces.running.add(vastloperId);
    }
  });

  it('leaves cases alone that run and are on time', async () => {
    expect(await round(Date.parse(NU))).toMatchObject({
      open: 2,
      hersteld: { workflow_weg: 0, wekker_voorbij: 0, vastgelopen: 0, te_laat: 0, niet_bekeken: 0 },
    });
    expect([proces.started, proces.reloaded, proces.terminated, alarms]).toEqual([[], [], [], []]);
  });

  it('starts a case whose workflow is gone from its positie, with an alarm', async () => {
    proces.running.delete(TWEEDE);
    await round(Date.parse(NU));
    expect([proces.started, alarms]).toEqual([[TWEEDE], [['workflow_weg', TWEEDE]]]);
  });

  it('asks by name for a case that the list does not show yet', async () => {
    proces.running.delete(TWEEDE);
    proces.unlisted.add(TWEEDE);
    await round(Date.parse(NU));
    expect(proces.started).toEqual([]);
  });

  it('makes a workflow look again when its wake-up is long past, and starts it anew when that did not help', async () => {
    const late = wekOf(EERST) + LANG_VOORBIJ_MS;
    proces.running.delete(TWEEDE);
    record.posities.delete(TWEEDE);
    const first = await round(late);
    expect([proces.reloaded, proces.terminated]).toEqual([[EERST], []]);
    await round(late + 60_000, first.gevraagd);
    expect([proces.terminated, proces.started]).toEqual([[EERST], [EERST]]);
    expect(alarms.map(([soort]) => soort)).toEqual(['wekker_voorbij', 'vastgelopen']);
  });

  it('treats an open case without a next date as late', async () => {
    const zonderWek = Object.create(record, {
      listOpen: {
        value: async (na: string | null) => (na === null ? [{ ...(await record.listOpen(null, 1))[0], wekmoment: null }] : []),
      },
    }) as typeof record;
    const look = (eerder: ReadonlyMap<string, string>) =>
      new AuditRound(
        zonderWek,
        proces,
        eerder,
        (soort) => alarms.push([soort, '']),
        async () => undefined,
      ).run(Date.parse(NU));
    await look((await look(new Map())).gevraagd);
    expect(alarms.map(([soort]) => soort)).toEqual(['wekker_voorbij', 'vastgelopen']);
    expect(proces.started).toHaveLength(1);
  });

  it('leaves late cases alone while their workflows have work in hand, with an alarm each round', async () => {
    const late = Math.max(wekOf(EERST), wekOf(TWEEDE)) + 10 * LANG_VOORBIJ_MS;
    proces.standen.set(EERST, 'bezig').set(TWEEDE, 'bezig');
    const first = await round(late);
    const second = await round(late + 60_000, first.gevraagd);
    expect([first.hersteld, second.hersteld]).toEqual(
      Array.from({ length: 2 }, () => ({ workflow_weg: 0, wekker_voorbij: 0, vastgelopen: 0, te_laat: 2, niet_bekeken: 0 })),
    );
    expect([proces.started, proces.reloaded, proces.terminated]).toEqual([[], [], []]);
  });

  it('restarts a workflow that was asked to look again only after it had its turn', async () => {
    const late = wekOf(EERST) + LANG_VOORBIJ_MS;
    record.posities.delete(TWEEDE);
    const first = await round(late);
    proces.standen.set(EERST, 'bezig');
    const second = await round(late + 60_000, first.gevraagd);
    expect(proces.terminated).toEqual([]);
    proces.standen.delete(EERST);
    await round(late + 120_000, second.gevraagd);
    expect(alarms.map(([soort]) => soort)).toEqual(['wekker_voorbij', 'te_laat', 'vastgelopen']);
  });

  it('restarts a workflow that keeps failing', async () => {
    const late = wekOf(EERST) + LANG_VOORBIJ_MS;
    record.posities.delete(TWEEDE);
    proces.standen.set(EERST, 'mislukt');
    const first = await round(late);
    await round(late + 60_000, first.gevraagd);
    expect([proces.terminated, proces.started]).toEqual([[EERST], [EERST]]);
  });

  it('starts a workflow anew that keeps failing while an act waits for it, however far its next date is, and does that once', async () => {
    record.wachtend.set(EERST, waiting('h-1', 1)).set(TWEEDE, waiting('h-2', 9, HANDELING_BLIJFT_LIGGEN_SECONDEN - 1));
    proces.standen.set(EERST, 'mislukt').set(TWEEDE, 'mislukt');
    const { hersteld } = await round(Date.parse(NU));
    expect([proces.terminated, proces.started, hersteld.vastgelopen]).toEqual([[EERST], [EERST], 1]);
    expect(alarms).toEqual([['vastgelopen', EERST]]);
    proces.standen.delete(EERST);
    await round(Date.parse(NU) + 60_000);
    expect(proces.terminated).toEqual([EERST]);
  });

  it('leaves a workflow alone that fails while nothing waits for it, and one that is busy or rests while acts wait for their turn', async () => {
    proces.standen.set(EERST, 'mislukt');
    const rounds: [ProcesStand, OudsteHandeling][] = [
      ['bezig', waiting('h-1', 99)],
      ['bezig', waiting('h-1', 100)],
      ['rust', waiting('h-1', VAAK_AANGEBODEN)],
      ['rust', waiting('h-2', VAAK_AANGEBODEN)],
      ['bezig', waiting('h-2', 99)],
      ['rust', waiting('h-2', 100)],
      ['rust', waiting('h-3', VAAK_AANGEBODEN - 1)],
      ['rust', waiting('h-3', VAAK_AANGEBODEN - 1)],
    ];
    let eerder: ReadonlyMap<string, string> = new Map();
    for (const [stand, handeling] of rounds) {
      proces.standen.set(TWEEDE, stand);
      record.wachtend.set(TWEEDE, handeling);
      eerder = (await round(Date.parse(NU), eerder)).gevraagd;
    }
    expect([proces.started, proces.reloaded, proces.terminated, alarms]).toEqual([[], [], [], []]);
  });

  it('starts a workflow anew that rests while the same act was offered time after time in two rounds, and does that once', async () => {
    record.wachtend.set(EERST, waiting('h-1', VAAK_AANGEBODEN));
    const first = await round(Date.parse(NU));
    expect([proces.terminated, alarms]).toEqual([[], []]);
    const second = await round(Date.parse(NU) + 60_000, first.gevraagd);
    expect([proces.terminated, proces.started, alarms]).toEqual([[EERST], [EERST], [['vastgelopen', EERST]]]);
    record.wachtend.delete(EERST);
    await round(Date.parse(NU) + 120_000, second.gevraagd);
    expect(proces.terminated).toEqual([EERST]);
  });

  it('raises no alarm for a case that moved while the round was under way', async () => {
    const late = wekOf(EERST) + LANG_VOORBIJ_MS;
    record.posities.delete(TWEEDE);
    const before = record.posities.get(EERST)!;
    const standOf = proces.standOf.bind(proces);
    proces.standOf = async (id) => {
      record.posities.set(EERST, { ...before, versie: before.versie + 1 });
      return standOf(id);
    };
    await round(late);
    expect([proces.reloaded, alarms]).toEqual([[], []]);
  });

  it('raises no alarm for a case that was closed while the round was under way, and starts nothing', async () => {
    const before = record.posities.get(TWEEDE)!;
    proces.running.delete(TWEEDE);
    proces.isRunning = async () => {
      record.posities.set(TWEEDE, { ...before, status: 'afgesloten', versie: before.versie + 1, termijnen: [] });
      return false;
    };
    await round(Date.parse(NU));
    expect([proces.started, alarms]).toEqual([[], []]);
  });

  it('repairs the thirteenth case when twelve before it cannot be looked at, while PostgreSQL and Temporal are there', async () => {
    const before = record.posities.get(EERST)!;
    record.posities.clear();
    proces.running.clear();
    const ids = Array.from({ length: 13 }, (_, n) => `01900000-0000-7000-8000-0000000000${n + 10}`);
    for (const vastloperId of ids) record.posities.set(vastloperId, { ...before, vastloperId });
    const laatste = ids.at(-1)!;
    proces.isRunning = async (id) => {
      if (id !== laatste) throw new Error('no answer for this one');
      return false;
    };
    const { hersteld } = await round(Date.parse(NU));
    expect([hersteld.niet_bekeken, hersteld.workflow_weg, proces.started]).toEqual([12, 1, [laatste]]);
    const sturdy = record.ping.bind(record);
    record.ping = () => Promise.reject(new Error('PostgreSQL away'));
    await expect(round(Date.parse(NU))).rejects.toThrow('PostgreSQL away');
    record.ping = sturdy;
    proces.ping = () => Promise.reject(new Error('Temporal away'));
    await expect(round(Date.parse(NU))).rejects.toThrow('Temporal away');
  });

  it('gives a wake-up that is just due the time to happen', async () => {
    await round(wekOf(EERST) + LANG_VOORBIJ_MS - 1);
    expect(proces.reloaded).toEqual([]);
  });

  it('goes on past a case that cannot be looked at, with an alarm, and does not forget what that one was asked', async () => {
    const late = wekOf(EERST) + LANG_VOORBIJ_MS;
    const { gevraagd } = await round(late);
    expect([...gevraagd.keys()]).toEqual([EERST, TWEEDE]);
    alarms = [];
    const standOf = proces.standOf.bind(proces);
    proces.standOf = async (id) => {
      if (id === EERST) throw new Error('no answer for this one');
      return standOf(id);
    };
    const next = await round(late + 60_000, gevraagd);
    expect(alarms).toEqual([
      ['niet_bekeken', EERST],
      ['vastgelopen', TWEEDE],
    ]);
    expect(next.hersteld.niet_bekeken).toBe(1);
    proces.standOf = standOf;
    await round(late + 120_000, next.gevraagd);
    expect(proces.terminated).toEqual([TWEEDE, EERST]);
  });

  it('fails as a whole when the process is away, so that nothing looks healthy', async () => {
    proces.away = true;
    await expect(round(Date.parse(NU))).rejects.toThrow('away');
  });
});
