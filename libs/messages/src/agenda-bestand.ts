// SPDX-License-Identifier: EUPL-1.2
import { addDagen } from '#domain/kalender/kalender-dagen';
import { fill } from './mail-inhoud.js';
import { AGENDA } from './texts/mail-woorden.js';

/** One date of one case. */
export interface Agendapunt {
  readonly vastloperId: string;
  readonly nummer: string;
  /** Amsterdam date. */
  readonly datum: string;
  readonly adres: string;
}

const LONGEST_LINE_BYTES = 75;

/**
 * The date as an entry of a whole day for any calendar (iCalendar, RFC 5545). The same case keeps the same entry: a later mail moves it.
 * @param nu instant, ISO UTC.
 * @example agendaBestand({ vastloperId, nummer: 'VLA-WW-2026-0001', datum: '2026-12-04', adres }, nu) // 'BEGIN:VCALENDAR\r\n…DTSTART;VALUE=DATE:20261204\r\n…'
 */
export function agendaBestand({ vastloperId, nummer, datum, adres }: Agendapunt, nu: string): string {
  const stempel = nu.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Doorbraak//Doorbraak//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${vastloperId}@doorbraak`,
    `DTSTAMP:${stempel}`,
    `SEQUENCE:${Math.floor(Date.parse(nu) / 60_000) % 1_000_000_000}`,
    `DTSTART;VALUE=DATE:${datum.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDagen(datum, 1).replaceAll('-', '')}`,
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
