// SPDX-License-Identifier: EUPL-1.2
import { LocalSystem, until } from '#testing/local-system';
import { BUREAU, fileCases, query } from './bench-system.js';
import { openLoop } from './load.js';
import { report } from './report.js';

const CASES = 40;

/** An act with its answer, 5 per second, spread over cases that run. */
export async function measureActs(): Promise<void> {
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  try {
    const ids = await fileCases(system, CASES, 8);
    await until('alle workflows lopen', 120_000, async () => (await waiting(system)) === 0);
    const token = await system.token(BUREAU);
    const body = JSON.stringify({ tekst: 'Wij belden vandaag met de afdeling. Zij kijken er morgen naar.' });
    let turn = 0;
    const shot = (): { url: string; method: 'POST'; token: string; body: string; expect: number[] } => ({
      url: `${system.url('API')}/v1/vastlopers/${ids[(turn += 1) % CASES]}/aanvullingen`,
      method: 'POST',
      token,
      body,
      expect: [201],
    });
    await openLoop(5, 4, shot);
    const measured = await openLoop(5, 30, shot);
    report(
      'handeling met antwoord, 5 per seconde',
      measured,
      'p50 onder 60 ms, p95 onder 150 ms',
      measured.p50 < 60 && measured.p95 < 150,
    );
  } finally {
    await system.stop();
  }
}

async function waiting(system: LocalSystem): Promise<number> {
  const [row] = await query<{ aantal: string }>(system, `select count(*) as aantal from handelingen where stand = 'ontvangen'`);
  return Number(row?.aantal ?? 0);
}
