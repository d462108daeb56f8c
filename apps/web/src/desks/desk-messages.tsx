// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import { Alert } from '../parts/alert.js';
import { HANDELINGEN } from '../texts/handelingen.js';
import { VASTLOPER as T } from '../texts/vastloper.js';

/** What became of an act on a desk: done, stored and waiting (the id of the act), or not possible. */
export interface DeskOutcome {
  readonly done: HandelingSoort | null;
  readonly waiting: string | null;
  readonly whole: { readonly title: string; readonly text: string } | null;
}

/** Nothing happened just now. */
export const QUIET: DeskOutcome = { done: null, waiting: null, whole: null };

/** Tells on top of a desk what became of the act just done. */
export function DeskMessages({ done, waiting, whole, path }: DeskOutcome & { readonly path: string }): VNode {
  return (
    <>
      {done && (
        <Alert kind="success" title={T.gedaanTitel} live>
          <p>{HANDELINGEN[done].gedaan}</p>
        </Alert>
      )}
      {waiting && (
        <div data-settle={`/handelingen/${waiting}/stand`}>
          <Alert kind="info" title={T.bewaardTitel} live>
            <p>{T.bewaard}</p>
            <p>
              <a class="utrecht-link" href={`${path}?handeling=${waiting}`}>
                {T.nogEens}
              </a>
            </p>
          </Alert>
        </div>
      )}
      {whole && (
        <Alert kind="error" title={whole.title} live>
          <p>{whole.text}</p>
        </Alert>
      )}
    </>
  );
}
