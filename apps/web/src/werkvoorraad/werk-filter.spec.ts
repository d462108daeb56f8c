// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { WerkvoorraadRegel } from '#application/ports/vastloper.repository';
import { firstAct } from './werk-filter.js';

const actFor = (
  soort: WerkvoorraadRegel['termijn']['soort'],
  hoedanigheid: WerkvoorraadRegel['hoedanigheid'],
  status: WerkvoorraadRegel['vastloper']['status'],
) =>
  firstAct({
    vastloper: { id: 'v', nummer: 'EHV-WZ-2026-0001', titel: 'Een bak', trede: 'partners', status },
    termijn: { id: 't', soort, einddatum: '2026-12-28', teLaat: false },
    hoedanigheid,
  });

describe(firstAct.name, () => {
  it.each([
    ['toezegging', 'beoogd_houder', 'in_uitvoering', 'overdracht_beantwoorden'],
    ['toezegging', 'beoogd_houder', 'in_behandeling', 'overdracht_beantwoorden'],
    ['toezegging', 'uitvoerder', 'in_uitvoering', 'nakomen'],
    ['toezegging', 'partner', 'in_behandeling', 'vraag_beantwoorden'],
    ['terugkoppeling', 'programmabureau', 'ingediend', 'aannemen'],
    ['nazorg', 'indiener', 'nazorg', 'nazorg_beantwoorden'],
  ] as const)('leads from a date about %s of a %s while %s to %s', (soort, hoedanigheid, status, act) => {
    expect(actFor(soort, hoedanigheid, status)).toBe(act);
  });

  it('leads to no act where a date of a party may be about a question or a promise', () => {
    expect(actFor('toezegging', 'partner', 'in_uitvoering')).toBeNull();
  });
});
