// SPDX-License-Identifier: EUPL-1.2

/**
 * The sentences that somebody typed in a form, to show them back when the form cannot be: a browser does not keep what stood in a form of ours. Codes, keys and dates
 * are no sentences.
 * @example typedSentences({ sleutel: 'a-1', tekst: 'Er is plek.' }) // ['Er is plek.']
 */
export function typedSentences(form: unknown): string[] {
  return Object.values((form ?? {}) as Readonly<Record<string, unknown>>)
    .flat()
    .filter((value): value is string => typeof value === 'string' && /\S\s+\S/.test(value));
}
