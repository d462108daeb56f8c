// SPDX-License-Identifier: EUPL-1.2
import { defineSearchAttributeKey, type SearchAttributePair, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { Positie } from '#domain/ladder/positie';
import { volgendeTermijn } from '#domain/ladder/volgende-wek';
import { SEARCH_ATTRIBUTES } from './contract.js';

const KEYS = {
  focusgebied: defineSearchAttributeKey(SEARCH_ATTRIBUTES.focusgebied, 'KEYWORD'),
  trede: defineSearchAttributeKey(SEARCH_ATTRIBUTES.trede, 'KEYWORD'),
  status: defineSearchAttributeKey(SEARCH_ATTRIBUTES.status, 'KEYWORD'),
  nummer: defineSearchAttributeKey(SEARCH_ATTRIBUTES.nummer, 'KEYWORD'),
  volgendeTermijn: defineSearchAttributeKey(SEARCH_ATTRIBUTES.volgendeTermijn, 'DATETIME'),
};

/** What operators can look for of a case: codes and dates only, never a name or a text (they are readable by all operators). Null: no clock runs. */
export function searchAttributesOf(positie: Positie): SearchAttributeUpdatePair[] {
  const einddatum = volgendeTermijn(positie)?.einddatum ?? null;
  return [
    ...(['focusgebied', 'trede', 'status', 'nummer'] as const).map((field) => ({ key: KEYS[field], value: positie[field] })),
    { key: KEYS.volgendeTermijn, value: einddatum === null ? null : new Date(`${einddatum}T00:00:00Z`) },
  ];
}

/** The same to start a workflow with, so that its first task has nothing to tell the server any more. */
export function startAttributesOf(positie: Positie): SearchAttributePair[] {
  return searchAttributesOf(positie).filter((pair): pair is SearchAttributePair => pair.value !== null);
}
