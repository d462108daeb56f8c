// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';

/** One fact: what it is, what it says, and perhaps where to change it. An empty value is not shown. */
export interface DataRow {
  readonly key: string;
  readonly value: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** Facts as a list of terms and values; `narrow` keeps the value under its term. */
export function DataList({ rows, narrow = false }: { readonly rows: readonly DataRow[]; readonly narrow?: boolean }): VNode {
  const filled = rows.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl class={`utrecht-data-list data-rows${narrow ? ' data-rows--narrow' : ''}`}>
      {filled.map(({ key, value, action }) => (
        <div class={action ? 'data-rows__with-action' : undefined}>
          <dt class="utrecht-data-list__item-key">{key}</dt>
          <dd class="utrecht-data-list__item-value">{value}</dd>
          {action && <dd>{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
