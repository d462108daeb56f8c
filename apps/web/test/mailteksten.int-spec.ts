// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { organisatieIdVan } from '#persistence/reference-id';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { toVastloperInvoer } from '../src/melden/melden-invoer.js';
import type { Visit, Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

const PATH = '/beheer/mailteksten/EHV-WZ';

describe('what an area says itself in its mails', () => {
  let web: WebSystem;
  let visitor: Visitor;
  let csrf: string;

  beforeAll(async () => {
    web = await WebSystem.start('web_mailteksten');
    visitor = web.visitor();
    await web.signIn(visitor, 'beheerder', { acr: 'sterk' });
    csrf = await visitor.csrf();
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  const send = (form: Readonly<Record<string, string>>, path = PATH): Promise<Visit> => visitor.post(path, { csrf, ...form });
  const versies = async (): Promise<unknown[]> =>
    (await web.owner.query('SELECT focusgebied, versie, groet, contact FROM mailteksten ORDER BY focusgebied, versie')).rows;
  const mailIn = ({ text }: Visit): string => /<pre[^>]*>([^]*?)<\/pre>/.exec(text)?.[1] ?? '';

  it('shows the whole mail with what was typed, and keeps nothing until that is asked', async () => {
    expect(mailIn(await visitor.get(PATH))).toContain('EHV-WZ-2026-0001');
    const bekeken = await send({ versie: '0', groet: 'Goedendag,', contact: 'Vragen? Bel het bureau.' });
    expect(bekeken.status).toBe(200);
    for (const woorden of ['Goedendag,', 'Vragen? Bel het bureau.']) expect(mailIn(bekeken)).toContain(woorden);
    expect(bekeken.text).toContain('Dit is nog niet bewaard');
    expect(await versies()).toEqual([]);
  });

  it('keeps every version with who set it and when, and a line in the chain of changes', async () => {
    const eerst = await send({ versie: '0', groet: 'Goedendag,', wat: 'bewaren' });
    expect([eerst.status, eerst.location]).toEqual([303, PATH]);
    expect((await send({ versie: '1', contact: 'Vragen? Bel het bureau.', wat: 'bewaren' })).status).toBe(303);
    expect(await versies()).toEqual([
      { focusgebied: 'EHV-WZ', versie: 1, groet: 'Goedendag,', contact: null },
      { focusgebied: 'EHV-WZ', versie: 2, groet: null, contact: 'Vragen? Bel het bureau.' },
    ]);
    const { rows } = await web.owner.query(
      `SELECT gegevens->>'versie' AS versie, door_persoon_id IS NOT NULL AS wie FROM beheergebeurtenissen WHERE soort = 'mailtekst_gezet' ORDER BY op, volgnummer`,
    );
    expect(rows).toEqual([
      { versie: '1', wie: true },
      { versie: '2', wie: true },
    ]);
    const { text } = await visitor.get(PATH);
    for (const woorden of ['Alle versies', 'Goedendag,', 'Vragen? Bel het bureau.']) expect(text).toContain(woorden);
    expect((await visitor.get('/beheer/mailteksten')).text).toContain('Vragen? Bel het bureau.');
  });

  it('lets nobody write over what another set meanwhile', async () => {
    expect((await send({ versie: '1', groet: 'Hallo,', wat: 'bewaren' })).status).toBe(409);
    expect(await versies()).toHaveLength(2);
  });

  it.each([
    ['a link', { contact: 'Kijk op https://elders.example' }],
    ['too much', { groet: 'x'.repeat(81) }],
    ['a BSN', { contact: 'BSN 999990019' }],
    ['the name of a person', { contact: 'Bel mevrouw Jansen.' }],
  ])('takes no words with %s, and shows what was typed', async (_wat, form: Readonly<Record<string, string>>) => {
    const antwoord = await send({ versie: '2', ...form, wat: 'bewaren' });
    expect(antwoord.status).toBe(400);
    expect(antwoord.text).toContain(Object.values(form)[0]?.slice(0, 20));
    expect(await versies()).toHaveLength(2);
  });

  it('knows no area that is not there', async () => {
    expect((await visitor.get('/beheer/mailteksten/NIET-ER')).status).toBe(404);
    expect((await send({ versie: '0', groet: 'Hallo,', wat: 'bewaren' }, '/beheer/mailteksten/NIET-ER')).status).toBe(404);
  });

  describe('for the programmabureau of the area', () => {
    const TITEL = 'De fietsenstalling bij het station is vol';
    let bureau: Visitor;
    let token: string;
    let nummer: string;

    beforeAll(async () => {
      const vandaag = amsterdamDatum(new Date().toISOString());
      const actor = await web.part(PersoonRepository).findActor(web.issuer.url, INDIENER, vandaag);
      if (!actor) throw new Error('There is no filer.');
      const invoer = toVastloperInvoer({
        titel: [TITEL],
        omschrijving: ['Er passen geen fietsen meer bij.'],
        watKanWel: ['Samen een week tellen.'],
        focusgebied: ['EHV-WZ'],
        thema: ['wonen_en_wijken'],
        blokkades: ['lokaal_beleid'],
      });
      ({ nummer } = await web.part(FileVastloper).execute({ actor, sleutel: null, invoer }));
      bureau = web.visitor();
      await web.signIn(bureau, 'programmabureau-eindhoven', { acr: 'sterk' });
      token = await bureau.csrf();
    });

    it('shows the mail about a real case of the area, as text and with its shape, with what was typed', async () => {
      const bekeken = await bureau.post(PATH, { csrf: token, versie: '2', groet: 'Goedemorgen,' });
      expect(bekeken.text).toContain('Met een vastloper uit dit gebied die u mag zien.');
      for (const woorden of [nummer, TITEL, 'Goedemorgen,']) expect(mailIn(bekeken)).toContain(woorden);
      const opgemaakt = await bureau.post(`${PATH}/mail`, { csrf: token, groet: 'Goedemorgen,' });
      expect([opgemaakt.status, opgemaakt.headers.get('content-security-policy')]).toEqual([
        200,
        expect.stringMatching(/^default-src 'none'; style-src 'unsafe-inline';.* sandbox$/),
      ]);
      for (const woorden of ['<!doctype html>', nummer, TITEL, 'Goedemorgen,']) expect(opgemaakt.text).toContain(woorden);
      expect((await visitor.get(PATH)).text).not.toContain(TITEL);
    });

    it('shows no case of another area, also to who sees both', async () => {
      await web.owner.query(
        `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf)
          SELECT gen_random_uuid(), p.id, $1, 'programmabureau', 'EHV-WZ', '2020-01-01' FROM personen p WHERE p.subject = 'programmabureau-vlaardingen'`,
        [organisatieIdVan('programmabureau-ehv-wz')],
      );
      const beide = web.visitor();
      await web.signIn(beide, 'programmabureau-vlaardingen', { acr: 'sterk' });
      expect(mailIn(await beide.get(PATH))).toContain(TITEL);
      const ander = mailIn(await beide.get('/beheer/mailteksten/VLA-WW'));
      expect([ander.includes('VLA-WW-2026-0001'), ander.includes(TITEL)]).toEqual([true, false]);
    });

    it('refuses words that may not stand in a mail there too, and shows what was typed', async () => {
      const antwoord = await bureau.post(`${PATH}/mail`, { csrf: token, contact: 'Kijk op https://elders.example' });
      expect([antwoord.status, antwoord.text.includes('Kijk op https://elders.example')]).toEqual([400, true]);
    });

    it('keeps nothing, offers nothing to keep it with, and opens no other area', async () => {
      const pagina = await bureau.get(PATH);
      expect([pagina.text.includes('value="bewaren"'), pagina.text.includes('Vraag de beheerder')]).toEqual([false, true]);
      expect((await bureau.post(PATH, { csrf: token, versie: '2', groet: 'Hallo,', wat: 'bewaren' })).status).toBe(403);
      expect(await versies()).toHaveLength(2);
      expect((await bureau.get('/beheer/mailteksten/VLA-WW')).status).toBe(403);
      const lijst = (await bureau.get('/beheer/mailteksten')).text;
      expect([lijst.includes('/beheer/mailteksten/EHV-WZ'), lijst.includes('/beheer/mailteksten/VLA-WW')]).toEqual([true, false]);
      expect((await bureau.get('/beheer')).text).toContain('href="/beheer/mailteksten"');
    });

    it('shows the mail and the case that were chosen, and no case that the reader may not see', async () => {
      const actor = await web
        .part(PersoonRepository)
        .findActor(web.issuer.url, INDIENER, amsterdamDatum(new Date().toISOString()));
      if (!actor) throw new Error('There is no filer.');
      const file = (titel: string) => {
        const woorden = { titel: [titel], omschrijving: ['Er is nergens plek.'], watKanWel: ['Samen een week tellen.'] };
        const waar = { focusgebied: ['EHV-WZ'], thema: ['wonen_en_wijken'], blokkades: ['lokaal_beleid'] };
        return web.part(FileVastloper).execute({ actor, sleutel: null, invoer: toVastloperInvoer({ ...woorden, ...waar }) });
      };
      const elders = await file('Een geheim van elders');
      await web.owner.query(`UPDATE vastlopers SET focusgebied = 'VLA-WW' WHERE id = $1`, [elders.id]);
      await web.owner.query(`DELETE FROM betrokkenheden WHERE vastloper_id = $1`, [elders.id]);
      await file('De nieuwste van allemaal');
      const [{ id: oud } = { id: '' }] = (await web.owner.query('SELECT id FROM vastlopers WHERE nummer = $1', [nummer]))
        .rows as {
        id: string;
      }[];
      const pagina = (await bureau.get(PATH)).text;
      expect(mailIn({ text: pagina } as Visit)).toContain('De nieuwste van allemaal');
      expect([pagina.includes('Aan de indiener: Uw vastloper is binnen'), pagina.includes(`value="${oud}"`)]).toEqual([
        true,
        true,
      ]);
      const keuze = { csrf: token, versie: '2', mail: 'ingediend.indiener', zaak: oud };
      const gekozen = await bureau.post(PATH, keuze);
      for (const woorden of [TITEL, 'Uw vastloper is binnen']) expect(mailIn(gekozen)).toContain(woorden);
      expect(gekozen.text).toMatch(
        /<option[^>]*value="ingediend\.indiener"[^>]*selected|<option[^>]*selected[^>]*value="ingediend\.indiener"/,
      );
      const opgemaakt = await bureau.post(`${PATH}/mail`, { ...keuze, mail: 'herinnering.werk' });
      for (const woorden of [TITEL, 'Denk aan deze vastloper']) expect(opgemaakt.text).toContain(woorden);
      const vreemd = await bureau.post(PATH, { ...keuze, zaak: elders.id });
      expect([mailIn(vreemd).includes('De nieuwste van allemaal'), vreemd.text.includes('Een geheim van elders')]).toEqual([
        true,
        false,
      ]);
    });
  });
});
