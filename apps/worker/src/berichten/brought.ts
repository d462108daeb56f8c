// SPDX-License-Identifier: EUPL-1.2
import type { AfgerondBericht } from '#application/ports/berichten-record';

/** Messages that are remembered; who asks for an older one asks the record. */
const REMEMBERED = 10_000;

/** Of which messages nothing waits any more, as this process stored it: most messages are brought along with another one, and need no look at the record for that. */
export class Brought {
  private readonly known = new Map<string, AfgerondBericht>();
  private readonly waiting = new Map<string, () => void>();

  /** Remembers these, and tells who waits for them. */
  note(berichten: readonly AfgerondBericht[]): void {
    for (const bericht of berichten) {
      this.known.set(bericht.id, bericht);
      this.waiting.get(bericht.id)?.();
    }
    for (const id of this.known.keys()) {
      if (this.known.size <= REMEMBERED) return;
      this.known.delete(id);
    }
  }

  /** What became of a message, and forgets it: somebody may ask for it again later. Null when that is not known here. */
  take(berichtId: string): AfgerondBericht | null {
    const bericht = this.known.get(berichtId) ?? null;
    this.known.delete(berichtId);
    return bericht;
  }

  /** Does the work, which is told as soon as the message is done. One at a time per message. */
  async during<Result>(berichtId: string, work: (done: Promise<void>) => Promise<Result>): Promise<Result> {
    const done = new Promise<void>((resolve) => this.waiting.set(berichtId, resolve));
    try {
      return await work(done);
    } finally {
      this.waiting.delete(berichtId);
    }
  }
}
