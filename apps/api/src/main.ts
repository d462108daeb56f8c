// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { readApiConfiguration, type Configuration } from '#platform/configuration';
import { createLogger, type Logger } from '#platform/logging';
import { stopOnSignals, stopWhenParentGoes } from '#platform/parent-pipe';
import { createApiApplication } from './api-application.js';
import { postvakTlsOf } from './postvak/postvak-tls.js';
import { Postvak } from './postvak/postvak.js';
import { realParts } from './real-parts.js';

async function start(): Promise<void> {
  const configuration = readApiConfiguration();
  const logger = createLogger('api', configuration.logLevel);
  const close = await run(configuration, logger);
  stopOnSignals(close);
  stopWhenParentGoes(close);
}

/** Starts listening; the answer closes everything in order, once: requests that run are finished first. */
async function run(configuration: Configuration, logger: Logger): Promise<() => Promise<void>> {
  const app = await createApiApplication(realParts(configuration), logger);
  await app.listen(configuration.portApi, configuration.host);
  const { antwoordAdres: adres, portPostvak: port, host } = configuration;
  if (adres !== null) await app.get(Postvak).listen({ adres, port, host, tls: postvakTlsOf(configuration) });
  logger.info({ port: configuration.portApi, host: configuration.host }, 'listening');
  let closing: Promise<void> | undefined;
  return () => (closing ??= app.close().then(() => logger.info('closed')));
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
