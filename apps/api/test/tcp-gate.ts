// SPDX-License-Identifier: EUPL-1.2
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A door between a process and a server it leans on: a test can shut it, and then the server is away. */
export class TcpGate {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private frozen = false;
  private own = 0;

  constructor(
    private readonly host: string,
    private readonly port: number,
  ) {}

  /** The port to use in place of the server's own. */
  get localPort(): number {
    return this.own;
  }

  /** Lets connections through, always on the same port. */
  async open(): Promise<void> {
    const server = createServer((socket) => {
      const beyond = connect(this.port, this.host);
      for (const [one, other] of [
        [socket, beyond],
        [beyond, socket],
      ] as const) {
        this.sockets.add(one);
        if (this.frozen) one.pause();
        one.on('error', () => other.destroy()).on('close', () => this.sockets.delete(one) && other.destroy());
      }
      if (!this.frozen) socket.pipe(beyond).pipe(socket);
    });
    await new Promise<void>((done) => server.listen(this.own, '127.0.0.1', done));
    this.server = server;
    this.own = (server.address() as AddressInfo).port;
  }

  /** From now on nothing comes through any more, while every connection stays open: a server that hangs, or a network that loses everything. */
  freeze(): void {
    this.frozen = true;
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  /** Breaks what is connected and refuses what comes. */
  async shut(): Promise<void> {
    const { server } = this;
    this.frozen = false;
    this.server = null;
    if (!server) return;
    const closed = new Promise((done) => server.close(done));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
