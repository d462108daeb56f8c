// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { isEmailadres } from '#domain/beheer/beheer';
import { text, valueOf } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { MAILADRES as T } from '../texts/beheer-mensen.js';
import type { BeheerFormulier, BeheerOutcome } from './beheer-form.js';
import { FoldedForm } from './beheer-parts.js';

/** The question where mail goes. */
export const MAILADRES_FORM: BeheerFormulier = {
  form: 'mailadres',
  fields: [text('emailadres', T.veld, { required: false, max: 254, screened: false, description: T.veldUitleg })],
  check: (values) => {
    const adres = valueOf(values, 'emailadres');
    return adres === '' || isEmailadres(adres) ? [] : [{ veld: 'emailadres', melding: T.fout }];
  },
};

/** Where mail for somebody goes now, and the form that changes it. `emailadres` null: nobody set one. */
export interface MailadresPartProps {
  readonly page: PageContext;
  readonly action: string;
  readonly emailadres: string | null;
  readonly uitleg: string;
  readonly outcome: BeheerOutcome;
}

/** A folded form with the address as it stands. */
export function MailadresPart({ page, action, emailadres, uitleg, outcome }: MailadresPartProps): VNode {
  return (
    <FoldedForm
      id={MAILADRES_FORM.form}
      titel={T.titel}
      uitleg={uitleg}
      action={action}
      fields={MAILADRES_FORM.fields}
      values={{ emailadres: emailadres === null ? [] : [emailadres] }}
      csrf={page.csrf}
      attempt={outcome.attempt}
      knop={T.knop}
    />
  );
}
