// SPDX-License-Identifier: EUPL-1.2
// Screens every stored text again, after the patterns changed. Ends with 0 (nothing found) or 1 (something found).
//   node docker/scan-teksten.mjs                    what would be refused today
//   node docker/scan-teksten.mjs --waarschuwingen   also what only warns
import { parseArgs } from 'node:util';
import { scanTeksten } from '../dist/libs/persistence/src/screening/scan-teksten.js';

const { values } = parseArgs({ options: { waarschuwingen: { type: 'boolean', default: false } } });
process.exitCode = await scanTeksten({
  databaseUrl: process.env.WORKER_DATABASE_URL || process.env.DATABASE_URL || '',
  waarschuwingen: values.waarschuwingen,
  say: (line) => process.stdout.write(`${line}\n`),
});
