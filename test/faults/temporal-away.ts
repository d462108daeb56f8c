// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { type LocalSystem, until } from '#testing/local-system';

const TRY_MS = 10_000;

/**
 * A Temporal server that has truly ended and does not come back: its process got kill -9, and its port is taken, so that each new start of it ends at once.
 * `end` gives the port back; the start then brings the server up on the data it left.
 */
export class TemporalAway {
  private constructor(private readonly port: Server) {}

  /** Ends the server of this system and keeps it away. Throws when its port cannot be had. */
  static async begin(system: LocalSystem): Promise<TemporalAway> {
    const { host, port } = partsOf(system.temporalAddress());
    let taken: Server | null = null;
    await until('de poort van Temporal vrij is', TRY_MS, async () => {
      // A new start may have been quicker than we were.
      if (system.isListed('temporal')) endQuietly(system);
      taken = await takePort(host, port);
      return taken !== null;
    });
    return new TemporalAway(taken as unknown as Server);
  }

  /** Gives the port back. */
  async end(): Promise<void> {
    if (!this.port.listening) return;
    this.port.close();
    await once(this.port, 'close');
  }
}

function partsOf(address: string): { readonly host: string; readonly port: number } {
  const [host = '', port = ''] = address.split(':');
  return { host, port: Number(port) };
}

function endQuietly(system: LocalSystem): void {
  try {
    system.kill('temporal');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it has just ended, and is not off the list yet
  }
}

/** Takes a port and hangs up on whoever calls; null when somebody listens there. */
async function takePort(host: string, port: number): Promise<Server | null> {
  const server = createServer((socket) => socket.destroy());
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return null;
  }
}
