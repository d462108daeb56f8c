// SPDX-License-Identifier: EUPL-1.2

/** One choice of a list. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** What every field has: the name under which it is sent (the path in the input of the use case), its question, an explanation, and whether it must be filled. */
interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly required: boolean;
  /** What makes a field needed that may else stay empty, as it stands beside its label; absent when nothing does. */
  readonly requiredWith?: string;
}

/** A text on one line or more; lengths in characters. `screened`: looked at for personal data while typing. */
export interface TextLike extends FieldBase {
  readonly kind: 'text' | 'area';
  readonly min?: number;
  readonly max: number;
  readonly screened: boolean;
  /** May the form send more than one of it? Then each is a text of its own. */
  readonly many?: boolean;
}

/** A choice from a list: one (`select`, `radio`) or some (`checks`). */
export interface ChoiceLike extends FieldBase {
  readonly kind: 'select' | 'radio' | 'checks';
  readonly options: readonly FieldOption[];
}

/** A calendar date; `min` is the first date that may be chosen (`YYYY-MM-DD`). */
export interface DateLike extends FieldBase {
  readonly kind: 'date';
  readonly min?: string;
}

/** One question of a form, as data: a page draws it, and the same description reads what was sent. */
export type Field = TextLike | ChoiceLike | DateLike;

/** What was typed, by field; a list because some fields send more. A field that is not there was left empty. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** The first value of a field; empty text when there is none. */
export function valueOf(values: FormValues, name: string): string {
  return values[name]?.[0] ?? '';
}

/** The first value of a field, or null when it was left empty. */
export function valueOrNull(values: FormValues, name: string): string | null {
  return valueOf(values, name) || null;
}

/** A text of up to 4,000 characters, over more lines. */
export function area(name: string, label: string, options: Partial<TextLike> = {}): TextLike {
  return { kind: 'area', name, label, required: true, max: 4000, screened: true, ...options };
}

/** A text of up to 200 characters on one line. */
export function text(name: string, label: string, options: Partial<TextLike> = {}): TextLike {
  return { kind: 'text', name, label, required: true, max: 200, screened: true, ...options };
}

/** A choice from a list. */
export function choice(
  kind: ChoiceLike['kind'],
  name: string,
  label: string,
  options: readonly FieldOption[],
  rest: Partial<ChoiceLike> = {},
): ChoiceLike {
  return { kind, name, label, options, required: true, ...rest };
}

/** A calendar date. */
export function date(name: string, label: string, options: Partial<DateLike> = {}): DateLike {
  return { kind: 'date', name, label, required: true, ...options };
}

/** The choices of a record of codes with their words. */
export function optionsOf(
  words: Readonly<Record<string, { readonly naam: string; readonly uitleg?: string } | string>>,
): FieldOption[] {
  return Object.entries(words).map(([value, word]) =>
    typeof word === 'string'
      ? { value, label: word }
      : { value, label: word.naam, ...(word.uitleg ? { description: word.uitleg } : {}) },
  );
}
