// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { AangebodenOverdracht, EigenToezegging, MeedenkVerzoek, ToezeggingGroep } from '#application/ports/desk.repository';
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import type { Pagina } from '#application/ports/pagina';
import type { FormValues } from '../forms/field.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { ActMessages, LOOK_AGAIN_S, type ActOutcome } from '../parts/act-messages.js';
import { EmptyState } from '../parts/empty-state.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Heading } from '../parts/heading.js';
import { PARTNER as T } from '../texts/desks.js';
import { MeedenkPart } from './meedenk-part.js';
import type { PartnerHandeling } from './partner-acts.js';
import { OverdrachtCard, partnerFormId, ToezeggingCard } from './partner-cards.js';
import { CaseCard } from '../vastlopers/mijn-meldingen.page.js';
import { Pagination } from '../parts/pagination.js';

/** The cursor of each list; null on the first page. */
export type PartnerCursors = Readonly<Record<ToezeggingGroep, string | null>>;

/** An act that did not go through: which form, what was typed and what is wrong. */
export interface PartnerAttempt {
  readonly soort: PartnerHandeling;
  readonly id: string;
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  readonly mayExplain: boolean;
}

/** The partner desk with today and the calendar for the clocks; `newKey` makes an Idempotency-Key for each form. */
export interface PartnerPageProps {
  readonly page: PageContext;
  readonly lijsten: Readonly<Record<ToezeggingGroep, Pagina<EigenToezegging>>>;
  readonly cursors: PartnerCursors;
  readonly overdrachten: readonly AangebodenOverdracht[];
  /** The open cases that this organisation pulls, the first to do first. */
  readonly trekt: readonly VastloperRegel[];
  /** What this organisation was asked to think along about. */
  readonly meedenken: readonly MeedenkVerzoek[];
  readonly vandaag: string;
  readonly kalender: Kalender;
  readonly outcome: ActOutcome;
  readonly attempt: PartnerAttempt | null;
  readonly newKey: () => string;
}

/** What is asked of us, what we promised, and what is over. The answer is in the question itself. */
export function PartnerPage(props: PartnerPageProps): VNode {
  const { page, lijsten, overdrachten, trekt, outcome, attempt } = props;
  const errors = attempt?.errors ?? [];
  const bij =
    Object.values(lijsten).every(({ items }) => items.length === 0) &&
    overdrachten.length === 0 &&
    trekt.length === 0 &&
    props.meedenken.length === 0;
  return (
    <FramePage title={T.titel} page={page} errorCount={errors.length} refreshSeconds={outcome.waiting ? LOOK_AGAIN_S : null}>
      {attempt && <ErrorSummary form={partnerFormId(attempt)} errors={errors} />}
      <ActMessages {...outcome} />
      <Heading level={1}>{T.titel}</Heading>
      <p class="lead">{T.intro}</p>
      {bij ? (
        <EmptyState title={T.leegTitel}>
          <p>{T.leeg}</p>
        </EmptyState>
      ) : (
        <>
          <OverdrachtenPart {...props} />
          <Group {...props} groep="gevraagd" titel={T.gevraagdTitel} leeg={T.gevraagdLeeg} />
          <Group {...props} groep="beloofd" titel={T.beloofdTitel} leeg={T.beloofdLeeg} />
          <MeedenkPart verzoeken={props.meedenken} />
          <TrektPart {...props} />
          {lijsten.voorbij.items.length > 0 && <Group {...props} groep="voorbij" titel={T.voorbijTitel} leeg={T.voorbijUitleg} />}
        </>
      )}
    </FramePage>
  );
}

function OverdrachtenPart(props: PartnerPageProps): VNode | null {
  if (props.overdrachten.length === 0) return null;
  return (
    <section aria-labelledby="overdrachten">
      <Heading level={2} id="overdrachten">
        {T.overdrachtTitel}
      </Heading>
      <ul class="cards" role="list">
        {props.overdrachten.map((overdracht) => (
          <OverdrachtCard {...props} overdracht={overdracht} />
        ))}
      </ul>
    </section>
  );
}

function TrektPart({ trekt, vandaag, kalender }: PartnerPageProps): VNode | null {
  if (trekt.length === 0) return null;
  return (
    <section aria-labelledby="trekt">
      <Heading level={2} id="trekt">
        {T.trektTitel}
      </Heading>
      <ul class="cards" role="list">
        {trekt.map((regel) => (
          <CaseCard regel={regel} vandaag={vandaag} kalender={kalender} level={3} />
        ))}
      </ul>
    </section>
  );
}

interface GroupProps extends PartnerPageProps {
  readonly groep: ToezeggingGroep;
  readonly titel: string;
  readonly leeg: string;
}

function Group({ groep, titel, leeg, ...props }: GroupProps): VNode {
  const { items, volgende } = props.lijsten[groep];
  return (
    <section aria-labelledby={groep}>
      <Heading level={2} id={groep}>
        {titel}
      </Heading>
      {items.length === 0 ? (
        <p>{leeg}</p>
      ) : (
        <ul class="cards" role="list">
          {items.map((toezegging) => (
            <ToezeggingCard {...props} toezegging={toezegging} />
          ))}
        </ul>
      )}
      <Pagination
        next={volgende && `/partner?${groep}=${encodeURIComponent(volgende)}#${groep}`}
        first={props.cursors[groep] && '/partner'}
      />
    </section>
  );
}
