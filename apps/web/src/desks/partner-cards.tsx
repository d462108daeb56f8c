// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { AangebodenOverdracht, DeskVastloper, EigenToezegging } from '#application/ports/desk.repository';
import { CsrfField } from '../auth/csrf-field.page.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { Button } from '../parts/button.js';
import { ClockText } from '../parts/clock-text.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Details } from '../parts/details.js';
import { Form, withReason } from '../parts/form.js';
import { isCut, ReadOn, startOf } from '../parts/start-of.js';
import { TOEZEGGINGEN } from '../texts/begrippen.js';
import { PARTNER as T } from '../texts/desks.js';
import { HANDELINGEN } from '../texts/handelingen.js';
import { PARTNER_ACTS, type PartnerHandeling } from './partner-acts.js';
import { hiddenCursors, partnerAddress, type PartnerCursors } from './partner-address.js';
import type { PartnerAttempt } from './partner-attempts.js';

/** What every card of the desk needs. */
export interface CardContext {
  readonly page: PageContext;
  readonly cursors: PartnerCursors;
  readonly vandaag: string;
  readonly kalender: Kalender;
  readonly attempt: PartnerAttempt | null;
  /** The question or handover whose form stands open from the start. */
  readonly open: string | null;
  /** Does every form stand on the page, folded? Else each is a link to the page with that form: all at once would make it heavy. */
  readonly inline: boolean;
  readonly newKey: () => string;
}

/** The id of the form of one act on one question, for links and errors. */
export function partnerFormId({ soort, id }: { readonly soort: PartnerHandeling; readonly id: string }): string {
  return `doe-${soort.replaceAll('_', '-')}-${id}`;
}

/** What its organisation can do about a question or promise now; null when nothing. A promise is kept while the decision is carried out. */
export function partnerActFor({ stand, vastloper }: EigenToezegging): PartnerHandeling | null {
  if (stand === 'gevraagd') return 'vraag_beantwoorden';
  return (stand === 'toegezegd' || stand === 'voorwaardelijk') && vastloper.status === 'in_uitvoering' ? 'nakomen' : null;
}

/** One question or promise with the form that answers it. Of long texts the beginning, unless somebody is at this one. */
export function ToezeggingCard({ toezegging, ...context }: CardContext & { readonly toezegging: EigenToezegging }): VNode {
  const { id, stand, door, vraag, wat, voorwaarde, bewijs, verlopen, vastloper } = toezegging;
  const open = stand === 'gevraagd' || stand === 'toegezegd' || stand === 'voorwaardelijk';
  const belooft = open && stand !== 'gevraagd';
  const soort = partnerActFor(toezegging);
  const { show, cut } = shownFor(context, soort && id, [vraag, wat, voorwaarde, bewijs]);
  return (
    <li class={`card${open && verlopen ? ' card--now card--late' : ''}`}>
      <p class="case-number">{vastloper.nummer}</p>
      <h3 class="card__title words">{show((belooft ? wat : vraag) ?? wat) ?? vastloper.titel}</h3>
      {stand !== 'gevraagd' && (
        <p class="card__line">
          <span class="utrecht-status-badge utrecht-status-badge--neutral">{TOEZEGGINGEN[stand]}</span>
          {verlopen && <span class="clock clock--late">{T.nietOpTijd}</span>}
        </p>
      )}
      <DataList
        rows={[
          { key: T.vraag, value: belooft ? show(vraag) : null },
          { key: T.wat, value: open ? null : show(wat) },
          { key: T.voorwaarde, value: show(voorwaarde) },
          { key: T.bewijs, value: show(bewijs) },
          { key: T.wanneer, value: <When {...context} uiterlijk={toezegging.uiterlijk} counts={open} /> },
          { key: T.vanWie, value: door ?? T.onbekendeVrager },
          { key: T.vastloper, value: <CaseLink vastloper={vastloper} /> },
        ]}
      />
      {cut && <ReadOn nummer={vastloper.nummer} />}
      {soort && <PartnerForm {...context} soort={soort} id={id} nummer={vastloper.nummer} />}
      {belooft && soort === null && <p class="soft small">{T.vroegeNakoming}</p>}
    </li>
  );
}

/** How texts show on a card: whole where somebody is at its form (null: it has none), else their beginning; and whether any was cut. */
function shownFor({ attempt, open }: CardContext, id: string | null, texts: readonly (string | null)[]) {
  const whole = id !== null && (open === id || attempt?.id === id);
  return { show: (text: string | null) => (whole ? text : startOf(text)), cut: !whole && texts.some(isCut) };
}

/** One handover with the form to take it or not. */
export function OverdrachtCard({ overdracht, ...context }: CardContext & { readonly overdracht: AangebodenOverdracht }): VNode {
  const { id, soort, van, reden, sinds, uiterlijk, vastloper } = overdracht;
  const { show, cut } = shownFor(context, id, [reden]);
  return (
    <li class="card card--now">
      <p class="case-number">{vastloper.nummer}</p>
      <h3 class="card__title">{soort === 'trekker' ? T.overdrachtTrekker : T.overdrachtEigenaar}</h3>
      <DataList
        rows={[
          { key: T.reden, value: show(reden) },
          { key: T.vanWie, value: van ?? T.onbekendeVrager },
          { key: T.sinds, value: korteDatum(sinds) },
          { key: T.wanneer, value: uiterlijk && <When {...context} uiterlijk={uiterlijk} counts /> },
          { key: T.vastloper, value: <CaseLink vastloper={vastloper} /> },
        ]}
      />
      {cut && <ReadOn nummer={vastloper.nummer} />}
      <PartnerForm {...context} soort="overdracht_beantwoorden" id={id} nummer={vastloper.nummer} />
    </li>
  );
}

interface WhenProps extends CardContext {
  readonly uiterlijk: string | null;
  readonly counts: boolean;
}

/** The date, with how long there still is while that matters. */
function When({ uiterlijk, counts, vandaag, kalender }: WhenProps): VNode {
  if (uiterlijk === null) return <span>{T.geenDatum}</span>;
  if (!counts) return <time dateTime={uiterlijk}>{korteDatum(uiterlijk)}</time>;
  return <ClockText einddatum={uiterlijk} vandaag={vandaag} kalender={kalender} />;
}

function CaseLink({ vastloper: { nummer, titel } }: { readonly vastloper: DeskVastloper }): ComponentChildren {
  return (
    <a class="utrecht-link" href={`/vastlopers/${nummer}`}>
      {titel}
    </a>
  );
}

interface PartnerFormProps extends CardContext {
  readonly soort: PartnerHandeling;
  readonly id: string;
  readonly nummer: string | null;
}

/** The form in its card: one tap opens it, the next one answers. It carries along which pages of the lists were looked at. */
export function PartnerForm({ soort, id, nummer, page, cursors, vandaag, attempt, newKey, ...rest }: PartnerFormProps): VNode {
  const { titel, uitleg, knop } = HANDELINGEN[soort];
  const mine = attempt?.soort === soort && attempt.id === id ? attempt : null;
  const open = mine !== null || rest.open === id;
  const form = partnerFormId({ soort, id });
  if (!open && !rest.inline)
    return (
      <a class="act-link" href={`${partnerAddress(cursors, id)}#${form}-deel`}>
        {titel}
        {nummer && <span class="screen-reader">{`: ${nummer}`}</span>}
      </a>
    );
  const values = mine?.values ?? {};
  return (
    <Details summary={titel} id={`${form}-deel`} open={open}>
      <p>{uitleg}</p>
      <Form
        id={form}
        action={`/partner/${soort}/${id}`}
        fields={withReason(PARTNER_ACTS[soort].fields(vandaag), mine?.mayExplain ?? false, values)}
        values={values}
        errors={mine?.errors ?? []}
        csrf={<CsrfField token={page.csrf} />}
        hidden={{ [KEY_FIELD]: newKey(), ...hiddenCursors(cursors) }}
      >
        <Button>{knop}</Button>
      </Form>
    </Details>
  );
}
