// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from 'node:util';
import { verifyLog, type VerifyLogUitkomst } from '#persistence/logboek/verify-log';
import type { LocalConfiguration } from '#platform/configuration';
import { rememberedPostgresPort } from './local-ports.js';
import { readSecrets } from './secrets.js';
import { ownerUrl } from './servers/postgres-server.js';
import { StartError } from './start-error.js';

const USAGE =
  'Gebruik: npm run -s verify-log, eventueel met -- --bestand <logboek.json of gebied.jsonl> of -- --controlepunten <bestand>';

/**
 * Checks the log of this machine, one exported log or the file of a whole area, and tells what is wrong line by line.
 * @param given what stands behind the command. @returns the exit code.
 * @throws StartError for an option that does not exist, or when nothing was ever started here.
 */
export async function verifyLocalLog(
  given: readonly string[],
  configuration: LocalConfiguration,
  say: (line: string) => void,
): Promise<VerifyLogUitkomst> {
  const { bestand = null, controlepunten = null } = readOptions(given);
  if (bestand !== null) return verifyLog({ databaseUrl: null, bestand, controlepunten, say });
  const databaseUrl = configuration.migrationDatabaseUrl ?? configuration.databaseUrl ?? ownDatabaseUrl(configuration.dataFolder);
  return verifyLog({ databaseUrl, bestand, controlepunten: controlepunten ?? configuration.logControlepuntBestand, say });
}

function readOptions(given: readonly string[]): { bestand?: string; controlepunten?: string } {
  try {
    return parseArgs({ args: [...given], options: { bestand: { type: 'string' }, controlepunten: { type: 'string' } } }).values;
  } catch (cause) {
    throw new StartError(USAGE, { cause });
  }
}

/** The own PostgreSQL of this data folder, which must be running. @throws StartError when nothing was ever started here. */
export function ownDatabaseUrl(dataFolder: string): string {
  const port = rememberedPostgresPort(dataFolder);
  if (port === null) throw new StartError(`In ${dataFolder} is nog niets gestart. Start eerst met: npm start`);
  return ownerUrl({ port, ownerPassword: readSecrets(dataFolder).databaseOwner }, 'doorbraak');
}
