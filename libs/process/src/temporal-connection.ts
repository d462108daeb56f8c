// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import { Absence } from './absence.js';
import type { TemporalTls } from './temporal-tls.js';

/** How often a call is tried in all, within half a second. */
const TRIES = 3;

/** Where the Temporal server is. */
export interface ProcessOptions {
  /** `host:port` without scheme. */
  readonly address: string;
  readonly namespace: string;
  /** Plain when absent. */
  readonly tls?: TemporalTls;
  /** How long a delivery of an act may take, in milliseconds; after that the act is left for later. */
  readonly deliveryTimeoutMs: number;
}

/** The server gave no answer within the time that was asked for. */
export class ProcessTimeoutError extends Error {
  override readonly name = 'ProcessTimeoutError';

  constructor(readonly timeoutMs: number) {
    super(`Temporal gaf binnen ${timeoutMs} ms geen antwoord`);
  }
}

/** One lazy connection per process: it may be made while the server is away and comes back by itself. */
@Injectable()
export class TemporalConnection implements OnApplicationShutdown {
  private readonly logger = new Logger(TemporalConnection.name);
  private readonly connection: Connection;
  private readonly running = new Set<Promise<unknown>>();
  private announced = false;
  private closed = false;
  readonly client: Client;
  /** How long a delivery may take, in milliseconds. */
  readonly deliveryTimeoutMs: number;
  /** Whether the server counts as away. */
  readonly absence = new Absence(() => this.ping());

  constructor(private readonly options: ProcessOptions) {
    this.deliveryTimeoutMs = options.deliveryTimeoutMs;
    // The usual pause between two tries grows to two minutes; an act would wait that long after a short absence.
    const channelArgs = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 };
    // Whoever asked tries again by itself: the relay, the auditor. Ten tries of the client would hold a request, and the end of the process, for over a minute.
    const interceptors = [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: TRIES }))];
    this.connection = Connection.lazy({ address: options.address, tls: options.tls ?? false, channelArgs, interceptors });
    this.client = new Client({ connection: this.connection, namespace: options.namespace });
  }

  /**
   * Does the work with a deadline for every call in it.
   * @throws ProcessTimeoutError when the work has not ended by then; what it asked may still happen at the server. Throws after closing.
   */
  async within<Result>(timeoutMs: number, work: () => Promise<Result>): Promise<Result> {
    if (this.closed) throw new Error('De verbinding met Temporal is gesloten');
    const running = this.connection.withDeadline(Date.now() + timeoutMs, work);
    this.running.add(running);
    // The client sleeps between its own tries and does not look at the deadline meanwhile; this race does.
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ProcessTimeoutError(timeoutMs)), timeoutMs);
    });
    try {
      return await Promise.race([running, timeout]);
    } finally {
      clearTimeout(timer);
      // Whoever asked has had an answer, or the timeout; what came of the rest is only for who looks closely.
      running.catch((error: unknown) => this.logger.debug(error)).finally(() => this.running.delete(running));
    }
  }

  /** Answers when the server is there; the first time it writes version and capabilities to the log. Throws when it is away. */
  async ping(timeoutMs = 2_000): Promise<void> {
    const info = await this.within(timeoutMs, () => this.connection.workflowService.getSystemInfo({}));
    this.absence.end();
    if (this.announced) return;
    this.announced = true;
    const { address, namespace } = this.options;
    this.logger.log({
      msg: 'temporal bereikbaar',
      address,
      namespace,
      serverVersion: info.serverVersion,
      capabilities: info.capabilities,
    });
  }

  /** A call that sleeps between two tries would wake on a closed channel and throw where nobody can catch it. Each ends at its own deadline. */
  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    this.absence.close();
    await Promise.allSettled(this.running);
    await this.connection.close();
  }
}
