// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import type { VeldFout } from '#domain/fouten/fout.errors';
import { area, type Field, type FormValues } from '../forms/field.js';
import { MELDEN } from '../texts/melden.js';
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

/** A form that works without a script; checks are ours and not the browser's, so that they speak plainly. */
export function Form({ id, action, fields, values, errors, csrf, hidden = {}, children }: FormProps): VNode {
  return (
    <form id={id} method="post" action={action} novalidate>
      {csrf}
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <FieldView field={field} values={values} errors={errors} form={id} />
      ))}
      <div class="button-row">{children}</div>
    </form>
  );
}
