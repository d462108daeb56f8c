// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { ALGEMEEN } from '../texts/algemeen.js';
import { fill } from '../texts/fill.js';

/** One of more acts that is stored and waits: its id, its case, what the line says now, what it says once done, and when refused (`{reden}`). */
export interface SettleLineProps {
  readonly handeling: string;
  readonly nummer: string;
  readonly text: string;
  readonly done: string;
  readonly refused: string;
}

/** A line that says by itself what became of an act that waits. The link tells the same on the case, with what was typed when it was refused; also without a script. */
export function SettleLine({ handeling, nummer, text, done, refused }: SettleLineProps): VNode {
  return (
    <>
      <strong data-settle-line={`/handelingen/${handeling}/stand`} data-done={done} data-refused={refused}>
        {text}
      </strong>{' '}
      <a class="utrecht-link" href={`/vastlopers/${nummer}?handeling=${handeling}`}>
        {fill(ALGEMEEN.hoeGingHet, { nummer })}
      </a>
    </>
  );
}
