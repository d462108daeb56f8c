// SPDX-License-Identifier: EUPL-1.2
import { addDagen } from '#domain/kalender/kalender-dagen';
import { fill } from './mail-inhoud.js';
import { AGENDA } from './texts/mail-woorden.js';

/** One date of one case. */
export interface Agendapunt {
  readonly vastloperId: string;
  /** What the date is of: the id of a question or handover, or else a kind of clock. Example: `'behandeling'`. */
  readonly onderwerp: string;
  readonly nummer: string;
  /** Amsterdam date; null: it holds no more. */
  readonly datum: string | null;
  readonly adres: string;
}

/** A calendar file in a mail: what its date is of, and whether it takes that date back. */
export interface AgendaBijlage {
  readonly onderwerp: string;
  readonly vervallen: boolean;
  readonly bestand: string;
}

const LONGEST_LINE_BYTES = 75;

/**
 * The date as an entry of a whole day for any calendar (iCalendar, RFC 5545). What it is of keeps the same entry: a later mail moves it, and one without a date takes it
 * out (`METHOD:CANCEL`, RFC 5546). Two questions in one case are two entries.
 * @param nu instant, ISO UTC.
 * @example agendaBestand({ vastloperId, onderwerp: 'behandeling', nummer: 'VLA-WW-2026-0001', datum: '2026-12-04', adres }, nu)
 * // 'BEGIN:VCALENDAR\r\n…DTSTART;VALUE=DATE:20261204\r\n…'
 */
export function agendaBestand({ vastloperId, onderwerp, nummer, datum, adres }: Agendapunt, nu: string): string {
  const stempel = nu.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Doorbraak//Doorbraak//NL',
    'CALSCALE:GREGORIAN',
    `METHOD:${methodeVan(datum === null)}`,
    'BEGIN:VEVENT',
    `UID:${vastloperId}-${onderwerp}@doorbraak`,
    `DTSTAMP:${stempel}`,
    `SEQUENCE:${Math.floor(Date.parse(nu) / 60_000) % 1_000_000_000}`,
    ...(datum === null
      ? ['STATUS:CANCELLED', `DTSTART;VALUE=DATE:${stempel.slice(0, 8)}`]
      : [`DTSTART;VALUE=DATE:${datum.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${addDagen(datum, 1).replaceAll('-', '')}`]),
    `SUMMARY:${escaped(fill(AGENDA.titel, { nummer }))}`,
    `DESCRIPTION:${escaped(fill(AGENDA.tekst, { nummer }))}`,
    `URL:${adres}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

/** The iCalendar method of a file that gives a date or takes it back. */
export function methodeVan(vervallen: boolean): string {
  return vervallen ? 'CANCEL' : 'PUBLISH';
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** A long line goes on after a line break and a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > LONGEST_LINE_BYTES - (parts.length > 0 ? 1 : 0)) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
}
