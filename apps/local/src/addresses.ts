// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalConfiguration } from '#platform/configuration';

/** Where the last start of a data folder listens, so that `npm run token` and its kind need no settings of their own. */
export interface LocalAddresses {
  readonly api: string;
  readonly web: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Keeps the addresses of this start in `adressen.json`. */
export function writeAddresses(configuration: LocalConfiguration): void {
  const file = join(configuration.dataFolder, 'adressen.json');
  writeFileSync(`${file}.nieuw`, JSON.stringify(addressesOf(configuration), null, 2));
  renameSync(`${file}.nieuw`, file);
}

/** The addresses of the last start of this data folder; before the first one, those of the settings. */
export function readAddresses(configuration: LocalConfiguration): LocalAddresses {
  const file = join(configuration.dataFolder, 'adressen.json');
  if (!existsSync(file)) return addressesOf(configuration);
  return JSON.parse(readFileSync(file, 'utf8')) as LocalAddresses;
}

function addressesOf(configuration: LocalConfiguration): LocalAddresses {
  return {
    api: configuration.publicApiUrl,
    web: configuration.publicWebUrl,
    issuer: configuration.oidcIssuer,
    audience: configuration.oidcAudience,
  };
}
