// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePerson } from '../../local/src/oidc/choose-person.js';
import { groupPersonen } from '../../local/src/oidc/person-groups.js';
import { createProvider, type ProviderOptions } from '../../local/src/oidc/provider.js';
import { readOrMakeSecrets } from '../../local/src/secrets.js';
import type { Visit, Visitor } from './visitor.js';
import type { TestProvider } from './web-system.js';

/** The sign-in service of one machine, with these people, for pages at this address. */
export async function startRealProvider(
  personen: ProviderOptions['personen'],
  web: { readonly url: string; readonly port: number },
): Promise<TestProvider> {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-aanmelddienst-'));
  const secrets = await readOrMakeSecrets(folder);
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = { issuer: url, audience: 'https://doorbraak.local/api', webUrl: web.url, portWeb: web.port, secrets, personen };
  const provider = createProvider(options);
  const [answer, answerChoice] = [
    provider.callback(),
    choosePerson(provider, groupPersonen({ personen, organisaties: [] }), (error) => process.emitWarning(String(error))),
  ];
  server.on('request', (request, response) => {
    if (!answerChoice(request, response)) void answer(request, response);
  });
  return {
    url,
    clientSecret: secrets.webClient,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true });
    },
  };
}

const MOST_STEPS = 10;

/** Follows a link as a browser does, choosing this person at the sign-in service when asked, up to a page of ours. */
export async function walk(visitor: Visitor, path: string, persoon: string): Promise<Visit & { readonly path: string }> {
  let address = new URL(path, visitor.webUrl);
  let visit = await visitor.get(address.href);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (visit.location !== null) {
      address = new URL(visit.location, address);
      visit = await visitor.get(address.href);
      continue;
    }
    if (address.origin === visitor.webUrl) return { ...visit, path: `${address.pathname}${address.search}` };
    address = new URL(/<form[^>]* action="([^"]+)"/.exec(visit.text)?.[1] ?? '', address);
    visit = await visitor.post(address.href, { persoon }, { origin: address.origin });
  }
  throw new Error(`${path} leads nowhere: ${visit.text}`);
}
