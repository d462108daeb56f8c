// SPDX-License-Identifier: EUPL-1.2

/** So often the line may break at one mail while the server takes others, before it is taken for a fault of that mail. */
const FAULT_OF_THE_MAIL_FROM = 3;
/** Mails of which it is remembered at most. */
const REMEMBERED = 10_000;

interface Break {
  readonly times: number;
  /** How many mails the server had taken by then. */
  readonly taken: number;
}

/**
 * Lines that broke, and closings of the service (421), per mail: which of them were about the server, and which about the mail that was on the line. A server that is away
 * takes nothing between two breaks; one that stumbles over a mail takes all others.
 */
export class BrokenLines {
  private readonly breaks = new Map<string, Break>();

  /** Notes a break at this mail. @param taken how many mails the server took until now. Answers whether it is a fault of this mail. */
  add(bezorgingId: string, taken: number): boolean {
    const before = this.breaks.get(bezorgingId);
    if (before?.taken === taken) return before.times >= FAULT_OF_THE_MAIL_FROM;
    if (this.breaks.size >= REMEMBERED) this.breaks.clear();
    const times = (before?.times ?? 0) + 1;
    this.breaks.set(bezorgingId, { times, taken });
    return times >= FAULT_OF_THE_MAIL_FROM;
  }

  /** It was taken. */
  forget(bezorgingId: string): void {
    this.breaks.delete(bezorgingId);
  }
}
