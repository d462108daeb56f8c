// SPDX-License-Identifier: EUPL-1.2

/** Says with a form that it was not sent but is kept as it stands; the same word as in `keep-draft.ts`. */
const DRAFT_FIELD = 'concept';

/** Was the form not sent but kept by the script of the page? */
export function isDraft(body: unknown): boolean {
  return (body as Readonly<Record<string, unknown>> | null | undefined)?.[DRAFT_FIELD] === '1';
}
