// SPDX-License-Identifier: EUPL-1.2
import { isEmailadres } from '#domain/beheer/beheer';
import { isDatum } from '#domain/kalender/kalender-dagen';

const EERSTE_DATUM = '2000-01-01';
const LAATSTE_DATUM = '2099-12-31';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Is this a UUID of any version? Example: `isUuid('x') // false`. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** What is wrong with a date, or null: `YYYY-MM-DD`, a real day, 2000 to 2099, without time or zone. */
export function datumFout(value: unknown): string | null {
  if (typeof value !== 'string') return 'Vul een datum in, zoals 2026-12-31.';
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(value)) return 'Stuur alleen de datum, zoals 2026-12-31, zonder tijd en zonder tijdzone.';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'Schrijf de datum als jaar-maand-dag, zoals 2026-12-31.';
  if (!isDatum(value)) return 'Deze datum bestaat niet. Kijk de dag en de maand na.';
  return value >= EERSTE_DATUM && value <= LAATSTE_DATUM ? null : 'Kies een datum van 2000 tot en met 2099.';
}

/** What is wrong with an instant, or null: ISO 8601 with a zone (`Z` or an offset), a real day, 2000 to 2099. */
export function tijdstipFout(value: unknown): string | null {
  const goed = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(value);
  if (!goed || Number.isNaN(Date.parse(value))) return 'Schrijf het tijdstip met de tijdzone, zoals 2026-12-31T09:00:00Z.';
  return datumFout(value.slice(0, 10));
}

/** What is wrong with a web address as a text, or null; what it may lead to is judged elsewhere. */
export function webadresFout(value: unknown, langste: number): string | null {
  if (typeof value !== 'string' || value === '') return 'Vul een webadres in dat begint met https://.';
  if (value.length > langste) return `Een adres mag hoogstens ${langste} tekens zijn.`;
  return URL.canParse(value) && !/\s/.test(value) ? null : 'Geef een volledig webadres dat begint met https://.';
}

/** What is wrong with a list of dates, or null. */
export function datumsFout(value: unknown, max: number): string | null {
  if (!Array.isArray(value)) return 'Stuur een lijst met datums, zoals ["2029-05-11"].';
  if (value.length > max) return `Noem er hoogstens ${max}.`;
  const fout = value.map(datumFout).find((een) => een !== null);
  return fout ?? (new Set(value).size === value.length ? null : 'Noem elke datum één keer.');
}

/** What is wrong with a number, or null. */
export function getalFout(value: unknown, min: number, max: number): string | null {
  const past = typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
  return past ? null : `Kies een heel getal van ${min} tot en met ${max}.`;
}

/** What is wrong with an id, or null. */
export function idFout(value: unknown): string | null {
  return isUuid(value) ? null : 'Vul een id in, zoals 0193a5b0-0000-7000-8000-000000000001.';
}

/** What is wrong with an e-mail address, or null. */
export function emailadresFout(value: unknown): string | null {
  return typeof value === 'string' && isEmailadres(value) ? null : 'Vul een e-mailadres in, zoals naam@organisatie.example.';
}

/** What is wrong with a kenmerk, or null. */
export function kenmerkFout(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? null : 'Stuur het kenmerk zoals u het kreeg: 64 tekens.';
}

/** What is wrong with a choice, or null. */
export function codeFout(value: unknown, codes: readonly string[]): string | null {
  return typeof value === 'string' && codes.includes(value) ? null : `Kies één van: ${codes.join(', ')}.`;
}

/** What a list of codes must be. `keuze` tells what may be chosen. */
export interface CodesEisen {
  readonly min: number;
  readonly max: number;
  readonly keuze: string;
  hoort(code: string): boolean;
}

/** What is wrong with a list of choices, or null. */
export function codesFout(value: unknown, { min, max, hoort, keuze }: CodesEisen): string | null {
  if (!Array.isArray(value)) return `Stuur een lijst. Kies uit: ${keuze}.`;
  if (value.length < min || value.length > max)
    return min > 0 ? `Kies er ${min} tot ${max} uit: ${keuze}.` : `Kies er hoogstens ${max} uit: ${keuze}.`;
  if (!value.every((code) => typeof code === 'string' && hoort(code))) return `Kies alleen uit: ${keuze}.`;
  return new Set(value).size === value.length ? null : 'Noem elke keuze één keer.';
}

/** What is wrong with a yes or no, or null. */
export function jaNeeFout(value: unknown): string | null {
  return typeof value === 'boolean' ? null : 'Stuur true (ja) of false (nee).';
}

/** What is wrong with an object inside the body, or null; its own fields are judged apart. */
export function deelFout(value: unknown): string | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? null
    : 'Stuur hier een object, dus met { en } eromheen.';
}

/** What is wrong with a list of objects, or null. */
export function deelLijstFout(value: unknown, max: number): string | null {
  if (!Array.isArray(value) || value.some((deel) => deelFout(deel) !== null)) return 'Stuur een lijst met objecten.';
  return value.length <= max ? null : `Noem er hoogstens ${max}.`;
}
