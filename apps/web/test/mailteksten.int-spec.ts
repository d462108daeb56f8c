// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visit, Visitor } from './visitor.js';
import { WebSystem } from './web-system.js';

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
    expect([eerst.status, eerst.location]).toEqual([303, `${PATH}?gedaan=mailtekst_gezet`]);
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
});
