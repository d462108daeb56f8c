// SPDX-License-Identifier: EUPL-1.2
import { LocalSystem, until } from '#testing/local-system';
import { statusesOf } from './acts.js';
import { sized, type BenchSize } from './bench-size.js';
import { BUREAU, count, fileCases, query, waiting } from './bench-system.js';
import { openLoop, percentile, type Measured, type Shot } from './load.js';
import { line, note, report } from './report.js';

const BYSTANDERS = 20;
const REMINDED = 'termijn_herinnerd';
const LAPSED = 'termijn_verstreken';

/**
 * 1,000 clocks of the intake that lapse in the same second (spread switched off), while people go on acting. Filing so many takes longer than a fast
 * day; so they are filed on one real day, and only then the calendar starts to run fast: all end on the same date. Mail goes out as at real speed.
 */
export async function measureLapse(size: BenchSize): Promise<void> {
  const cases = sized(size, 1_000, 30);
  const system = await LocalSystem.start({
    tempoMs: null,
    metVoorbeelden: false,
    env: { LOG_LEVEL: 'warn', DOORBRAAK_WEKSPREIDING_MINUTEN: '0', MAIL_PER_UUR: '60' },
  });
  try {
    const bystanders = await fileAll(system, cases);
    await runFast(system, sized(size, 40_000, 15_000));
    await until('alle herinneringen zijn gedaan', 300_000, async () => (await happened(system, REMINDED)) >= cases);
    const due = await dueOf(system);
    const spreadMs = due.laatste.getTime() - due.eerste.getTime();
    line('spreiding van de wekmomenten', `${spreadMs} ms`, 'dezelfde seconde', spreadMs < 1000);
    line('verstreken vóór dat moment', String(await happened(system, LAPSED)), '0', (await happened(system, LAPSED)) === 0);
    await new Promise((done) => setTimeout(done, Math.max(0, due.eerste.getTime() - Date.now())));
    const acting = actMeanwhile(system, bystanders, sized(size, 20, 6));
    await until('alle termijnen zijn verstreken', 120_000, async () => (await happened(system, LAPSED)) >= cases);
    const seconds = (Date.now() - due.laatste.getTime()) / 1000;
    line(`${cases} termijnen verstreken in dezelfde seconde`, `${Math.round(seconds * 10) / 10} s`, 'binnen 30 s', seconds < 30);
    await reportActs(system, await acting);
    const wrong = await count(
      system,
      `select count(*) as aantal from vastlopers v where 1 <> (select count(*) from gebeurtenissen g where g.vastloper_id = v.id and g.soort = $1)`,
      [LAPSED],
    );
    line('dubbel of verloren', String(wrong), '0', wrong === 0);
  } finally {
    await system.stop();
  }
}

async function fileAll(system: LocalSystem, cases: number): Promise<string[]> {
  const before = Date.now();
  const bystanders = await fileCases(system, BYSTANDERS, 4);
  await fileCases(system, cases - BYSTANDERS, 16);
  await until('alle workflows lopen', 240_000, async () => (await waiting(system)) === 0);
  const seconds = Math.round((Date.now() - before) / 100) / 10;
  note(`${cases} zaken ingediend en gestart`, `${seconds} s`);
  return bystanders;
}

/** Lets the calendar run fast from now on, and waits until the clocks of all cases were computed for it. */
async function runFast(system: LocalSystem, tempoMs: number): Promise<void> {
  await system.restartAt(tempoMs);
  const computed = `select count(*) as aantal from hartslagen where onderdeel = 'herberekening' and gegevens->>'stand' like '%werkdagMs%'`;
  await until('alle termijnen zijn herberekend', 120_000, async () => (await count(system, computed)) === 1);
  const reminded = await happened(system, REMINDED);
  line('herberekend voor de snelle kalender', `${reminded} herinnerd`, 'vóór de eerste herinnering', reminded === 0);
}

async function dueOf(system: LocalSystem): Promise<{ readonly eerste: Date; readonly laatste: Date }> {
  const [due] = await query<{ eerste: Date; laatste: Date }>(
    system,
    'select min(wekmoment) as eerste, max(wekmoment) as laatste from vastlopers',
  );
  if (!due) throw new Error('Er is geen wekmoment');
  return due;
}

/** What the acts during the lapses met, and how long each took until it was carried out: in its answer, or stored first. */
interface Meanwhile {
  readonly measured: Measured;
  readonly answeredMs: readonly number[];
  readonly storedMs: readonly number[];
}

const LOOK_MS = 200;

/** Acts that were answered with "stored": by this clock, since the record keeps the fast one. */
class StoredActs {
  private readonly since = new Map<string, number>();
  readonly tookMs: number[] = [];
  private last = false;

  /** @param sentMs how many milliseconds ago it was sent. */
  add(handelingId: string, sentMs: number): void {
    this.since.set(handelingId, Date.now() - sentMs);
  }

  /** No more are coming. */
  end(): void {
    this.last = true;
  }

  /** Looks five times a second until all are carried out. */
  async watch(system: LocalSystem): Promise<void> {
    while (!this.last || this.since.size > 0) {
      await new Promise((done) => setTimeout(done, LOOK_MS));
      const ready = await query<{ id: string }>(
        system,
        `select id from handelingen where id = any($1) and stand <> 'ontvangen'`,
        [[...this.since.keys()]],
      );
      for (const { id } of ready) {
        this.tookMs.push(Date.now() - (this.since.get(id) ?? 0));
        this.since.delete(id);
      }
    }
  }
}

async function actMeanwhile(system: LocalSystem, bystanders: readonly string[], seconds: number): Promise<Meanwhile> {
  const token = await system.token(BUREAU);
  const stored = new StoredActs();
  const watching = stored.watch(system);
  const answeredMs: number[] = [];
  let turn = 0;
  const measured = await openLoop(3, seconds, (): Shot => ({
    url: `${system.url('API')}/v1/vastlopers/${bystanders[(turn += 1) % bystanders.length]}/aanvullingen`,
    method: 'POST',
    token,
    body: JSON.stringify({ tekst: 'Tussendoor.' }),
    // Both are answers: carried out, or stored and carried out soon.
    expect: [201, 202],
    onAnswer: (status, body, tookMs) => {
      if (status === 201) answeredMs.push(tookMs);
      if (status === 202) stored.add((JSON.parse(body) as { handeling: { id: string } }).handeling.id, tookMs);
    },
  }));
  stored.end();
  await watching;
  return { measured, answeredMs, storedMs: stored.tookMs };
}

async function reportActs(system: LocalSystem, { measured, answeredMs, storedMs }: Meanwhile): Promise<void> {
  report('handelingen ondertussen', measured, 'p95 onder 1 s', measured.p95 < 1000);
  note('  antwoorden', statusesOf(measured.statuses));
  await until('alle handelingen zijn verwerkt', 120_000, async () => (await waiting(system)) === 0);
  const inSeconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;
  const all = [...answeredMs, ...storedMs];
  note('  verstuurd tot uitgevoerd', `p50 ${inSeconds(percentile(all, 0.5))}, p95 ${inSeconds(percentile(all, 0.95))}`);
  const mean = storedMs.reduce((sum, ms) => sum + ms, 0) / Math.max(1, storedMs.length);
  const took = storedMs.length === 0 ? 'geen' : `gemiddeld ${inSeconds(mean)}, langst ${inSeconds(Math.max(...storedMs))}`;
  note('  waarvan eerst bewaard (202)', took);
  const carriedOut = await happened(system, 'aangevuld');
  line('  daarvan uitgevoerd, elk één keer', String(carriedOut), String(measured.count), carriedOut === measured.count);
}

function happened(system: LocalSystem, soort: string): Promise<number> {
  return count(system, `select count(*) as aantal from gebeurtenissen where soort = $1`, [soort]);
}
