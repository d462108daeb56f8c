// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { ALGEMEEN } from '../texts/algemeen.js';

/**
 * The part of a page that is kept fresh. `id` is unique on the page; `href` is the page itself; with `vastloper` (a nummer) only that case counts, with `beeld`
 * only the counts of Beeld, with `exports` only the own exports, else every case one sees.
 */
export interface LiveProps {
  readonly id: string;
  readonly href: string;
  readonly vastloper?: string;
  readonly beeld?: boolean;
  readonly exports?: boolean;
  readonly children: ComponentChildren;
}

/**
 * Keeps what is in it fresh while the page is open: when something changed, the part of the fresh page with the same id comes in its place. Never while
 * somebody is busy in it: then a quiet line says so; a second one when they ask for it and it cannot be had. Without a script it does nothing.
 */
export function Live({ id, href, vastloper, beeld = false, exports = false, children }: LiveProps): VNode {
  const lijst = beeld ? '/levend?beeld=1' : exports ? '/levend?exports=1' : '/levend';
  const stream = vastloper === undefined ? lijst : `/levend?vastloper=${encodeURIComponent(vastloper)}`;
  return (
    <>
      <div id={id} data-live={stream}>
        {children}
      </div>
      <div role="status" class="no-print">
        <p class="live__notice" id={`${id}-veranderd`} hidden>
          {`${ALGEMEEN.veranderd} `}
          <a class="utrecht-link" href={href}>
            {ALGEMEEN.toonVeranderd}
          </a>
          <span id={`${id}-niet-opgehaald`} hidden>
            {` ${ALGEMEEN.nietOpgehaald} `}
            <a class="utrecht-link" href={href} target="_blank">
              {ALGEMEEN.nieuwTabblad}
            </a>
          </span>
        </p>
      </div>
    </>
  );
}
