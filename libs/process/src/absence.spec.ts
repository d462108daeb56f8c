// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { Absence } from './absence.js';

/** A server whose pings are answered one by one, as the test says. */
class Server {
  readonly asked: { resolve: () => void; reject: (error: Error) => void }[] = [];

  readonly ping = (): Promise<void> => new Promise((resolve, reject) => void this.asked.push({ resolve, reject }));
}

describe(Absence.name, () => {
  it('counts a server as away from the first silence until it answers', async () => {
    const server = new Server();
    const absence = new Absence(server.ping);
    expect(absence.because).toBeNull();
    absence.begin(new Error('geen antwoord'));
    expect(absence.because?.message).toBe('geen antwoord');
    server.asked[0]?.resolve();
    await new Promise(setImmediate);
    expect(absence.because).toBeNull();
  });

  it('asks one question at a time, however many acts met the silence', () => {
    const server = new Server();
    const absence = new Absence(server.ping);
    for (let i = 0; i < 5; i += 1) absence.begin(new Error(`${i}`));
    expect([server.asked.length, absence.because?.message]).toEqual([1, '0']);
    absence.close();
    server.asked[0]?.resolve();
  });

  it('ends at once when somebody else heard the server', () => {
    const absence = new Absence(new Server().ping);
    absence.begin(new Error('weg'));
    absence.end();
    expect(absence.because).toBeNull();
  });

  it('asks nothing any more after closing', () => {
    const server = new Server();
    const absence = new Absence(server.ping);
    absence.close();
    absence.begin(new Error('weg'));
    expect([server.asked.length, absence.because]).toEqual([0, null]);
  });
});
