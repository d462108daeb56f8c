// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import { HANDELINGEN } from '../texts/handelingen.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { Alert } from './alert.js';

/** What became of an act just done: carried out, stored and waiting (its id), or not possible. */
export interface ActOutcome {
  readonly done: HandelingSoort | null;
  readonly waiting: string | null;
  readonly whole: { readonly title: string; readonly text: string } | null;
}

/** Nothing happened just now. */
export const NO_OUTCOME: ActOutcome = { done: null, waiting: null, whole: null };

/** How long a waiting page rests before it looks again by itself, in seconds, where there is no script. */
export const LOOK_AGAIN_S = 5;

/** Tells on top of a page what became of the act just done. What waits is not done yet; an empty address is that of the page as it is. */
export function ActMessages({ done, waiting, whole }: ActOutcome): VNode {
  return (
    <>
      {done && !waiting && (
        <Alert kind="success" title={T.gedaanTitel} live>
          <p>{HANDELINGEN[done].gedaan}</p>
        </Alert>
      )}
      {waiting && (
        <div data-settle={`/handelingen/${waiting}/stand`}>
          <Alert kind="info" title={T.bewaardTitel} live>
            <p>{T.bewaard}</p>
            <p>
              <a class="utrecht-link" href="">
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
