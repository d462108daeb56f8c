// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { LocalSystem, until } from '#testing/local-system';
import { sized, type BenchSize } from './bench-size.js';
import { fileCases, waiting } from './bench-system.js';
import { line, note } from './report.js';

const CASES = 10_000;

/** Worker memory with 10,000 open cases. */
export async function measureMemory(size: BenchSize): Promise<void> {
  const cases = sized(size, CASES, 100);
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  try {
    const began = Date.now();
    let peak = 0;
    const watch = setInterval(() => void (peak = Math.max(peak, residentMb(system.pidOf('worker')))), 500);
    await fileCases(system, cases, 8);
    await until('alle workflows lopen', 900_000, async () => (await waiting(system)) === 0);
    await new Promise((done) => setTimeout(done, 65_000)); // one whole round of the auditor
    clearInterval(watch);
    note(`${cases} zaken ingediend en gestart`, `${Math.round((Date.now() - began - 65_000) / 1000)} s`);
    const resident = residentMb(system.pidOf('worker'));
    line(`geheugen van de worker bij ${cases} open zaken`, `${resident} MB, hoogste ${peak} MB`, 'onder 500 MB', peak < 500);
  } finally {
    await system.stop();
  }
}

function residentMb(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
