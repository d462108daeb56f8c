// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalSystem } from '#testing/local-system';

/** Somebody of each role. The beheerder comes last: what a beheerder ends by chance, the others would miss. */
const PEOPLE = [
  'indiener-welzijn-eindhoven',
  'programmabureau-eindhoven',
  'doorbraakteam-eindhoven',
  'partner-gemeente-eindhoven',
  'alliantievoorzitter-eindhoven',
  'rijksvertegenwoordiger-eindhoven',
  'departement-vws',
  'beheerder',
];
/** The same requests each time, as far as the answers are the same. */
const SEED = 20_261_122;
const SECONDS = 300;
const PROGRAM = process.env['SCHEMATHESIS'] || 'st';
/** What may not happen even once. Whether answers have the shape of the document is shown by the tests of the API. */
const CHECKS = 'not_a_server_error,ignored_auth';
const ENOUGH = 1_000_000;

/** How a run as one person ended, with all that Schemathesis said. */
interface Outcome {
  readonly person: string;
  readonly isGood: boolean;
  readonly output: string;
}

async function fuzz(system: LocalSystem, person: string, seconds: number, folder: string): Promise<Outcome> {
  const base = `${system.url('API')}/v1`;
  const { body } = await system.get<{ lidmaatschappen: readonly { id: string }[] }>(person, '/v1/ik');
  // A made-up hat would be refused before anything else is looked at.
  const hat = body.lidmaatschappen.slice(0, 1).flatMap(({ id }) => ['-H', `Doorbraak-Lidmaatschap: ${id}`]);
  const headers = ['-H', `Authorization: Bearer ${await system.token(person)}`, ...hat];
  const limits = ['--max-time', String(seconds), '--max-examples', String(ENOUGH), '--seed', String(SEED)];
  const args = ['run', `${base}/openapi.json`, '--url', base, ...headers, '-c', CHECKS, ...limits, '--continue-on-failure'];
  const child = spawn(PROGRAM, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => void (output += data.toString()));
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  return { person, isGood: code === 0, output };
}

/** The lines of the summary of Schemathesis: what was sent and what was found. */
function summaryOf(output: string): string {
  const start = output.lastIndexOf('SUMMARY');
  return start < 0 ? output : output.slice(output.indexOf('\n', start) + 1).trim();
}

async function run([given, ...people]: readonly string[]): Promise<void> {
  const seconds = given === undefined ? SECONDS : Number(given);
  const unknown = people.filter((person) => !PEOPLE.includes(person));
  if (!Number.isInteger(seconds) || seconds < 1 || unknown.length > 0)
    throw new Error(`Gebruik: npm run schemathesis -- [seconden per rol] [persoon ...]. Personen: ${PEOPLE.join(', ')}.`);
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: true });
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-schemathesis-'));
  try {
    const outcomes: Outcome[] = [];
    for (const person of PEOPLE.filter((name) => people.length === 0 || people.includes(name))) {
      const outcome = await fuzz(system, person, seconds, folder);
      outcomes.push(outcome);
      process.stdout.write(`\n== ${person}: ${outcome.isGood ? 'goed' : 'FOUT'}\n${summaryOf(outcome.output)}\n`);
    }
    const bad = outcomes.filter(({ isGood }) => !isGood);
    for (const { person, output } of bad) {
      const file = join(tmpdir(), `schemathesis-${person}.log`);
      writeFileSync(file, output);
      process.stdout.write(`Alles over ${person}: ${file}\n`);
    }
    if (bad.length > 0) process.exitCode = 1;
  } finally {
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Ended in the middle, nothing stays behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void LocalSystem.stopAll().finally(() => process.exit(130)));
}
await run(process.argv.slice(2));
