// SPDX-License-Identifier: EUPL-1.2
import { ConfigurationError, readLocalConfiguration } from '#platform/configuration';
import { announce } from './announce.js';
import { loadExamplesOnce } from './examples.js';
import { LocalInstallation } from './local-installation.js';
import { say } from './progress.js';
import { fullDiskSentence, StartError } from './start-error.js';

const PARENT_POLL_MS = 1000;

const state: { installation: LocalInstallation | null; stopping: Promise<void> | null } = { installation: null, stopping: null };

async function start(): Promise<void> {
  const configuration = readLocalConfiguration();
  process.env['DOORBRAAK_DATA'] = configuration.dataFolder; // every child process inherits it
  const given = {
    database: configuration.databaseUrl !== null,
    temporal: !!process.env['TEMPORAL_ADDRESS'],
    oidc: !!process.env['OIDC_ISSUER'],
  };
  state.installation = await LocalInstallation.open(configuration, given);
  await state.installation.start();
  if (state.stopping) return;
  if (given.oidc) say('Tien voorbeelden: overgeslagen, want de aanmelddienst is van buiten.');
  else await loadExamplesOnce(configuration);
  if (!state.stopping) announce(configuration, given, process.uptime() * 1000);
}

function stop(reason: string): Promise<void> {
  state.stopping ??= (async () => {
    say(`${reason}: alles stoppen`);
    await state.installation?.close();
  })();
  return state.stopping;
}

function onSignal(signal: NodeJS.Signals): void {
  if (state.stopping) return say('Het stoppen is al bezig.');
  void stop(signal).then(() => process.exit(0));
}

/** When npm itself is killed nobody can reach us with Ctrl-C any more. */
function stopWithNpm(): void {
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !state.stopping) void stop('npm is weg').then(() => process.exit(0));
  }, PARENT_POLL_MS).unref();
}

function sentenceFor(error: unknown): string {
  if (error instanceof StartError || error instanceof ConfigurationError) return error.message;
  return (
    fullDiskSentence(error) ??
    `Starten lukt niet door een onverwachte fout: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  );
}

// Whoever was reading has gone, or the output is a file on a full disk: no reason to stop.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
stopWithNpm();
try {
  await start();
} catch (error) {
  if (!state.stopping) {
    try {
      await state.installation?.close();
    } finally {
      process.stderr.write(`\n${sentenceFor(error)}\n`); // the last thing that is read
      process.exit(1);
    }
  }
}
