// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { Act, ActContext } from '../acts/act.js';
import { CsrfField } from '../auth/csrf-field.page.js';
import type { FormValues } from '../forms/field.js';
import { HANDELINGEN } from '../texts/handelingen.js';
import { VASTLOPER } from '../texts/vastloper.js';
import { Button } from './button.js';
import { Details } from './details.js';
import { Form, withReason } from './form.js';

/** The name of the hidden field with the versie of the case that the writer looked at: what came after it is told when an act does not go through. */
export const VERSIE_FIELD = 'versie';

/** The name of the hidden field with the Idempotency-Key: made when the form is drawn, so that sending twice acts once. */
export const KEY_FIELD = 'sleutel';

/** What a form of an act was sent with and what came of it; the form then stands open with everything still in it. */
export interface ActAttempt {
  readonly act: Act;
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  readonly mayExplain: boolean;
}

/** An act on a case: the form, folded until it is wanted. `key` is the Idempotency-Key of this drawing. */
export interface ActFormProps {
  readonly act: Act;
  readonly context: ActContext;
  readonly csrf: string;
  readonly sleutel: string;
  readonly attempt: ActAttempt | null;
  /** Stands open from the start: the address asked for this act. */
  readonly open?: boolean;
}

/** The id of the form of an act, for links and errors. */
export function actFormId({ soort }: Pick<Act, 'soort'>): string {
  return `doe-${soort.replaceAll('_', '-')}`;
}

/** One act as a small form that opens on a click. */
export function ActForm({ act, context, csrf, sleutel, attempt, open = false }: ActFormProps): VNode {
  const { titel, uitleg, gewicht, knop } = HANDELINGEN[act.soort];
  const mine = attempt?.act === act ? attempt : null;
  const values = mine?.values ?? act.defaults?.(context) ?? {};
  const fields = act.fields(context);
  return (
    <Details summary={titel} id={`${actFormId(act)}-deel`} open={open || mine !== null}>
      <p>{uitleg}</p>
      {gewicht && (
        <div class="weight">
          <p>
            <strong>{`${VASTLOPER.zwaar}. `}</strong>
            {gewicht}
          </p>
        </div>
      )}
      <Form
        id={actFormId(act)}
        action={`/vastlopers/${context.vastloper.nummer}/${act.soort}`}
        fields={fields.length > 0 ? withReason(fields, mine?.mayExplain ?? false, values) : fields}
        values={values}
        errors={mine?.errors ?? []}
        csrf={<CsrfField token={csrf} />}
        hidden={{ [KEY_FIELD]: sleutel, [VERSIE_FIELD]: String(context.vastloper.versie) }}
      >
        <Button look={act.heavy ? 'danger' : 'primary'}>{knop}</Button>
      </Form>
    </Details>
  );
}

/** An act whose form comes on a page of its own drawing: where there are many, all forms at once would make the page heavy. */
export function ActLink({ act, nummer }: { readonly act: Act; readonly nummer: string }): VNode {
  const id = `${actFormId(act)}-deel`;
  return (
    <a class="act-link" id={id} href={`/vastlopers/${nummer}?doe=${act.soort}#${id}`}>
      {HANDELINGEN[act.soort].titel}
    </a>
  );
}
