// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { Heading } from '../parts/heading.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { DatesPage, LogPage } from './log-parts.js';
import { leesAdres, type LeesDeel, type Lezen } from './lezen.js';
import { HEEL } from './maat.js';
import { PartiesPage } from './party-parts.js';
import { FactsPart } from './vastloper-parts.js';
import { isAanHetWerk, type Dossier } from './vastloper-dossier.js';
import { QuestionPart } from './work-parts.js';

/** A case of which one part is read in whole. */
export interface LezenPageProps extends Lezen {
  readonly page: PageContext;
  readonly dossier: Dossier;
}

const PARTS: Readonly<Record<LeesDeel, (props: { readonly dossier: Dossier; readonly blad: number }) => VNode>> = {
  melding: MeldingPage,
  partijen: PartiesPage,
  datums: DatesPage,
  alles: LogPage,
};

/** One part of a case in whole, page by page, for what is too much to stand with the case itself; the way back is above and below. */
export function LezenPage({ page, dossier, deel, blad }: LezenPageProps): VNode {
  const { nummer, titel } = dossier.vastloper;
  const Part = PARTS[deel];
  const back = `/vastlopers/${nummer}`;
  return (
    <FramePage title={`${titel} - ${nummer}`} page={page} crumbs={[{ href: back, label: nummer }]}>
      <p class="case-number">{nummer}</p>
      <Heading level={1}>{titel}</Heading>
      <Live id="lezen" href={leesAdres(nummer, deel, blad)} vastloper={nummer}>
        <Part dossier={dossier} blad={blad} />
      </Live>
      <p class="no-print">
        <a class="utrecht-link" href={back}>
          {T.terugNaarVastloper}
        </a>
      </p>
    </FramePage>
  );
}

function MeldingPage({ dossier }: { readonly dossier: Dossier }): VNode {
  const works = isAanHetWerk(dossier);
  return (
    <>
      {works && <QuestionPart dossier={dossier} maat={HEEL} />}
      <FactsPart dossier={dossier} onTop={works ? ['watKanWel'] : []} maat={HEEL} />
    </>
  );
}
