// SPDX-License-Identifier: EUPL-1.2
import { LocalSystem } from '#testing/local-system';
import { startBareServer } from './bare-server.js';
import { sized, type BenchSize } from './bench-size.js';
import { count, databaseUrlOf, FILER, filingShot, waiting } from './bench-system.js';
import { TemporalAway } from '../faults/temporal-away.js';
import { closedLoop, openLoop, type Measured, type Shot } from './load.js';
import { note, report } from './report.js';

/** Filing: 50 per second, 16 connections, both again with the Temporal server frozen and once more with it ended, and the bare limit in the same run. */
export async function measureFiling(size: BenchSize): Promise<void> {
  const seconds = (whole: number): number => sized(size, whole, 2);
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  try {
    const shot = await filingShot(system);
    // A server that has been at work: the first thousands of requests are still being compiled.
    await closedLoop(16, seconds(20), shot);
    await openLoop(50, 3, shot);
    await caughtUp(system);
    const steady = await openLoop(50, seconds(15), shot);
    report('indienen, 50 per seconde', ...withAim(steady));
    await caughtUp(system);
    const running = await closedLoop(16, seconds(10), shot);
    report('indienen, 16 verbindingen, Temporal aan', running, 'minstens 400/s', running.perSecond >= 400);
    await caughtUp(system);
    system.signal('temporal', 'SIGSTOP');
    const steadyAway = await openLoop(50, seconds(10), shot);
    report('indienen, 50 per seconde, Temporal stil', ...withAim(steadyAway));
    const away = await closedLoop(16, seconds(10), shot);
    report('indienen, 16 verbindingen, Temporal stil', away, 'minstens 400/s', away.perSecond >= 400);
    noteAway('stil', '50 per seconde', steadyAway, steady);
    noteAway('stil', '16 verbindingen', away, running);
    system.signal('temporal', 'SIGCONT');
    await caughtUp(system);
    await measureEnded(system, shot, { steady, running }, seconds(10));
    await caughtUp(system);
    const bare = await startBareServer(databaseUrlOf(system));
    const limit = await closedLoop(16, seconds(8), () => ({
      url: bare.url,
      method: 'POST',
      token: FILER,
      body: shot().body ?? '',
      expect: [201],
    }));
    await bare.stop();
    note(
      'kale grens (Fastify, drie inserts)',
      `${limit.perSecond}/s; indienen haalt ${Math.round((100 * away.perSecond) / limit.perSecond)} % daarvan`,
    );
  } finally {
    await system.stop();
  }
}

/** The same with a server that has ended: whoever calls it is hung up on, instead of hearing nothing. */
async function measureEnded(
  system: LocalSystem,
  shot: () => Shot,
  { steady, running }: { readonly steady: Measured; readonly running: Measured },
  seconds: number,
): Promise<void> {
  const away = await TemporalAway.begin(system);
  try {
    const steadyEnded = await openLoop(50, seconds, shot);
    report('indienen, 50 per seconde, Temporal beëindigd', ...withAim(steadyEnded));
    const ended = await closedLoop(16, seconds, shot);
    report('indienen, 16 verbindingen, Temporal beëindigd', ended, 'minstens 400/s', ended.perSecond >= 400);
    noteAway('beëindigd', '50 per seconde', steadyEnded, steady);
    noteAway('beëindigd', '16 verbindingen', ended, running);
  } finally {
    await away.end();
  }
}

/** As fast with the Temporal server stopped as with it running: how many a second, and how long the slowest wait. Both as a part of what it is with it running. */
function noteAway(how: 'stil' | 'beëindigd', load: string, away: Measured, running: Measured): void {
  const part = (of: (measured: Measured) => number): string => `${Math.round((100 * of(away)) / of(running))} %`;
  note(
    `Temporal ${how} tegenover aan, ${load}`,
    `aantal per seconde ${part(({ perSecond }) => perSecond)}, p95 ${part(({ p95 }) => p95)} (doel: even snel)`,
  );
}

/** Waits until nothing of the burst before is left to be done: 50 a second is measured as it goes on for hours, not on top of an earlier minute. */
async function caughtUp(system: LocalSystem): Promise<void> {
  for (;;) {
    const left =
      (await waiting(system)) + (await count(system, `select count(*) as aantal from berichten where stand = 'wacht'`));
    if (left === 0) return;
    await new Promise((done) => setTimeout(done, 500));
  }
}

function withAim(measured: Measured): [Measured, string, boolean] {
  return [measured, 'p95 onder 20 ms', measured.p95 < 20];
}
