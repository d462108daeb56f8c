// SPDX-License-Identifier: EUPL-1.2
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalConfiguration } from '#platform/configuration';
import { readAddresses } from './addresses.js';
import { importCases } from './client/import-cases.js';
import { dataFilesFolder, readDemoData } from './demo-data.js';
import { say } from './progress.js';

/**
 * Files the ten reference cases on the first start of a data folder. A start that was cut off in the middle goes on next time;
 * no case is filed twice.
 */
export async function loadExamplesOnce(configuration: LocalConfiguration): Promise<void> {
  const marker = join(configuration.dataFolder, 'voorbeelden.json');
  if (configuration.zonderVoorbeelden || existsSync(marker)) return;
  say('Tien voorbeelden: indienen');
  const file = join(dataFilesFolder(), 'referentiegevallen.yaml');
  const addresses = readAddresses(configuration);
  const result = await importCases({ file, addresses, demo: readDemoData(), report: (line) => say(`  ${line}`) });
  if (result.failed === 0) writeFileSync(marker, JSON.stringify({ ...result, op: new Date().toISOString() }, null, 2));
  else say(`Tien voorbeelden: ${result.failed} niet ingediend. De volgende start probeert het opnieuw.`);
}
