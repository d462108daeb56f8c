// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_AGAIN_MS = 500;

/**
 * Remembers that the server gave no answer, until it answers again; so only the first act waits its whole time for a server that is away,
 * and the next ones are stored for later at once.
 */
export class Absence {
  private reason: Error | null = null;
  private readonly stopping = new AbortController();

  /** @param ping answers when the server is there; throws when it is away. */
  constructor(private readonly ping: () => Promise<void>) {}

  /** Why the server counts as away, or null. */
  get because(): Error | null {
    return this.reason;
  }

  /** The server gave no answer: away until a ping is answered. A server that answers the first ping was only slow. */
  begin(cause: unknown): void {
    if (this.reason !== null || this.stopping.signal.aborted) return;
    this.reason = cause instanceof Error ? cause : new Error(String(cause));
    void this.watch();
  }

  /** The server answered. */
  end(): void {
    this.reason = null;
  }

  /** Stops looking. */
  close(): void {
    this.stopping.abort();
  }

  private async watch(): Promise<void> {
    while (this.reason !== null && !this.stopping.signal.aborted) {
      try {
        await this.ping();
        this.end();
      } catch {
        // Still away; that is what this waits for. Closing cuts the pause short.
        await delay(LOOK_AGAIN_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }
}
