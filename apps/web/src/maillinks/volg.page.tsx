// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { ClockText } from '../parts/clock-text.js';
import { DataList } from '../parts/data-list.js';
import { Heading } from '../parts/heading.js';
import { Ladder } from '../parts/ladder.js';
import { Timeline } from '../parts/timeline.js';
import { ONBEKEND } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { MAILLINKS as T } from '../texts/maillinks.js';
import { factsOn } from '../vastlopers/fact-pages.js';
import { toTimelineItem, type Namen } from '../vastlopers/gebeurtenis-text.js';
import type { MeedenkVraag } from '../vastlopers/meedenken.js';
import { statusZinnen } from '../vastlopers/status-text.js';
import type { Stilte } from '../vastlopers/stilte.js';

/** A case, through whose eyes it is followed, today and the calendar for the clock, and the newest question to think along of that organisation. */
export interface VolgPageProps {
  readonly page: PageContext;
  readonly vastloper: VastloperWeergave;
  readonly organisatie: string;
  /** Where silence leads. */
  readonly stilte: Stilte;
  readonly vandaag: string;
  readonly kalender: Kalender;
  readonly meedenken: MeedenkVraag | null;
  /** What happened, newest first, and the organisations that may be named in it. */
  readonly gebeurtenissen: readonly GebeurtenisRegel[];
  readonly namen: Namen;
}

/** The page behind a link to follow a case: how it stands, who is at work, by when, and what happened. Nothing can be done here, and no word of the case is on it but its title and what this organisation was asked. */
export function VolgPage(props: VolgPageProps): VNode {
  const { page, vastloper, organisatie, stilte, vandaag, kalender, meedenken } = props;
  const { zin, verder } = statusZinnen({ ...vastloper, stilte }, vandaag, vastloper.indiener.organisatie !== organisatie);
  const { volgendeTermijn, aanZet, status, route, trede } = vastloper;
  return (
    <FramePage title={T.volgTitel} page={page}>
      <Heading level={1}>{T.volgTitel}</Heading>
      <p class="lead">{fill(T.volgUitleg, { organisatie })}</p>
      <Live id="stand" href={page.path} volg>
        <DataList
          rows={[
            { key: T.nummer, value: `${vastloper.nummer}: ${vastloper.titel}` },
            { key: T.stand, value: `${zin} ${verder}` },
            { key: T.wie, value: status === 'afgesloten' ? null : (aanZet?.naam ?? ONBEKEND.wie) },
            {
              key: T.uiterlijk,
              value: volgendeTermijn ? (
                <ClockText einddatum={volgendeTermijn.einddatum} vandaag={vandaag} kalender={kalender} />
              ) : (
                T.geenDatum
              ),
            },
          ]}
        />
        {meedenken && (
          <>
            <Heading level={2}>{T.meedenkenTitel}</Heading>
            <p class="lead words">{meedenken.vraag}</p>
            <p>{T.meedenkenUitleg}</p>
          </>
        )}
        <Heading level={2}>{T.ladder}</Heading>
        <Ladder route={route} trede={trede} closed={status === 'afgesloten'} />
        <Happened {...props} />
      </Live>
      <p>{T.bewaar}</p>
    </FramePage>
  );
}

/** The newest facts by their kind and date. What people wrote and who they are stays with who signs in. */
function Happened({ gebeurtenissen, namen }: VolgPageProps): VNode {
  const { shown, hasMore } = factsOn(gebeurtenissen, 0);
  return (
    <section aria-labelledby="gebeurd">
      <Heading level={2} id="gebeurd">
        {T.gebeurd}
      </Heading>
      <Timeline items={shown.map((fact) => ({ ...toTimelineItem(fact, namen), door: null, woorden: [] }))} />
      {hasMore && <p>{T.gebeurdNieuwste}</p>}
    </section>
  );
}
