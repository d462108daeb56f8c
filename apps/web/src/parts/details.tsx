// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';

/** A part that opens on a click, without a script; `open` from the start when there is something in it to mend. */
export interface DetailsProps {
  readonly summary: string;
  readonly id?: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A part that opens on a click. */
export function Details({ summary, id, open = false, children }: DetailsProps): VNode {
  return (
    <details id={id} open={open}>
      <summary>{summary}</summary>
      <div class="details__body">{children}</div>
    </details>
  );
}
