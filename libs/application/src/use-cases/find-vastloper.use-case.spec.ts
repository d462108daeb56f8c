// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Actor, Zicht } from '../ports/actor.js';
import type { InzageLog } from '../ports/inzage-log.js';
import type { Klok } from '../ports/klok.js';
import type { VastloperZoeker } from '../ports/vastloper-zoeker.js';
import { FindVastloper } from './find-vastloper.use-case.js';

const lid = (organisatieId: string, focusgebied: string | null) =>
  ({ id: organisatieId, organisatieId, rol: 'programmabureau', focusgebied }) as const;
const ACTOR: Actor = { persoonId: 'p', sleutel: 'p', naam: 'Iemand', lidmaatschappen: [lid('a', 'EHV-WZ'), lid('b', null)] };
const KLOK = { vandaag: () => '2026-12-23' } as Klok;
const INZAGEN = { noteAll: async () => undefined } as unknown as InzageLog;

/** The use case over so many cases that match; remembers through whose eyes rungs were counted. */
function find(matches: number) {
  const counted: Zicht[] = [];
  const zoeker = {
    search: async (_woorden: readonly string[], _zicht: Zicht, limit: number) =>
      Array.from({ length: Math.min(matches, limit) }, () => ({})),
    countPerTrede: async (zicht: Zicht) => {
      counted.push(zicht);
      return [];
    },
  };
  return { counted, finds: new FindVastloper(zoeker as unknown as VastloperZoeker, KLOK, INZAGEN) };
}

describe(FindVastloper.name, () => {
  it.each([
    [0, 0, false],
    [50, 50, false],
    [51, 50, true],
    [900, 50, true],
  ])('of %i cases that match gives %i, and says when there is more: %s', async (matches, shown, meer) => {
    const found = await find(matches).finds.search(ACTOR, 'plan');
    expect([found.items.length, found.meer]).toEqual([shown, meer]);
  });

  it('finds nothing for an empty question', async () => {
    expect(await find(9).finds.search(ACTOR, '  ')).toEqual({ items: [], meer: false });
  });

  it('counts rungs in one area through those places only that reach it', async () => {
    const { counted, finds } = find(0);
    for (const focusgebied of [null, 'EHV-WZ', 'VLA-WW']) await finds.countPerTrede(ACTOR, focusgebied);
    const [alles, eigen, ander] = counted.map(({ plaatsen }) =>
      plaatsen.map((plaats) => `${plaats.organisatieId} ${plaats.focusgebied ?? '*'}`),
    );
    expect(alles).toEqual(['a EHV-WZ', 'b *']);
    expect(eigen).toEqual(['a EHV-WZ', 'b EHV-WZ']);
    expect(ander).toEqual(['b VLA-WW']);
  });
});
