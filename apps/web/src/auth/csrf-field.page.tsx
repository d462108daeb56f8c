// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';

/** The name of the field that carries the token. */
export const CSRF_FIELD = 'csrf';

/** Belongs in every form that posts: `<CsrfField token={sessie.csrf} />`. */
export function CsrfField({ token }: { readonly token: string }): VNode {
  return <input type="hidden" name={CSRF_FIELD} value={token} />;
}
