// SPDX-License-Identifier: EUPL-1.2
import { FOUTPAGINAS } from '../texts/fouten.js';
import type { ErrorText } from './error.page.js';

/** The words for an HTTP status: 404 has its own, other user faults share one, the rest is our fault. */
export function errorTextOf(status: number): ErrorText {
  if (status === 404) return FOUTPAGINAS.nietGevonden;
  return status >= 400 && status < 500 ? FOUTPAGINAS.onleesbaar : FOUTPAGINAS.onzeFout;
}
