// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';

/** A table: its caption, the heads of its columns, and its rows; the first cell of a row names the row. */
export interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A table that becomes a list of rows on a phone; each cell then says its column. */
export function Table({ caption, columns, rows }: TableProps): VNode {
  return (
    <div class="table-frame" role="group" aria-label={caption} tabIndex={0}>
      <table class="utrecht-table" role="table">
        <caption class="utrecht-table__caption">{caption}</caption>
        <thead class="utrecht-table__header" role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th class="utrecht-table__header-cell" scope="col" role="columnheader">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body" role="rowgroup">
          {rows.map(([first, ...cells]) => (
            <tr class="utrecht-table__row" role="row">
              <th class="utrecht-table__cell" scope="row" role="rowheader">
                {first}
              </th>
              {cells.map((cell, place) => (
                <td class="utrecht-table__cell" role="cell" data-label={columns[place + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
