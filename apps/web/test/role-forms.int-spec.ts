// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { addDagen } from '#domain/kalender/kalender-dagen';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { organisatieIdVan } from '#persistence/reference-id';
import { toVastloperInvoer } from '../src/melden/melden-invoer.js';
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

  it.each(ROWS)('$path is taken, refused or not there, as the table says', async ({ path, cells }) => {
    const got: string[] = [];
    for (const who of WHO) got.push(await cellOf(who, path));
    expect(got.join('')).toBe(cells.join(''));
  });

  it.each([
    ['/vastlopers/:nummer/aanvullen', ['indiener-welzijn-eindhoven', 'programmabureau-eindhoven', 'doorbraakteam-eindhoven']],
    ['/partner/:handeling/:id', ['doorbraakteam-eindhoven']],
    ['/den-haag/terugkoppelen', ['programmabureau-eindhoven', 'doorbraakteam-eindhoven']],
  ])('%s stores a whole form of nobody but who may', async (path, may) => {
    const whole = {
      tekst: 'Er is nog een tweede plek.',
      vastlopers: nummer,
      volgendeDatum: addDagen(amsterdamDatum(new Date().toISOString()), 20),
      antwoord: 'geweigerd',
      reden: 'Dit kan niet dit jaar.',
    };
    const stored = async (): Promise<string[]> =>
      (
        await web.owner.query<{ sleutel: string }>(
          `SELECT DISTINCT p.sleutel FROM handelingen h JOIN personen p ON p.id = h.persoon_id WHERE h.soort <> 'indienen' ORDER BY 1`,
        )
      ).rows.map(({ sleutel }) => sleutel);
    await web.owner.query(`DELETE FROM handelingen WHERE soort <> 'indienen'`);
    for (const [who, { visitor, csrf }] of visitors) {
      await visitor.post(fill(path), { ...(csrf && { csrf }), ...whole });
      await web.owner.query(
        `UPDATE handelingen SET stand = 'verwerkt' WHERE persoon_id = (SELECT id FROM personen WHERE sleutel = $1)`,
        [who],
      );
    }
    expect(await stored()).toEqual([...may].sort());
  });
});
