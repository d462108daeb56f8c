// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { Trede } from '#domain/ladder/begrippen';
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { ClockText } from '../parts/clock-text.js';
import { EmptyState } from '../parts/empty-state.js';
import { Heading } from '../parts/heading.js';
import { TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { VASTLOPER } from '../texts/vastloper.js';
import { BORD as T } from '../texts/werkvoorraad.js';

/** One rung: how many open cases stand there, how many are late, and the first of them by date. */
export interface BordKolom {
  readonly trede: Trede;
  readonly aantal: number;
  readonly teLaat: number;
  readonly regels: readonly VastloperRegel[];
}

/** The board with today and the calendar for the clocks. */
export interface BordProps {
  readonly page: PageContext;
  readonly kolommen: readonly BordKolom[];
  readonly vandaag: string;
  readonly kalender: Kalender;
}

/** All open cases per rung: columns side by side where there is room, folded under each other on a phone. */
export function BordPage({ page, kolommen, ...klok }: BordProps): VNode {
  const empty = kolommen.every(({ aantal }) => aantal === 0);
  return (
    <FramePage title={T.titel} page={page} wide>
      <Heading level={1}>{T.titel}</Heading>
      <p class="lead">{T.intro}</p>
      <Live id="bord" href={page.path}>
      {empty ? (
        <EmptyState title={T.leegTitel}>
          <p>{T.leegUitleg}</p>
        </EmptyState>
      ) : (
        <div class="board">
          {kolommen.map((kolom) => (
            <Kolom kolom={kolom} {...klok} />
          ))}
        </div>
      )}
      </Live>
    </FramePage>
  );
}

function Kolom({ kolom, ...klok }: { readonly kolom: BordKolom } & Omit<BordProps, 'page' | 'kolommen'>): VNode {
  const { trede, aantal, teLaat, regels } = kolom;
  return (
    <section class={`board__column${aantal === 0 ? ' board__column--empty' : ''}`} aria-labelledby={`trede-${trede}`}>
      <h2 id={`trede-${trede}`} class="board__head">
        {TREDEN[trede].naam}
        <span class="board__count">{aantal}</span>
      </h2>
      {teLaat > 0 && <p class="board__late">{fill(T.teLaat, { aantal: teLaat })}</p>}
      {aantal === 0 && <p class="soft small">{T.leeg}</p>}
      <ul class="board__cards" role="list">
        {regels.map((regel) => (
          <Kaart regel={regel} {...klok} />
        ))}
      </ul>
      {aantal > regels.length && <p class="small soft">{fill(T.meer, { aantal: aantal - regels.length })}</p>}
    </section>
  );
}

function Kaart({ regel, vandaag, kalender }: { readonly regel: VastloperRegel } & Omit<BordProps, 'page' | 'kolommen'>): VNode {
  const { nummer, titel, aanZet, volgendeTermijn, teLaat } = regel;
  return (
    <li class={`board__card${teLaat ? ' board__card--late' : ''}`}>
      <h3>
        <a class="utrecht-link" href={`/vastlopers/${nummer}`}>
          {titel}
        </a>
      </h3>
      <p class="case-number">{nummer}</p>
      {aanZet && <p class="small">{fill(VASTLOPER.aanZet, { wie: aanZet.naam })}</p>}
      {volgendeTermijn && (
        <p class="small">
          <ClockText einddatum={volgendeTermijn.einddatum} vandaag={vandaag} kalender={kalender} />
        </p>
      )}
    </li>
  );
}
