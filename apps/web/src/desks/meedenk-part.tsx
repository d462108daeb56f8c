// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { MeedenkVerzoek } from '#application/ports/desk.repository';
import { MEEDENKEN } from '#application/use-cases/list-desk.use-case';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { isCut, ReadOn, startOf } from '../parts/start-of.js';
import { PARTNER as T } from '../texts/desks.js';
import { fill } from '../texts/fill.js';

/** What we were asked to think along about; the answer is written with the case. Null when nobody asked. */
export function MeedenkPart({ verzoeken }: { readonly verzoeken: readonly MeedenkVerzoek[] }): VNode | null {
  if (verzoeken.length === 0) return null;
  return (
    <section aria-labelledby="meedenken">
      <Heading level={2} id="meedenken">
        {T.meedenkenTitel}
      </Heading>
      <ul class="cards" role="list">
        {verzoeken.map(({ vraag, door, sinds, vastloper: { nummer, titel } }) => (
          <li class="card">
            <p class="case-number">{nummer}</p>
            <h3 class="card__title words">{startOf(vraag) ?? titel}</h3>
            <DataList
              rows={[
                { key: T.vanWie, value: door ?? T.onbekendeVrager },
                { key: T.sinds, value: korteDatum(sinds) },
                { key: T.vastloper, value: vraag && titel },
              ]}
            />
            {isCut(vraag) && <ReadOn nummer={nummer} />}
            <a class="utrecht-link" href={`/vastlopers/${nummer}?doe=aanvullen#doe-aanvullen-deel`}>
              {T.meedenkenKnop}
              <span class="screen-reader">{`: ${titel}`}</span>
            </a>
          </li>
        ))}
      </ul>
      {verzoeken.length === MEEDENKEN && <p class="small">{fill(T.meedenkenMeer, { aantal: MEEDENKEN })}</p>}
    </section>
  );
}
