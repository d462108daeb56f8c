// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listenIn } from '#testing/listening-server';
import { TemporalConnection } from './temporal-connection.js';
import { temporalTlsOf, type TemporalTls } from './temporal-tls.js';

async function firstBytes(tls: TemporalTls): Promise<string> {
  const server = await listenIn(null);
  const options = { address: `127.0.0.1:${server.port}`, namespace: 'default', tls, deliveryTimeoutMs: 100 };
  const connection = new TemporalConnection(options);
  try {
    const ping = connection.ping(500).catch(() => undefined); // nobody answers, and that is not what this is about
    await server.first;
    await ping;
    return server.received().toString('latin1');
  } finally {
    await connection.onApplicationShutdown();
    await server.close();
  }
}

describe(TemporalConnection.name, () => {
  it('says nothing in plain text when it is told to encrypt', async () => {
    const sent = await firstBytes({});
    expect(sent.startsWith('\u0016\u0003')).toBe(true); // a handshake of TLS
    expect(sent).not.toContain('PRI * HTTP/2.0');
  }, 20_000);

  it('speaks plainly when it is told to', async () => {
    expect(await firstBytes(false)).toContain('PRI * HTTP/2.0');
  }, 20_000);
});

describe(temporalTlsOf.name, () => {
  it('reads the certificate of its own that the configuration names, and fails when it is not there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'doorbraak-tls-'));
    const pad = join(folder, 'ca.pem');
    writeFileSync(pad, 'een certificaat');
    try {
      expect(temporalTlsOf({ temporalTls: 'aan', temporalTlsCa: pad })).toEqual({
        serverRootCACertificate: Buffer.from('een certificaat'),
      });
      expect(() => temporalTlsOf({ temporalTls: 'aan', temporalTlsCa: `${pad}.weg` })).toThrow('ENOENT');
      expect([
        temporalTlsOf({ temporalTls: 'aan', temporalTlsCa: null }),
        temporalTlsOf({ temporalTls: 'uit', temporalTlsCa: pad }),
      ]).toEqual([{}, false]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
