// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { Waarschuwing } from '#application/use-cases/screen-invoer';
import { CsrfField } from '../auth/csrf-field.page.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import type { Field, FormValues } from '../forms/field.js';
import { KEY_FIELD, VERSIE_FIELD } from '../parts/act-form.js';
import { Alert } from '../parts/alert.js';
import { Button, LinkButton } from '../parts/button.js';
import { DataList, type DataRow } from '../parts/data-list.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { fieldId } from '../parts/field-view.js';
import { Heading } from '../parts/heading.js';
import { ALGEMEEN } from '../texts/algemeen.js';
import { MELDEN } from '../texts/melden.js';
import { GelijkendeList } from './gelijkende.js';
import type { Gelijkende } from './melden-cases.js';
import { isPartijVeld, partijenText } from './melden-partijen.js';
import type { MeldenStep } from './melden-steps.js';
import { MELDEN_FORM } from './step.page.js';

/** All answers of a draft, what is still wrong, hints about the texts, and cases that look like it. `incomplete`: answers are missing, so there is nothing to send yet. */
export interface MeldenCheckProps {
  readonly page: PageContext;
  readonly steps: readonly MeldenStep[];
  readonly values: FormValues;
  readonly sleutel: string;
  /** The versie of the draft that is looked at: only that one is sent. */
  readonly versie: number;
  readonly errors: readonly VeldFout[];
  readonly incomplete: boolean;
  readonly whole: { readonly title: string; readonly text: string } | null;
  readonly waarschuwingen: readonly Waarschuwing[];
  readonly gelijkende: readonly Gelijkende[];
}

/** Check your answers: everything in one view, each with a way to change it, before it is sent; what is missing leads to its step. */
export function MeldenCheckPage(props: MeldenCheckProps): VNode {
  const { page, steps, values, sleutel, versie, errors, incomplete, whole, gelijkende } = props;
  const hrefOf = (veld: string): string => {
    const place = steps.findIndex(({ fields }) => fields.some(({ name }) => name === veld));
    return `/melden/${place < 0 ? steps.length : place + 1}#${fieldId(MELDEN_FORM, veld)}`;
  };
  return (
    <FramePage
      title={MELDEN.controle.titel}
      page={page}
      errorCount={errors.length}
      crumbs={[{ href: '/melden', label: MELDEN.titel }]}
    >
      <ErrorSummary form={MELDEN_FORM} errors={errors} hrefOf={hrefOf} />
      {whole && (
        <Alert kind="error" title={whole.title} live>
          <p>{whole.text}</p>
        </Alert>
      )}
      <Heading level={1}>{MELDEN.controle.titel}</Heading>
      <p class="lead">{errors.length > 0 ? MELDEN.controle.onvolledig : MELDEN.controle.intro}</p>
      <Tips {...props} />
      {steps.map(({ titel, fields }) => (
        <section aria-label={titel}>
          <Heading level={2}>{titel}</Heading>
          <DataList rows={rowsOf(fields, values, hrefOf)} />
        </section>
      ))}
      {gelijkende.length > 0 && <GelijkendeList items={gelijkende} csrf={page.csrf} sleutel={sleutel} versie={versie} />}
      {incomplete ? (
        <LinkButton href={hrefOf(errors[0]?.veld ?? '')}>{MELDEN.controle.vulAan}</LinkButton>
      ) : (
        <form method="post" action="/melden/controleren" class="no-print">
          <CsrfField token={page.csrf} />
          <input type="hidden" name={KEY_FIELD} value={sleutel} />
          <input type="hidden" name={VERSIE_FIELD} value={versie} />
          <div class="button-row">
            <Button>{MELDEN.controle.verstuur}</Button>
            <a class="utrecht-link" href={`/melden/${steps.length}`}>
              {ALGEMEEN.terug}
            </a>
          </div>
        </form>
      )}
    </FramePage>
  );
}

/** A row for each question; the parties together have one. */
function rowsOf(fields: readonly Field[], values: FormValues, hrefOf: (veld: string) => string): DataRow[] {
  const rows = fields.filter((field) => !isPartijVeld(field)).map((field) => rowOf(field, values, hrefOf(field.name)));
  const [partij] = fields.filter(isPartijVeld);
  const label = MELDEN.velden.partijen.titel;
  return partij ? [...rows, answerRow(label, partijenText(values), hrefOf(partij.name))] : rows;
}

function rowOf(field: Field, values: FormValues, href: string): DataRow {
  const chosen = values[field.name] ?? [];
  const shown =
    'options' in field
      ? field.options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
      : chosen.slice(0, 1);
  return answerRow(field.label, shown.join('\n'), href);
}

function answerRow(label: string, answer: string, href: string): DataRow {
  const action = (
    <a class="utrecht-link" href={href}>
      {ALGEMEEN.wijzig}
      <span class="screen-reader">{`: ${label}`}</span>
    </a>
  );
  return { key: label, value: answer || <span class="soft">{ALGEMEEN.nietIngevuld}</span>, action };
}

function Tips({ waarschuwingen, steps }: MeldenCheckProps): VNode | null {
  if (waarschuwingen.length === 0) return null;
  const labels = new Map(steps.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label] as const)));
  return (
    <Alert kind="warning" title={MELDEN.controle.tipTitel}>
      <p>{MELDEN.controle.tip}</p>
      <ul>
        {waarschuwingen.map(({ veld, uitleg }) => (
          <li>
            <strong>{labels.get(veld) ?? veld}</strong> {uitleg}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
