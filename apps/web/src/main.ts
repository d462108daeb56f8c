// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { createLogger, type Logger } from '#platform/logging';
import { stopOnSignals, stopWhenParentGoes } from '#platform/parent-pipe';
import { readWebConfiguration, type WebConfiguration } from '#platform/web-configuration';
import { realParts } from './real-parts.js';
import { createWebApplication } from './web-application.js';

async function start(): Promise<void> {
  const configuration = readWebConfiguration();
  const logger = createLogger('web', configuration.logLevel);
  const close = await run(configuration, logger);
  stopOnSignals(close);
  stopWhenParentGoes(close);
}

/** Starts listening; the answer closes everything in order, once: requests that run are finished first. */
async function run(configuration: WebConfiguration, logger: Logger): Promise<() => Promise<void>> {
  const application = await createWebApplication(realParts(configuration), logger);
  await application.listen(configuration.portWeb, configuration.host);
  logger.info({ port: configuration.portWeb, host: configuration.host }, 'listening');
  let closing: Promise<void> | undefined;
  return () => (closing ??= application.close().then(() => logger.info('closed')));
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
