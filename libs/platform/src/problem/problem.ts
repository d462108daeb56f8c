// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { FoutError, type VeldFout } from '#domain/fouten/fout.errors';
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
import { foutcodeOf } from './foutcode-of.js';

/** The media type of a problem (RFC 9457). */
export const PROBLEM_CONTENT_TYPE = 'application/problem+json; charset=utf-8';

/** A problem as it leaves the house (RFC 9457), with our extension members `code`, `fouten` and what the code brings along (docs/problems.md). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: Foutcode;
  /** Identifies this one occurrence; the log names it too. */
  readonly instance: string;
  readonly fouten?: readonly VeldFout[];
  readonly [uitbreiding: string]: unknown;
}

/**
 * Makes a problem of anything that was thrown. Nothing of an unknown error leaks: it becomes `INTERNE_FOUT`, or `DIENST_NIET_BEREIKBAAR` when a database or
 * sign-in service is away.
 * @example toProblem(new FoutError('HOOGSTE_TREDE')).status // 409
 */
export function toProblem(error: unknown): Problem {
  const code = foutcodeOf(error);
  const { status, titel, detail } = FOUTEN[code];
  const bijlage = error instanceof FoutError ? error.bijlage : {};
  return {
    type: problemType(code),
    title: titel,
    status,
    detail: bijlage.detail ?? detail,
    code,
    instance: `urn:uuid:${randomUUID()}`,
    ...(bijlage.fouten ? { fouten: bijlage.fouten } : {}),
    ...bijlage.uitbreiding,
  };
}

/** The URI that names a kind of problem. Example: `problemType('HOOGSTE_TREDE') // 'urn:doorbraak:probleem:HOOGSTE_TREDE'`. */
export function problemType(code: Foutcode): string {
  return `urn:doorbraak:probleem:${code}`;
}

/** Headers that go with some problems: how to sign in, and when to come back (seconds). Empty for the others. */
export function problemHeaders({ code, retryAfter }: Problem): Readonly<Record<string, string>> {
  if (code === 'NIET_AANGEMELD') return { 'www-authenticate': 'Bearer realm="doorbraak"' };
  if (code === 'PERSOON_ONBEKEND') return { 'www-authenticate': 'Bearer realm="doorbraak", error="invalid_token"' };
  if (code === 'TE_VEEL_VERZOEKEN' || code === 'DIENST_NIET_BEREIKBAAR') return { 'retry-after': String(retryAfter ?? 5) };
  return {};
}
