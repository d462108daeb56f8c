// SPDX-License-Identifier: EUPL-1.2
import { LocalSystem } from '#testing/local-system';
import { sized, type BenchSize } from './bench-size.js';
import { line, note } from './report.js';

const AIM_SECONDS = 15;
const SECOND_STARTS = 3;

/** How long `npm start` takes: the first on an empty folder with the ten examples, and starts after it on the same data. */
export async function measureStart(size: BenchSize): Promise<void> {
  const began = performance.now();
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: true });
  try {
    note('eerste start, lege map, met de tien voorbeelden', inSeconds(performance.now() - began));
    const again: number[] = [];
    for (let i = 0; i < sized(size, SECOND_STARTS, 1); i += 1) {
      await system.down('SIGINT');
      const from = performance.now();
      await system.up();
      again.push(performance.now() - from);
    }
    const slowest = Math.max(...again);
    line(
      'tweede start, zelfde gegevens',
      `${inSeconds(slowest)} (de langste van ${again.length})`,
      `onder ${AIM_SECONDS} s`,
      slowest < AIM_SECONDS * 1000,
    );
  } finally {
    await system.stop();
  }
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
