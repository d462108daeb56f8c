// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { v7 } from 'uuid';
import type { ExportRij } from '#application/ports/export.repository';
import { OPNIEUW_TE_VRAGEN, type ExportStand } from '#domain/exports/export';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { CsrfField } from '../auth/csrf-field.page.js';
import type { Field, FormValues } from '../forms/field.js';
import type { FormFault } from '../forms/form-errors.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { Alert } from '../parts/alert.js';
import { Button } from '../parts/button.js';
import { kloktijd, korteDatum } from '../parts/dates.js';
import { Details } from '../parts/details.js';
import { EmptyState } from '../parts/empty-state.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Form } from '../parts/form.js';
import { Heading } from '../parts/heading.js';
import { Table } from '../parts/table.js';
import { EXPORT_STAND_NAMEN, EXPORTS as T } from '../texts/exports.js';
import { fill } from '../texts/fill.js';

/** Where one takes along what one sees, and the id of its form. */
export const EXPORTS_PATH = '/exports';
const EXPORTS_FORM = 'exports';
const KILOBYTE = 1_000;
const TERUG_TE_NEMEN: readonly ExportStand[] = ['wacht', 'bezig', 'gereed'];

/** What was just done. */
export type ExportGedaan = keyof typeof T.gedaan;

/** The own exports, and the form to ask for one. */
export interface ExportsPageProps {
  readonly page: PageContext;
  readonly exports: readonly ExportRij[];
  readonly fields: readonly Field[];
  readonly values: FormValues;
  readonly fault: FormFault;
  readonly gedaan: ExportGedaan | null;
}

/** Asking for a file, and the files one asked for. The list keeps itself fresh. */
export function ExportsPage({ page, exports, fields, values, fault, gedaan }: ExportsPageProps): VNode {
  return (
    <FramePage title={T.titel} page={page} errorCount={fault.fields.length}>
      <Heading level={1}>{T.titel}</Heading>
      <p class="lead">{T.intro}</p>
      {gedaan && (
        <Alert kind="success" title={T.gedaan[gedaan].titel} live>
          <p>{T.gedaan[gedaan].tekst}</p>
        </Alert>
      )}
      {fault.whole && (
        <Alert kind="error" title={fault.whole.title} live>
          <p>{fault.whole.text}</p>
        </Alert>
      )}
      <ErrorSummary form={EXPORTS_FORM} errors={fault.fields} />
      <Live id="bestanden" href={EXPORTS_PATH} exports>
        <ExportList exports={exports} csrf={page.csrf} />
      </Live>
      <Heading level={2}>{T.vraagTitel}</Heading>
      <p>{T.zorg}</p>
      <Form
        id={EXPORTS_FORM}
        action={EXPORTS_PATH}
        fields={fields}
        values={values}
        errors={fault.fields}
        csrf={<CsrfField token={page.csrf} />}
        hidden={{ [KEY_FIELD]: v7() }}
      >
        <Button>{T.knop}</Button>
      </Form>
    </FramePage>
  );
}

function ExportList({ exports, csrf }: { readonly exports: readonly ExportRij[]; readonly csrf: string }): VNode {
  if (exports.length === 0)
    return (
      <EmptyState title={T.leegTitel}>
        <p>{T.leeg}</p>
      </EmptyState>
    );
  return (
    <Table
      caption={T.lijst}
      columns={[T.kolomWat, T.kolomGevraagd, T.stand]}
      rows={exports.map((rij) => [
        watTekst(rij),
        momentTekst(rij.aangevraagdOp),
        <>
          <Stand rij={rij} />
          <Knop rij={rij} csrf={csrf} />
        </>,
      ])}
    />
  );
}

/** One can take back what is being made or can be fetched, and ask again for what failed or is too old. */
function Knop({ rij, csrf }: { readonly rij: ExportRij; readonly csrf: string }): VNode | null {
  const { stand, id, aangevraagdOp } = rij;
  const opnieuw = OPNIEUW_TE_VRAGEN.includes(stand);
  if (!opnieuw && !TERUG_TE_NEMEN.includes(stand)) return null;
  const label = fill(opnieuw ? T.opnieuwVan : T.intrekkenVan, { wat: watTekst(rij), moment: momentTekst(aangevraagdOp) });
  return (
    <form method="post" action={`${EXPORTS_PATH}/${id}/${opnieuw ? 'opnieuw' : 'intrekken'}`}>
      <CsrfField token={csrf} />
      <button class="utrecht-button utrecht-button--secondary-action" type="submit" aria-label={label}>
        {opnieuw ? T.opnieuw : T.intrekken}
      </button>
    </form>
  );
}

function Stand({ rij }: { readonly rij: ExportRij }): VNode {
  const { id, stand, totaal, gedaan, grootte, kenmerk, verlooptOp, buitenZicht, fout } = rij;
  if (stand === 'mislukt') return <>{fill(T.mislukt, { reden: FOUTEN[fout ?? 'INTERNE_FOUT'].titel })}</>;
  if (stand !== 'gereed')
    return (
      <>
        {EXPORT_STAND_NAMEN[stand]}
        {stand === 'bezig' && totaal !== null && (
          <>
            <br />
            <progress max={Math.max(totaal, 1)} value={gedaan} aria-label={EXPORT_STAND_NAMEN[stand]} />
            <br />
            {fill(T.voortgang, { gedaan, totaal })}
          </>
        )}
      </>
    );
  return (
    <>
      <a class="utrecht-link" href={`${EXPORTS_PATH}/${id}/bestand`} download>
        {fill(T.ophalen, { grootte: grootteTekst(grootte) })}
      </a>
      <br />
      {verlooptOp && fill(T.tot, { datum: korteDatum(verlooptOp), tijd: kloktijd(verlooptOp) })}
      {buitenZicht ? <p>{fill(T.buitenZicht, { aantal: buitenZicht })}</p> : null}
      {kenmerk && (
        <Details summary={T.kenmerk}>
          <p>{T.kenmerkUitleg}</p>
          <p>
            <code>{kenmerk}</code>
          </p>
        </Details>
      )}
    </>
  );
}

function watTekst({ formaat, filter }: ExportRij): string {
  return [T.namen[formaat], filter.focusgebied].filter(Boolean).join(', ');
}

function momentTekst(instant: string): string {
  return `${korteDatum(instant)}, ${kloktijd(instant)}`;
}

/** @example grootteTekst(48_213) // '49 kB' */
function grootteTekst(bytes: number): string {
  const kilobytes = Math.ceil(bytes / KILOBYTE);
  return kilobytes < KILOBYTE ? `${kilobytes} kB` : `${Math.ceil(kilobytes / KILOBYTE)} MB`;
}
