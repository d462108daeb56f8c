// SPDX-License-Identifier: EUPL-1.2
import fastify from 'fastify';
import pg from 'pg';

/**
 * The bare limit to compare filing with in the same run: Fastify and three inserts in one transaction, no rules, no sign-in.
 * @returns its address and how to end it.
 */
export async function startBareServer(databaseUrl: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
  for (const table of ['kaal_a', 'kaal_b', 'kaal_c'])
    await pool.query(`create table if not exists ${table} (id bigserial primary key, inhoud jsonb not null)`);
  const app = fastify();
  app.post('/', async (verzoek, antwoord) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      for (const table of ['kaal_a', 'kaal_b', 'kaal_c'])
        await client.query(`insert into ${table} (inhoud) values ($1)`, [JSON.stringify(verzoek.body)]);
      await client.query('commit');
    } finally {
      client.release();
    }
    return antwoord.code(201).send({ ok: true });
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    stop: async () => {
      await app.close();
      for (const table of ['kaal_a', 'kaal_b', 'kaal_c']) await pool.query(`drop table ${table}`);
      await pool.end();
    },
  };
}
