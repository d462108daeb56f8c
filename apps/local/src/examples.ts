// SPDX-License-Identifier: EUPL-1.2
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalConfiguration } from '#platform/configuration';
import { readAddresses } from './addresses.js';
import { importCases, type ImportResult } from './client/import-cases.js';
import { dataFilesFolder, readDemoData } from './demo-data.js';
import { say } from './progress.js';
import { NoAnswerError } from './start-error.js';

/**
 * Files the ten reference cases on the first start of a data folder. A start that was cut off in the middle goes on next time;
 * no case is filed twice.
 */
export async function loadExamplesOnce(configuration: LocalConfiguration): Promise<void> {
  const marker = join(configuration.dataFolder, 'voorbeelden.json');
  if (configuration.zonderVoorbeelden || existsSync(marker)) return;
  say('Tien voorbeelden: indienen');
  const result = await fileExamples(configuration);
  if (result?.failed === 0) writeFileSync(marker, JSON.stringify({ ...result, op: new Date().toISOString() }, null, 2));
  else say(`Tien voorbeelden: ${result?.failed ?? 'een deel'} niet ingediend. De volgende start probeert het opnieuw.`);
}

/** Answers `null` when a part of what was just started ended meanwhile; that comes back by itself, and is no reason to end the rest. */
async function fileExamples(configuration: LocalConfiguration): Promise<ImportResult | null> {
  const file = join(dataFilesFolder(), 'referentiegevallen.yaml');
  const addresses = readAddresses(configuration);
  try {
    return await importCases({ file, addresses, demo: readDemoData(), report: (line) => say(`  ${line}`) });
  } catch (error) {
    if (error instanceof NoAnswerError) return null;
    throw error;
  }
}
