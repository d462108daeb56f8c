// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import { hasOlderTexts, TEXT_ACTS } from '../acts/text-acts.js';
import { actFormId } from '../parts/act-form.js';
import { korteDatum } from '../parts/dates.js';
import { Details } from '../parts/details.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { Table } from '../parts/table.js';
import { Timeline } from '../parts/timeline.js';
import { TERMIJNEN, TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { HANDELINGEN } from '../texts/handelingen.js';
import { STANDEN, VASTLOPER as T } from '../texts/vastloper.js';
import { factsOn, wordsIn, type FactPage } from './fact-pages.js';
import { namenVan, toTimelineItem } from './gebeurtenis-text.js';
import { LeesAlles } from './lees-alles.js';
import { bladVanLijst, leesAdres, samenIn } from './lezen.js';
import { HEEL, type Maat } from './maat.js';
import type { Dossier } from './vastloper-dossier.js';
import { ClocksPart } from './work-parts.js';

/** So many dates stand on each page of them. */
const DATES_PER_PAGE = 60;

interface PartProps {
  readonly dossier: Dossier;
}

/** What happened, newest first; of much text the beginning, with the way to the rest. */
export function TimelinePart({ dossier, maat }: PartProps & { readonly maat: Maat }): VNode {
  const { vastloper } = dossier;
  const namen = namenVan(dossier);
  const { shown, hasMore, cut } = beginnings(dossier, maat);
  return (
    <section aria-labelledby="gebeurd">
      <Heading level={2} id="gebeurd">
        {T.gebeurdTitel}
      </Heading>
      <Timeline items={shown.map((fact) => toTimelineItem(fact, namen))} />
      {(hasMore || cut) && <LeesAlles href={leesAdres(vastloper.nummer, 'alles')}>{T.meerGebeurtenissen}</LeesAlles>}
      <p class="no-print small">
        {`${T.logMeenemen} `}
        <a class="utrecht-link" href={`/vastlopers/${vastloper.nummer}/logboek?formaat=csv`} download>
          {T.logCsv}
        </a>
        {', '}
        <a class="utrecht-link" href={`/vastlopers/${vastloper.nummer}/logboek?formaat=json`} download>
          {T.logJson}
        </a>
      </p>
      <p class="no-print small">
        <a class="utrecht-link" href={`/vastlopers/${vastloper.nummer}/dossier`}>
          {T.dossier}
        </a>
      </p>
      <p class="no-print small">
        <a class="utrecht-link" href={`/vastlopers/${vastloper.nummer}/zaak`}>
          {T.zaak}
        </a>
      </p>
    </section>
  );
}

/** The newest facts, with the beginning of what was written where that is much. */
function beginnings(
  { gebeurtenissen }: Dossier,
  { feiten, teksten }: Maat,
): ReturnType<typeof factsOn> & { readonly cut: boolean } {
  const newest = gebeurtenissen.slice(0, feiten);
  const textsOf = ({ gegevens }: GebeurtenisRegel): string[] =>
    Object.values(gegevens).filter((value) => typeof value === 'string');
  const { show, cut } = samenIn(newest.flatMap(textsOf), teksten);
  const short = newest.map((fact) => ({
    ...fact,
    gegevens: Object.fromEntries(
      Object.entries(fact.gegevens).map(([name, value]) => [name, typeof value === 'string' ? show(value) : value]),
    ),
  }));
  const { shown } = bladVanLijst(short, 1, { most: feiten, room: teksten.room, lengte: wordsIn });
  return { shown, hasMore: gebeurtenissen.length > shown.length, cut };
}

/** A page of the whole log, newest first. */
export function LogPage({ dossier, blad }: PartProps & { readonly blad: number }): VNode {
  const { vastloper, gebeurtenissen } = dossier;
  const namen = namenVan(dossier);
  const { shown, hasMore } = factsOn(gebeurtenissen, blad);
  const to = (place: number): string => leesAdres(vastloper.nummer, 'alles', place);
  return (
    <section aria-labelledby="gebeurd">
      <Heading level={2} id="gebeurd">
        {T.gebeurdTitel}
      </Heading>
      <Timeline items={shown.map((fact) => toTimelineItem(fact, namen))} />
      <TextLinks dossier={dossier} shown={shown} />
      <Pagination next={hasMore ? to(blad + 1) : null} first={blad > 1 ? to(1) : null} />
    </section>
  );
}

/** From a page of a long log to the forms about one of its texts, with a list that begins here: the list on the case has the newest only. */
function TextLinks({ dossier, shown }: PartProps & Pick<FactPage, 'shown'>): VNode | null {
  const { nummer, mogelijkeHandelingen } = dossier.vastloper;
  const acts = TEXT_ACTS.filter(({ soort }) => mogelijkeHandelingen.includes(soort));
  const [newest] = shown;
  if (newest === undefined || acts.length === 0 || !hasOlderTexts(dossier)) return null;
  return (
    <div class="no-print">
      {acts.map(({ soort }) => (
        <LeesAlles href={`/vastlopers/${nummer}?doe=${soort}&vanaf=${newest.versie}#${actFormId({ soort })}-deel`}>
          {fill(T.tekstHier, { titel: HANDELINGEN[soort].titel })}
        </LeesAlles>
      ))}
    </div>
  );
}

/** The clocks of the case with their dates and how they stand; folded, for who wants to check. */
export function TermijnenPart({ dossier: { vastloper, termijnen }, maat }: PartProps & { readonly maat: Maat }): VNode | null {
  if (termijnen.length === 0) return null;
  return (
    <Details summary={T.datums}>
      <p>{T.datumsUitleg}</p>
      <TermijnenTable termijnen={termijnen.slice(0, maat.datums)} />
      {termijnen.length > maat.datums && <LeesAlles href={leesAdres(vastloper.nummer, 'datums')}>{T.datumsAlles}</LeesAlles>}
    </Details>
  );
}

/** A page of all clocks of the case: those that run with why they end when they do, and every one with its date and how it stands. */
export function DatesPage({ dossier, blad }: PartProps & { readonly blad: number }): VNode {
  const { vastloper, termijnen } = dossier;
  const { shown, hasMore } = bladVanLijst(termijnen, blad, { most: DATES_PER_PAGE, room: Infinity, lengte: () => 0 });
  const to = (place: number): string => leesAdres(vastloper.nummer, 'datums', place);
  return (
    <>
      <ClocksPart dossier={{ ...dossier, termijnen: shown }} maat={HEEL} />
      <section aria-labelledby="datums">
        <Heading level={2} id="datums">
          {T.datums}
        </Heading>
        <p>{T.datumsUitleg}</p>
        <TermijnenTable termijnen={shown} />
      </section>
      <Pagination next={hasMore ? to(blad + 1) : null} first={blad > 1 ? to(1) : null} />
    </>
  );
}

function TermijnenTable({ termijnen }: Pick<Dossier, 'termijnen'>): VNode {
  return (
    <Table
      caption={T.datums}
      columns={[T.waarover, T.ladderTitel, T.datum, T.hoeStaatHet]}
      rows={termijnen.map(({ soort, trede, einddatum, stand }) => [
        TERMIJNEN[soort].naam,
        TREDEN[trede].naam,
        <time dateTime={einddatum}>{korteDatum(einddatum)}</time>,
        STANDEN[stand],
      ])}
    />
  );
}
