// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '#domain/fouten/fout.errors';
import { isDatum } from '#domain/kalender/kalender-dagen';
import { normaliseTekst } from '#platform/http/tekst';
import { fill } from '../texts/fill.js';
import { FORMULIER } from '../texts/formulier.js';
import type { Field, FormValues, TextLike } from './field.js';

/** What a form sent: everything as it was typed, and what is wrong with it; no errors means that it may go to the use case. */
export interface ReadForm {
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
}

/**
 * Reads what a form sent (urlencoded, so texts and lists of texts) against its fields. What was typed is kept as it is, also when it is wrong;
 * names that are no field are left out. Whether it means something is for the use case.
 * @example readForm([text('titel', 'Titel')], { titel: ' ' }).errors // [{ veld: 'titel', melding: 'Vul in: Titel' }]
 */
export function readForm(fields: readonly Field[], body: unknown): ReadForm {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const values = Object.fromEntries(fields.map(({ name }) => [name, textsOf(sent[name])] as const));
  const errors = fields.flatMap((field) => {
    const melding = faultOf(field, values[field.name] ?? []);
    return melding === null ? [] : [{ veld: field.name, melding }];
  });
  return { values, errors };
}

/**
 * What was typed, back from the input of a use case, so that a form can be filled again. A field that the input does not hold stays empty.
 * @example valuesFrom([text('regel.naam', 'Regel')], { regel: { naam: 'Afvalplan' } }) // { 'regel.naam': ['Afvalplan'] }
 */
export function valuesFrom(fields: readonly Field[], input: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    fields.map(({ name }) => {
      const value = name
        .split('.')
        .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], input);
      return [name, textsOf(typeof value === 'boolean' ? (value ? 'ja' : 'nee') : value)] as const;
    }),
  );
}

function textsOf(sent: unknown): string[] {
  const list = Array.isArray(sent) ? sent : [sent];
  return list.map(normaliseTekst).filter((value): value is string => typeof value === 'string' && value !== '');
}

function faultOf(field: Field, values: readonly string[]): string | null {
  const label = field.label.replace(/[?.]$/, '');
  const [first] = values;
  if (first === undefined) {
    if (!field.required) return null;
    return fill(field.kind === 'text' || field.kind === 'area' || field.kind === 'date' ? FORMULIER.leeg : FORMULIER.kies, {
      label,
    });
  }
  // A form of ours sends one value; a second one would be kept, and looked at by nobody.
  if (values.length > 1 && !('options' in field) && !('many' in field && field.many)) return FORMULIER.eenKeer;
  if (field.kind === 'date') return isDatum(first) ? null : FORMULIER.datum;
  if (!('options' in field)) return values.map((value) => textFault(field, value)).find((fault) => fault !== null) ?? null;
  const known = new Set(field.options.map(({ value }) => value));
  return values.every((value) => known.has(value)) && (field.kind === 'checks' || values.length === 1) ? null : FORMULIER.keuze;
}

function textFault({ kind, min = 1, max }: TextLike, value: string): string | null {
  const aantal = [...value].length;
  if (aantal > max) return fill(FORMULIER.lang, { max, aantal });
  if (aantal < min) return fill(FORMULIER.kort, { min });
  const strange = kind === 'area' ? /[^\P{Cc}\n\t]|\p{Surrogate}/u : /\p{Cc}|\p{Surrogate}/u;
  return strange.test(value) ? FORMULIER.teken : null;
}
