// SPDX-License-Identifier: EUPL-1.2
import type { Blokkade, DoorverwijsDoel, Spoor } from '#domain/ladder/begrippen';
import { area, choice, optionsOf, text, valueOf } from '../forms/field.js';
import { BLOKKADES, SPOREN } from '../texts/begrippen.js';
import { VELDEN as T } from '../texts/handeling-velden.js';
import { act, type Act, type ActContext } from './act.js';
import { laterField, organisatieField, overWerkdagen } from './act-fields.js';

/** After so many working days the filer hears again, unless somebody chooses otherwise. */
const TERUG_NA_WERKDAGEN = 5;

function eersteTrekker({ organisaties }: ActContext): readonly string[] {
  return organisaties.filter(({ soort }) => soort === 'doorbraakteam').map(({ id }) => id);
}

/** Taking a case up and keeping it moving on its rung (ladder, acts). */
export const TALK_ACTS: readonly Act[] = [
  act(
    'aannemen',
    (context) => [
      organisatieField('trekkerOrganisatie', T.trekker, context, { description: T.trekkerUitleg }),
      choice('checks', 'sporen', T.sporen, optionsOf(SPOREN)),
      choice('checks', 'blokkades', T.blokkades, optionsOf(BLOKKADES), { description: T.blokkadesUitleg }),
    ],
    (values) => ({
      trekkerOrganisatie: valueOf(values, 'trekkerOrganisatie'),
      sporen: (values['sporen'] ?? []) as Spoor[],
      blokkades: (values['blokkades'] ?? []) as Blokkade[],
    }),
    {
      defaults: (context) => ({
        trekkerOrganisatie: eersteTrekker(context).slice(0, 1),
        sporen: context.vastloper.sporen,
        blokkades: context.vastloper.blokkades,
      }),
    },
  ),
  act(
    'doorverwijzen',
    () => [
      choice('radio', 'naar', T.waarheen, optionsOf(T.doelen)),
      text('loket', T.loket, { description: T.loketUitleg }),
      area('reden', T.waaromDaar, { description: T.geenNamen }),
    ],
    (values) => ({
      naar: valueOf(values, 'naar') as DoorverwijsDoel,
      loket: valueOf(values, 'loket'),
      reden: valueOf(values, 'reden'),
    }),
    { heavy: true },
  ),
  act(
    'ontvangst_bevestigen',
    () => [],
    () => ({}),
  ),
  act(
    'terugkoppelen',
    (context) => [
      area('tekst', T.bericht, { description: T.berichtUitleg }),
      laterField('volgendeDatum', T.volgendeDatum, context),
    ],
    (values) => ({ tekst: valueOf(values, 'tekst'), volgendeDatum: valueOf(values, 'volgendeDatum') }),
    {
      faults: { DATUM_TE_VROEG: 'volgendeDatum', DATUM_TE_VER: 'volgendeDatum' },
      defaults: (context) => ({ volgendeDatum: [overWerkdagen(context, TERUG_NA_WERKDAGEN)] }),
    },
  ),
  act(
    'gesprek_vastleggen',
    () => [
      choice('checks', 'met', T.met, optionsOf(T.soorten), { description: T.metUitleg }),
      area('watNodig', T.watNodig, { description: T.geenNamen }),
      area('uitkomst', T.uitkomst),
    ],
    (values) => ({ met: values['met'] ?? [], watNodig: valueOf(values, 'watNodig'), uitkomst: valueOf(values, 'uitkomst') }),
  ),
  act(
    'meedenken_vragen',
    (context) => [organisatieField('organisatie', T.wieMeedenken, context), area('vraag', T.waarover)],
    (values) => ({ organisatie: valueOf(values, 'organisatie'), vraag: valueOf(values, 'vraag') }),
  ),
];
