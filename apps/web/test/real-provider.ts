// SPDX-License-Identifier: EUPL-1.2
import { createServer, request as askHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { choosePerson } from '../../local/src/oidc/choose-person.js';
import { groupPersonen } from '../../local/src/oidc/person-groups.js';
import { createProvider, type ProviderOptions } from '../../local/src/oidc/provider.js';
import { readOrMakeSecrets } from '../../local/src/secrets.js';
import type { Visit, Visitor } from './visitor.js';
import type { TestProvider } from './web-system.js';

/** What a proxy before the real service does to its answers; what it leaves out stays as it was. */
export interface Meddling {
  /** The way back to the pages, with the code. */
  back?(query: URLSearchParams): void;
  /** The claims of the ID token; signed again with the key of the service itself. */
  claims?(good: JWTPayload): JWTPayload;
  /** The whole token, as it goes over the line. */
  token?(good: string): string;
  /** What the pages send for a code. */
  exchange?(body: URLSearchParams): void;
}

/** The sign-in service of one machine, with these people, for pages at this address; `meddling` says at each answer what a proxy before it does. */
export async function startRealProvider(
  personen: ProviderOptions['personen'],
  web: { readonly url: string; readonly port: number },
  meddling: () => Meddling = () => ({}),
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
  const service = createServer((request, response) => {
    if (!answerChoice(request, response)) void answer(request, response);
  });
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
  const behind = (service.address() as AddressInfo).port;
  server.on('request', (request, response) => {
    void passOn(request, response, { behind, key: secrets.signingKeys[0] ?? {}, webUrl: web.url, ...meddling() });
  });
  return {
    url,
    clientSecret: secrets.webClient,
    stop: async () => {
      for (const one of [server, service]) {
        one.closeAllConnections();
        await new Promise((done) => one.close(done));
      }
      rmSync(folder, { recursive: true });
    },
  };
}

interface Passing extends Meddling {
  readonly behind: number;
  readonly key: JWK;
  readonly webUrl: string;
}

/** Hands a request to the service behind, under the name it was asked by, and its answer back. */
async function passOn(request: IncomingMessage, response: ServerResponse, passing: Passing): Promise<void> {
  const isExchange = request.method === 'POST' && request.url === '/token';
  const sent = await bodyOf(request);
  const body = isExchange && passing.exchange ? changed(sent, passing.exchange) : sent;
  const { 'content-length': _length, ...headers } = request.headers;
  const ask = { host: '127.0.0.1', port: passing.behind, method: request.method, path: request.url };
  const length = { 'content-length': Buffer.byteLength(body) };
  const forwarded = askHttp({ ...ask, headers: { ...headers, ...(request.method === 'POST' ? length : {}) } }, (answer) => {
    void (async () => {
      const text = await bodyOf(answer);
      const { 'content-length': _old, 'transfer-encoding': _how, ...rest } = answer.headers;
      const given = isExchange && answer.statusCode === 200 ? await otherTokens(text, passing) : text;
      const { location } = answer.headers;
      const back = location?.startsWith(`${passing.webUrl}/`) && passing.back;
      response.writeHead(answer.statusCode ?? 500, {
        ...rest,
        ...(location && back ? { location: otherWay(location, back) } : {}),
      });
      response.end(given);
    })();
  });
  forwarded.once('error', () => response.destroy());
  forwarded.end(body);
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function changed(text: string, change: (query: URLSearchParams) => void): string {
  const query = new URLSearchParams(text);
  change(query);
  return query.toString();
}

function otherWay(location: string, change: (query: URLSearchParams) => void): string {
  const url = new URL(location);
  change(url.searchParams);
  return url.href;
}

async function otherTokens(text: string, { claims, token = (good) => good, key }: Passing): Promise<string> {
  const answer = JSON.parse(text) as { id_token: string };
  const good = claims
    ? await new SignJWT(claims(decodeJwt(answer.id_token)))
        .setProtectedHeader({ alg: 'RS256', kid: key.kid ?? '' })
        .sign(await importJWK(key, 'RS256'))
    : answer.id_token;
  return JSON.stringify({ ...answer, id_token: token(good) });
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
