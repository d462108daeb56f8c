// SPDX-License-Identifier: EUPL-1.2

/**
 * The record will not take this commit, however often it is asked: a rule of the database forbids it, or our own reckoning fails on it. Nothing of it is stored.
 * `cause` says why. A database that is away or busy is no such refusal.
 */
export class CommitRefusedError extends Error {
  override readonly name = 'CommitRefusedError';

  constructor(cause: unknown) {
    super('The record refuses this commit.', { cause });
  }
}
