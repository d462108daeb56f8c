// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { GebeurtenisRegel, ToezeggingRegel } from '#application/ports/vastloper.repository';
import type { Trede } from '#domain/ladder/begrippen';
import { ClockText } from '../parts/clock-text.js';
import { BulletList } from '../parts/bullet-list.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { TERMIJNEN, TOEZEGGINGEN, TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { VELDEN } from '../texts/handeling-velden.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { clockLedger } from './clock-ledger.js';
import { regelVan } from './regel-text.js';
import type { Dossier } from './vastloper-dossier.js';

interface PartProps {
  readonly dossier: Dossier;
}

const words = ({ gegevens }: GebeurtenisRegel, field: string): string | null => {
  const value = gegevens[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** What was asked of the rung where the case is now; null when nobody brought it up to here. */
export function askedHere({ vastloper, gebeurtenissen }: Dossier): GebeurtenisRegel | null {
  const moved = gebeurtenissen.find(({ soort }) => soort === 'opgeschaald' || soort === 'teruggelegd');
  return moved?.soort === 'opgeschaald' && moved.gegevens['naar'] === vastloper.trede ? moved : null;
}

/** The question on top: what was asked of this rung when the case came up, else what the filer wrote. */
export function QuestionPart({ dossier }: PartProps): VNode {
  const { vastloper } = dossier;
  const regel = regelVan(dossier);
  const here = askedHere(dossier);
  const wished = here && words(here, 'gewenstOp');
  return (
    <section class="question" aria-labelledby="de-vraag">
      <Heading level={2} id="de-vraag">
        {T.vraagNuTitel}
      </Heading>
      {here ? (
        <>
          <p class="lead words">{words(here, 'vraag')}</p>
          <p class="soft small">
            {[
              fill(T.vraagVanTrede, { trede: TREDEN[vastloper.trede].naam }),
              here.door?.organisatie,
              wished && fill(T.gewenstOp, { datum: korteDatum(wished) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      ) : (
        <p class="lead words">{vastloper.omschrijving}</p>
      )}
      <p class="words">
        <strong>{`${T.watKanWel} `}</strong>
        {vastloper.watKanWel}
      </p>
      {regel && (
        <p>
          <strong>{`${T.regel}: `}</strong>
          {regel}
        </p>
      )}
    </section>
  );
}

/** The running clocks, each with why it ends on its date. */
export function ClocksPart({ dossier: { termijnen, gebeurtenissen, kalender, vandaag } }: PartProps): VNode {
  const running = termijnen.filter(({ stand }) => stand === 'open' || stand === 'aangehouden');
  return (
    <section aria-labelledby="klokken">
      <Heading level={2} id="klokken">
        {T.klokkenTitel}
      </Heading>
      <p>{running.length > 0 ? T.klokkenUitleg : T.klokGeen}</p>
      <ul class="clocks" role="list">
        {running.map((termijn) => (
          <li class="clocks__item">
            <h3>{TERMIJNEN[termijn.soort].naam}</h3>
            {termijn.stand === 'open' && (
              <p>
                <ClockText einddatum={termijn.einddatum} vandaag={vandaag} kalender={kalender} />
              </p>
            )}
            <BulletList items={clockLedger(termijn, gebeurtenissen, kalender)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every party: what it needs and offers, what it was asked and what it answered. */
export function PartiesPart({ dossier: { vastloper, toezeggingen } }: PartProps): VNode {
  const none = vastloper.partijen.length === 0 && toezeggingen.length === 0;
  return (
    <section aria-labelledby="partijen">
      <Heading level={2} id="partijen">
        {T.partijenTitel}
      </Heading>
      {none && <p>{T.partijenLeeg}</p>}
      {toezeggingen.map((toezegging) => (
        <QuestionToParty toezegging={toezegging} />
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

function QuestionToParty({ toezegging }: { readonly toezegging: ToezeggingRegel }): VNode {
  const { partij, stand, vraag, wat, voor, voorwaarde, bewijs } = toezegging;
  return (
    <div class="party">
      <h3>{partij.naam}</h3>
      <DataList
        rows={[
          { key: T.vraagAan, value: vraag },
          { key: T.toezegging, value: [TOEZEGGINGEN[stand], wat].filter(Boolean).join('\n') },
          { key: T.voorwaarde, value: voorwaarde },
          { key: T.voor, value: voor && korteDatum(voor) },
          { key: T.bewijs, value: bewijs },
        ]}
      />
    </div>
  );
}

/** The talks that were had and the decisions that were taken, newest first. */
export function TalksPart({ dossier: { gebeurtenissen, organisaties } }: PartProps): VNode {
  const facts = gebeurtenissen.filter(({ soort }) => soort === 'gesprek_vastgelegd' || soort === 'besloten');
  return (
    <section aria-labelledby="gesprekken">
      <Heading level={2} id="gesprekken">
        {T.gesprekkenTitel}
      </Heading>
      {facts.length === 0 && <p>{T.gesprekkenLeeg}</p>}
      {facts.map((fact) => {
        const wie = organisaties.find(({ id }) => id === fact.gegevens['uitvoerderOrganisatieId'])?.naam;
        const voor = words(fact, 'uitvoerenVoor');
        return (
          <div class="party">
            <h3>{fact.soort === 'besloten' ? T.besluit : fill(T.gesprekMet, { wie: metOf(fact) })}</h3>
            <p class="soft small">
              {[korteDatum(fact.op), TREDEN[fact.gegevens['trede'] as Trede]?.naam, fact.door?.organisatie]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <DataList
              rows={[
                { key: VELDEN.besluit, value: words(fact, 'besluit') },
                { key: VELDEN.waarom, value: words(fact, 'waarom') },
                { key: T.uitvoerder, value: [wie, voor && korteDatum(voor)].filter(Boolean).join('\n') },
                { key: VELDEN.stem, value: words(fact, 'stemVanBewoners') },
                { key: VELDEN.nietGehoord, value: words(fact, 'waaromNietGehoord') },
                { key: VELDEN.watNodig, value: words(fact, 'watNodig') },
                { key: VELDEN.uitkomst, value: words(fact, 'uitkomst') },
              ]}
            />
          </div>
        );
      })}
    </section>
  );
}

function metOf({ gegevens: { met } }: GebeurtenisRegel): string {
  const kinds = Array.isArray(met) ? met.map(String) : [];
  return kinds.map((kind) => (VELDEN.soorten[kind] ?? kind.replaceAll('_', ' ')).toLowerCase()).join(', ');
}
