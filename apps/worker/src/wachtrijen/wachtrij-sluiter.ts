// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { WachtrijLezer } from '#messages/wachtrij-lezer';

/** Opens the line over which the queues are looked at, and closes it when everything else has stopped. */
@Injectable()
export class WachtrijSluiter implements OnApplicationShutdown {
  private readonly logger = new Logger(WachtrijSluiter.name);
  private lezer: WachtrijLezer | null = null;

  open(url: string): WachtrijLezer {
    this.lezer = new WachtrijLezer(url, (error) => this.logger.warn(`The queues could not be looked at: ${error.message}`));
    return this.lezer;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.lezer?.close();
  }
}
