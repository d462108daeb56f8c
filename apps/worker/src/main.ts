// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Runtime } from '@temporalio/worker';
import { readWorkerConfiguration, type WorkerConfiguration } from '#platform/configuration';
import { NestLogger } from '#platform/http/nest-logger';
import { createLogger, type Logger } from '#platform/logging';
import { stopOnSignals, stopWhenParentGoes } from '#platform/parent-pipe';
import { TemporalLogger } from './route/temporal-logger.js';
import { WorkerModule } from './worker.module.js';

async function start(): Promise<void> {
  const configuration = readWorkerConfiguration();
  const logger = createLogger('worker', configuration.logLevel);
  // One owner of the stop signals: this process, which drains before the database connections close (temporal.md 10).
  Runtime.install({ logger: new TemporalLogger(logger), shutdownSignals: [] });
  const close = await run(configuration, logger);
  stopOnSignals(close);
  stopWhenParentGoes(close);
}

/** Starts working; the answer stops everything in order, once. */
async function run(configuration: WorkerConfiguration, logger: Logger): Promise<() => Promise<void>> {
  const app = await NestFactory.create<NestFastifyApplication>(WorkerModule.register(configuration), new FastifyAdapter(), {
    abortOnError: false,
    logger: new NestLogger(logger),
  });
  await app.listen(configuration.portWorker, configuration.host);
  logger.info({ port: configuration.portWorker, host: configuration.host }, 'listening');
  let closing: Promise<void> | undefined;
  return () => (closing ??= app.close().then(() => logger.info('closed')));
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
