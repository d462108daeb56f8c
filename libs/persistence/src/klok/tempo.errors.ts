// SPDX-License-Identifier: EUPL-1.2

/** The tempo asked for does not fit the data or the place; the message is one Dutch sentence for whoever starts the program. */
export class TempoError extends Error {}
