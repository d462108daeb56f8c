// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalSystem, until } from '#testing/local-system';
import { repositoryFolder } from '../../apps/local/src/folders.js';

/** How a program ended and what it said. */
export interface Ended {
  readonly code: number | null;
  /** Both outputs, as they came. */
  readonly said: string;
  readonly stdout: string;
}

/** Runs a program of Node until it ends by itself. */
export async function runNode(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [...args], {
    cwd: repositoryFolder(),
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, stdout] = ['', ''];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => void (said += data.toString()));
  child.stdout.on('data', (data: Buffer) => void (stdout += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said, stdout };
}

/** Runs the start until it ends by itself. */
export function tryToStart(env: NodeJS.ProcessEnv, nodeOptions: readonly string[] = []): Promise<Ended> {
  return runNode([...nodeOptions, join(repositoryFolder(), 'apps', 'local', 'start.mjs')], env);
}

/** `npm run token`, `import` or `personen` on the data of a system. */
export function command(system: LocalSystem, ...args: readonly string[]): Promise<Ended> {
  return runNode([join(repositoryFolder(), 'apps', 'local', 'run.mjs'), ...args], { DOORBRAAK_DATA: system.folder });
}

/** Files a case, has it accepted and waits until that is carried out; answers its number. */
export async function fileAndAccept(system: LocalSystem): Promise<string> {
  const filed = await system.post<{ id: string; nummer: string }>('indiener-welzijn-eindhoven', '/v1/vastlopers', A_CASE);
  if (filed.status !== 201) throw new Error(`Indienen lukt niet: ${filed.status} ${JSON.stringify(filed.body)}`);
  const bureau = 'programmabureau-eindhoven';
  const { body } = await system.get<{ items: { id: string; sleutel: string }[] }>(bureau, '/v1/organisaties?focusgebied=EHV-WZ');
  const trekkerOrganisatie = body.items.find(({ sleutel }) => sleutel === 'welzijn-ehv-wz')?.id;
  const act = await system.post<{ handeling: { id: string } }>(bureau, `/v1/vastlopers/${filed.body.id}/aannames`, {
    trekkerOrganisatie,
    sporen: ['quick_win'],
    blokkades: ['lokaal_beleid'],
  });
  const carriedOut = async (): Promise<boolean> =>
    (await system.get(bureau, `/v1/handelingen/${act.body.handeling.id}`)).body['stand'] === 'verwerkt';
  await until('de aanname is verwerkt', 60_000, carriedOut);
  return filed.body.nummer;
}

/** A case of ordinary size to file. */
export const A_CASE = {
  titel: 'Een extra bak past niet in het plan',
  omschrijving: 'De stad plaatst bakken volgens één vast plan. '.repeat(20),
  watKanWel: 'Samen tellen hoeveel afval er ligt.',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid'],
};

/** A process and every process it started, and those started in turn. */
export function processTree(root: number): number[] {
  const parents = parentOfEach();
  const tree = [root];
  for (const pid of tree) tree.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return tree;
}

/** Is this process at work? One that has ended and was not collected yet is not. */
export function isAlive(pid: number): boolean {
  return parentOfEach().some(([known]) => known === pid);
}

/** The environment a process was started with, as the system tells it. */
export function environmentOf(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/environ`, 'utf8').replaceAll('\0', '\n');
  return execFileSync('ps', ['eww', '-p', String(pid)], { encoding: 'utf8' }).replaceAll(' ', '\n');
}

/** The processes whose data folder lies below a folder. */
export function processesOn(folder: string): number[] {
  return parentOfEach()
    .map(([pid]) => pid)
    .filter((pid) => {
      try {
        return environmentOf(pid).includes(`DOORBRAAK_DATA=${folder}`);
      } catch {
        return false; // it has just ended
      }
    });
}

function parentOfEach(): [number, number][] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,state='], { encoding: 'utf8' }).trim().split('\n');
    return lines
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , state = '']) => !state.startsWith('Z'))
      .map(([pid, parent]) => [Number(pid), Number(parent)]);
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state === 'Z' ? [] : [[Number(name), Number(parent)]];
      } catch {
        return []; // it has just ended
      }
    });
}
