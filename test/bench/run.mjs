// SPDX-License-Identifier: EUPL-1.2
// npm run bench [-- <name> ...]: builds what the measurements need and runs them one after the other. Names: start, filing, acts, worklist, beeld, berichten, exports, lapse, memory.
// With --klein: a short run of each, to see that the measurement itself is good. With --miljoen: the worklist at 1,000,000 cases, with the plans of its questions.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../../apps/local/prepare.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const node = (...args) => execFileSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });

try {
  // As every start does, so that the starts that are measured find nothing to install or to build.
  await prepare();
  node('node_modules/typescript/bin/tsc', '-p', 'test/bench/tsconfig.json');
  node('dist/test/bench/main.js', ...process.argv.slice(2));
} catch (error) {
  if (!error?.forUser) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
