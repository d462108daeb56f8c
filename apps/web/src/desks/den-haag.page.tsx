// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import { countWerkdagen } from '#domain/kalender/werkdagen';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { HaagseTelling, HaagseVastloper } from '#application/ports/desk.repository';
import type { Pagina } from '#application/ports/pagina';
import { CsrfField } from '../auth/csrf-field.page.js';
import type { Field, FormValues } from '../forms/field.js';
import { hersteldVoor } from '../forms/hersteld-formulier.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { Alert } from '../parts/alert.js';
import { Button } from '../parts/button.js';
import { BulletList } from '../parts/bullet-list.js';
import { EmptyState } from '../parts/empty-state.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { FieldView } from '../parts/field-view.js';
import { HersteldField, withReason } from '../parts/form.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { SettleLine } from '../parts/settle-line.js';
import { Table } from '../parts/table.js';
import { ONBEKEND } from '../texts/begrippen.js';
import { DEN_HAAG as T } from '../texts/desks.js';
import { fill } from '../texts/fill.js';
import { dagenTekst, HaagseCard, houderVan } from './den-haag-card.js';

/** How the word back on one case went; `waiting` is the act when it is stored and not yet carried out. */
export interface TellResult {
  readonly nummer: string;
  readonly ok: boolean;
  readonly waiting: string | null;
  readonly mayExplain: boolean;
  readonly text: string;
}

/** A page of cases in The Hague, and the form for word back with what was typed, chosen and what came of it. */
export interface DenHaagPageProps {
  readonly page: PageContext;
  readonly pagina: Pagina<HaagseVastloper>;
  /** Counts over all pages. */
  readonly telling: HaagseTelling;
  /** The names of areas by code. */
  readonly gebieden: Readonly<Record<string, string>>;
  /** The names of the areas of who looks; null for all there are. */
  readonly eigenGebieden: readonly string[] | null;
  readonly cursor: string | null;
  readonly vandaag: string;
  readonly kalender: Kalender;
  readonly fields: readonly Field[];
  readonly sleutel: string;
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  readonly chosen: readonly string[];
  readonly results: readonly TellResult[];
  readonly mayExplain: boolean;
}

const FORM = 'bericht';

/** Where the word back goes. */
export const TELL_PATH = '/den-haag/terugkoppelen';

/** What is in The Hague: first how much lies with whom, then the cases by rule; word back goes to one or more at once. */
export function DenHaagPage(props: DenHaagPageProps): VNode {
  const { page, pagina, cursor, errors } = props;
  const { items, volgende } = pagina;
  return (
    <FramePage title={T.titel} page={page} errorCount={errors.length}>
      <ErrorSummary form={FORM} errors={errors} />
      <Results {...props} />
      <Heading level={1}>{T.titel}</Heading>
      <p class="soft">{gebiedenTekst(props.eigenGebieden)}</p>
      <Live id="lijst" href={deskAddress(cursor)}>
        {items.length === 0 ? (
          <EmptyState title={T.leegTitel}>
            <p>{T.leeg}</p>
          </EmptyState>
        ) : (
          <>
            <p class="lead">{T.intro}</p>
            <PerHouder {...props} />
            <form id={FORM} class="prints" method="post" action={TELL_PATH} novalidate>
              <CsrfField token={page.csrf} />
              <input type="hidden" name={KEY_FIELD} value={props.sleutel} />
              {cursor && <input type="hidden" name="na" value={cursor} />}
              {hersteldVoor(page.hersteld, TELL_PATH) && <HersteldField />}
              {[...groupBy(items, ({ regelsleutel }) => regelsleutel).values()].map((group, place) => (
                <RuleGroup {...props} group={group} place={place} />
              ))}
              <TellPart {...props} />
            </form>
          </>
        )}
        <Pagination next={volgende && deskAddress(volgende)} first={cursor && '/den-haag'} />
      </Live>
    </FramePage>
  );
}

const OPSOMMING = new Intl.ListFormat('nl-NL', { type: 'conjunction' });

/** Which areas the page is about. Example: `gebiedenTekst(['Tilburg Noordwest']) // 'U ziet hier één gebied: Tilburg Noordwest.'` */
function gebiedenTekst(gebieden: readonly string[] | null): string {
  if (gebieden === null) return T.alleGebieden;
  return fill(gebieden.length === 1 ? T.eenGebied : T.gebieden, { namen: OPSOMMING.format(gebieden) });
}

/** The address of a page of the desk, the first where `na` is null; `uitslag` is the sealed way a word back went. */
export function deskAddress(na: string | null, uitslag: string | null = null): string {
  const query = new URLSearchParams({ ...(na && { na }), ...(uitslag && { uitslag }) }).toString();
  return query === '' ? '/den-haag' : `/den-haag?${query}`;
}

function Results({ results }: DenHaagPageProps): VNode | null {
  if (results.length === 0) return null;
  return (
    <Alert kind={results.every(({ ok }) => ok) ? 'success' : 'warning'} title={T.resultaatTitel} live>
      <BulletList items={results.map(resultLine)} />
    </Alert>
  );
}

function resultLine({ nummer, text, waiting }: TellResult): ComponentChildren {
  if (waiting === null) return `${nummer}: ${text}`;
  const words = { text, done: T.gelukt, refused: T.mislukt };
  return (
    <>
      {`${nummer}: `}
      <SettleLine handeling={waiting} nummer={nummer} {...words} />
    </>
  );
}

/** How many cases lie with whom, and how long the oldest does; over all pages. */
function PerHouder({ telling, vandaag, kalender }: DenHaagPageProps): VNode {
  const rows = telling.houders.map(({ naam, aantal, oudste }) => [
    naam ?? ONBEKEND.wie,
    aantal,
    dagenTekst(countWerkdagen(oudste, vandaag, kalender)),
  ]);
  return <Table caption={T.perMinisterie} columns={[T.eigenaar, T.aantal, T.langst]} rows={rows} />;
}

interface GroupProps extends DenHaagPageProps {
  readonly group: readonly HaagseVastloper[];
  readonly place: number;
}

/** One rule with its cases by who holds them; a rule may go on on the next page. */
function RuleGroup({ group, place, ...props }: GroupProps): VNode {
  const id = `regel-${place + 1}`;
  const [first] = group;
  return (
    <section aria-labelledby={id}>
      <Heading level={2} id={id}>
        {first ? regelVan(first) : ''}
      </Heading>
      <p class="soft">{telTekst(group.length, props.telling.regels[first?.regelsleutel ?? ''] ?? group.length)}</p>
      {[...groupBy(group, houderVan)].map(([houder, cases], row) => (
        <>
          <Heading level={3}>{houder}</Heading>
          <ul class="cards" role="list">
            {cases.map((vastloper, card) => (
              <HaagseCard
                vastloper={vastloper}
                gebied={props.gebieden[vastloper.focusgebied] ?? vastloper.focusgebied}
                vandaag={props.vandaag}
                kalender={props.kalender}
                chosen={props.chosen.includes(vastloper.nummer)}
                id={place + row + card === 0 ? `${FORM}-vastlopers` : `kies-${vastloper.nummer}`}
              />
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

/** How many cases there are with a rule, and how many of them on this page when not all. */
function telTekst(hier: number, alle: number): string {
  const tekst = alle === 1 ? T.telEen : fill(T.tel, { aantal: alle });
  return hier === alle ? tekst : fill(T.telHier, { alle: tekst, hier });
}

function TellPart({ fields, values, errors, mayExplain }: DenHaagPageProps): VNode {
  return (
    <section class="card no-print" aria-labelledby="bericht-titel">
      <Heading level={2} id="bericht-titel">
        {T.berichtTitel}
      </Heading>
      <p>{T.berichtUitleg}</p>
      {withReason(fields, mayExplain, values).map((field) => (
        <FieldView field={field} values={values} errors={errors} form={FORM} />
      ))}
      <Button>{T.verstuur}</Button>
    </section>
  );
}

function regelVan({ regel }: HaagseVastloper): string {
  return regel === null ? T.geenRegel : [regel.naam, regel.artikel].filter(Boolean).join(', ');
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
