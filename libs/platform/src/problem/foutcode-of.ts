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

/**
 * Codes with which Node and PostgreSQL say that the other side is away, too busy or going down: SQLSTATE classes 08, 53 and 57P, a statement or lock that
 * took too long (57014, 55P03), and transactions that stood in each other's way (40001, 40P01).
 */
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|08\d{3}|53\d{3}|57P\d\d|57014|55P03|40001|40P01)$/;
/** node-postgres says this without a code. */
const AWAY_WORDS =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error)/;

/** The code of anything that was thrown; `INTERNE_FOUT` for what nobody foresaw. */
export function foutcodeOf(error: unknown): Foutcode {
  if (error instanceof FoutError) return error.code;
  if (error instanceof HttpException) return CODE_PER_STATUS[error.getStatus()] ?? 'INTERNE_FOUT';
  const status = fastifyStatusOf(error);
  if (status !== null && status < 500) return CODE_PER_STATUS[status] ?? 'VERZOEK_ONLEESBAAR';
  return isAway(error) ? 'DIENST_NIET_BEREIKBAAR' : 'INTERNE_FOUT';
}

/** What errors carry besides a message. Read by name and not by class: an error may come from another realm or from another copy of a library. */
interface ErrorLike {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

function errorLike(error: unknown): ErrorLike {
  return typeof error === 'object' && error !== null ? error : {};
}

function fastifyStatusOf(error: unknown): number | null {
  const { statusCode } = errorLike(error);
  return typeof statusCode === 'number' ? statusCode : null;
}

function isAway(error: unknown, depth = 0): boolean {
  const { code, message, driverError, cause, errors } = errorLike(error);
  if (depth > 4) return false;
  if (typeof code === 'string' && AWAY.test(code)) return true;
  if (typeof message === 'string' && AWAY_WORDS.test(message)) return true;
  const inner = [driverError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return inner.some((one) => one !== undefined && isAway(one, depth + 1));
}
