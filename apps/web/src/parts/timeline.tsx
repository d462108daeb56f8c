// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { korteDatum } from './dates.js';

/** One thing that happened: when (instant or Amsterdam date), the sentence, by whom, and the words that were written with it. */
export interface TimelineItem {
  readonly op: string;
  readonly zin: string;
  readonly door: string | null;
  readonly woorden: readonly { readonly naam: string; readonly tekst: string }[];
}

/** What happened, in the order given. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }): VNode {
  return (
    <ol class="timeline" role="list">
      {items.map(({ op, zin, door, woorden }) => (
        <li>
          <time dateTime={op}>{korteDatum(op)}</time>
          <p>{zin}</p>
          {woorden.map(({ naam, tekst }) => (
            <blockquote>
              <span class="screen-reader">{`${naam}: `}</span>
              {tekst}
            </blockquote>
          ))}
          {door && <p class="timeline__by">{door}</p>}
        </li>
      ))}
    </ol>
  );
}
