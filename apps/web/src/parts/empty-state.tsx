// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';

/** What stands where a list would be: why it is empty, and what to do. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
