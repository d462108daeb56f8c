// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { readConfiguration } from '#platform/configuration';
import { createLogger } from '#platform/logging';
import { stopWhenParentGoes } from '#platform/parent-pipe';
import { createWebApplication } from './web-application.js';

async function start(): Promise<void> {
  const configuration = readConfiguration();
  const logger = createLogger('web', configuration.logLevel);
  const application = await createWebApplication({ doors: configuration }, { read: async () => null }, logger);
  await application.listen(configuration.portWeb, configuration.host);
  logger.info({ port: configuration.portWeb, host: configuration.host }, 'listening');
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= application.close().then(() => logger.info('closed')));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close());
  stopWhenParentGoes(close);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
