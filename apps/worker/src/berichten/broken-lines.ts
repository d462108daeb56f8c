// SPDX-License-Identifier: EUPL-1.2

import type { Brief } from './brieven.js';

/** So often the line may break at one mail while the server takes others, before it is taken for a fault of that mail. */
const FAULT_OF_THE_MAIL_FROM = 3;
/** Mails of which it is remembered at most. */
const REMEMBERED = 10_000;

interface Break {
  readonly times: number;
  /** How many mails the server had taken by then. */
  readonly taken: number;
  /** The same with those between which it took nothing. */
  readonly all: number;
}

/** Breaks at one mail after which others go first, to find out whether it is the mail or the server. */
const OTHERS_FIRST_FROM = 2;

/**
 * Lines that broke, and closings of the service (421), per mail: which of them were about the server, and which about the mail that was on the line. A server that is away
 * takes nothing between two breaks; one that stumbles over a mail takes all others.
 */
export class BrokenLines {
  private readonly breaks = new Map<string, Break>();

  /** Notes a break while this mail was on the line. @param taken how many mails the server took until now. Answers whether it is a fault of this mail: not while the server takes nothing. */
  add(bezorgingId: string, taken: number): boolean {
    const before = this.breaks.get(bezorgingId) ?? { times: 0, taken: -1, all: 0 };
    if (this.breaks.size >= REMEMBERED) this.breaks.clear();
    const grew = before.taken !== taken;
    const times = before.times + (grew ? 1 : 0);
    this.breaks.set(bezorgingId, { times, taken, all: before.all + 1 });
    return grew && times >= FAULT_OF_THE_MAIL_FROM;
  }

  /** The same mails, but last those of a case in which the line broke at one again and again: behind it nothing would ever be tried. Per case the order stays. */
  last(brieven: readonly Brief[]): readonly Brief[] {
    const stumbles = ({ id }: Brief): boolean => (this.breaks.get(id)?.all ?? 0) >= OTHERS_FIRST_FROM;
    const cases = new Set(brieven.filter(stumbles).map(caseOf));
    const isLast = (brief: Brief): boolean => cases.has(caseOf(brief));
    return cases.size === 0 ? brieven : [...brieven.filter((brief) => !isLast(brief)), ...brieven.filter(isLast)];
  }

  /** It was taken. */
  forget(bezorgingId: string): void {
    this.breaks.delete(bezorgingId);
  }
}

/** What is about no case in particular stands on its own. */
function caseOf({ vastloperId, id }: Brief): string {
  return vastloperId ?? id;
}
