// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { Connection } from '@temporalio/client';
import { Client } from 'pg';
import type { LocalSystem } from '#testing/local-system';
import { readSecrets } from '../../apps/local/src/secrets.js';
import { ownerUrl } from '../../apps/local/src/servers/postgres-server.js';

/** Signs `CERTIFICATE`; nobody has its key any more. */
const AUTHORITY = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUGMWRWnWDkiyf42NsCzaIzsgKI/IwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPRG9vcmJyYWFrIHRlc3RzMCAXDTI2MTEyMjA0NDExOFoYDzIx
MjYxMDI5MDQ0MTE4WjAaMRgwFgYDVQQDDA9Eb29yYnJhYWsgdGVzdHMwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAATnlrjTNgKR0IoPCNMkVKwwnUCgwl0DNmhhthSY
7FKqRmsCttsjcgh+EkhhIUqLArpPkqz9HAr100Y4RTB20jC+o2MwYTAdBgNVHQ4E
FgQUnT9LdOu+RFssoZdfkn+Vzr/Z4xcwHwYDVR0jBBgwFoAUnT9LdOu+RFssoZdf
kn+Vzr/Z4xcwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAgQwCgYIKoZI
zj0EAwIDRwAwRAIgZNcET/54h50RE8Z2TIkxvz2l4Q/6foqrDg49QZx3bGMCICGf
xX+kp31wHy5doVrGEfevrc18tTMCh7qCejboxS/G
-----END CERTIFICATE-----
`;

/** Of `localhost` and 127.0.0.1. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBsDCCAVagAwIBAgIUJ3iduOdqELun1/dm/YjErDxo+I8wCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPRG9vcmJyYWFrIHRlc3RzMCAXDTI2MTEyMjA0NDExOFoYDzIx
MjYxMDI5MDQ0MTE4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAARBkH1fmYIcp3Hqk+eVi4ZZwc+FYohiMGGDqUGw+gFJp3cW
RDszeZhdSoQjVHn32+SghbMTobF5gG6Qx5vLpuaLo34wfDAJBgNVHRMEAjAAMBoG
A1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATATBgNVHSUEDDAKBggrBgEFBQcDATAd
BgNVHQ4EFgQUCjdIV1HvkHhftSKO8yi5GxfABP0wHwYDVR0jBBgwFoAUnT9LdOu+
RFssoZdfkn+Vzr/Z4xcwCgYIKoZIzj0EAwIDSAAwRQIgIjJy5UT2QCCXOwRiXv6d
NbURaGzafywcQTBP5yNcUroCIQDpDEpW2COx7mEqn/WPePzhRBbRptTtrK/Anwu0
4ibV5g==
-----END CERTIFICATE-----
`;

/** A key that only tests know. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQghpf87FCVLQBjJr1n
AmXJfTz9vvicP5/iFuSvCIcpJmGhRANCAARBkH1fmYIcp3Hqk+eVi4ZZwc+FYohi
MGGDqUGw+gFJp3cWRDszeZhdSoQjVHn32+SghbMTobF5gG6Qx5vLpuaL
-----END PRIVATE KEY-----
`;

const RETENTION_SECONDS = 86_400;

/**
 * The servers of one system, as somebody else would bring them to another: a database of its own on the PostgreSQL, a namespace of its own on
 * Temporal, and in front of Temporal a line that speaks TLS only.
 */
export class BroughtServers {
  private constructor(
    private readonly gate: Server,
    private readonly sockets: ReadonlySet<TLSSocket>,
    readonly databaseUrl: string,
    readonly temporalAddress: string,
    readonly namespace: string,
    /** File with the certificate that the line is checked against. */
    readonly authorityFile: string,
  ) {}

  static async of(system: LocalSystem, folder: string): Promise<BroughtServers> {
    const name = `gebracht_${randomBytes(4).toString('hex')}`;
    const sockets = new Set<TLSSocket>();
    const gate = createServer({ cert: CERTIFICATE, key: KEY, ALPNProtocols: ['h2'] }, (socket) => {
      const [host, port] = system.temporalAddress().split(':');
      const behind = connect(Number(port), host);
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      for (const [one, other] of [
        [socket, behind],
        [behind, socket],
      ] as const)
        one.on('error', () => other.destroy()).pipe(other);
    });
    gate.on('tlsClientError', () => undefined); // who comes without TLS is hung up on
    gate.listen(0, '127.0.0.1');
    await once(gate, 'listening');
    const authorityFile = join(folder, 'ca.pem');
    writeFileSync(authorityFile, AUTHORITY);
    const { port } = gate.address() as AddressInfo;
    await makeNamespace(system.temporalAddress(), name);
    return new BroughtServers(gate, sockets, await makeDatabase(system, name), `127.0.0.1:${port}`, name, authorityFile);
  }

  /** The settings that bring these servers. */
  env(): Record<string, string> {
    return {
      DATABASE_URL: this.databaseUrl,
      TEMPORAL_ADDRESS: this.temporalAddress,
      TEMPORAL_NAMESPACE: this.namespace,
      TEMPORAL_TLS: 'aan',
      TEMPORAL_TLS_CA: this.authorityFile,
    };
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.gate.close();
  }
}

async function makeNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    const workflowExecutionRetentionPeriod = { seconds: RETENTION_SECONDS as never };
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  } finally {
    await connection.close();
  }
}

async function makeDatabase(system: LocalSystem, name: string): Promise<string> {
  const { postgres: port } = JSON.parse(readFileSync(join(system.folder, 'poorten.json'), 'utf8')) as { postgres: number };
  const options = { port, ownerPassword: readSecrets(system.folder).databaseOwner };
  const admin = new Client({ connectionString: ownerUrl(options) });
  await admin.connect();
  try {
    await admin.query(`create database ${admin.escapeIdentifier(name)}`);
  } finally {
    await admin.end();
  }
  return ownerUrl(options, name);
}
