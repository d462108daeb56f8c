// SPDX-License-Identifier: EUPL-1.2
// Looks whether anyone changed the log behind our back. Ends with 0 (it holds), 1 (something is wrong) or 2 (not checked).
//   node docker/verify-log.mjs                                     the whole log, against LOG_CONTROLEPUNT_BESTAND
//   node docker/verify-log.mjs --controlepunten <bestand>          against another file with checkpoints
//   node docker/verify-log.mjs --bestand <logboek.json>            one exported log, or a whole area, without a database
import { parseArgs } from 'node:util';
import { verifyLog } from '../dist/libs/persistence/src/logboek/verify-log.js';

const { values } = parseArgs({ options: { bestand: { type: 'string' }, controlepunten: { type: 'string' } } });
process.exitCode = await verifyLog({
  databaseUrl: process.env.WORKER_DATABASE_URL || process.env.DATABASE_URL || null, // in the container of the worker the second sees a part
  bestand: values.bestand ?? null,
  controlepunten:
    values.controlepunten ?? (values.bestand ? null : process.env.LOG_CONTROLEPUNT_BESTAND || 'logcontrolepunten.jsonl'),
  say: (line) => process.stdout.write(`${line}\n`),
});
