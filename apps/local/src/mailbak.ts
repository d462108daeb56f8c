// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readLocalConfiguration } from '#platform/configuration';
import { createLogger } from '#platform/logging';
import { stopWhenParentGoes } from '#platform/parent-pipe';
import { MailStore } from './mailbak/mail-store.js';
import { createMailbakServer } from './mailbak/mailbak-server.js';
import { createSmtpSink } from './mailbak/smtp-sink.js';

/** Always this machine only: it takes and shows every mail. */
const HOST = '127.0.0.1';

const { dataFolder, logLevel, portMail, portSmtp } = readLocalConfiguration();
const logger = createLogger('mailbak', logLevel);
const store = new MailStore(join(dataFolder, 'mail'));
const sink = createSmtpSink((aan, source) => store.add(aan, source));
sink.on('error', (error) => logger.warn({ err: error }, 'a line to the sink broke'));
const server = createMailbakServer(store);
sink.listen(portSmtp, HOST, () => server.listen(portMail, HOST, () => logger.info({ portSmtp, portMail }, 'listening')));

async function close(): Promise<void> {
  server.closeAllConnections();
  await Promise.all([
    new Promise<void>((done) => server.close(() => done())),
    new Promise<void>((done) => sink.close(() => done())),
  ]);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close().then(() => process.exit(0)));
stopWhenParentGoes(close);
