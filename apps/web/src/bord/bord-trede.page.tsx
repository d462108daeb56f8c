// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Trede } from '#domain/ladder/begrippen';
import type { Pagina } from '#application/ports/pagina';
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import { FramePage } from '../frame/frame.page.js';
import { Live } from '../levend/live.js';
import { LinkButton } from '../parts/button.js';
import { EmptyState } from '../parts/empty-state.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { BORD as T } from '../texts/werkvoorraad.js';
import { CaseCard } from '../vastlopers/mijn-meldingen.page.js';
import { GebiedForm, type BordFrame } from './gebied-form.js';
import { bordAddress } from './bord-query.js';

/** One rung of the board, page by page. */
export interface BordTredeProps extends BordFrame {
  readonly trede: Trede;
  readonly pagina: Pagina<VastloperRegel>;
}

/** All open cases on one rung, the first to do first. */
export function BordTredePage({ page, keuze, gebieden, trede, pagina, vandaag, kalender }: BordTredeProps): VNode {
  const title = fill(T.tredeTitel, { trede: TREDEN[trede].naam });
  const bord = bordAddress({ ...keuze, trede: null, na: null });
  const { items, volgende } = pagina;
  return (
    <FramePage title={title} page={page} crumbs={[{ href: bord, label: T.titel }]}>
      <Heading level={1}>{title}</Heading>
      <p class="lead">{T.tredeIntro}</p>
      <GebiedForm keuze={keuze} gebieden={gebieden} />
      <Live id="lijst" href={bordAddress(keuze)}>
        {items.length === 0 ? (
          <EmptyState title={T.tredeLeegTitel}>
            <p>{T.tredeLeeg}</p>
            <LinkButton href={bord}>{T.terug}</LinkButton>
          </EmptyState>
        ) : (
          <ul class="cards" role="list">
            {items.map((regel) => (
              <CaseCard regel={regel} vandaag={vandaag} kalender={kalender} />
            ))}
          </ul>
        )}
        <Pagination
          next={volgende && bordAddress({ ...keuze, na: volgende })}
          first={keuze.na && bordAddress({ ...keuze, na: null })}
        />
      </Live>
    </FramePage>
  );
}
