// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisSoort } from '#domain/ladder/zet';
import type { AkkoordWijze, Resultaat, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import type { GebeurtenisDoor, GebeurtenisRegel, ToezeggingRegel } from '#application/ports/vastloper.repository';
import { korteDatum } from '../parts/dates.js';
import type { TimelineItem } from '../parts/timeline.js';
import { RESULTATEN, TERMIJNEN, TREDEN } from '../texts/begrippen.js';
import {
  ANDERE_ORGANISATIE,
  GEBEURTENISSEN,
  GEBEURTENISSEN_VAN_BELOFTE,
  GEBEURTENISSEN_VAN_PARTIJ,
  GEHOORD_VIA,
  NAMENS,
  VANZELF,
  WAT,
  WOORDEN,
} from '../texts/gebeurtenissen.js';
import { fill } from '../texts/fill.js';
import { VELDEN } from '../texts/handeling-velden.js';
import { VASTLOPER } from '../texts/vastloper.js';

/** The names of organisations by their id, as far as the reader of a case knows them. */
export type Namen = ReadonlyMap<string, string>;

/** Where the log names an organisation, the one a fact is about first. */
const OVER_WIE = ['partijId', 'organisatieId', 'trekkerOrganisatieId', 'uitvoerderOrganisatieId', 'naar'] as const;
const GEWIST = /^\[gewist\b/;

/** The organisations of a case by name: those to choose from, and the parties that were asked. */
export function namenVan({
  organisaties,
  toezeggingen,
}: {
  readonly organisaties: readonly { readonly id: string; readonly naam: string }[];
  readonly toezeggingen: readonly Pick<ToezeggingRegel, 'partij'>[];
}): Namen {
  return new Map([...organisaties, ...toezeggingen.map(({ partij }) => partij)].map(({ id, naam }) => [id, naam]));
}

/** A fact of the log as a line of the timeline: the plain sentence of its kind with who is meant, who did it, and the words that were written with it. */
export function toTimelineItem({ soort, op, door, gegevens, tekstvelden }: GebeurtenisRegel, namen: Namen): TimelineItem {
  const overWie = OVER_WIE.map((veld) => gegevens[veld]).find((id) => id !== undefined && id !== null);
  const zin = fill(sentenceOf(soort, gegevens), {
    trede: TREDEN[gegevens['naar'] as Trede]?.naam ?? '',
    datum: typeof gegevens['tot'] === 'string' ? korteDatum(gegevens['tot']) : '',
    wat: wordOf(gegevens),
    partij: namen.get(String(overWie)) ?? ANDERE_ORGANISATIE,
    aan: namen.get(String(gegevens['naar'])) ?? ANDERE_ORGANISATIE,
  });
  const hoe = VELDEN.akkoordWijzen[gegevens['gehoordVia'] as AkkoordWijze]?.toLowerCase();
  const heel = hoe === undefined ? zin : `${zin} ${fill(GEHOORD_VIA, { hoe })}`;
  return {
    op,
    zin: heel.charAt(0).toUpperCase() + heel.slice(1),
    door: door === null ? VANZELF : doorTekst(door),
    woorden: wordsOf(gegevens, tekstvelden),
  };
}

/** Of a clock of a party another sentence may hold than of one of who is at work, and of a promise another than of a question. */
function sentenceOf(soort: string, gegevens: Readonly<Record<string, unknown>>): string {
  const code = soort as GebeurtenisSoort;
  const vanBelofte = gegevens['fase'] === 'nakoming' ? GEBEURTENISSEN_VAN_BELOFTE[code] : undefined;
  const vanPartij = gegevens['soort'] === 'toezegging' ? GEBEURTENISSEN_VAN_PARTIJ[code] : undefined;
  return vanBelofte ?? vanPartij ?? GEBEURTENISSEN[code] ?? soort;
}

function doorTekst({ persoon, organisatie, namens }: GebeurtenisDoor): string {
  return namesText(namens === null ? persoon : fill(NAMENS, { persoon: persoon ?? '', namens }), organisatie);
}

/** A talk in one line: with which kinds of organisation, and when. Example: `gesprekText(talk) // 'Gesprek met: school, zorg (1 december 2026)'`. */
export function gesprekText({ op, gegevens: { met } }: Pick<GebeurtenisRegel, 'op' | 'gegevens'>): string {
  return `${fill(VASTLOPER.gesprekMet, { wie: metText(met) })} (${korteDatum(op)})`;
}

/** With which kinds of organisation a talk was, in words. */
export function metText(met: unknown): string {
  const kinds = Array.isArray(met) ? met.map(String) : [];
  return kinds.map((kind) => (VELDEN.soorten[kind] ?? kind.replaceAll('_', ' ')).toLowerCase()).join(', ');
}

/** Who it was and of which organisation; a name that both have is said once. */
export function namesText(persoon: string | null, organisatie: string): string {
  return [...new Set([persoon, organisatie])].filter(Boolean).join(', ');
}

function wordOf({ antwoord, resultaat, soort }: Readonly<Record<string, unknown>>): string {
  const result = RESULTATEN[resultaat as Resultaat]?.naam.toLowerCase();
  return WAT[String(antwoord)] ?? result ?? TERMIJNEN[soort as TermijnSoort]?.naam.toLowerCase() ?? '';
}

/** Only texts that a person wrote, also of one word, or what stands where such a text was erased; never a code: codes have their own sentence. */
function wordsOf(gegevens: Readonly<Record<string, unknown>>, tekstvelden: readonly string[]): TimelineItem['woorden'] {
  return Object.entries(WOORDEN).flatMap(([field, naam]) => {
    const tekst = gegevens[field];
    const isTekst = typeof tekst === 'string' && (tekstvelden.includes(field) || GEWIST.test(tekst));
    return isTekst ? [{ naam, tekst }] : [];
  });
}
