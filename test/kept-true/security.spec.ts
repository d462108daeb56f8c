// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** The thirty that matter most, by their ids in ASVS 5.0.0. */
const BELANGRIJKST = [
  ...['1.2.4', '2.3.1', '2.3.3', '2.4.1', '3.3.1', '3.4.3', '3.5.1', '7.2.4', '7.4.1', '7.4.2'],
  ...['8.2.1', '8.2.2', '8.2.3', '8.3.1', '8.3.2', '8.3.3', '8.4.1', '8.4.2', '10.2.1', '10.5.1', '10.5.4'],
  ...['13.2.2', '13.4.5', '14.2.4', '15.1.2', '15.3.1', '15.3.3', '15.4.2', '16.2.5', '16.4.2'],
];

interface Eis {
  readonly id: string;
  readonly geldt: string;
  readonly waar: string;
  readonly test: string;
}

const eisen: readonly Eis[] = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .map((regel) => regel.split('|').map((cel) => cel.trim()))
  .filter(([, id]) => /^\d+\.\d+\.\d+\*?$/.test(id ?? ''))
  .map(([, id = '', , , geldt = '', waar = '', test = '']) => ({ id, geldt, waar, test }));

describe('docs/security.md', () => {
  it('has a row for each of the requirements that matter most, with a star, and no row twice', () => {
    expect(eisen.filter(({ id }) => id.endsWith('*')).map(({ id }) => id.slice(0, -1))).toEqual(BELANGRIJKST);
    expect(new Set(eisen.map(({ id }) => id)).size).toBe(eisen.length);
  });

  it.each(eisen)('names for $id a test that exists, or says that nothing proves it', ({ geldt, test }) => {
    const genoemd = [...test.matchAll(/`([^`]+\.(?:spec|int-spec|e2e-spec)\.ts)`: "(.+?)"(?=;|$)/g)];
    const eerlijk = test.includes('**nog niet**') || (geldt === 'nee' && test.startsWith('n.v.t.: '));
    expect(genoemd.length > 0 || eerlijk).toBe(true);
    for (const [, bestand = '', naam = ''] of genoemd) {
      expect([bestand, existsSync(bestand)]).toEqual([bestand, true]);
      expect(readFileSync(bestand, 'utf8').replaceAll("\\'", "'")).toContain(naam);
    }
    expect(test.match(/spec\.ts/g)?.length ?? 0).toBe(genoemd.length);
  });

  it('names for each promise that was broken on purpose a test that exists', () => {
    const tabel =
      readFileSync('docs/security.md', 'utf8').split('## Beloften die wij met opzet braken')[1]?.split('\n## ')[0] ?? '';
    const genoemd = [...tabel.matchAll(/`([^`]+\.(?:spec|int-spec|e2e-spec)\.ts)`: "(.+?)" +\|/g)];
    for (const [, bestand = '', naam = ''] of genoemd)
      expect([bestand, readFileSync(bestand, 'utf8').includes(naam)]).toEqual([bestand, true]);
    expect(genoemd.length).toBeGreaterThan(10);
  });

  it('names what the second wall leaves open: all that a test found, and nothing else', () => {
    const tabel = readFileSync('docs/security.md', 'utf8').split('## Wat de tweede muur openlaat')[1]?.split('\n## ')[0] ?? '';
    const test = readFileSync('apps/api/test/second-wall-operations.int-spec.ts', 'utf8');
    const open = /const OPEN: [^=]+= \{(.*?)\n\};/s.exec(test)?.[1] ?? '';
    const gevonden = [...open.matchAll(/^ {2}'([^']+)':/gm)].map(([, vraag]) => vraag);
    expect([...tabel.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, vraag]) => vraag)).toEqual(gevonden);
    expect(gevonden.length).toBeGreaterThan(0);
  });

  it('names only code that exists', () => {
    const paden = eisen.flatMap(({ waar }) => [...waar.matchAll(/`((?:apps|libs|docker)\/[^`]+)`/g)].map(([, pad = '']) => pad));
    expect(paden.filter((pad) => !existsSync(pad))).toEqual([]);
    expect(paden.length).toBeGreaterThan(20);
  });
});
