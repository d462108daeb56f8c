// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import type { Trede } from '#domain/ladder/begrippen';
import { ALGEMEEN } from '../texts/algemeen.js';
import { TREDEN } from '../texts/begrippen.js';

/** The route of a case and the rung it is on; `closed` when nobody is at work any more. `now` is shown under the current rung. */
export interface LadderProps {
  readonly route: readonly Trede[];
  readonly trede: Trede;
  readonly closed?: boolean;
  readonly now?: ComponentChildren;
}

/** The rungs of a route as a list of steps; the current one has `aria-current="step"` and every state is also said in words. */
export function Ladder({ route, trede, closed = false, now }: LadderProps): VNode {
  const current = route.indexOf(trede);
  return (
    <ol class="ladder" role="list">
      {route.map((rung, place) => {
        const isNow = place === current && !closed;
        const look = isNow ? 'now' : place < current || (place === current && closed) ? 'done' : 'todo';
        const spoken = { now: ALGEMEEN.tredeNu, done: ALGEMEEN.tredeKlaar, todo: ALGEMEEN.tredeNog }[look];
        return (
          <li class={`ladder__rung ladder__rung--${look}`} aria-current={isNow ? 'step' : undefined}>
            <span class="ladder__mark" aria-hidden="true">
              {look === 'done' ? '✓' : place + 1}
            </span>
            <div>
              <p class="ladder__name">
                {TREDEN[rung].naam}
                <span class="screen-reader">{`: ${spoken}`}</span>
              </p>
              {isNow && (now ?? <p>{TREDEN[rung].uitleg}</p>)}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
