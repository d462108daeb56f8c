// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { Details } from '../parts/details.js';
import { Heading } from '../parts/heading.js';
import { Table } from '../parts/table.js';
import { BEELD } from '../texts/beeld.js';

/** A chart with its words and the same figures in a table. */
export interface ChartFigureProps {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** The drawing; null when there is nothing to draw. */
  readonly children: VNode | null;
}

/** A part of a page around one chart. What is drawn can always be read as well. */
export function ChartFigure({ id, title, explanation, columns, rows, children }: ChartFigureProps): VNode {
  return (
    <section class="card figure" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <p class="soft small">{explanation}</p>
      {children === null ? (
        <p>{BEELD.geen}</p>
      ) : (
        <>
          {children}
          <Details summary={BEELD.tabel}>
            <Table caption={title} columns={columns} rows={rows} />
          </Details>
        </>
      )}
    </section>
  );
}
