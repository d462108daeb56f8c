// SPDX-License-Identifier: EUPL-1.2
import type { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '#workflows/contract';

/** `temporal.api.enums.v1.IndexedValueType`, which the SDK does not hand out. */
const KEYWORD = 2;
const DATETIME = 6;

/** Every search attribute of a case by its name at the server, with its type. */
export const SEARCH_ATTRIBUTE_TYPES: Readonly<Record<string, typeof KEYWORD | typeof DATETIME>> = {
  [SEARCH_ATTRIBUTES.focusgebied]: KEYWORD,
  [SEARCH_ATTRIBUTES.trede]: KEYWORD,
  [SEARCH_ATTRIBUTES.status]: KEYWORD,
  [SEARCH_ATTRIBUTES.nummer]: KEYWORD,
  [SEARCH_ATTRIBUTES.volgendeTermijn]: DATETIME,
};

/** The part of a connection that this needs; the client's and the worker's connection both have it. */
export type OperatorConnection = Pick<Connection, 'operatorService'>;

/**
 * Makes the server know the search attributes of a case; does nothing for those it knows.
 * Must be done before the first workflow runs: a server refuses a workflow task with an attribute it does not know.
 * Throws when the server is away or when this account may not do it.
 */
export async function registerSearchAttributes({ operatorService }: OperatorConnection, namespace: string): Promise<string[]> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(SEARCH_ATTRIBUTE_TYPES).filter(([name]) => !(name in (customAttributes ?? {})));
  if (missing.length === 0) return [];
  await operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
  return missing.map(([name]) => name);
}
