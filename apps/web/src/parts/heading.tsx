// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';

/** A heading of a level; `id` where a link or a region points at it. Level 1 comes once on a page. */
export interface HeadingProps {
  readonly level: 1 | 2 | 3;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A heading in the type of the design system. */
export function Heading({ level, id, children }: HeadingProps): VNode {
  const Tag = `h${level}` as const;
  return (
    <Tag class={`utrecht-heading-${level}`} id={id}>
      {children}
    </Tag>
  );
}
