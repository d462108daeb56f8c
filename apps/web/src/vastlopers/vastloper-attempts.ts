// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
import type { Act } from '../acts/act.js';
import { actOfPath } from '../acts/acts.js';
import type { PageContext } from '../frame/page-context.js';
import { valueOf, type FormValues } from '../forms/field.js';
import { valuesFrom } from '../forms/read-form.js';
import { VERSIE_FIELD, type ActAttempt } from '../parts/act-form.js';
import { REASON_FIELD } from '../parts/form.js';
import { actContextOf, type Dossier } from './vastloper-dossier.js';

/** An act that was refused after a while, with what was typed and the fault at the field it is about. */
export function refusedAttempt(act: Act, code: Foutcode, dossier: Dossier, input: Readonly<Record<string, unknown>>): ActAttempt {
  const fields = act.fields(actContextOf(dossier));
  const { titel, detail } = FOUTEN[code];
  const errors = fields
    .filter(({ name }) => name === act.faults?.[code])
    .map(({ name }) => ({ veld: name, melding: `${titel}. ${detail}` }));
  return { act, values: valuesFrom(fields, input), errors, mayExplain: false };
}

/** The act on this case that was typed before its writer had to sign in again; null when there is none. */
export function hersteldAttempt({ hersteld }: PageContext, { vastloper: { nummer } }: Dossier): ActAttempt | null {
  const [path, soort = ''] = hersteld?.pad.split(`/vastlopers/${nummer}/`) ?? [];
  const act = path === '' ? actOfPath(soort) : null;
  if (!hersteld || act === null) return null;
  return { act, values: hersteld.values, errors: [], mayExplain: (hersteld.values[REASON_FIELD.name]?.length ?? 0) > 0 };
}

/** The versie that the writer of a form looked at; null when the form does not say. */
export function seenVersie(values: FormValues): number | null {
  return Number(valueOf(values, VERSIE_FIELD)) || null;
}

/** What happened on a case since the writer looked at it, oldest first; empty when nothing did, or when nobody knows what they saw. */
export function changesSince({ gebeurtenissen }: Dossier, seen: number | null): readonly GebeurtenisRegel[] {
  return seen === null ? [] : gebeurtenissen.filter(({ versie }) => versie > seen).toReversed();
}
