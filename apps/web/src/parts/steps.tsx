// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { ALGEMEEN } from '../texts/algemeen.js';
import { fill } from '../texts/fill.js';

/** Where a filler is: `step` of `of`, both counted from 1. */
export interface StepsProps {
  readonly step: number;
  readonly of: number;
}

/** The words of the step. Example: `stepText({ step: 2, of: 4 }) // 'Stap 2 van 4'`; also for the title of the page. */
export function stepText({ step, of }: StepsProps): string {
  return fill(ALGEMEEN.stap, { stap: step, aantal: of });
}

/** "Stap 2 van 4" with a quiet bar; the words carry it, the bar is hidden from readers. */
export function Steps(props: StepsProps): VNode {
  return (
    <>
      <p class="steps">{stepText(props)}</p>
      <ul class="steps__bar" aria-hidden="true">
        {Array.from({ length: props.of }, (_, place) => (
          <li class={place < props.step ? 'done' : undefined} />
        ))}
      </ul>
    </>
  );
}
