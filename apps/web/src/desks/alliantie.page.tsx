// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { AlliantieVastloper, OrganisatieToezeggingen } from '#application/ports/desk.repository';
import type { Pagina } from '#application/ports/pagina';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { ClockText } from '../parts/clock-text.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { EmptyState } from '../parts/empty-state.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { StatusBadge } from '../parts/status-badge.js';
import { Table } from '../parts/table.js';
import { ONBEKEND } from '../texts/begrippen.js';
import { ALLIANTIE as T } from '../texts/desks.js';
import { fill } from '../texts/fill.js';

/** A page of cases before the raad, the promises per organisation, and today with the calendar. */
export interface AlliantiePageProps {
  readonly page: PageContext;
  readonly pagina: Pagina<AlliantieVastloper>;
  readonly cursor: string | null;
  readonly beloften: readonly OrganisatieToezeggingen[];
  readonly vandaag: string;
  readonly kalender: Kalender;
}

/** What waits for the raad, most urgent first, with what moved; below it what organisations promised. */
export function AlliantiePage({ page, pagina, cursor, beloften, vandaag, kalender }: AlliantiePageProps): VNode {
  const { items, volgende } = pagina;
  const stil = items.filter(({ handelingen }) => handelingen === 0).length;
  return (
    <FramePage title={T.titel} page={page}>
      <Heading level={1}>{T.titel}</Heading>
      <Live id="lijst" href={cursor ? pageAddress(cursor) : '/alliantie'}>
        {items.length === 0 ? (
          <EmptyState title={T.leegTitel}>
            <p>{T.leeg}</p>
          </EmptyState>
        ) : (
          <>
            <p class="lead">{T.intro}</p>
            {stil > 0 && <p>{fill(T.stilTel, { aantal: stil, totaal: items.length })}</p>}
            <ul class="cards" role="list">
              {items.map((vastloper) => (
                <AlliantieCard vastloper={vastloper} vandaag={vandaag} kalender={kalender} />
              ))}
            </ul>
          </>
        )}
        <Pagination next={volgende && pageAddress(volgende)} first={cursor && '/alliantie'} />
        <Beloften beloften={beloften} />
      </Live>
    </FramePage>
  );
}

function pageAddress(cursor: string): string {
  return `/alliantie?na=${encodeURIComponent(cursor)}`;
}

interface CardProps {
  readonly vastloper: AlliantieVastloper;
  readonly vandaag: string;
  readonly kalender: Kalender;
}

function AlliantieCard({ vastloper, vandaag, kalender }: CardProps): VNode {
  const { nummer, titel, status, resultaat, sinds, uiterlijk, aanZet, teLaat } = vastloper;
  return (
    <li class={`card${teLaat ? ' card--now card--late' : ''}`}>
      <p class="case-number">{nummer}</p>
      <h2 class="card__title">
        <a class="utrecht-link" href={`/vastlopers/${nummer}`}>
          {titel}
        </a>
      </h2>
      <p class="card__line">
        <StatusBadge status={status} resultaat={resultaat} />
        {vastloper.volgendeVergadering && <span class="clock clock--soon">{T.agenda}</span>}
      </p>
      <DataList
        rows={[
          { key: T.wanneer, value: uiterlijk && <ClockText einddatum={uiterlijk} vandaag={vandaag} kalender={kalender} /> },
          { key: T.sinds, value: korteDatum(sinds) },
          { key: T.aanZet, value: aanZet?.naam ?? ONBEKEND.wie },
          { key: T.beweging, value: bewegingVan(vastloper) },
        ]}
      />
    </li>
  );
}

/** Whether a case moved, in words. */
function bewegingVan({ handelingen, laatstBewogen }: AlliantieVastloper): string {
  const aantal = handelingen === 1 ? T.bewogenEen : fill(T.bewogen, { aantal: handelingen });
  const beweging = handelingen === 0 ? T.stil : aantal;
  return laatstBewogen === null ? beweging : fill(T.laatst, { beweging, datum: korteDatum(laatstBewogen) });
}

function Beloften({ beloften }: Pick<AlliantiePageProps, 'beloften'>): VNode {
  return (
    <section aria-labelledby="beloften">
      <Heading level={2} id="beloften">
        {T.belofteTitel}
      </Heading>
      {beloften.length === 0 ? (
        <p>{T.belofteLeeg}</p>
      ) : (
        <>
          <p>{T.belofteUitleg}</p>
          <Table
            caption={T.belofteTitel}
            columns={[T.organisatie, T.gedaan, T.teLaatGedaan, T.loopt, T.teLaat, T.geweigerd, T.vervallen]}
            rows={beloften.map(({ organisatie, nagekomen, teLaatNagekomen, loopt, teLaat, geweigerd, vervallen }) => [
              organisatie.naam,
              nagekomen,
              teLaatNagekomen,
              loopt,
              teLaat,
              geweigerd,
              vervallen,
            ])}
          />
        </>
      )}
    </section>
  );
}
