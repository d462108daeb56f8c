// SPDX-License-Identifier: EUPL-1.2
import type { AkkoordWijze, NazorgAntwoord } from '#domain/ladder/begrippen';
import { area, choice, optionsOf, valueOf, valueOrNull } from '../forms/field.js';
import { VELDEN } from '../texts/handeling-velden.js';
import { HANDELING_VELDEN as T } from '../texts/handelingen.js';
import { act, type Act } from './act.js';

const description = T.geenNamen;

/** What the filer may do (ladder, acts), most used first. */
export const FILER_ACTS: readonly Act[] = [
  act(
    'nazorg_beantwoorden',
    ({ vastloper: { hoedanigheden } }) => [
      choice('radio', 'antwoord', T.nazorgAntwoord, optionsOf(T.nazorg)),
      ...(hoedanigheden.includes('indiener')
        ? []
        : [choice('radio', 'gehoordVia', VELDEN.gehoordVia, optionsOf(VELDEN.akkoordWijzen))]),
      area('toelichting', T.nazorgToelichting, { required: false, description }),
    ],
    (values) => ({
      antwoord: valueOf(values, 'antwoord') as NazorgAntwoord,
      toelichting: valueOrNull(values, 'toelichting'),
      gehoordVia: valueOrNull(values, 'gehoordVia') as AkkoordWijze | null,
    }),
  ),
  act(
    'aanvullen',
    () => [area('tekst', T.aanvulling, { description })],
    (values) => ({ tekst: valueOf(values, 'tekst') }),
  ),
  act(
    'heropenen',
    () => [area('reden', T.heropenReden, { description })],
    (values) => ({ reden: valueOf(values, 'reden') }),
  ),
  act(
    'intrekken',
    () => [area('reden', T.intrekReden, { description })],
    (values) => ({ reden: valueOf(values, 'reden') }),
    { heavy: true },
  ),
];
