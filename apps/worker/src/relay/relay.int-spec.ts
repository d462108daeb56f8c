// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { HandelingSignaal } from '#application/ports/vastloper-record';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { PgHandelingSignaal } from '#persistence/handelingen/pg-handeling-signaal';
import { until } from '#testing/local-system';
import { PROGRAMMABUREAU, RecordDatabase, ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { ScriptedProces } from '../../test/scripted-proces.js';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Relay } from './relay.js';

const AANNEMEN = {
  trekkerOrganisatieId: ZETELS.programmabureau ?? '',
  sporen: ['quick_win' as const],
  blokkades: ['lokaal_beleid' as const],
};
/** Nobody tells: only the poll finds what arrived. */
class Silence extends HandelingSignaal {
  override async listen(): Promise<() => Promise<void>> {
    return async () => undefined;
  }
}

describe(Relay.name, () => {
  let database: RecordDatabase;
  let proces: ScriptedProces;
  let relays: Relay[];

  const startRelay = (signaal: HandelingSignaal = new PgHandelingSignaal(database.worker)): Relay => {
    const relay = new Relay(
      database.record,
      proces,
      signaal,
      new WorkerMetrics(database.record, new PgBerichtenRecord(database.worker, database.klok, { altijd: true, perUur: 60 })),
    );
    relays.push(relay);
    relay.onApplicationBootstrap();
    return relay;
  };
  const standOf = async (id: string): Promise<{ stand: string; code: string | null }> => {
    const [row] = await database.owner.rows<{ stand: string; code: string | null }>(
      { text: 'SELECT stand, code FROM handelingen WHERE id = $1' },
      [id],
    );
    return row ?? { stand: 'onbekend', code: null };
  };
  /** Ends the wait of an act that was given back, and leaves alone one that is under way: that is held for longer. */
  const hasten = async (id: string): Promise<void> => {
    const text = `UPDATE handelingen SET beschikbaar_vanaf = now() WHERE id = $1 AND beschikbaar_vanaf < now() + interval '11 seconds'`;
    await database.owner.rows({ text }, [id]);
  };
  const triesOf = async (id: string): Promise<unknown> =>
    (await database.owner.rows({ text: 'SELECT pogingen, fouten FROM handelingen WHERE id = $1' }, [id]))[0];
  const settled = (id: string): Promise<void> =>
    until(`handeling ${id} is afgehandeld`, 20_000, async () => (await standOf(id)).stand !== 'ontvangen');

  beforeAll(async () => {
    Logger.overrideLogger(false); // being away is what this tests; its warnings say nothing new
    database = await RecordDatabase.create('relay');
  }, 60_000);
  beforeEach(() => {
    proces = new ScriptedProces(database.record);
    relays = [];
  });
  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.beforeApplicationShutdown()));
  });
  afterAll(async () => {
    await database.drop();
  });

  it('starts the workflow of a filed case, once', async () => {
    startRelay();
    const { vastloperId } = await database.fileCase();
    await until('de workflow is gestart', 10_000, async () => proces.started.includes(vastloperId));
    await until('indienen is verwerkt', 10_000, async () => (await database.record.countWachtend()).handelingen === 0);
    expect(proces.started).toEqual([vastloperId]);
  });

  it('finds what arrived also when nobody tells', async () => {
    startRelay(new Silence());
    const { vastloperId } = await database.fileCase();
    await until('de workflow is gestart', 10_000, async () => proces.started.includes(vastloperId));
  });

  it('delivers every act once and in order per case, with several relays side by side', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      const positie = await database.fileCase();
      for (let j = 0; j < 5; j += 1)
        ids.push((await database.storeAct(positie, 'aanvullen', {}, { ...PROGRAMMABUREAU, payload: { tekst: `${j}` } })).id);
    }
    for (let i = 0; i < 3; i += 1) startRelay();
    for (const id of ids) await settled(id);
    expect([...proces.delivered].sort()).toEqual([...ids].sort());
    for (let i = 0; i < 4; i += 1) {
      const own = ids.slice(i * 5, i * 5 + 5);
      expect(proces.delivered.filter((id) => own.includes(id))).toEqual(own);
    }
  }, 30_000);

  it('notes the code of an act that the ladder refuses, and goes on with the next', async () => {
    const positie = await database.fileCase();
    const first = await database.storeAct(positie, 'aannemen', AANNEMEN, PROGRAMMABUREAU);
    const second = await database.storeAct(positie, 'aannemen', AANNEMEN, PROGRAMMABUREAU);
    startRelay();
    await settled(second.id);
    expect([await standOf(first.id), await standOf(second.id)]).toEqual([
      { stand: 'verwerkt', code: null },
      { stand: 'geweigerd', code: 'STATUS_LAAT_NIET_TOE' },
    ]);
  });

  it('refuses an act that the workflow answers with a fault time after time; the next of its case and other cases go on', async () => {
    const [positie, elders] = [await database.fileCase(), await database.fileCase()];
    const kapot = await database.storeAct(positie, 'aanvullen', {}, PROGRAMMABUREAU);
    const next = await database.storeAct(positie, 'aanvullen', {}, PROGRAMMABUREAU);
    const other = await database.storeAct(elders, 'aanvullen', {}, PROGRAMMABUREAU);
    proces.kapot.add(kapot.id);
    const asked = jest.spyOn(proces, 'ping');
    startRelay();
    await settled(other.id);
    expect(await standOf(kapot.id)).toMatchObject({ stand: 'ontvangen' });
    await until('de volgende is aan de beurt geweest', 30_000, async () => {
      await hasten(kapot.id);
      return (await standOf(next.id)).stand !== 'ontvangen';
    });
    expect(await triesOf(kapot.id)).toEqual({ pogingen: 6, fouten: 5 });
    expect([await standOf(kapot.id), await standOf(next.id)]).toEqual([
      { stand: 'geweigerd', code: 'HANDELING_NIET_VASTGELEGD' },
      { stand: 'verwerkt', code: null },
    ]);
    expect(asked).not.toHaveBeenCalled();
  }, 60_000);

  it('counts faults alone: an act that nobody answered six times is carried out after one fault', async () => {
    const { id } = await database.storeAct(await database.fileCase(), 'aanvullen', {}, PROGRAMMABUREAU);
    proces.script.set(id, [...Array.from({ length: 6 }, () => 'onbereikbaar' as const), 'stuk']);
    startRelay();
    await until('de handeling is afgehandeld', 30_000, async () => {
      await hasten(id);
      return (await standOf(id)).stand !== 'ontvangen';
    });
    expect([await standOf(id), await triesOf(id)]).toEqual([
      { stand: 'verwerkt', code: null },
      { pogingen: 8, fouten: 1 },
    ]);
  }, 60_000);

  it('keeps acts while the process is away and delivers them, once, after its return', async () => {
    proces.away = true;
    startRelay();
    const positie = await database.fileCase();
    const { id } = await database.storeAct(positie, 'aanvullen', {}, PROGRAMMABUREAU);
    await until('de relay heeft het geprobeerd', 10_000, async () => {
      const [row] = await database.owner.rows<{ pogingen: number }>(
        { text: 'SELECT max(pogingen) AS pogingen FROM handelingen WHERE vastloper_id = $1' },
        [positie.vastloperId],
      );
      return (row?.pogingen ?? 0) > 0;
    });
    expect(await standOf(id)).toMatchObject({ stand: 'ontvangen' });
    proces.away = false;
    await settled(id);
    expect(proces.delivered).toEqual([id]);
  }, 30_000);

  it('rests while the process is away: it claims and tries nothing, however much arrives, and asks only now and then whether it is back', async () => {
    proces.away = true;
    const asked = jest.spyOn(proces, 'ping');
    const claimed = jest.spyOn(database.record, 'claimHandelingen');
    const tried = [jest.spyOn(proces, 'start'), jest.spyOn(proces, 'deliver')];
    const counts = (): number[] => [claimed, ...tried].map(({ mock }) => mock.calls.length);
    startRelay();
    const positie = await database.fileCase();
    await until('de relay rust', 10_000, async () => asked.mock.calls.length > 0);
    const [since, before, asks] = [Date.now(), counts(), asked.mock.calls.length];
    const ids: string[] = [];
    await until('er is een seconde voorbij', 10_000, async () => {
      ids.push((await database.storeAct(positie, 'aanvullen', {}, PROGRAMMABUREAU)).id);
      return Date.now() - since >= 1_000;
    });
    expect(counts()).toEqual(before);
    expect(asked.mock.calls.length - asks).toBeLessThanOrEqual(2);
    claimed.mockRestore();
    proces.away = false;
    await settled(ids.at(-1) ?? '');
    expect(proces.delivered).toEqual(ids);
  }, 60_000);

  it('waits for what is under way before it stops, and takes nothing new', async () => {
    const order: string[] = [];
    let carryOn: () => void = () => undefined;
    const held = new Promise<void>((done) => (carryOn = done));
    const start = proces.start.bind(proces);
    proces.start = async (positie) => {
      order.push('under way');
      await held;
      await start(positie);
      order.push('done');
    };
    const relay = startRelay();
    const { vastloperId } = await database.fileCase();
    await until('the workflow is being started', 10_000, async () => order.length > 0);
    const stopped = relay.beforeApplicationShutdown().then(() => order.push('stopped'));
    const { vastloperId: later } = await database.fileCase();
    carryOn();
    await stopped;
    expect(order).toEqual(['under way', 'done', 'stopped']);
    expect([proces.started.includes(vastloperId), proces.started.includes(later)]).toEqual([true, false]);
  });
});
