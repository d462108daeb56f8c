// SPDX-License-Identifier: EUPL-1.2
// Brings a fresh clone to the point where compiled code can run. Only what Node itself has, since nothing is installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SOURCE_FOLDERS = ['apps', 'libs', 'workflows'];
const SOURCE_FILES = ['package.json', 'tsconfig.json', 'tsconfig.build.json'];
const INSTALL_STAMP = join(ROOT, 'node_modules', '.doorbraak-slot');
const FULL_DISK = 'De schijf is vol. Maak ruimte vrij en start opnieuw.';
/** What packages and building take at most, with some air. */
const INSTALL_BYTES = 1_500_000_000;
const BUILD_BYTES = 100_000_000;
const STILL_MS = 15_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const BUILD_STAMP = join(ROOT, 'dist', '.doorbraak-bouw');

/** Installs and builds where needed. */
export async function prepare() {
  await install();
  await build();
}

/** Installs and builds where needed, then runs one compiled program of apps/local in this process. */
export async function startPrepared(program) {
  await prepare();
  await import(pathToFileURL(join(ROOT, 'dist', 'apps', 'local', 'src', program)).href);
}

async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (stampOf(INSTALL_STAMP) === lock) return;
  if (!installedByHand()) {
    requireRoom(INSTALL_BYTES, '1,5 GB');
    say('Pakketten installeren (npm ci; de eerste keer ongeveer een minuut)');
    const installed = await run(npmCommand(), ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (installed.status !== 0) {
      throw fault(
        'De pakketten installeren lukt niet. Kijk of er internet is en 1,5 GB schijfruimte, en start opnieuw.',
        installed,
      );
    }
  }
  await rebuildAllowed();
  stamp(INSTALL_STAMP, lock);
}

/** npm runs no script of any package (.npmrc); those that package.json allows run here, as far as this machine has them. Also after an `npm ci` by hand. */
async function rebuildAllowed() {
  const { allowScripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const names = Object.keys(allowScripts).filter((name) => allowScripts[name] && existsSync(join(ROOT, 'node_modules', name)));
  const rebuilt = await run(npmCommand(), ['rebuild', '--ignore-scripts=false', '--loglevel=error', ...names]);
  if (rebuilt.status !== 0)
    throw fault('De pakketten klaarzetten lukt niet. De regels hierboven zeggen waar het misgaat.', rebuilt);
}

/** A developer who ran npm by hand after the last change of the lock file has everything. */
function installedByHand() {
  const own = join(ROOT, 'node_modules', '.package-lock.json');
  return existsSync(own) && statSync(own).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

async function build() {
  const print = fingerprint();
  if (stampOf(BUILD_STAMP) === print) return;
  requireRoom(BUILD_BYTES, '100 MB');
  say('Bouwen (ongeveer een halve minuut)');
  const programs = [
    // The compiler itself: on Node 20.19.0 the one of Nest cannot be loaded (ERR_REQUIRE_CYCLE_MODULE).
    [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
    [join(ROOT, 'dist', 'apps', 'worker', 'src', 'build-workflow-bundle.js')],
  ];
  for (const program of programs) {
    const built = await run(process.execPath, program);
    if (built.status !== 0) throw fault('Het bouwen lukt niet. De regels hierboven zeggen waar het misgaat.', built);
  }
  stamp(BUILD_STAMP, print);
}

/** Said before a minute of work, instead of in the middle of it. */
export function requireRoom(bytes, inWords, freeBytes = freeBytesOf(ROOT)) {
  if (freeBytes < bytes) throw forUser(`De schijf is vol: er is minder dan ${inWords} vrij. Maak ruimte vrij en start opnieuw.`);
}

function freeBytesOf(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function stamp(file, text) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw error.code === 'ENOSPC' ? forUser(FULL_DISK) : error;
  }
}

/** Name, size and time of every source file: any change, also a file that went away, gives another print. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCE_FILES) hash.update(print(join(ROOT, file)));
  for (const folder of SOURCE_FOLDERS) {
    for (const entry of entriesOf(join(ROOT, folder))) if (/(?<!spec)\.tsx?$/.test(entry)) hash.update(print(entry));
  }
  return hash.digest('hex');
}

function print(file) {
  const { size, mtimeMs } = statSync(file);
  return `${file}:${size}:${mtimeMs};`;
}

function entriesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function stampOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function npmCommand() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

/**
 * What a step says goes to the standard error: the standard output is for answers, such as a token. A step that is silent for long is
 * still at work, and that is said.
 */
function run(command, args) {
  return new Promise((done) => {
    const began = Date.now();
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    const still = setInterval(() => say(`  nog bezig (${Math.round((Date.now() - began) / 1000)} s)`), STILL_MS);
    // A signal to us alone would leave the step at work.
    const onSignal = (signal) => {
      child.kill(signal);
      process.exit(130);
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
    const end = (result) => {
      clearInterval(still);
      for (const signal of SIGNALS) process.off(signal, onSignal);
      done(result);
    };
    child.once('error', (error) => end({ status: null, error }));
    child.once('close', (status) => end({ status }));
  });
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fault(message, result) {
  const full = result.error?.code === 'ENOSPC';
  return forUser(full ? FULL_DISK : message);
}

function forUser(message) {
  return Object.assign(new Error(message), { forUser: true });
}
