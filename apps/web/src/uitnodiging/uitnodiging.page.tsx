// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { UitnodigingAanbod } from '#application/use-cases/accept-uitnodiging.use-case';
import type { VeldFout } from '#domain/fouten/fout.errors';
import { CsrfField } from '../auth/csrf-field.page.js';
import { text, type Field } from '../forms/field.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Button, LinkButton } from '../parts/button.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Form } from '../parts/form.js';
import { Heading } from '../parts/heading.js';
import { ROLLEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { UITNODIGING as T } from '../texts/uitnodiging.js';

const TIJD = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

/** The only question: asked when the sign-in service tells no name. */
export const NAAM_FIELD: Field = text('naam', T.naam, { description: T.naamUitleg, max: 100, screened: false });

/** What the page of an invitation shows. `naam` is what the reader is called; null when nobody knows and the form asks. */
export interface UitnodigingProps {
  readonly page: PageContext;
  readonly csrf: string;
  readonly aanbod: UitnodigingAanbod;
  readonly naam: string | null;
  readonly errors: readonly VeldFout[];
}

/** What is offered and until when, and one button to accept it. */
export function UitnodigingPage({ page, csrf, aanbod, naam, errors }: UitnodigingProps): VNode {
  const { organisatie, rol, focusgebied, geldigTot } = aanbod;
  const tijdstip = fill(T.tijdstip, { datum: korteDatum(geldigTot), tijd: TIJD.format(new Date(geldigTot)) });
  return (
    <FramePage title={T.titel} page={page} errorCount={errors.length}>
      <ErrorSummary form={FORM} errors={errors} />
      <Heading level={1}>{T.titel}</Heading>
      <p class="lead">{T.lead}</p>
      <DataList
        rows={[
          { key: T.organisatie, value: organisatie },
          { key: T.rol, value: ROLLEN[rol] },
          { key: T.gebied, value: focusgebied ?? T.alleGebieden },
          { key: T.tot, value: tijdstip },
        ]}
      />
      {naam !== null && <p>{fill(T.ingelogdAls, { naam })}</p>}
      <Form
        id={FORM}
        action={page.path}
        fields={naam === null ? [NAAM_FIELD] : []}
        values={{}}
        errors={errors}
        csrf={<CsrfField token={csrf} />}
      >
        <Button>{T.aanvaard}</Button>
      </Form>
      <p>{T.niet}</p>
      <OtherPerson csrf={csrf} />
    </FramePage>
  );
}

const FORM = 'uitnodiging';

/** The invitation was accepted by the reader before. */
export function UitnodigingAanvaardPage({ page }: { readonly page: PageContext }): VNode {
  return (
    <FramePage title={T.gebruikt} page={page}>
      <Heading level={1}>{T.gebruikt}</Heading>
      <p class="lead">{T.gebruiktUitleg}</p>
      <LinkButton href="/">{T.werk}</LinkButton>
    </FramePage>
  );
}

/** Why the invitation cannot be accepted, and how to come back as somebody else. */
export function UitnodigingWeigerPage(props: {
  readonly page: PageContext;
  readonly csrf: string;
  readonly titel: string;
  readonly detail: string;
}): VNode {
  const { page, csrf, titel, detail } = props;
  return (
    <FramePage title={titel} page={page}>
      <Heading level={1}>{titel}</Heading>
      <p class="lead">{detail}</p>
      <OtherPerson csrf={csrf} />
    </FramePage>
  );
}

function OtherPerson({ csrf }: { readonly csrf: string }): VNode {
  return (
    <form method="post" action="/uitloggen">
      <CsrfField token={csrf} />
      <p>{T.anders}</p>
      <Button look="secondary">{T.uitloggen}</Button>
    </form>
  );
}
