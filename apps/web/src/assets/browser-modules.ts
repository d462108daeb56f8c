// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAsset, type Asset } from './asset.js';

const IMPORT = /(\bfrom\s*|\bimport\s*\(?\s*)(["'])([#.][^"']+)\2/g;
const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$/m;

/** Reads one compiled module and tells where one that it imports lies. */
export interface ModuleReader {
  read(file: string): string;
  resolve(specifier: string, from: string): string;
}

const FROM_DISK: ModuleReader = {
  read: (file) => readFileSync(file, 'utf8'),
  resolve: (specifier, from) => createRequire(from).resolve(specifier),
};

/**
 * The module and all it imports as assets, imported ones first; every import names the hashed path of the other, so a changed module changes all
 * that lean on it. Modules may not import in a circle.
 * @throws Error when they do.
 */
export function collectModules(entry: string, reader: ModuleReader = FROM_DISK): readonly Asset[] {
  const assets = new Map<string, Asset | null>();
  add(entry);
  return [...assets.values()].filter((asset) => asset !== null);

  function add(file: string): Asset {
    const known = assets.get(file);
    if (known === null) throw new Error(`Modules for the browser import in a circle at ${file}.`);
    if (known) return known;
    assets.set(file, null);
    const text = reader
      .read(file)
      .replace(SOURCE_MAP, '')
      .replaceAll(IMPORT, (_all, from: string, quote: string, name: string) => {
        return `${from}${quote}${add(reader.resolve(name, file)).path}${quote}`;
      });
    const asset = createAsset(basename(file, '.js'), 'js', 'text/javascript; charset=utf-8', text);
    assets.delete(file);
    assets.set(file, asset);
    return asset;
  }
}

/** The compiled entry of the scripts; absent when the pages run from source, as in tests of rules. Every page works without it. */
const ENTRY = fileURLToPath(new URL('../browser/start.js', import.meta.url));

/** All scripts of the pages, the entry last; empty when the pages run from source. */
export const BROWSER_MODULES: readonly Asset[] = existsSync(ENTRY) ? collectModules(ENTRY) : [];
