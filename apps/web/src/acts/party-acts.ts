// SPDX-License-Identifier: EUPL-1.2
import type { ToezeggingAntwoord, ToezeggingStand } from '#domain/ladder/begrippen';
import { area, choice, optionsOf, valueOf, valueOrNull, type ChoiceLike, type FieldOption } from '../forms/field.js';
import { korteDatum } from '../parts/dates.js';
import { startOf } from '../parts/start-of.js';
import { fill } from '../texts/fill.js';
import { NODIG } from '../texts/formulier.js';
import { VELDEN as T } from '../texts/handeling-velden.js';
import { act, DOEL, type Act, type ActContext } from './act.js';
import { laterField, organisatieField } from './act-fields.js';

/** The questions or promises of this person's organisations that stand like this. */
function eigenToezeggingen(
  { toezeggingen, eigenOrganisatieIds }: ActContext,
  standen: readonly ToezeggingStand[],
): FieldOption[] {
  return toezeggingen
    .filter(({ partij, stand }) => standen.includes(stand) && eigenOrganisatieIds.includes(partij.id))
    .map(({ id, vraag, wat, voor }) => ({
      value: id,
      label: startOf(wat ?? vraag ?? T.besluitUitvoeren),
      ...(voor ? { description: fill(T.uiterlijk, { datum: korteDatum(voor) }) } : {}),
    }));
}

function openOverdracht({ vastloper: { overdracht }, organisaties }: ActContext): FieldOption[] {
  if (overdracht === null) return [];
  const wie = organisaties.find(({ id }) => id === overdracht.vanOrganisatieId)?.naam ?? T.iemandAnders;
  return [{ value: overdracht.id, label: fill(overdracht.soort === 'trekker' ? T.wordTrekker : T.wordEigenaar, { wie }) }];
}

function doelField(label: string, options: FieldOption[]): ChoiceLike {
  return choice('radio', DOEL, label, options);
}

/** With one question there is nothing to choose: it stands there already. */
function enige(options: FieldOption[]): Readonly<Record<string, string[]>> {
  return { [DOEL]: options.length === 1 ? options.map(({ value }) => value) : [] };
}

const BELOOFD: readonly ToezeggingStand[] = ['toegezegd', 'voorwaardelijk'];

/** Questions to parties, their answers and what they promised; and who holds the case (ladder, acts). */
export const PARTY_ACTS: readonly Act[] = [
  act(
    'vraag_beantwoorden',
    (context) => [
      doelField(T.welkeVraag, eigenToezeggingen(context, ['gevraagd'])),
      choice('radio', 'antwoord', T.antwoord, optionsOf(T.antwoorden)),
      area('wat', T.watZegtUToe, { required: false, requiredWith: NODIG.bijJa, description: T.geenNamen }),
      laterField('voor', T.voorWanneer, context, { required: false, requiredWith: NODIG.bijJa }),
      area('voorwaarde', T.voorwaarde, { required: false, requiredWith: NODIG.bijVoorwaarde }),
      area('reden', T.waaromNiet, { required: false, requiredWith: NODIG.bijNee }),
    ],
    (values) => ({
      antwoord: valueOf(values, 'antwoord') as ToezeggingAntwoord,
      wat: valueOrNull(values, 'wat'),
      voor: valueOrNull(values, 'voor'),
      voorwaarde: valueOrNull(values, 'voorwaarde'),
      reden: valueOrNull(values, 'reden'),
    }),
    {
      doel: 'toezegging',
      faults: { DATUM_TE_VROEG: 'voor', HANDELING_ONVOLLEDIG: 'voor', VRAAG_AL_BEANTWOORD: DOEL },
      defaults: (context) => enige(eigenToezeggingen(context, ['gevraagd'])),
    },
  ),
  act(
    'nakomen',
    (context) => [
      doelField(T.welkeBelofte, eigenToezeggingen(context, BELOOFD)),
      area('bewijs', T.bewijs, { description: T.bewijsUitleg }),
    ],
    (values) => ({ bewijs: valueOf(values, 'bewijs') }),
    {
      doel: 'toezegging',
      faults: { TOEZEGGING_NIET_OPEN: DOEL },
      defaults: (context) => enige(eigenToezeggingen(context, BELOOFD)),
    },
  ),
  act(
    'overdracht_beantwoorden',
    (context) => [
      doelField(T.welkeOverdracht, openOverdracht(context)),
      choice('radio', 'aanvaard', T.neemtUOver, optionsOf(T.jaNee)),
      area('reden', T.waaromNiet, { required: false, requiredWith: NODIG.bijNee }),
    ],
    (values) => ({ aanvaard: valueOf(values, 'aanvaard') === 'ja', reden: valueOrNull(values, 'reden') }),
    {
      doel: 'overdracht',
      faults: { OVERDRACHT_NIET_OPEN: DOEL },
      defaults: (context) => enige(openOverdracht(context)),
    },
  ),
  act(
    'partner_vragen',
    (context) => [
      organisatieField('organisatie', T.welkePartij, context),
      area('vraag', T.watVraagtU, { description: T.watVraagtUUitleg }),
      laterField('antwoordVoor', T.antwoordVoor, context, { required: false, description: T.antwoordVoorUitleg }),
    ],
    (values) => ({
      organisatie: valueOf(values, 'organisatie'),
      vraag: valueOf(values, 'vraag'),
      antwoordVoor: valueOrNull(values, 'antwoordVoor'),
    }),
    { faults: { DATUM_TE_VROEG: 'antwoordVoor', DATUM_TE_VER: 'antwoordVoor', PARTIJ_AL_GEVRAAGD: 'organisatie' } },
  ),
];
