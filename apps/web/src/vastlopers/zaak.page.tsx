// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { isRsin } from '#domain/exports/rsin';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import { text } from '../forms/field.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Button } from '../parts/button.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { FieldView } from '../parts/field-view.js';
import { Heading } from '../parts/heading.js';
import { ZAAK as T } from '../texts/zaak.js';

/** A case that somebody takes along as a zaak. `bronorganisatie` is what was typed, null when nothing was yet. */
export interface ZaakPageProps {
  readonly page: PageContext;
  readonly vastloper: Pick<VastloperWeergave, 'nummer' | 'titel'>;
  readonly bronorganisatie: string | null;
}

const FORM = 'zaak';
const FIELD = text('bronorganisatie', T.rsin, { description: T.rsinUitleg, max: 9, screened: false });

/** Asks for whom the zaak is and gives the file. What was typed comes back in the address: the number of an organisation is no secret. */
export function ZaakPage({ page, vastloper: { nummer, titel }, bronorganisatie }: ZaakPageProps): VNode {
  const isWrong = bronorganisatie !== null && !isRsin(bronorganisatie);
  const errors = isWrong ? [{ veld: FIELD.name, melding: T.rsinFout }] : [];
  const values = { [FIELD.name]: [bronorganisatie ?? ''] };
  const adres = `/vastlopers/${nummer}`;
  return (
    <FramePage title={T.titel} page={page} errorCount={errors.length} crumbs={[{ href: adres, label: nummer }]}>
      <ErrorSummary form={FORM} errors={errors} />
      <p class="case-number">{nummer}</p>
      <Heading level={1}>{T.titel}</Heading>
      <p class="lead">{titel}</p>
      <p>{T.uitleg}</p>
      <form id={FORM} method="get" action={`${adres}/zaak/bestand`} novalidate>
        <FieldView field={FIELD} values={values} errors={errors} form={FORM} />
        <div class="button-row">
          <Button>{T.knop}</Button>
        </div>
      </form>
    </FramePage>
  );
}
