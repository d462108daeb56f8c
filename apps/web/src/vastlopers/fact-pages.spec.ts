// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aGebeurtenis } from '../../test/dossier.builder.js';
import { factsOn } from './fact-pages.js';

const facts = (aantal: number, tekst: string) =>
  Array.from({ length: aantal }, (_, place) =>
    aGebeurtenis({ soort: 'aanvulling', versie: aantal - place, gegevens: { tekst } }),
  );
const versiesOf = (all: number, alle: ReturnType<typeof facts>) => factsOn(alle, all).shown.map(({ versie }) => versie);

describe(factsOn.name, () => {
  it('shows twenty facts at first and sixty on each page of the whole log', () => {
    const alle = facts(130, 'Kort.');
    expect([versiesOf(0, alle).length, factsOn(alle, 0).hasMore]).toEqual([20, true]);
    expect([1, 2, 3].map((all) => versiesOf(all, alle).length)).toEqual([60, 60, 10]);
    expect([1, 2, 3].flatMap((all) => versiesOf(all, alle))).toEqual(alle.map(({ versie }) => versie));
    expect(factsOn(alle, 3).hasMore).toBe(false);
  });

  it('shows fewer where people wrote much, and leaves out none', () => {
    const alle = facts(10, 'a'.repeat(4_000));
    expect([1, 2, 3].map((all) => versiesOf(all, alle))).toEqual([
      [10, 9, 8, 7],
      [6, 5, 4, 3],
      [2, 1],
    ]);
    expect(versiesOf(0, alle)).toEqual([10, 9, 8, 7]);
  });

  it('gives a fact with more words than a page a page of its own', () => {
    const alle = facts(3, 'a'.repeat(20_000));
    expect([1, 2, 3].map((all) => versiesOf(all, alle))).toEqual([[3], [2], [1]]);
  });

  it('stays on the last page when asked for one after it, and is empty without facts', () => {
    expect(versiesOf(99, facts(61, 'Kort.'))).toEqual([1]);
    expect(factsOn([], 1)).toEqual({ shown: [], hasMore: false });
  });
});
