// SPDX-License-Identifier: EUPL-1.2
import type { AanhoudReden, AkkoordWijze } from '#domain/ladder/begrippen';
import { DRAGENDE_TERMIJN } from '#domain/ladder/positie';
import { area, choice, optionsOf, text, valueOf, valueOrNull, type FieldOption } from '../forms/field.js';
import { korteDatum } from '../parts/dates.js';
import { TERMIJNEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { VELDEN as T } from '../texts/handeling-velden.js';
import { isIndiener } from '../vastlopers/vastloper-dossier.js';
import { act, type Act, type ActContext } from './act.js';
import { laterField } from './act-fields.js';

const VERLENGBAAR = new Set(['terugkoppeling', 'behandeling', 'toezegging', 'uitvoering']);

/** The running clocks that may get a later date. */
function verlengOptions({ termijnen }: ActContext): FieldOption[] {
  return termijnen
    .filter(({ soort, fase, stand }) => stand === 'open' && fase !== 'herhaling' && VERLENGBAAR.has(soort))
    .map(({ id, soort, einddatum }) => ({
      value: id,
      label: TERMIJNEN[soort].naam,
      description: fill(T.nuUiterlijk, { datum: korteDatum(einddatum) }),
    }));
}

/** What stops, starts and moves the clock (ladder, acts; R-50). */
export const CLOCK_ACTS: readonly Act[] = [
  act(
    'hervatten',
    (context) => {
      if (context.vastloper.aanhouding?.reden !== 'wacht_op_indiener') return [];
      const isFiler = isIndiener(context);
      const description = T.geenNamen;
      return [area('tekst', isFiler ? T.uwAntwoord : T.antwoordIndiener, { required: isFiler, description })];
    },
    (values) => ({ tekst: valueOrNull(values, 'tekst') }),
  ),
  act(
    'verlengen',
    (context) => [
      choice('radio', 'termijn', T.welkeTermijn, verlengOptions(context)),
      laterField('tot', T.nieuweDatum, context),
      area('reden', T.waaromMeerTijd),
      choice('radio', 'akkoordVan', T.akkoordVan, optionsOf(T.akkoordVanKeuzes)),
      choice('radio', 'akkoordWijze', T.akkoordWijze, optionsOf(T.akkoordWijzen)),
      text('akkoordDoor', T.akkoordDoor, { description: T.akkoordDoorUitleg }),
    ],
    (values) => ({
      termijn: valueOrNull(values, 'termijn'),
      tot: valueOf(values, 'tot'),
      reden: valueOf(values, 'reden'),
      akkoordVan: valueOf(values, 'akkoordVan') as 'indiener' | 'voorzitter',
      akkoordWijze: valueOf(values, 'akkoordWijze') as AkkoordWijze,
      akkoordDoor: valueOf(values, 'akkoordDoor'),
    }),
    {
      faults: {
        DATUM_TE_VROEG: 'tot',
        DATUM_TE_VER: 'tot',
        AKKOORD_VAN_UZELF: 'akkoordVan',
        VERLENGING_TE_VAAK: 'akkoordVan',
        GEEN_OPEN_TERMIJN: 'termijn',
      },
      defaults: ({ termijnen, vastloper: { status } }) => ({
        termijn: termijnen
          .filter(({ soort, stand }) => soort === DRAGENDE_TERMIJN[status] && stand === 'open')
          .slice(0, 1)
          .map(({ id }) => id),
      }),
    },
  ),
  act(
    'aanhouden',
    (context) => [
      choice('radio', 'reden', T.waaropWachtU, optionsOf(T.aanhoudRedenen)),
      area('toelichting', T.pauzeUitleg, { description: T.geenNamen }),
      laterField('tot', T.pauzeTot, context, { description: T.pauzeTotUitleg }),
    ],
    (values) => ({
      reden: valueOf(values, 'reden') as AanhoudReden,
      toelichting: valueOf(values, 'toelichting'),
      tot: valueOf(values, 'tot'),
    }),
    { faults: { DATUM_TE_VROEG: 'tot', AANHOUDING_TE_LANG: 'tot' } },
  ),
];
