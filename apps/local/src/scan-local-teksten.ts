// SPDX-License-Identifier: EUPL-1.2
import { scanTeksten } from '#persistence/screening/scan-teksten';
import type { LocalConfiguration } from '#platform/configuration';
import { StartError } from './start-error.js';
import { ownDatabaseUrl } from './verify-local-log.js';

const USAGE = 'Gebruik: npm run -s scan-teksten, eventueel met -- --waarschuwingen';

/**
 * Screens every stored text of this machine again. @param option what stands behind the command. @returns the exit code.
 * @throws StartError for an option that does not exist, or when nothing was ever started here.
 */
export async function scanLocalTeksten(
  option: string | undefined,
  { migrationDatabaseUrl, dataFolder }: LocalConfiguration,
  say: (line: string) => void,
): Promise<0 | 1> {
  if (option !== undefined && option !== '--waarschuwingen') throw new StartError(USAGE);
  const databaseUrl = migrationDatabaseUrl ?? ownDatabaseUrl(dataFolder);
  return scanTeksten({ databaseUrl, waarschuwingen: option !== undefined, say });
}
