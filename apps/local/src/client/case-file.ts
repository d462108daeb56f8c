// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import { StartError } from '../start-error.js';

/** One case of a file, ready to send; or, with `fault`, why it cannot be. */
export interface CaseOfFile {
  /** The `id` of the file, or its place (`zaak 3`) when it has none. */
  readonly id: string;
  readonly indienerOrganisatie: string;
  readonly focusgebied: string;
  /** The body of `POST /v1/vastlopers`. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly fault: string | null;
}

/** The fields of the API that a file may carry; what a file tells beside them (route, stand, resultaat) is for its readers. */
const API_FIELDS = [
  'titel',
  'omschrijving',
  'watKanWel',
  'geprobeerd',
  'focusgebied',
  'thema',
  'blokkades',
  'regel',
  'partijen',
  'sporen',
  'stemVanBewoners',
  'naamVerbergen',
] as const;
const NEEDED = ['id', 'titel', 'omschrijving', 'watKanWel', 'focusgebied', 'thema', 'indienerOrganisatie'] as const;

/**
 * Reads a YAML file with a list of cases.
 * @throws StartError when the file is absent, is a folder, is no YAML, or holds no list. A fault in one case is told in that case.
 */
export function readCaseFile(path: string): CaseOfFile[] {
  const content = parsed(path, textOf(path));
  if (!Array.isArray(content) || content.length === 0) {
    throw new StartError(`In ${path} staat geen lijst met zaken. Elke zaak begint met een streepje: - id: ...`);
  }
  const cases = content.map(caseOf);
  const ids = cases.map(({ id }) => id);
  return cases.map((one, place) =>
    ids.indexOf(one.id) === place
      ? one
      : { ...one, fault: 'Dit id staat al eerder in het bestand. Geef elke zaak een eigen id.' },
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new StartError(unreadable(path, (cause as NodeJS.ErrnoException).code), { cause });
  }
}

function unreadable(path: string, code: string | undefined): string {
  if (code === 'ENOENT') return `Het bestand ${path} bestaat niet. Kijk of de naam en de map kloppen.`;
  if (code === 'EISDIR') return `${path} is een map. Geef een bestand op met een lijst van zaken.`;
  return `Het bestand ${path} is niet te lezen. Mag u het openen?`;
}

function parsed(path: string, text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const line = cause instanceof YAMLParseError ? ` (regel ${cause.linePos?.[0].line ?? 1})` : '';
    throw new StartError(`Het bestand ${path} is geen geldige YAML${line}. Kijk naar de streepjes en het inspringen.`, { cause });
  }
}

function caseOf(content: unknown, place: number): CaseOfFile {
  const fields = typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {};
  const word = (name: string) => (typeof fields[name] === 'string' ? fields[name].trim() : '');
  // YAML reads 2026 as a number and true as yes: the user did write it.
  const unquoted = NEEDED.filter((name) => ['number', 'boolean'].includes(typeof fields[name]));
  const missing: string[] = NEEDED.filter((name) => !word(name) && !unquoted.includes(name));
  const blokkades = fields['blokkades'];
  if (!Array.isArray(blokkades) || blokkades.length === 0) missing.push('blokkades');
  return {
    id: word('id') || `zaak ${place + 1}`,
    indienerOrganisatie: word('indienerOrganisatie'),
    focusgebied: word('focusgebied'),
    body: Object.fromEntries(API_FIELDS.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]])),
    fault: faultOf(missing, unquoted),
  };
}

function faultOf(missing: readonly string[], unquoted: readonly string[]): string | null {
  const sentences = unquoted.map((name) => `${name} moet tekst zijn: zet er aanhalingstekens om.`);
  if (missing.length > 0) sentences.unshift(`Dit ontbreekt: ${missing.join(', ')}.`);
  return sentences.length > 0 ? sentences.join(' ') : null;
}
