// SPDX-License-Identifier: EUPL-1.2

/** Work that one process at a time may do, over all machines. */
export abstract class SoloTurn {
  /**
   * Does the work when nobody else is doing work of this name; answers whether it was done. The turn ends with the work, or with the process.
   * Throws what the work throws, or when PostgreSQL is away.
   */
  abstract take(name: string, work: () => Promise<void>): Promise<boolean>;
}
