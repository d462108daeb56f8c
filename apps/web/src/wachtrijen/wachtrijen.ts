// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { WachtrijStanden, type WachtrijStand } from '#application/ports/wachtrij-standen';
import { openKijkWachtrij, type KijkWachtrij } from '#messages/wachtrij-kijker';
import { WachtrijLezer } from '#messages/wachtrij-lezer';
import { WebSettings } from '../settings.js';

/** The queues as the pages look into them. Without an address of the queue there is nothing to see. */
@Injectable()
export class Wachtrijen extends WachtrijStanden implements OnApplicationShutdown {
  private readonly logger = new Logger(Wachtrijen.name);
  private readonly lezer: WachtrijLezer | null;
  private readonly opened = new Map<string, KijkWachtrij>();

  constructor(private readonly settings: WebSettings) {
    super();
    const { wachtrijUrl } = settings;
    this.lezer = wachtrijUrl === null ? null : new WachtrijLezer(wachtrijUrl, this.onError);
  }

  override async list(): Promise<readonly WachtrijStand[] | null> {
    return this.lezer === null ? [] : this.lezer.list();
  }

  /** Is there an address to look at them? */
  get isThere(): boolean {
    return this.lezer !== null;
  }

  /** Every queue that was ever used, each opened once. BullMQ keeps failing on a queue that it looked for before there was one, so nothing is opened ahead. Throws when they cannot be looked at. */
  async open(): Promise<readonly KijkWachtrij[]> {
    const { wachtrijUrl } = this.settings;
    for (const { naam } of (await this.lezer?.read()) ?? [])
      if (wachtrijUrl !== null && !this.opened.has(naam))
        this.opened.set(naam, openKijkWachtrij(wachtrijUrl, naam, this.onError));
    return [...this.opened.values()];
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.opened.values()].map((queue) => queue.close()));
    await this.lezer?.close();
  }

  /** Notes in the log that the queues could not be looked into. */
  warn(error: unknown): void {
    this.logger.warn(`The queues could not be looked into: ${String(error)}`);
  }

  private readonly onError = (error: Error): void => this.warn(error);
}
