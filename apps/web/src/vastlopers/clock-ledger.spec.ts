// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import type { TermijnRegel } from '#application/ports/vastloper.repository';
import { aGebeurtenis } from '../../test/dossier.builder.js';
import { clockLedger } from './clock-ledger.js';

const TERMIJN: TermijnRegel = {
  id: 't1',
  soort: 'behandeling',
  fase: 'regulier',
  trede: 'partners',
  onderwerpId: null,
  start: '2026-12-18',
  einddatum: '2026-12-28',
  stand: 'open',
  respijtdatum: null,
  schorsingen: [],
  verlengingen: 0,
};
const ledger = (change: Partial<TermijnRegel>, log: Parameters<typeof clockLedger>[1] = []) =>
  clockLedger({ ...TERMIJN, ...change }, log, KALENDER_STANDAARD);

describe(clockLedger.name, () => {
  it('tells when the clock began and how many working days it runs, without weekends and holidays', () => {
    expect(ledger({})).toEqual(['De klok begon op 18 december 2026.', 'Vanaf de dag daarna: 5 werkdagen.']);
    expect(ledger({ einddatum: '2026-12-21' })[1]).toBe('Vanaf de dag daarna: 1 werkdag.');
  });

  it('takes the days it stood still apart from the days it runs', () => {
    const schorsingen = [{ van: '2026-12-21', tot: '2026-12-22', werkdagen: 2 }];
    expect(ledger({ einddatum: '2026-12-30', schorsingen })).toEqual([
      'De klok begon op 18 december 2026.',
      'Vanaf de dag daarna: 5 werkdagen.',
      'Stond stil van 21 december 2026 tot en met 22 december 2026: 2 werkdagen erbij.',
    ]);
    expect(ledger({ schorsingen: [{ van: '2026-12-21', tot: null, werkdagen: 0 }] })).toContain(
      'Staat stil sinds 21 december 2026.',
    );
  });

  it('tells every extension of this clock, oldest first, with who agreed', () => {
    const extension = (versie: number, termijnId: string, van: string, tot: string, akkoordVan: string) =>
      aGebeurtenis({ versie, soort: 'verlengd', op: van, gegevens: { termijnId, van, tot, akkoordVan } });
    const log = [
      extension(9, 't1', '2026-12-28', '2027-01-04', 'voorzitter'),
      extension(8, 'andere', '2026-12-01', '2026-12-02', 'indiener'),
      extension(7, 't1', '2026-12-24', '2026-12-28', 'indiener'),
    ];
    expect(ledger({}, log).slice(2)).toEqual([
      'Verlengd van 24 december 2026 naar 28 december 2026. De indiener vond dit goed.',
      'Verlengd van 28 december 2026 naar 4 januari 2027. De voorzitter vond dit goed.',
    ]);
  });

  it('tells when the last chance is after the date passed', () => {
    expect(ledger({ respijtdatum: '2026-12-30' }).at(-1)).toMatch(/Op 30 december 2026 gaat het vanzelf verder\./);
  });
});
