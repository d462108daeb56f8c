// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { ToezeggingRegel } from '#application/ports/vastloper.repository';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import { CsrfField } from '../auth/csrf-field.page.js';
import { PARTNER_ACTS } from '../desks/partner-acts.js';
import { valueOrNull, type FormValues } from '../forms/field.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { LOOK_AGAIN_S } from '../parts/act-messages.js';
import { Alert } from '../parts/alert.js';
import { Button } from '../parts/button.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Form, withReason } from '../parts/form.js';
import { Heading } from '../parts/heading.js';
import { fill } from '../texts/fill.js';
import { MAILLINKS as T } from '../texts/maillinks.js';

/** An answer that did not go through: what was typed and what is wrong. */
export interface AntwoordPoging {
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  readonly mayExplain: boolean;
  readonly whole: { readonly title: string; readonly text: string } | null;
}

/** Nothing was typed yet. */
export const NOG_NIETS: AntwoordPoging = { values: {}, errors: [], mayExplain: false, whole: null };

/** What the page behind a link to answer shows. `open`: the question still waits for this answer; `gegeven`: it was given with this link; `wacht`: and is not carried out yet. */
export interface AntwoordPageProps {
  readonly page: PageContext;
  readonly vastloper: VastloperWeergave;
  readonly toezegging: ToezeggingRegel;
  readonly organisatie: string;
  readonly vandaag: string;
  readonly gegeven: boolean;
  readonly open: boolean;
  readonly wacht: boolean;
  readonly poging: AntwoordPoging;
}

const FORM = 'antwoord';

/** One question, and a form to answer it once. Opening the page does nothing. */
export function AntwoordPage(props: AntwoordPageProps): VNode {
  const { page, vastloper, toezegging, organisatie, open, gegeven, wacht, poging } = props;
  return (
    <FramePage title={T.antwoordTitel} page={page} errorCount={poging.errors.length} refreshSeconds={wacht ? LOOK_AGAIN_S : null}>
      <ErrorSummary form={FORM} errors={poging.errors} />
      {poging.whole && (
        <Alert kind="error" title={poging.whole.title} live>
          <p>{poging.whole.text}</p>
        </Alert>
      )}
      <Heading level={1}>{T.antwoordTitel}</Heading>
      {open && <p class="lead">{fill(T.antwoordUitleg, { organisatie })}</p>}
      <DataList
        rows={[
          { key: T.nummer, value: `${vastloper.nummer}: ${vastloper.titel}` },
          { key: T.vraag, value: toezegging.vraag },
          { key: T.voor, value: open && toezegging.voor ? korteDatum(toezegging.voor) : null },
        ]}
      />
      {open ? <AntwoordForm {...props} /> : <Klaar page={page} gegeven={gegeven && poging.whole === null} wacht={wacht} />}
      {!open && <Getypt {...props} />}
    </FramePage>
  );
}

function AntwoordForm({ page, vandaag, poging }: AntwoordPageProps): VNode {
  const { values, errors, mayExplain } = poging;
  return (
    <Form
      id={FORM}
      action={page.path}
      fields={withReason(PARTNER_ACTS.vraag_beantwoorden.fields(vandaag), mayExplain, values)}
      values={values}
      errors={errors}
      csrf={<CsrfField token={page.csrf} />}
    >
      <Button>{T.knop}</Button>
    </Form>
  );
}

/** What was typed while another answered, or in an answer that was refused since: it can be sent no more, and can still be read and copied. */
function Getypt({ vandaag, poging: { values } }: AntwoordPageProps): VNode | null {
  const typed = PARTNER_ACTS.vraag_beantwoorden
    .fields(vandaag)
    .filter(({ kind }) => kind === 'area')
    .map(({ name, label }) => ({ key: label, value: valueOrNull(values, name) }));
  if (typed.every(({ value }) => value === null)) return null;
  return (
    <section aria-labelledby="getypt">
      <Heading level={2} id="getypt">
        {T.getyptTitel}
      </Heading>
      <p>{T.getypt}</p>
      <DataList rows={typed} />
    </section>
  );
}

function Klaar({ page, gegeven, wacht }: Pick<AntwoordPageProps, 'page' | 'gegeven' | 'wacht'>): VNode {
  if (gegeven && wacht)
    return (
      <div data-settle={`${page.path}/stand`}>
        <Alert kind="info" title={T.wachtTitel} live>
          <p>{T.wacht}</p>
          <p>
            <a class="utrecht-link" href={page.path}>
              {T.nogEens}
            </a>
          </p>
        </Alert>
      </div>
    );
  return gegeven ? (
    <Alert kind="success" title={T.gedaanTitel} live>
      <p>{T.gedaan}</p>
      <p>{T.gedaanVerder}</p>
    </Alert>
  ) : (
    <Alert kind="info" title={T.nietMeerTitel}>
      <p>{T.nietMeer}</p>
    </Alert>
  );
}
