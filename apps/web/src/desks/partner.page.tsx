// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { AangebodenOverdracht, EigenToezegging, MeedenkVerzoek, ToezeggingGroep } from '#application/ports/desk.repository';
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import type { Pagina } from '#application/ports/pagina';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { ActMessages, LOOK_AGAIN_S, type ActOutcome } from '../parts/act-messages.js';
import { Alert } from '../parts/alert.js';
import { EmptyState } from '../parts/empty-state.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Heading } from '../parts/heading.js';
import { PARTNER as T } from '../texts/desks.js';
import { fill } from '../texts/fill.js';
import { MeedenkPart } from './meedenk-part.js';
import { partnerAddress, type PartnerCursors, type PartnerLijst } from './partner-address.js';
import type { PartnerHandeling } from './partner-acts.js';
import type { PartnerAttempt } from './partner-attempts.js';
import { OverdrachtCard, partnerActFor, PartnerForm, partnerFormId, ToezeggingCard } from './partner-cards.js';
import { CaseCard } from '../vastlopers/mijn-meldingen.page.js';
import { Pagination } from '../parts/pagination.js';

/** Up to so many forms stand on the page, folded. */
const INLINE_FORMS = 4;
/** So many handovers show at once; when one is answered, the next comes. */
const FIRST_OVERDRACHTEN = 4;

/** The partner desk with today and the calendar for the clocks; `newKey` makes an Idempotency-Key for each form. */
export interface PartnerPageProps {
  readonly page: PageContext;
  readonly lijsten: Readonly<Record<ToezeggingGroep, Pagina<EigenToezegging>>>;
  readonly cursors: PartnerCursors;
  readonly overdrachten: readonly AangebodenOverdracht[];
  /** What this organisation was asked to think along about. */
  readonly meedenken: readonly MeedenkVerzoek[];
  /** The open cases that this organisation pulls, the first to do first. */
  readonly trekt: Pagina<VastloperRegel>;
  /** The question or handover whose form stands open from the start; null for none. */
  readonly open: string | null;
  /** The nummer of its case, when one comes from a mail; null otherwise. */
  readonly bij: string | null;
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
  const atWork = isAtWork(props);
  const bij =
    Object.values(lijsten).every(({ items }) => items.length === 0) &&
    overdrachten.length === 0 &&
    trekt.items.length === 0 &&
    props.meedenken.length === 0;
  return (
    <FramePage title={T.titel} page={page} errorCount={errors.length} refreshSeconds={outcome.waiting ? LOOK_AGAIN_S : null}>
      {attempt && <ErrorSummary form={partnerFormId(attempt)} errors={errors} />}
      <ActMessages {...outcome} />
      <Heading level={1}>{T.titel}</Heading>
      <p class="lead">{T.intro}</p>
      <KeptPart {...props} />
      <ElsewherePart {...props} />
      <Live id="lijst" href={partnerAddress(props.cursors, attempt?.id ?? props.open)}>
        {bij ? (
          <EmptyState title={T.leegTitel}>
            <p>{T.leeg}</p>
          </EmptyState>
        ) : (
          <>
            <OverdrachtenPart {...props} />
            <Group {...props} groep="gevraagd" titel={T.gevraagdTitel} leeg={T.gevraagdLeeg} />
            <Group {...props} groep="beloofd" titel={T.beloofdTitel} leeg={T.beloofdLeeg} />
            {atWork ? (
              <p>
                {`${T.minder} `}
                <a class="utrecht-link" href={partnerAddress(props.cursors)}>
                  {T.toonAlles}
                </a>
              </p>
            ) : (
              <>
                <MeedenkPart verzoeken={props.meedenken} />
                <TrektPart {...props} />
              </>
            )}
            {!(atWork && standsHere(props)) && lijsten.voorbij.items.length > 0 && (
              <Group {...props} groep="voorbij" titel={T.voorbijTitel} leeg={T.voorbijUitleg} />
            )}
          </>
        )}
      </Live>
    </FramePage>
  );
}

/** How many forms there are is how heavy the page is. */
function isInline({ overdrachten, lijsten }: PartnerPageProps): boolean {
  const questions = Object.values(lijsten).flatMap(({ items }) => items.filter((item) => partnerActFor(item) !== null));
  return overdrachten.length + questions.length <= INLINE_FORMS;
}

/** Is somebody at one form? Then the desk shows less beside it: with every word it would be a heavy page. */
function isAtWork(props: PartnerPageProps): boolean {
  return props.attempt !== null || standsHere(props);
}

/** Does what somebody is at wait on this page, with its form? */
function standsHere({ attempt, open, lijsten, overdrachten }: PartnerPageProps): boolean {
  const id = attempt?.id ?? open;
  const soorten: (PartnerHandeling | null)[] = Object.values(lijsten).flatMap(({ items }) =>
    items.filter((toezegging) => toezegging.id === id).map(partnerActFor),
  );
  if (overdrachten.some((overdracht) => overdracht.id === id)) soorten.push('overdracht_beantwoorden');
  return attempt === null ? soorten.some((soort) => soort !== null) : soorten.includes(attempt.soort);
}

/** What was typed stays in sight, also when the question is answered by another or stands on another page. */
function KeptPart(props: PartnerPageProps): VNode | null {
  const { attempt } = props;
  if (attempt === null || standsHere(props)) return null;
  const { soort, id } = attempt;
  return (
    <section class="card" aria-labelledby="bewaard">
      <Heading level={2} id="bewaard">
        {T.getyptTitel}
      </Heading>
      <p>{T.getypt}</p>
      <PartnerForm {...props} inline soort={soort} id={id} nummer={null} />
    </section>
  );
}

/** The question or handover of a mail that waits for no answer any more, or not one of who looks. */
function ElsewherePart({ open, bij, lijsten, overdrachten, attempt, outcome }: PartnerPageProps): VNode | null {
  const waits = [...lijsten.gevraagd.items, ...overdrachten].some(({ id }) => id === open);
  if (open === null || bij === null || waits || attempt !== null || outcome.done !== null) return null;
  return (
    <Alert kind="info" title={T.eldersTitel}>
      <p>{T.elders}</p>
      <p>
        <a class="utrecht-link" href={`/vastlopers/${bij}`}>
          {T.eldersKnop}
        </a>
      </p>
    </Alert>
  );
}

function OverdrachtenPart(props: PartnerPageProps): VNode | null {
  const { overdrachten, attempt, open } = props;
  if (overdrachten.length === 0) return null;
  // The one that somebody is at is never left out.
  const first = isAtWork(props) ? 1 : FIRST_OVERDRACHTEN;
  const shown = overdrachten.filter(({ id }, place) => place < first || id === attempt?.id || id === open);
  return (
    <section aria-labelledby="overdrachten">
      <Heading level={2} id="overdrachten">
        {T.overdrachtTitel}
      </Heading>
      <ul class="cards" role="list">
        {shown.map((overdracht) => (
          <OverdrachtCard {...props} inline={isInline(props)} overdracht={overdracht} />
        ))}
      </ul>
      {shown.length < props.overdrachten.length && (
        <p>{fill(T.overdrachtMeer, { aantal: props.overdrachten.length - shown.length })}</p>
      )}
    </section>
  );
}

function TrektPart({ trekt: { items, volgende }, cursors, vandaag, kalender }: PartnerPageProps): VNode | null {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="trekt">
      <Heading level={2} id="trekt">
        {T.trektTitel}
      </Heading>
      <ul class="cards" role="list">
        {items.map((regel) => (
          <CaseCard regel={regel} vandaag={vandaag} kalender={kalender} level={3} />
        ))}
      </ul>
      <Pages lijst="trekt" cursors={cursors} volgende={volgende} />
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
            <ToezeggingCard {...props} inline={isInline(props)} toezegging={toezegging} />
          ))}
        </ul>
      )}
      <Pages lijst={groep} cursors={props.cursors} volgende={volgende} />
    </section>
  );
}

interface PagesProps {
  readonly lijst: PartnerLijst;
  readonly cursors: PartnerCursors;
  readonly volgende: string | null;
}

/** To the next page of one list and back to its first; the other lists stay where they are. */
function Pages({ lijst, cursors, volgende }: PagesProps): VNode {
  const to = (cursor: string | null): string => `${partnerAddress({ ...cursors, [lijst]: cursor })}#${lijst}`;
  return <Pagination next={volgende && to(volgende)} first={cursors[lijst] && to(null)} />;
}
