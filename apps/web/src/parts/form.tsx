// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import type { VeldFout } from '#domain/fouten/fout.errors';
import { area, type Field, type FormValues } from '../forms/field.js';
import { HERSTELD, HersteldContext, hersteldVoor } from '../forms/hersteld-formulier.js';
import { ALGEMEEN } from '../texts/algemeen.js';
import { MELDEN } from '../texts/melden.js';
import { Details } from './details.js';
import { FieldView } from './field-view.js';

/** A form: where it goes, its fields, what was typed, what is wrong; `hidden` travels along, `csrf` is the hidden field against forged posts. */
export interface FormProps {
  readonly id: string;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  readonly csrf: ComponentChildren;
  readonly hidden?: Readonly<Record<string, string>>;
  /** What is typed here is kept while it is being written. */
  readonly draft?: boolean;
  /** Questions few people need: below the others, folded until there is something in them. */
  readonly folded?: { readonly titel: string; readonly uitleg: string; readonly fields: readonly Field[] };
  /** The buttons. */
  readonly children: ComponentChildren;
}

/** The field with which a writer says that what looks like personal data is something else; only shown when that may help. */
export const REASON_FIELD: Field = area('waaromGeenPersoonsgegevens', MELDEN.velden.waarom.label, {
  kind: 'text',
  description: MELDEN.velden.waarom.uitleg,
  required: false,
  max: 300,
  screened: false,
});

/** The fields with, when it was asked for or filled before, the field for a reason. */
export function withReason(fields: readonly Field[], asked: boolean, values: FormValues): readonly Field[] {
  return asked || (values[REASON_FIELD.name]?.length ?? 0) > 0 ? [...fields, REASON_FIELD] : fields;
}

/** A form that works without a script; checks are ours and not the browser's, so that they speak plainly. What was typed before signing in again stands in it. */
export function Form(props: FormProps): VNode {
  return (
    <HersteldContext.Consumer>
      {(formulier) => <FilledForm {...props} hersteld={hersteldVoor(formulier, props.action)} />}
    </HersteldContext.Consumer>
  );
}

function FilledForm(props: FormProps & { readonly hersteld: FormValues | null }): VNode {
  const { id, action, fields, values, errors, csrf, hidden = {}, draft, folded, hersteld, children } = props;
  const draw = (field: Field): VNode => <FieldView field={field} values={hersteld ?? values} errors={errors} form={id} />;
  return (
    <form id={id} method="post" action={action} data-draft={draft ? 'ja' : undefined} novalidate>
      {csrf}
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={hersteld?.[name]?.[0] ?? value} />
      ))}
      {hersteld && <HersteldField />}
      {fields.map(draw)}
      {folded && folded.fields.length > 0 && (
        <Details summary={folded.titel} open={folded.fields.some(({ name }) => isTouched(props, name))}>
          <p>{folded.uitleg}</p>
          {folded.fields.map(draw)}
        </Details>
      )}
      <div class="button-row">{children}</div>
      {draft && <DraftLines id={id} />}
    </form>
  );
}

/** What a script says of a draft that it could not keep (`keep-draft.ts`). */
function DraftLines({ id }: { readonly id: string }): VNode {
  return (
    <div role="status" class="no-print">
      <p class="live__notice" id={`${id}-niet-bewaard`} hidden>
        {ALGEMEEN.nietBewaard}
      </p>
      <p class="live__notice" id={`${id}-ouder`} hidden>
        {ALGEMEEN.ouderBijTypen}
      </p>
      <p class="live__notice" id={`${id}-uitgelogd`} hidden>
        {ALGEMEEN.uitgelogdBijTypen}
      </p>
      <p class="live__notice" id={`${id}-te-oud`} hidden>
        {ALGEMEEN.teOudBijTypen}
      </p>
    </div>
  );
}

function isTouched({ values, errors, hersteld }: FormProps & { readonly hersteld: FormValues | null }, name: string): boolean {
  return ((hersteld ?? values)[name]?.length ?? 0) > 0 || errors.some(({ veld }) => veld === name);
}

/** Says with a form that it was filled again, so that what was kept of it is forgotten. */
export function HersteldField(): VNode {
  return (
    <HersteldContext.Consumer>
      {(formulier) => formulier && <input type="hidden" name={HERSTELD} value={formulier.kenmerk} />}
    </HersteldContext.Consumer>
  );
}
