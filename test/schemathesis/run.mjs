// SPDX-License-Identifier: EUPL-1.2
// npm run schemathesis [-- <seconds> [<person> ...]]: builds what it needs, starts a system of its own and sends made-up requests as somebody of each role.
// Needs Schemathesis (Python): `pipx install schemathesis`, or name the program in SCHEMATHESIS.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const node = (...args) => execFileSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });

if (!existsSync(join(folder, 'node_modules'))) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
node('node_modules/typescript/bin/tsc', '-p', 'test/schemathesis/tsconfig.json');
try {
  node('dist/test/schemathesis/main.js', ...process.argv.slice(2));
} catch (error) {
  process.exitCode = error.status ?? 1;
}
