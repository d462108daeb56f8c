// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KETEN_BEGIN, ketenHash } from '../record/keten.js';
import { KetenLoper, type KetenRij } from './keten-loper.js';

const SOORTEN = ['ingediend', 'aangenomen', 'gesprek_vastgelegd', 'opgeschaald'];

/** A row as the record writes it after the one before, hash and all. */
function rijNa(vorigeHash: Buffer, versie: number, soort: string): KetenRij {
  const schakel = {
    ...{ formatversie: 1, vastloperId: '01900000-0000-7000-8000-000000000001', versie, soort, op: '2026-11-23T09:00:00.000Z' },
    ...{ handelingId: null, persoonId: null, persoonHash: null, organisatieId: null, gegevens: {}, woordenHash: null },
  };
  const hash = ketenHash(schakel, vorigeHash);
  if (hash === null) throw new Error('There is no such format.');
  return { ...schakel, vorigeHash, hash, woorden: null, controleerbaar: true };
}

function keten(soorten: readonly string[]): KetenRij[] {
  const rijen: KetenRij[] = [];
  for (const [n, soort] of soorten.entries()) rijen.push(rijNa(rijen.at(-1)?.hash ?? KETEN_BEGIN, n + 1, soort));
  return rijen;
}

function faults(rijen: readonly KetenRij[]): string[] {
  const loper = new KetenLoper('VLA-WW-2026-0001');
  return rijen.flatMap((rij) => loper.step(rij)).map(({ soort, plaats }) => `${plaats} ${soort}`);
}

describe(KetenLoper.name, () => {
  it('finds nothing in a log that nobody touched', () => {
    expect(faults(keten(SOORTEN))).toEqual([]);
  });

  it('finds a row that was written anew with a hash of its own, by the row after it', () => {
    const rijen = keten(SOORTEN);
    const [, tweede] = rijen;
    if (!tweede) throw new Error('There are four rows.');
    expect(faults(rijen.with(1, rijNa(tweede.vorigeHash, 2, 'doorverwezen')))).toEqual(['3 keten_gebroken']);
  });

  it('finds two rows that changed places with hashes of their own', () => {
    const rijen = keten(SOORTEN);
    const [eerste, tweede, derde, vierde] = rijen;
    if (!eerste || !tweede || !derde || !vierde) throw new Error('There are four rows.');
    const anders = [eerste, rijNa(tweede.vorigeHash, 2, derde.soort), rijNa(derde.vorigeHash, 3, tweede.soort), vierde];
    expect(faults(anders)).toEqual(['3 keten_gebroken', '4 keten_gebroken']);
  });
});
