// SPDX-License-Identifier: EUPL-1.2

/** A waiting that can be cut short. A call while nobody waits is remembered, so that nothing that arrived in between is missed. */
export class Wake {
  private called = false;
  private resume: (() => void) | null = null;

  /** Ends the waiting now, or the next one at once. */
  call(): void {
    this.called = true;
    this.resume?.();
  }

  /** Waits for a call, or at most so many milliseconds. */
  async wait(ms: number): Promise<void> {
    if (!this.called) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.resume = resolve;
        timer = setTimeout(resolve, ms);
      });
      clearTimeout(timer);
      this.resume = null;
    }
    this.called = false;
  }
}
