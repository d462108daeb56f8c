// SPDX-License-Identifier: EUPL-1.2

/** 1. A run gets this many history events at most (the server allows 51,200); an act costs six. */
export const RENEW_AT_EVENTS = 1_500;
/** 2. At the border of a rung or state a run of this length starts afresh already, so that a long one ends at a quiet moment. */
export const RENEW_AT_EVENTS_ON_BORDER = 500;
/** 3. A run lives one quarter at most, so that old workflow code dies out (workflows/PATCHES.md). */
export const RENEW_AFTER_MS = 91 * 24 * 60 * 60 * 1_000;
