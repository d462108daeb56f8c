// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { BeheerRepository } from '#application/ports/beheer.repository';
import { Klok } from '#application/ports/klok';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { InvitePartner } from '#application/use-cases/invite-partner.use-case';
import { WithdrawUitnodiging } from '#application/use-cases/withdraw-uitnodiging.use-case';
import { readDemoData } from '../../local/src/demo-data.js';
import { startRealProvider, walk } from './real-provider.js';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

const BEHEERDER = 'beheerder';
const ADRES = 'medewerker@sportclub.example';
const NIEUWKOMERS = [
  { sleutel: 'nieuwkomer', naam: 'Medewerker sportclub', lidmaatschappen: [], emailadres: 'Medewerker@Sportclub.example' },
  { sleutel: 'tweede-nieuwkomer', naam: 'Tweede medewerker', lidmaatschappen: [] },
  { sleutel: 'ander', naam: 'Iemand anders', lidmaatschappen: [], emailadres: 'ander@school.example' },
];

describe('an invitation in the browser', () => {
  let web: WebSystem;
  let issuer: string;

  const invite = async (more: object = {}): Promise<{ path: string; id: string }> => {
    const actor = await web.part(PersoonRepository).findActor(issuer, BEHEERDER, amsterdamDatum(new Date().toISOString()));
    if (actor === null) throw new Error('There is no beheerder.');
    const nieuweOrganisatie = { naam: 'Sportclub Woensel', soort: 'welzijn' };
    const invoer = { emailadres: ADRES, rol: 'indiener' as const, focusgebied: 'EHV-WZ', nieuweOrganisatie, ...more };
    const { token, gebeurtenis } = await web.part(InvitePartner).execute({ actor, sleutel: null, invoer });
    return { path: `/uitnodiging/${token}`, id: String(gebeurtenis.gegevens['uitnodigingId']) };
  };
  const withdraw = async (uitnodiging: string): Promise<void> => {
    const actor = await web.part(PersoonRepository).findActor(issuer, BEHEERDER, web.part(Klok).vandaag());
    if (actor) await web.part(WithdrawUitnodiging).execute({ actor, sleutel: null, invoer: { uitnodiging } });
  };
  const csrfOf = (text: string): string => /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const members = async (): Promise<number> =>
    Number((await web.owner.query<{ count: string }>('SELECT count(*) FROM lidmaatschappen')).rows[0]?.count);
  const come = async (path: string, persoon: string): Promise<{ visitor: Visitor; text: string; status: number }> => {
    const visitor = web.visitor();
    const { text, status } = await walk(visitor, path, persoon);
    return { visitor, text, status };
  };

  beforeAll(async () => {
    web = await WebSystem.start('web_uitnodiging', {
      provider: async (where) => {
        const provider = await startRealProvider([...readDemoData().personen, ...NIEUWKOMERS], where);
        issuer = provider.url;
        return provider;
      },
    });
  }, 120_000);

  afterAll(() => web?.stop(), 60_000);

  it('leads from the link by way of signing in to what is offered, and from one button to work', async () => {
    const { path } = await invite();
    const before = await members();
    const { visitor, text, status } = await come(path, 'nieuwkomer');
    expect(status).toBe(200);
    for (const words of ['Sportclub Woensel', 'Indiener', 'Woensel-Zuid', 'Medewerker sportclub', 'U kunt ja zeggen tot'])
      expect(text).toContain(words);
    expect(await members()).toBe(before);
    const cookie = visitor.cookies.get('doorbraak-sessie');
    const accepted = await visitor.post(path, { csrf: csrfOf(text) });
    expect([accepted.status, accepted.location]).toEqual([303, '/']);
    expect(visitor.cookies.get('doorbraak-sessie')).not.toBe(cookie);
    expect((await visitor.get('/')).text).toContain('<strong>Medewerker sportclub</strong>');
    expect((await visitor.get('/melden')).status).toBe(200);
    expect(await members()).toBe(before + 1);
  });

  it('says on top of the page who is signed in and how to leave, and never to sign in again', async () => {
    const { path } = await invite();
    const top = (text: string): string => /<header.*?<\/header>/s.exec(text)?.[0] ?? '';
    for (const [persoon, naam] of [
      ['tweede-nieuwkomer', 'U bent ingelogd als <strong>Tweede medewerker</strong>'],
      [INDIENER, 'U bent ingelogd als <strong>Indiener'],
    ] as const) {
      const { visitor, text } = await come(path, persoon);
      for (const page of [text, (await visitor.get('/')).text]) {
        expect(top(page)).toContain(naam);
        expect(top(page)).toMatch(/action="\/uitloggen".*Uitloggen/s);
        expect(page).not.toContain('href="/inloggen');
      }
      expect((await visitor.post('/uitloggen', { csrf: csrfOf(top(text)) })).status).toBe(200);
      expect((await visitor.get(path)).location).toBe(`/inloggen?terug=${encodeURIComponent(path)}`);
    }
  });

  it('does nothing on looking, on a form from elsewhere, or on a form without its token', async () => {
    const { path } = await invite();
    const { visitor, text } = await come(path, 'tweede-nieuwkomer');
    const before = await members();
    for (let again = 0; again < 3; again += 1) await visitor.get(path);
    expect((await visitor.post(path, {})).status).toBe(403);
    expect((await visitor.post(path, { csrf: csrfOf(text) }, { origin: 'https://kwaad.example' })).status).toBe(403);
    expect((await web.visitor().post(path, {})).location).toBe(`/inloggen?terug=${encodeURIComponent(path)}`);
    expect(await members()).toBe(before);
  });

  it('shows who is invited nothing else before they accept', async () => {
    const { path } = await invite();
    const { visitor } = await come(path, 'tweede-nieuwkomer');
    for (const page of ['/melden', '/mijn-meldingen', '/beeld', '/levend'])
      expect([page, (await visitor.get(page)).location]).toEqual([page, `/inloggen?terug=${encodeURIComponent(page)}`]);
  });

  it('is accepted by somebody who works here already, next to what they have', async () => {
    const { path } = await invite({ emailadres: 'elk@adres.example', rol: 'partner' });
    const { visitor, text } = await come(path, INDIENER);
    expect((await visitor.post(path, { csrf: csrfOf(text) })).location).toBe('/');
    const actor = await web.part(PersoonRepository).findActor(issuer, INDIENER, web.part(Klok).vandaag());
    expect(actor?.lidmaatschappen.map(({ rol }) => rol).sort()).toEqual(['indiener', 'partner']);
    expect((await visitor.get(path)).text).toContain('<h1 class="utrecht-heading-1">U hebt deze uitnodiging al aanvaard</h1>');
    expect((await visitor.post(path, { csrf: csrfOf(text) })).location).toBe('/');
  });

  describe('says clearly why not', () => {
    const refused = async (path: string, persoon: string, status: number, titel: string): Promise<void> => {
      const before = await members();
      const visit = await come(path, persoon);
      expect([visit.status, visit.text]).toEqual([status, expect.stringContaining(`>${titel}</h1>`)]);
      expect(visit.text).toContain('Log uit en log in als een ander');
      const posted = await visit.visitor.post(path, { csrf: csrfOf(visit.text) });
      expect([posted.status, posted.text]).toEqual([status, expect.stringContaining(`>${titel}</h1>`)]);
      expect(await members()).toBe(before);
    };

    it('when it is too old', async () => {
      const { path, id } = await invite();
      await web.owner.query(`UPDATE uitnodigingen SET geldig_tot = now() - interval '1 minute' WHERE id = $1`, [id]);
      await refused(path, 'tweede-nieuwkomer', 409, 'Deze uitnodiging is verlopen');
    });

    it('when somebody else used it', async () => {
      const { path } = await invite();
      const { visitor, text } = await come(path, 'nieuwkomer');
      await visitor.post(path, { csrf: csrfOf(text) });
      await refused(path, 'tweede-nieuwkomer', 409, 'Deze uitnodiging is al gebruikt');
    });

    it('when it was withdrawn, also between looking and accepting', async () => {
      const { path, id } = await invite();
      const { visitor, text } = await come(path, 'tweede-nieuwkomer');
      await withdraw(id);
      expect((await visitor.post(path, { csrf: csrfOf(text) })).status).toBe(409);
      await refused(path, 'tweede-nieuwkomer', 409, 'Deze uitnodiging is ingetrokken');
    });

    it('when it is whoever sent it, also past the page', async () => {
      const { path } = await invite({ emailadres: 'beheerder@doorbraak.example' });
      await refused(path, BEHEERDER, 403, 'U nodigde zelf uit');
      const token = createHash('sha256').update(path.replace('/uitnodiging/', '')).digest('hex');
      const moment = { nu: web.part(Klok).nu(), vandaag: web.part(Klok).vandaag() };
      const zelf = { issuer, subject: BEHEERDER, naam: 'Beheerder' };
      expect(await web.part(BeheerRepository).acceptUitnodiging(token, zelf, moment)).toBeNull();
    });

    it('when it is for another person than the sign-in service names', async () => {
      await refused((await invite()).path, 'ander', 403, 'Deze uitnodiging is voor iemand anders');
    });

    it('when the link is guessed or cut', async () => {
      await refused(`${(await invite()).path}x`, 'tweede-nieuwkomer', 404, 'Deze uitnodiging is er niet');
    });
  });

  it('lets the secret of its link stand nowhere in the database', async () => {
    const { path } = await invite();
    const { visitor, text } = await come(path, 'tweede-nieuwkomer');
    await visitor.post(path, { csrf: csrfOf(text) });
    const { rows } = await web.owner.query<{ alles: string }>(
      `SELECT string_agg(t, '') AS alles FROM (SELECT u::text AS t FROM uitnodigingen u UNION ALL SELECT p::text FROM aanmeldpogingen p
        UNION ALL SELECT s::text FROM sessies s UNION ALL SELECT g::text FROM beheergebeurtenissen g) x`,
    );
    expect(rows[0]?.alles).not.toContain(path.replace('/uitnodiging/', ''));
    expect(rows[0]?.alles.length).toBeGreaterThan(1_000);
  });
});
