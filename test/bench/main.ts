// SPDX-License-Identifier: EUPL-1.2
import { LocalSystem } from '#testing/local-system';
import { measureActs } from './acts.js';
import { measureBerichten } from './berichten.js';
import { measureBeeld } from './beeld.js';
import { measureExports } from './exports.js';
import { measureFiling } from './filing.js';
import { measureLapse } from './lapse.js';
import { measureMemory } from './memory.js';
import { measureStart } from './start.js';
import { measureWorklist } from './worklist.js';

const MEASUREMENTS = {
  start: measureStart,
  filing: measureFiling,
  acts: measureActs,
  worklist: measureWorklist,
  beeld: measureBeeld,
  berichten: measureBerichten,
  exports: measureExports,
  lapse: measureLapse,
  memory: measureMemory,
} as const;

/** `--klein`: a short run of each, to see that the measurement is good; its figures say nothing. */
const klein = process.argv.includes('--klein');
/** `--miljoen`: the worklist at 1,000,000 cases, with the plans of its questions. */
const miljoen = process.argv.includes('--miljoen');
const names = process.argv.slice(2).filter((name) => name !== '--klein' && name !== '--miljoen');
const unknown = names.filter((name) => !Object.hasOwn(MEASUREMENTS, name));
if (unknown.length > 0)
  throw new Error(`Onbekende meting: ${unknown.join(', ')}. Kies uit ${Object.keys(MEASUREMENTS).join(', ')}.`);
// Ended in the middle, nothing stays behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void LocalSystem.stopAll().finally(() => process.exit(130)));
}
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (names.length === 0 || names.includes(name)) await measure({ klein, miljoen });
}
