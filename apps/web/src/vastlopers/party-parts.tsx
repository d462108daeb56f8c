// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { TermijnRegel, ToezeggingRegel } from '#application/ports/vastloper.repository';
import { LinkButton } from '../parts/button.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { TOEZEGGINGEN } from '../texts/begrippen.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { namenVan } from './gebeurtenis-text.js';
import { meedenkVragen, type MeedenkVraag } from './meedenken.js';
import { isIndiener, type Dossier } from './vastloper-dossier.js';

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

/** Every party: what it needs and offers, what it was asked and what it answered; and who was asked to think along. */
export function PartiesPart({ dossier }: PartProps): VNode {
  const { vastloper, toezeggingen, termijnen, gebeurtenissen } = dossier;
  const meedenkers = meedenkVragen(gebeurtenissen, namenVan(dossier));
  const none = vastloper.partijen.length === 0 && toezeggingen.length === 0 && meedenkers.length === 0;
  return (
    <section aria-labelledby="partijen">
      <Heading level={2} id="partijen">
        {T.partijenTitel}
      </Heading>
      {none && <p>{T.partijenLeeg}</p>}
      {toezeggingen.map((toezegging) => (
        <QuestionToParty toezegging={toezegging} termijnen={termijnen} />
      ))}
      {meedenkers.map((meedenker) => (
        <Meedenker meedenker={meedenker} />
      ))}
      {vastloper.partijen.map(({ naam, watNodig, watBiedt }) => (
        <div class="party">
          <h3>{naam}</h3>
          <DataList
            rows={[
              { key: T.watNodig, value: watNodig },
              { key: T.watBiedt, value: watBiedt },
            ]}
          />
        </div>
      ))}
    </section>
  );
}

function QuestionToParty({
  toezegging,
  termijnen,
}: {
  readonly toezegging: ToezeggingRegel;
  readonly termijnen: readonly TermijnRegel[];
}): VNode {
  const { id, partij, stand, vraag, wat, voor, voorwaarde, bewijs } = toezegging;
  // A question without a date of its own has that of its clock, which follows from the regeling.
  const uiterlijk = voor ?? termijnen.find(({ onderwerpId }) => onderwerpId === id)?.einddatum ?? null;
  return (
    <div class="party">
      <h3>{partij.naam}</h3>
      <DataList
        rows={[
          { key: T.vraagAan, value: vraag },
          { key: T.toezegging, value: [TOEZEGGINGEN[stand], wat].filter(Boolean).join('\n') },
          { key: T.voorwaarde, value: voorwaarde },
          { key: T.voor, value: uiterlijk && korteDatum(uiterlijk) },
          { key: T.bewijs, value: bewijs },
        ]}
      />
    </div>
  );
}

function Meedenker({ meedenker: { naam, vraag, op, antwoorden } }: { readonly meedenker: MeedenkVraag }): VNode {
  return (
    <div class="party">
      <h3>{naam}</h3>
      <p class="soft small">{korteDatum(op)}</p>
      <DataList
        rows={[
          { key: T.meedenkenVraag, value: vraag },
          { key: T.meedenkenAntwoord, value: antwoorden.length > 0 ? antwoorden.join('\n') : T.meedenkenOpen },
        ]}
      />
    </div>
  );
}
