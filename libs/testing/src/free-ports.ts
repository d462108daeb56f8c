// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server } from 'node:net';

/** Below what systems give to outgoing connections (Linux: from 32768): a port from there may go to any program before it is used. */
const [FIRST, LAST] = [15_000, 32_000];

/** Ports of 127.0.0.1 that nobody listens on at this moment, each another one. Example: `freePorts(2)` // [17311, 28054] */
export async function freePorts(count: number): Promise<number[]> {
  const taken: Server[] = [];
  const ports: number[] = [];
  while (ports.length < count) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    const server = await listenOn(port);
    if (server === null) continue;
    taken.push(server);
    ports.push(port);
  }
  await Promise.all(taken.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

function listenOn(port: number): Promise<Server | null> {
  return new Promise((done) => {
    const server = createServer().listen(port, '127.0.0.1', () => done(server));
    server.once('error', () => done(null));
  });
}
