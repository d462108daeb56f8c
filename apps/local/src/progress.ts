// SPDX-License-Identifier: EUPL-1.2

/** Called with one Dutch line about what happens now. */
export type Progress = (line: string) => void;

/** One line for the person who started the program. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A duration as people write it. Example: `seconds(1540) // '1,5 s'`. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
}
