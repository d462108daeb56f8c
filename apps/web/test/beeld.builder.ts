// SPDX-License-Identifier: EUPL-1.2
import { TREDEN } from '#domain/ladder/begrippen';
import type { Beeld } from '#application/ports/beeld.repository';
import type { BeeldAntwoord } from '#application/use-cases/get-beeld.use-case';

const perTrede = <Waarde>(leeg: Waarde, change: Partial<Record<(typeof TREDEN)[number], Waarde>> = {}) =>
  ({ ...Object.fromEntries(TREDEN.map((trede) => [trede, leeg])), ...change }) as Record<(typeof TREDEN)[number], Waarde>;

/** A Beeld without any case. */
export const GEEN_BEELD: Beeld = {
  bijgewerktOp: '2027-01-20T08:00:00.000Z',
  stroom: perTrede({ in: 0, uit: 0, nu: 0 }),
  leeftijd: perTrede(null),
  wachttijd: perTrede(null),
  termijnen: {},
  gemeld: {},
  blokkades: {},
  resultaten: {},
  borging: {},
  beloften: { nagekomen: 0, loopt: 0, teLaat: 0 },
};
/** A Beeld over two areas. */
export const BEELD: Beeld = {
  ...GEEN_BEELD,
  stroom: perTrede({ in: 0, uit: 0, nu: 0 }, { intake: { in: 14, uit: 9, nu: 5 } }),
  leeftijd: perTrede(null, { intake: { mediaan: 1, negentigProcent: 12 } }),
  wachttijd: perTrede(null, { intake: { mediaan: 0, negentigProcent: 3 } }),
  termijnen: { behandeling: { gehaald: 3, verstreken: 1 } },
  gemeld: { 'EHV-WZ': 9, 'VLA-WW': 5 },
  blokkades: { 'EHV-WZ': { geld: 4, taal: 1 }, 'VLA-WW': { geld: 2 } },
  resultaten: { doorbraak: { aantal: 2, vangst: 2, bijvangst: 1 } },
  borging: { gewijzigd: 2 },
  beloften: { nagekomen: 6, loopt: 3, teLaat: 1 },
};
/** The two areas. */
export const GEBIEDEN = [
  { code: 'EHV-WZ', naam: 'Eindhoven Woensel-Zuid', breedtegraad: 51.46, lengtegraad: 5.47 },
  { code: 'VLA-WW', naam: 'Vlaardingen Westwijk', breedtegraad: 51.91, lengtegraad: 4.32 },
];

/** What the page of Beeld shows; change what a test is about. */
export function aBeeld(change: Partial<BeeldAntwoord> = {}): BeeldAntwoord {
  return {
    beeld: BEELD,
    periode: 'jaar',
    organisatie: { id: 'o', naam: 'Ministerie' },
    organisaties: [{ id: 'o', naam: 'Ministerie' }],
    kanSamen: false,
    focusgebied: null,
    gebieden: GEBIEDEN,
    ...change,
  };
}
