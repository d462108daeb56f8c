// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '#domain/fouten/fout.errors';
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
import type { FormValues } from '../forms/field.js';
import { valuesFrom } from '../forms/read-form.js';
import type { PageContext } from '../frame/page-context.js';
import { REASON_FIELD } from '../parts/form.js';
import { partnerActOf, type PartnerAct, type PartnerHandeling } from './partner-acts.js';

/** An act that did not go through: which form, what was typed and what is wrong. */
export interface PartnerAttempt {
  readonly soort: PartnerHandeling;
  readonly id: string;
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  readonly mayExplain: boolean;
}

const ACT_PATH = /^\/partner\/([a-z_]+)\/([\w-]+)$/;

/** An act on the question or handover `id` that was refused after a while, with what was typed and the fault at the field it is about. */
export function refusedAttempt(
  act: PartnerAct,
  id: string,
  code: Foutcode,
  input: Readonly<Record<string, unknown>>,
  vandaag: string,
): PartnerAttempt {
  const fields = act.fields(vandaag);
  const { titel, detail } = FOUTEN[code];
  const errors = fields
    .filter(({ name }) => name === act.faults?.[code])
    .map(({ name }) => ({ veld: name, melding: `${titel}. ${detail}` }));
  return { soort: act.soort, id, values: valuesFrom([...fields, REASON_FIELD], input), errors, mayExplain: false };
}

/** The answer that was typed before its writer had to sign in again; null when there is none. */
export function hersteldAttempt({ hersteld }: PageContext): PartnerAttempt | null {
  const [, soort = '', id = ''] = ACT_PATH.exec(hersteld?.pad ?? '') ?? [];
  const act = partnerActOf(soort);
  if (!hersteld || act === null) return null;
  const mayExplain = (hersteld.values[REASON_FIELD.name]?.length ?? 0) > 0;
  return { soort: act.soort, id, values: hersteld.values, errors: [], mayExplain };
}
