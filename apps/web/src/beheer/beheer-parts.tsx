// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { v7 } from 'uuid';
import { CsrfField } from '../auth/csrf-field.page.js';
import type { Field, FormValues } from '../forms/field.js';
import { HersteldContext, hersteldVoor } from '../forms/hersteld-formulier.js';
import { FramePage, type Crumb } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { Alert } from '../parts/alert.js';
import { Button } from '../parts/button.js';
import { Details } from '../parts/details.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Form, withReason } from '../parts/form.js';
import { Heading } from '../parts/heading.js';
import { TextField } from '../parts/text-field.js';
import { BEHEER, BEHEER_GEDAAN } from '../texts/beheer.js';
import { QUIET, type BeheerAttempt, type BeheerOutcome } from './beheer-form.js';

/** A page of the beheerder: its title, where it hangs, and what was just done. */
export interface BeheerFrameProps {
  readonly title: string;
  readonly page: PageContext;
  readonly crumbs?: readonly Crumb[];
  readonly outcome?: BeheerOutcome;
  /** Shows what others may change meanwhile, and is kept fresh. */
  readonly live?: boolean;
  readonly children: ComponentChildren;
}

/** The frame of a page under /beheer: the way back, faults or what was done, and the title. */
export function BeheerFrame({ title, page, crumbs = [], outcome = QUIET, live = false, children }: BeheerFrameProps): VNode {
  const { attempt, done } = outcome;
  // What came back with a fault, or from before signing in, stands only on this answer: a fresh page would not have those words.
  const isLive = live && attempt === null && !page.hersteld;
  const errors = attempt?.errors ?? [];
  return (
    <FramePage
      title={title}
      page={page}
      crumbs={[{ href: '/beheer', label: BEHEER.titel }, ...crumbs]}
      errorCount={errors.length}
    >
      {attempt && <ErrorSummary form={attempt.form} errors={errors} />}
      {attempt?.whole && (
        <Alert kind="error" title={attempt.whole.title} live>
          <p>{attempt.whole.text}</p>
        </Alert>
      )}
      {done && (
        <Alert kind="success" title={BEHEER.gedaanTitel} live>
          <p>{BEHEER_GEDAAN[done]}</p>
        </Alert>
      )}
      <Heading level={1}>{title}</Heading>
      {isLive ? (
        <Live id="beheer" href={page.path} beheer>
          {children}
        </Live>
      ) : (
        children
      )}
    </FramePage>
  );
}

/** One form: where it goes, its fields, what is in them at first, and what its button says. */
export interface BeheerFormProps {
  readonly id: string;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly csrf: string;
  readonly attempt: BeheerAttempt | null;
  readonly knop: string;
  readonly danger?: boolean;
  readonly values?: FormValues;
}

/** A form of the beheerder, with a key of its own, so that sending it twice does it once. */
export function BeheerForm({ id, action, fields, csrf, attempt, knop, danger = false, values = {} }: BeheerFormProps): VNode {
  const mine = attempt?.form === id ? attempt : null;
  const typed = mine?.values ?? values;
  return (
    <Form
      id={id}
      action={action}
      fields={withReason(fields, mine?.mayExplain ?? false, typed)}
      values={typed}
      errors={mine?.errors ?? []}
      csrf={<CsrfField token={csrf} />}
      hidden={{ [KEY_FIELD]: v7() }}
    >
      <Button look={danger ? 'danger' : 'primary'}>{knop}</Button>
    </Form>
  );
}

/** A form that opens on a click, with what it does; it stands open when something in it is to be mended, or was typed before signing in again. */
export function FoldedForm({
  titel,
  uitleg,
  open = false,
  extra,
  ...form
}: BeheerFormProps & {
  readonly titel: string;
  readonly uitleg: string;
  readonly open?: boolean;
  readonly extra?: ComponentChildren;
}): VNode {
  const stands = open || form.attempt?.form === form.id;
  return (
    <HersteldContext.Consumer>
      {(formulier) => (
        <Details summary={titel} id={`${form.id}-deel`} open={stands || hersteldVoor(formulier, form.action) !== null}>
          <p>{uitleg}</p>
          {extra}
          <BeheerForm {...form} />
        </Details>
      )}
    </HersteldContext.Consumer>
  );
}

/** One button of its own, in a table or a list. `label` says what it is about, for who does not see the row. */
export function ButtonForm({
  action,
  csrf,
  label,
  children,
}: {
  readonly action: string;
  readonly csrf: string;
  readonly label: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      <input type="hidden" name={KEY_FIELD} value={v7()} />
      <button class="utrecht-button utrecht-button--secondary-action" type="submit" aria-label={label}>
        {children}
      </button>
    </form>
  );
}

/** A search by name; the question stands in the address. `name` is that of the query. */
export function NameSearch({
  action,
  name = 'zoek',
  zoek,
  children,
}: {
  readonly action: string;
  readonly name?: string;
  readonly zoek: string;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <form class="filter no-print" role="search" method="get" action={action}>
      <TextField id={`zoek-${name}`} name={name} label={BEHEER.zoek} value={zoek} required />
      {children}
      <Button look="secondary">{BEHEER.zoeken}</Button>
    </form>
  );
}
