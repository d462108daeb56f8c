// SPDX-License-Identifier: EUPL-1.2
import { FoutError, type VeldFout } from '#domain/fouten/fout.errors';
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
import { FORMULIER } from '../texts/formulier.js';
import type { Field } from './field.js';

/** What a use case said about a form: faults of fields, a sentence about the whole, and whether a reason may lift what looks like personal data. */
export interface FormFault {
  readonly status: number;
  readonly fields: readonly VeldFout[];
  readonly whole: { readonly title: string; readonly text: string } | null;
  readonly mayExplain: boolean;
}

/**
 * What the writer can do about an error of a use case; throws on what is no fault of the input or the state (sign-in, not found, ours), for the
 * page of errors. A fault of a field that is not on this form is told about the whole. `fieldOfCode` names the field that a refusal is about.
 */
export function formFaultOf(
  error: unknown,
  fields: readonly Field[],
  fieldOfCode: Readonly<Partial<Record<Foutcode, string>>> = {},
): FormFault {
  if (!(error instanceof FoutError)) throw error;
  const { status, titel, detail } = FOUTEN[error.code];
  if (![400, 403, 409].includes(status)) throw error;
  const names = new Set(fields.map(({ name }) => name));
  const veldVanCode = fieldOfCode[error.code];
  const vanCode = veldVanCode && names.has(veldVanCode) ? [{ veld: veldVanCode, melding: `${titel}. ${detail}` }] : [];
  const told = [...(error.bijlage.fouten ?? []), ...vanCode].map((fout) => ({ ...fout, veld: fieldOf(fout.veld, names) }));
  const here = told.filter(({ veld }) => names.has(veld));
  const elsewhere = told.filter(({ veld }) => !names.has(veld));
  const whole =
    here.length > 0 && elsewhere.length === 0
      ? null
      : { title: titel, text: error.bijlage.detail ?? elsewhere[0]?.melding ?? detail ?? FORMULIER.algemeen };
  return { status, fields: here, whole, mayExplain: (error.bijlage.fouten ?? []).some(({ ambigu }) => ambigu === true) };
}

/** What a form answers may be gone while it was being filled in: answered by another, or seen no more. */
const GONE: readonly Foutcode[] = ['TOEZEGGING_NIET_GEVONDEN', 'OVERDRACHT_NIET_GEVONDEN'];

/** The same for a form that answers a question or a handover: that it is not there any more is told about the whole, on a page that keeps what was typed. */
export function answerFaultOf(...[error, fields, fieldOfCode]: Parameters<typeof formFaultOf>): FormFault {
  if (!(error instanceof FoutError) || !GONE.includes(error.code)) return formFaultOf(error, fields, fieldOfCode);
  const { status, titel, detail } = FOUTEN[error.code];
  return { status, fields: [], whole: { title: titel, text: detail }, mayExplain: false };
}

/** A path of the input as the field that holds it: itself, or the field of its list (`blokkades.0` is asked in `blokkades`). */
function fieldOf(veld: string, names: ReadonlySet<string>): string {
  for (let path = veld; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) if (names.has(path)) return path;
  return veld;
}
