// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository: the nearest one upwards that holds nest-cli.json, both from source and from dist. */
export function repositoryFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'nest-cli.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The repository folder was not found.');
    folder = parent;
  }
  return folder;
}

/** Where built and downloaded servers are kept for all copies of the repository: `${XDG_CACHE_HOME:-~/.cache}/doorbraak`. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'doorbraak');
}
