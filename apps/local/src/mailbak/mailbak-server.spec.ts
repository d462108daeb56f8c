// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailStore } from './mail-store.js';
import { createMailbakServer, PER_BLADZIJDE } from './mailbak-server.js';

const MAILS = PER_BLADZIJDE * 2 + 1;

describe(createMailbakServer.name, () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-mailbak-'));
  const store = new MailStore(folder);
  const server = createMailbakServer(store);
  let adres = '';

  beforeAll(async () => {
    for (let n = 1; n <= MAILS; n += 1)
      store.add([n === 1 ? 'eerste@test.example' : 'ander@test.example'], `Subject: Mail ${n}\r\n\r\nTekst ${n}\r\n`);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
    rmSync(folder, { recursive: true });
  });

  const read = async (path: string): Promise<string> => (await fetch(`${adres}${path}`)).text();
  const shown = (html: string): string[] => [...html.matchAll(/>(Mail \d+)</g)].map(([, onderwerp = '']) => onderwerp);

  it('shows every mail, page after page, with a way on and a way back', async () => {
    const paden = ['/', '/?bladzijde=2', '/?bladzijde=3'];
    const bladzijden = await Promise.all(paden.map(read));
    expect(bladzijden.flatMap(shown)).toEqual(Array.from({ length: MAILS }, (_, n) => `Mail ${MAILS - n}`));
    expect(bladzijden.map((html) => [html.includes('Nieuwere mail'), html.includes('Oudere mail')])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  it('shows the last page beyond it, the first for what is no number, and no pages where there is one', async () => {
    expect(shown(await read('/?bladzijde=99'))).toEqual(['Mail 1']);
    expect(shown(await read('/?bladzijde=x'))[0]).toBe(`Mail ${MAILS}`);
    const een = await read('/?aan=eerste%40test.example');
    expect([shown(een), een.includes('Bladzijde')]).toEqual([['Mail 1'], false]);
  });

  it('still has them all when it starts again', () => {
    expect(new MailStore(folder).list().map(({ onderwerp, read: open }) => [onderwerp, open().header('subject')])).toEqual(
      store.list().map(({ onderwerp }) => [onderwerp, onderwerp]),
    );
  });
});
