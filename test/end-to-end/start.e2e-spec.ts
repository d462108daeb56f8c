// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LocalSystem, until } from '#testing/local-system';
import { readDemoData } from '../../apps/local/src/demo-data.js';
import { repositoryFolder } from '../../apps/local/src/folders.js';
import { BroughtServers } from './brought-servers.js';
import { NO_TEST_DISK } from '../../apps/local/src/servers/test-disk.js';
import { SmallDisk } from './small-disk.js';
import { A_CASE, command, environmentOf, fileAndAccept, isAlive, processesOn, processTree, tryToStart } from './start-tools.js';

const BUREAU = 'programmabureau-eindhoven';
const INDIENER = 'indiener-welzijn-eindhoven';
const PARTS = ['api', 'mailbak', 'oidc', 'postgres', 'temporal', 'web', 'worker'];
const disk = SmallDisk.mount();

describe('npm start', () => {
  let system: LocalSystem;
  let taken: Server;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-start-'));
    taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: true, ...(disk && { parentFolder: disk.folder }) });
  }, 240_000);

  afterAll(async () => {
    taken?.close();
    rmSync(folder, { recursive: true, force: true });
    await system?.stop();
    disk?.release();
  }, 60_000);

  const numbers = async (): Promise<string[]> => {
    const { body } = await system.get<{ items: { nummer: string }[] }>(BUREAU, '/v1/vastlopers?limit=100');
    return body.items.map(({ nummer }) => nummer).sort();
  };
  const lastLine = (said: string): string => said.trim().split('\n').at(-1) ?? '';

  it('says in one sentence which port is taken and what moves it, and leaves no process behind', async () => {
    const { port } = taken.address() as { port: number };
    const { code, said } = await tryToStart({ DOORBRAAK_DATA: folder, PORT_API: String(port) });
    expect(code).toBe(1);
    expect(lastLine(said)).toContain(`${port} (voor de API; kies een andere met PORT_API)`);
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

  it('leaves no process and no folder of a start that does not get ready, and tells what it said', async () => {
    const programs = join(folder, 'programmas');
    const place = join(folder, 'komt-niet-klaar');
    for (const path of [programs, place]) mkdirSync(path);
    writeFileSync(join(programs, 'temporal'), '#!/bin/sh\nexec sleep 600\n');
    chmodSync(join(programs, 'temporal'), 0o755);
    const env = { PATH: `${programs}:${process.env['PATH']}` };
    const options = { tempoMs: null, metVoorbeelden: false, parentFolder: place, readyTimeoutMs: 20_000, env };
    await expect(LocalSystem.start(options)).rejects.toThrow(/^Duurt langer dan 20 seconden[\s\S]*: starten\n/);
    expect(processesOn(place)).toEqual([]);
    expect(readdirSync(place)).toEqual([]);
  }, 180_000);

  it('reports every case of a file that is filed or not, and files none twice', async () => {
    const file = join(folder, 'gemengd.yaml');
    const one = { id: 'PR-1', indienerOrganisatie: 'welzijn', ...A_CASE };
    const cases = [
      one,
      { ...one, id: 'PR-2', titel: '' },
      { ...one, id: 'PR-3', indienerOrganisatie: 'politie' },
      { ...one, id: 'PR-4', thema: 'vissen' },
      one,
    ];
    writeFileSync(file, JSON.stringify(cases));
    const before = await numbers();
    const first = await command(system, 'import', file);
    expect([first.code, first.said]).toEqual([1, first.stdout]);
    const lines = first.said.trim().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^PR-1: EHV-WZ-\d{4}-\d{4}, ingediend, ingediend door indiener-welzijn-eindhoven$/),
      'PR-2: niet ingediend. Dit ontbreekt: titel.',
      'PR-3: niet ingediend. Er is niemand die indient voor politie in EHV-WZ. Bekijk wie er zijn met: npm run -s personen',
      expect.stringMatching(/^PR-4: niet ingediend\. .*thema: .*\.$/),
      'PR-1: niet ingediend. Dit id staat al eerder in het bestand. Geef elke zaak een eigen id.',
      '1 ingediend, 4 niet ingediend',
    ]);
    expect((await command(system, 'import', file)).said).toBe(first.said);
    const nummer = /EHV-WZ-\d{4}-\d{4}/.exec(first.said)?.[0] ?? '';
    expect(await numbers()).toEqual([...before, nummer].sort());
    writeFileSync(file, JSON.stringify([one]));
    expect(await command(system, 'import', file)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/\n1 ingediend, 0 niet ingediend\n$/),
    });
  }, 120_000);

  it('tells in one sentence what is wrong with a file or a person', async () => {
    expect(await command(system, 'import', join(folder, 'weg.yaml'))).toMatchObject({
      code: 1,
      said: `Het bestand ${join(folder, 'weg.yaml')} bestaat niet. Kijk of de naam en de map kloppen.\n`,
    });
    expect(await command(system, 'token', 'sinterklaas')).toMatchObject({
      code: 1,
      said: '"sinterklaas" is geen persoon om mee te oefenen. Bekijk wie er zijn met: npm run -s personen\n',
    });
    expect(await command(system, 'token')).toMatchObject({
      code: 1,
      stdout: '',
      said: expect.stringMatching(/^Gebruik: npm run -s token -- <persoon>/),
    });
  }, 60_000);

  it('prints a token that the API takes, and nothing else', async () => {
    const { code, said } = await command(system, 'token', INDIENER);
    expect([code, said]).toEqual([0, expect.stringMatching(/^\S+\n$/)]);
    const answer = await fetch(`${system.url('API')}/v1/vastlopers`, { headers: { authorization: `Bearer ${said.trim()}` } });
    expect(answer.status).toBe(200);
  }, 60_000);

  it('lists the people one a line: key, roles and organisations', async () => {
    const { code, said } = await command(system, 'personen');
    const lines = said.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([0, readDemoData().personen.length]);
    for (const line of lines) expect(line).toMatch(/^[a-z0-9-]+\t[a-z_]+(, [a-z_]+)*\t\S.*$/);
    expect(lines).toContain('indiener-welzijn-eindhoven\tindiener\tWelzijn Eindhoven Woensel-Zuid');
  }, 60_000);

  describe('on servers of somebody else', () => {
    let brought: BroughtServers;

    beforeAll(async () => {
      brought = await BroughtServers.of(system, folder);
    }, 60_000);
    afterAll(() => brought?.close());

    const start = (env: Record<string, string>): Promise<LocalSystem> =>
      LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { ...brought.env(), ...env } });

    it('files and acts on a PostgreSQL and over TLS on a Temporal that were brought, and lets both live', async () => {
      const guest = await start({});
      try {
        expect(guest.listed().map(({ name }) => name)).not.toEqual(expect.arrayContaining(['postgres']));
        expect(guest.listed().map(({ name }) => name)).not.toEqual(expect.arrayContaining(['temporal']));
        expect(await fileAndAccept(guest)).toMatch(/^EHV-WZ-\d{4}-0001$/);
        expect(await guest.down('SIGINT')).toBe(0);
      } finally {
        await guest.stop();
      }
      expect(await fileAndAccept(system)).not.toBe('');
    }, 240_000);

    it.each([
      [
        'Temporal is asked without TLS',
        { TEMPORAL_TLS: 'uit' },
        /^Op \S+ antwoordt zonder TLS geen Temporal-server met de naamruimte gebracht_\w+\. Kijk naar TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE en TEMPORAL_TLS\.$/,
      ],
      [
        'the certificate is not there',
        { TEMPORAL_TLS_CA: '/bestaat/niet.pem' },
        /^Het certificaat \/bestaat\/niet\.pem is niet te lezen\. Kijk naar TEMPORAL_TLS_CA\.$/,
      ],
      [
        'no PostgreSQL answers',
        { DATABASE_URL: 'postgres://iemand:geheim@127.0.0.1:1/doorbraak' },
        /^Op 127\.0\.0\.1:1 antwoordt geen PostgreSQL\. Kijk naar DATABASE_URL, en of de databaseserver aan staat\.$/,
      ],
    ])(
      'says in one sentence that %s',
      async (_what, env, sentence) => {
        const fault = (await start(env as Record<string, string>).catch((error: unknown) => error)) as Error;
        expect(fault.message).toMatch(/^Het systeem stopte met code 1\./);
        expect(fault.message).not.toMatch(/\n\s+at /);
        expect(fault.message.split('\n')).toContainEqual(expect.stringMatching(sentence));
      },
      120_000,
    );
  });

  it('ends every process in order on Ctrl-C, keeps every case over a second start, and loads the examples once', async () => {
    const before = await numbers();
    expect(before).not.toEqual([]);
    const servers = system.listed();
    expect(servers.map(({ name }) => name).sort()).toEqual(PARTS);
    for (const { name, pid } of servers)
      expect([name, environmentOf(pid).split('\n')]).toEqual([name, expect.arrayContaining([`DOORBRAAK_DATA=${system.folder}`])]);
    const all = processTree(system.pid());
    expect(all).toEqual(expect.arrayContaining(servers.map(({ pid }) => pid)));
    expect(await system.down('SIGINT')).toBe(0);
    expect(all.filter(isAlive)).toEqual([]);
    expect(existsSync(join(system.folder, 'processen.json'))).toBe(false);
    const sentence = /^De aanmelddienst op \S+ antwoordt niet\. Start Doorbraak eerst met: npm start\n$/;
    const file = join(folder, 'niets-draait.yaml');
    writeFileSync(file, JSON.stringify(['A', 'B', 'C'].map((id) => ({ id, indienerOrganisatie: 'welzijn', ...A_CASE }))));
    for (const args of [
      ['token', INDIENER],
      ['import', file],
    ]) {
      const { code, said, stdout } = await command(system, ...args);
      expect([args, code, said, stdout]).toEqual([args, 1, expect.stringMatching(sentence), '']);
    }
    await system.up();
    expect(await numbers()).toEqual(before);
  }, 240_000);

  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'ends a long command, and what that started, with itself on %s',
    async (signal) => {
      const list = join(folder, `opdracht-${signal}`);
      const built = (path: string): string =>
        JSON.stringify(pathToFileURL(join(repositoryFolder(), 'dist', 'apps', 'local', 'src', path)));
      const program = `
      import { Guard } from ${built('guard.js')};
      import { runWithProgress } from ${built('servers/command.js')};
      const guard = await Guard.open({ listFile: ${JSON.stringify(`${list}.json`)} });
      const script = 'echo $$ >> "$1"; sleep 600 & echo $! >> "$1"; wait';
      await runWithProgress('sh', ['-c', script, 'sh', ${JSON.stringify(list)}], { title: '', failure: '', progress() {}, guard });`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      const ended = once(child, 'exit');
      const pids = (): number[] => (existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n').map(Number) : []);
      await until('de opdracht loopt', 30_000, async () => pids().length === 2);
      expect(pids().map(isAlive)).toEqual([true, true]);
      child.kill(signal);
      await ended;
      await until('de opdracht weg is', 10_000, async () => !pids().some(isAlive));
    },
    60_000,
  );

  // `npm test` says where it was not run (apps/local/src/test-run.ts); with CI a disk can be had.
  const whereDisk = disk || process.env['CI'] ? it : (): void => undefined;
  whereDisk(
    'refuses in words on a disk that fills up while it runs, loses nothing that it took, and goes on when there is room',
    async () => {
      if (!disk) throw new Error(NO_TEST_DISK);
      const token = await system.token(INDIENER);
      const before = await numbers();
      const taken: string[] = [];
      disk.fill();
      try {
        const { code, said } = await tryToStart({ DOORBRAAK_DATA: join(disk.folder, 'tweede') });
        expect([code, lastLine(said)]).toEqual([1, expect.stringMatching(/^De schijf (van \S+ )?is vol[.:] .*aak ruimte vrij/)]);
        expect(said).not.toMatch(/\n\s+at /);
        await until('er niets meer bij kan', 60_000, async () => {
          const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
          const answer = await fetch(`${system.url('API')}/v1/vastlopers`, {
            method: 'POST',
            headers,
            body: JSON.stringify(A_CASE),
          });
          const body = (await answer.json()) as Record<string, string>;
          if (answer.status === 201) taken.push(body['id'] ?? '');
          else
            expect([[500, 503].includes(answer.status), body['code'], body['detail']]).toEqual([
              true,
              expect.any(String),
              expect.any(String),
            ]);
          return answer.status !== 201;
        });
      } finally {
        disk.relieve();
      }
      await until(
        'er weer iets bij kan',
        90_000,
        async () => (await system.post(INDIENER, '/v1/vastlopers', A_CASE).catch(() => null))?.status === 201,
      );
      expect(await fileAndAccept(system)).not.toBe('');
      expect(await numbers()).toEqual(expect.arrayContaining(before));
      for (const id of taken) expect((await system.get(INDIENER, `/v1/vastlopers/${id}`)).status).toBe(200);
    },
    300_000,
  );
});
