// SPDX-License-Identifier: EUPL-1.2
import { HttpException } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Foutcode } from '#domain/fouten/foutcodes';

const CODE_PER_STATUS: Readonly<Record<number, Foutcode>> = {
  400: 'VERZOEK_ONLEESBAAR',
  401: 'NIET_AANGEMELD',
  403: 'NIET_BEVOEGD',
  404: 'NIET_GEVONDEN',
  405: 'METHODE_NIET_TOEGESTAAN',
  408: 'VERZOEK_TE_TRAAG',
  413: 'LICHAAM_TE_GROOT',
  414: 'NIET_GEVONDEN',
  415: 'INHOUDSTYPE_ONBEKEND',
  429: 'TE_VEEL_VERZOEKEN',
  431: 'VERZOEK_ONLEESBAAR',
  503: 'DIENST_NIET_BEREIKBAAR',
};

/** Codes with which Node and PostgreSQL say that the other side is away, too busy or going down (SQLSTATE classes 08, 53, 57P). */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|08\d{3}|53\d{3}|57P\d\d)$/;
/** node-postgres says this without a code. */
const AWAY_WORDS = /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** The code of anything that was thrown; `INTERNE_FOUT` for what nobody foresaw. */
export function foutcodeOf(error: unknown): Foutcode {
  if (error instanceof FoutError) return error.code;
  if (error instanceof HttpException) return CODE_PER_STATUS[error.getStatus()] ?? 'INTERNE_FOUT';
  const status = fastifyStatusOf(error);
  if (status !== null && status < 500) return CODE_PER_STATUS[status] ?? 'VERZOEK_ONLEESBAAR';
  return isAway(error) ? 'DIENST_NIET_BEREIKBAAR' : 'INTERNE_FOUT';
}

function fastifyStatusOf(error: unknown): number | null {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;
}

function isAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  if ('code' in error && typeof error.code === 'string' && AWAY.test(error.code)) return true;
  if (AWAY_WORDS.test(error.message)) return true;
  const inner = 'driverError' in error ? error.driverError : error.cause;
  if (error instanceof AggregateError) return error.errors.some((one) => isAway(one, depth + 1));
  return isAway(inner, depth + 1);
}
