// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#application/ports/actor';
import type { FocusgebiedRegel, OrganisatieRegel, ThemaRegel } from '#application/ports/referentie.repository';
import { area, choice, optionsOf, text, type Field } from '../forms/field.js';
import { BLOKKADES, SPOREN } from '../texts/begrippen.js';
import { MELDEN } from '../texts/melden.js';
import { partijFields } from './melden-partijen.js';

/** What the questions of filing choose from, for this person. */
export interface MeldenChoices {
  readonly focusgebieden: readonly FocusgebiedRegel[];
  readonly themas: readonly ThemaRegel[];
  /** The organisations for which this person may file; empty for who files for their own only. */
  readonly organisaties: readonly OrganisatieRegel[];
}

/** One step of filing: its words and its questions. */
export interface MeldenStep {
  readonly titel: string;
  readonly intro: string;
  readonly fields: readonly Field[];
}

const { velden: V, stappen: S } = MELDEN;

/** The areas in which this person may file: their own, or all for who belongs to no area. */
export function areasOf(actor: Actor, all: readonly FocusgebiedRegel[]): readonly FocusgebiedRegel[] {
  const roles = actor.lidmaatschappen.filter(({ rol }) => rol !== 'beheerder');
  if (roles.some(({ focusgebied }) => focusgebied === null)) return all;
  return all.filter(({ code }) => roles.some(({ focusgebied }) => focusgebied === code));
}

/** The four steps with their questions: six that must be answered, the rest may stay empty (design section 9: few required fields). */
export function meldenSteps(choices: MeldenChoices): readonly MeldenStep[] {
  return [
    { ...S.wel, fields: welFields() },
    { ...S.vast, fields: vastFields() },
    { ...S.blokkade, fields: blokkadeFields() },
    { ...S.waar, fields: waarFields(choices) },
  ];
}

function welFields(): Field[] {
  return [
    area('watKanWel', V.watKanWel.label, { description: V.watKanWel.uitleg }),
    text('titel', V.titel.label, { description: V.titel.uitleg, min: 3, max: 120 }),
  ];
}

function vastFields(): Field[] {
  return [
    area('omschrijving', V.omschrijving.label, { description: V.omschrijving.uitleg }),
    area('geprobeerd', V.geprobeerd.label, { description: V.geprobeerd.uitleg, required: false }),
  ];
}

function blokkadeFields(): Field[] {
  return [
    choice('checks', 'blokkades', V.blokkades.label, optionsOf(BLOKKADES), { description: V.blokkades.uitleg }),
    text('regel.naam', V.regelNaam.label, { description: V.regelNaam.uitleg, required: false }),
    text('regel.artikel', V.regelArtikel.label, { description: V.regelArtikel.uitleg, required: false }),
    choice('checks', 'sporen', V.sporen.label, optionsOf(SPOREN), { description: V.sporen.uitleg, required: false }),
  ];
}

function waarFields({ focusgebieden, themas, organisaties }: MeldenChoices): Field[] {
  const other = organisaties.map(({ id, naam }) => ({ value: id, label: naam }));
  const { label, uitleg } = V.indienerOrganisatie;
  return [
    choice(
      'select',
      'focusgebied',
      V.focusgebied.label,
      focusgebieden.map(({ code, naam, gemeente }) => ({
        value: code,
        label: naam.startsWith(gemeente) ? naam : `${gemeente}, ${naam}`,
      })),
    ),
    choice(
      'select',
      'thema',
      V.thema.label,
      themas.map(({ code, naam }) => ({ value: code, label: naam })),
    ),
    ...partijFields(),
    area('stemVanBewoners', V.stemVanBewoners.label, { description: V.stemVanBewoners.uitleg, required: false }),
    ...(other.length > 0
      ? [choice('select', 'indienerOrganisatie', label, other, { description: uitleg, required: false })]
      : []),
    choice(
      'checks',
      'naamVerbergen',
      V.naamVerbergen.label,
      [{ value: 'ja', label: V.naamVerbergen.keuze, description: V.naamVerbergen.uitleg }],
      { required: false },
    ),
  ];
}
