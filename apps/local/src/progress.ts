// SPDX-License-Identifier: EUPL-1.2

/** One line for the person who started the program. A full disk, or a reader that went away, does not stop the start. */
export function say(line: string): void {
  try {
    process.stdout.write(`${line}\n`);
  } catch {
    return; // the output is a file on a full disk; the log files of the parts have the same problem
  }
}

/** A duration as people write it. Example: `seconds(1540) // '1,5 s'`. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
}
