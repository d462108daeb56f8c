// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import { ClockText } from '../parts/clock-text.js';
import { BulletList } from '../parts/bullet-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { TERMIJNEN, TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { clockLedger } from './clock-ledger.js';
import { gesprekText } from './gebeurtenis-text.js';
import { LeesAlles } from './lees-alles.js';
import { leesAdres } from './lezen.js';
import type { Maat } from './maat.js';
import { askedHere, meldingIn } from './melding-in.js';
import { regelVan } from './regel-text.js';
import type { Dossier } from './vastloper-dossier.js';

interface PartProps {
  readonly dossier: Dossier;
  readonly maat: Maat;
}

const words = ({ gegevens }: GebeurtenisRegel, field: string): string | null => {
  const value = gegevens[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The question on top: what was asked of this rung when the case came up, else what the filer wrote; of much text the beginning. */
export function QuestionPart({ dossier, maat }: PartProps): VNode {
  const { vastloper } = dossier;
  const { show, cut } = meldingIn(dossier, maat);
  const regel = regelVan(dossier);
  const here = askedHere(dossier);
  const wished = here && words(here, 'gewenstOp');
  const talk =
    here && dossier.gebeurtenissen.find(({ handelingId }) => handelingId !== null && handelingId === here.gegevens['gesprek']);
  return (
    <section class="question" aria-labelledby="de-vraag">
      <Heading level={2} id="de-vraag">
        {T.vraagNuTitel}
      </Heading>
      {here ? (
        <>
          <p class="lead words">{show(words(here, 'vraag'))}</p>
          <p class="soft small">
            {[
              fill(T.vraagVanTrede, { trede: TREDEN[vastloper.trede].naam }),
              here.door?.organisatie,
              wished && fill(T.gewenstOp, { datum: korteDatum(wished) }),
              talk && gesprekText(talk),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      ) : (
        <p class="lead words">{show(vastloper.omschrijving)}</p>
      )}
      <p class="words">
        <strong>{`${T.watKanWel} `}</strong>
        {show(vastloper.watKanWel)}
      </p>
      {regel && (
        <p>
          <strong>{`${T.regel}: `}</strong>
          {regel}
        </p>
      )}
      {cut && <LeesAlles href={leesAdres(vastloper.nummer, 'melding')}>{T.meldingAlles}</LeesAlles>}
    </section>
  );
}

/** The running clocks, the first to end first, each with why it ends on its date. */
export function ClocksPart({ dossier, maat }: PartProps): VNode {
  const { vastloper, termijnen, gebeurtenissen, kalender, vandaag } = dossier;
  const running = termijnen
    .filter(({ stand }) => stand === 'open' || stand === 'aangehouden')
    .toSorted((one, other) => one.einddatum.localeCompare(other.einddatum));
  const shown = running.slice(0, maat.klokken);
  return (
    <section aria-labelledby="klokken">
      <Heading level={2} id="klokken">
        {T.klokkenTitel}
      </Heading>
      <p>{running.length > 0 ? T.klokkenUitleg : T.klokGeen}</p>
      <ul class="clocks" role="list">
        {shown.map((termijn) => (
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
      {running.length > shown.length && <LeesAlles href={leesAdres(vastloper.nummer, 'datums')}>{T.datumsAlles}</LeesAlles>}
    </section>
  );
}
