// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { CsrfField } from '../auth/csrf-field.page.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import type { FormFault } from '../forms/form-errors.js';
import type { FormValues } from '../forms/field.js';
import { KEY_FIELD, VERSIE_FIELD } from '../parts/act-form.js';
import { Alert } from '../parts/alert.js';
import { Button } from '../parts/button.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Form, withReason } from '../parts/form.js';
import { Heading } from '../parts/heading.js';
import { Steps, stepText } from '../parts/steps.js';
import { ALGEMEEN } from '../texts/algemeen.js';
import { MELDEN } from '../texts/melden.js';
import { isPartijVeld } from './melden-partijen.js';
import type { MeldenStep } from './melden-steps.js';

/** The id of the form of every step; the check page links to its fields. */
export const MELDEN_FORM = 'melden';

/** A step, counted from 1, with what was typed and what is wrong with it (null on the first look). */
export interface MeldenStepProps {
  readonly page: PageContext;
  readonly step: MeldenStep;
  readonly number: number;
  readonly of: number;
  readonly sleutel: string;
  readonly versie: number;
  readonly values: FormValues;
  readonly fault: FormFault | null;
}

/** One step of filing: one thing at a time, and a way back. */
export function MeldenStepPage({ page, step, number, of, sleutel, versie, values, fault }: MeldenStepProps): VNode {
  const errors = fault?.fields ?? [];
  const last = number === of;
  const { titel, uitleg } = MELDEN.velden.partijen;
  const fields = step.fields.filter((field) => !isPartijVeld(field));
  return (
    <FramePage
      title={`${step.titel} - ${stepText({ step: number, of })}`}
      page={page}
      errorCount={errors.length}
      crumbs={[{ href: '/melden', label: MELDEN.titel }]}
    >
      <ErrorSummary form={MELDEN_FORM} errors={errors} />
      {fault?.whole && (
        <Alert kind="error" title={fault.whole.title} live>
          <p>{fault.whole.text}</p>
        </Alert>
      )}
      <Steps step={number} of={of} />
      <Heading level={1}>{step.titel}</Heading>
      <p class="lead">{step.intro}</p>
      <Form
        id={MELDEN_FORM}
        action={`/melden/${number}`}
        fields={withReason(fields, fault?.mayExplain ?? false, fault ? values : {})}
        folded={{ titel: `${titel} (${ALGEMEEN.nietVerplicht})`, uitleg, fields: step.fields.filter(isPartijVeld) }}
        values={values}
        errors={errors}
        csrf={<CsrfField token={page.csrf} />}
        hidden={{ [KEY_FIELD]: sleutel, [VERSIE_FIELD]: String(versie) }}
        draft
      >
        <Button>{last ? MELDEN.controleer : MELDEN.volgende}</Button>
        <a class="utrecht-link" href={number === 1 ? '/melden' : `/melden/${number - 1}`}>
          {ALGEMEEN.terug}
        </a>
      </Form>
      <p class="soft small">{MELDEN.bewaard}</p>
    </FramePage>
  );
}
