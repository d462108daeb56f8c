// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisSoort } from '#domain/ladder/zet';
import type { Resultaat, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import type { GebeurtenisDoor, GebeurtenisRegel } from '#application/ports/vastloper.repository';
import { korteDatum } from '../parts/dates.js';
import type { TimelineItem } from '../parts/timeline.js';
import { RESULTATEN, TERMIJNEN, TREDEN } from '../texts/begrippen.js';
import { GEBEURTENISSEN, NAMENS, VANZELF, WAT, WOORDEN } from '../texts/gebeurtenissen.js';
import { fill } from '../texts/fill.js';

/** A fact of the log as a line of the timeline: the plain sentence of its kind, who did it, and the words that were written with it. */
export function toTimelineItem({ soort, op, door, gegevens }: GebeurtenisRegel): TimelineItem {
  const zin = fill(GEBEURTENISSEN[soort as GebeurtenisSoort] ?? soort, {
    trede: TREDEN[gegevens['naar'] as Trede]?.naam ?? '',
    datum: typeof gegevens['tot'] === 'string' ? korteDatum(gegevens['tot']) : '',
    wat: wordOf(gegevens),
  });
  return {
    op,
    zin,
    door: door === null ? VANZELF : doorTekst(door),
    woorden: wordsOf(gegevens),
  };
}

function doorTekst({ persoon, organisatie, namens }: GebeurtenisDoor): string {
  return namesText(namens === null ? persoon : fill(NAMENS, { persoon: persoon ?? '', namens }), organisatie);
}

/** Who it was and of which organisation; a name that both have is said once. */
export function namesText(persoon: string | null, organisatie: string): string {
  return [...new Set([persoon, organisatie])].filter(Boolean).join(', ');
}

function wordOf({ antwoord, resultaat, soort }: Readonly<Record<string, unknown>>): string {
  const result = RESULTATEN[resultaat as Resultaat]?.naam.toLowerCase();
  return WAT[String(antwoord)] ?? result ?? TERMIJNEN[soort as TermijnSoort]?.naam.toLowerCase() ?? '';
}

/** Only texts that a person wrote, never a code: codes have their own sentence. */
function wordsOf(gegevens: Readonly<Record<string, unknown>>): TimelineItem['woorden'] {
  return Object.entries(WOORDEN).flatMap(([field, naam]) => {
    const tekst = gegevens[field];
    return typeof tekst === 'string' && tekst.includes(' ') ? [{ naam, tekst }] : [];
  });
}
