// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:http';
import { readLocalConfiguration } from '#platform/configuration';
import { createLogger } from '#platform/logging';
import { stopWhenParentGoes } from '#platform/parent-pipe';
import { readDemoData } from './demo-data.js';
import { choosePerson } from './oidc/choose-person.js';
import { groupPersonen } from './oidc/person-groups.js';
import { createProvider } from './oidc/provider.js';
import { readSecrets } from './secrets.js';

/** Always this machine only: whoever reaches the sign-in service can be anyone. */
const HOST = '127.0.0.1';

const configuration = readLocalConfiguration();
const logger = createLogger('oidc', configuration.logLevel);
const demo = readDemoData();
const provider = createProvider({
  issuer: configuration.oidcIssuer,
  audience: configuration.oidcAudience,
  webUrl: configuration.publicWebUrl,
  portWeb: configuration.portWeb,
  secrets: readSecrets(configuration.dataFolder),
  personen: demo.personen,
});
provider.on('server_error', (_ctx, error) => logger.error({ err: error }, 'server error'));

const answerProvider = provider.callback();
const answerChoice = choosePerson(provider, groupPersonen(demo), (error) =>
  logger.error({ err: error }, 'a person could not be chosen'),
);
const server = createServer((request, response) => {
  if (!answerChoice(request, response)) void answerProvider(request, response);
});
server.listen(configuration.portOidc, HOST, () => logger.info({ port: configuration.portOidc }, 'listening'));

function close(): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close().then(() => process.exit(0)));
stopWhenParentGoes(close);
