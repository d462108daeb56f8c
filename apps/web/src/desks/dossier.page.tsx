// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Trede } from '#domain/ladder/begrippen';
import type { ToezeggingRegel } from '#application/ports/vastloper.repository';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { DataList, type DataRow } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { Table } from '../parts/table.js';
import { TOEZEGGINGEN, TREDEN } from '../texts/begrippen.js';
import { DOSSIER as T } from '../texts/desks.js';
import { fill } from '../texts/fill.js';
import { VASTLOPER } from '../texts/vastloper.js';
import { bladVanLijst } from '../vastlopers/lezen.js';
import { HEEL } from '../vastlopers/maat.js';
import { FactsPart } from '../vastlopers/vastloper-parts.js';
import { statusZinnen } from '../vastlopers/status-text.js';
import { stilteVan } from '../vastlopers/stilte.js';
import { regelVan } from '../vastlopers/regel-text.js';
import { isIndiener, type Dossier } from '../vastlopers/vastloper-dossier.js';

/** One case with what parties said. `blad` is the page of it, from 1 on. */
export interface DossierPageProps {
  readonly page: PageContext;
  readonly dossier: Dossier;
  readonly toezeggingen: readonly ToezeggingRegel[];
  readonly blad: number;
}

/** Of what was tried and what parties said, so much stands on one page beside the rest of the case: as much as nearly every case has. */
const PAGE = { most: 80, room: 36_000 };

/** One line of what goes on over pages: something that was tried, what a party said, or a step of the way. */
interface Stuk {
  readonly poging?: DataRow;
  readonly belofte?: ToezeggingRegel;
  readonly stap?: DataRow;
}

/**
 * The case on one page to print: the question first, then how it stands, what was tried, what parties said, and the way so far. Where that is too much for one
 * page it goes on on the next, and each page says which it is.
 */
export function DossierPage({ page, dossier, toezeggingen, blad }: DossierPageProps): VNode {
  const { vastloper } = dossier;
  const bladen = bladenVan(stukkenVan(dossier, toezeggingen));
  const nummer = Math.min(blad, bladen.length);
  const stukken = bladen[nummer - 1] ?? [];
  const to = (place: number): string => `/vastlopers/${vastloper.nummer}/dossier?blad=${place}`;
  return (
    <FramePage
      title={`${T.titel} ${vastloper.nummer}`}
      page={page}
      crumbs={[{ href: `/vastlopers/${vastloper.nummer}`, label: vastloper.nummer }]}
    >
      <p class="case-number">{vastloper.nummer}</p>
      <Heading level={1}>{vastloper.titel}</Heading>
      <Live id="dossier" href={nummer > 1 ? to(nummer) : page.path} vastloper={vastloper.nummer}>
        {bladen.length > 1 && <p class="soft">{fill(T.blad, { nummer, aantal: bladen.length })}</p>}
        {nummer === 1 && <EerstPart dossier={dossier} />}
        <PogingenPart stukken={stukken} />
        <BeloftenPart stukken={stukken} />
        <WegPart stukken={stukken} />
        <p class="soft">{fill(T.standVan, { datum: korteDatum(dossier.vandaag) })}</p>
        <Pagination next={nummer < bladen.length ? to(nummer + 1) : null} first={nummer > 1 ? to(1) : null} />
      </Live>
      <p class="no-print soft">{bladen.length > 1 ? T.afdrukkenBladen : T.afdrukken}</p>
    </FramePage>
  );
}

function bladenVan(stukken: readonly Stuk[]): readonly (readonly Stuk[])[] {
  const bladen: (readonly Stuk[])[] = [];
  let rest = stukken;
  do {
    const { shown } = bladVanLijst(rest, 1, { ...PAGE, lengte });
    bladen.push(shown);
    rest = rest.slice(shown.length);
  } while (rest.length > 0);
  return bladen;
}

function stukkenVan({ gebeurtenissen }: Dossier, toezeggingen: readonly ToezeggingRegel[]): readonly Stuk[] {
  const pogingen = gebeurtenissen.flatMap(({ op, gegevens }) =>
    ['watGeprobeerd', 'uitkomst', 'besluit'].flatMap((veld) => {
      const value = tekstVan(gegevens, veld);
      return value === null ? [] : [{ poging: { key: korteDatum(op), value } }];
    }),
  );
  const stappen = gebeurtenissen
    .filter(({ soort }) => soort === 'trede_betreden')
    .toReversed()
    .map(({ op, gegevens }) => ({ stap: { key: korteDatum(op), value: TREDEN[gegevens['naar'] as Trede]?.naam ?? '' } }));
  return [...pogingen, ...toezeggingen.map((belofte) => ({ belofte })), ...stappen];
}

function lengte({ poging, belofte }: Stuk): number {
  return poging ? String(poging.value).length : belofte ? inhoudVan(belofte).length : 0;
}

function inhoudVan({ vraag, wat, voorwaarde }: ToezeggingRegel): string {
  return [wat ?? vraag, voorwaarde].filter(Boolean).join('. ');
}

/** What every dossier begins with: the question, how it stands, and what the filer wrote. */
function EerstPart({ dossier }: Pick<DossierPageProps, 'dossier'>): VNode {
  const { vastloper } = dossier;
  const { zin, verder } = statusZinnen({ ...vastloper, stilte: stilteVan(dossier) }, dossier.vandaag, !isIndiener(dossier));
  return (
    <>
      <VraagPart dossier={dossier} />
      <section aria-labelledby="stand">
        <Heading level={2} id="stand">
          {T.standTitel}
        </Heading>
        <p>{`${zin} ${verder}`}</p>
      </section>
      <FactsPart dossier={dossier} onTop={[]} maat={HEEL} />
    </>
  );
}

/** The newest question of a rung to the one above; without one, what the filer wants to do. */
function VraagPart({ dossier }: Pick<DossierPageProps, 'dossier'>): VNode {
  const { vastloper, gebeurtenissen } = dossier;
  const gesteld = gebeurtenissen.find(({ gegevens }) => tekstVan(gegevens, 'vraag') !== null && 'watGeprobeerd' in gegevens);
  const gewenst = gesteld && tekstVan(gesteld.gegevens, 'gewenstOp');
  const regel = regelVan(dossier);
  return (
    <section class="card card--now" aria-labelledby="vraag-boven">
      <Heading level={2} id="vraag-boven">
        {T.vraagTitel}
      </Heading>
      {gesteld === undefined && <p class="soft">{T.geenVraag}</p>}
      <p class="lead words">{(gesteld && tekstVan(gesteld.gegevens, 'vraag')) ?? vastloper.watKanWel}</p>
      {gesteld && <p class="soft">{fill(T.vraagVan, { wie: gesteld.door?.organisatie ?? '', datum: korteDatum(gesteld.op) })}</p>}
      {gewenst && <p>{fill(T.gewenst, { datum: korteDatum(gewenst) })}</p>}
      {regel && <DataList rows={[{ key: VASTLOPER.regel, value: regel }]} />}
    </section>
  );
}

interface StukkenProps {
  readonly stukken: readonly Stuk[];
}

function PogingenPart({ stukken }: StukkenProps): VNode | null {
  const rows = stukken.flatMap(({ poging }) => poging ?? []);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="geprobeerd">
      <Heading level={2} id="geprobeerd">
        {T.geprobeerdTitel}
      </Heading>
      <DataList rows={rows} />
    </section>
  );
}

function BeloftenPart({ stukken }: StukkenProps): VNode | null {
  const toezeggingen = stukken.flatMap(({ belofte }) => belofte ?? []);
  if (toezeggingen.length === 0) return null;
  return (
    <section>
      <Table
        caption={T.beloftenTitel}
        columns={[T.partij, T.antwoord, T.inhoud, T.datum]}
        rows={toezeggingen.map((belofte) => [
          belofte.partij.naam,
          TOEZEGGINGEN[belofte.stand],
          inhoudVan(belofte),
          belofte.voor ? korteDatum(belofte.voor) : '',
        ])}
      />
    </section>
  );
}

/** The rungs this case came to, the first one first. */
function WegPart({ stukken }: StukkenProps): VNode | null {
  const stappen = stukken.flatMap(({ stap }) => stap ?? []);
  if (stappen.length === 0) return null;
  return (
    <section aria-labelledby="weg">
      <Heading level={2} id="weg">
        {T.routeTitel}
      </Heading>
      <DataList rows={stappen} />
    </section>
  );
}

function tekstVan(gegevens: Readonly<Record<string, unknown>>, veld: string): string | null {
  const tekst = gegevens[veld];
  return typeof tekst === 'string' && tekst !== '' ? tekst : null;
}
