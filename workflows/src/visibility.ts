// SPDX-License-Identifier: EUPL-1.2
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { volgendeTermijn } from '#domain/ladder/volgende-wek';
import type { Positie } from '#domain/ladder/positie';
import { SEARCH_ATTRIBUTES } from './contract.js';

const KEYS = {
  focusgebied: defineSearchAttributeKey(SEARCH_ATTRIBUTES.focusgebied, 'KEYWORD'),
  trede: defineSearchAttributeKey(SEARCH_ATTRIBUTES.trede, 'KEYWORD'),
  status: defineSearchAttributeKey(SEARCH_ATTRIBUTES.status, 'KEYWORD'),
  nummer: defineSearchAttributeKey(SEARCH_ATTRIBUTES.nummer, 'KEYWORD'),
  volgendeTermijn: defineSearchAttributeKey(SEARCH_ATTRIBUTES.volgendeTermijn, 'DATETIME'),
};

/** Shows an operator where the case stands: codes and dates only, never a name or a text (temporal search attributes are readable by all operators). */
export function showPositie(positie: Positie): void {
  const changes = changedAttributes(positie);
  if (changes.length > 0) upsertSearchAttributes(changes);
  setCurrentDetails(describePositie(positie));
}

function changedAttributes(positie: Positie): SearchAttributeUpdatePair[] {
  const { typedSearchAttributes: shown } = workflowInfo();
  const einddatum = volgendeTermijn(positie)?.einddatum ?? null;
  const changes: SearchAttributeUpdatePair[] = [];
  for (const field of ['focusgebied', 'trede', 'status', 'nummer'] as const) {
    if (shown.get(KEYS[field]) !== positie[field]) changes.push({ key: KEYS[field], value: positie[field] });
  }
  const datum = einddatum === null ? null : new Date(`${einddatum}T00:00:00Z`);
  if (shown.get(KEYS.volgendeTermijn)?.getTime() !== datum?.getTime()) changes.push({ key: KEYS.volgendeTermijn, value: datum });
  return changes;
}

/** A few lines in plain Dutch for the Temporal window. */
export function describePositie(positie: Positie): string {
  const regels = positie.termijnen.map(
    ({ soort, fase, stand, einddatum, volgendeStap, wekmoment }) =>
      `- ${soort} (${fase}, ${stand}): tot en met ${einddatum}; ${volgendeStap} ${wekmoment === null ? 'staat stil' : `op ${wekmoment}`}`,
  );
  return [`**${positie.nummer}**: ${positie.status} op trede ${positie.trede}, versie ${positie.versie}.`, ...regels].join('\n');
}
