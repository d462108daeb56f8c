// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import type { Trede } from '#domain/ladder/begrippen';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { VELDEN } from '../texts/handeling-velden.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { LeesAlles } from './lees-alles.js';
import { bladVanLijst, leesAdres, samenIn } from './lezen.js';
import { metText, namenVan, toTimelineItem, type Namen } from './gebeurtenis-text.js';
import type { Maat } from './maat.js';
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

interface GezegdRegel {
  readonly key: string;
  readonly value: string | null;
}

interface Gezegd {
  readonly titel: string;
  readonly rows: readonly GezegdRegel[];
}

/** An answer of the filer for which the clock stood still was said too. */
function isGezegd({ soort, tekstvelden }: GebeurtenisRegel): boolean {
  return GEZEGD.has(soort) || (soort === 'hervat' && tekstvelden.includes('tekst'));
}

/** The conversation, newest first. Of much text the beginning, with the way to the rest. */
export function TalksPart({ dossier, maat }: { readonly dossier: Dossier; readonly maat: Maat }): VNode {
  const namen = namenVan(dossier);
  const said = dossier.gebeurtenissen.filter(isGezegd).map((fact) => ({ fact, ...saidIn(fact, namen) }));
  const newest = said.slice(0, maat.gesprekken);
  const { show, cut } = samenIn(
    newest.flatMap(({ rows }) => rows.map(({ value }) => value)),
    maat.teksten,
  );
  const short = newest.map(({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map(({ key, value }) => ({ key, value: value && show(value) })),
  }));
  const lengte = ({ rows }: Gezegd): number => rows.reduce((sum, { value }) => sum + (value?.length ?? 0), 0);
  const { shown } = bladVanLijst(short, 1, { most: maat.gesprekken, room: maat.teksten.room, lengte });
  return (
    <section aria-labelledby="gesprekken">
      <Heading level={2} id="gesprekken">
        {T.gesprekkenTitel}
      </Heading>
      {said.length === 0 && <p>{T.gesprekkenLeeg}</p>}
      {shown.map((gezegd) => (
        <Said {...gezegd} />
      ))}
      {(cut || said.length > shown.length) && (
        <LeesAlles href={leesAdres(dossier.vastloper.nummer, 'alles')}>{T.gesprekkenAlles}</LeesAlles>
      )}
    </section>
  );
}

function Said({ fact, titel, rows }: Gezegd & { readonly fact: GebeurtenisRegel }): VNode {
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

function saidIn(fact: GebeurtenisRegel, namen: Namen): Gezegd {
  if (fact.soort === 'besloten') return { titel: T.besluit, rows: decisionRows(fact, namen) };
  if (fact.soort === 'gesprek_vastgelegd')
    return {
      titel: fill(T.gesprekMet, { wie: metText(fact.gegevens['met']) }),
      rows: [row(fact, VELDEN.watNodig, 'watNodig'), row(fact, VELDEN.uitkomst, 'uitkomst')],
    };
  const { zin, woorden } = toTimelineItem(fact, namen);
  return { titel: zin, rows: woorden.map(({ naam, tekst }) => ({ key: naam, value: tekst })) };
}

function decisionRows(fact: GebeurtenisRegel, namen: Namen): GezegdRegel[] {
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

const row = (fact: GebeurtenisRegel, key: string, field: string): GezegdRegel => ({ key, value: words(fact, field) });

function words({ gegevens }: GebeurtenisRegel, field: string): string | null {
  const value = gegevens[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
