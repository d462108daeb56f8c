// SPDX-License-Identifier: EUPL-1.2

/** Where the window on the queues is. */
export const VENSTER_PAD = '/ops/wachtrijen';
