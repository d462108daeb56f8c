// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import type { Trede } from '#domain/ladder/begrippen';
import { DataList, type DataRow } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { VELDEN } from '../texts/handeling-velden.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { firstFacts } from './fact-pages.js';
import { metText, namenVan, toTimelineItem, type Namen } from './gebeurtenis-text.js';
import type { Dossier } from './vastloper-dossier.js';

/** What people said to each other: talks, word to and from the filer, questions with their answers, and decisions. */
const GEZEGD: ReadonlySet<string> = new Set([
  'gesprek_vastgelegd',
  'besloten',
  'aangevuld',
  'teruggekoppeld',
  'partner_gevraagd',
  'vraag_beantwoord',
  'meedenken_gevraagd',
]);

/** So many of them stand here at most; the older ones are in the timeline. */
const NEWEST = 15;

/** An answer of the filer for which the clock stood still was said too. */
function isGezegd({ soort, tekstvelden }: GebeurtenisRegel): boolean {
  return GEZEGD.has(soort) || (soort === 'hervat' && tekstvelden.includes('tekst'));
}

/** The conversation, newest first. */
export function TalksPart({ dossier }: { readonly dossier: Dossier }): VNode {
  const namen = namenVan(dossier);
  const facts = dossier.gebeurtenissen.filter(isGezegd);
  const newest = firstFacts(facts, NEWEST);
  return (
    <section aria-labelledby="gesprekken">
      <Heading level={2} id="gesprekken">
        {T.gesprekkenTitel}
      </Heading>
      {facts.length === 0 && <p>{T.gesprekkenLeeg}</p>}
      {newest.map((fact) => (
        <Said fact={fact} namen={namen} />
      ))}
      {facts.length > newest.length && <p class="soft">{T.gesprekkenEerder}</p>}
    </section>
  );
}

function Said({ fact, namen }: { readonly fact: GebeurtenisRegel; readonly namen: Namen }): VNode {
  const { titel, rows } = saidIn(fact, namen);
  return (
    <div class="party">
      <h3>{titel}</h3>
      <p class="soft small">
        {[korteDatum(fact.op), TREDEN[fact.gegevens['trede'] as Trede]?.naam, fact.door?.organisatie].filter(Boolean).join(' · ')}
      </p>
      <DataList rows={rows} />
    </div>
  );
}

function saidIn(fact: GebeurtenisRegel, namen: Namen): { readonly titel: string; readonly rows: readonly DataRow[] } {
  if (fact.soort === 'besloten') return { titel: T.besluit, rows: decisionRows(fact, namen) };
  if (fact.soort === 'gesprek_vastgelegd')
    return {
      titel: fill(T.gesprekMet, { wie: metText(fact.gegevens['met']) }),
      rows: [row(fact, VELDEN.watNodig, 'watNodig'), row(fact, VELDEN.uitkomst, 'uitkomst')],
    };
  const { zin, woorden } = toTimelineItem(fact, namen);
  return { titel: zin, rows: woorden.map(({ naam, tekst }) => ({ key: naam, value: tekst })) };
}

function decisionRows(fact: GebeurtenisRegel, namen: Namen): DataRow[] {
  const wie = namen.get(String(fact.gegevens['uitvoerderOrganisatieId']));
  const voor = words(fact, 'uitvoerenVoor');
  return [
    row(fact, VELDEN.besluit, 'besluit'),
    row(fact, VELDEN.waarom, 'waarom'),
    { key: T.uitvoerder, value: [wie, voor && korteDatum(voor)].filter(Boolean).join('\n') },
    row(fact, VELDEN.stem, 'stemVanBewoners'),
    row(fact, VELDEN.nietGehoord, 'waaromNietGehoord'),
  ];
}

const row = (fact: GebeurtenisRegel, key: string, field: string): DataRow => ({ key, value: words(fact, field) });

function words({ gegevens }: GebeurtenisRegel, field: string): string | null {
  const value = gegevens[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
