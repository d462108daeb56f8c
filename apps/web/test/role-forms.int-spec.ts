// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { addDagen } from '#domain/kalender/kalender-dagen';
import { HANDELINGEN, type HandelingKern } from '#domain/ladder/handelingen';
import { AAN_HET_WERK as AAN_HET_WERK_OP } from '#domain/ladder/positie';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { organisatieIdVan, persoonIdVan } from '#persistence/reference-id';
import { toVastloperInvoer } from '../src/melden/melden-invoer.js';
import { dropSecondWall, openFirstWall, standOf } from './one-wall.js';
import { WHO } from './role-columns.js';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';
import { webRoutes } from './web-routes.js';

/*
 * What each of them gets on an empty form at every address that may change something and is not open to all, about a case that the second just filed: written by
 * hand from design section 6. 2: let in (and told what is missing), 3: 403 (a hat that is not theirs too), 4: 404, s: first sign in. On the desks each line is answered by
 * itself; what they take from whom stands below.
 */
const FORMS = `
  /pet                                    s 3333 3333
  /voorkeuren                             s 2222 2222
  /melden                                 s 2222 2222
  /melden/:stap                           s 2222 2222
  /melden/controleren                     s 2222 2223
  /melden/aansluiten                      s 2222 2222
  /vastlopers/:nummer/:handeling          s 2224 4444
  /partner/:handeling/:id                 s 2222 2222
  /den-haag/terugkoppelen                 s 2222 2222
  /werkvoorraad/samen                     s 2222 2222
  /werkvoorraad/zoeken                    s 2222 2222
  /exports                                s 2222 2222
  /exports/:id/intrekken                  s 4444 4444
  /exports/:id/opnieuw                    s 4444 4444
  /beheer/organisaties                    s 3333 3332
  /beheer/organisaties/:id/beeindigen     s 3333 3334
  /beheer/organisaties/:id/mailadres      s 3333 3334
  /beheer/uitnodigen                      s 3233 3332
  /beheer/uitnodigingen/:id/intrekken     s 3233 3332
  /beheer/mensen/:id                      s 3333 3334
  /beheer/mensen/:id/mailadres            s 3333 3334
  /beheer/mensen/:id/stilzetten           s 3333 3334
  /beheer/schorsingen/:id/opheffen        s 3333 3334
  /beheer/lidmaatschappen/:id/overdragen  s 3333 3334
  /beheer/lidmaatschappen/:id/vervangen   s 3333 3334
  /beheer/lidmaatschappen/:id/stoppen     s 3333 3334
  /beheer/plaatsvervangingen/:id/stoppen  s 3333 3334
  /beheer/toegang                         s 3333 3332
  /beheer/toegang/:id                     s 3333 3334
  /beheer/termijnen/nieuw                 s 3333 3332
  /beheer/kalender                        s 3333 3332
  /beheer/themas                          s 3333 3332
  /beheer/themas/:code/hernoemen          s 3333 3332
  /beheer/themas/:code/stoppen            s 3333 3332
  /beheer/bewaren                         s 3333 3332
  /beheer/bewaren/:id/bevestigen          s 3333 3332
  /beheer/bewaren/:id/intrekken           s 3333 3334
  /beheer/wachtrijen                      s 3333 3332
  /beheer/wachtrijen/:id                  s 3333 3332
  /beheer/webhooks                        s 3333 3332
  /beheer/webhooks/:id/proef              s 3333 3332
  /beheer/webhooks/:id/opnieuw            s 3333 3332
  /beheer/webhooks/:id/uitzetten          s 3333 3332
  /beheer/webhooks/:id/aanzetten          s 3333 3332
  /beheer/webhooks/:id/geheim             s 3333 3332
  /beheer/webhooks/:id/weghalen           s 3333 3332
  /beheer/mailteksten/:gebied             s 3233 3332
  /beheer/mailteksten/:gebied/mail        s 3233 3332
`;
/** Open to all, or to whoever leaves. */
const OPEN = /^\/(uitloggen|uitnodiging\/.*|minder-mail\/.*|weer-mail\/.*|antwoord\/.*)$/;
const ROWS = FORMS.trim()
  .split('\n')
  .map((line) => {
    const [path = '', ...cells] = line.trim().split(/ +/);
    return { path, cells: [...cells.join('')] };
  });

/** Acts, and who of them may do each on this case. */
const HANDELEN: readonly (readonly [path: string, may: readonly string[]])[] = [
  ['/vastlopers/:nummer/aanvullen', ['indiener-welzijn-eindhoven', 'programmabureau-eindhoven', 'doorbraakteam-eindhoven']],
  ['/partner/:handeling/:id', ['doorbraakteam-eindhoven']],
  ['/den-haag/terugkoppelen', ['programmabureau-eindhoven', 'doorbraakteam-eindhoven']],
];

/** Who sees that case. */
const ZIET: readonly string[] = HANDELEN[0]?.[1] ?? [];
/** The parts that are at work on some rung. */
const AAN_HET_WERK: readonly string[] = Object.values(AAN_HET_WERK_OP).flat();

/** An act that was stored, and by whom. */
interface Bewaard {
  readonly sleutel: string;
  readonly kern: HandelingKern;
}
const namesIn = (rows: readonly Bewaard[]): string[] => [...new Set(rows.map(({ sleutel }) => sleutel))].sort();

describe('every form, for each role', () => {
  let web: WebSystem;
  let fill: (path: string) => string;
  let nummer = '';
  const visitors = new Map<string, { readonly visitor: Visitor; readonly csrf: string }>();

  const fileCase = async (): Promise<{ id: string; nummer: string }> => {
    const vandaag = amsterdamDatum(new Date().toISOString());
    const actor = await web.part(PersoonRepository).findActor(web.issuer.url, INDIENER, vandaag);
    if (!actor) throw new Error('There is no filer.');
    const invoer = toVastloperInvoer({
      titel: ['Een extra bak past niet in het plan'],
      omschrijving: ['De stad plaatst bakken volgens één vast plan.'],
      watKanWel: ['Samen tellen hoeveel afval er ligt.'],
      focusgebied: ['EHV-WZ'],
      thema: ['wonen_en_wijken'],
      blokkades: ['lokaal_beleid'],
    });
    return web.part(FileVastloper).execute({ actor, sleutel: null, invoer });
  };

  beforeAll(async () => {
    web = await WebSystem.start('web_formulieren');
    for (const who of WHO) {
      const visitor = web.visitor();
      if (who !== 'bezoeker') await web.signIn(visitor, who, { acr: 'sterk' });
      visitors.set(who, { visitor, csrf: await visitor.csrf() });
    }
    const filed = await fileCase();
    ({ nummer } = filed);
    const [toezegging, uitnodiging, webhook] = [v7(), v7(), v7()];
    await web.owner.query(
      `INSERT INTO toezeggingen (id, vastloper_id, partij_id, hoedanigheid, stand, vraag) VALUES ($1, $2, $3, 'partner', 'gevraagd', 'Kan het?')`,
      [toezegging, filed.id, organisatieIdVan('doorbraakteam-ehv-wz')],
    );
    const vraag = {
      ...{ id: toezegging, partijId: organisatieIdVan('doorbraakteam-ehv-wz'), hoedanigheid: 'partner', stand: 'gevraagd' },
      ...{ voor: null, escalatieId: null },
    };
    await web.owner.query('UPDATE vastlopers SET positie = positie || $2::jsonb WHERE id = $1', [
      filed.id,
      JSON.stringify({ toezeggingen: [vraag] }),
    ]);
    await web.owner.query(
      `INSERT INTO uitnodigingen (id, token_hash, emailadres, organisatie_id, rol, focusgebied, geldig_tot) VALUES ($1, 'x', 'iemand@school.example', $2, 'partner', 'EHV-WZ', now())`,
      [uitnodiging, organisatieIdVan('welzijn-ehv-wz')],
    );
    await web.owner.query(
      `INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, sleutel_kenmerk) VALUES ($1, $2, 'Proef', 'https://proef.example/', '{}', 'k')`,
      [webhook, organisatieIdVan('welzijn-ehv-wz')],
    );
    fill = (path) =>
      path
        .replace('/partner/:handeling/:id', `/partner/vraag_beantwoorden/${toezegging}`)
        .replace('uitnodigingen/:id', `uitnodigingen/${uitnodiging}`)
        .replace('webhooks/:id', `webhooks/${webhook}`)
        .replace(':nummer', nummer)
        .replace(':handeling', 'aanvullen')
        .replace(':stap', '1')
        .replace(':code', 'leefomgeving')
        .replace(':gebied', 'EHV-WZ')
        .replace(':id', v7());
  }, 120_000);

  afterAll(() => web?.stop(), 60_000);

  const cellOf = async (who: string, path: string): Promise<string> => {
    const sender = visitors.get(who);
    if (!sender) throw new Error(`${who} is nobody.`);
    const { visitor, csrf } = sender;
    const { status, location } = await visitor.post(fill(path), { ...(csrf && { csrf }), nummer });
    if (status === 401 || (status === 303 && location?.startsWith('/inloggen'))) return 's';
    if (status >= 500) return String(status);
    return { 403: '3', 404: '4' }[status] ?? '2';
  };

  it('has a row here, or is open to all', () => {
    const posts = webRoutes().flatMap((route) => (route.startsWith('GET ') ? [] : [route.replace('POST ', '')]));
    expect(posts.filter((path) => !OPEN.test(path)).sort()).toEqual(ROWS.map(({ path }) => path).sort());
  });

  const rowOf = async (path: string, asks = (_index: number): boolean => true): Promise<string> => {
    const got: string[] = [];
    for (const [index, who] of WHO.entries()) got.push(asks(index) ? await cellOf(who, path) : ' ');
    return got.join('');
  };

  it.each(ROWS)('$path is taken, refused or not there, as the table says', async ({ path, cells }) => {
    expect(await rowOf(path)).toBe(cells.join(''));
  });

  const storedOf = async (path: string): Promise<readonly Bewaard[]> => {
    const whole = {
      tekst: 'Er is nog een tweede plek.',
      vastlopers: nummer,
      volgendeDatum: addDagen(amsterdamDatum(new Date().toISOString()), 20),
      antwoord: 'geweigerd',
      reden: 'Dit kan niet dit jaar.',
    };
    await web.owner.query(`DELETE FROM handelingen WHERE soort <> 'indienen'`);
    for (const [who, { visitor, csrf }] of visitors) {
      await visitor.post(fill(path), { ...(csrf && { csrf }), ...whole });
      await web.owner.query(
        `UPDATE handelingen SET stand = 'verwerkt' WHERE persoon_id = (SELECT id FROM personen WHERE sleutel = $1)`,
        [who],
      );
    }
    const { rows } = await web.owner.query<Bewaard>(
      `SELECT p.sleutel, h.kern FROM handelingen h JOIN personen p ON p.id = h.persoon_id WHERE h.soort <> 'indienen'`,
    );
    return rows;
  };

  it.each(HANDELEN)('%s stores a whole form of nobody but who may', async (path, may) => {
    expect(namesIn(await storedOf(path))).toEqual([...may].sort());
  });

  describe('with a first wall that says yes to all', () => {
    let close = (): void => undefined;
    const gemeente = organisatieIdVan('gemeente-ehv-wz');
    const persoon = persoonIdVan('partner-bewonersinitiatief-eindhoven');
    /** Whole forms that only a beheerder may send. */
    const BEHEER: readonly (readonly [path: string, form: Readonly<Record<string, string>>])[] = [
      ['/beheer/organisaties', { naam: 'Sportclub Woensel', soort: 'welzijn', focusgebied: 'EHV-WZ' }],
      [`/beheer/organisaties/${gemeente}/mailadres`, { emailadres: 'post@gemeente.example' }],
      [`/beheer/mensen/${persoon}/mailadres`, { emailadres: 'iemand@gemeente.example' }],
      [`/beheer/mensen/${persoon}/stilzetten`, { reden: 'toestel_kwijt' }],
      ['/beheer/themas', { naam: 'Buiten spelen' }],
      ['/beheer/themas/wonen_en_wijken/hernoemen', { naam: 'De buurt buiten' }],
      ['/beheer/toegang', {}],
      [
        '/beheer/webhooks',
        { naam: 'Zaaksysteem', adres: 'https://zaken.gemeente.example/doorbraak', organisatie: gemeente, welke: 'stappen' },
      ],
      ['/beheer/mailteksten/EHV-WZ', { versie: '0', groet: 'Dag van ons', wat: 'bewaren' }],
    ];

    beforeAll(() => {
      close = openFirstWall();
    });
    afterAll(() => close());

    it.each(BEHEER)('%s changes nothing for who is no beheerder, and does for who is', async (path, form) => {
      const changed: string[] = [];
      for (const [who, { visitor, csrf }] of visitors) {
        const before = await standOf(web.owner);
        await visitor.post(path, { ...(csrf && { csrf }), ...form });
        if ((await standOf(web.owner)) !== before) changed.push(who);
      }
      expect(changed).toEqual(['beheerder']);
    });

    // Who sees the case gets words in; the act says of them what is true, so the ladder, which knows no policy, refuses it.
    it.each(HANDELEN)('%s stores nothing that the ladder would carry out but of who may', async (path, may) => {
      const stored = await storedOf(path);
      const through = stored.filter(({ kern }) => {
        const { door } = HANDELINGEN[kern.soort];
        if (door.includes('partij')) return kern.actor.organisatieIds.includes(organisatieIdVan('doorbraakteam-ehv-wz'));
        return kern.actor.hoedanigheden.some(
          (als) => door.includes(als) || (door.includes('aan_het_werk') && AAN_HET_WERK.includes(als)),
        );
      });
      expect(namesIn(through)).toEqual([...may].sort());
      expect(namesIn(stored).filter((who) => !ZIET.includes(who))).toEqual([]);
    });
  });

  describe('with the second wall gone', () => {
    beforeAll(() => dropSecondWall(web.owner));

    // What may be done was done under both walls, and some of it ended what it was about.
    it.each(ROWS)('$path is refused or not there, as the table says', async ({ path, cells }) => {
      const row = await rowOf(path, (index) => cells[index] !== '2');
      expect(row).toBe(cells.join('').replaceAll('2', ' '));
    });

    it.each(HANDELEN)('%s stores a whole form of nobody but who may', async (path, may) => {
      expect(namesIn(await storedOf(path))).toEqual([...may].sort());
    });
  });
});
