// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { organisatieIdVan } from '#persistence/reference-id';
import { toVastloperInvoer } from '../src/melden/melden-invoer.js';
import type { Visit, Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

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

  const fileCase = async (): Promise<string> => {
    const actor = await web.part(PersoonRepository).findActor(web.issuer.url, INDIENER, amsterdamDatum(new Date().toISOString()));
    if (!actor) throw new Error('There is no filer.');
    const invoer = toVastloperInvoer({
      titel: ['Een extra bak past niet'],
      omschrijving: ['De stad plaatst bakken volgens één vast plan.'],
      watKanWel: ['Samen tellen hoeveel afval er ligt.'],
      focusgebied: ['EHV-WZ'],
      thema: ['wonen_en_wijken'],
      blokkades: ['lokaal_beleid'],
    });
    return (await web.part(FileVastloper).execute({ actor, sleutel: null, invoer })).id;
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

  it('send again what happened from one day up to and including another, and say at the last day when that is too much', async () => {
    const { id } = await make({ naam: 'Bereik', welke: 'alles' });
    const vastloper = await fileCase();
    await web.owner.query(
      `INSERT INTO stroomgebeurtenissen (organisatie_id, volgnummer, vastloper_id, versie, soort, op, focusgebied)
       SELECT $1, 1000 + n, $2, 1, 'ingediend', ('2025-11-20T22:30:00Z'::timestamptz + n * interval '1 day'), 'EHV-WZ' FROM generate_series(0, 2) n`,
      [FORM.organisatie, vastloper],
    );
    const repeat = (van: string, tot: string): Promise<Visit> => send(`/${id}/opnieuw`, { van, tot });
    const gaat = async (): Promise<number[]> => {
      const vraag = 'SELECT volgnummer::int AS volgnummer FROM webhookbezorgingen WHERE webhook_id = $1 ORDER BY volgnummer';
      return (await web.owner.query<{ volgnummer: number }>(vraag, [id])).rows.map(({ volgnummer }) => volgnummer);
    };
    expect((await visitor.get(`/beheer/webhooks/${id}`)).text).toContain('Tot en met welke dag?');
    const achterstevoren = await repeat('2025-11-21', '2025-11-20');
    expect([achterstevoren.status, achterstevoren.text.includes('Kies de eerste dag of een dag daarna.')]).toEqual([400, true]);
    expect((await repeat('2025-11-20', '2025-11-21')).location).toBe(`/beheer/webhooks/${id}`);
    expect(await gaat()).toEqual([1000, 1001]);
    expect((await repeat('2025-11-20', '')).location).toBe(`/beheer/webhooks/${id}`);
    expect(await gaat()).toEqual([1000, 1001, 1002]);
    await web.owner.query(
      `INSERT INTO stroomgebeurtenissen (organisatie_id, volgnummer, vastloper_id, versie, soort, op, focusgebied)
       SELECT $1, 2000 + n, $2, 1, 'ingediend', '2025-11-19T12:00:00Z', 'EHV-WZ' FROM generate_series(1, 50001) n`,
      [FORM.organisatie, vastloper],
    );
    const teVeel = await repeat('2025-11-19', '9999-12-31');
    expect([teVeel.status, /id="opnieuw-tot-fout">.*Kies een kortere tijd/.test(teVeel.text)]).toEqual([400, true]);
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
