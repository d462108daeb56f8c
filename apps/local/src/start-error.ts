// SPDX-License-Identifier: EUPL-1.2

/** The start cannot go on, for a reason a user can do something about. The message is one Dutch sentence or two. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Nobody answers at this address: what is asked cannot be done for anybody, so it is said once. */
export class NoAnswerError extends StartError {
  /** @param who the part in Dutch, with its article. Example: `'De API'`. */
  constructor(who: string, address: string, cause: unknown) {
    super(`${who} op ${address} antwoordt niet. Start Doorbraak eerst met: npm start`, { cause });
  }
}

/** The Dutch sentence for a full disk, or `null` when this fault is something else. While Doorbraak runs it comes back by itself; a start that failed does not. */
export function fullDiskSentence(error: unknown, running = false): string | null {
  const code = (error as { code?: string } | null)?.code;
  const full =
    code === 'ENOSPC' || code === '53100' || /ENOSPC|No space left on device|database or disk is full/i.test(String(error));
  if (!full) return null;
  const next = running ? 'Maak ruimte vrij, dan gaat alles vanzelf verder' : 'Maak ruimte vrij en start opnieuw';
  return `De schijf is vol. ${next}; er is niets verloren van wat al bewaard was.`;
}
