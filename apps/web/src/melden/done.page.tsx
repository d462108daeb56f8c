// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { BulletList } from '../parts/bullet-list.js';
import { LinkButton } from '../parts/button.js';
import { datumInWoorden } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { ONBEKEND } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { MELDEN } from '../texts/melden.js';

const { klaar: T } = MELDEN;

/** After filing: the number, who is at work, by when, and what silence does. Promises a date, never an outcome. */
export function MeldenDonePage({
  page,
  vastloper,
}: {
  readonly page: PageContext;
  readonly vastloper: VastloperWeergave;
}): VNode {
  const { nummer, aanZet, volgendeTermijn } = vastloper;
  const datum = volgendeTermijn ? datumInWoorden(volgendeTermijn.einddatum) : ONBEKEND.datum;
  return (
    <FramePage title={T.titel} page={page}>
      <div class="confirmation" role="status">
        <Heading level={1}>{T.titel}</Heading>
        <p>{fill(T.nummer, { nummer })}</p>
      </div>
      <Heading level={2}>{T.watNuTitel}</Heading>
      <BulletList items={[fill(T.wie, { wie: aanZet?.naam ?? ONBEKEND.wie }), fill(T.datum, { datum }), T.stilte, T.toevoegen]} />
      <div class="button-row">
        <LinkButton href={`/vastlopers/${nummer}`}>{T.bekijk}</LinkButton>
        <a class="utrecht-link" href="/melden">
          {T.nogEen}
        </a>
      </div>
    </FramePage>
  );
}
