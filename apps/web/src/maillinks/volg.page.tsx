// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { DataList } from '../parts/data-list.js';
import { datumInWoorden } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { Ladder } from '../parts/ladder.js';
import { ONBEKEND } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { MAILLINKS as T } from '../texts/maillinks.js';
import { statusZinnen } from '../vastlopers/status-text.js';

/** The page behind a link to follow a case: how it stands, who is at work and by when. Nothing can be done here, and no word of the case is on it but its title. */
export function VolgPage({
  page,
  vastloper,
  organisatie,
}: {
  readonly page: PageContext;
  readonly vastloper: VastloperWeergave;
  readonly organisatie: string;
}): VNode {
  const { zin, verder } = statusZinnen(vastloper);
  const { volgendeTermijn, aanZet, status, route, trede } = vastloper;
  return (
    <FramePage title={T.volgTitel} page={page}>
      <Heading level={1}>{T.volgTitel}</Heading>
      <p class="lead">{fill(T.volgUitleg, { organisatie })}</p>
      <DataList
        rows={[
          { key: T.nummer, value: `${vastloper.nummer}: ${vastloper.titel}` },
          { key: T.stand, value: `${zin} ${verder}` },
          { key: T.wie, value: status === 'afgesloten' ? null : (aanZet?.naam ?? ONBEKEND.wie) },
          { key: T.uiterlijk, value: volgendeTermijn ? datumInWoorden(volgendeTermijn.einddatum) : T.geenDatum },
        ]}
      />
      <Heading level={2}>{T.ladder}</Heading>
      <Ladder route={route} trede={trede} closed={status === 'afgesloten'} />
      <p>{T.bewaar}</p>
    </FramePage>
  );
}
