// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { dagVoor, isEmailadres } from './beheer.js';

describe(dagVoor.name, () => {
  it.each([
    ['2026-03-01', '2026-02-28'],
    ['2028-03-01', '2028-02-29'],
    ['2027-01-01', '2026-12-31'],
    ['2026-03-30', '2026-03-29'],
    ['2026-10-26', '2026-10-25'],
  ])('of %s is %s', (datum, dag) => {
    expect(dagVoor(datum)).toBe(dag);
  });
});

describe(isEmailadres.name, () => {
  it.each(['naam@organisatie.example', 'n+x@a.b.nl'])('can be %s', (tekst) => {
    expect(isEmailadres(tekst)).toBe(true);
  });

  it.each([
    '',
    'naam',
    'naam@organisatie',
    'na am@o.nl',
    'a@b@c.nl',
    'naam@o.n',
    `${'a'.repeat(65)}@o.nl`,
    `a@${'b'.repeat(252)}.nl`,
  ])('cannot be %j', (tekst) => {
    expect(isEmailadres(tekst)).toBe(false);
  });
});
