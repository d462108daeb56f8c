// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { createKlok } from '#persistence/klok/pg-klok';
import { createDataSource } from '#persistence/data-source';
import { readConfiguration, type Configuration } from '#platform/configuration';
import { createLogger, type Logger } from '#platform/logging';
import { stopWhenParentGoes } from '#platform/parent-pipe';
import { createWebApplication } from './web-application.js';

/** The pages only read the clock: a few connections are plenty. */
const POOL_SIZE = 2;

async function start(): Promise<void> {
  const configuration = readConfiguration();
  const logger = createLogger('web', configuration.logLevel);
  const close = await run(configuration, logger);
  logger.info({ port: configuration.portWeb, host: configuration.host }, 'listening');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close());
  stopWhenParentGoes(close);
}

/** Starts listening; the answer closes everything in order, once. */
async function run(configuration: Configuration, logger: Logger): Promise<() => Promise<void>> {
  const dataSource = createDataSource({ url: configuration.databaseUrl, poolSize: POOL_SIZE, applicationName: 'doorbraak-web' });
  await dataSource.initialize();
  const klok = await createKlok(dataSource, {
    tempoMs: configuration.tempoMs,
    spreidingMinuten: configuration.wekspreidingMinuten,
    nodeEnv: configuration.nodeEnvironment,
  });
  const database = { ping: async (): Promise<void> => void (await dataSource.query('SELECT 1')) };
  const application = await createWebApplication({ settings: { doors: configuration }, klok, database }, logger);
  await application.listen(configuration.portWeb, configuration.host);
  let closing: Promise<void> | undefined;
  return () => (closing ??= closeAll());

  async function closeAll(): Promise<void> {
    await application.close();
    klok.close();
    await dataSource.destroy();
    logger.info('closed');
  }
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
