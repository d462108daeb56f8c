// SPDX-License-Identifier: EUPL-1.2
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fullDiskSentence, StartError } from './start-error.js';

const NEEDED_MB = 300;

/**
 * Makes the data folder when absent and checks that there is room in it.
 * @param freeBytesOf how many bytes may still be written below a folder.
 * @throws StartError when it cannot be made, may not be written, or when the disk is (almost) full.
 */
export function openDataFolder(folder: string, freeBytesOf: (folder: string) => number = freeBytes): void {
  try {
    // As root the system user postgres must pass to its own part; what is secret lies in files of mode 0600.
    makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartError(
      fullDiskSentence(cause) ??
        `De map ${folder} is niet te maken of niet te beschrijven. Kies een andere map met DOORBRAAK_DATA.`,
      { cause },
    );
  }
  const freeMb = Math.floor(freeBytesOf(folder) / 1_000_000);
  if (freeMb < NEEDED_MB) {
    throw new StartError(
      `De schijf van ${folder} is vol: er is ${freeMb} MB vrij en ${NEEDED_MB} MB nodig. Maak ruimte vrij of kies een andere map met DOORBRAAK_DATA.`,
    );
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Not with `recursive`: Node then tries for ever in a folder that cannot hold others, such as one below /proc. */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  mkdirSync(folder, { mode });
}
