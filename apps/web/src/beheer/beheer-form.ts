// SPDX-License-Identifier: EUPL-1.2
import type { BeheerSoort } from '#domain/beheer/beheer';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { Actor } from '#application/ports/actor';
import type { BeheerOpdracht } from '#application/use-cases/beheer-opdracht';
import { formFaultOf } from '../forms/form-errors.js';
import { text, valueOrNull, type Field, type FormValues } from '../forms/field.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { REASON_FIELD, withReason } from '../parts/form.js';
import { BEHEER_GEDAAN } from '../texts/beheer.js';

/** Who asks, and the page they are on. */
export interface BeheerAsk {
  readonly actor: Actor;
  readonly page: PageContext;
}

/** A form that did not go through: which one, what was typed, and what is wrong with it. */
export interface BeheerAttempt {
  readonly form: string;
  readonly status: number;
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  readonly whole: { readonly title: string; readonly text: string } | null;
  readonly mayExplain: boolean;
}

/** What a page tells on top: a form that did not go through, or what was just done. */
export interface BeheerOutcome {
  readonly attempt: BeheerAttempt | null;
  readonly done: BeheerSoort | null;
}

/** One form: its id on the page, its fields, and the faults over more fields that a use case does not see. */
export interface BeheerFormulier {
  readonly form: string;
  readonly fields: readonly Field[];
  check?(values: FormValues): readonly VeldFout[];
}

/** What was typed, the Idempotency-Key of the form, and a request made of them. */
export interface SentForm {
  readonly values: FormValues;
  opdracht<Invoer>(invoer: Invoer): BeheerOpdracht<Invoer & { readonly waaromGeenPersoonsgegevens: string | null }>;
}

/** The cursor an address asks for; null for the first page. */
export function cursorOf(na: unknown): string | null {
  return typeof na === 'string' && na !== '' ? na : null;
}

/** What an address asks: one text without signs that nobody types, at most 200 of them; empty when it asks nothing, or asks twice. */
export function asked(value: unknown): string {
  return typeof value === 'string'
    ? value
        .replaceAll(/\p{Cc}/gu, '')
        .slice(0, LONGEST_QUESTION)
        .trim()
    : '';
}

const LONGEST_QUESTION = 200;
const KEY = text(KEY_FIELD, KEY_FIELD, { required: false, screened: false });

/** Nothing happened just now. */
export const QUIET: BeheerOutcome = { attempt: null, done: null };

/** What was just done and led to this page; a word of other pages says nothing. */
export function outcomeOf({ page: { gedaan = null } }: Pick<BeheerAsk, 'page'>): BeheerOutcome {
  return { attempt: null, done: gedaan !== null && Object.hasOwn(BEHEER_GEDAAN, gedaan) ? (gedaan as BeheerSoort) : null };
}

/**
 * Reads a form, lets `act` do it, and answers with what `act` made of it; a fault of the writer is drawn by `refuse`, with what was typed still there.
 * Throws what is no fault of the writer.
 */
export async function sendForm(
  { actor }: BeheerAsk,
  { form, fields, check }: BeheerFormulier,
  body: unknown,
  { act, refuse }: { act(sent: SentForm): Promise<PageAnswer>; refuse(outcome: BeheerOutcome): Promise<PageAnswer> },
): Promise<PageAnswer> {
  const { values, errors } = readForm([...fields, REASON_FIELD, KEY], body);
  const attempt = { form, status: 400, values, whole: null, mayExplain: false };
  const faults = [...errors, ...(errors.length === 0 ? (check?.(values) ?? []) : [])];
  if (faults.length > 0) return refuse({ attempt: { ...attempt, errors: faults }, done: null });
  const reden = { waaromGeenPersoonsgegevens: valueOrNull(values, REASON_FIELD.name) };
  try {
    const sleutel = valueOrNull(values, KEY_FIELD);
    return await act({ values, opdracht: (invoer) => ({ actor, sleutel, invoer: { ...invoer, ...reden } }) });
  } catch (error) {
    const { status, fields: wrong, whole, mayExplain } = formFaultOf(error, withReason(fields, true, {}));
    return refuse({ attempt: { ...attempt, status, errors: wrong, whole, mayExplain }, done: null });
  }
}
