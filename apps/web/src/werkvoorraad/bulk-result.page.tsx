// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { LinkButton } from '../parts/button.js';
import { Heading } from '../parts/heading.js';
import { SettleLine } from '../parts/settle-line.js';
import { fill } from '../texts/fill.js';
import { HANDELINGEN } from '../texts/handelingen.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';
import type { BulkResult } from './bulk-acts.js';
import type { BulkSoort } from './bulk-form.js';

/** What was done on which cases, and what came of each; `terug` is the list it was done from. */
export interface BulkResultProps {
  readonly page: PageContext;
  readonly soort: BulkSoort;
  readonly results: readonly BulkResult[];
  readonly terug: string;
}

/** One line per case: done, stored, or why not. */
export function BulkResultPage({ page, soort, results, terug }: BulkResultProps): VNode {
  const title = `${HANDELINGEN[soort].titel}: ${T.uitslagTitel.toLowerCase()}`;
  return (
    <FramePage title={title} page={{ ...page, path: '/werkvoorraad' }} crumbs={[{ href: '/werkvoorraad', label: T.titel }]}>
      <Heading level={1}>{title}</Heading>
      <ul class="results" role="list" aria-live="polite">
        {results.map(({ nummer, titel, uitkomst, reden, handeling }) => (
          <li class={`results__item results__item--${uitkomst}`}>
            <p class="case-number">{nummer}</p>
            <p>
              {titel === null ? (
                nummer
              ) : (
                <a class="utrecht-link" href={`/vastlopers/${nummer}`}>
                  {titel}
                </a>
              )}
            </p>
            <p>
              {handeling === null ? (
                <strong>{lineOf(uitkomst, reden)}</strong>
              ) : (
                <SettleLine handeling={handeling} nummer={nummer} text={T.bewaard} done={T.gelukt} refused={T.nietGelukt} />
              )}
            </p>
          </li>
        ))}
      </ul>
      <LinkButton href={terug}>{T.terug}</LinkButton>
    </FramePage>
  );
}

function lineOf(uitkomst: BulkResult['uitkomst'], reden: string | null): string {
  if (uitkomst === 'niet') return fill(T.nietGelukt, { reden: reden ?? '' });
  return uitkomst === 'verwerkt' ? T.gelukt : T.bewaard;
}
