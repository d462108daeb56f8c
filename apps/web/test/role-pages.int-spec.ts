// SPDX-License-Identifier: EUPL-1.2
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { organisatieIdVan, persoonIdVan } from '#persistence/reference-id';
import { toVastloperInvoer } from '../src/melden/melden-invoer.js';
import { dropSecondWall, openFirstWall } from './one-wall.js';
import { webRoutes } from './web-routes.js';
import { WHO } from './role-columns.js';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

/*
 * What each of them gets on every page that is not open to all, of a case that was just filed by a colleague of the second: written by hand from design section 6.
 * 2: the page, 3: 403, 4: 404, s: first sign in, v: leads on to another page.
 */
const PAGES = `
  /melden                         s 2222 2222
  /melden/aansluiten              s vvvv vvvv
  /melden/controleren             s vvvv vvvv
  /melden/klaar/:nummer           s 2224 4444
  /melden/:stap                   s 2222 2222
  /mijn-meldingen                 s 2222 2222
  /vastlopers/:nummer             s 2224 4444
  /vastlopers/:nummer/:handeling  s vvvv vvvv
  /vastlopers/:nummer/dossier     s 2224 4444
  /vastlopers/:nummer/logboek     s 2224 4444
  /vastlopers/:nummer/zaak        s 2224 4444
  /vastlopers/:nummer/zaak/bestand s vvv4 4444
  /handelingen/:id/stand          s 2224 4444
  /partner                        s 2222 2222
  /partner/:handeling/:id         s vvvv vvvv
  /den-haag                       s 2222 2222
  /den-haag/terugkoppelen         s vvvv vvvv
  /alliantie                      s 2222 2222
  /beeld                          s 2222 2222
  /bord                           s 2222 2222
  /levend                         s 2222 2222
  /werkvoorraad                   s 2222 2222
  /werkvoorraad/samen             s vvvv vvvv
  /werkvoorraad/zoeken            s vvvv vvvv
  /pet                            s 2222 2222
  /voorkeuren                     s 2222 2222
  /exports                        s 2222 2222
  /exports/:id/bestand            s 4444 4444
  /beheer                         s 3233 3332
  /beheer/:deel/:id/:daad         s 3v33 333v
  /beheer/bewaren                 s 3333 3332
  /beheer/gebeurtenissen          s 3333 3332
  /beheer/kalender                s 3333 3332
  /beheer/lidmaatschappen/:id     s 3333 3332
  /beheer/mailteksten             s 3233 3332
  /beheer/mailteksten/:gebied     s 3233 3332
  /beheer/mensen                  s 3333 3332
  /beheer/mensen/:id              s 3333 3332
  /beheer/organisaties            s 3333 3332
  /beheer/organisaties/:id        s 3333 3332
  /beheer/termijnen               s 3333 3332
  /beheer/termijnen/nieuw         s 3333 3332
  /beheer/themas                  s 3333 3332
  /beheer/themas/:code            s 3333 3332
  /beheer/toegang                 s 3333 3332
  /beheer/webhooks                s 3333 3332
  /beheer/webhooks/:id            s 3333 3334
  /beheer/webhooks/:id/stand      s 3333 3334
  /beheer/uitnodigen              s 3233 3332
  /beheer/wachtrijen              s 3333 3332
`;
/** Open to all (apps/web/src/web.module.spec.ts keeps that list true). */
const OPEN =
  /^\/(inloggen|aanmelden\/.*|bestanden\/.*|health\/.*|\.well-known\/.*|uitnodiging\/.*|volg\/.*|minder-mail\/.*|weer-mail\/.*|antwoord\/.*|uitloggen)?$/;

const ROWS = PAGES.trim()
  .split('\n')
  .map((line) => {
    const [path = '', ...cells] = line.trim().split(/ +/);
    return { path, cells: [...cells.join('')] };
  });

const TITEL = 'Een extra bak past niet in het plan';
const OMSCHRIJVING = 'De stad plaatst bakken volgens één vast plan.';
/** Pages with cases of the one who asks. */
const LIJSTEN = ['/werkvoorraad', '/mijn-meldingen', '/partner', '/den-haag', '/alliantie', '/bord', '/beeld'];
/** Somebody of whom nothing is seen but on pages of beheer, an open invitation, and the address of an organisation. */
const KANARIE = 'kanarie';
const NAAM = 'Kanarienaam';
const MAILADRESSEN = ['persoon@kanarie.example', 'genodigde@kanarie.example', 'organisatie@kanarie.example'] as const;

async function addKanarie({ owner }: WebSystem, organisatieId: string): Promise<void> {
  const id = persoonIdVan(KANARIE);
  const [persoon, genodigde, organisatie] = MAILADRESSEN;
  await owner.query(
    `INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres) VALUES ($1, 'urn:kanarie', $2::text, $2, $3, $4)`,
    [id, KANARIE, NAAM, persoon],
  );
  await owner.query(`INSERT INTO lidmaatschappen VALUES ($1, $1, $2, 'indiener', 'VLA-WW', '2026-01-01', NULL)`, [
    id,
    organisatieId,
  ]);
  await owner.query(
    `INSERT INTO uitnodigingen (id, token_hash, emailadres, organisatie_id, rol, geldig_tot) VALUES ($1, $2, $3, $4, 'partner', now() + interval '9 days')`,
    [persoonIdVan('genodigde'), KANARIE, genodigde, organisatieId],
  );
  await owner.query('UPDATE organisaties SET emailadres = $2 WHERE id = $1', [organisatieId, organisatie]);
}
const cellsOf = (path: string, who: string): string | undefined =>
  ROWS.find((row) => row.path === path)?.cells[WHO.findIndex((een) => een === who)];

describe('every page, for each role', () => {
  let web: WebSystem;
  let fill: (path: string) => string;
  const visitors = new Map<string, Visitor>();

  beforeAll(async () => {
    web = await WebSystem.start('web_rollen');
    for (const who of WHO) {
      const visitor = web.visitor();
      if (who !== 'bezoeker') await web.signIn(visitor, who, { acr: 'sterk' });
      visitors.set(who, visitor);
    }
    const vandaag = amsterdamDatum(new Date().toISOString());
    const actor = await web.part(PersoonRepository).findActor(web.issuer.url, INDIENER, vandaag);
    if (!actor) throw new Error('There is no filer.');
    const { id, nummer } = await web.part(FileVastloper).execute({
      actor,
      sleutel: null,
      invoer: toVastloperInvoer({
        titel: [TITEL],
        omschrijving: [OMSCHRIJVING],
        watKanWel: ['Samen tellen hoeveel afval er ligt.'],
        focusgebied: ['EHV-WZ'],
        thema: ['wonen_en_wijken'],
        blokkades: ['lokaal_beleid'],
      }),
    });
    const { rows } = await web.owner.query<{ id: string }>('SELECT id FROM handelingen WHERE vastloper_id = $1', [id]);
    const [persoon, organisatie] = [persoonIdVan(KANARIE), organisatieIdVan('welzijn-ehv-wz')];
    await addKanarie(web, organisatie);
    const places: Readonly<Record<string, string>> = {
      '/handelingen/:id/stand': `/handelingen/${rows[0]?.id}/stand`,
      '/partner/:handeling/:id': `/partner/vraag_beantwoorden/${id}`,
      '/beheer/:deel/:id/:daad': `/beheer/mensen/${persoon}/stilzetten`,
      '/beheer/lidmaatschappen/:id': `/beheer/lidmaatschappen/${persoon}`,
      '/exports/:id/bestand': `/exports/${id}/bestand`,
      '/beheer/mensen/:id': `/beheer/mensen/${persoon}`,
      '/beheer/webhooks/:id': `/beheer/webhooks/${persoon}`,
      '/beheer/webhooks/:id/stand': `/beheer/webhooks/${persoon}/stand`,
      '/beheer/organisaties/:id': `/beheer/organisaties/${organisatie}`,
    };
    fill = (path) =>
      places[path] ??
      path
        .replace(':nummer', nummer)
        .replace(':handeling', 'aanvullen')
        .replace(':stap', '1')
        .replace(':code', 'leefomgeving')
        .replace(':gebied', 'EHV-WZ');
  }, 120_000);

  afterAll(() => web?.stop(), 60_000);

  const cellOf = async (who: string, path: string): Promise<string> => {
    const { cookies = new Map<string, string>() } = visitors.get(who) ?? {};
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      get(`${web.url}${path}`, { agent: false, headers: { cookie } }, done).on('error', fail);
    });
    answer.destroy(); // one of them never ends
    const { statusCode: status = 0, headers } = answer;
    if (status === 303) return headers.location?.startsWith('/inloggen') ? 's' : 'v';
    return { 200: '2', 403: '3', 404: '4' }[status] ?? String(status);
  };

  it('has a row here, or is open to all', () => {
    const gets = webRoutes().flatMap((route) => (route.startsWith('GET ') ? [route.replace('GET ', '')] : []));
    expect(gets.filter((path) => !OPEN.test(path)).sort()).toEqual(ROWS.map(({ path }) => path).sort());
  });

  const wrongCells = async ({ path, cells }: (typeof ROWS)[number], left = ''): Promise<string[]> => {
    const wrong: string[] = [];
    for (const [index, who] of WHO.entries()) {
      if (cells[index] === left) continue;
      const got = await cellOf(who, fill(path));
      if (got !== cells[index]) wrong.push(`${who}: ${got}, not ${cells[index]}`);
    }
    return wrong;
  };

  it.each(ROWS)('$path is shown, refused or not there, as the table says', async (row) => {
    expect(await wrongCells(row)).toEqual([]);
  });

  describe('with a first wall that says yes to all', () => {
    /** Words that only a beheerder reads, beside those of the canary: of a webhook, and of the log of beheer, where the name of a theme stands too. */
    const [WEBHOOK, THEMA] = ['Kanariewebhook', 'Kanariethema'];
    /** Pages on which a theme is an open list. */
    const KEUZELIJST = /^\/(beheer\/themas.*|melden\/:stap|werkvoorraad|beeld|bord|alliantie|exports)$/;
    const ZAAK = [TITEL, OMSCHRIJVING];
    const ziet = (who: string): boolean => cellsOf('/vastlopers/:nummer', who) === '2';
    let close = (): void => undefined;

    beforeAll(async () => {
      const beheerder = visitors.get('beheerder');
      const csrf = (await beheerder?.csrf()) ?? '';
      expect((await beheerder?.post('/beheer/themas', { csrf, naam: THEMA }))?.status).toBe(303);
      await web.owner.query(
        `INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, sleutel_kenmerk) VALUES ($1, $2, $3, 'https://proef.example/', '{}', 'k')`,
        [persoonIdVan(KANARIE), organisatieIdVan('welzijn-ehv-wz'), WEBHOOK],
      );
      close = openFirstWall();
    });
    afterAll(() => close());

    it.each(ROWS.filter(({ path }) => path !== '/levend'))(
      '$path shows no case to who does not see it, and nothing of beheer to who is no beheerder',
      async ({ path }) => {
        const shown: string[] = [];
        for (const [who, visitor] of visitors) {
          const { text } = await visitor.get(fill(path));
          const beheer = [WEBHOOK, NAAM, ...MAILADRESSEN, ...(KEUZELIJST.test(path) ? [] : [THEMA])];
          const secret = [...(ziet(who) ? [] : ZAAK), ...(who === 'beheerder' ? [] : beheer)];
          shown.push(...secret.filter((words) => text.includes(words)).map((words) => `${who}: ${words}`));
        }
        expect(shown).toEqual([]);
      },
    );

    it('meets no first wall, and shows these words to whom they are for', async () => {
      expect((await visitors.get(INDIENER)?.get('/beheer/themas'))?.status).toBe(200);
      expect((await visitors.get(INDIENER)?.get(fill('/vastlopers/:nummer')))?.text).toContain(OMSCHRIJVING);
      const beheerder = visitors.get('beheerder');
      expect((await beheerder?.get('/beheer/gebeurtenissen'))?.text).toContain(THEMA);
      expect((await beheerder?.get(fill('/beheer/webhooks/:id')))?.text).toContain(WEBHOOK);
      const [persoon, genodigde, organisatie] = MAILADRESSEN;
      for (const [path, words] of [
        ['/beheer/mensen', [NAAM]],
        ['/beheer/mensen/:id', [NAAM, persoon]],
        ['/beheer/lidmaatschappen/:id', [NAAM]],
        ['/beheer/organisaties/:id', [NAAM, genodigde, organisatie]],
      ] as const)
        for (const word of words)
          expect([path, word, (await beheerder?.get(fill(path)))?.text.includes(word)]).toEqual([path, word, true]);
    });
  });

  describe('with the second wall gone', () => {
    beforeAll(async () => {
      await web.owner.query('DELETE FROM webhooks; DELETE FROM concepten'); // the table was written without them
      await dropSecondWall(web.owner);
    });

    it.each(ROWS)('$path is refused or not there, as the table says', async (row) => {
      expect(await wrongCells(row, '2')).toEqual([]);
    });

    it('no list shows a case to who does not see it', async () => {
      const blind = [...visitors].filter(([who]) => who !== 'bezoeker' && cellsOf('/vastlopers/:nummer', who) === '4');
      for (const [who, visitor] of blind)
        for (const path of LIJSTEN)
          expect([who, path, (await visitor.get(path)).text.includes(TITEL)]).toEqual([who, path, false]);
      expect((await visitors.get('programmabureau-eindhoven')?.get('/werkvoorraad'))?.text).toContain(TITEL);
      expect(blind.length).toBe(5);
    });
  });
});
