// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { organisatieIdVan } from '#persistence/reference-id';
import { Wachtrij } from '#messages/wachtrij';
import { dropQueueSchema } from '#testing/drop-queue-schema';
import { auditLinesLeftBy } from '../../api/test/audit-lines.js';
import type { Mischief } from './hostile-issuer.js';
import { WHO } from './role-columns.js';
import type { Visitor } from './visitor.js';
import { WebSystem } from './web-system.js';

const PAD = '/ops/wachtrijen';
const OPNIEUW = '/inloggen?opnieuw=ja&terug=%2Fops%2Fwachtrijen';
/** Every kind of address the window has. */
const PADEN = [
  '',
  '/',
  '/queue/berichten',
  '/api/queues',
  '/api/queues/berichten/counts',
  '/static/favicon.ico',
  '/queue/berichten/1',
];
/** One of each role that is no beheerder. */
const ANDEREN = WHO.filter((wie) => wie !== 'bezoeker' && wie !== 'beheerder');

describe('the window on the queues', () => {
  let web: WebSystem;
  let wachtrij: Wachtrij;
  let beheerder: Visitor;
  const log: string[] = [];
  const berichtId = v7();

  beforeAll(async () => {
    web = await WebSystem.start('web_wachtrijen', { log });
    wachtrij = await Wachtrij.open({
      url: web.queueUrl,
      atOnce: 1,
      bezorg: async () => ({ klaar: true, mislukt: true }),
      onError: () => undefined,
    });
    await wachtrij.add([{ id: berichtId, herhaald: false, wachtMs: 3_600_000 }]);
    beheerder = web.visitor();
    await web.signIn(beheerder, 'beheerder', { acr: 'sterk' });
  }, 120_000);
  afterAll(async () => {
    await wachtrij?.close();
    await web?.stop();
  }, 60_000);

  const linesOf = async (work: () => Promise<unknown>) =>
    (await auditLinesLeftBy(log, work)).filter(({ actie }) => actie === 'wachtrijen_bekijken');

  it('sends who is not signed in to sign in, wherever they knock', async () => {
    for (const pad of PADEN) {
      const { status, location, text } = await web.visitor().get(`${PAD}${pad}`);
      expect([pad, status, location, text.includes(berichtId)]).toEqual([pad, 303, '/inloggen?terug=%2Fops%2Fwachtrijen', false]);
    }
  });

  it.each(ANDEREN)('refuses %s, on every address of it, and leaves a line', async (wie) => {
    const visitor = web.visitor();
    await web.signIn(visitor, wie, { acr: 'sterk' });
    for (const pad of PADEN) {
      const lines = await linesOf(async () => expect([pad, (await visitor.get(`${PAD}${pad}`)).status]).toEqual([pad, 403]));
      expect(lines).toMatchObject([
        { resultaat: 'NIET_BEVOEGD', actor: expect.any(String), herkomst: { kanaal: 'web', adres: '127.0.0.1' } },
      ]);
    }
  });

  it('refuses a beheerder who signed in too weakly, or longer than a quarter of an hour ago, and leads to signing in anew', async () => {
    const zwak = web.visitor();
    await web.signIn(zwak, 'beheerder', { acr: 'zwak' });
    const status = async (visitor: Visitor): Promise<number> => (await visitor.get(PAD)).status;
    expect(await status(zwak)).toBe(403);
    const oud = web.visitor();
    await web.signIn(oud, 'beheerder', { acr: 'sterk' });
    expect(await status(oud)).toBe(200);
    await web.owner.query(
      `UPDATE sessies SET aangemeld_op = now() - interval '15 minutes' WHERE kenmerk = (SELECT kenmerk FROM sessies ORDER BY begonnen_op DESC LIMIT 1)`,
    );
    for (const pad of PADEN) {
      const { status: refused, text } = await oud.get(`${PAD}${pad}`);
      expect([pad, refused, text.includes(`<a href="${OPNIEUW.replace('&', '&amp;')}">Log opnieuw in</a>`)]).toEqual([
        pad,
        403,
        true,
      ]);
    }
    const out = await web.depart(oud, OPNIEUW);
    expect([out.searchParams.get('prompt'), out.searchParams.get('max_age')]).toEqual(['login', '300']);
    const back = await oud.get(`/aanmelden/terug?${web.issuer.signIn(out, 'beheerder')}`);
    expect([back.status, back.location]).toEqual([303, PAD]);
    expect(await status(oud)).toBe(200);
  });

  it.each([
    ['long ago', (good) => ({ ...good, auth_time: Number(good.iat) - 16 * 60 })],
    ['never', ({ auth_time: _moment, ...good }) => good],
  ] as [string, NonNullable<Mischief['claims']>][])(
    'does not take a new session for a sign-in: one whose issuer says it asked %s is refused',
    async (_when, claims) => {
      const visitor = web.visitor();
      await web.signIn(visitor, 'beheerder', { acr: 'sterk', claims });
      expect((await visitor.get('/beheer')).status).toBe(200);
      expect((await visitor.get(PAD)).status).toBe(403);
      const back = await web.signIn(visitor, 'beheerder', { path: OPNIEUW, claims });
      expect([back.status, back.text.includes('<h1>Inloggen is niet gelukt</h1>')]).toEqual([400, true]);
      expect((await visitor.get(PAD)).status).toBe(403);
      expect((await visitor.get('/beheer')).status).toBe(200);
    },
  );

  it('keeps nobody fresh for ever whose issuer says they sign in next year', async () => {
    const visitor = web.visitor();
    await web.signIn(visitor, 'beheerder', {
      acr: 'sterk',
      claims: (good) => ({ ...good, auth_time: Number(good.iat) + 31_536_000 }),
    });
    const { rows } = await web.owner.query('SELECT count(*)::int AS aantal FROM sessies WHERE aangemeld_op > now()');
    expect(rows).toEqual([{ aantal: 0 }]);
  });

  it('keeps the hat of who signs in anew', async () => {
    const visitor = web.visitor();
    await web.signIn(visitor, 'beheerder', { acr: 'sterk' });
    const worn = (): Promise<unknown> =>
      web.owner
        .query(`SELECT gedragen_lidmaatschap_id AS pet FROM sessies WHERE beeindigd_op IS NULL ORDER BY begonnen_op DESC LIMIT 1`)
        .then(({ rows }) => (rows[0] as { pet: unknown }).pet);
    await web.owner
      .query(`UPDATE sessies SET gedragen_lidmaatschap_id = (SELECT l.id FROM lidmaatschappen l WHERE l.persoon_id = sessies.persoon_id LIMIT 1)
      WHERE kenmerk = (SELECT kenmerk FROM sessies ORDER BY begonnen_op DESC LIMIT 1)`);
    const before = await worn();
    await web.signIn(visitor, 'beheerder', { path: OPNIEUW });
    expect([typeof before, await worn()]).toEqual(['string', before]);
  });

  it('shows a beheerder who just signed in the queues, with a policy of its own and nothing from elsewhere', async () => {
    const lines = await linesOf(async () => {
      const { status, headers, text } = await beheerder.get(PAD);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const policy = headers.get('content-security-policy') ?? '';
      expect([policy.includes("default-src 'none'"), /unsafe|https?:/.test(policy)]).toEqual([true, false]);
      expect(text).not.toMatch(/https:\/\/|<style|style="/);
      expect(headers.get('cache-control')).toBe('no-store');
    });
    expect(lines).toMatchObject([{ resultaat: 'verwerkt', actor: expect.any(String) }]);
    const queues = await beheerder.get(`${PAD}/api/queues?activeQueue=berichten&status=delayed&page=1`);
    expect([queues.status, queues.text.slice(0, 300)]).toEqual([200, expect.stringContaining('berichten')]);
    const { queues: found } = JSON.parse(queues.text) as {
      queues: { name: string; readOnlyMode: boolean; jobs: { id: string }[] }[];
    };
    expect(found).toMatchObject([{ name: 'berichten', readOnlyMode: true, jobs: [{ id: berichtId, data: { berichtId } }] }]);
  });

  it('takes no act, whatever is sent and by whom', async () => {
    const acts = [
      `/api/queues/berichten/${berichtId}/retry/failed`,
      `/api/queues/berichten/${berichtId}/clean`,
      `/api/queues/berichten/${berichtId}/promote`,
      '/api/queues/berichten/empty',
      '/api/queues/berichten/obliterate',
      '/api/queues/berichten/pause',
      '/api/queues/pause',
    ];
    for (const act of acts)
      for (const method of ['PUT', 'POST', 'DELETE', 'PATCH']) {
        const cookie = [...beheerder.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetch(`${web.url}${PAD}${act}`, { method, headers: { cookie, origin: web.url } });
        expect([act, method, [404, 405].includes(answer.status)]).toEqual([act, method, true]);
      }
    expect(await wachtrij.count()).toBe(1);
  });
});

describe('the page about the queues', () => {
  let web: WebSystem;
  let beheerder: Visitor;

  beforeAll(async () => {
    web = await WebSystem.start('web_wachtrijpagina');
    beheerder = web.visitor();
    await web.signIn(beheerder, 'beheerder', { acr: 'sterk' });
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  it('says that there is none before a worker ran, and their numbers after', async () => {
    expect((await beheerder.get('/beheer/wachtrijen')).text).toContain('Er is nog geen wachtrij');
    const wachtrij = await Wachtrij.open({
      url: web.queueUrl,
      atOnce: 1,
      bezorg: async () => ({ klaar: true, mislukt: true }),
      onError: () => undefined,
    });
    await wachtrij.add([{ id: v7(), herhaald: false, wachtMs: 3_600_000 }]);
    await wachtrij.close();
    await web.owner.query(`UPDATE bullmq.job SET process_at_ms = process_at_ms - 7200000, added_at_ms = added_at_ms - 7200000`);
    const { text } = await beheerder.get('/beheer/wachtrijen');
    expect(text).toContain('Er staat iets stil');
    expect(text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toMatch(/Mail 0 0 1 0 (5\d|60) minuten/);
  });

  it('says so when it cannot look into the queues, and tells what waits from their tables', async () => {
    const words = async (): Promise<string> =>
      (await beheerder.get('/beheer/wachtrijen')).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    const persoon = v7();
    await web.owner.query(
      `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 't', $1::text, $1::text, 'Wie wacht')`,
      [persoon],
    );
    await web.owner.query(
      `INSERT INTO exports (id, persoon_id, soort, formaat, filter, lidmaatschap_ids, aangevraagd_op)
        VALUES ($1, $1, 'lijst', 'csv', '{}', '{}', now() - interval '12 minutes')`,
      [persoon],
    );
    await web.owner.query('ALTER TABLE bullmq.job RENAME COLUMN process_at_ms TO anders');
    const [text, { status: venster }] = [await words(), await beheerder.get(PAD)];
    await web.owner.query('ALTER TABLE bullmq.job RENAME COLUMN anders TO process_at_ms');
    await web.owner.query('DELETE FROM exports');
    for (const woorden of ['Wij kunnen niet in de wachtrijen kijken', 'Er staat iets stil', '1 0 0 0 12 minuten'])
      expect([woorden, text.includes(woorden)]).toEqual([woorden, true]);
    expect([venster, (await words()).includes('Wij kunnen niet in de wachtrijen kijken')]).toEqual([500, false]);
  });

  it('tells how many messages wait and for how long from the outbox, also when the queue was wiped or is gone', async () => {
    const [wacht, later, persoon] = [v7(), v7(), v7()];
    const bureau = organisatieIdVan('programmabureau-ehv-wz');
    const bericht = async (id: string, nietVoor: string): Promise<void> => {
      await web.owner.query(
        `INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand, aangemaakt_op)
          VALUES ($1, 'overzicht', 'persoon', $2, '{}', 'verdeeld', now() - interval '1 day')`,
        [id, bureau],
      );
      await web.owner.query(
        `INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, niet_voor, aangemaakt_op)
          VALUES ($1, $1, $2, $1, now() + $3::interval, now() - interval '1 day')`,
        [id, bureau, nietVoor],
      );
    };
    const row = async (): Promise<string> =>
      /Mail( \d+){4} [^A-Z]*(Niets wacht|Minder dan een minuut|\d+ minuten)/.exec(
        (await beheerder.get('/beheer/wachtrijen')).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '),
      )?.[0] ?? 'no row';
    await web.owner.query('TRUNCATE bullmq.job CASCADE');
    expect(await row()).toBe('Mail 0 0 0 0 Niets wacht');
    await bericht(later, '2 hours');
    expect(await row()).toBe('Mail 1 0 0 0 Minder dan een minuut');
    await bericht(wacht, '-7 minutes');
    expect(await row()).toBe('Mail 2 0 0 0 7 minuten');
    await dropQueueSchema((statement) => web.owner.query(statement.text));
    await web.owner.query(`UPDATE bezorgingen SET niet_voor = now() - interval '12 minutes' WHERE id = $1`, [wacht]);
    expect(await row()).toBe('Mail 2 0 0 0 12 minuten');
    expect((await beheerder.get('/beheer/wachtrijen')).text).toContain('Er staat iets stil');
    // Of a receiver whose hour is full nothing stands still.
    await web.owner.query(
      `WITH b AS (
          INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand)
          SELECT gen_random_uuid(), 'overzicht', 'persoon', $2, '{}', 'verzonden' FROM generate_series(1, 60) RETURNING id)
        INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, niet_voor, stand, verzonden_op)
        SELECT gen_random_uuid(), b.id, $2, $1, now(), 'verzonden', now() - interval '1 minute' FROM b`,
      [wacht, bureau],
    );
    expect(await row()).toBe('Mail 2 0 0 0 Minder dan een minuut');
    expect((await web.owner.query('SELECT * FROM stand_van_wachtrijen($1, 60)', [persoon])).rows).toEqual([]);
    await web.owner.query('DELETE FROM berichten');
    expect((await beheerder.get('/beheer/wachtrijen')).text).toContain('Er is nog geen wachtrij');
  });

  it('gives what could not be brought another chance, by one act that is kept and noted', async () => {
    const [bericht, bezorging] = [v7(), v7()];
    const bureau = organisatieIdVan('programmabureau-ehv-wz');
    await web.owner.query(
      `INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand) VALUES ($1, 'overzicht', 'persoon', $2, '{}', 'mislukt')`,
      [bericht, bureau],
    );
    await web.owner.query(
      `INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, stand, pogingen, niet_voor) VALUES ($1, $2, $3, $3, 'mislukt', 30, now())`,
      [bezorging, bericht, bureau],
    );
    const csrf = await beheerder.csrf();
    const { status, location } = await beheerder.post('/beheer/wachtrijen', { csrf });
    expect([status, location]).toEqual([303, '/beheer/wachtrijen']);
    const { rows } = await web.owner.query('SELECT stand, pogingen FROM bezorgingen WHERE id = $1', [bezorging]);
    expect(rows).toEqual([{ stand: 'open', pogingen: 0 }]);
    const { rows: uitbak } = await web.owner.query('SELECT stand, herhaald FROM berichten WHERE id = $1', [bericht]);
    expect(uitbak).toEqual([{ stand: 'verdeeld', herhaald: true }]);
    expect((await beheerder.get('/beheer/gebeurtenissen')).text).toContain('Mislukte berichten opnieuw geprobeerd');
  });

  it('gives mail and events another chance with one form, but no event for a webhook that is off and no test', async () => {
    const bureau = organisatieIdVan('programmabureau-ehv-wz');
    const [mail, aan, uit, proef] = [v7(), v7(), v7(), v7()];
    await web.owner.query(
      `INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand) VALUES ($1, 'overzicht', 'persoon', $2, '{}', 'mislukt')`,
      [mail, bureau],
    );
    await web.owner.query(
      `INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, stand, pogingen, niet_voor) VALUES ($1, $1, $2, $2, 'mislukt', 30, now())`,
      [mail, bureau],
    );
    for (const [id, stand] of [
      [aan, 'actief'],
      [uit, 'uitgezet'],
    ])
      await web.owner.query(
        `INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, sleutel_kenmerk, stand) VALUES ($1, $2, 'Systeem', 'https://zaak.example', '{}', 'x', $3)`,
        [id, bureau, stand],
      );
    for (const [id, webhook, soort, volgnummer] of [
      [aan, aan, 'opgeschaald', 1],
      [proef, aan, 'proef', null],
      [uit, uit, 'opgeschaald', 1],
    ])
      await web.owner.query(
        `INSERT INTO webhookbezorgingen (id, webhook_id, soort, volgnummer, stand, pogingen, vervalt_op, in_wachtrij_op)
          VALUES ($1, $2, $3, $4, 'mislukt', 9, now(), now())`,
        [id, webhook, soort, volgnummer],
      );
    const csrf = await beheerder.csrf();
    expect((await beheerder.post('/beheer/wachtrijen', { csrf })).status).toBe(303);
    const { rows } = await web.owner.query(
      `SELECT id, stand, pogingen FROM bezorgingen WHERE id = ANY ($1) UNION ALL
        SELECT id, stand, pogingen FROM webhookbezorgingen WHERE id = ANY ($1) AND (stand = 'mislukt' OR (herhaald AND in_wachtrij_op IS NULL AND vervalt_op > now() + interval '2 days'))`,
      [[mail, aan, uit, proef]],
    );
    expect(new Map(rows.map(({ id, stand, pogingen }) => [id, [stand, pogingen]]))).toEqual(
      new Map([
        [mail, ['open', 0]],
        [aan, ['open', 0]],
        [uit, ['mislukt', 9]],
        [proef, ['mislukt', 9]],
      ]),
    );
    await web.owner.query('DELETE FROM webhookbezorgingen');
    await web.owner.query('DELETE FROM berichten');
  });

  it('shows what was given up in every queue, without a word or number of a case, and gives one of it another chance', async () => {
    const bureau = organisatieIdVan('programmabureau-ehv-wz');
    const [bericht, een, ander, webhook, gebeurtenis, persoon] = [v7(), v7(), v7(), v7(), v7(), v7()];
    const doe = (text: string, ...values: unknown[]) => web.owner.query(text, values);
    await doe(
      `INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand) VALUES ($1, 'overzicht', 'persoon', $2, '{}', 'mislukt')`,
      bericht,
      bureau,
    );
    for (const id of [een, ander])
      await doe(
        `INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, stand, pogingen, niet_voor, laatste_fout)
          VALUES ($1, $2, $3, $1, 'mislukt', 30, now(), '550 onbekend')`,
        id,
        bericht,
        bureau,
      );
    await doe(
      `INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, sleutel_kenmerk, stand) VALUES ($1, $2, 'Zaaksysteem', 'https://zaak.example', '{}', 'x', 'gestopt')`,
      webhook,
      bureau,
    );
    await doe(
      `INSERT INTO webhookbezorgingen (id, webhook_id, soort, volgnummer, stand, vervalt_op, laatste_fout) VALUES ($1, $2, 'opgeschaald', 1, 'mislukt', now(), '503')`,
      gebeurtenis,
      webhook,
    );
    await doe(
      `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 't', $1::text, $1::text, 'Een vrager')`,
      persoon,
    );
    await doe(
      `INSERT INTO exports (id, persoon_id, soort, formaat, filter, lidmaatschap_ids, stand, fout) VALUES ($1, $1, 'lijst', 'csv', '{}', '{}', 'mislukt', 'INTERNE_FOUT')`,
      persoon,
    );
    const { text } = await beheerder.get('/beheer/wachtrijen');
    for (const woord of ['550 onbekend', 'Zaaksysteem', 'Zet eerst de webhook aan.', 'Een vrager', 'Wie erom vroeg'])
      expect([woord, text.includes(woord)]).toEqual([woord, true]);
    const csrf = await beheerder.csrf();
    const opnieuw = (id: string) => beheerder.post(`/beheer/wachtrijen/${id}`, { csrf });
    expect((await opnieuw(een)).location).toBe('/beheer/wachtrijen');
    const standen = async () =>
      (await doe('SELECT id, stand FROM bezorgingen WHERE bericht_id = $1', bericht)).rows.map(({ id, stand }) => [id, stand]);
    expect(new Map((await standen()) as [string, string][])).toEqual(
      new Map([
        [een, 'open'],
        [ander, 'mislukt'],
      ]),
    );
    for (const id of [een, gebeurtenis, persoon, v7()]) expect([id, (await opnieuw(id)).status]).toEqual([id, 409]);
    await doe(`UPDATE webhooks SET stand = 'actief' WHERE id = $1`, webhook);
    expect((await opnieuw(gebeurtenis)).status).toBe(303);
    expect((await doe('SELECT stand, herhaald FROM webhookbezorgingen WHERE id = $1', gebeurtenis)).rows).toEqual([
      { stand: 'open', herhaald: true },
    ]);
    expect((await doe('SELECT * FROM mislukte_berichten($1, 10)', persoon)).rows).toEqual([]);
  });

  it('shows what nobody could get, and lets it be looked again who may: one, or all of the last thirty days', async () => {
    const bureau = organisatieIdVan('programmabureau-ehv-wz');
    const [een, ander, oud] = [v7(), v7(), v7()];
    const zonder = (id: string, dagen: number) =>
      web.owner.query(
        `INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand, aangemaakt_op)
          VALUES ($1, 'overzicht', 'persoon', $2, '{}', 'geen_ontvanger', now() - $3 * interval '1 day')`,
        [id, bureau, dagen],
      );
    await zonder(een, 1);
    await zonder(ander, 2);
    await zonder(oud, 40);
    expect((await beheerder.get('/beheer/wachtrijen')).text).toContain('Niemand kan dit krijgen');
    const csrf = await beheerder.csrf();
    const standen = async () =>
      new Map(
        (await web.owner.query('SELECT id, stand FROM berichten WHERE id = ANY ($1)', [[een, ander, oud]])).rows.map(
          ({ id, stand }) => [id, stand],
        ),
      );
    expect((await beheerder.post(`/beheer/wachtrijen/${een}`, { csrf })).status).toBe(303);
    expect((await standen()).get(een)).toBe('wacht');
    expect((await beheerder.post(`/beheer/wachtrijen/${een}`, { csrf })).status).toBe(409);
    await beheerder.post('/beheer/wachtrijen', { csrf });
    expect(await standen()).toEqual(
      new Map([
        [een, 'wacht'],
        [ander, 'wacht'],
        [oud, 'geen_ontvanger'],
      ]),
    );
    expect((await beheerder.post(`/beheer/wachtrijen/${oud}`, { csrf })).status).toBe(303);
  });
});
