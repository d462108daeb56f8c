// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TEMPORAL_SERVER } from '../../apps/local/src/servers/temporal-cli.js';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly profiles?: readonly string[];
  readonly volumes?: readonly (string | { readonly source: string; readonly type: string })[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const FILE = 'docker/compose.yaml';
const text = readFileSync(FILE, 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const keysOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^([A-Z][A-Z_0-9]*)=/gm)].map(([, key]) => key ?? '');
const ours = services.filter(([, { build }]) => build !== undefined);

/** For `npm start` and tests alone; and the certificate of Temporal, which here talks in a network without a way in. */
const ONE_COMPUTER = [
  'DOORBRAAK_DATA',
  'DOORBRAAK_TEMPO',
  'DOORBRAAK_ZONDER_VOORBEELDEN',
  'PORT_MAIL',
  'PORT_OIDC',
  'PORT_SMTP',
  'PORT_TEMPORAL',
  'PORT_TEMPORAL_UI',
  'TEMPORAL_TLS_CA',
  'WEBHOOK_LOKAAL',
];

/** The programs that can read the file as it will be read: the standalone one, or the one inside docker. */
const PROGRAMS = [['docker-compose'], ['docker', 'compose']] as const;
const program = PROGRAMS.find(([command, ...rest]) => spawnSync(command, [...rest, 'version']).status === 0);

describe(FILE, () => {
  it('names only what docker/.env.example explains, and all of that', () => {
    const used = [...new Set([...text.matchAll(/\$\{([A-Z_0-9]+)/g)].map(([, key]) => key ?? ''))].sort();
    const explained = keysOf('docker/.env.example').filter((key) => key !== 'COMPOSE_PROJECT_NAME');
    expect(used).toEqual(explained.sort());
  });

  it('gives each program of ours only settings that .env.example explains', () => {
    const roles = keysOf('docker/.env.example').filter((key) => key.endsWith('_ROLE')); // only whoever brings the tables up to date reads them
    const known = new Set([...keysOf('.env.example'), 'MIGRATION_DATABASE_URL', ...roles]);
    const unknown = ours.flatMap(([name, { environment }]) =>
      Object.keys(environment ?? {}).flatMap((key) => (known.has(key) ? [] : [`${name}: ${key}`])),
    );
    expect(unknown).toEqual([]);
  });

  it('passes on every setting of .env.example, but for what is only for one computer', () => {
    const passed = new Set(ours.flatMap(([, { environment }]) => Object.keys(environment ?? {})));
    const left = keysOf('.env.example').filter((key) => !passed.has(key) && !ONE_COMPUTER.includes(key));
    expect([left, ONE_COMPUTER.filter((key) => passed.has(key))]).toEqual([[], []]);
  });

  it('gives each program the addresses of the database that docs/operations.md says it gets, and no other', () => {
    const rows = [
      ...readFileSync('docs/operations.md', 'utf8').matchAll(/^\|[^|]+\|[^|]+\| `([A-Z_]*DATABASE_URL)` *\|([^|]+)\|/gm),
    ];
    const told = rows.flatMap(([, key, who = '']) => [...who.matchAll(/`([a-z]+)`/g)].map(([, name]) => `${name}: ${key}`));
    const given = ours.flatMap(([name, { environment }]) =>
      Object.keys(environment ?? {}).flatMap((key) => (key.endsWith('DATABASE_URL') ? [`${name}: ${key}`] : [])),
    );
    expect(told.toSorted()).toEqual(given.toSorted());
  });

  it('builds no image from what git leaves out', () => {
    const kept = (file: string): string[] =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.replace(/\/$|^\*\*\//g, ''));
    const [ignored, outside] = [kept('.gitignore'), kept('docker/Dockerfile.dockerignore')];
    expect(ignored.filter((line) => line !== '' && !outside.includes(line))).toEqual([]);
  });

  it('builds every target of the Dockerfile that is a program, and no other', () => {
    const targets = [...readFileSync('docker/Dockerfile', 'utf8').matchAll(/^FROM base AS (\w+)$/gm)].map(([, name]) => name);
    expect(ours.map(([, { build }]) => build?.target).sort()).toEqual(targets.sort());
    for (const [, { build }] of ours)
      expect(existsSync(join('docker', build?.context ?? '', build?.dockerfile ?? ''))).toBe(true);
  });

  it('gives every other service an image with a version, and mounts only files that are there', () => {
    const bad = services.flatMap(([name, { image, build, volumes }]) => [
      ...(build || /^\S+:(\$\{[A-Z_]+:-)?\d/.test(image ?? '') ? [] : [`${name}: ${image}`]),
      ...(volumes ?? []).flatMap((volume) => {
        const [source = ''] = String(volume).split(':');
        return source.startsWith('.') && !existsSync(join('docker', source)) ? [`${name}: ${source}`] : [];
      }),
    ]);
    expect(bad).toEqual([]);
  });

  it('runs Temporal in the version that one computer runs, with the tools of that version', () => {
    const imageOf = (name: string): string | undefined => compose.services[name]?.image?.replace(/\$\{[A-Z_]+:-(.*)\}/, '$1');
    expect(imageOf('temporal')).toBe(`temporalio/server:${TEMPORAL_SERVER}`);
    for (const name of ['temporal-schema', 'temporal-namespace'])
      expect(imageOf(name)).toMatch(new RegExp(`^temporalio/admin-tools:${TEMPORAL_SERVER}-`));
  });

  it('opens no door but those of pages and API, and only on this machine; the window of Temporal only when asked for', () => {
    const open = services.filter(([, { ports }]) => ports !== undefined);
    expect(open.flatMap(([, { ports = [] }]) => ports).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(open.filter(([, { profiles }]) => profiles === undefined).map(([name]) => name)).toEqual(['api', 'web']);
    expect(compose.services['temporal-ui']?.profiles).toEqual(['venster']);
    expect(compose.services['temporal-ui']?.environment?.['TEMPORAL_DISABLE_WRITE_ACTIONS']).toBe('true');
    // Database and Temporal have no way in or out but through the others; the worker goes out to the mail server.
    expect(compose.networks['inside']?.internal).toBe(true);
    for (const name of ['postgres', 'temporal']) expect([name, compose.services[name]?.networks]).toEqual([name, ['inside']]);
  });

  it('waits only for services that are there', () => {
    const wanted = services.flatMap(([, { depends_on: needs }]) => Object.keys(needs ?? {}));
    expect(wanted.filter((name) => !(name in compose.services))).toEqual([]);
  });

  it('can be read by docker-compose wherever the tests of the repository run by themselves', () => {
    const missing =
      process.env['CI'] && !program ? 'docker-compose is missing: .ci/run installs it (Debian: docker-compose)' : '';
    expect(missing).toBe('');
  });
});

// Where docker-compose is not installed the tests above still read the file; under CI its absence is red.
if (program) {
  describe(`${program.join(' ')} config`, () => {
    const [command, ...rest] = program;
    let folder: string;
    /** The example with everything filled in that is empty, except the named key. */
    const config = (without?: string): { status: number | null; stdout: string; stderr: string } => {
      const filled = readFileSync('docker/.env.example', 'utf8').replace(/^([A-Z_]+)=$/gm, (line, key: string) => {
        if (key === without) return line;
        return /^PORT_/.test(key) ? `${key}=4000` : `${key}=waarde`;
      });
      const envFile = join(folder, 'env');
      writeFileSync(envFile, filled);
      const env = { PATH: process.env['PATH'], HOME: folder };
      return spawnSync(command, [...rest, '--profile', 'venster', '--env-file', envFile, '-f', FILE, 'config'], {
        encoding: 'utf8',
        env,
      });
    };

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'doorbraak-compose-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('accepts the file with the example filled in, with every service in it', () => {
      const { status, stdout, stderr } = config();
      expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
      const read = parse(stdout) as Compose;
      expect(Object.keys(read.services).sort()).toEqual(services.map(([name]) => name).sort());
      expect(read.services['api']?.environment?.['OIDC_ISSUER']).toBe('waarde');
    }, 60_000);

    it('refuses to start without a password', () => {
      const { status, stderr } = config('DOORBRAAK_APP_PASSWORD');
      expect(status).not.toBe(0);
      expect(stderr).toContain('staat niet in docker/.env');
    }, 60_000);
  });
}
