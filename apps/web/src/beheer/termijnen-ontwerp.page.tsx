// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { v7 } from 'uuid';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { TermijnregelingVoorbeeld } from '#application/use-cases/manage-termijnregeling.use-case';
import { CsrfField } from '../auth/csrf-field.page.js';
import type { Field, FormValues } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { BulletList } from '../parts/bullet-list.js';
import { Button } from '../parts/button.js';
import { datumInWoorden, korteDatum } from '../parts/dates.js';
import { FieldView } from '../parts/field-view.js';
import { Heading } from '../parts/heading.js';
import { Table } from '../parts/table.js';
import { TREDEN } from '../texts/begrippen.js';
import { TERMIJNEN_BEHEER as T } from '../texts/beheer-referentie.js';
import { fill } from '../texts/fill.js';
import type { BeheerOutcome } from './beheer-form.js';
import { BeheerFrame } from './beheer-parts.js';
import { GETAL_GROEPEN, getalInWoorden } from './termijn-fields.js';

/** The id of the form, and the name of its buttons: look, or adopt. */
export const ONTWERP_FORM = 'termijnen';
export const WAT_FIELD = 'wat';
export const VOORBEELD = 'voorbeeld';
export const VASTSTELLEN = 'vaststellen';

/** A next version while it is made: for which area, from which version, what is typed, and what it would do (null: not looked at yet). */
export interface OntwerpPageProps {
  readonly page: PageContext;
  readonly gebied: { readonly code: string; readonly naam: string };
  readonly versie: number;
  readonly vanaf: Field;
  readonly values: FormValues;
  readonly voorbeeld: TermijnregelingVoorbeeld | null;
  readonly outcome: BeheerOutcome;
}

/** The numbers of a next version, and what they would do; it can be adopted once that was looked at. */
export function OntwerpPage(props: OntwerpPageProps): VNode {
  const { page, gebied, voorbeeld, outcome } = props;
  return (
    <BeheerFrame
      title={fill(T.ontwerpTitel, { gebied: gebied.naam })}
      page={page}
      crumbs={[{ href: '/beheer/termijnen', label: T.titel }]}
      outcome={outcome}
    >
      {voorbeeld ? <VoorbeeldPart voorbeeld={voorbeeld} /> : <p class="lead">{T.ontwerpIntro}</p>}
      <OntwerpForm {...props} />
    </BeheerFrame>
  );
}

function VoorbeeldPart({ voorbeeld: { verschillen, nu, straks } }: { readonly voorbeeld: TermijnregelingVoorbeeld }): VNode {
  const [eindeNu, eindeStraks] = [nu.at(-1)?.vanaf ?? '', straks.at(-1)?.vanaf ?? ''];
  return (
    <section class="preview" aria-labelledby="voorbeeld" aria-live="polite">
      <Heading level={2} id="voorbeeld">
        {T.voorbeeldTitel}
      </Heading>
      <p class="lead">{fill(T.voorbeeld, { straks: datumInWoorden(eindeStraks) })}</p>
      <p>{eindeNu === eindeStraks ? T.voorbeeldGelijk : fill(T.voorbeeldNu, { nu: datumInWoorden(eindeNu) })}</p>
      <Table
        caption={T.voorbeeldTabel}
        columns={[T.trede, T.komt, T.teken, T.klaar, T.nu, T.omhoog]}
        rows={straks.map(({ trede, vanaf, ontvangstVoor, klaarVoor, verder }, plaats) => [
          TREDEN[trede].naam,
          korteDatum(vanaf),
          ontvangstVoor === null ? T.nietGevraagd : korteDatum(ontvangstVoor),
          <strong>{korteDatum(klaarVoor)}</strong>,
          korteDatum(nu[plaats]?.klaarVoor ?? klaarVoor),
          verder === null ? T.blijft : korteDatum(verder),
        ])}
      />
      <Heading level={3}>{T.verschillen}</Heading>
      <BulletList
        items={verschillen.map(({ getal, oud, nieuw }) => fill(T.verschil, { naam: getalInWoorden(getal), oud, nieuw }))}
      />
      <p>{T.nogVaststellen}</p>
    </section>
  );
}

function OntwerpForm({ page, gebied, versie, vanaf, values, voorbeeld, outcome }: OntwerpPageProps): VNode {
  const errors: readonly VeldFout[] = outcome.attempt?.errors ?? [];
  const shared = { values, errors, form: ONTWERP_FORM };
  const hidden = { gebied: gebied.code, versie: String(versie), [KEY_FIELD]: v7() };
  return (
    <form id={ONTWERP_FORM} method="post" action="/beheer/termijnen/nieuw" novalidate>
      <CsrfField token={page.csrf} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <FieldView field={vanaf} {...shared} />
      {GETAL_GROEPEN.map(({ naam, fields }) => (
        <fieldset class="numbers">
          <legend>{naam}</legend>
          <div class="numbers__fields">
            {fields.map((field) => (
              <FieldView field={field} {...shared} />
            ))}
          </div>
        </fieldset>
      ))}
      <div class="button-row">
        <Button look={voorbeeld ? 'secondary' : 'primary'} name={WAT_FIELD} value={VOORBEELD}>
          {T.bekijk}
        </Button>
        {voorbeeld && (
          <Button name={WAT_FIELD} value={VASTSTELLEN}>
            {T.vaststellen}
          </Button>
        )}
      </div>
    </form>
  );
}
