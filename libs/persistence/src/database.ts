// SPDX-License-Identifier: EUPL-1.2
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';

/** A statement with a fixed text. With a name it is prepared once per connection, which saves planning the large ones each time. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** Something statements can be sent to: the pool, or one connection inside a transaction. */
export interface Sql {
  rows<Row extends QueryResultRow>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** The connections of the DataSource for statements TypeORM has no words for: prepared ones, and CTEs that write many tables at once. */
export class Database implements Sql {
  constructor(readonly dataSource: DataSource) {}

  /** Runs one statement on any connection, in a transaction of its own. */
  async rows<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool().query<Row>({ ...statement, values: [...values] })).rows;
  }

  /** Runs work on one connection in one transaction; rolls back when it throws. Never ask another connection inside it. */
  async transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const client = await this.pool().connect();
    let broken: Error | undefined;
    // The pool listens only to connections that rest in it: one that falls away between two statements of ours would end the process.
    const onLost = (error: Error): void => void (broken = error);
    client.on('error', onLost);
    try {
      await client.query('BEGIN');
      const result = await work(sqlOf(client));
      // PostgreSQL answers a COMMIT after a failed statement with ROLLBACK and no error; that must not pass for done.
      const { command } = await client.query('COMMIT');
      if (command !== 'COMMIT') throw new Error(`The transaction ended with ${command}: a statement in it failed unnoticed.`);
      return result;
    } catch (error) {
      broken ??= isSilence(error) ? error : await rollback(client);
      throw error;
    } finally {
      client.off('error', onLost);
      client.release(broken);
    }
  }

  /** Runs work that keeps one connection to itself, outside a transaction. After a failure it is not used again: it may still hold a lock. */
  async session<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const client = await this.pool().connect();
    let broken: Error | undefined;
    const onError = (error: Error): void => void (broken = error);
    client.on('error', onError);
    try {
      return await work(sqlOf(client));
    } catch (error) {
      broken ??= error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  private pool(): Pool {
    return (this.dataSource.driver as unknown as { readonly master: Pool }).master;
  }
}

function sqlOf(client: PoolClient): Sql {
  return {
    rows: async <Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []) =>
      (await client.query<Row>({ ...statement, values: [...values] })).rows,
  };
}

/** Did the other side not answer at all? Then it answers no ROLLBACK either, and the connection is of no more use. */
function isSilence(error: unknown): error is Error {
  return error instanceof Error && error.message === 'Query read timeout';
}

/** Answers the fault when the connection cannot even roll back: such a connection must not go back to the pool. */
async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
