// SPDX-License-Identifier: EUPL-1.2
import { createPostgresBackend, Queue, type PostgresConnectionOptions, type PostgresQueueBackend } from 'bullmq';
import { SCHEMA } from './wachtrij.js';

const CONNECTIONS = 2;

/** A queue to look into. It holds ids and nothing of a case. */
export type KijkWachtrij = Queue<
  unknown,
  unknown,
  string,
  unknown,
  unknown,
  string,
  PostgresQueueBackend,
  PostgresConnectionOptions
>;

/** Opens a queue that is there to look into it; takes nothing out, and makes no schema. @param onError told of faults of the line. */
export function openKijkWachtrij(url: string, naam: string, onError: (error: Error) => void): KijkWachtrij {
  const connection = {
    ...{ connectionString: url, schema: SCHEMA, max: CONNECTIONS, migrate: false },
    application_name: 'doorbraak-wachtrij-kijker',
  };
  const queue: KijkWachtrij = new Queue(naam, { connection }, createPostgresBackend);
  queue.on('error', onError);
  return queue;
}
