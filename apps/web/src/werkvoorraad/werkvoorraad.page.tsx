// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { Pagina } from '#application/ports/pagina';
import type { FocusgebiedRegel, OrganisatieRegel, ThemaRegel } from '#application/ports/referentie.repository';
import type { WerkvoorraadFilter, WerkvoorraadRegel, WerkvoorraadTelling } from '#application/ports/vastloper.repository';
import { actOfPath } from '../acts/acts.js';
import { CsrfField } from '../auth/csrf-field.page.js';
import { hersteldVoor } from '../forms/hersteld-formulier.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { ActMessages, NO_OUTCOME } from '../parts/act-messages.js';
import { LinkButton } from '../parts/button.js';
import { EmptyState } from '../parts/empty-state.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { fieldId } from '../parts/field-view.js';
import { HersteldField } from '../parts/form.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { fill } from '../texts/fill.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';
import { BulkPart } from './bulk-part.js';
import { KEUZE, type BulkAttempt } from './bulk-form.js';
import { FilterForm } from './filter-form.js';
import { SearchForm } from './search-form.js';
import { werkAddress, werkGroep, werkQuery, type WerkGroep } from './werk-filter.js';
import { WorkRow } from './work-row.js';

/** A page of the work list with its filters; `cursor` is that of this page, null on the first. `sleutel` is the Idempotency-Key of this drawing. */
export interface WerkvoorraadProps {
  readonly page: PageContext;
  readonly pagina: Pagina<WerkvoorraadRegel>;
  /** How many there are over all pages; null when all of them are on this one. */
  readonly telling: WerkvoorraadTelling | null;
  readonly filter: WerkvoorraadFilter;
  readonly filtered: boolean;
  readonly cursor: string | null;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly themas: readonly ThemaRegel[];
  /** The organisations to choose from, as trekker and for more cases at once; null when an area must be chosen first. */
  readonly organisaties: readonly OrganisatieRegel[] | null;
  readonly attempt: BulkAttempt | null;
  readonly sleutel: string;
  readonly vandaag: string;
  readonly kalender: Kalender;
}

/** The id of the form for more cases at once. */
const BULK_FORM = 'samen';
/** Where the form for more cases at once goes. */
export const BULK_PATH = '/werkvoorraad/samen';

/** What is asked of this person's organisations, most urgent first, in groups by when. */
export function WerkvoorraadPage(props: WerkvoorraadProps): VNode {
  const { page, pagina, filter, cursor, attempt } = props;
  return (
    <FramePage title={T.titel} page={{ ...page, path: '/werkvoorraad' }} errorCount={attempt?.errors.length ?? 0}>
      {attempt && <ErrorSummary form={BULK_FORM} errors={attempt.errors} hrefOf={(veld) => `#${targetOf(props, veld)}`} />}
      <ActMessages {...NO_OUTCOME} done={actOfPath(page.gedaan ?? '')?.soort ?? null} />
      <Heading level={1}>{T.titel}</Heading>
      <p class="lead">{T.intro}</p>
      <SearchForm csrf={page.csrf} />
      <FilterForm
        filter={filter}
        gebieden={props.gebieden}
        themas={props.themas}
        organisaties={props.organisaties}
        open={props.filtered}
      />
      <Live id="lijst" href={werkAddress(filter, cursor)}>
        {pagina.items.length === 0 ? <Empty filtered={props.filtered} /> : <WorkForm {...props} />}
        <Pagination next={pagina.volgende && werkAddress(filter, pagina.volgende)} first={cursor && werkAddress(filter)} />
      </Live>
    </FramePage>
  );
}

/** A fault about the ticks leads to the first tick; any other to its field. */
function targetOf({ pagina, attempt }: WerkvoorraadProps, veld: string): string {
  const [first] = pagina.items;
  if (veld === KEUZE) return first ? `kies-${first.termijn.id}` : 'inhoud';
  return fieldId(`${BULK_FORM}-${attempt?.soort ?? ''}`, veld);
}

function Empty({ filtered }: { readonly filtered: boolean }): VNode {
  return filtered ? (
    <EmptyState title={T.leegFilterTitel}>
      <p>{T.leegFilter}</p>
      <LinkButton href="/werkvoorraad">{T.allesTonen}</LinkButton>
    </EmptyState>
  ) : (
    <EmptyState title={T.leegTitel}>
      <p>{T.leeg}</p>
    </EmptyState>
  );
}

function WorkForm(props: WerkvoorraadProps): VNode {
  const { page, pagina, filter, cursor, organisaties, attempt, sleutel, vandaag, kalender } = props;
  const chosen = attempt?.values[KEUZE] ?? [];
  return (
    <form id={BULK_FORM} class="prints" method="post" action={BULK_PATH} novalidate>
      <CsrfField token={page.csrf} />
      {Object.entries({ [KEY_FIELD]: sleutel, ...werkQuery(filter, cursor) }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {hersteldVoor(page.hersteld, BULK_PATH) && <HersteldField />}
      {isQuietToday(props) && <p class="lead">{T.vandaagNiets}</p>}
      {groupsOf(pagina.items, vandaag).map(([groep, items]) => (
        <section class="work-group" aria-labelledby={`groep-${groep}`}>
          <h2 id={`groep-${groep}`} class={groep === 'te_laat' ? 'late' : undefined}>
            {countText(groep, items.length, props)}
          </h2>
          <ul class="work" role="list">
            {items.map((regel) => (
              <WorkRow regel={regel} chosen={chosen.includes(regel.vastloper.nummer)} vandaag={vandaag} kalender={kalender} />
            ))}
          </ul>
        </section>
      ))}
      <BulkPart form={BULK_FORM} organisaties={organisaties} attempt={attempt} />
    </form>
  );
}

/** A group with how many there are in it over all pages; the last one that was counted may have more. */
function countText(groep: WerkGroep, here: number, { telling, vandaag }: WerkvoorraadProps): string {
  const naam = T.groepen[groep];
  if (telling === null) return fill(T.aantal, { groep: naam, aantal: here });
  const dagen = telling.dagen.filter(({ einddatum }) => werkGroep(einddatum, vandaag) === groep);
  const aantal = dagen.reduce((sum, dag) => sum + dag.aantal, 0);
  const goesOn = telling.meer && (aantal === 0 || dagen.at(-1) === telling.dagen.at(-1));
  // So far down the list nothing was counted.
  if (goesOn && aantal < here) return naam;
  return fill(goesOn ? T.aantalMeer : T.aantal, { groep: naam, aantal });
}

/** Is there nothing left to do today, on the first page of the whole list? */
function isQuietToday({ pagina, vandaag, filtered, cursor }: WerkvoorraadProps): boolean {
  const [first] = pagina.items;
  return cursor === null && !filtered && first !== undefined && first.termijn.einddatum > vandaag;
}

/** The rows in their groups, in the order in which they come; a group without rows is not there. */
function groupsOf(items: readonly WerkvoorraadRegel[], vandaag: string): [WerkGroep, WerkvoorraadRegel[]][] {
  const groups = new Map<WerkGroep, WerkvoorraadRegel[]>();
  for (const regel of items) {
    const groep = werkGroep(regel.termijn.einddatum, vandaag);
    groups.set(groep, [...(groups.get(groep) ?? []), regel]);
  }
  return [...groups];
}
