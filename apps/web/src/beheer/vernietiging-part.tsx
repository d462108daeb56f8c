// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { v7 } from 'uuid';
import type { VernietigdRegel, VernietigingRegel } from '#application/ports/bewaring.repository';
import type { Pagina } from '#application/ports/pagina';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import { CsrfField } from '../auth/csrf-field.page.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { korteDatum } from '../parts/dates.js';
import { EmptyState } from '../parts/empty-state.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { Table } from '../parts/table.js';
import { BEHEER } from '../texts/beheer.js';
import { BEWAREN as T } from '../texts/beheer-bewaren.js';
import { RESULTATEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { gebiedNaam } from './beheer-names.js';
import { ButtonForm } from './beheer-parts.js';

/** What may go and what went, with the names of the areas. */
export interface VernietigingPartProps {
  readonly page: PageContext;
  readonly magWeg: Pagina<VernietigingRegel>;
  readonly vernietigd: Pagina<VernietigdRegel>;
  readonly gebieden: readonly FocusgebiedRegel[];
}

const KENMERK_TEKENS = 12;

/** The cases whose term is over, each with the button that says that it may go, or the one that takes that back. */
export function VernietigingPart({ page, magWeg, gebieden }: VernietigingPartProps): VNode {
  if (magWeg.items.length === 0)
    return (
      <EmptyState title={T.nietsWegTitel}>
        <p>{T.nietsWeg}</p>
      </EmptyState>
    );
  return (
    <>
      <Heading level={2}>{T.magWegTitel}</Heading>
      <p>{T.magWegUitleg}</p>
      <Table
        caption={T.magWeg}
        columns={[T.nummer, T.gebied, T.resultaat, T.gesloten, T.magWegOp, T.export, T.stand, BEHEER.doen]}
        rows={magWeg.items.map((regel) => [
          regel.nummer,
          gebiedNaam(gebieden, regel.focusgebied),
          RESULTATEN[regel.resultaat].naam,
          korteDatum(regel.geslotenOp),
          korteDatum(regel.archiefactiedatum),
          <code>{regel.exportKenmerk.slice(0, KENMERK_TEKENS)}</code>,
          standVan(regel),
          <Knop regel={regel} csrf={page.csrf} />,
        ])}
      />
      <Pagination next={magWeg.volgende && `/beheer/bewaren?weg=${encodeURIComponent(magWeg.volgende)}`} first={null} />
    </>
  );
}

function standVan({ stap, bevestigdDoor }: VernietigingRegel): string {
  return bevestigdDoor === null ? T.stappen[stap] : `${T.stappen[stap]}. ${fill(T.bevestigdDoor, { wie: bevestigdDoor })}`;
}

function Knop({ regel, csrf }: { readonly regel: VernietigingRegel; readonly csrf: string }): VNode | null {
  const { id, nummer, stap, exportKenmerk } = regel;
  if (stap === 'exporteren') return null;
  if (stap === 'vernietigen')
    return (
      <ButtonForm action={`/beheer/bewaren/${id}/intrekken`} csrf={csrf} label={fill(T.intrekkenVan, { nummer })}>
        {T.intrekken}
      </ButtonForm>
    );
  // What is confirmed is the export that was shown, so its mark goes along.
  return (
    <form method="post" action={`/beheer/bewaren/${id}/bevestigen`}>
      <CsrfField token={csrf} />
      <input type="hidden" name={KEY_FIELD} value={v7()} />
      <input type="hidden" name="exportKenmerk" value={exportKenmerk} />
      <button
        class="utrecht-button utrecht-button--secondary-action"
        type="submit"
        aria-label={fill(T.bevestigenVan, { nummer })}
      >
        {T.bevestigen}
      </button>
    </form>
  );
}

/** The register of what was destroyed. */
export function VernietigdPart({ vernietigd, gebieden }: VernietigingPartProps): VNode {
  return (
    <>
      <Heading level={2}>{T.registerTitel}</Heading>
      <p>{T.registerUitleg}</p>
      {vernietigd.items.length === 0 ? (
        <EmptyState title={T.registerLeegTitel}>
          <p>{T.registerLeeg}</p>
        </EmptyState>
      ) : (
        <Table
          caption={T.register}
          columns={[T.nummer, T.gebied, T.resultaat, T.gesloten, T.wegOp, T.door, T.export]}
          rows={vernietigd.items.map((regel) => [
            regel.nummer,
            gebiedNaam(gebieden, regel.focusgebied),
            RESULTATEN[regel.resultaat].naam,
            korteDatum(regel.geslotenOp),
            korteDatum(regel.vernietigdOp),
            regel.bevestigdDoor,
            <code>{regel.exportKenmerk.slice(0, KENMERK_TEKENS)}</code>,
          ])}
        />
      )}
      <Pagination
        next={vernietigd.volgende && `/beheer/bewaren?register=${encodeURIComponent(vernietigd.volgende)}`}
        first={null}
      />
    </>
  );
}
