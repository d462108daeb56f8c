// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readLocalConfiguration } from '#platform/configuration';
import { checkPorts, postgresPort, rememberedPostgresPort } from './local-ports.js';
import { faultOf, freePort, portFault, type PortFault } from './servers/free-port.js';

const AWAY = '192.0.2.7'; // kept for documentation: of no computer

/** The sentence for settings and what stands in the way of which port; `null` when the start may go on. */
async function sentence(env: NodeJS.ProcessEnv, faults: Readonly<Record<number, PortFault>>): Promise<string | null> {
  const ask = async (port: number): Promise<PortFault | null> => faults[port] ?? null;
  return checkPorts(readLocalConfiguration(env), true, true, ask).then(
    () => null,
    (error: Error) => error.message,
  );
}

describe(portFault.name, () => {
  it('finds nothing in the way of a free port, and another program on one that is taken', async () => {
    const port = await freePort();
    expect(await portFault(port)).toBeNull();
    const server = createServer();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    expect(await portFault(port)).toBe('taken');
    await new Promise((done) => server.close(done));
  });

  it('knows an address that is not of this computer', async () => {
    expect(await portFault(await freePort(), AWAY)).toBe('not_our_address');
  });

  it('does not call a port without the right to it taken, and passes on what it does not know', () => {
    expect(faultOf(Object.assign(new Error('listen'), { code: 'EACCES' }))).toBe('not_allowed');
    const other = Object.assign(new Error('listen'), { code: 'EMFILE' });
    expect(() => faultOf(other)).toThrow(other);
  });
});

describe(postgresPort.name, () => {
  it.each(['', '{"postgres": 38', 'null', '{"postgres": "38000"}', '{}'])(
    'chooses anew when the file with the port was cut off or is not ours: %j',
    async (inhoud) => {
      const folder = mkdtempSync(join(tmpdir(), 'doorbraak-poorten-'));
      writeFileSync(join(folder, 'poorten.json'), inhoud);
      expect(rememberedPostgresPort(folder)).toBeNull();
      const port = await postgresPort(folder);
      expect([rememberedPostgresPort(folder), await postgresPort(folder)]).toEqual([port, port]);
      rmSync(folder, { recursive: true });
    },
  );
});

describe(checkPorts.name, () => {
  it('lets a start go on when every port may be had', async () => {
    expect(await sentence({}, {})).toBeNull();
  });

  it.each<[string, Readonly<Record<number, PortFault>>, string]>([
    [
      'taken',
      { 3001: 'taken' },
      'Poort 3001 (voor de API; kies een andere met PORT_API) is al in gebruik door een ander programma.',
    ],
    [
      'not allowed',
      { 3000: 'not_allowed' },
      "Poort 3000 (voor de pagina's; kies een andere met PORT_WEB) mag u niet gebruiken: een poort onder 1024 is voor de beheerder van de computer.",
    ],
    [
      'taken, two of them',
      { 3000: 'taken', 3001: 'taken' },
      "Deze poorten zijn al in gebruik door een ander programma: 3000 (voor de pagina's; kies een andere met PORT_WEB), 3001 (voor de API; kies een andere met PORT_API).",
    ],
    [
      'one taken, one not allowed',
      { 3000: 'not_allowed', 3001: 'taken' },
      "Poort 3001 (voor de API; kies een andere met PORT_API) is al in gebruik door een ander programma. Poort 3000 (voor de pagina's; kies een andere met PORT_WEB) mag u niet gebruiken: een poort onder 1024 is voor de beheerder van de computer.",
    ],
  ])('says which port is %s and what moves it', async (_what, faults, expected) => {
    expect(await sentence({}, faults)).toBe(expected);
  });

  it('says that HOST is not of this computer, not that a port is taken', async () => {
    const configuration = readLocalConfiguration({ HOST: AWAY });
    await expect(checkPorts(configuration, true, true)).rejects.toThrow(
      `Het adres ${AWAY} is niet van deze computer. Zet in HOST een adres van deze computer, of laat HOST leeg.`,
    );
  });
});
