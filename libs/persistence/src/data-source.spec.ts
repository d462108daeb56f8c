// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { listenIn } from '#testing/listening-server';
import { createDataSource } from './data-source.js';

const WACHTWOORD = 'kX83hf0sQw2m';

describe(createDataSource.name, () => {
  it('sends no name and no password when the address asks for TLS and the server has none', async () => {
    const server = await listenIn('N');
    try {
      const url = `postgres://doorbraak_app:${WACHTWOORD}@127.0.0.1:${server.port}/doorbraak?sslmode=verify-full`;
      await expect(createDataSource({ url, poolSize: 1 }).initialize()).rejects.toThrow('does not support SSL');
      // The question for TLS (SSLRequest), and nothing else.
      expect(server.received().toString('hex')).toBe('0000000804d2162f');
    } finally {
      await server.close();
    }
  });

  it('goes on with TLS alone when the server says it has it', async () => {
    const server = await listenIn('S');
    try {
      const url = `postgres://doorbraak_app:${WACHTWOORD}@127.0.0.1:${server.port}/doorbraak?sslmode=verify-full`;
      await expect(createDataSource({ url, poolSize: 1 }).initialize()).rejects.toThrow();
      const received = server.received();
      expect(received.subarray(8, 10).toString('hex')).toBe('1603'); // a handshake of TLS
      expect(received.includes('doorbraak_app')).toBe(false);
    } finally {
      await server.close();
    }
  });
});
