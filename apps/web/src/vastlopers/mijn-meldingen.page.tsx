// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { Pagina } from '#application/ports/pagina';
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { LinkButton } from '../parts/button.js';
import { ClockText } from '../parts/clock-text.js';
import { EmptyState } from '../parts/empty-state.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { StatusBadge } from '../parts/status-badge.js';
import { TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { START } from '../texts/start.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { filedText } from './vastloper-parts.js';

/** A page of own cases, with today and the calendar for the clocks; `cursor` is that of this page, null on the first. `wachtend` comes on top and nowhere else on the page. */
export interface MijnMeldingenProps {
  readonly page: PageContext;
  readonly wachtend: readonly VastloperRegel[];
  readonly pagina: Pagina<VastloperRegel>;
  readonly cursor: string | null;
  readonly vandaag: string;
  readonly kalender: Kalender;
}

/** What I or my organisation filed: first what waits for an answer of the filer, then newest first; per case who is at work and by when. */
export function MijnMeldingenPage({ page, wachtend, pagina, cursor, vandaag, kalender }: MijnMeldingenProps): VNode {
  const { items, volgende } = pagina;
  const rest = items.filter(({ id }) => !wachtend.some((ander) => ander.id === id));
  const cards = (regels: readonly VastloperRegel[], level: 2 | 3): VNode => (
    <ul class="cards" role="list">
      {regels.map((regel) => (
        <CaseCard regel={regel} vandaag={vandaag} kalender={kalender} level={level} ofFiler />
      ))}
    </ul>
  );
  return (
    <FramePage title={T.lijstTitel} page={page}>
      <Heading level={1}>{T.lijstTitel}</Heading>
      <Live id="lijst" href={cursor ? pageAddress(cursor) : '/mijn-meldingen'}>
        {items.length + wachtend.length === 0 ? (
          <EmptyState title={T.leegTitel}>
            <p>{T.leeg}</p>
            <LinkButton href="/melden">{START.melden}</LinkButton>
          </EmptyState>
        ) : (
          <>
            <p class="lead">{T.lijstIntro}</p>
            {wachtend.length > 0 && (
              <section aria-labelledby="wacht-op-u">
                <Heading level={2} id="wacht-op-u">
                  {T.wachtOpUTitel}
                </Heading>
                {cards(wachtend, 3)}
              </section>
            )}
            {wachtend.length > 0 && rest.length > 0 && <Heading level={2}>{T.andere}</Heading>}
            {rest.length > 0 && cards(rest, wachtend.length > 0 ? 3 : 2)}
          </>
        )}
      </Live>
      <Pagination next={volgende && pageAddress(volgende)} first={cursor && '/mijn-meldingen'} />
    </FramePage>
  );
}

function pageAddress(cursor: string): string {
  return `/mijn-meldingen?na=${encodeURIComponent(cursor)}`;
}

/** A case in a list: its title leads to it. */
export function CaseCard({
  regel,
  vandaag,
  kalender,
  level = 2,
  ofFiler = false,
}: {
  readonly regel: VastloperRegel;
  readonly vandaag: string;
  readonly kalender: Kalender;
  readonly level?: 2 | 3;
  /** Is it shown to who filed it? */
  readonly ofFiler?: boolean;
}): VNode {
  const Title = `h${level}` as const;
  const { nummer, titel, status, resultaat, trede, aanZet, volgendeTermijn } = regel;
  return (
    <li class="card">
      <p class="case-number">{`${nummer} · ${filedText(regel.ingediendOp)}`}</p>
      <Title class="card__title">
        <a class="utrecht-link" href={`/vastlopers/${nummer}`}>
          {titel}
        </a>
      </Title>
      <p class="card__line">
        <StatusBadge status={status} resultaat={resultaat} />
        {status !== 'afgesloten' && <span class="soft">{TREDEN[trede].naam}</span>}
      </p>
      {status !== 'afgesloten' && (
        <p class="card__line">
          {regel.wachtOpIndiener ? (
            <strong>{ofFiler ? T.wachtOpUTitel : T.wachtOpIndiener}</strong>
          ) : (
            <span>{fill(T.aanZet, { wie: aanZet?.naam ?? TREDEN[trede].naam })}</span>
          )}
          {volgendeTermijn && <ClockText einddatum={volgendeTermijn.einddatum} vandaag={vandaag} kalender={kalender} />}
        </p>
      )}
    </li>
  );
}
