// SPDX-License-Identifier: EUPL-1.2

/** The start cannot go on, for a reason a user can do something about. The message is one Dutch sentence or two. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The Dutch sentence for a full disk, or `null` when this fault is something else. */
export function fullDiskSentence(error: unknown): string | null {
  const code = (error as { code?: string } | null)?.code;
  const full =
    code === 'ENOSPC' || code === '53100' || /ENOSPC|No space left on device|database or disk is full/i.test(String(error));
  return full ? 'De schijf is vol. Maak ruimte vrij en start opnieuw; er is niets verloren van wat al bewaard was.' : null;
}
