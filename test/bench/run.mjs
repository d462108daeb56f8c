// SPDX-License-Identifier: EUPL-1.2
// npm run bench [-- <name> ...]: builds what the measurements need and runs them one after the other. Names: filing, acts, worklist, beeld, berichten, exports, lapse, memory.
// With --klein: a short run of each, to see that the measurement itself is good. With --miljoen: the worklist at 1,000,000 cases, with the plans of its questions.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const node = (...args) => execFileSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });

if (!existsSync(join(folder, 'node_modules'))) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
node('node_modules/typescript/bin/tsc', '-p', 'test/bench/tsconfig.json');
node('dist/test/bench/main.js', ...process.argv.slice(2));
