// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lidmaatschapIdVan } from '#persistence/reference-id';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

const PERSOON = 'twee-petten-eindhoven';
const WELZIJN = lidmaatschapIdVan(PERSOON, 'welzijn-ehv-wz', 'indiener', 'EHV-WZ');
const BEWONERS = lidmaatschapIdVan(PERSOON, 'bewonersinitiatief-ehv-wz', 'partner', 'EHV-WZ');
const VAN_ANDER = lidmaatschapIdVan(INDIENER, 'welzijn-ehv-wz', 'indiener', 'EHV-WZ');

describe('the hat somebody wears', () => {
  let web: WebSystem;

  beforeAll(async () => {
    web = await WebSystem.start('web_hat');
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  const signedIn = async (persoon = PERSOON): Promise<Visitor> => {
    const visitor = web.visitor();
    await web.signIn(visitor, persoon);
    return visitor;
  };
  const wear = async (visitor: Visitor, pet: string, terug = '/'): Promise<[number, string | null]> => {
    const { status, location } = await visitor.post('/pet', { csrf: await visitor.csrf(), pet, terug });
    return [status, location];
  };
  const worn = async (visitor: Visitor): Promise<string | undefined> =>
    /Uw pet: <strong>([^<]+)</.exec((await visitor.get('/mijn-meldingen')).text)?.[1];

  it('is shown on every page, starts as all together, and is chosen from a page of its own', async () => {
    const visitor = await signedIn();
    expect(await worn(visitor)).toBe('Al uw petten samen');
    const { text } = await visitor.get('/pet?terug=%2Fpartner');
    expect(text).toContain('Indiener bij Welzijn Eindhoven Woensel-Zuid');
    expect(text).toContain('Partner bij Bewonersinitiatief Eindhoven Woensel-Zuid');
    expect(await wear(visitor, BEWONERS, '/partner')).toEqual([303, '/partner']);
    expect(await worn(visitor)).toBe('Partner bij Bewonersinitiatief Eindhoven Woensel-Zuid');
  });

  it('leaves only its own menu, holds at every process and for one session alone', async () => {
    await web.owner.query(`UPDATE lidmaatschappen SET rol = 'doorbraakteam' WHERE id = $1`, [BEWONERS]);
    const visitor = await signedIn();
    const elsewhere = await signedIn();
    expect(await wear(visitor, WELZIJN, '/werkvoorraad')).toEqual([303, '/']);
    expect((await visitor.get('/')).text).not.toContain('href="/werkvoorraad"');
    expect(await worn(visitor.at(await web.run()))).toBe('Indiener bij Welzijn Eindhoven Woensel-Zuid');
    expect(await worn(elsewhere)).toBe('Al uw petten samen');
    expect(await wear(visitor, 'alle', '/werkvoorraad')).toEqual([303, '/werkvoorraad']);
    expect((await visitor.get('/')).text).toContain('href="/werkvoorraad"');
    await web.owner.query(`UPDATE lidmaatschappen SET rol = 'partner' WHERE id = $1`, [BEWONERS]);
  });

  it('is never that of another, or what is none', async () => {
    const visitor = await signedIn();
    for (const pet of [VAN_ANDER, 'iets', '', "'; DROP TABLE sessies"]) expect((await wear(visitor, pet))[0]).toBe(403);
    expect(await worn(visitor)).toBe('Al uw petten samen');
  });

  it('refuses a form that was opened under another hat, in a clear sentence, and does nothing', async () => {
    const visitor = await signedIn();
    await wear(visitor, WELZIJN);
    const csrf = await visitor.csrf();
    await wear(visitor, BEWONERS);
    const { status, text } = await visitor.post('/melden', { csrf, tekst: 'Wat ik <b>typte</b>', code: 'kort' });
    expect([status, text]).toEqual([409, expect.stringContaining('<h1>U draagt nu een andere pet</h1>')]);
    expect(text).toContain('Dit formulier opende u met deze pet: Indiener bij Welzijn Eindhoven Woensel-Zuid.');
    expect(text).toContain('href="/pet"');
    expect(text).toContain('<blockquote>Wat ik &lt;b>typte&lt;/b></blockquote>');
    expect(text).not.toContain('kort');
    await wear(visitor, WELZIJN);
    expect((await visitor.post('/melden', { csrf })).status).toBe(303);
  });

  it('lets who has an old page open sign out and change hats all the same', async () => {
    const visitor = await signedIn();
    const csrf = await visitor.csrf();
    await wear(visitor, WELZIJN);
    expect((await visitor.post('/pet', { csrf, pet: BEWONERS, terug: '/' })).status).toBe(303);
    expect((await visitor.post('/uitloggen', { csrf })).status).toBe(200);
  });

  it('takes no form of another person, whatever hat', async () => {
    const visitor = await signedIn();
    const other = await signedIn(INDIENER);
    await wear(visitor, WELZIJN);
    const { status, text } = await visitor.post('/melden', { csrf: await other.csrf() });
    expect([status, text]).toEqual([403, expect.stringContaining('Wij vertrouwen dit formulier niet')]);
  });

  describe('when the session ends by itself', () => {
    const outlast = () => web.owner.query(`UPDATE sessies SET laatst_gezien_op = now() - interval '61 minutes'`);
    const step = (csrf: string) => ({ csrf, watKanWel: 'Samen een week lang tellen.', titel: 'Onder een pet' });

    it('is worn again after signing in, and the form that was drawn under it comes back', async () => {
      const visitor = await signedIn();
      await wear(visitor, WELZIJN);
      await visitor.post('/melden', { csrf: await visitor.csrf() });
      const form = step(await visitor.csrf());
      await outlast();
      const late = await visitor.post('/melden/1', form, { referer: `${web.url}/melden/1` });
      expect([late.status, late.text]).toEqual([401, expect.stringContaining('Wat u typte, bewaren wij een uur.')]);
      const path = /href="(\/inloggen\?terug=[^"]+)"/.exec(late.text)?.[1] ?? '';
      const { location } = await web.signIn(visitor, PERSOON, { path });
      const { text } = await visitor.get(location ?? '');
      expect(text).toContain('Uw pet: <strong>Indiener bij Welzijn Eindhoven Woensel-Zuid<');
      expect(text).toContain('Wat u typte, staat er nog');
      expect(text).toContain('value="Onder een pet"');
      await wear(visitor, BEWONERS);
      const other = await visitor.get(location ?? '');
      expect([other.status, other.text]).toEqual([409, expect.stringContaining('<blockquote>Onder een pet</blockquote>')]);
      expect(other.text).toContain('Dit formulier opende u met deze pet: Indiener bij Welzijn Eindhoven Woensel-Zuid.');
      const naarKeuze = /href="\/pet\?terug=([^"]+hersteld[^"]+)"/.exec(other.text)?.[1] ?? '';
      expect(await wear(visitor, WELZIJN, decodeURIComponent(naarKeuze))).toEqual([303, location]);
      expect((await visitor.get(location ?? '')).text).toContain('value="Onder een pet"');
    });

    it('is off for another person at the same browser, and after signing out', async () => {
      const visitor = await signedIn();
      await wear(visitor, WELZIJN);
      await outlast();
      await web.signIn(visitor, INDIENER);
      expect(await worn(visitor)).toBeUndefined();
      const own = await signedIn();
      await wear(own, WELZIJN);
      const before = new Map(own.cookies);
      await own.post('/uitloggen', { csrf: await own.csrf() });
      for (const [name, value] of before) own.cookies.set(name, value);
      await web.signIn(own, PERSOON);
      expect(await worn(own)).toBe('Al uw petten samen');
    });
  });

  it('is off when it ends: then what is left counts', async () => {
    const visitor = await signedIn();
    await wear(visitor, BEWONERS);
    await web.owner.query(`UPDATE lidmaatschappen SET geldig_tot = '2023-01-01' WHERE id = $1`, [BEWONERS]);
    const { text } = await visitor.get('/');
    expect(text).toContain('U bent ingelogd als');
    expect(text).not.toContain('Uw pet:');
    expect((await visitor.get('/pet')).text).toContain('U hebt één pet.');
    await web.owner.query('UPDATE lidmaatschappen SET geldig_tot = NULL WHERE id = $1', [BEWONERS]);
  });

  it('is no question for who has one', async () => {
    const visitor = await signedIn(INDIENER);
    const { text } = await visitor.get('/pet');
    expect(text).toContain('U hebt één pet.');
    expect(text).not.toContain('Uw pet:');
  });
});
