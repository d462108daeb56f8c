// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalSystem } from '#testing/local-system';
import { repositoryFolder } from '../../apps/local/src/folders.js';

const BUREAU = 'programmabureau-eindhoven';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the start until it ends by itself. */
async function tryToStart(env: NodeJS.ProcessEnv, nodeOptions: readonly string[] = []): Promise<Ended> {
  const program = join(repositoryFolder(), 'apps', 'local', 'start.mjs');
  const child = spawn(process.execPath, [...nodeOptions, program], {
    cwd: repositoryFolder(),
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => void (said += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

describe('npm start', () => {
  let system: LocalSystem;
  let taken: Server;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-start-'));
    taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: true });
  }, 240_000);

  afterAll(async () => {
    taken?.close();
    rmSync(folder, { recursive: true, force: true });
    await system?.stop();
  }, 60_000);

  const numbers = async (): Promise<string[]> => {
    const { body } = await system.get<{ items: { nummer: string }[] }>(BUREAU, '/v1/vastlopers?limit=100');
    return body.items.map(({ nummer }) => nummer).sort();
  };

  it('says in one sentence which port is taken and what moves it, and leaves no process behind', async () => {
    const { port } = taken.address() as { port: number };
    const { code, said } = await tryToStart({ DOORBRAAK_DATA: folder, PORT_API: String(port) });
    expect(code).toBe(1);
    expect(said.trim().split('\n').at(-1)).toContain(`${port} (voor de API; kies een andere met PORT_API)`);
    expect(said).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'processen.json'))).toBe(false);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
  }, 120_000);

  it('says that a Node is too old before anything else, and touches nothing', async () => {
    const old = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })`;
    const empty = join(folder, 'oude-node');
    const { code, said } = await tryToStart({ DOORBRAAK_DATA: empty }, ['--import', old]);
    expect(code).toBe(1);
    expect(said).toBe(
      'Doorbraak heeft Node 20.19 of nieuwer nodig; dit is Node 20.18.3. Installeer een nieuwere Node en start opnieuw.\n',
    );
    expect(existsSync(empty)).toBe(false);
  });

  it('refuses to run twice on the same data, in one sentence, and the first goes on', async () => {
    const { code, said } = await tryToStart({ DOORBRAAK_DATA: system.folder });
    expect(code).toBe(1);
    expect(said).not.toMatch(/\n\s+at /);
    expect(said).toMatch(/draait al|in gebruik/);
    expect((await numbers()).length).toBeGreaterThan(0);
  }, 120_000);

  it('ends in order on Ctrl-C, keeps every case over a second start, and loads the examples once', async () => {
    const before = await numbers();
    expect(before).not.toEqual([]);
    expect(await system.down('SIGINT')).toBe(0);
    expect(existsSync(join(system.folder, 'processen.json'))).toBe(false);
    const began = performance.now();
    await system.up();
    process.stdout.write(`A second start took ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    expect(await numbers()).toEqual(before);
  }, 240_000);
});
