// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proefEvent } from '#domain/webhooks/cloud-event';
import { createWebhookFetch } from '#platform/outgoing/webhook-fetch';
import { WebhookZender, type Ontvangst } from '#messages/webhook-zender';

const KORT_MS = 200;
const EVENT = proefEvent('een-proef', { bron: 'urn:nld:oin:0', apiUrl: '' }, '2026-11-23T09:00:00.000Z');
/** What each path of the receiver does with a request. */
const DOET: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/goed': (response) => void response.writeHead(202).end('ja'),
  '/zwijgt': () => undefined,
  '/druppelt': (response) => void response.writeHead(200).write('a'),
  '/hangt-op': (response) => void response.destroy(),
  '/groot': (response) => void response.writeHead(200).end(Buffer.alloc(2 * 1024 * 1024)),
  '/weg': (response) => void response.writeHead(410).end(),
  '/elders': (response) => void response.writeHead(307, { location: '/goed' }).end(),
};

describe(WebhookZender.name, () => {
  let server: Server;
  let url: string;
  const paden: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      paden.push(request.url ?? '');
      DOET[request.url ?? '']?.(response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  const send = (adres: string, lokaal = true): Promise<Ontvangst> =>
    new WebhookZender(createWebhookFetch({ lokaal, privateHosts: [] }), KORT_MS).send({
      id: 'een-bezorging',
      adres,
      geheimen: [Buffer.alloc(32)],
      event: EVENT,
    });

  it('says that an event arrived when the receiver says so', async () => {
    expect(await send(`${url}/goed`)).toEqual({ gelukt: true, status: 202, fout: null, voorgoed: false });
  });

  it.each([
    ['/zwijgt', null, 'De ontvanger antwoordt niet op tijd.'],
    ['/druppelt', null, 'De ontvanger antwoordt niet op tijd.'],
    ['/hangt-op', null, 'De verbinding met de ontvanger werd verbroken.'],
    ['/groot', null, 'Het antwoord van de ontvanger is te groot.'],
    ['/elders', 307, 'De ontvanger verwijst door (307). Wij volgen dat niet.'],
  ])('gives up on a receiver that does %s, and says why', async (pad, status, fout) => {
    expect(await send(`${url}${pad}`)).toEqual({ gelukt: false, status, fout, voorgoed: false });
  });

  it('knows when a receiver is gone for good', async () => {
    expect(await send(`${url}/weg`)).toEqual({
      gelukt: false,
      status: 410,
      fout: 'De ontvanger antwoordt met 410.',
      voorgoed: true,
    });
  });

  it('tells of a place where nobody may go no more than that, and never went there', async () => {
    const before = paden.length;
    const fout = 'Dit adres leidt niet naar het openbare internet.';
    expect(await send(url.replace('http:', 'https:'), false)).toEqual({ gelukt: false, status: null, fout, voorgoed: false });
    expect(paden.length).toBe(before);
  });

  it('says that a server cannot be reached', async () => {
    expect(await send('http://127.0.0.1:1/')).toMatchObject({ gelukt: false, fout: 'De server is niet te bereiken.' });
  });
});
