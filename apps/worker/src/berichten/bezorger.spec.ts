// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { BerichtenRecord, BerichtStand, Beurt, Bezorguitslag } from '#application/ports/berichten-record';
import { merkAangeboden } from '#messages/mail-fout';
import type { Mail, MailZender } from '#messages/mail-zender';
import type { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Bezorger } from './bezorger.js';
import type { Brief, Brieven } from './brieven.js';

const LANG_GELEDEN = '2026-01-05T09:00:00.000Z';
const NIETS: Beurt = { ids: [], wachtTot: null, laterVanaf: null, bezet: false, laterSinds: {}, geweigerd: 0 };
const over = (ms: number): string => new Date(Date.now() + ms).toISOString();

beforeAll(() => Logger.overrideLogger(false)); // faults are what is tried here
afterAll(() => Logger.overrideLogger(['log', 'warn', 'error']));

/** A record of which every message waits for the named receivers, until `klaar` names it. */
class ScriptedRecord {
  readonly beurten: string[] = [];
  readonly klaar = new Set<string>();
  readonly spoed = new Set<string>();
  beurt: (ontvangerId: string) => Promise<Beurt> = async () => NIETS;

  constructor(private readonly ontvangers: Readonly<Record<string, readonly string[]>>) {}

  async look(berichtIds: readonly string[]): Promise<BerichtStand[]> {
    return berichtIds.map((berichtId) => this.standOf(berichtId));
  }

  private standOf(berichtId: string): BerichtStand {
    const open = (this.ontvangers[berichtId] ?? []).map((ontvangerId) => ({
      ontvangerId,
      nietVoor: LANG_GELEDEN,
      spoed: this.spoed.has(berichtId),
    }));
    return { klaar: this.klaar.has(berichtId), mislukt: false, open };
  }

  async takeBeurt(ontvangerId: string): Promise<Beurt> {
    this.beurten.push(ontvangerId);
    return this.beurt(ontvangerId);
  }
}

function bezorgerOp(record: ScriptedRecord): Bezorger {
  const nobody = {} as unknown as MailZender & Brieven & WorkerMetrics;
  return new Bezorger(record as unknown as BerichtenRecord, nobody, nobody, nobody);
}

/** One mail to one receiver, written in this way; what was stored of it, and what was thrown. */
async function sendOne(write: Brief['write'], pogingen = 1, vervalt: Brief['vervalt'] = null) {
  const record = new ScriptedRecord({ een: ['bureau'] });
  const uitslagen: (readonly Bezorguitslag[])[] = [];
  record.beurt = async () => ({ ...NIETS, ids: uitslagen.length === 0 ? ['z'] : [] });
  const store = async (uitslag: readonly Bezorguitslag[]) => (uitslagen.push(uitslag), []);
  const brief = {
    id: 'z',
    berichtId: 'een',
    pogingen,
    emailadres: 'bureau@test.example',
    vastloperId: 'v',
    spoed: false,
    vervalt,
    write,
  };
  const bezorger = new Bezorger(
    Object.assign(record, { store }) as unknown as BerichtenRecord,
    {} as MailZender,
    { read: async () => [brief] } as unknown as Brieven,
    { countMail: () => undefined } as unknown as WorkerMetrics,
  );
  let away = false;
  bezorger.whenAway(() => (away = true));
  await bezorger.bezorg('een');
  return { uitslagen, isAway: () => away };
}

describe(Bezorger.name, () => {
  it('asks nothing more about a receiver whose hour is full, and comes back when there is room', async () => {
    const record = new ScriptedRecord({ een: ['bureau'], twee: ['bureau'] });
    record.beurt = async () => ({ ...NIETS, wachtTot: over(600_000) });
    const bezorger = bezorgerOp(record);
    await bezorger.bezorg('een');
    const tweede = await bezorger.bezorg('twee');
    expect(record.beurten).toEqual(['bureau']);
    expect(tweede).toEqual({ klaar: false, wachtMs: expect.any(Number) });
    const wachtMs = 'wachtMs' in tweede ? tweede.wachtMs : 0;
    expect([wachtMs > 590_000, wachtMs <= 600_000]).toEqual([true, true]);
  });

  it('remembers a long wait for a quarter of an hour: mail that is asked for again does not wait longer', async () => {
    const record = new ScriptedRecord({ een: ['bureau'] });
    record.beurt = async () => ({ ...NIETS, wachtTot: over(3_600_000) });
    const bezorger = bezorgerOp(record);
    await bezorger.bezorg('een');
    const restMs = bezorger.restMs([{ ontvangerId: 'bureau', nietVoor: LANG_GELEDEN, spoed: false }]);
    expect([restMs > 890_000, restMs <= 900_000]).toEqual([true, true]);
  });

  it('forgets that a receiver rests when somebody asks for their mail again, whichever worker found that out', async () => {
    const record = new ScriptedRecord({ een: ['bureau'], twee: ['bureau'] });
    record.beurt = async () => ({ ...NIETS, wachtTot: over(600_000) });
    const bezorger = bezorgerOp(record);
    await bezorger.bezorg('een');
    await bezorger.bezorg('twee', true);
    expect(record.beurten).toEqual(['bureau', 'bureau']);
  });

  it('still brings a message to its other receiver', async () => {
    const record = new ScriptedRecord({ een: ['bureau'], twee: ['bureau', 'indiener'] });
    record.beurt = async (ontvangerId) => (ontvangerId === 'bureau' ? { ...NIETS, wachtTot: over(600_000) } : NIETS);
    const bezorger = bezorgerOp(record);
    await bezorger.bezorg('een');
    await bezorger.bezorg('twee');
    expect(record.beurten).toEqual(['bureau', 'indiener']);
  });

  it('waits for who is at a receiver already, instead of coming back for a message that is brought along', async () => {
    const record = new ScriptedRecord({ een: ['bureau'], twee: ['bureau'] });
    let done = (): void => undefined;
    record.beurt = () => new Promise((resolve) => (done = () => resolve(NIETS)));
    const bezorger = bezorgerOp(record);
    const beide = Promise.all([bezorger.bezorg('een'), bezorger.bezorg('twee')]);
    while (record.beurten.length === 0) await delay(5);
    record.klaar.add('een').add('twee');
    done();
    expect(await beide).toEqual([
      { klaar: true, mislukt: false },
      { klaar: true, mislukt: false },
    ]);
    expect(record.beurten).toEqual(['bureau']);
  });

  it('gives the place of a message free as soon as it was brought along, without a look at the record, while its receiver is still brought others', async () => {
    const record = new ScriptedRecord({ een: ['bureau'], twee: ['bureau'], drie: ['bureau'] });
    const [looks, stored]: [string[], string[]] = [[], []];
    const look = record.look.bind(record);
    let [beurten, goOn] = [0, (): void => undefined];
    record.beurt = async () => {
      beurten += 1;
      if (beurten === 2) await new Promise<void>((resolve) => (goOn = resolve));
      // Twenty is a full batch: there may be more.
      return { ...NIETS, ids: beurten === 1 ? Array.from({ length: 20 }, (_, n) => `z${n}`) : [] };
    };
    const store = async (some: readonly Bezorguitslag[]) => {
      stored.push(...some.map(({ id }) => id));
      return ['een', 'twee', 'drie'].map((id) => ({ id, mislukt: id === 'drie' }));
    };
    const bezorger = new Bezorger(
      Object.assign(record, {
        store,
        look: (ids: readonly string[]) => (looks.push(...ids), look(ids)),
      }) as unknown as BerichtenRecord,
      {} as MailZender,
      { read: async () => [] } as unknown as Brieven, // nobody may see them any more: nothing is sent
      { countMail: () => undefined } as unknown as WorkerMetrics,
    );
    const eerste = bezorger.bezorg('een');
    expect(await bezorger.bezorg('twee')).toEqual({ klaar: true, mislukt: false });
    expect(await bezorger.bezorg('drie')).toEqual({ klaar: true, mislukt: true });
    expect([stored.length, beurten, looks]).toEqual([20, 2, ['een', 'twee']]);
    goOn();
    expect(await eerste).toEqual({ klaar: true, mislukt: false });
    await bezorger.bezorg('drie');
    // Remembered once: somebody may ask for it again later, and then the record knows.
    expect(looks).toEqual(['een', 'twee', 'drie', 'drie']);
  });

  it('asks the record when somebody asks for a message again, whatever is remembered of it', async () => {
    const record = new ScriptedRecord({ een: ['bureau'] });
    record.beurt = async () => ({ ...NIETS, ids: record.beurten.length === 1 ? ['z'] : [] });
    const store = async () => [{ id: 'twee', mislukt: true }];
    const bezorger = new Bezorger(
      Object.assign(record, { store }) as unknown as BerichtenRecord,
      {} as MailZender,
      { read: async () => [] } as unknown as Brieven,
      { countMail: () => undefined } as unknown as WorkerMetrics,
    );
    await bezorger.bezorg('een');
    record.klaar.add('twee');
    expect(await bezorger.bezorg('twee', true)).toEqual({ klaar: true, mislukt: false });
  });

  it('is at six receivers at once, and waits for all of them also when one fails', async () => {
    const namen = Array.from({ length: 8 }, (_, n) => `ontvanger-${n}`);
    const record = new ScriptedRecord({ een: namen });
    let [now, most, done] = [0, 0, 0];
    record.beurt = async (ontvangerId) => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, ontvangerId === 'ontvanger-0' ? 0 : 20));
      now -= 1;
      if (ontvangerId === 'ontvanger-0') throw new Error('the record fell away');
      done += 1;
      return NIETS;
    };
    await expect(bezorgerOp(record).bezorg('een')).rejects.toThrow('the record fell away');
    expect([record.beurten, most, done]).toEqual([namen, 6, 7]);
  });

  it('begins at nobody who waited in line once it has to halt, and goes on after that', async () => {
    const namen = Array.from({ length: 8 }, (_, n) => `ontvanger-${n}`);
    const record = new ScriptedRecord({ een: namen });
    let done = (): void => undefined;
    const held = new Promise<void>((resolve) => (done = resolve));
    record.beurt = async () => held.then(() => NIETS);
    const bezorger = bezorgerOp(record);
    const first = bezorger.bezorg('een');
    while (record.beurten.length < 6) await delay(5);
    bezorger.halt();
    done();
    expect(await first).toEqual({ klaar: false, wachtMs: 1_000 });
    expect(record.beurten).toEqual(namen.slice(0, 6));
    bezorger.goOn();
    await bezorger.bezorg('een');
    expect(record.beurten.slice(6)).toEqual(namen);
  });

  it('takes a mail that cannot be written for a fault of that mail, and lets the queue go on', async () => {
    const { uitslagen, isAway } = await sendOne(() => Promise.reject(new TypeError('no words for this')));
    expect(uitslagen).toEqual([[{ id: 'z', stand: 'later', fout: 'The mail could not be written.', wachtMs: 10_000 }]]);
    expect(isAway()).toBe(false);
    const last = await sendOne(() => Promise.reject(new TypeError('no words for this')), 30);
    expect(last.uitslagen).toMatchObject([[{ id: 'z', stand: 'mislukt' }]]);
  });

  /** Mails to one receiver about the case they name, of which one fails like this; in which order they were offered, and what was stored. */
  async function sendBatch(
    about: Readonly<Record<string, string>>,
    fails: string,
    fault: Error,
    spoed: readonly string[] = [],
    takesMs = 0,
    haltAfter = Infinity,
  ) {
    const ids = Object.keys(about);
    const written: string[] = [];
    const sent: (readonly [string, readonly string[]])[] = [];
    const record = new ScriptedRecord({ een: ['bureau'] });
    record.beurt = async () => ({ ...NIETS, ids: sent.length === 0 ? ids : [] });
    const uitslagen: Bezorguitslag[] = [];
    const store = async (some: readonly Bezorguitslag[]) => (uitslagen.push(...some), []);
    const brieven = ids.map((id) => ({
      ...{
        id,
        berichtId: id,
        pogingen: 1,
        emailadres: `${id}@test.example`,
        vastloperId: about[id],
        spoed: spoed.includes(id),
        vervalt: null,
      },
      write: async () => (written.push(id), { messageId: id, agenda: [] }),
    }));
    const zender = {
      send: async (_mail: unknown, emailadres: string): Promise<void> => {
        sent.push([emailadres, [...written]]);
        if (sent.length === haltAfter) bezorger.halt();
        if (takesMs > 0) await delay(takesMs);
        if (emailadres.startsWith(fails)) throw fault;
      },
    };
    const bezorger = new Bezorger(
      Object.assign(record, { store }) as unknown as BerichtenRecord,
      zender as unknown as MailZender,
      { read: async () => brieven, lookAgain: () => Promise.reject(new Error('the record fell away')) } as unknown as Brieven,
      { countMail: () => undefined } as unknown as WorkerMetrics,
    );
    await bezorger.bezorg('een');
    return { sent, uitslagen };
  }

  it('ends with the mail that is on the line when it has to halt, and gives the others back', async () => {
    const { sent, uitslagen } = await sendBatch({ a: 'zaak-1', b: 'zaak-2', c: 'zaak-3' }, 'none', new Error('none'), [], 0, 2);
    expect(sent.map(([aan]) => aan[0])).toEqual(['a', 'b']);
    expect(uitslagen.map(({ stand }) => stand)).toEqual(['verzonden', 'verzonden', 'weg']);
  });

  it('writes the mails of a batch at once, and sends them in their order; after one that fails its own case waits, but for what is urgent', async () => {
    const about = { a: 'zaak-1', b: 'zaak-2', c: 'zaak-1', d: 'zaak-2', e: 'zaak-2', f: 'zaak-3' };
    const { sent, uitslagen } = await sendBatch(about, 'b', new Error('the line fell away'), ['e']);
    expect(sent.map(([aan]) => aan[0])).toEqual(['a', 'b', 'c', 'e', 'f']);
    expect(sent[0]?.[1]).toEqual(Object.keys(about));
    expect(uitslagen.map(({ stand }) => stand)).toEqual(['verzonden', 'later', 'verzonden', 'weg', 'verzonden', 'verzonden']);
  });

  it('sends nothing that was overtaken, notes why, and writes no mail of it', async () => {
    const { uitslagen } = await sendOne(() => Promise.reject(new Error('it was written')), 1, 'datum_voorbij');
    expect(uitslagen).toEqual([[{ id: 'z', stand: 'vervallen', reden: 'datum_voorbij' }]]);
  });

  it('keeps what was sent of a batch as sent when it cannot be asked any more who may see the rest', async () => {
    const about = { a: 'zaak-1', b: 'zaak-2' };
    const { sent, uitslagen } = await sendBatch(about, 'none', new Error('none'), [], 300);
    expect(sent.map(([aan]) => aan[0])).toEqual(['a']);
    expect(uitslagen.map(({ stand }) => stand)).toEqual(['verzonden', 'weg']);
  });

  /** A batch of one mail that takes this long to write; what comes of it when it is asked once more who may see it. */
  async function sendSlowly(lookAgain: (brief: Brief) => readonly Brief[]) {
    const sent: string[] = [];
    const uitslagen: Bezorguitslag[] = [];
    const record = new ScriptedRecord({ een: ['bureau'] });
    record.beurt = async () => ({ ...NIETS, ids: uitslagen.length === 0 ? ['z'] : [] });
    const brief: Brief = {
      ...{
        id: 'z',
        berichtId: 'een',
        pogingen: 1,
        emailadres: 'oud@test.example',
        vastloperId: 'v',
        spoed: false,
        vervalt: null,
      },
      write: () => delay(300, { messageId: 'z', agenda: [] } as unknown as Mail),
    };
    await new Bezorger(
      Object.assign(record, {
        store: async (some: readonly Bezorguitslag[]) => (uitslagen.push(...some), []),
      }) as unknown as BerichtenRecord,
      { send: async (_mail: unknown, emailadres: string) => void sent.push(emailadres) } as unknown as MailZender,
      {
        read: async () => [brief],
        lookAgain: async ([some = brief]: readonly Brief[]) => new Map(lookAgain(some).map((one) => [one.id, one])),
      } as unknown as Brieven,
      { countMail: () => undefined } as unknown as WorkerMetrics,
    ).bezorg('een');
    return { sent, uitslagen };
  }

  it('asks who may see a mail after it was written, however long that took', async () => {
    const { sent, uitslagen } = await sendSlowly(() => []);
    expect([sent, uitslagen]).toEqual([[], [{ id: 'z', stand: 'vervallen', reden: 'mag_niet' }]]);
  });

  it('sends nothing that was overtaken by the time it is asked again, and what is written anew to the new address', async () => {
    const anders = (brief: Brief, vervalt: Brief['vervalt']): Brief =>
      brief.emailadres === 'nieuw@test.example' ? brief : { ...brief, emailadres: 'nieuw@test.example', vervalt };
    const overtaken = await sendSlowly((brief) => [anders(brief, 'achterhaald')]);
    expect(overtaken).toEqual({ sent: [], uitslagen: [{ id: 'z', stand: 'vervallen', reden: 'achterhaald' }] });
    const moved = await sendSlowly((brief) => [anders(brief, null)]);
    expect([moved.sent, moved.uitslagen]).toMatchObject([['nieuw@test.example'], [{ stand: 'verzonden' }]]);
  });

  it('tries mail of other cases first when the line broke twice at one, which then waits on its own when it breaks again', async () => {
    const open = new Map([
      ['a', 'zaak-1'],
      ['a2', 'zaak-1'],
      ['b', 'zaak-2'],
    ]);
    const offered: string[] = [];
    const stands: string[] = [];
    const record = new ScriptedRecord({ een: ['bureau'] });
    let taken = false;
    record.beurt = async () => {
      const ids = taken ? [] : [...open.keys()];
      taken = true;
      return { ...NIETS, ids };
    };
    const store = async (some: readonly Bezorguitslag[]) => {
      for (const { id, stand } of some) {
        if (stand !== 'weg') stands.push(`${id} ${stand}`);
        if (stand !== 'weg') open.delete(id);
      }
      return [];
    };
    const read = async (ids: readonly string[]) =>
      ids.map((id) => ({
        ...{
          id,
          berichtId: id,
          pogingen: 1,
          emailadres: `${id}@test.example`,
          vastloperId: open.get(id),
          spoed: false,
          vervalt: null,
        },
        write: async () => ({ messageId: id, agenda: [] }),
      }));
    const send = async (_mail: unknown, emailadres: string): Promise<void> => {
      const [id = ''] = emailadres.split('@');
      offered.push(id);
      if (id === 'a')
        throw merkAangeboden(
          Object.assign(new Error('Connection closed unexpectedly'), { code: 'ECONNECTION', command: 'CONN' }),
        );
    };
    const bezorger = new Bezorger(
      Object.assign(record, { store }) as unknown as BerichtenRecord,
      { send } as unknown as MailZender,
      { read } as unknown as Brieven,
      { countMail: () => undefined } as unknown as WorkerMetrics,
    );
    const again = async (): Promise<void> => {
      taken = false;
      await bezorger.bezorg('een');
    };
    for (let n = 0; n < 2; n += 1) await again();
    expect(offered).toEqual(['a', 'a']);
    await again();
    expect(offered.slice(2)).toEqual(['b', 'a']);
    open.set('c', 'zaak-3');
    await again();
    expect(offered.slice(4)).toEqual(['c', 'a']);
    expect(stands).toEqual(['b verzonden', 'c verzonden', 'a later']);
  });

  it('offers nothing more to a receiver a mail server just refused for now, and says how long they rest', async () => {
    const full = Object.assign(new Error('full'), { responseCode: 452, command: 'RCPT TO', code: 'EENVELOPE' });
    const { sent, uitslagen } = await sendBatch({ a: 'zaak-1', b: 'zaak-2', c: 'zaak-3' }, 'b', full);
    expect(sent.map(([aan]) => aan[0])).toEqual(['a', 'b']);
    expect(uitslagen).toMatchObject([
      { stand: 'verzonden' },
      { stand: 'later', wachtMs: 10_000, rustMs: 10_000 },
      { stand: 'weg' },
    ]);
  });

  it('asks about what is urgent while its receiver rests', async () => {
    const record = new ScriptedRecord({ een: ['bureau'], twee: ['bureau'], spoed: ['bureau'] });
    record.spoed.add('spoed');
    record.beurt = async () => ({ ...NIETS, wachtTot: over(600_000) });
    const bezorger = bezorgerOp(record);
    for (const id of ['een', 'twee', 'spoed']) await bezorger.bezorg(id);
    expect(record.beurten).toEqual(['bureau', 'bureau']);
  });

  it('counts no attempt of a mail when the record falls away while it is written, and does not blame the mail server', async () => {
    const { uitslagen, isAway } = await sendOne(() =>
      Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })),
    );
    expect([uitslagen, isAway()]).toEqual([[[{ id: 'z', stand: 'weg' }]], false]);
  });

  it('says in how long the first of the receivers may get something, an hour at most, and now when nobody is named', () => {
    const bezorger = bezorgerOp(new ScriptedRecord({}));
    const restMs = (...nietVoor: string[]) =>
      bezorger.restMs(nietVoor.map((moment) => ({ ontvangerId: moment, nietVoor: moment, spoed: false })));
    expect(restMs(LANG_GELEDEN, over(60_000))).toBe(0);
    expect(Math.round(restMs(over(60_000), over(120_000)) / 1_000)).toBe(60);
    expect(restMs(over(86_400_000))).toBe(3_600_000);
    expect(restMs()).toBe(0);
  });
});
