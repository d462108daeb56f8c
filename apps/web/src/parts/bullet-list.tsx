// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';

/** A list of short lines. */
export function BulletList({ items }: { readonly items: readonly ComponentChildren[] }): VNode {
  return (
    <ul class="utrecht-unordered-list">
      {items.map((item) => (
        <li class="utrecht-unordered-list__item">{item}</li>
      ))}
    </ul>
  );
}
