// SPDX-License-Identifier: EUPL-1.2
import { lookup as resolveName, type LookupAddress, type LookupOptions } from 'node:dns';
import type { IncomingMessage, RequestOptions, ClientRequest } from 'node:http';
import type { LookupFunction } from 'node:net';

/** The parts of a fetch that sign-in uses. */
export interface OutgoingInit {
  readonly method?: string;
  readonly headers?: Headers | Readonly<Record<string, string>>;
  readonly body?: ConstructorParameters<typeof Response>[0] | Uint8Array;
  readonly signal?: AbortSignal;
}

/** How a request is really sent: `https.request`. */
export type Send = (url: URL, options: RequestOptions, onAnswer: (answer: IncomingMessage) => void) => ClientRequest;

/** An answer larger than this is no discovery document, key set or token. */
const LARGEST_ANSWER_BYTES = 1024 * 1024;
const WITHOUT_BODY = new Set([204, 205, 304]);

/** Resolves a name and hands on only what is allowed: the connection goes to the address that was judged, so a name cannot change in between (DNS rebinding). */
export function judgingLookup(isAllowed: (address: string, hostname: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    resolveName(hostname, { ...options, all: true } as LookupOptions & { all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, '', 0);
      const refused = found.find(({ address }) => !isAllowed(address, hostname));
      if (refused) return done(refusal(hostname), '', 0);
      const [first] = found;
      if (options.all) return done(null, found);
      done(null, first?.address ?? '', first?.family ?? 0);
    });
  };
}

/** The error for a place where nobody may be sent. */
export function refusal(hostname: string): Error {
  return new Error(`Outgoing calls to ${hostname} are not allowed: it is not an https address on the public internet.`);
}

/** One request over `send`, never following a redirect; answers as fetch does. */
export async function pinnedRequest(url: URL, init: OutgoingInit, send: Send, lookup: LookupFunction): Promise<Response> {
  const body = init.body ? Buffer.from(await new Response(init.body as string).arrayBuffer()) : null;
  const headers = new Headers(init.headers as Record<string, string>);
  if (init.body instanceof URLSearchParams && !headers.has('content-type'))
    headers.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
  if (body) headers.set('content-length', String(body.length));
  const options = {
    method: init.method ?? 'GET',
    headers: Object.fromEntries(headers),
    lookup,
    agent: false as const,
    ...(init.signal ? { signal: init.signal } : {}),
  };
  return new Promise<Response>((resolve, reject) => {
    const request = send(url, options, (answer) => void toResponse(answer).then(resolve, reject));
    request.on('error', reject);
    request.end(body ?? undefined);
  });
}

async function toResponse(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_ANSWER_BYTES) throw new Error('The answer is too large.');
    parts.push(part);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headersDistinct)) for (const one of value ?? []) headers.append(name, one);
  const status = answer.statusCode ?? 500;
  return new Response(WITHOUT_BODY.has(status) ? null : Buffer.concat(parts), { status, headers });
}
