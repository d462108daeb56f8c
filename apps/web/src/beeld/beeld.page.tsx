// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import type { Blokkade } from '#domain/ladder/begrippen';
import type { BeeldAntwoord } from '#application/use-cases/get-beeld.use-case';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { korteDatum } from '../parts/dates.js';
import { EmptyState } from '../parts/empty-state.js';
import { Heading } from '../parts/heading.js';
import { BEELD as T } from '../texts/beeld.js';
import { fill } from '../texts/fill.js';
import { Live } from '../levend/live.js';
import { beeldAddress, BeeldFilter } from './beeld-filter.js';
import { BlokkadesFigure, KaartFigure } from './kaart-figures.js';
import { LeeftijdFigure, StroomFigure, WachttijdFigure } from './stroom-figures.js';
import { BeloftenFigure, BorgingFigure, ResultatenFigure, TermijnenFigure } from './uitkomst-figures.js';

/** Beeld for one choice. */
export interface BeeldPageProps {
  readonly page: PageContext;
  readonly antwoord: BeeldAntwoord;
  /** The kind of blockade on the map; null for all that was filed. */
  readonly blokkade: Blokkade | null;
}

const TIJD = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

/** How the cases somebody sees flow: a few figures on top, then a chart for each question, each with its table. */
export function BeeldPage({ page, antwoord, blokkade }: BeeldPageProps): VNode {
  const { beeld, gebieden } = antwoord;
  return (
    <FramePage title={T.titel} page={page}>
      <Heading level={1}>{T.titel}</Heading>
      <p class="lead">{T.lead}</p>
      <BeeldFilter antwoord={antwoord} blokkade={blokkade} />
      <Live id="cijfers" href={beeldAddress({ antwoord, blokkade })} beeld>
        <p class="soft small">{`${bijgewerktTekst(beeld.bijgewerktOp)} ${T.grens}`}</p>
        {isLeeg(antwoord) ? (
          <EmptyState title={T.leegTitel}>
            <p>{T.leeg}</p>
          </EmptyState>
        ) : (
          <>
            <KernPart antwoord={antwoord} />
            <div class="figures">
              <StroomFigure beeld={beeld} />
              <KaartFigure beeld={beeld} gebieden={gebieden} blokkade={blokkade} />
              <LeeftijdFigure beeld={beeld} />
              <WachttijdFigure beeld={beeld} />
              <BlokkadesFigure beeld={beeld} gebieden={gebieden} />
              <TermijnenFigure beeld={beeld} />
              <ResultatenFigure beeld={beeld} />
              <BeloftenFigure beeld={beeld} />
              <BorgingFigure beeld={beeld} />
            </div>
          </>
        )}
      </Live>
    </FramePage>
  );
}

function bijgewerktTekst(moment: string | null): string {
  if (moment === null) return T.nogNiet;
  return fill(T.bijgewerkt, { datum: korteDatum(amsterdamDatum(moment)), tijd: TIJD.format(new Date(moment)) });
}

function isLeeg({ beeld }: BeeldAntwoord): boolean {
  return (
    Object.keys(beeld.gemeld).length === 0 &&
    Object.values(beeld.stroom).every((stroom) => stroom.in + stroom.uit + stroom.nu === 0)
  );
}

/** The four figures one looks for first. */
function KernPart({ antwoord: { beeld } }: { readonly antwoord: BeeldAntwoord }): VNode {
  const termijnen = Object.values(beeld.termijnen);
  const gehaald = sum(termijnen.map((termijn) => termijn.gehaald));
  const alle = gehaald + sum(termijnen.map((termijn) => termijn.verstreken));
  const facts: readonly (readonly [figure: string | number, label: string])[] = [
    [sum(Object.values(beeld.gemeld)), T.gemeld],
    [sum(Object.values(beeld.stroom).map(({ nu }) => nu)), T.openNu],
    ...(alle === 0 ? [] : [[fill(T.procent, { aantal: Math.round((100 * gehaald) / alle) }), T.gehaald] as const]),
    [beeld.resultaten.doorbraak?.aantal ?? 0, T.doorbraken],
  ];
  return (
    <section aria-labelledby="kern">
      <h2 id="kern" class="screen-reader">
        {T.kern}
      </h2>
      <ul class="key-figures" role="list">
        {facts.map(([figure, label]) => (
          <li>
            <strong>{figure}</strong>
            {` ${label}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
