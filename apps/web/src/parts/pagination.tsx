// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { ALGEMEEN } from '../texts/algemeen.js';

/** Keyset paging: the address of the next page (null on the last) and of the first (null when this is it). */
export interface PaginationProps {
  readonly next: string | null;
  readonly first: string | null;
}

/** Links to the next page and back to the first; nothing when all is on one page. */
export function Pagination({ next, first }: PaginationProps): VNode | null {
  if (next === null && first === null) return null;
  return (
    <nav class="pagination" aria-label={ALGEMEEN.paginas}>
      {first && (
        <a class="utrecht-link" href={first}>
          {ALGEMEEN.eerstePagina}
        </a>
      )}
      {next && (
        <a class="utrecht-link" href={next} rel="next">
          {ALGEMEEN.volgendePagina}
        </a>
      )}
    </nav>
  );
}
