// SPDX-License-Identifier: EUPL-1.2
import type { Measured } from './load.js';

/** Prints one measurement with the figure to reach beside it; a miss is shown, never hidden. */
export function report(name: string, measured: Measured, aim: string, reached: boolean): void {
  const { count, failed, perSecond, p50, p95, p99 } = measured;
  line(
    name,
    `${perSecond}/s, p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms (${count} keer, ${failed} mislukt)`,
    aim,
    reached && failed === 0,
  );
}

/** Prints one figure with the figure to reach beside it. */
export function line(name: string, figure: string, aim: string, reached: boolean): void {
  process.stdout.write(`${reached ? 'gehaald  ' : 'NIET     '} ${name.padEnd(52)} ${figure}  [doel: ${aim}]\n`);
}

/** Prints a figure without an aim. */
export function note(name: string, figure: string): void {
  process.stdout.write(`          ${name.padEnd(52)} ${figure}\n`);
}
