// SPDX-License-Identifier: EUPL-1.2
import { addWerkdagen, volgendeWerkdag } from '#domain/kalender/werkdagen';
import { SOORT_BEHEER } from '#application/use-cases/read-genoemden';
import { choice, date, type ChoiceLike, type DateLike } from '../forms/field.js';
import type { ActContext } from './act.js';

/** A choice from the organisations of the area and the national ones; `soort` keeps only one kind. Who only looks after the data is never among them. */
export function organisatieField(
  name: string,
  label: string,
  { organisaties }: Pick<ActContext, 'organisaties'>,
  { soort, ...rest }: Partial<ChoiceLike> & { readonly soort?: string } = {},
): ChoiceLike {
  const options = organisaties
    .filter((organisatie) => (soort ? organisatie.soort === soort : organisatie.soort !== SOORT_BEHEER))
    .map(({ id, naam }) => ({ value: id, label: naam }));
  return choice('select', name, label, options, rest);
}

/** A date after today. */
export function laterField(
  name: string,
  label: string,
  { vandaag, kalender }: ActContext,
  rest: Partial<DateLike> = {},
): DateLike {
  return date(name, label, { min: volgendeWerkdag(vandaag, kalender), ...rest });
}

/** The date so many legal working days from today. */
export function overWerkdagen({ vandaag, kalender }: ActContext, aantalWerkdagen: number): string {
  return addWerkdagen(vandaag, aantalWerkdagen, kalender);
}
