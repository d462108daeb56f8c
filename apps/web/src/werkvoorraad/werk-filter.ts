// SPDX-License-Identifier: EUPL-1.2
import type { Kalender } from '#domain/kalender/kalender';
import { BLOKKADES, TERMIJN_SOORTEN, TREDEN } from '#domain/ladder/begrippen';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { WerkvoorraadFilter, WerkvoorraadRegel } from '#application/ports/vastloper.repository';

/** What stands behind the question mark of the work list: the filters and the page. */
export interface WerkQuery {
  readonly trede?: string;
  readonly soort?: string;
  readonly focusgebied?: string;
  readonly thema?: string;
  readonly blokkade?: string;
  readonly trekker?: string;
  readonly telaat?: string;
  readonly na?: string;
}

/** What this person can choose from: codes of areas and themes, ids of organisations (empty while an area must be chosen first). */
export interface WerkKeuzes {
  readonly focusgebieden: readonly string[];
  readonly themas: readonly string[];
  readonly organisaties: readonly string[];
}

/** Reads the filters from an address; what is nothing to choose from is no filter, so that the form always tells what is shown. */
export function readWerkFilter(query: WerkQuery, keuzes: WerkKeuzes): WerkvoorraadFilter {
  return {
    trede: oneOf(TREDEN, query.trede),
    soort: oneOf(TERMIJN_SOORTEN, query.soort),
    focusgebied: oneOf(keuzes.focusgebieden, query.focusgebied),
    thema: oneOf(keuzes.themas, query.thema),
    blokkade: oneOf(BLOKKADES, query.blokkade),
    trekkerOrganisatieId: oneOf(keuzes.organisaties, query.trekker),
    teLaat: query.telaat === '1' ? true : null,
  };
}

function oneOf<Code extends string>(codes: readonly Code[], sent: unknown): Code | null {
  return codes.find((code) => code === sent) ?? null;
}

/** Is there any filter at all? */
export function hasFilter(filter: WerkvoorraadFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

const QUERY_NAMES = ['trede', 'soort', 'focusgebied', 'thema', 'blokkade', 'trekker', 'telaat', 'na'] as const;

/** The choice that a form carried along, or that stood in the form that was kept while its writer signed in; of a list the first. */
export function readWerkQuery(sent: unknown): WerkQuery {
  const values = (sent ?? {}) as Readonly<Record<string, unknown>>;
  const texts = QUERY_NAMES.flatMap((name) => {
    const [value] = [values[name]].flat();
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** The filters and the page as the names and texts of an address or of hidden fields; empty for all, from the start. */
export function werkQuery(
  { trede, soort, focusgebied, thema, blokkade, trekkerOrganisatieId: trekker, teLaat }: Partial<WerkvoorraadFilter>,
  na: string | null = null,
): Readonly<Record<string, string>> {
  const choice = { trede, soort, focusgebied, thema, blokkade, trekker, telaat: teLaat ? '1' : null, na };
  return Object.fromEntries(Object.entries(choice).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/**
 * The address of the work list with these filters, so that a choice can be kept as a bookmark.
 * @example werkAddress({ trede: 'intake', thema: null, teLaat: true }) // '/werkvoorraad?trede=intake&telaat=1'
 */
export function werkAddress(filter: Partial<WerkvoorraadFilter>, na: string | null = null): string {
  const query = new URLSearchParams(werkQuery(filter, na)).toString();
  return query === '' ? '/werkvoorraad' : `/werkvoorraad?${query}`;
}

/** When something must be done, seen from today. */
export type WerkGroep = 'te_laat' | 'vandaag' | 'week' | 'later';

/**
 * The group of a date: past, today, up to and with the coming Sunday, or later. Both are Amsterdam dates.
 * @example werkGroep('2026-12-27', '2026-12-23') // 'week', a Wednesday and the Sunday after it
 */
export function werkGroep(einddatum: string, vandaag: string): WerkGroep {
  if (einddatum < vandaag) return 'te_laat';
  if (einddatum === vandaag) return 'vandaag';
  const zondag = new Date(`${vandaag}T00:00:00Z`);
  zondag.setUTCDate(zondag.getUTCDate() + ((7 - zondag.getUTCDay()) % 7));
  return einddatum <= zondag.toISOString().slice(0, 10) ? 'week' : 'later';
}

/** What a person most likely does about a clock; null when the case itself must tell. */
export function firstAct({ vastloper: { status }, termijn: { soort }, hoedanigheid }: WerkvoorraadRegel): HandelingSoort | null {
  if (soort === 'terugkoppeling') return status === 'ingediend' ? 'aannemen' : 'terugkoppelen';
  if (soort === 'ontvangst') return 'ontvangst_bevestigen';
  if (soort === 'nazorg') return hoedanigheid === 'indiener' ? 'nazorg_beantwoorden' : null;
  if (soort === 'aanhouding') return 'hervatten';
  if (soort !== 'toezegging') return null;
  if (hoedanigheid === 'beoogd_houder') return 'overdracht_beantwoorden';
  if (hoedanigheid === 'uitvoerder') return 'nakomen';
  // While a decision is carried out the date of a party may be that of a question or of a promise; the case itself tells which.
  return hoedanigheid === 'partner' && status === 'in_behandeling' ? 'vraag_beantwoorden' : null;
}

/** Today and the calendar between it and each date. */
export interface WerkKlok {
  readonly vandaag: string;
  readonly kalender: Kalender;
}
