// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Trede } from '#domain/ladder/begrippen';
import type { GebeurtenisRegel, ToezeggingRegel } from '#application/ports/vastloper.repository';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { Table } from '../parts/table.js';
import { TOEZEGGINGEN, TREDEN } from '../texts/begrippen.js';
import { DOSSIER as T } from '../texts/desks.js';
import { fill } from '../texts/fill.js';
import { VASTLOPER } from '../texts/vastloper.js';
import { FactsPart } from '../vastlopers/vastloper-parts.js';
import { statusZinnen } from '../vastlopers/status-text.js';
import { stilteVan } from '../vastlopers/stilte.js';
import { regelVan } from '../vastlopers/regel-text.js';
import { isIndiener, type Dossier } from '../vastlopers/vastloper-dossier.js';

/** One case with what parties said. */
export interface DossierPageProps {
  readonly page: PageContext;
  readonly dossier: Dossier;
  readonly toezeggingen: readonly ToezeggingRegel[];
}

/** The case on one page to print: the question first, then how it stands, what was tried, what parties said, and the way so far. */
export function DossierPage({ page, dossier, toezeggingen }: DossierPageProps): VNode {
  const { vastloper, gebeurtenissen } = dossier;
  const { zin, verder } = statusZinnen({ ...vastloper, stilte: stilteVan(dossier) }, dossier.vandaag, !isIndiener(dossier));
  return (
    <FramePage
      title={`${T.titel} ${vastloper.nummer}`}
      page={page}
      crumbs={[{ href: `/vastlopers/${vastloper.nummer}`, label: vastloper.nummer }]}
    >
      <p class="case-number">{vastloper.nummer}</p>
      <Heading level={1}>{vastloper.titel}</Heading>
      <Live id="dossier" href={page.path} vastloper={vastloper.nummer}>
        <VraagPart dossier={dossier} />
        <section aria-labelledby="stand">
          <Heading level={2} id="stand">
            {T.standTitel}
          </Heading>
          <p>{`${zin} ${verder}`}</p>
        </section>
        <FactsPart dossier={dossier} onTop={[]} />
        <PogingenPart gebeurtenissen={gebeurtenissen} />
        <BeloftenPart toezeggingen={toezeggingen} />
        <WegPart gebeurtenissen={gebeurtenissen} />
        <p class="soft">{fill(T.standVan, { datum: korteDatum(dossier.vandaag) })}</p>
      </Live>
      <p class="no-print soft">{T.afdrukken}</p>
    </FramePage>
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

function PogingenPart({ gebeurtenissen }: { readonly gebeurtenissen: readonly GebeurtenisRegel[] }): VNode | null {
  const rows = gebeurtenissen.flatMap(({ op, gegevens }) =>
    ['watGeprobeerd', 'uitkomst', 'besluit'].flatMap((veld) => {
      const value = tekstVan(gegevens, veld);
      return value === null ? [] : [{ key: korteDatum(op), value }];
    }),
  );
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

function BeloftenPart({ toezeggingen }: Pick<DossierPageProps, 'toezeggingen'>): VNode | null {
  if (toezeggingen.length === 0) return null;
  return (
    <section>
      <Table
        caption={T.beloftenTitel}
        columns={[T.partij, T.antwoord, T.inhoud, T.datum]}
        rows={toezeggingen.map(({ partij, stand, vraag, wat, voorwaarde, voor }) => [
          partij.naam,
          TOEZEGGINGEN[stand],
          [wat ?? vraag, voorwaarde].filter(Boolean).join('. '),
          voor ? korteDatum(voor) : '',
        ])}
      />
    </section>
  );
}

/** The rungs this case came to, the first one first. */
function WegPart({ gebeurtenissen }: { readonly gebeurtenissen: readonly GebeurtenisRegel[] }): VNode | null {
  const stappen = gebeurtenissen.filter(({ soort }) => soort === 'trede_betreden').toReversed();
  if (stappen.length === 0) return null;
  return (
    <section aria-labelledby="weg">
      <Heading level={2} id="weg">
        {T.routeTitel}
      </Heading>
      <DataList
        rows={stappen.map(({ op, gegevens }) => ({ key: korteDatum(op), value: TREDEN[gegevens['naar'] as Trede]?.naam ?? '' }))}
      />
    </section>
  );
}

function tekstVan(gegevens: Readonly<Record<string, unknown>>, veld: string): string | null {
  const tekst = gegevens[veld];
  return typeof tekst === 'string' && tekst !== '' ? tekst : null;
}
