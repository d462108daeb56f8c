// SPDX-License-Identifier: EUPL-1.2
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import type { Positie } from '#domain/ladder/positie';
import { searchAttributesOf } from './search-attributes.js';

/** Shows an operator where the case stands: codes and dates only, never a name or a text (temporal search attributes are readable by all operators). */
export function showPositie(positie: Positie): void {
  const changes = searchAttributesOf(positie).filter(isNew);
  if (changes.length > 0) upsertSearchAttributes(changes);
  setCurrentDetails(describePositie(positie));
}

function isNew({ key, value }: SearchAttributeUpdatePair): boolean {
  const shown: unknown = workflowInfo().typedSearchAttributes.get(key) ?? null;
  return shown instanceof Date && value instanceof Date ? shown.getTime() !== value.getTime() : shown !== value;
}

/** A few lines in plain Dutch for the Temporal window. */
export function describePositie(positie: Positie): string {
  const regels = positie.termijnen.map(
    ({ soort, fase, stand, einddatum, volgendeStap, wekmoment }) =>
      `- ${soort} (${fase}, ${stand}): tot en met ${einddatum}; ${volgendeStap} ${wekmoment === null ? 'staat stil' : `op ${wekmoment}`}`,
  );
  return [`**${positie.nummer}**: ${positie.status} op trede ${positie.trede}, versie ${positie.versie}.`, ...regels].join('\n');
}
