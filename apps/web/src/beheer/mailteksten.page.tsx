// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { v7 } from 'uuid';
import type { MailtekstGebied } from '#application/use-cases/manage-mailtekst.use-case';
import { MAILTEKST_LENGTE } from '#domain/beheer/mailtekst';
import { VOORBEELD_KEUZES } from '#messages/voorbeeld-mail';
import { CsrfField } from '../auth/csrf-field.page.js';
import { choice, text, type Field, type FieldOption, type FormValues } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { Button } from '../parts/button.js';
import { korteDatum } from '../parts/dates.js';
import { Form, withReason } from '../parts/form.js';
import { Heading } from '../parts/heading.js';
import { Table } from '../parts/table.js';
import { MAILTEKSTEN as T } from '../texts/beheer-mailteksten.js';
import { fill } from '../texts/fill.js';
import type { BeheerOutcome } from './beheer-form.js';
import { BeheerFrame } from './beheer-parts.js';

/** The id of the form, and the name of its buttons: look, or keep. */
export const MAILTEKST_FORM = 'mailtekst';
export const WAT_FIELD = 'wat';
export const BEWAREN = 'bewaren';
/** What is chosen for the example. */
export const MAIL_FIELD = 'mail';
export const ZAAK_FIELD = 'zaak';

/** The questions of the form. */
export const MAILTEKST_FIELDS: readonly Field[] = [
  text('groet', T.veldGroet, { required: false, max: MAILTEKST_LENGTE.groet, description: T.groetUitleg }),
  text('contact', T.veldContact, { required: false, max: MAILTEKST_LENGTE.contact, description: T.contactUitleg }),
];

/** What the example is: which mail, and about which case. `zaken` empty: the reader sees none. */
export function voorbeeldFields(zaken: readonly FieldOption[]): readonly Field[] {
  const mails = VOORBEELD_KEUZES.map(({ code, naam }) => ({ value: code, label: naam }));
  return [
    choice('select', MAIL_FIELD, T.veldMail, mails, { required: false }),
    ...(zaken.length === 0
      ? []
      : [choice('select', ZAAK_FIELD, T.veldZaak, zaken, { required: false, description: T.zaakUitleg })]),
  ];
}

/** All areas with the words that are in use. */
export function MailtekstenPage({
  page,
  gebieden,
}: {
  readonly page: PageContext;
  readonly gebieden: readonly MailtekstGebied[];
}): VNode {
  return (
    <BeheerFrame title={T.titel} page={page} live>
      <p class="lead">{T.intro}</p>
      <Table
        caption={T.lijst}
        columns={[T.gebied, T.groet, T.contact]}
        rows={gebieden.map(({ code, naam, versies: [nu] }) => [
          <a class="utrecht-link" href={`/beheer/mailteksten/${code}`}>
            {naam}
          </a>,
          nu?.groet ?? T.geen,
          nu?.contact ?? T.geen,
        ])}
      />
    </BeheerFrame>
  );
}

/** One area: what is typed, and the mail it makes. */
export interface MailtekstPageProps {
  readonly page: PageContext;
  readonly gebied: MailtekstGebied;
  readonly values: FormValues;
  /** The whole mail, with these words. */
  readonly voorbeeld: string;
  /** Cases of the area to choose from; empty when the reader sees none, and the mail is an example. */
  readonly zaken: readonly FieldOption[];
  /** May the reader keep what they typed? */
  readonly magBewaren: boolean;
  /** Is what is shown not kept yet? */
  readonly isOntwerp: boolean;
  readonly outcome: BeheerOutcome;
}

/** The words of one area, the mail they make, and every version. */
export function MailtekstPage(props: MailtekstPageProps): VNode {
  const { page, gebied, values, voorbeeld, zaken, magBewaren, isOntwerp, outcome } = props;
  const { attempt } = outcome;
  const path = `/beheer/mailteksten/${gebied.code}`;
  return (
    <BeheerFrame
      title={fill(T.gebiedTitel, { gebied: gebied.naam })}
      page={page}
      crumbs={[{ href: '/beheer/mailteksten', label: T.titel }]}
      outcome={outcome}
    >
      <p class="lead">{T.gebiedIntro}</p>
      <Form
        id={MAILTEKST_FORM}
        action={path}
        fields={withReason([...MAILTEKST_FIELDS, ...voorbeeldFields(zaken)], attempt?.mayExplain ?? false, values)}
        values={values}
        errors={attempt?.errors ?? []}
        csrf={<CsrfField token={page.csrf} />}
        hidden={{ [KEY_FIELD]: v7(), versie: String(gebied.versies[0]?.versie ?? 0) }}
      >
        <Button look="secondary">{T.bekijk}</Button>
        <Button look="secondary" elsewhere={`${path}/mail`}>
          {T.bekijkOpgemaakt}
        </Button>
        {magBewaren && (
          <Button name={WAT_FIELD} value={BEWAREN}>
            {T.bewaar}
          </Button>
        )}
      </Form>
      {!magBewaren && <p>{T.vraagBeheerder}</p>}
      <section class="preview" aria-labelledby="voorbeeld" aria-live="polite">
        <Heading level={2} id="voorbeeld">
          {T.voorbeeldTitel}
        </Heading>
        <p>
          {zaken.length > 0 ? T.voorbeeldEcht : T.voorbeeldNiet} {isOntwerp ? <strong>{T.nogBewaren}</strong> : null}
        </p>
        <pre class="preview__mail">{voorbeeld}</pre>
      </section>
      {gebied.versies.length === 0 ? null : <Versies gebied={gebied} />}
    </BeheerFrame>
  );
}

function Versies({ gebied }: { readonly gebied: MailtekstGebied }): VNode {
  return (
    <Table
      caption={T.versies}
      columns={[T.versie, T.wanneer, T.wie, T.groet, T.contact]}
      rows={gebied.versies.map(({ versie, op, door, groet, contact }) => [
        String(versie),
        korteDatum(op),
        door,
        groet ?? T.geen,
        contact ?? T.geen,
      ])}
    />
  );
}
