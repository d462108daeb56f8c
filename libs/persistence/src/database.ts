// SPDX-License-Identifier: EUPL-1.2
import type { Socket } from 'node:net';
import type { Zicht } from '#application/ports/actor';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { CONTEXT, contextValues } from './access/context.js';

/** A statement with a fixed text. With a name it is prepared once per connection, which saves planning the large ones each time. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** Something statements can be sent to: the pool, or one connection inside a transaction. */
export interface Sql {
  rows<Row extends QueryResultRow>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** Statements through the eyes of one person. */
export interface ZichtSql extends Sql {
  /** Runs work on one connection in one transaction with the same sight. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** The same for reading only, in which every statement sees one and the same moment; the work may take its time between two statements. */
  moment<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}

// Long reads put what they read away over another connection meanwhile.
const MOMENT = ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', `SET LOCAL idle_in_transaction_session_timeout = '60s'`].join(
  '; ',
);

/** The connections of the DataSource for statements TypeORM has no words for: prepared ones, and CTEs that write many tables at once. */
export class Database implements Sql {
  constructor(readonly dataSource: DataSource) {}

  /** Runs one statement on any connection, in a transaction of its own and without sight of a person: for who may see all, or for what holds no case. */
  async rows<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool().query<Row>({ ...statement, values: [...values] })).rows;
  }

  /** Runs work on one connection in one transaction; rolls back when it throws. Never ask another connection inside it. */
  async transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.inTransaction((client) => client.query('BEGIN'), work);
  }

  /**
   * The same connections through the eyes of one person (docs/adr/0014): the first statement of every transaction says who asks and from which
   * places, and PostgreSQL shows and takes only what they may see and write. The sight ends with the transaction, however it ends.
   * One statement is one round trip: beginning, sight, statement and end are sent together.
   */
  asZicht(zicht: Zicht): ZichtSql {
    const values = [...contextValues(zicht)];
    return {
      rows: <Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[] = []) =>
        this.withClient(releaseWhole, (client) => askAtOnce<Row>(client, values, { ...statement, values: [...parameters] })),
      transaction: (work) => this.inTransaction((client) => beginWith(client, 'BEGIN', values), work),
      moment: (work) => this.inTransaction((client) => beginWith(client, MOMENT, values), work),
    };
  }

  /** Runs work that keeps one connection to itself, outside a transaction. After a failure it is not used again: it may still hold a lock. */
  async session<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.withClient(
      async (_client, error) => (error instanceof Error ? error : new Error(String(error))),
      (client) => work(sqlOf(client)),
    );
  }

  private inTransaction<Result>(
    begin: (client: PoolClient) => Promise<unknown>,
    work: (sql: Sql) => Promise<Result>,
  ): Promise<Result> {
    return this.withClient(rollBackUnlessSilent, async (client) => {
      await begin(client);
      const result = await work(sqlOf(client));
      expectCommit(await client.query('COMMIT'));
      return result;
    });
  }

  /** One connection for the time of the work. `onFailure` makes it whole again, or answers why it must not go back to the pool. */
  private async withClient<Result>(
    onFailure: (client: PoolClient, error: unknown) => Promise<Error | undefined>,
    work: (client: PoolClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.pool().connect();
    let broken: Error | undefined;
    // The pool listens only to connections that rest in it: one that falls away between two statements of ours would end the process.
    const onLost = (error: Error): void => void (broken = error);
    client.on('error', onLost);
    try {
      return await work(client);
    } catch (error) {
      broken ??= await onFailure(client, error);
      throw error;
    } finally {
      client.off('error', onLost);
      client.release(broken);
    }
  }

  private pool(): Pool {
    return (this.dataSource.driver as unknown as { readonly master: Pool }).master;
  }
}

async function beginWith(client: PoolClient, begin: string, values: string[]): Promise<unknown> {
  return Promise.all(together(client, () => [client.query(begin), client.query({ ...CONTEXT, values })]));
}

function sqlOf(client: PoolClient): Sql {
  return {
    rows: async <Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []) =>
      (await client.query<Row>({ ...statement, values: [...values] })).rows,
  };
}

/** Sends everything at once and waits for every answer; the first that failed is the fault. After a failure COMMIT rolls back. */
async function askAtOnce<Row extends QueryResultRow>(
  client: PoolClient,
  context: string[],
  statement: Statement & { readonly values: unknown[] },
): Promise<Row[]> {
  const answers = await Promise.allSettled(
    together(
      client,
      () =>
        [
          client.query('BEGIN'),
          client.query({ ...CONTEXT, values: context }),
          client.query<Row>(statement),
          client.query('COMMIT'),
        ] as const,
    ),
  );
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) throw failed.reason;
  const [, , asked, ended] = answers;
  expectCommit(valueOf(ended));
  return valueOf(asked).rows;
}

/** Hands to the network in one piece what is sent meanwhile, instead of a piece per message. */
function together<Sent>(client: PoolClient, send: () => Sent): Sent {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

function valueOf<Value>(answer: PromiseSettledResult<Value>): Value {
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
}

// PostgreSQL answers a COMMIT after a failed statement with ROLLBACK and no error; that must not pass for done.
function expectCommit({ command }: QueryResult): void {
  if (command !== 'COMMIT') throw new Error(`The transaction ended with ${command}: a statement in it failed unnoticed.`);
}

// Its COMMIT was sent with it, so nothing is open any more; a connection that was lost said so by itself.
async function releaseWhole(_client: PoolClient, error: unknown): Promise<Error | undefined> {
  return isSilence(error) ? error : undefined;
}

/** Did the other side not answer at all? Then it answers no ROLLBACK either, and the connection is of no more use. */
function isSilence(error: unknown): error is Error {
  return error instanceof Error && error.message === 'Query read timeout';
}

async function rollBackUnlessSilent(client: PoolClient, error: unknown): Promise<Error | undefined> {
  return isSilence(error) ? error : rollback(client);
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
