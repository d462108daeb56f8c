// SPDX-License-Identifier: EUPL-1.2
import type { VervalReden } from '#domain/berichten/achterhaald';
import type { Mail } from '#messages/mail-zender';
import type { Brief, Brieven } from './brieven.js';

/** So long it counts that a receiver may see what a mail is about; then it is asked again, between the mails of a batch. */
const FRESH_MS = 250;

/** A mail as it goes on the line, or why it could not be written. */
export type Written = { readonly mail: Mail } | { readonly error: unknown };

/** What to do with a mail when its turn comes: it goes as it is written, it must not go any more, or it waits for it could not be asked. */
export type Turn =
  { readonly brief: Brief; readonly written: Written } | { readonly vervalt: VervalReden } | { readonly fault: unknown };

/** Mails to one receiver that are written at once and sent one by one; who may see them is asked again between them. */
export class Batch {
  private mogen: Map<string, Brief>;
  private readonly written = new Map<Brief, Promise<Written>>();

  /** @param brieven in the order in which they go. @param readAt when it was asked who may see them (real milliseconds). */
  constructor(
    private readonly source: Pick<Brieven, 'lookAgain'>,
    readonly brieven: Brief[],
    private readAt: number,
  ) {
    this.mogen = new Map(brieven.map((brief) => [brief.id, brief]));
    for (const brief of brieven) if (brief.vervalt === null) void this.write(brief);
  }

  /** What to do with the mail at this place. The last thing before it goes is to ask whether it may: writing it can take long. */
  async turn(place: number): Promise<Turn> {
    for (;;) {
      const brief = this.brieven[place];
      if (brief === undefined) return { vervalt: 'mag_niet' };
      if (brief.vervalt !== null) return { vervalt: brief.vervalt };
      const written = await this.write(brief);
      try {
        await this.lookAgain(place);
      } catch (fault) {
        return { fault };
      }
      const fresh = this.mogen.get(brief.id);
      if (fresh === undefined) return { vervalt: 'mag_niet' };
      if (fresh === brief) return { brief, written };
      // It goes elsewhere or says something else now: it is written anew, and then asked once more. What was just asked for that reason alone counts.
      this.brieven[place] = fresh;
      if (fresh.vastloperId === null && fresh.vervalt === null && fresh.emailadres === brief.emailadres)
        return { brief: fresh, written: await this.write(fresh) };
    }
  }

  private write(brief: Brief): Promise<Written> {
    const begun = this.written.get(brief);
    if (begun) return begun;
    const written = brief.write().then(
      (mail): Written => ({ mail }),
      (error: unknown): Written => ({ error }),
    );
    this.written.set(brief, written);
    return written;
  }

  /** Asks once more who may see what, when it was some time ago. Throws when that could not be asked: what was sent until then stays sent. */
  private async lookAgain(place: number): Promise<void> {
    if (Date.now() - this.readAt < FRESH_MS) return;
    const askedAt = Date.now();
    this.mogen = await this.source.lookAgain(this.brieven.slice(place));
    this.readAt = askedAt;
  }
}
