// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import type { Act } from '../acts/act.js';
import { possibleGroups } from '../acts/acts.js';
import { FramePage } from '../frame/frame.page.js';
import { menuFor } from '../frame/menu.js';
import type { PageContext } from '../frame/page-context.js';
import { ActForm, actFormId, ActLink, type ActAttempt } from '../parts/act-form.js';
import { ActMessages, LOOK_AGAIN_S, type ActOutcome } from '../parts/act-messages.js';
import { Alert } from '../parts/alert.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Live } from '../levend/live.js';
import { Heading } from '../parts/heading.js';
import { isCut, startOf } from '../parts/start-of.js';
import { StatusBadge } from '../parts/status-badge.js';
import { Timeline } from '../parts/timeline.js';
import { MENU } from '../texts/algemeen.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { FactsPart, LadderPart, NowPart } from './vastloper-parts.js';
import { namenVan, toTimelineItem } from './gebeurtenis-text.js';
import { actContextOf, isAanHetWerk, type Dossier } from './vastloper-dossier.js';
import { MeedenkenPart, PartiesPart, WaitingPart } from './party-parts.js';
import { LeesAlles } from './lees-alles.js';
import { leesAdres } from './lezen.js';
import { LijktPart } from './lijkt-part.js';
import { TermijnenPart, TimelinePart } from './log-parts.js';
import { maatVan } from './maat.js';
import { askedHere } from './melding-in.js';
import { TalksPart } from './talk-parts.js';
import { ClocksPart, QuestionPart } from './work-parts.js';

/** Up to so many acts have their form on the page, folded; with more each is a link to the page with its form open. */
const INLINE_ACTS = 4;
/** Of what others did meanwhile so many facts are told on the page, the newest. */
const CHANGES = 5;

/** A case, and what just happened on it: an act that was done, one that waits, or one that did not go through. */
export interface VastloperPageProps extends ActOutcome {
  readonly page: PageContext;
  readonly dossier: Dossier;
  /** A fresh Idempotency-Key for each form. */
  readonly newKey: () => string;
  readonly attempt: ActAttempt | null;
  /** What others did since the form was opened, oldest first. */
  readonly changes: readonly GebeurtenisRegel[];
  /** The act whose form stands open from the start. */
  readonly open: HandelingSoort | null;
  /** The versie of the log at which a list of its texts begins; null from the newest on. */
  readonly vanaf: number | null;
}

/** One case for whoever may see it: the state on top, what one can do, the ladder, what happened, and the words; for who works on it the question comes first. */
export function VastloperPage(props: VastloperPageProps): VNode {
  const { page, dossier, attempt, waiting, open, changes } = props;
  const { nummer, titel, status, resultaat } = dossier.vastloper;
  const errors = attempt?.errors ?? [];
  const works = isAanHetWerk(dossier);
  const onTop = works ? [...(askedHere(dossier) ? [] : ['omschrijving' as const]), 'watKanWel' as const] : [];
  const home = homeOf(page, works);
  const maat = maatVan(dossier, attempt !== null || open !== null || changes.length > 0);
  return (
    <FramePage
      title={`${titel} - ${nummer}`}
      page={page}
      errorCount={errors.length}
      refreshSeconds={waiting ? LOOK_AGAIN_S : null}
      crumbs={[{ href: home, label: MENU[home] }]}
    >
      {attempt && <ErrorSummary form={actFormId(attempt.act)} errors={errors} />}
      <ActMessages {...props} />
      <Changes {...props} />
      <p class="case-number">{nummer}</p>
      <Heading level={1}>{titel}</Heading>
      <Live id="stand" href={attempt ? `${page.path}?doe=${attempt.act.soort}` : page.path} vastloper={nummer}>
        <p class="badge-line">
          <StatusBadge status={status} resultaat={resultaat} />
        </p>
        <WaitingPart dossier={dossier} />
        <MeedenkenPart dossier={dossier} />
        {works && <QuestionPart dossier={dossier} maat={maat} />}
        <div class="columns columns--case">
          <div>
            <NowPart dossier={dossier} />
            <ActsPart {...props} />
            <LijktPart dossier={dossier} />
            {works && <PartiesPart dossier={dossier} maat={maat} />}
            {works && <TalksPart dossier={dossier} maat={maat} />}
            <FactsPart dossier={dossier} onTop={onTop} maat={maat} />
          </div>
          <div>
            <LadderPart dossier={dossier} />
            {works && <ClocksPart dossier={dossier} maat={maat} />}
            <TimelinePart dossier={dossier} maat={maat} />
          </div>
        </div>
        <TermijnenPart dossier={dossier} maat={maat} />
      </Live>
    </FramePage>
  );
}

/** The list one comes from: that of who works on it or of who filed it, as far as their menu has it. */
function homeOf({ visitor }: PageContext, works: boolean): keyof typeof MENU {
  const doors = new Set(menuFor(visitor?.rollen ?? []).map(({ href }) => href));
  const wished = works ? (['/werkvoorraad', '/partner', '/mijn-meldingen'] as const) : (['/mijn-meldingen'] as const);
  return wished.find((href) => doors.has(href)) ?? '/mijn-meldingen';
}

/** What others did since the writer opened the form: the newest of it, of each text the beginning. */
function Changes({ changes, dossier, done }: VastloperPageProps): VNode | null {
  if (changes.length === 0) return null;
  const namen = namenVan(dossier);
  const items = changes.slice(-CHANGES).map((change) => toTimelineItem(change, namen));
  const cut = changes.length > CHANGES || items.some(({ woorden }) => woorden.some(({ tekst }) => isCut(tekst)));
  return (
    <Alert kind="warning" title={T.intussenTitel} live>
      <p>{done ? T.intussenOok : T.veranderd}</p>
      <Timeline
        items={items.map((item) => ({
          ...item,
          woorden: item.woorden.map(({ naam, tekst }) => ({ naam, tekst: startOf(tekst) })),
        }))}
      />
      {cut && <LeesAlles href={leesAdres(dossier.vastloper.nummer, 'alles')}>{T.meerGebeurtenissen}</LeesAlles>}
    </Alert>
  );
}

/** The versie of the text of the log that somebody chose in the form that did not go through: it must stand in the list again. */
function chosenVersie(attempt: ActAttempt | null, { gebeurtenissen }: Dossier): number | null {
  const [handeling] = (attempt?.values['veld']?.[0] ?? '').split('.');
  return gebeurtenissen.find(({ handelingId }) => handelingId !== null && handelingId === handeling)?.versie ?? null;
}

function ActsPart({ page, dossier, newKey, attempt, open, vanaf }: VastloperPageProps): VNode {
  const groups = possibleGroups(dossier.vastloper.mogelijkeHandelingen);
  // What was typed stays in sight, also when the act is not possible any more.
  const gone = attempt && !groups.some(({ acts }) => acts.includes(attempt.act)) ? attempt.act : null;
  const context = { ...actContextOf(dossier), tekstenVanaf: chosenVersie(attempt, dossier) ?? vanaf };
  const inline = groups.reduce((count, { acts }) => count + acts.length, 0) <= INLINE_ACTS;
  const draw = (act: Act): VNode =>
    inline || act.soort === open || act === attempt?.act ? (
      <ActForm act={act} context={context} csrf={page.csrf} sleutel={newKey()} attempt={attempt} open={act.soort === open} />
    ) : (
      <ActLink act={act} nummer={dossier.vastloper.nummer} />
    );
  return (
    <section class="no-print" aria-labelledby="doen">
      <Heading level={2} id="doen">
        {T.kunnenTitel}
      </Heading>
      {groups.length === 0 && <p>{T.nietsTeDoen}</p>}
      {gone && draw(gone)}
      {groups.map(({ naam, acts }) => (
        <>
          {groups.length > 1 && <h3 class="act-group">{naam}</h3>}
          {acts.map(draw)}
        </>
      ))}
    </section>
  );
}
