// SPDX-License-Identifier: EUPL-1.2
import { lookAfterBerichten, withdrawMaillinks } from '#persistence/berichten/look-after-berichten';
import type { LocalConfiguration } from '#platform/configuration';
import { StartError } from './start-error.js';
import { ownDatabaseUrl } from './verify-local-log.js';

const USAGE =
  'Gebruik: npm run -s berichten, npm run -s berichten -- opnieuw [kenmerk…], of npm run -s berichten -- intrekken <nummer>';

/**
 * Tells which messages of this machine could not be brought, tries them again, or withdraws the links to a case. @param given what stands behind the command. @returns the exit code.
 * @throws StartError for a word that means nothing, or when nothing was ever started here.
 */
export async function lookAfterLocalBerichten(
  [act, ...ids]: readonly string[],
  { migrationDatabaseUrl, dataFolder }: LocalConfiguration,
  say: (line: string) => void,
): Promise<0 | 1 | 2> {
  const [nummer] = ids;
  if (act === 'intrekken' && nummer) return withdrawMaillinks(migrationDatabaseUrl ?? ownDatabaseUrl(dataFolder), nummer, say);
  if (act !== undefined && act !== 'opnieuw') throw new StartError(USAGE);
  return lookAfterBerichten({
    databaseUrl: migrationDatabaseUrl ?? ownDatabaseUrl(dataFolder),
    again: act !== undefined,
    ids,
    say,
  });
}
