// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { isVastloper, readLostSight, VeranderingSignaal } from '#application/ports/verandering-signaal';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { FoutError } from '#domain/fouten/fout.errors';

/** Changes within this time are told once, in milliseconds. */
const TOGETHER_MS = 300;
/** Pages of one person that listen at the same time, in one process; more would only hold connections. */
export const PAGES_PER_PERSON = 6;

/** A page that listens: whose, to what (a case, `BEELD_GETELD`, `BEHEER_GEWIJZIGD`, their own exports, or null: every case they see), how to tell it, and how to end it. */
export interface Follower {
  readonly actor: Actor;
  readonly onderwerp: string | null;
  readonly tell: () => void;
  readonly end: () => void;
}

/** Tells open pages that something changed that they may see; never what. One connection to the database for the whole process. */
@Injectable()
export class Levend implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Levend.name);
  private readonly followers = new Set<Follower>();
  private readonly changed = new Set<string | null>();
  private timer: NodeJS.Timeout | null = null;
  private stop: () => Promise<void> = async () => undefined;

  constructor(
    private readonly signaal: VeranderingSignaal,
    private readonly vastlopers: FindVastloper,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stop = await this.signaal.listen((id) => this.note(id));
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    for (const follower of this.followers) follower.end();
    await this.stop();
  }

  /** Adds a page; answers how to take it away. Throws `TE_VEEL_VERZOEKEN` when this person has too many. */
  follow(follower: Follower): () => void {
    const own = [...this.followers].filter(({ actor }) => actor.persoonId === follower.actor.persoonId);
    if (own.length >= PAGES_PER_PERSON) throw new FoutError('TE_VEEL_VERZOEKEN');
    this.followers.add(follower);
    return () => void this.followers.delete(follower);
  }

  private note(onderwerp: string | null): void {
    if (this.followers.size === 0) return;
    this.changed.add(onderwerp);
    this.timer ??= setTimeout(() => void this.tellAll(), TOGETHER_MS);
  }

  private async tellAll(): Promise<void> {
    this.timer = null;
    const ids = [...this.changed];
    this.changed.clear();
    for (const follower of [...this.followers]) {
      try {
        // It may have gone while it was asked.
        if ((await this.concerns(follower, ids)) && this.followers.has(follower)) follower.tell();
      } catch (error) {
        this.logger.warn(`An open page was not told of a change. ${String(error)}`);
      }
    }
  }

  /**
   * Sight is asked anew each time: it may have ended while the page was open. Who had it until this very change hears of that change, and of no later one. Null and a
   * count say nothing of any case, so everybody may look.
   */
  private async concerns({ actor, onderwerp }: Follower, ids: readonly (string | null)[]): Promise<boolean> {
    if (ids.includes(null)) return true;
    if (onderwerp !== null && !isVastloper(onderwerp)) return ids.includes(onderwerp);
    const lost = ids.map(readLostSight).filter((een) => een !== null && (onderwerp === null || onderwerp === een.vastloperId));
    if (lost.some((een) => een !== null && this.vastlopers.hadSight(actor, een))) return true;
    const mine = ids.filter((id) => isVastloper(id) && (onderwerp === null || id === onderwerp)) as string[];
    return mine.length > 0 && (await this.vastlopers.seesAny(actor, mine));
  }
}
