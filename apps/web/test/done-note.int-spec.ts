// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { DoneNote } from '../src/auth/done-note.js';
import { toVastloperInvoer } from '../src/melden/melden-invoer.js';
import { BEHEER_GEDAAN } from '../src/texts/beheer.js';
import { EXPORTS } from '../src/texts/exports.js';
import { HANDELINGEN } from '../src/texts/handelingen.js';
import { VOORKEUREN } from '../src/texts/voorkeuren.js';
import { VASTLOPER } from '../src/texts/vastloper.js';
import { drawnForm } from './drawn-form.js';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

const COOKIE = 'doorbraak-gedaan';
const BEWAARD = VOORKEUREN.bewaardTitel;
const TOEGEVOEGD = HANDELINGEN.aanvullen.gedaan;

describe(DoneNote.name, () => {
  let web: WebSystem;
  let indiener: Visitor;
  let beheerder: Visitor;
  let pad: string;
  let anderPad: string;

  const fileCase = async (titel: string): Promise<string> => {
    const actor = await web.part(PersoonRepository).findActor(web.issuer.url, INDIENER, amsterdamDatum(new Date().toISOString()));
    if (!actor) throw new Error('There is no filer.');
    const invoer = toVastloperInvoer({
      titel: [titel],
      omschrijving: ['De stad plaatst bakken volgens één vast plan.'],
      watKanWel: ['Samen tellen hoeveel afval er ligt.'],
      focusgebied: ['EHV-WZ'],
      thema: ['wonen_en_wijken'],
      blokkades: ['lokaal_beleid'],
    });
    const { nummer } = await web.part(FileVastloper).execute({ actor, sleutel: null, invoer });
    return `/vastlopers/${nummer}`;
  };

  beforeAll(async () => {
    web = await WebSystem.start('web_gedaan');
    [indiener, beheerder] = [web.visitor(), web.visitor()];
    await web.signIn(indiener, INDIENER);
    await web.signIn(beheerder, 'beheerder', { acr: 'sterk' });
    [pad, anderPad] = [await fileCase('Een extra bak past niet'), await fileCase('Een bank mag niet op de stoep')];
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  const keepVoorkeur = async (): Promise<string | null> =>
    (await indiener.post('/voorkeuren', { csrf: await indiener.csrf(), ritme: 'wekelijks' })).location;
  const saysBewaard = async (visitor = indiener, path = '/voorkeuren', headers = {}): Promise<boolean> =>
    (await visitor.get(path, headers)).text.includes(BEWAARD);

  it('is told once, on the page that the act leads to', async () => {
    expect(await keepVoorkeur()).toBe('/voorkeuren');
    expect([await saysBewaard(), await saysBewaard()]).toEqual([true, false]);
  });

  it('waits for its page while another one is opened, and for who reads while a script looks', async () => {
    await keepVoorkeur();
    await indiener.get(pad);
    expect(await saysBewaard(indiener, '/voorkeuren', { 'sec-fetch-dest': 'empty' })).toBe(false);
    expect(await saysBewaard(indiener, '/voorkeuren', { 'sec-fetch-dest': 'document' })).toBe(true);
  });

  it('says nothing to another person, nor when it was changed or signed out', async () => {
    await keepVoorkeur();
    const note = indiener.cookies.get(COOKIE) ?? '';
    expect(note.length).toBeGreaterThan(40);
    const bureau = web.visitor();
    await web.signIn(bureau, 'programmabureau-eindhoven');
    for (const [visitor, value] of [
      [bureau, note],
      [indiener, `${note.slice(0, -4)}AAAA`],
      [indiener, 'bewaard'],
    ] as const) {
      visitor.cookies.set(COOKIE, value);
      expect(await saysBewaard(visitor)).toBe(false);
    }
    indiener.cookies.set(COOKIE, note);
    expect(await saysBewaard()).toBe(true);
  });

  it('is all that lets a page say that something was done: a made-up address claims nothing', async () => {
    const beheer = Object.values(BEHEER_GEDAAN);
    const claims = [
      BEWAARD,
      VASTLOPER.gedaanTitel,
      TOEGEVOEGD,
      ...Object.values(EXPORTS.gedaan).map(({ tekst }) => tekst),
      ...beheer,
    ];
    const { rows } = await web.owner.query<{ persoon: string; organisatie: string; lidmaatschap: string }>(
      `SELECT l.persoon_id AS persoon, l.organisatie_id AS organisatie, l.id AS lidmaatschap FROM lidmaatschappen l JOIN personen p ON p.id = l.persoon_id WHERE p.sleutel = $1`,
      [INDIENER],
    );
    const { persoon, organisatie, lidmaatschap } = rows[0] ?? {};
    for (const [visitor, path] of [
      [indiener, `${pad}?gedaan=aanvullen`],
      [indiener, '/partner?gedaan=vraag_beantwoorden'],
      [indiener, '/exports?gedaan=gevraagd'],
      [indiener, '/voorkeuren?gedaan=bewaard'],
      [beheerder, '/beheer/organisaties?gedaan=organisatie_toegevoegd'],
      [beheerder, `/beheer/organisaties/${organisatie}?gedaan=organisatie_toegevoegd`],
      [beheerder, `/beheer/mensen/${persoon}?gedaan=persoon_geschorst`],
      [beheerder, `/beheer/lidmaatschappen/${lidmaatschap}?gedaan=lidmaatschap_gegeven`],
      [beheerder, '/beheer/toegang?gedaan=toegangslijst_bevestigd'],
      [beheerder, '/beheer/termijnen?gedaan=termijnregeling_vastgesteld'],
      [beheerder, '/beheer/kalender?gedaan=kalenderbesluit_ingevoerd'],
      [beheerder, '/beheer/themas?gedaan=thema_hernoemd'],
      [beheerder, '/beheer/themas/leefomgeving?gedaan=thema_hernoemd'],
      [beheerder, '/beheer/bewaren?gedaan=bewaartermijn_gezet'],
      [beheerder, '/beheer/wachtrijen?gedaan=berichten_herhaald'],
      [beheerder, '/beheer/webhooks?gedaan=webhook_beeindigd'],
      [beheerder, '/beheer/mailteksten/EHV-WZ?gedaan=mailtekst_gezet'],
    ] as const) {
      const { status, text } = await visitor.get(path);
      expect([path, status, claims.filter((claim) => text.includes(claim))]).toEqual([path, 200, []]);
    }
  });

  it('tells on a page of beheer what was changed there', async () => {
    const { location } = await beheerder.post('/beheer/themas/leefomgeving/hernoemen', {
      csrf: await beheerder.csrf(),
      naam: 'De buurt buiten',
    });
    const texts = [(await beheerder.get(location ?? '')).text, (await beheerder.get(location ?? '')).text];
    expect(texts.map((text) => text.includes(BEHEER_GEDAAN.thema_hernoemd))).toEqual([true, false]);
  });

  it('tells of an act that had to wait when the record says that it is done, to who did it, on its own case', async () => {
    const { location } = await indiener.post(`${pad}/aanvullen`, { csrf: await indiener.csrf(), tekst: 'Er is nog een plek.' });
    const [, handeling = ''] = /\?handeling=([0-9a-f-]{36})/.exec(location ?? '') ?? [];
    const bureau = web.visitor();
    await web.signIn(bureau, 'programmabureau-eindhoven');
    const look = async (visitor: Visitor, path = `${pad}?handeling=${handeling}`): Promise<string> => {
      const { status, text, location: next } = await visitor.get(path);
      if (status === 303) return look(visitor, next ?? '');
      return [status, ...[VASTLOPER.bewaardTitel, TOEGEVOEGD].filter((claim) => text.includes(claim))].join(' ');
    };
    expect(await look(indiener)).toBe(`200 ${VASTLOPER.bewaardTitel}`);
    expect([await look(bureau), await look(indiener, `${anderPad}?handeling=${handeling}`)]).toEqual(['200', '200']);
    await web.owner.query(`UPDATE handelingen SET stand = 'verwerkt', verwerkt_op = now() WHERE id = $1`, [handeling]);
    expect([await look(bureau), await look(indiener, `${anderPad}?handeling=${handeling}`)]).toEqual(['200', '200']);
    expect([await look(indiener), await look(indiener, pad)]).toEqual([`200 ${TOEGEVOEGD}`, '200']);
  });

  describe('about a case that its writer sees no more', () => {
    const TEKST = 'Er is nog een <b>tweede</b> plek.';
    const TITEL = 'Een hek mag niet weg';
    let verborgen: string;
    let form: Record<string, string>;
    let handeling: string;

    const addWords = (visitor = indiener, typed = TEKST) => visitor.post(`${verborgen}/aanvullen`, { ...form, tekst: typed });
    const endSight = () =>
      web.owner.query(
        'UPDATE betrokkenheden SET tot = current_date WHERE vastloper_id = (SELECT id FROM vastlopers WHERE nummer = $1)',
        [verborgen.split('/').at(-1)],
      );

    beforeAll(async () => {
      verborgen = await fileCase(TITEL);
      form = drawnForm((await indiener.get(verborgen)).text, `${verborgen}/aanvullen`);
      handeling = /handeling=([0-9a-f-]{36})/.exec((await addWords()).location ?? '')?.[1] ?? '';
      await endSight();
    });

    it('says that the act waits, and once it is carried out tells so once on a page they may see, also when the form is sent again', async () => {
      const adres = `${verborgen}?handeling=${handeling}`;
      const waits = await indiener.get(adres);
      expect([waits.status, waits.text]).toEqual([200, expect.stringContaining(VASTLOPER.bewaardTitel)]);
      expect((await addWords()).location).toBe(adres);
      await web.owner.query(`UPDATE handelingen SET stand = 'verwerkt', verwerkt_op = now() WHERE id = $1`, [handeling]);
      for (const again of [() => indiener.get(adres), addWords]) {
        const { status, location } = await again();
        expect([status, location]).toEqual([303, '/partner']);
        const texts = [(await indiener.get('/partner')).text, (await indiener.get('/partner')).text];
        expect(texts.map((text) => text.includes(TOEGEVOEGD))).toEqual([true, false]);
      }
    });

    it('shows back the words that were not sent before, and of the case nothing; no one else hears more of it than of one that was never there', async () => {
      const other = await addWords(indiener, 'Nu schrijf ik <i>iets anders</i>.');
      expect([other.status, other.text]).toEqual([404, expect.stringContaining('Nu schrijf ik &lt;i>iets anders&lt;/i>.')]);
      expect(other.text).toContain(VASTLOPER.nietVerstuurd);
      const bureau = web.visitor();
      await web.signIn(bureau, 'programmabureau-eindhoven');
      const theirs = { ...form, csrf: await bureau.csrf() };
      const shown = async (pad: string): Promise<string> => {
        const { status, text } = await bureau.post(`${pad}/aanvullen`, { ...theirs, tekst: TEKST });
        return `${status} ${text.replaceAll(theirs.csrf, '')}`;
      };
      const strange = await shown(verborgen);
      expect(strange).toBe(await shown('/vastlopers/EHV-WZ-2026-9999'));
      expect(strange).toMatch(/^404 .*Er is nog een &lt;b>tweede&lt;\/b> plek\./s);
      expect([other.text, strange].filter((text) => text.includes(TITEL))).toEqual([]);
      expect((await bureau.get(`${verborgen}?handeling=${handeling}`)).status).toBe(404);
    });

    it('shows back what was typed before its writer had to sign in again', async () => {
      await web.owner.query(`UPDATE sessies SET laatst_gezien_op = now() - interval '1 day' WHERE beeindigd_op IS NULL`);
      const late = await addWords();
      expect(late.status).toBe(401);
      const hersteld = /hersteld%3D([\w-]+)/.exec(late.text)?.[1];
      const again = web.visitor();
      await web.signIn(again, INDIENER);
      const { status, text } = await again.get(`${verborgen}?hersteld=${hersteld}`);
      expect([status, text]).toEqual([404, expect.stringContaining('Er is nog een &lt;b>tweede&lt;/b> plek.')]);
    });
  });
});
