// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { GevondenVastlopers } from '#application/use-cases/find-vastloper.use-case';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { EmptyState } from '../parts/empty-state.js';
import { Heading } from '../parts/heading.js';
import { fill } from '../texts/fill.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';
import { CaseCard } from '../vastlopers/mijn-meldingen.page.js';
import { SearchForm } from './search-form.js';

/** What was searched for, and the cases that were found; never more than the search gives. */
export interface ZoekProps {
  readonly page: PageContext;
  readonly zoek: string;
  /** The address of this page, with what was searched for sealed in it. */
  readonly adres: string;
  readonly gevonden: GevondenVastlopers;
  readonly vandaag: string;
  readonly kalender: Kalender;
}

/** The cases that were found, newest first. */
export function ZoekPage({ page, zoek, adres, gevonden, vandaag, kalender }: ZoekProps): VNode {
  const { items, meer } = gevonden;
  const title = fill(T.zoekTitel, { woorden: zoek });
  return (
    <FramePage title={title} page={{ ...page, path: '/werkvoorraad' }} crumbs={[{ href: '/werkvoorraad', label: T.titel }]}>
      <Heading level={1}>{title}</Heading>
      <SearchForm csrf={page.csrf} zoek={zoek} />
      <Live id="gevonden" href={adres}>
        {items.length === 0 ? (
          <EmptyState title={T.leegFilterTitel}>
            <p>{T.nietsGevonden}</p>
          </EmptyState>
        ) : (
          <>
            <p>{fill(meer ? T.meerGevonden : T.gevonden, { aantal: items.length })}</p>
            <ul class="cards" role="list">
              {items.map((regel) => (
                <CaseCard regel={regel} vandaag={vandaag} kalender={kalender} />
              ))}
            </ul>
          </>
        )}
      </Live>
    </FramePage>
  );
}
