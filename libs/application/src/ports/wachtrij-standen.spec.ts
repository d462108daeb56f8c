// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { metBronnen, staatStil, type WachtrijBron, type WachtrijStand } from './wachtrij-standen.js';

const aStand = (naam: string, change: Partial<WachtrijStand> = {}): WachtrijStand => ({
  ...{ naam, wachtend: 0, bezig: 0, uitgesteld: 0, mislukt: 0, oudsteSeconden: 0, laatsteSeconden: null },
  ...change,
});
const aBron = (naam: string, change: Partial<WachtrijBron> = {}): WachtrijBron => ({
  ...{ naam, open: 0, oudsteSeconden: 0, nieuwSeconden: 0, laatsteSeconden: null },
  ...change,
});
const told = (standen: readonly WachtrijStand[] | null, bronnen: readonly WachtrijBron[]) =>
  metBronnen(standen, bronnen).map(({ naam, wachtend, oudsteSeconden }) => [naam, wachtend, oudsteSeconden]);

describe(staatStil.name, () => {
  it.each([
    [600, null, false],
    [601, null, true],
    [1_200, 60, false],
    [1_200, 600, false],
    [1_200, 601, true],
    [0, 90_000, false],
  ])('oldest %s seconds, last %s seconds ago: %s', (oudsteSeconden, laatsteSeconden, stil) => {
    expect(staatStil({ oudsteSeconden, laatsteSeconden })).toBe(stil);
  });
});

describe(metBronnen.name, () => {
  const wacht = [
    aBron('berichten', { open: 3, oudsteSeconden: 900 }),
    aBron('exports'),
    aBron('webhooks', { open: 2, oudsteSeconden: 800, nieuwSeconden: 700 }),
  ];

  it.each([
    ['names what waits from the tables when the queues cannot be looked at', null],
    ['does so too when there is no queue', []],
  ] as const)('%s', (_promise, standen) => {
    expect(told(standen, wacht)).toEqual([
      ['berichten', 3, 900],
      ['webhooks', 2, 800],
    ]);
  });

  it('believes the table of messages always, and of another queue what it never got', () => {
    const standen = [aStand('berichten', { uitgesteld: 3 }), aStand('exports'), aStand('webhooks', { uitgesteld: 1 })];
    expect(told(standen, wacht)).toEqual([
      ['berichten', 0, 900],
      ['exports', 0, 0],
      ['webhooks', 1, 700],
    ]);
  });

  it('knows from the table when something last went, whatever the queue says', () => {
    const bronnen = [aBron('berichten', { open: 1, laatsteSeconden: 60 }), aBron('exports', { laatsteSeconden: 90 })];
    const laatste = metBronnen([aStand('exports'), aStand('webhooks')], bronnen).map(({ naam, laatsteSeconden }) => [
      naam,
      laatsteSeconden,
    ]);
    expect(laatste).toEqual([
      ['berichten', 60],
      ['exports', 90],
      ['webhooks', null],
    ]);
  });

  it('leaves a queue that has no table as it is', () => {
    expect(told([aStand('iets_nieuws', { wachtend: 4, oudsteSeconden: 20 })], wacht.slice(1, 2))).toEqual([
      ['iets_nieuws', 4, 20],
    ]);
  });
});
