// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { persoonIdVan } from '#persistence/reference-id';
import { auditLinesOf, lineFaults, type AuditLine } from '../../api/test/audit-lines.js';
import { ALLE_PETTEN, PET_FIELD } from '../src/pet/pet.page.js';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';
import { webRoutes } from './web-routes.js';

/*
 * Every address of the pages that may change something: who sends it an empty form, and what the line of the audit log calls that. Written by hand. `route`: what
 * was asked stopped before anything could be done, so the line names the address.
 */
const ROUTES = `
  /antwoord/:token                        bezoeker   maillink_openen
  /minder-mail/:token                     bezoeker   mail_stoppen
  /weer-mail/:token                       bezoeker   mail_hervatten
  /uitnodiging/:token                     beheerder  uitnodiging_aanvaarden
  /uitloggen                              vertrekker afmelden
  /pet                                    indiener   route
  /voorkeuren                             indiener   route
  /melden                                 indiener   route
  /melden/:stap                           indiener   route
  /melden/controleren                     indiener   route
  /melden/aansluiten                      indiener   route
  /vastlopers/:nummer/:handeling          indiener   route
  /partner/:handeling/:id                 indiener   route
  /den-haag/terugkoppelen                 indiener   route
  /werkvoorraad/samen                     indiener   route
  /werkvoorraad/zoeken                    indiener   route
  /beheer/organisaties                    beheerder  route
  /beheer/organisaties/:id/beeindigen     beheerder  organisaties_beheren
  /beheer/organisaties/:id/mailadres      beheerder  mailadressen_beheren
  /beheer/uitnodigen                      beheerder  route
  /beheer/uitnodigingen/:id/intrekken     beheerder  uitnodigen
  /beheer/mensen/:id                      beheerder  beheer_openen
  /beheer/mensen/:id/stilzetten           beheerder  beheer_openen
  /beheer/mensen/:id/mailadres            beheerder  mailadressen_beheren
  /beheer/schorsingen/:id/opheffen        beheerder  schorsingen_beheren
  /beheer/lidmaatschappen/:id/overdragen  beheerder  beheer_openen
  /beheer/lidmaatschappen/:id/vervangen   beheerder  beheer_openen
  /beheer/lidmaatschappen/:id/stoppen     beheerder  beheer_openen
  /beheer/plaatsvervangingen/:id/stoppen  beheerder  plaatsvervangingen_beheren
  /beheer/toegang                         beheerder  toegangslijsten_beheren
  /beheer/toegang/:id                     beheerder  toegangslijsten_beheren
  /beheer/termijnen/nieuw                 beheerder  route
  /beheer/kalender                        beheerder  route
  /beheer/themas                          beheerder  route
  /beheer/themas/:code/hernoemen          beheerder  route
  /beheer/themas/:code/stoppen            beheerder  themas_beheren
  /beheer/bewaren                         beheerder  route
  /beheer/bewaren/:id/bevestigen          beheerder  route
  /beheer/bewaren/:id/intrekken           beheerder  vernietigingen_bevestigen
  /beheer/wachtrijen                      beheerder  berichten_herhalen
  /beheer/wachtrijen/:id                  beheerder  berichten_herhalen
  /beheer/webhooks                        beheerder  route
  /beheer/webhooks/:id/proef              beheerder  webhooks_beheren
  /beheer/webhooks/:id/opnieuw            beheerder  webhooks_beheren
  /beheer/webhooks/:id/uitzetten          beheerder  webhooks_beheren
  /beheer/webhooks/:id/aanzetten          beheerder  webhooks_beheren
  /beheer/webhooks/:id/geheim             beheerder  webhooks_beheren
  /beheer/webhooks/:id/weghalen           beheerder  webhooks_beheren
  /beheer/mailteksten/:gebied             beheerder  route
  /beheer/mailteksten/:gebied/mail        beheerder  route
  /exports                                indiener   route
  /exports/:id/intrekken                  indiener   export_intrekken
  /exports/:id/opnieuw                    indiener   export_vragen
`;
const ROWS = ROUTES.trim()
  .split('\n')
  .map((line) => {
    const [path = '', who = '', actie = ''] = line.trim().split(/ +/);
    return { path, who, actie };
  });
const WHO: Readonly<Record<string, string>> = {
  indiener: INDIENER,
  beheerder: 'beheerder',
  vertrekker: 'partner-gemeente-eindhoven',
};

describe('every address of the pages that may change something', () => {
  let web: WebSystem;
  const log: string[] = [];
  const visitors = new Map<string, Visitor>();
  const token = 'x'.repeat(43);

  beforeAll(async () => {
    web = await WebSystem.start('web_audit_rondgang', { log });
    visitors.set('bezoeker', web.visitor());
    for (const [who, person] of Object.entries(WHO)) {
      const visitor = web.visitor();
      await web.signIn(visitor, person, { acr: 'sterk' });
      visitors.set(who, visitor);
    }
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  const fill = (path: string): string =>
    path
      .replace(':token', token)
      .replace(':stap', '1')
      .replace(':handeling', 'aanvullen')
      .replace(':nummer', 'EHV-WZ-2026-0001')
      .replace(':code', 'leefomgeving')
      .replace(':gebied', 'EHV-WZ')
      .replace(':id', v7());
  const send = async (who: string, path: string, csrf: boolean): Promise<readonly AuditLine[]> => {
    const visitor = visitors.get(who) ?? web.visitor();
    const form: Record<string, string> = csrf && who !== 'bezoeker' ? { csrf: await visitor.csrf() } : {};
    const begin = log.length;
    const { status } = await visitor.post(fill(path), form);
    expect([path, status < 500]).toEqual([path, true]);
    return auditLinesOf(log.slice(begin));
  };

  it('has a row here', () => {
    const posts = webRoutes().flatMap((route) => (route.startsWith('GET ') ? [] : [route.replace('POST ', '')]));
    expect(ROWS.map(({ path }) => path).sort()).toEqual(posts.sort());
  });

  it.each(ROWS.filter(({ who }) => who !== 'bezoeker'))(
    'POST $path without the token of its form leaves one whole line',
    async ({ path, who }) => {
      const [line, ...more] = await send(who, path, false);
      expect(more).toEqual([]);
      expect(line).toMatchObject({ actie: 'formulier_sturen', resultaat: 'FORMULIER_NIET_VERTROUWD' });
      expect(line && lineFaults(line, persoonIdVan(WHO[who] ?? ''))).toEqual([]);
    },
  );

  // Whoever leaves does so last: the row of signing out ends their session.
  it.each(ROWS)('POST $path by $who leaves one whole line', async ({ path, who, actie }) => {
    const [line, ...rest] = await send(who, path, true);
    // What is refused may be refused again while its page is drawn; that is the same line.
    const more = rest.filter((een) => een.actie !== line?.actie || een.resultaat !== line.resultaat);
    expect([line?.actie, more.map((een) => een.actie)]).toEqual([actie === 'route' ? `POST ${path}` : actie, []]);
    expect(line && lineFaults(line, line.actor === null ? null : persoonIdVan(WHO[who] ?? ''))).toEqual([]);
  });

  it.each([
    ['/pet', { [PET_FIELD]: ALLE_PETTEN, terug: '/' }],
    ['/voorkeuren', { ritme: 'wekelijks' }],
    ['/melden', {}],
  ])('POST %s that is taken names the person whose it is', async (path, form: Record<string, string>) => {
    const visitor = web.visitor();
    await web.signIn(visitor, INDIENER, { acr: 'sterk' });
    const csrf = await visitor.csrf();
    const begin = log.length;
    const { status } = await visitor.post(path, { csrf, ...form });
    const id = persoonIdVan(INDIENER);
    const lines = auditLinesOf(log.slice(begin));
    expect([status < 400, lines.map(({ resultaat, object, actor }) => [resultaat, object, actor])]).toEqual([
      true,
      [['verwerkt', { soort: 'persoon', id }, id]],
    ]);
    expect(lines.flatMap((line) => lineFaults(line, id))).toEqual([]);
  });

  it('leaves a line for a link that does not open, and never the link', async () => {
    const visitor = web.visitor();
    const begin = log.length;
    for (const path of ['/volg', '/antwoord', '/minder-mail', '/weer-mail'])
      expect([path, (await visitor.get(`${path}/${token}`)).status]).toEqual([path, 404]);
    expect((await visitors.get('beheerder')?.get(`/uitnodiging/${token}`))?.status).toBe(404);
    expect(auditLinesOf(log.slice(begin)).map(({ actie, resultaat }) => [actie, resultaat])).toEqual([
      ['maillink_openen', 'MAILLINK_ONGELDIG'],
      ['maillink_openen', 'MAILLINK_ONGELDIG'],
      ['mail_stoppen', 'MAILLINK_ONGELDIG'],
      ['mail_hervatten', 'MAILLINK_ONGELDIG'],
      ['uitnodiging_aanvaarden', 'UITNODIGING_ONGELDIG'],
    ]);
    expect(log.join('').includes(token)).toBe(false);
  });
});
