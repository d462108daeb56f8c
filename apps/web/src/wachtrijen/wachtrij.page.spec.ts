// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { WachtrijStand } from '#application/ports/wachtrij-standen';
import { FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { WACHTRIJ_NAMEN } from '../texts/beheer-wachtrijen.js';
import { WachtrijPage } from './wachtrij.page.js';

const NAMEN = Object.keys(WACHTRIJ_NAMEN) as (keyof typeof WACHTRIJ_NAMEN)[];
const aStand = (naam: string, change: Partial<WachtrijStand> = {}): WachtrijStand => ({
  ...{ naam, wachtend: 0, bezig: 0, uitgesteld: 0, mislukt: 0, oudsteSeconden: 0, laatsteSeconden: null },
  ...change,
});
const textOf = (standen: readonly WachtrijStand[], isTeZien = true): string => {
  const mislukt = NAMEN.map((wachtrij) => ({
    ...{ id: wachtrij, wachtrij, soort: 'overzicht', voor: 'Iemand', pogingen: 1, fout: null },
    ...{ op: '2026-12-01T09:00:00.000Z', herhaalbaar: true },
  }));
  const page = { ...FILER_PAGE, visitor: { naam: 'Beheer', rollen: ['beheerder'] as const } };
  const outcome = { done: null, attempt: null } as never;
  const html = renderPage(WachtrijPage({ page, standen, isTeZien, mislukt, outcome, vanaf: 0 }));
  return html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
};

describe(WachtrijPage.name, () => {
  it('calls every queue by a name that people know, in the list, in the warning and of what did not arrive', () => {
    const text = textOf(NAMEN.map((naam) => aStand(naam, { wachtend: 1, oudsteSeconden: 700 })));
    for (const naam of NAMEN) {
      expect(text.split(WACHTRIJ_NAMEN[naam]).length - 1).toBeGreaterThanOrEqual(3);
      expect(text).not.toMatch(new RegExp(`\\b${naam}\\b(?! die| gaan| aan)`));
    }
    expect(textOf([aStand('iets_nieuws')])).toMatch(/Een andere wachtrij 0 0 0 0/);
  });

  it('does not say that there is no queue when it could not look', () => {
    expect(textOf([], false)).toContain('Wij kunnen niet in de wachtrijen kijken');
    expect(textOf([], false)).not.toContain('Er is nog geen wachtrij');
  });

  it('calls nothing still of which something went in the last ten minutes', () => {
    const text = (laatsteSeconden: number | null): string =>
      textOf([aStand('berichten', { wachtend: 9, oudsteSeconden: 1_200, laatsteSeconden })]);
    expect([601, null].map((laatste) => text(laatste).includes('Er staat iets stil'))).toEqual([true, true]);
    expect(text(60)).not.toContain('Er staat iets stil');
    expect(text(60)).toContain('Mail 9 0 0 0 20 minuten');
  });

  it('says that nothing waits, and how long the oldest does', () => {
    expect(textOf([aStand('berichten')])).toContain('Mail 0 0 0 0 Niets wacht');
    expect(textOf([aStand('berichten', { wachtend: 1, oudsteSeconden: 20 })])).toContain('Mail 1 0 0 0 Minder dan een minuut');
    expect(textOf([aStand('berichten', { wachtend: 1, oudsteSeconden: 130 })])).toContain('Mail 1 0 0 0 2 minuten');
  });
});
