// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}

/** What stands in the way of listening: another program, no right to this port, or an address that is not of this machine. */
export type PortFault = 'taken' | 'not_allowed' | 'not_our_address';

const FAULTS: Readonly<Record<string, PortFault>> = {
  EADDRINUSE: 'taken',
  EACCES: 'not_allowed',
  EPERM: 'not_allowed',
  EADDRNOTAVAIL: 'not_our_address',
  EAFNOSUPPORT: 'not_our_address',
};

/** What stands in the way of listening on this port of this host; `null` when nothing does. */
export async function portFault(port: number, host = '127.0.0.1'): Promise<PortFault | null> {
  const server = createServer();
  try {
    await listen(server, port, host);
  } catch (error) {
    return faultOf(error);
  }
  await new Promise((done) => server.close(done));
  return null;
}

/** What a refusal to listen means. Throws it again when it is none of these. */
export function faultOf(error: unknown): PortFault {
  const fault = FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
  if (fault === undefined) throw error;
  return fault;
}

function listen(server: ReturnType<typeof createServer>, port: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}
