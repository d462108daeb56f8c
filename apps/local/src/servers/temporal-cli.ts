// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../folders.js';
import type { Progress } from '../progress.js';
import { StartError } from '../start-error.js';
import { downloadWithSdk } from './sdk-download.js';
import { foundOnPath, runWithProgress } from './command.js';
import type { CommandGuard } from './end-with-us.js';

/** The newest CLI that `go install` can build: later ones have `replace` lines in their module. */
const MODULE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';

/** The Temporal server inside that CLI, and in docker/compose.yaml: the one on which the route is tried. */
export const TEMPORAL_SERVER = '1.29.1';

/** Where a `temporal` program is without fetching anything: on the PATH, else in the cache; `null` when nowhere. */
export function temporalCliAtHand(): string | null {
  const cached = [join(cacheFolder(), 'bin', 'temporal'), join(cacheFolder(), 'sdk', 'temporal')];
  return foundOnPath('temporal') ?? cached.find((path) => existsSync(path)) ?? null;
}

/**
 * The `temporal` program, in this order: at hand, the SDK's own download, built with Go (about six minutes, once).
 * @param guard ends what is downloading or building also when this process is ended by kill -9.
 * @throws StartError when none of them works; it says what the user can do.
 */
export async function resolveTemporalCli(progress: Progress, guard?: CommandGuard): Promise<string> {
  const atHand = temporalCliAtHand();
  if (atHand) return atHand;
  progress('Temporal-server: downloaden (eenmalig, ongeveer 50 MB)');
  const downloaded = await downloadWithSdk('dev-server', join(cacheFolder(), 'sdk', 'temporal'), progress, guard);
  if (downloaded) return downloaded;
  const go = foundOnPath('go');
  if (!go) {
    throw new StartError(
      'Er is geen Temporal-server gevonden en downloaden lukt niet. Zet het programma temporal op het PATH, installeer Go, of geef met TEMPORAL_ADDRESS een server op.',
    );
  }
  progress('Temporal-server: downloaden lukt niet, bouwen met Go (eenmalig, ongeveer 6 minuten)');
  const bin = join(cacheFolder(), 'bin');
  await runWithProgress(go, ['install', '-v', MODULE], {
    env: { ...process.env, GOBIN: bin },
    title: 'Temporal-server',
    progress,
    failure:
      'De Temporal-server bouwen lukt niet. Kijk of er internet en 2 GB schijfruimte is en start opnieuw, of geef met TEMPORAL_ADDRESS een server op.',
    ...(guard && { guard }),
  });
  return join(bin, 'temporal');
}
