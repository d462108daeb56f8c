// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { ALGEMEEN } from '../texts/algemeen.js';

/**
 * The part of a page that is kept fresh. `id` is unique on the page; `href` is the page itself; with `vastloper` (a nummer) only that case counts, with `beeld`
 * only the counts of Beeld, with `beheer` only what the beheerder looks after, with `exports` only the own exports, with `volg` only the case behind the link of this
 * page, else every case one sees.
 */
export interface LiveProps {
  readonly id: string;
  readonly href: string;
  readonly vastloper?: string;
  readonly beeld?: boolean;
  readonly beheer?: boolean;
  readonly exports?: boolean;
  readonly volg?: boolean;
  readonly children: ComponentChildren;
}

/**
 * Keeps what is in it fresh while the page is open: when something changed, the part of the fresh page with the same id comes in its place. Never while
 * somebody is busy in it: then a quiet line says so; a second one when they ask for it and it cannot be had. Without a script it does nothing.
 */
export function Live(props: LiveProps): VNode {
  const { id, href } = props;
  return (
    <>
      <div id={id} data-live={streamOf(props)}>
        {props.children}
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

/** Where this page hears that something changed. */
function streamOf({ href, vastloper, beeld, beheer, exports, volg }: LiveProps): string {
  if (volg) return `${href}/levend`;
  if (vastloper !== undefined) return `/levend?vastloper=${encodeURIComponent(vastloper)}`;
  const only = Object.entries({ beeld, beheer, exports }).find(([, isAsked]) => isAsked)?.[0];
  return only === undefined ? '/levend' : `/levend?${only}=1`;
}
