// SPDX-License-Identifier: EUPL-1.2

/** Asks the record for a sign of life; its own injection token. */
export abstract class DatabaseProbe {
  /** Answers when PostgreSQL does. Throws when it is away. */
  abstract ping(): Promise<void>;
}
