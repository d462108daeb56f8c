// SPDX-License-Identifier: EUPL-1.2
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOutgoingFetch } from './outgoing-fetch.js';
import { judgingLookup, pinnedRequest } from './pinned-request.js';

const REFUSED = /are not allowed/;

describe(createOutgoingFetch.name, () => {
  const out = createOutgoingFetch({ isProduction: true, privateHosts: [] });

  it.each([
    'http://doorbraak.example/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://iemand:geheim@1.1.1.1/',
    'ftp://1.1.1.1/',
    'file:///etc/passwd',
  ])('refuses %s before anything is sent', async (url) => {
    await expect(out(url)).rejects.toThrow(REFUSED);
  });

  it('refuses a name that leads to this machine', async () => {
    await expect(out('https://localhost/')).rejects.toThrow(REFUSED);
  });

  it('goes to a private host that is named', async () => {
    const named = createOutgoingFetch({ isProduction: true, privateHosts: ['localhost'] });
    await expect(named('https://localhost:1/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('lets the private host that is named be nobody else', async () => {
    const named = createOutgoingFetch({ isProduction: true, privateHosts: ['aanmelden.gemeente.example'] });
    await expect(named('https://localhost/')).rejects.toThrow(REFUSED);
    await expect(named('https://127.0.0.1/')).rejects.toThrow(REFUSED);
  });
});

describe(pinnedRequest.name, () => {
  let server: Server;
  let port: number;
  const anywhere = judgingLookup(() => true);

  beforeAll(async () => {
    server = createServer((incoming, response) => {
      if (incoming.url === '/elders') return void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      if (incoming.url === '/groot') return void response.end(Buffer.alloc(2 * 1024 * 1024));
      if (incoming.url === '/leeg') return void response.writeHead(204).end();
      let body = '';
      incoming.on('data', (part: Buffer) => (body += part.toString()));
      incoming.on('end', () => {
        response.writeHead(201, { 'content-type': 'application/json', 'x-twee': ['a', 'b'] });
        response.end(JSON.stringify({ method: incoming.method, type: incoming.headers['content-type'], body }));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => new Promise((done) => server.close(done)));

  const ask = (path: string, init = {}, lookup = anywhere): Promise<Response> =>
    pinnedRequest(new URL(`http://localhost:${port}${path}`), init, request, lookup);

  it('sends a form and answers as fetch does', async () => {
    const answer = await ask('/', { method: 'POST', body: new URLSearchParams({ code: 'a b' }) });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-twee')).toBe('a, b');
    expect(await answer.json()).toEqual({
      method: 'POST',
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
      body: 'code=a+b',
    });
  });

  it('follows no redirect', async () => {
    const answer = await ask('/elders');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://169.254.169.254/']);
  });

  it('answers without a body where there is none', async () => {
    const answer = await ask('/leeg');
    expect([answer.status, await answer.text()]).toEqual([204, '']);
  });

  it('reads no answer without an end', async () => {
    await expect(ask('/groot')).rejects.toThrow('too large');
  });

  it('connects to nothing that the lookup refuses', async () => {
    const seen: string[] = [];
    const judge = judgingLookup((address, hostname) => {
      seen.push(`${hostname} ${address}`);
      return false;
    });
    await expect(ask('/', {}, judge)).rejects.toThrow(REFUSED);
    expect(seen[0]).toMatch(/^localhost (127\.0\.0\.1|::1)$/);
  });

  it('stops when it is told to', async () => {
    await expect(ask('/', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
