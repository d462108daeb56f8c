// SPDX-License-Identifier: EUPL-1.2
import { CommitRefusedError } from '#application/ports/commit-refused.errors';

/** Classes of SQLSTATE that say something of what was offered, and nothing of how the database is: cardinality, data, integrity, a view's own rule. */
const CLASSES_OF_THE_ROW: readonly string[] = ['21', '22', '23', '44'];
/** Where in PostgreSQL a fault comes from that a function of ours raised. */
const RAISED_BY_US = 'exec_stmt_raise';

/**
 * Does PostgreSQL refuse what it was offered? Then the same will be refused again; every other fault may pass: no connection, no room, a deadlock, a right that is missing.
 * @example isRefusedForGood({ code: '23514' }) // true: a check constraint
 * @example isRefusedForGood({ code: '57P01' }) // false: the server is going down
 */
export function isRefusedForGood(error: unknown): boolean {
  const { code, routine } = (error ?? {}) as { readonly code?: unknown; readonly routine?: unknown };
  if (typeof code !== 'string') return false;
  return routine === RAISED_BY_US || CLASSES_OF_THE_ROW.includes(code.slice(0, 2));
}

/** Does work that asks nobody anything: a fault in it is ours, and the same work gives it again. @throws CommitRefusedError */
export function reckon<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new CommitRefusedError(error);
  }
}
