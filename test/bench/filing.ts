// SPDX-License-Identifier: EUPL-1.2
import { LocalSystem } from '#testing/local-system';
import { startBareServer } from './bare-server.js';
import { sized, type BenchSize } from './bench-size.js';
import { databaseUrlOf, FILER, filingShot } from './bench-system.js';
import { closedLoop, openLoop } from './load.js';
import { note, report } from './report.js';

/** Filing: 50 per second, 16 connections, both again with the Temporal server frozen, and the bare limit in the same run. */
export async function measureFiling(size: BenchSize): Promise<void> {
  const seconds = (whole: number): number => sized(size, whole, 2);
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  try {
    const shot = await filingShot(system);
    // A server that has been at work: the first thousands of requests are still being compiled.
    await closedLoop(16, seconds(20), shot);
    await openLoop(50, 3, shot);
    report('indienen, 50 per seconde', ...withAim(await openLoop(50, seconds(15), shot)));
    system.signal('temporal', 'SIGSTOP');
    const away = await closedLoop(16, seconds(10), shot);
    report('indienen, 16 verbindingen, Temporal stil', away, 'minstens 400/s', away.perSecond >= 400);
    report('indienen, 50 per seconde, Temporal stil', ...withAim(await openLoop(50, seconds(10), shot)));
    system.signal('temporal', 'SIGCONT');
    const running = await closedLoop(16, seconds(10), shot);
    report('indienen, 16 verbindingen, Temporal aan', running, 'minstens 400/s', running.perSecond >= 400);
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

function withAim(measured: Awaited<ReturnType<typeof openLoop>>): [typeof measured, string, boolean] {
  return [measured, 'p95 onder 20 ms', measured.p95 < 20];
}
