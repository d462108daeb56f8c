// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { LinkButton } from '../parts/button.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { namenVan } from './gebeurtenis-text.js';
import { LeesAlles } from './lees-alles.js';
import { bladVanLijst, leesAdres, samenIn } from './lezen.js';
import type { Maat } from './maat.js';
import { meedenkVragen } from './meedenken.js';
import { partijenVan, type Partij } from './partijen.js';
import { isIndiener, type Dossier } from './vastloper-dossier.js';

/** So much stands on each of the pages of all that parties said. */
const PAGE = { most: 60, room: 24_000 };

interface PartProps {
  readonly dossier: Dossier;
}

/** The question to think along, on top for who was asked; null for everybody else. */
export function MeedenkenPart({ dossier }: PartProps): VNode | null {
  const { vastloper, gebeurtenissen, eigenOrganisatieIds } = dossier;
  const mijn = meedenkVragen(gebeurtenissen, namenVan(dossier)).find(({ organisatieId }) =>
    eigenOrganisatieIds.includes(organisatieId),
  );
  if (!mijn || !vastloper.mogelijkeHandelingen.includes('aanvullen')) return null;
  return (
    <section class="card card--now" aria-labelledby="meedenken">
      <Heading level={2} id="meedenken">
        {T.meedenkenTitel}
      </Heading>
      <p class="lead words">{mijn.vraag}</p>
      <p>{mijn.antwoorden.length > 0 ? T.meedenkenAf : T.meedenkenUitleg}</p>
      <LinkButton href={`/vastlopers/${vastloper.nummer}?doe=aanvullen#doe-aanvullen-deel`}>{T.meedenkenKnop}</LinkButton>
    </section>
  );
}

/** What everybody waits for, on top for the filer whose answer it is; null while nobody does, and for everybody else. */
export function WaitingPart({ dossier }: PartProps): VNode | null {
  const { vastloper, gebeurtenissen } = dossier;
  const mine = vastloper.aanhouding?.reden === 'wacht_op_indiener' && isIndiener(dossier);
  if (!mine || !vastloper.mogelijkeHandelingen.includes('hervatten')) return null;
  const { toelichting } = gebeurtenissen.find(({ soort }) => soort === 'aangehouden')?.gegevens ?? {};
  return (
    <section class="card card--now" aria-labelledby="wacht-op-u">
      <Heading level={2} id="wacht-op-u">
        {T.wachtOpUTitel}
      </Heading>
      {typeof toelichting === 'string' && <p class="lead words">{toelichting}</p>}
      <p>{T.wachtOpUUitleg}</p>
      <LinkButton href={`/vastlopers/${vastloper.nummer}?doe=hervatten#doe-hervatten-deel`}>{T.wachtOpUKnop}</LinkButton>
    </section>
  );
}

/** The parties: what each needs and offers, what it was asked and what it answered; and who was asked to think along. Of much text the beginning, with the way to the rest. */
export function PartiesPart({ dossier, maat }: PartProps & { readonly maat: Maat }): VNode {
  const alle = partijenVan(dossier);
  const first = alle.slice(0, maat.partijen);
  const { show, cut } = samenIn(
    first.flatMap(({ regels }) => regels.map(({ value }) => value)),
    maat.teksten,
  );
  return (
    <section aria-labelledby="partijen">
      <Heading level={2} id="partijen">
        {T.partijenTitel}
      </Heading>
      {alle.length === 0 && <p>{T.partijenLeeg}</p>}
      {first.map(({ regels, ...partij }) => (
        <PartijCard {...partij} regels={regels.map(({ key, value }) => ({ key, value: value && show(value) }))} />
      ))}
      {(cut || alle.length > first.length) && (
        <LeesAlles href={leesAdres(dossier.vastloper.nummer, 'partijen')}>{T.partijenAlles}</LeesAlles>
      )}
    </section>
  );
}

/** A page of all that parties said, in whole; a party with much to read goes on on the next page. */
export function PartiesPage({ dossier, blad }: PartProps & { readonly blad: number }): VNode {
  const regels = partijenVan(dossier).flatMap((partij) => partij.regels.map((regel) => ({ partij, regel })));
  const { shown, hasMore } = bladVanLijst(regels, blad, { ...PAGE, lengte: ({ regel }) => regel.value?.length ?? 0 });
  const partijen = [...new Set(shown.map(({ partij }) => partij))];
  const to = (place: number): string => leesAdres(dossier.vastloper.nummer, 'partijen', place);
  return (
    <section aria-labelledby="partijen">
      <Heading level={2} id="partijen">
        {T.partijenTitel}
      </Heading>
      {partijen.length === 0 && <p>{T.partijenLeeg}</p>}
      {partijen.map((partij) => (
        <PartijCard {...partij} regels={shown.filter((stuk) => stuk.partij === partij).map(({ regel }) => regel)} />
      ))}
      <Pagination next={hasMore ? to(blad + 1) : null} first={blad > 1 ? to(1) : null} />
    </section>
  );
}

function PartijCard({ naam, op, regels }: Partij): VNode {
  return (
    <div class="party">
      <h3>{naam}</h3>
      {op && <p class="soft small">{korteDatum(op)}</p>}
      <DataList rows={regels} />
    </div>
  );
}
