// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { persoonIdVan } from '#persistence/reference-id';
import { ManualTicker } from './manual-ticker.js';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

/** Within so many milliseconds what was withdrawn counts no more, everywhere (issue 4). */
const MINUTE_MS = 60_000;

/** An open stream: what came, and whether it ended. */
interface Stream {
  readonly status: number;
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

  const listen = async (): Promise<Stream> => {
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${web.url}/levend`, { headers: { cookie }, redirect: 'manual' });
    const reader = answer.body?.getReader();
    let open = true;
    const drain = async (): Promise<void> => {
      while (reader && !(await reader.read()).done);
      open = false;
    };
    return { status: answer.status, ended: drain(), isOpen: () => open };
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
