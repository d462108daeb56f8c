// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { ClockText } from '../parts/clock-text.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Details } from '../parts/details.js';
import { Heading } from '../parts/heading.js';
import { Ladder } from '../parts/ladder.js';
import { Pagination } from '../parts/pagination.js';
import { Table } from '../parts/table.js';
import { Timeline } from '../parts/timeline.js';
import { BLOKKADES, ONBEKEND, SPOREN, TERMIJNEN, TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { ANDERE_ORGANISATIE } from '../texts/gebeurtenissen.js';
import { STANDEN, VASTLOPER as T } from '../texts/vastloper.js';
import type { Blokkade, Spoor } from '#domain/ladder/begrippen';
import { factsOn } from './fact-pages.js';
import { namenVan, namesText, toTimelineItem } from './gebeurtenis-text.js';
import { regelVan } from './regel-text.js';
import { statusZinnen } from './status-text.js';
import { stilteVan } from './stilte.js';
import { isIndiener, type Dossier } from './vastloper-dossier.js';

interface PartProps {
  readonly dossier: Dossier;
}

/** Where it is, who is at work, by when: the three things everybody comes for. */
export function NowPart({ dossier }: PartProps): VNode {
  const { vastloper, vandaag, kalender } = dossier;
  const { zin, verder } = statusZinnen({ ...vastloper, stilte: stilteVan(dossier) }, vandaag, !isIndiener(dossier));
  const { aanZet, volgendeTermijn, status, overdracht } = vastloper;
  const late = volgendeTermijn !== null && volgendeTermijn.einddatum < vandaag;
  const rows =
    status === 'afgesloten'
      ? []
      : [
          { key: T.wieTitel, value: aanZet?.naam ?? ONBEKEND.wie },
          {
            key: T.wanneerTitel,
            value: volgendeTermijn && (
              <>
                <ClockText einddatum={volgendeTermijn.einddatum} vandaag={vandaag} kalender={kalender} />
                {`\n${TERMIJNEN[volgendeTermijn.soort].naam}`}
              </>
            ),
          },
          {
            key: T.wachtOp,
            value:
              overdracht &&
              fill(T.wachtOpSinds, {
                wie: namenVan(dossier).get(overdracht.naarOrganisatieId) ?? ANDERE_ORGANISATIE,
                datum: korteDatum(overdracht.sinds),
              }),
          },
        ];
  return (
    <section class={`card card--now${late ? ' card--late' : ''}`} aria-labelledby="nu">
      <Heading level={2} id="nu">
        {T.nuTitel}
      </Heading>
      <p>{`${zin} ${verder}`}</p>
      {rows.length > 0 && <DataList rows={rows} />}
    </section>
  );
}

/** The rungs of this case. */
export function LadderPart({ dossier: { vastloper } }: PartProps): VNode {
  return (
    <section class="ladder-part" aria-labelledby="ladder">
      <Heading level={2} id="ladder">
        {T.ladderTitel}
      </Heading>
      <Ladder route={vastloper.route} trede={vastloper.trede} closed={vastloper.status === 'afgesloten'} />
    </section>
  );
}

/** What the filer wrote, and what belongs to it; what stands on top of the page already is left out. */
export function FactsPart({ dossier, onTop }: PartProps & { readonly onTop: readonly ('omschrijving' | 'watKanWel')[] }): VNode {
  const { vastloper, focusgebiedNaam, themaNaam } = dossier;
  const { indiener, trekker } = vastloper;
  return (
    <section aria-labelledby="vraag">
      <Heading level={2} id="vraag">
        {T.vraagTitel}
      </Heading>
      <DataList
        rows={[
          { key: T.titelOmschrijving, value: onTop.includes('omschrijving') ? null : vastloper.omschrijving },
          { key: T.watKanWel, value: onTop.includes('watKanWel') ? null : vastloper.watKanWel },
          { key: T.geprobeerd, value: vastloper.geprobeerd },
          { key: T.blokkades, value: vastloper.blokkades.map((code) => BLOKKADES[code as Blokkade]?.naam ?? code).join('\n') },
          { key: T.regel, value: regelVan(dossier) },
          { key: T.sporen, value: vastloper.sporen.map((code) => SPOREN[code as Spoor]?.naam ?? code).join('\n') },
          { key: T.stemVanBewoners, value: vastloper.stemVanBewoners },
          { key: T.gebied, value: focusgebiedNaam },
          { key: T.thema, value: themaNaam },
          { key: T.indiener, value: namesText(indiener.persoon, indiener.organisatie) },
          { key: T.trekker, value: trekker?.naam ?? T.geenTrekker },
        ]}
      />
    </section>
  );
}

/** What happened, newest first. */
export function TimelinePart({ dossier, all }: PartProps & { readonly all: number }): VNode {
  const { vastloper, gebeurtenissen } = dossier;
  const namen = namenVan(dossier);
  const { shown, hasMore } = factsOn(gebeurtenissen, all);
  const to = (place: number): string => `/vastlopers/${vastloper.nummer}?alles=${place}#gebeurd`;
  return (
    <section aria-labelledby="gebeurd">
      <Heading level={2} id="gebeurd">
        {T.gebeurdTitel}
      </Heading>
      <Timeline items={shown.map((fact) => toTimelineItem(fact, namen))} />
      {all === 0 && hasMore && (
        <p class="no-print">
          <a class="utrecht-link" href={to(1)}>
            {T.meerGebeurtenissen}
          </a>
        </p>
      )}
      {all > 0 && <Pagination next={hasMore ? to(all + 1) : null} first={all > 1 ? to(1) : null} />}
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

/** Every clock of the case with its date and how it stands; folded, for who wants to check. */
export function TermijnenPart({ dossier: { termijnen } }: PartProps): VNode | null {
  if (termijnen.length === 0) return null;
  return (
    <Details summary={T.datums}>
      <p>{T.datumsUitleg}</p>
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
    </Details>
  );
}

/** The date of filing in words. Example: `filedText('2026-11-21T09:00:00.000Z') // 'Gemeld op 21 november 2026'`. */
export function filedText(ingediendOp: string): string {
  return fill(T.ingediendOp, { datum: korteDatum(ingediendOp) });
}
