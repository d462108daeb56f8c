// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWebhookFetch } from './webhook-fetch.js';

const REFUSED = /are not allowed/;

describe(createWebhookFetch.name, () => {
  let server: Server;
  let url: string;
  let asked = 0;

  beforeAll(async () => {
    server = createServer((incoming, response) => {
      asked += 1;
      if (incoming.url === '/groot') return void response.end(Buffer.alloc(2 * 1024 * 1024));
      response.writeHead(302, { location: `${url}/elders` }).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  it.each(['https://localhost/', 'https://127.0.0.1/', 'https://169.254.169.254/', 'https://[::1]/', 'http://zaken.example/'])(
    'goes to no %s, also outside production',
    async (adres) => {
      await expect(createWebhookFetch({ lokaal: false, privateHosts: [] })(adres)).rejects.toThrow(REFUSED);
    },
  );

  it('goes to a server inside that is named', async () => {
    const named = createWebhookFetch({ lokaal: false, privateHosts: ['localhost'] });
    await expect(named('https://localhost:1/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('follows no redirect and reads no answer without an end, on one machine too', async () => {
    const local = createWebhookFetch({ lokaal: true, privateHosts: [] });
    expect((await local(`${url}/`, { method: 'POST', body: '{}' })).status).toBe(302);
    expect(asked).toBe(1);
    await expect(local(`${url}/groot`)).rejects.toThrow('too large');
  });
});
