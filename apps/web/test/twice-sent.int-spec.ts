// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { addDagen } from '#domain/kalender/kalender-dagen';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { organisatieIdVan, persoonIdVan } from '#persistence/reference-id';
import { toVastloperInvoer } from '../src/melden/melden-invoer.js';
import { drawnForm } from './drawn-form.js';
import type { Visit, Visitor } from './visitor.js';
import { webRoutes } from './web-routes.js';
import { INDIENER, WebSystem } from './web-system.js';

const BEHEERDER = 'beheerder';
const BUREAU = 'programmabureau-eindhoven';
const TEAM = 'doorbraakteam-eindhoven';
const PARTNER = 'partner-welzijn-eindhoven';
const WIE = [INDIENER, BEHEERDER, BUREAU, TEAM] as const;

const VANDAAG = amsterdamDatum(new Date().toISOString());
const straks = (dagen: number): string => addDagen(VANDAAG, dagen);

/** One form: who sends it from which page, to which address, and what they fill in. */
interface Form {
  readonly wie: (typeof WIE)[number];
  readonly van: string;
  readonly naar: string;
  readonly in?: Readonly<Record<string, string>>;
}

/** Forms after which there is nothing more than before, however often they are sent: they set what holds, or ask something. */
const NO_ACT = [
  ...['/pet', '/voorkeuren', '/melden', '/melden/:stap', '/werkvoorraad/zoeken', '/beheer/mailteksten/:gebied/mail'],
  ...['/minder-mail/:token', '/weer-mail/:token', '/uitloggen'],
];
/** Forms that are sent twice where what they need is there already. */
const ELSEWHERE = {
  '/exports/:id/opnieuw': 'exports.int-spec.ts',
  '/beheer/bewaren/:id/bevestigen': 'bewaren.int-spec.ts',
  '/beheer/bewaren/:id/intrekken': 'bewaren.int-spec.ts',
  '/uitnodiging/:token': 'uitnodiging.int-spec.ts',
  '/antwoord/:token': 'antwoord-link.int-spec.ts',
};

describe('a form that is sent twice', () => {
  let web: WebSystem;
  const visitors = new Map<string, Visitor>();
  const own: Record<'nummer' | 'ander' | 'toezegging' | 'bezorging', string> = {
    ...{ nummer: '', ander: '', toezegging: v7(), bezorging: v7() },
  };

  const visitor = (wie: string): Visitor => {
    const found = visitors.get(wie);
    if (!found) throw new Error(`${wie} is nobody.`);
    return found;
  };
  const idOf = async (query: string, ...values: unknown[]): Promise<string> => {
    const { rows } = await web.owner.query<{ id: string }>(query, values);
    if (!rows[0]) throw new Error(`Nothing for ${query}`);
    return rows[0].id;
  };
  const lidmaatschapVan = (wie: string): Promise<string> =>
    idOf('SELECT id FROM lidmaatschappen WHERE persoon_id = $1 AND geldig_tot IS NULL', persoonIdVan(wie));
  const fileCase = async (titel: string): Promise<{ readonly id: string; readonly nummer: string }> => {
    const actor = await web.part(PersoonRepository).findActor(web.issuer.url, INDIENER, VANDAAG);
    if (!actor) throw new Error('There is no filer.');
    const invoer = toVastloperInvoer({
      ...{ titel: [titel], omschrijving: ['De stad plaatst bakken volgens één vast plan.'], watKanWel: ['Samen tellen.'] },
      ...{ focusgebied: ['EHV-WZ'], thema: ['wonen_en_wijken'], blokkades: ['lokaal_beleid'] },
    });
    return web.part(FileVastloper).execute({ actor, sleutel: null, invoer });
  };

  /** How many things were done so far: on cases, in beheer, and files that were asked for and are still wanted. */
  const done = async (): Promise<number> => {
    const { rows } = await web.owner.query<{ aantal: number }>(
      `SELECT ((SELECT count(*) FROM handelingen) + (SELECT count(*) FROM beheergebeurtenissen) + (SELECT count(*) FROM exports)
         + (SELECT count(*) FROM exports WHERE stand = 'ingetrokken'))::int AS aantal`,
    );
    return rows[0]?.aantal ?? 0;
  };
  const seen = new Set<string>();

  /** Draws the form, fills it in, sends it twice as it is, and tells how many acts that left after each, and that both were answered alike. */
  async function twice(route: string, { wie, van, naar, in: typed = {} }: Form): Promise<void> {
    seen.add(route);
    const sender = visitor(wie);
    const drawn = drawnForm((await sender.get(van)).text, naar);
    const before = await done();
    const once = await sender.post(naar, { ...drawn, ...typed });
    const afterOne = (await done()) - before;
    const again = await sender.post(naar, { ...drawn, ...typed });
    const told = ({ status, location }: Visit): string => `${status} ${location?.split('?')[0]}`;
    expect([route, told(once), afterOne, (await done()) - before]).toEqual([route, told(again), 1, 1]);
    expect([200, 303]).toContain(once.status);
  }

  beforeAll(async () => {
    web = await WebSystem.start('web_twee_keer');
    for (const wie of WIE) {
      const one = web.visitor();
      await web.signIn(one, wie, { acr: 'sterk' });
      visitors.set(wie, one);
    }
    const filed = await fileCase('Een extra bak past niet in het plan');
    [own.nummer, own.ander] = [filed.nummer, (await fileCase('Een bank mag niet op de stoep')).nummer];
    const team = organisatieIdVan('doorbraakteam-ehv-wz');
    await web.owner.query(
      `INSERT INTO toezeggingen (id, vastloper_id, partij_id, hoedanigheid, stand, vraag) VALUES ($1, $2, $3, 'partner', 'gevraagd', 'Kan het?')`,
      [own.toezegging, filed.id, team],
    );
    const vraag = {
      id: own.toezegging,
      partijId: team,
      hoedanigheid: 'partner',
      stand: 'gevraagd',
      voor: null,
      escalatieId: null,
    };
    await web.owner.query('UPDATE vastlopers SET positie = positie || $2::jsonb WHERE id = $1', [
      filed.id,
      JSON.stringify({ toezeggingen: [vraag] }),
    ]);
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  it('does on a case what it asks once', async () => {
    const { nummer, ander, toezegging } = own;
    const tekst = { tekst: 'Er is nog een tweede plek.' };
    await twice('/vastlopers/:nummer/:handeling', {
      ...{ wie: INDIENER, van: `/vastlopers/${nummer}`, naar: `/vastlopers/${nummer}/aanvullen`, in: tekst },
    });
    await twice('/werkvoorraad/samen', {
      ...{ wie: BUREAU, van: '/werkvoorraad', naar: '/werkvoorraad/samen' },
      in: {
        vastloper: ander,
        handeling: 'overdragen',
        organisatie: organisatieIdVan('welzijn-ehv-wz'),
        reden: 'Zij kennen het.',
      },
    });
    await twice('/partner/:handeling/:id', {
      ...{ wie: TEAM, van: '/partner', naar: `/partner/vraag_beantwoorden/${toezegging}` },
      in: { antwoord: 'geweigerd', reden: 'Dit kan niet dit jaar.' },
    });
  });

  it('files a draft once, and adds it once to a case that runs', async () => {
    const indiener = visitor(INDIENER);
    const draft = async (titel: string): Promise<void> => {
      const steps: Readonly<Record<string, string>>[] = [
        { watKanWel: 'Samen tellen.', titel },
        { omschrijving: 'Het plan is vast.' },
        { blokkades: 'lokaal_beleid' },
        { focusgebied: 'EHV-WZ', thema: 'wonen_en_wijken' },
      ];
      await indiener.post('/melden', drawnForm((await indiener.get('/melden')).text, '/melden'));
      for (const [place, typed] of steps.entries()) {
        const path = `/melden/${place + 1}`;
        await indiener.post(path, { ...drawnForm((await indiener.get(path)).text, path), ...typed });
      }
    };
    const form = { wie: INDIENER, van: '/melden/controleren' } as const;
    await draft('Een lantaarn mag er niet bij');
    await twice('/melden/controleren', { ...form, naar: '/melden/controleren' });
    await draft('Nog een lantaarn mag er niet bij');
    await twice('/melden/aansluiten', { ...form, naar: '/melden/aansluiten', in: { nummer: own.nummer } });
  });

  it('asks for a file once, and takes it back once', async () => {
    const form = { wie: INDIENER, van: '/exports' } as const;
    await twice('/exports', { ...form, naar: '/exports', in: { wat: 'csv' } });
    const id = await idOf('SELECT id FROM exports ORDER BY aangevraagd_op DESC LIMIT 1');
    await twice('/exports/:id/intrekken', { ...form, naar: `/exports/${id}/intrekken` });
  });

  it('changes an organisation and who works there once', async () => {
    const [welzijn, persoon] = [organisatieIdVan('welzijn-ehv-wz'), persoonIdVan(PARTNER)];
    const beheer = (van: string, naar: string, typed = {}): Form => ({ wie: BEHEERDER, van, naar: `/beheer${naar}`, in: typed });
    const organisaties = '/beheer/organisaties';
    await twice(
      '/beheer/organisaties',
      beheer(organisaties, '/organisaties', { naam: 'Sportclub', soort: 'welzijn', focusgebied: 'EHV-WZ' }),
    );
    const corporatie = organisatieIdVan('corporatie-ehv-wz');
    await twice(
      '/beheer/organisaties/:id/beeindigen',
      beheer(`${organisaties}/${corporatie}`, `/organisaties/${corporatie}/beeindigen`),
    );
    const een = `${organisaties}/${welzijn}`;
    await twice(
      '/beheer/organisaties/:id/mailadres',
      beheer(een, `/organisaties/${welzijn}/mailadres`, { emailadres: 'post@welzijn.example' }),
    );
    const gevraagd = { emailadres: 'iemand@welzijn.example', rol: 'partner', focusgebied: 'EHV-WZ', organisatie: welzijn };
    await twice('/beheer/uitnodigen', beheer('/beheer/uitnodigen', '/uitnodigen', gevraagd));
    const uitnodiging = await idOf('SELECT id FROM uitnodigingen');
    await twice('/beheer/uitnodigingen/:id/intrekken', beheer(een, `/uitnodigingen/${uitnodiging}/intrekken`));
    const mens = `/mensen/${persoon}`;
    await twice(
      '/beheer/mensen/:id',
      beheer(`/beheer${mens}`, mens, { organisatie: welzijn, rol: 'indiener', focusgebied: 'EHV-WZ' }),
    );
    await twice(
      '/beheer/mensen/:id/mailadres',
      beheer(`/beheer${mens}`, `${mens}/mailadres`, { emailadres: 'post@welzijn.example' }),
    );
    await twice('/beheer/mensen/:id/stilzetten', beheer(`/beheer${mens}`, `${mens}/stilzetten`, { reden: 'toestel_kwijt' }));
    const schorsing = await idOf('SELECT id FROM schorsingen');
    await twice('/beheer/schorsingen/:id/opheffen', beheer(`/beheer${mens}`, `/schorsingen/${schorsing}/opheffen`));
    const ander = persoonIdVan(INDIENER);
    const lid = `/lidmaatschappen/${await lidmaatschapVan(TEAM)}`;
    const van = `/beheer${lid}?wie=indiener`;
    await twice(
      '/beheer/lidmaatschappen/:id/vervangen',
      beheer(van, `${lid}/vervangen`, { persoon: ander, van: VANDAAG, tot: straks(9) }),
    );
    const vervanging = await idOf('SELECT id FROM plaatsvervangingen');
    await twice('/beheer/plaatsvervangingen/:id/stoppen', beheer(van, `/plaatsvervangingen/${vervanging}/stoppen`));
    await twice('/beheer/lidmaatschappen/:id/stoppen', beheer(van, `${lid}/stoppen`, { laatsteDag: straks(30) }));
    await twice('/beheer/lidmaatschappen/:id/overdragen', beheer(van, `${lid}/overdragen`, { persoon: ander, vanaf: straks(5) }));
    await twice('/beheer/toegang', beheer('/beheer/toegang', '/toegang'));
    const { text } = await visitor(BEHEERDER).get('/beheer/toegang');
    const lijst = /action="\/beheer(\/toegang\/[^"]+)"/.exec(text)?.[1] ?? '';
    await twice('/beheer/toegang/:id', beheer('/beheer/toegang', lijst));
  });

  it('changes what all areas work with once', async () => {
    const beheer = (pad: string, typed = {}, van = pad): Form => ({ wie: BEHEERDER, van, naar: pad, in: typed });
    await twice('/beheer/termijnen/nieuw', beheer('/beheer/termijnen/nieuw', { vraagWerkdagen: '7', wat: 'vaststellen' }));
    const { text } = await visitor(BEHEERDER).get('/beheer/kalender');
    const [jaar = ''] = [...text.matchAll(/<option value="(\d{4})"/g)].map(([, year]) => year ?? '');
    await twice('/beheer/kalender', beheer('/beheer/kalender', { jaar, dagen: `${jaar}-05-04`, bron: 'Staatscourant 1' }));
    await twice('/beheer/themas', beheer('/beheer/themas', { naam: 'Samen buiten' }));
    const thema = `/beheer/themas/${(await web.owner.query<{ code: string }>(`SELECT code FROM themas WHERE naam = 'Samen buiten'`)).rows[0]?.code}`;
    await twice('/beheer/themas/:code/hernoemen', beheer(`${thema}/hernoemen`, { naam: 'Samen naar buiten' }, thema));
    await twice('/beheer/themas/:code/stoppen', beheer(`${thema}/stoppen`, { laatsteDag: straks(3) }, thema));
    await twice('/beheer/bewaren', beheer('/beheer/bewaren', { resultaat: 'doorbraak', waardering: 'bewaren', stap: 'zetten' }));
    const mailtekst = '/beheer/mailteksten/EHV-WZ';
    await twice('/beheer/mailteksten/:gebied', beheer(mailtekst, { groet: 'Goedendag,', wat: 'bewaren' }));
  });

  it('changes a webhook, and repeats what could not be brought, once', async () => {
    const [webhooks, wachtrijen] = ['/beheer/webhooks', '/beheer/wachtrijen'];
    const beheer = (pad: string, typed = {}, van = pad): Form => ({ wie: BEHEERDER, van, naar: pad, in: typed });
    const nieuw = {
      organisatie: organisatieIdVan('welzijn-ehv-wz'),
      naam: 'Zaken',
      adres: 'https://zaken.example/in',
      welke: 'alles',
    };
    await twice(webhooks, beheer(webhooks, nieuw));
    const een = `${webhooks}/${await idOf('SELECT id FROM webhooks')}`;
    await web.owner.query(
      `INSERT INTO stroomgebeurtenissen (organisatie_id, volgnummer, vastloper_id, versie, soort, op, focusgebied)
       SELECT $1, 1, id, 1, 'ingediend', now(), 'EHV-WZ' FROM vastlopers WHERE nummer = $2`,
      [nieuw.organisatie, own.nummer],
    );
    for (const wat of ['proef', 'opnieuw', 'uitzetten', 'aanzetten', 'geheim', 'weghalen'])
      await twice(`${webhooks}/:id/${wat}`, beheer(`${een}/${wat}`, wat === 'opnieuw' ? { van: VANDAAG } : {}, een));
    const [bericht, bureau] = [v7(), organisatieIdVan('programmabureau-ehv-wz')];
    await web.owner.query(
      `INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand) VALUES ($1, 'overzicht', 'persoon', $2, '{}', 'mislukt')`,
      [bericht, bureau],
    );
    await web.owner.query(
      `INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, stand, pogingen, niet_voor) VALUES ($1, $2, $3, $3, 'mislukt', 30, now())`,
      [own.bezorging, bericht, bureau],
    );
    await twice(`${wachtrijen}/:id`, beheer(`${wachtrijen}/${own.bezorging}`, {}, wachtrijen));
    await web.owner.query(`UPDATE bezorgingen SET stand = 'mislukt' WHERE id = $1`, [own.bezorging]);
    await twice(wachtrijen, beheer(wachtrijen));
  });

  it('gives word back from The Hague once', async () => {
    await web.owner.query(`UPDATE vastlopers SET trede = 'rijksvertegenwoordiger' WHERE nummer = $1`, [own.nummer]);
    const tell = { vastlopers: own.nummer, tekst: 'Het ministerie zoekt het uit.', volgendeDatum: straks(20) };
    await twice('/den-haag/terugkoppelen', { wie: BUREAU, van: '/den-haag', naar: '/den-haag/terugkoppelen', in: tell });
  });

  it('is tried above for every address that takes one, or says why not', () => {
    const posts = webRoutes().flatMap((route) => (route.startsWith('GET ') ? [] : [route.replace('POST ', '')]));
    expect([...seen, ...NO_ACT, ...Object.keys(ELSEWHERE)].sort()).toEqual(posts.sort());
  });
});
