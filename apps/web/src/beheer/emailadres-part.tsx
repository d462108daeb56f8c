// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { isEmailadres } from '#domain/beheer/beheer';
import type { EmailadresStand } from '#application/ports/beheer-overzicht.repository';
import { text, valueOf } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { EMAILADRES as T } from '../texts/beheer-mensen.js';
import type { BeheerFormulier, BeheerOutcome } from './beheer-form.js';
import { FoldedForm } from './beheer-parts.js';

/** Whose address it is: an organisation may have none. */
export type EmailadresVan = 'organisatie' | 'persoon';

/** The question of where mail goes. */
export function emailadresForm(van: EmailadresVan): BeheerFormulier {
  const isOrganisatie = van === 'organisatie';
  return {
    form: 'emailadres',
    fields: [
      text('emailadres', T.veld, {
        max: 254,
        screened: false,
        required: !isOrganisatie,
        ...(isOrganisatie ? { description: T.veldLeeg } : {}),
      }),
    ],
    check: (values) => {
      const adres = valueOf(values, 'emailadres');
      return adres === '' || isEmailadres(adres) ? [] : [{ veld: 'emailadres', melding: T.fout }];
    },
  };
}

/** Whose address, where its form goes, and what it led to. */
export interface EmailadresPartProps {
  readonly page: PageContext;
  readonly van: EmailadresVan;
  readonly action: string;
  readonly stand: EmailadresStand;
  readonly outcome: BeheerOutcome;
}

/** Where mail goes now, that it does not arrive when that is so, and the form to change it. */
export function EmailadresPart({ page, van, action, stand, outcome }: EmailadresPartProps): VNode {
  const { form, fields } = emailadresForm(van);
  return (
    <>
      {stand.geweigerd && (
        <Alert kind="warning" title={T.geweigerdTitel}>
          <p>{T.geweigerd}</p>
        </Alert>
      )}
      <FoldedForm
        id={form}
        titel={stand.emailadres === null ? T.geen : T.titel}
        uitleg={van === 'organisatie' ? T.uitlegOrganisatie : T.uitlegPersoon}
        action={action}
        fields={fields}
        values={{ emailadres: [stand.emailadres ?? ''] }}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.knop}
      />
    </>
  );
}
