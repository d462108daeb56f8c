// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDataFolder } from './data-folder.js';

describe(openDataFolder.name, () => {
  let place: string;

  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'doorbraak-map-'));
  });
  afterEach(() => rmSync(place, { recursive: true }));

  it('makes the folder and those above it, and takes one that is there', () => {
    const folder = join(place, 'diep', 'dieper');
    openDataFolder(folder);
    openDataFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it('says in one sentence that a folder cannot be made', () => {
    writeFileSync(join(place, 'bestand'), '');
    expect(() => openDataFolder(join(place, 'bestand', 'map'))).toThrow(
      'is niet te maken of niet te beschrijven. Kies een andere map',
    );
  });

  it('says in one sentence how much room there is and how much it needs, just below that and not at it', () => {
    const folder = join(place, 'vol');
    expect(() => openDataFolder(folder, () => 299_999_999)).toThrow(
      `De schijf van ${folder} is vol: er is 299 MB vrij en 300 MB nodig. Maak ruimte vrij of kies een andere map met DOORBRAAK_DATA.`,
    );
    expect(() => openDataFolder(folder, () => 300_000_000)).not.toThrow();
  });

  // Linux alone has such a place; the test above is what the other systems have.
  if (process.platform === 'linux') {
    it('does not try for ever where no folder can be made', () => {
      expect(() => openDataFolder('/proc/geen/plek')).toThrow('is niet te maken of niet te beschrijven');
    });
  }
});
