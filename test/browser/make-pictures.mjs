// SPDX-License-Identifier: EUPL-1.2
// node test/browser/make-pictures.mjs [<name> ...] [--map <folder>]: makes the pictures of the pages and mails anew, in docs/screens. With names only those;
// `mails` is all mails.
// It builds what it needs, starts a system of its own, and needs a Chromium (DOORBRAAK_TEST_CHROMIUM, or the one of this computer).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const node = (...args) => execFileSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });

if (!existsSync(join(folder, 'node_modules'))) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
node('node_modules/typescript/bin/tsc', '-p', 'test/browser/tsconfig.json');
node('dist/test/browser/make-pictures.js', ...process.argv.slice(2));
