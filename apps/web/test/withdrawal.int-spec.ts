// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { Actor } from '#application/ports/actor';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { organisatieIdVan, persoonIdVan } from '#persistence/reference-id';
import { VERANDERINGEN_KANAAL } from '#persistence/signaal/verandering-wekker';
import { until } from '#testing/local-system';
import { PAGES_PER_PERSON } from '../src/levend/levend.js';
import { toVastloperInvoer } from '../src/melden/melden-invoer.js';
import { ManualTicker } from './manual-ticker.js';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

/** Within so many milliseconds what was withdrawn counts no more, everywhere (issue 4). */
const MINUTE_MS = 60_000;
const VANDAAG = amsterdamDatum(new Date().toISOString());

/** An open stream: whether it said that something changed, and whether it ended. */
interface Stream {
  readonly status: number;
  readonly heard: Promise<void>;
  readonly ended: Promise<void>;
  isOpen(): boolean;
}

describe('what is withdrawn while a page is open', () => {
  let web: WebSystem;
  const ticker = new ManualTicker();
  let visitor: Visitor;

  beforeAll(async () => {
    web = await WebSystem.start('web_withdrawal', { change: (parts) => ({ ...parts, ticker }) });
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  beforeEach(async () => {
    visitor = web.visitor();
    expect((await web.signIn(visitor, INDIENER)).status).toBe(303);
  });

  const listen = async (path = '/levend', as = visitor): Promise<Stream> => {
    const cookie = [...as.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${web.url}${path}`, { headers: { cookie }, redirect: 'manual' });
    const reader = answer.body?.getReader();
    let open = true;
    let hear: () => void = () => undefined;
    const heard = new Promise<void>((done) => (hear = done));
    const drain = async (): Promise<void> => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        if (new TextDecoder().decode(part.value as Uint8Array).includes('event: veranderd')) hear();
      open = false;
    };
    return { status: answer.status, heard, ended: drain(), isOpen: () => open };
  };
  const setEnd = (laatste: string): Promise<unknown> =>
    web.owner.query(
      `UPDATE lidmaatschappen SET geldig_tot = ${laatste} WHERE persoon_id = (SELECT id FROM personen WHERE subject = $1)`,
      [INDIENER],
    );

  it('ends the open stream of somebody whose last membership is withdrawn, within a minute, and gives them no other', async () => {
    const stream = await listen();
    expect(stream.status).toBe(200);
    await setEnd(`current_date - 1`);
    try {
      ticker.advance(MINUTE_MS);
      await stream.ended;
      expect((await listen()).status).toBe(303);
      expect((await visitor.get('/mijn-meldingen')).location).toBe('/inloggen?terug=%2Fmijn-meldingen');
    } finally {
      await setEnd('NULL');
    }
  });

  it('ends the open stream when one of the memberships changes, so that it begins again with what is left', async () => {
    const { rows } = await web.owner.query<{ id: string }>(
      `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf)
        SELECT gen_random_uuid(), persoon_id, organisatie_id, 'partner', focusgebied, geldig_vanaf FROM lidmaatschappen
        WHERE persoon_id = (SELECT id FROM personen WHERE subject = $1) RETURNING id`,
      [INDIENER],
    );
    const stream = await listen();
    await web.owner.query('DELETE FROM lidmaatschappen WHERE id = $1', [rows[0]?.id]);
    ticker.advance(MINUTE_MS);
    await stream.ended;
    expect((await listen()).status).toBe(200);
  });

  it('tells who looks after beheer that something of it changed, and nobody else', async () => {
    const beheerder = web.visitor();
    await web.signIn(beheerder, 'beheerder', { acr: 'sterk' });
    const stream = await listen('/levend?beheer=1', beheerder);
    expect([stream.status, (await listen('/levend?beheer=1')).status]).toEqual([200, 403]);
    const naam = 'De buurt buiten';
    await beheerder.post('/beheer/themas/leefomgeving/hernoemen', { csrf: await beheerder.csrf(), naam });
    await stream.heard;
    expect((await beheerder.get('/beheer/themas')).text).toContain('data-live="/levend?beheer=1"');
  });

  describe('with a link to follow a case', () => {
    const [token, ander] = ['v'.repeat(43), 'a'.repeat(43)];
    const path = `/volg/${token}/levend`;
    let vastloperId: string;
    let anderId: string;

    /** Files a case and makes a link to follow it; answers the id of the case. */
    const fileWithLink = async (actor: Actor, secret: string): Promise<string> => {
      const invoer = toVastloperInvoer({
        ...{ titel: ['Een bank mag niet op de stoep'], omschrijving: ['Het plan is vast.'], watKanWel: ['Samen tellen.'] },
        ...{ focusgebied: ['EHV-WZ'], thema: ['wonen_en_wijken'], blokkades: ['lokaal_beleid'] },
      });
      const { id } = await web.part(FileVastloper).execute({ actor, sleutel: null, invoer });
      // Nobody is known of this one, so its mailbox gets links.
      const organisatieId = organisatieIdVan('corporatie-ehv-wz');
      await web.owner.query(
        `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
          VALUES ($1, $2, 'partner', current_date, 'partner_gevraagd', '2099-01-01', now(), 'EHV-WZ')`,
        [id, organisatieId],
      );
      await web.owner.query(
        `INSERT INTO maillinks (id, token_hash, soort, vastloper_id, organisatie_id, geldig_tot) VALUES ($1, $2, 'volgen', $3, $4, now() + interval '1 day')`,
        [v7(), tokenHash(secret), id, organisatieId],
      );
      return id;
    };

    beforeAll(async () => {
      const actor = await web.part(PersoonRepository).findActor(web.issuer.url, INDIENER, VANDAAG);
      if (!actor) throw new Error('There is no filer.');
      // That they were filed is told as well: to nobody, and before anybody listens.
      ticker.advance(5 * MINUTE_MS);
      const told = new Set<string>();
      await web.owner.query(`LISTEN ${VERANDERINGEN_KANAAL}`);
      web.owner.on('notification', ({ payload = '' }) => void told.add(payload));
      [vastloperId, anderId] = [await fileWithLink(actor, token), await fileWithLink(actor, ander)];
      await until('beide zijn verteld', 10_000, async () => told.has(vastloperId) && told.has(anderId));
    });

    const tell = (onderwerp: string) => web.owner.query('SELECT pg_notify($1, $2)', [VERANDERINGEN_KANAAL, onderwerp]);

    it('tells its holder of that case and of no other, without signing in, and not more pages than a person may keep open', async () => {
      const nobody = web.visitor();
      expect((await nobody.get(`/volg/${token}`)).text).toContain(`data-live="${path}"`);
      const stream = await listen(path, nobody);
      let told = 0;
      void stream.heard.then(() => (told += 1));
      const other = await listen(`/volg/${ander}/levend`, nobody);
      await tell(anderId);
      await other.heard;
      for (let more = 2; more < PAGES_PER_PERSON; more += 1) expect((await listen(path, nobody)).status).toBe(200);
      expect([(await listen(path, nobody)).status, told]).toEqual([429, 0]);
      await tell(vastloperId);
      await stream.heard;
      expect((await listen(`/volg/${'w'.repeat(43)}/levend`, nobody)).status).toBe(404);
    });

    it('ends within a minute after the link was withdrawn, and does not begin again', async () => {
      ticker.advance(5 * MINUTE_MS);
      const stream = await listen(path, web.visitor());
      expect(stream.status).toBe(200);
      await web.owner.query('UPDATE maillinks SET ingetrokken_op = now() WHERE token_hash = $1', [tokenHash(token)]);
      ticker.advance(MINUTE_MS);
      await stream.ended;
      expect((await listen(path, web.visitor())).status).toBe(404);
    });
  });

  it('ends the open stream of a session that was signed out elsewhere', async () => {
    const stream = await listen();
    const other = visitor.at(web.url);
    await other.post('/uitloggen', { csrf: await other.csrf() });
    ticker.advance(MINUTE_MS);
    await stream.ended;
    expect((await listen()).status).toBe(303);
  });

  it('leaves the stream of everybody else open, and keeps nobody signed in by it', async () => {
    const stream = await listen();
    await web.owner.query(`UPDATE sessies SET laatst_gezien_op = now() - interval '30 minutes'`);
    for (let turn = 0; turn < 4; turn += 1) {
      ticker.advance(MINUTE_MS);
      expect((await visitor.get('/health/ready')).status).toBe(200);
    }
    expect(stream.isOpen()).toBe(true);
    const { rows } = await web.owner.query(
      `SELECT 1 FROM sessies WHERE beeindigd_op IS NULL AND laatst_gezien_op > now() - interval '29 minutes'`,
    );
    expect(rows).toEqual([]);
    ticker.advance(5 * MINUTE_MS);
    await stream.ended;
  });
});

describe('access that a beheerder stops on a page', () => {
  let web: WebSystem;

  beforeAll(async () => {
    web = await WebSystem.start('web_schorsing');
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  it('ends every session at the next request and lets nobody sign in, until it is given back on the same page', async () => {
    const [beheerder, telefoon, laptop] = [web.visitor(), web.visitor(), web.visitor()];
    await web.signIn(beheerder, 'beheerder', { acr: 'sterk' });
    for (const visitor of [telefoon, laptop]) await web.signIn(visitor, INDIENER);
    const page = `/beheer/mensen/${persoonIdVan(INDIENER)}`;
    const csrf = await beheerder.csrf();
    const zonder = await beheerder.post(`${page}/stilzetten`, { csrf });
    expect([zonder.status, zonder.text.includes('Kies')]).toEqual([400, true]);
    const stil = await beheerder.post(`${page}/stilzetten`, { csrf, reden: 'toestel_kwijt' });
    expect(stil.location).toBe(page);

    for (const visitor of [telefoon, laptop])
      expect((await visitor.get('/mijn-meldingen')).location).toBe('/inloggen?terug=%2Fmijn-meldingen');
    const weer = await web.signIn(web.visitor(), INDIENER);
    expect([weer.status, weer.text.includes('Uw toegang staat stil')]).toEqual([403, true]);
    const { text } = await beheerder.get(stil.location ?? '');
    expect(text).toContain('De toegang van deze mens staat stil');
    expect(text).toContain('Telefoon of laptop kwijt');
    expect((await beheerder.get('/beheer/mensen?zoek=Indiener+Welzijn+Eindhoven')).text).toContain('De toegang staat stil.');

    const action = /action="(\/beheer\/schorsingen\/[^"]+\/opheffen)"/.exec(text)?.[1] ?? '';
    expect((await beheerder.post(action, { csrf })).location).toBe(page);
    const visitor = web.visitor();
    expect((await web.signIn(visitor, INDIENER)).status).toBe(303);
    expect((await visitor.get('/mijn-meldingen')).status).toBe(200);
    expect((await beheerder.get('/beheer/gebeurtenissen')).text).toContain('Toegang teruggegeven');
  }, 60_000);
});
