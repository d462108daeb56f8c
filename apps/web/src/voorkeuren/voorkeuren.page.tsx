// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { VeldFout } from '#domain/fouten/fout.errors';
import { CsrfField } from '../auth/csrf-field.page.js';
import { choice, optionsOf, type Field, type FormValues } from '../forms/field.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { Button } from '../parts/button.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Form } from '../parts/form.js';
import { Heading } from '../parts/heading.js';
import { VOORKEUREN as T } from '../texts/voorkeuren.js';

/** Where one chooses how to get mail, and the id of its form. */
export const VOORKEUREN_PATH = '/voorkeuren';
const VOORKEUREN_FORM = 'voorkeuren';
/** What the box for lists sends. */
export const JA = 'ja';

/** The questions of the form. */
export const VOORKEUREN_FIELDS: readonly Field[] = [
  choice('radio', 'ritme', T.ritme, optionsOf(T.ritmes)),
  choice('checks', 'overzichten', T.overzichten, [{ value: JA, label: T.overzichtenKeuze, description: T.overzichtenUitleg }], {
    required: false,
  }),
];

/** What stands in the form, what is wrong with it, and whether it was just kept. */
export interface VoorkeurenPageProps {
  readonly page: PageContext;
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  readonly bewaard: boolean;
}

/** How one gets mail, with a form to choose. */
export function VoorkeurenPage({ page, values, errors, bewaard }: VoorkeurenPageProps): VNode {
  return (
    <FramePage title={T.titel} page={page} errorCount={errors.length}>
      <Heading level={1}>{T.titel}</Heading>
      <p class="lead">{T.intro}</p>
      {bewaard && (
        <Alert kind="success" title={T.bewaardTitel} live>
          <p>{T.bewaard}</p>
        </Alert>
      )}
      <ErrorSummary form={VOORKEUREN_FORM} errors={errors} />
      <p>{T.dringend}</p>
      <p>{T.uren}</p>
      <Form
        id={VOORKEUREN_FORM}
        action={VOORKEUREN_PATH}
        fields={VOORKEUREN_FIELDS}
        values={values}
        errors={errors}
        csrf={<CsrfField token={page.csrf} />}
      >
        <Button>{T.knop}</Button>
      </Form>
    </FramePage>
  );
}
