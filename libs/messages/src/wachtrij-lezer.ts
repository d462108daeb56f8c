// SPDX-License-Identifier: EUPL-1.2
import { Pool } from 'pg';
import { WachtrijStanden, type WachtrijStand } from '#application/ports/wachtrij-standen';
import { SCHEMA } from './wachtrij.js';

const STATEMENT_TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** PostgreSQL says so of a table or schema that is not there: no queue was ever opened. */
const NOT_THERE = ['42P01', '3F000'];

/** What may go now: it waits, its delay is over, or whoever was at it is gone. */
const MAG_NU = `(j.state = 'waiting' OR (j.state = 'delayed' AND j.process_at_ms <= nu.ms) OR (j.state = 'active' AND j.locked_until_ms < nu.ms))`;

const STANDEN = `
  WITH nu AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms),
    namen AS (SELECT queue FROM ${SCHEMA}.meta UNION SELECT queue FROM ${SCHEMA}.job)
  SELECT namen.queue AS naam,
    count(*) FILTER (WHERE j.state = 'waiting')::int AS wachtend, count(*) FILTER (WHERE j.state = 'active')::int AS bezig,
    count(*) FILTER (WHERE j.state = 'delayed')::int AS uitgesteld, count(*) FILTER (WHERE j.state = 'failed')::int AS mislukt,
    COALESCE(max(nu.ms - GREATEST(j.added_at_ms, j.process_at_ms, j.locked_until_ms)) FILTER (WHERE ${MAG_NU}), 0)::bigint / 1000 AS oudste
  FROM namen CROSS JOIN nu LEFT JOIN ${SCHEMA}.job j ON j.queue = namen.queue GROUP BY namen.queue ORDER BY namen.queue`;

type LezerRij = Omit<WachtrijStand, 'oudsteSeconden' | 'laatsteSeconden'> & { oudste: string | number };

/** How the queues stand, read from their own tables with the role of the queue: one connection, and one statement for all queues. A queue keeps nothing of what went. */
export class WachtrijLezer extends WachtrijStanden {
  private readonly pool: Pool;

  /** @param url address of the role of the queue. @param onError told of a connection that fell away while it rested, and why the queues could not be looked at. */
  constructor(
    url: string,
    private readonly onError: (error: Error) => void,
  ) {
    super();
    this.pool = new Pool({
      connectionString: url,
      max: 1,
      application_name: 'doorbraak-wachtrij-lezer',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: STATEMENT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
    });
    this.pool.on('error', onError);
  }

  override async list(): Promise<readonly WachtrijStand[] | null> {
    try {
      return await this.read();
    } catch (error) {
      this.onError(error instanceof Error ? error : new Error(String(error)));
      return null;
    }
  }

  /** As `list`. Throws when the queues cannot be looked at. */
  async read(): Promise<readonly WachtrijStand[]> {
    try {
      const { rows } = await this.pool.query<LezerRij>(STANDEN);
      return rows.map(({ oudste, ...stand }) => ({ ...stand, oudsteSeconden: Number(oudste), laatsteSeconden: null }));
    } catch (error) {
      if (NOT_THERE.includes((error as { code?: string }).code ?? '')) return [];
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
