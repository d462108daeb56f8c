// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { ORGANISATIE_SOORTEN } from '#domain/beheer/beheer';
import type { OrganisatieStand } from '#application/ports/beheer-overzicht.repository';
import type { Pagina } from '#application/ports/pagina';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import { choice, date, text, type Field } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { LinkButton } from '../parts/button.js';
import { korteDatum } from '../parts/dates.js';
import { EmptyState } from '../parts/empty-state.js';
import { Pagination } from '../parts/pagination.js';
import { Select } from '../parts/select.js';
import { Table } from '../parts/table.js';
import { BEHEER } from '../texts/beheer.js';
import { ORGANISATIES as T } from '../texts/beheer-mensen.js';
import type { BeheerOutcome } from './beheer-form.js';
import { gebiedKeuzes, gebiedNaam, soortNaam } from './beheer-names.js';
import { BeheerFrame, FoldedForm, NameSearch } from './beheer-parts.js';

/** The id of the form of a new organisation. */
export const ORGANISATIE_FORM = 'organisatie';

/** What stands behind the question mark of the address. */
export interface OrganisatiesQuery {
  readonly zoek?: unknown;
  readonly gebied?: unknown;
  readonly na?: unknown;
}

/** The organisations of one page of the list. */
export interface OrganisatiesPageProps {
  readonly page: PageContext;
  readonly lijst: Pagina<OrganisatieStand>;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly zoek: string;
  readonly gebied: string;
  readonly na: string | null;
  readonly outcome: BeheerOutcome;
}

/** The questions of a new organisation. */
export function organisatieFields(gebieden: readonly FocusgebiedRegel[]): readonly Field[] {
  const soorten = ORGANISATIE_SOORTEN.map((soort) => ({ value: soort, label: soortNaam(soort) }));
  return [
    text('naam', T.veldNaam),
    choice('select', 'soort', T.veldSoort, soorten),
    choice('select', 'focusgebied', T.veldGebied, gebiedKeuzes(gebieden), {
      required: false,
      description: T.veldGebiedUitleg,
    }),
    date('pactGetekendOp', T.veldPact, { required: false, description: T.veldPactUitleg }),
  ];
}

/** The organisations of today, with a search, and the way to add one. */
export function OrganisatiesPage({ page, lijst, gebieden, zoek, gebied, na, outcome }: OrganisatiesPageProps): VNode {
  return (
    <BeheerFrame title={T.titel} page={page} outcome={outcome} live>
      <p class="lead">{T.intro}</p>
      <div class="button-row">
        <LinkButton href="/beheer/uitnodigen">{T.uitnodigen}</LinkButton>
      </div>
      <NameSearch action="/beheer/organisaties" zoek={zoek}>
        <Select
          id="zoek-gebied"
          name="gebied"
          label={T.gebied}
          required
          empty={BEHEER.alleGebieden}
          values={[gebied]}
          options={gebiedKeuzes(gebieden)}
        />
      </NameSearch>
      {lijst.items.length === 0 ? (
        <EmptyState title={BEHEER.nietsTitel}>
          <p>{BEHEER.niets}</p>
          <p>
            <a href="/beheer/organisaties">{BEHEER.allesTonen}</a>
          </p>
        </EmptyState>
      ) : (
        <OrganisatieTable lijst={lijst} gebieden={gebieden} zoek={zoek} gebied={gebied} na={na} />
      )}
      <FoldedForm
        id={ORGANISATIE_FORM}
        titel={T.toevoegen}
        uitleg={T.toevoegenUitleg}
        action="/beheer/organisaties"
        fields={organisatieFields(gebieden)}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.toevoegenKnop}
      />
    </BeheerFrame>
  );
}

function OrganisatieTable({ lijst, gebieden, zoek, gebied, na }: Omit<OrganisatiesPageProps, 'page' | 'outcome'>): VNode {
  const address = (cursor: string | null): string => {
    const keuzes = Object.entries({ zoek, gebied, na: cursor ?? '' }).filter(([, value]) => value !== '');
    return `/beheer/organisaties?${new URLSearchParams(keuzes)}`;
  };
  return (
    <>
      <Table
        caption={T.lijst}
        columns={[T.naam, T.soort, T.gebied, T.leden, T.pact]}
        rows={lijst.items.map(({ id, naam, soort, focusgebied, aantalLeden, pactGetekendOp }) => [
          <a class="utrecht-link" href={`/beheer/organisaties/${id}`}>
            {naam}
          </a>,
          soortNaam(soort),
          gebiedNaam(gebieden, focusgebied, BEHEER.landelijk),
          String(aantalLeden),
          pactGetekendOp === null ? T.nogNiet : korteDatum(pactGetekendOp),
        ])}
      />
      <Pagination next={lijst.volgende && address(lijst.volgende)} first={na ? address(null) : null} />
    </>
  );
}
