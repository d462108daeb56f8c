// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';

/** Leads to a page on which all of a part can be read, in whole. */
export function LeesAlles({ href, children }: { readonly href: string; readonly children: ComponentChildren }): VNode {
  return (
    <p class="no-print">
      <a class="utrecht-link" href={href}>
        {children}
      </a>
    </p>
  );
}
