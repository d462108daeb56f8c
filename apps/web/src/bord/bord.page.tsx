// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { Trede } from '#domain/ladder/begrippen';
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import { FramePage } from '../frame/frame.page.js';
import { Live } from '../levend/live.js';
import { ClockText } from '../parts/clock-text.js';
import { EmptyState } from '../parts/empty-state.js';
import { Heading } from '../parts/heading.js';
import { TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { VASTLOPER } from '../texts/vastloper.js';
import { BORD as T } from '../texts/werkvoorraad.js';
import { bordAddress } from './bord-query.js';
import { GebiedForm, type BordFrame } from './gebied-form.js';

/** One rung: how many open cases stand there, how many are late, and the first of them by date. */
export interface BordKolom {
  readonly trede: Trede;
  readonly aantal: number;
  readonly teLaat: number;
  readonly regels: readonly VastloperRegel[];
}

/** The board with its choice, and today with the calendar for the clocks. */
export interface BordProps extends BordFrame {
  readonly kolommen: readonly BordKolom[];
}

/**
 * All open cases per rung. On top how many stand on each, so that all rungs are in one look; below a column for each: six beside each other on a very wide screen,
 * three on an ordinary one, and on a phone one under the other with their cards folded.
 */
export function BordPage({ page, kolommen, ...rest }: BordProps): VNode {
  const empty = kolommen.every(({ aantal }) => aantal === 0);
  return (
    <FramePage title={T.titel} page={page} wide>
      <Heading level={1}>{T.titel}</Heading>
      <p class="lead">{T.intro}</p>
      <GebiedForm {...rest} />
      <Live id="bord" href={bordAddress(rest.keuze)}>
        {empty ? (
          <EmptyState title={T.leegTitel}>
            <p>{T.leegUitleg}</p>
          </EmptyState>
        ) : (
          <>
            <Strook kolommen={kolommen} />
            <div class="board">
              {kolommen.map((kolom) => (
                <Kolom kolom={kolom} {...rest} />
              ))}
            </div>
          </>
        )}
      </Live>
    </FramePage>
  );
}

/** How many stand on each rung and how many of them are late, each leading to its column. */
function Strook({ kolommen }: { readonly kolommen: readonly BordKolom[] }): VNode {
  return (
    <nav class="board-strip no-print" aria-label={T.strook}>
      <ul role="list">
        {kolommen.map(({ trede, aantal, teLaat }) => (
          <li>
            <a class="board-strip__rung" href={`#trede-${trede}`}>
              <span class="board-strip__count">{aantal}</span>
              {TREDEN[trede].naam}
              {teLaat > 0 && <span class="board-strip__late">{fill(T.teLaat, { aantal: teLaat })}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Kolom({ kolom, keuze, ...klok }: { readonly kolom: BordKolom } & Omit<BordProps, 'page' | 'kolommen'>): VNode {
  const { trede, aantal, teLaat, regels } = kolom;
  return (
    <section class={`board__column${aantal === 0 ? ' board__column--empty' : ''}`} aria-labelledby={`trede-${trede}`}>
      <h2 id={`trede-${trede}`} class="board__head">
        {TREDEN[trede].naam}
        <span class="board__count">{aantal}</span>
      </h2>
      {teLaat > 0 && <p class="board__late">{fill(T.teLaat, { aantal: teLaat })}</p>}
      {aantal === 0 && <p class="soft small">{T.leeg}</p>}
      {regels.length > 0 && (
        // Folds the list after it, and only where columns lie under each other: no column of a wide board ever has to be opened.
        <details class="board__fold no-print" id={`open-${trede}`}>
          <summary>
            {T.kaarten}
            <span class="screen-reader">{` ${fill(T.meerUitleg, { trede: TREDEN[trede].naam })}`}</span>
          </summary>
        </details>
      )}
      <ul class="board__cards" role="list">
        {regels.map((regel) => (
          <Kaart regel={regel} vandaag={klok.vandaag} kalender={klok.kalender} />
        ))}
      </ul>
      {aantal > regels.length && (
        <p class="small">
          <a class="utrecht-link" href={bordAddress({ ...keuze, trede })}>
            {fill(T.meer, { aantal })}
            <span class="screen-reader">{` ${fill(T.meerUitleg, { trede: TREDEN[trede].naam })}`}</span>
          </a>
        </p>
      )}
    </section>
  );
}

interface KaartProps {
  readonly regel: VastloperRegel;
  readonly vandaag: string;
  readonly kalender: Kalender;
}

function Kaart({ regel, vandaag, kalender }: KaartProps): VNode {
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
