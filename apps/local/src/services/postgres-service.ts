// SPDX-License-Identifier: EUPL-1.2
import { postgresAnswer, spawnPostgres, type PostgresServerOptions } from '../servers/postgres-server.js';
import { StartError } from '../start-error.js';
import type { Service } from '../supervisor.js';

/** The own PostgreSQL as a service. Its data folder must have been made. */
export function postgresService(options: PostgresServerOptions): Service {
  return {
    name: 'postgres',
    title: 'Database (PostgreSQL)',
    order: 1,
    logFile: options.logFile,
    stopSignal: 'SIGINT', // fast shutdown: ends connections, keeps every committed row
    graceMs: 20_000,
    readyTimeoutMs: 60_000,
    spawn: () => spawnPostgres(options),
    isReady: async () => {
      const answer = await postgresAnswer(options);
      if (answer === 'wrong_password') {
        throw new StartError(
          'Het wachtwoord past niet bij de database. Hoort geheim.json wel bij deze map? Zet het juiste bestand terug.',
        );
      }
      return answer === 'ready';
    },
  };
}
