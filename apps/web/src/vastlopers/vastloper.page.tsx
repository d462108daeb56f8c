// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import { possibleActs } from '../acts/acts.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { ActForm, actFormId, type ActAttempt } from '../parts/act-form.js';
import { Alert } from '../parts/alert.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Live } from '../levend/live.js';
import { Heading } from '../parts/heading.js';
import { StatusBadge } from '../parts/status-badge.js';
import { HANDELINGEN } from '../texts/handelingen.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { FactsPart, LadderPart, NowPart, TermijnenPart, TimelinePart } from './vastloper-parts.js';
import type { Dossier } from './vastloper-dossier.js';

/** How long a waiting page rests before it looks again by itself, in seconds, where there is no script. */
const REFRESH_S = 5;

/** A case, and what just happened on it: an act that was done, one that waits, or one that did not go through. */
export interface VastloperPageProps {
  readonly page: PageContext;
  readonly dossier: Dossier;
  /** A fresh Idempotency-Key for each form. */
  readonly newKey: () => string;
  readonly done: HandelingSoort | null;
  /** The id of an act that is stored and not carried out yet. */
  readonly waiting: string | null;
  readonly attempt: ActAttempt | null;
  readonly whole: { readonly title: string; readonly text: string; readonly changed: boolean } | null;
  /** Show the whole log, also when it is long. */
  readonly all: boolean;
}

/** One case for whoever may see it: the state on top, what one can do, the ladder, what happened, and the words. */
export function VastloperPage(props: VastloperPageProps): VNode {
  const { page, dossier, attempt, waiting, all } = props;
  const { nummer, titel, status, resultaat } = dossier.vastloper;
  const errors = attempt?.errors ?? [];
  return (
    <FramePage
      title={`${titel} - ${nummer}`}
      page={page}
      errorCount={errors.length}
      refreshSeconds={waiting ? REFRESH_S : null}
      crumbs={[{ href: '/mijn-meldingen', label: T.lijstTitel }]}
    >
      {attempt && <ErrorSummary form={actFormId(attempt.act)} errors={errors} />}
      <Messages {...props} />
      <p class="case-number">{nummer}</p>
      <Heading level={1}>{titel}</Heading>
      <Live id="stand" href={page.path} vastloper={nummer}>
        <p class="badge-line">
          <StatusBadge status={status} resultaat={resultaat} />
        </p>
        <div class="columns">
          <div>
            <NowPart dossier={dossier} />
            <ActsPart {...props} />
            <FactsPart dossier={dossier} />
          </div>
          <div>
            <LadderPart dossier={dossier} />
            <TimelinePart dossier={dossier} all={all} />
          </div>
        </div>
        <TermijnenPart dossier={dossier} />
      </Live>
    </FramePage>
  );
}

function Messages({ done, waiting, whole, page }: VastloperPageProps): VNode {
  return (
    <>
      {done && !waiting && (
        <Alert kind="success" title={T.gedaanTitel} live>
          <p>{HANDELINGEN[done].gedaan}</p>
        </Alert>
      )}
      {waiting && (
        <div data-settle={`/handelingen/${waiting}/stand`}>
          <Alert kind="info" title={T.bewaardTitel} live>
            <p>{T.bewaard}</p>
            <p>
              <a class="utrecht-link" href={`${page.path}?handeling=${waiting}`}>
                {T.nogEens}
              </a>
            </p>
          </Alert>
        </div>
      )}
      {whole && (
        <Alert kind="error" title={whole.title} live>
          <p>{whole.text}</p>
          {whole.changed && <p>{T.veranderd}</p>}
        </Alert>
      )}
    </>
  );
}

function ActsPart({ page, dossier, newKey, attempt }: VastloperPageProps): VNode {
  const { vastloper, vandaag } = dossier;
  const possible = possibleActs(vastloper.mogelijkeHandelingen);
  // What was typed stays in sight, also when the act is not possible any more.
  const acts = attempt && !possible.includes(attempt.act) ? [attempt.act, ...possible] : possible;
  return (
    <section class="no-print" aria-labelledby="doen">
      <Heading level={2} id="doen">
        {T.kunnenTitel}
      </Heading>
      {acts.length === 0 && <p>{T.nietsTeDoen}</p>}
      {acts.map((act) => (
        <ActForm
          act={act}
          context={{ vastloper, vandaag, organisaties: [] }}
          csrf={page.csrf}
          sleutel={newKey()}
          attempt={attempt}
        />
      ))}
    </section>
  );
}
