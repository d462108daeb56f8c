// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organisatieIdVan } from '#persistence/reference-id';
import type { Visit, Visitor } from './visitor.js';
import { WebSystem } from './web-system.js';

const FORM = {
  organisatie: organisatieIdVan('programmabureau-ehv-wz'),
  naam: 'Zaaksysteem',
  adres: 'https://zaken.gemeente.example/doorbraak',
  welke: 'stappen',
};
const GEHEIM = /whsec_[A-Za-z0-9+/]{43}=/;

describe('the pages about webhooks', () => {
  let web: WebSystem;
  let visitor: Visitor;
  let csrf: string;

  beforeAll(async () => {
    web = await WebSystem.start('web_webhooks');
    visitor = web.visitor();
    await web.signIn(visitor, 'beheerder', { acr: 'sterk' });
    csrf = await visitor.csrf();
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  const send = (path: string, form: Readonly<Record<string, string>> = {}): Promise<Visit> =>
    visitor.post(`/beheer/webhooks${path}`, { csrf, ...form });
  const make = async (more: Partial<typeof FORM> = {}): Promise<{ readonly id: string; readonly text: string }> => {
    const { status, text } = await send('', { ...FORM, ...more });
    expect(status).toBe(200);
    return { id: /href="\/beheer\/webhooks\/([0-9a-f-]{36})"/.exec(text)?.[1] ?? '', text };
  };

  it('stand behind a door of beheer, and begin empty', async () => {
    expect((await visitor.get('/beheer')).text).toContain('href="/beheer/webhooks"');
    expect((await visitor.get('/beheer/webhooks')).text).toContain('Er zijn nog geen webhooks');
  });

  it('show the secret of a new webhook once', async () => {
    const { id, text } = await make();
    expect(text).toMatch(GEHEIM);
    const page = await visitor.get(`/beheer/webhooks/${id}`);
    expect([page.status, GEHEIM.test(page.text)]).toEqual([200, false]);
    expect(page.text).toContain('https://zaken.gemeente.example/doorbraak');
    expect((await visitor.get('/beheer/webhooks')).text).toContain('Zaaksysteem');
    const { rows } = await web.owner.query<{ soorten: string[] }>('SELECT soorten FROM webhooks WHERE id = $1', [id]);
    expect(rows[0]?.soorten).toContain('opgeschaald');
  });

  it('say at its field what is wrong with an address, and keep what was typed', async () => {
    const { status, text } = await send('', { ...FORM, adres: 'https://10.0.0.1/' });
    expect(status).toBe(400);
    expect(text).toContain('Noem de server bij naam, niet met een nummer.');
    expect(text).toContain('value="https://10.0.0.1/"');
  });

  it('send a test that stands among what went there', async () => {
    const { id } = await make({ naam: 'Proefsysteem' });
    const { status, location } = await send(`/${id}/proef`);
    expect([status, location]).toEqual([303, `/beheer/webhooks/${id}`]);
    const { text } = await visitor.get(location ?? '');
    expect(text).toContain('De proef is onderweg');
    expect(text).toMatch(/Proef<\/th>.*Onderweg/s);
    expect(text).toContain(`data-settle="/beheer/webhooks/${id}/stand"`);
    const stand = async (): Promise<unknown> => JSON.parse((await visitor.get(`/beheer/webhooks/${id}/stand`)).text);
    expect(await stand()).toEqual({ klaar: false });
    await web.owner.query(`UPDATE webhookbezorgingen SET stand = 'bezorgd', laatste_status = 204 WHERE webhook_id = $1`, [id]);
    expect(await stand()).toEqual({ klaar: true });
    expect((await visitor.get(`/beheer/webhooks/${id}`)).text).toMatch(/Proef<\/th>.*Aangekomen.*204/s);
  });

  it('turn a webhook off and on, give it another secret, and take it away', async () => {
    const { id } = await make({ naam: 'Kort' });
    expect((await send(`/${id}/uitzetten`)).location).toBe(`/beheer/webhooks/${id}`);
    const off = await visitor.get(`/beheer/webhooks/${id}`);
    expect([off.text.includes('id="aanzetten"'), off.text.includes('id="opnieuw"')]).toEqual([true, false]);
    expect((await send(`/${id}/aanzetten`)).location).toBe(`/beheer/webhooks/${id}`);
    expect((await send(`/${id}/geheim`)).text).toMatch(GEHEIM);
    expect((await send(`/${id}/weghalen`)).location).toBe('/beheer/webhooks');
    expect((await visitor.get(`/beheer/webhooks/${id}`)).status).toBe(404);
    expect((await send(`/${id}/proef`)).status).toBe(404);
  });

  it('say that nothing happened since a day when that is so', async () => {
    const { id } = await make({ naam: 'Niets' });
    const { status, text } = await send(`/${id}/opnieuw`, { van: '2099-01-01' });
    expect([status, text.includes('In deze tijd is er niets gebeurd')]).toEqual([400, true]);
  });

  it('ask for attention on the first page of beheer when one was stopped', async () => {
    const { id } = await make({ naam: 'Stil' });
    expect((await visitor.get('/beheer')).text).not.toContain('Er is een webhook gestopt');
    await web.owner.query(`UPDATE webhooks SET stand = 'gestopt' WHERE id = $1`, [id]);
    expect((await visitor.get('/beheer')).text).toContain('Er is een webhook gestopt');
    expect((await visitor.get(`/beheer/webhooks/${id}`)).text).toContain('Gestopt: er kwam niets aan');
  });

  it('take no form from elsewhere or without its token', async () => {
    const { id } = await make({ naam: 'Vreemd' });
    expect((await visitor.post(`/beheer/webhooks/${id}/weghalen`, {})).status).toBe(403);
    expect((await visitor.post('/beheer/webhooks', { csrf, ...FORM }, { origin: 'https://elders.example' })).status).toBe(403);
  });
});
