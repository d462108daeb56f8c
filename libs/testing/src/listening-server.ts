// SPDX-License-Identifier: EUPL-1.2
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A server that answers each message with the same bytes and remembers all it was sent. */
export interface ListeningServer {
  readonly port: number;
  /** Everything that came, over all connections. */
  received(): Buffer;
  /** Resolves when something came. */
  readonly first: Promise<void>;
  close(): Promise<void>;
}

/** Listens on this machine as somebody between two programs would; `answer` is sent on what comes first, null for silence. */
export async function listenIn(answer: string | null): Promise<ListeningServer> {
  const parts: Buffer[] = [];
  const sockets = new Set<Socket>();
  let onFirst: () => void = () => undefined;
  const first = new Promise<void>((done) => (onFirst = done));
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined); // the other side gives up, and that is the point
    socket.on('data', (part) => {
      parts.push(part);
      if (answer !== null) socket.write(answer);
      onFirst();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    received: () => Buffer.concat(parts),
    first,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
