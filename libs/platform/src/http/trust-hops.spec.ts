// SPDX-License-Identifier: EUPL-1.2
import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { trustHops } from './trust-hops.js';

describe(trustHops.name, () => {
  let server: FastifyInstance | undefined;
  afterEach(() => server?.close());

  /** Whose address is counted when so many proxies are believed and this header comes in. */
  async function seen(proxyHops: number, forwarded: string): Promise<string> {
    server = fastify({ trustProxy: trustHops(proxyHops) });
    server.get('/', async ({ ip }) => ip);
    const url = await server.listen({ port: 0, host: '127.0.0.1' });
    const answer = await (await fetch(url, { headers: { 'x-forwarded-for': forwarded } })).text();
    await server.close();
    return answer;
  }

  it('believes no header when no proxy stands in front', async () => {
    expect(await seen(0, '203.0.113.7')).toBe('127.0.0.1');
  });

  it('believes of the header only what the nearest proxies wrote, so that a made-up beginning changes nothing', async () => {
    expect(await seen(1, '203.0.113.7')).toBe('203.0.113.7');
    expect(await seen(1, 'verzonnen, 198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
    expect(await seen(2, '198.51.100.66, 203.0.113.7, 192.0.2.1')).toBe('203.0.113.7');
  });
});
