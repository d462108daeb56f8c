// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { SoloTurn } from '#application/ports/solo-turn';
import { ReceiveRetour } from '#application/use-cases/receive-retour.use-case';
import { leesPostAdres } from '#messages/postvak/antwoord-adres';
import { PgPostvakRepository } from '#persistence/postvak/pg-postvak.repository';
import { PgGebeurtenisstroomRecord } from '#persistence/webhooks/pg-gebeurtenisstroom';
import { PgWebhookRecord } from '#persistence/webhooks/pg-webhook-record';
import { WEBHOOK_STAND } from '#persistence/webhooks/webhook-beheer-sql';
import { until } from '#testing/local-system';
import { v7 } from 'uuid';
import { ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { ANTWOORD_ADRES, MailWorld } from '../../test/mail-world.js';
import { Webhookonderhoud } from './webhookonderhoud.js';

const WACHT_MS = 30_000;
/** So long the post looks again many times. */
const QUIET_MS = 2_500;
/** In Amsterdam a Friday at 20:00, the Sunday after it at noon, and the Monday at 08:00. All are over, so that the post waits for no real hour. */
const [VRIJDAG_2000, ZONDAG_1200] = ['2025-11-21T19:00:00.000Z', '2025-11-23T11:00:00.000Z'];
const MAANDAG_0800 = '2025-11-24T07:00:00.000Z';
const BUREAU = ZETELS.programmabureau ?? '';
const TEAM = ZETELS.doorbraakteam ?? '';
const [ANNA, BEN] = ['anna@test.example', 'ben@test.example'];

let world: MailWorld;
let nu = MAANDAG_0800;
let [anna, ben] = ['', ''];

const noTurn: SoloTurn = { take: async (_name, work) => work().then(() => true) };
const lookAfter = (): Promise<void> =>
  new Webhookonderhoud(noTurn, new PgGebeurtenisstroomRecord(world.db.worker), world.webhooks).lookAfter();
const receivers = (): readonly string[] => world.sink.taken.map(({ aan }) => aan).sort();
const isEmpty = async (): Promise<boolean> => ((await world.standen())['verdeeld'] ?? 0) === 0;

/** Its receiver says that it is gone, which stops it. */
async function stop(webhook: string): Promise<void> {
  const bezorging = v7();
  await world.db.owner.rows(
    {
      text: `INSERT INTO webhookbezorgingen (id, webhook_id, soort, vervalt_op) VALUES ($1, $2, 'ingediend', now() + interval '3 days')`,
    },
    [bezorging, webhook],
  );
  const uitslag = { id: bezorging, gelukt: false, status: 410, fout: 'De ontvanger is weg.', voorgoed: true };
  await new PgWebhookRecord(world.db.worker, world.db.klok).bewaar(uitslag);
}
async function stoppedWebhook(): Promise<string> {
  const id = v7();
  await world.db.owner.rows(
    {
      text: `INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, sleutel_kenmerk) VALUES ($1, $2, 'Zaaksysteem', 'https://weg.example/', '{}', 'k')`,
    },
    [id, BUREAU],
  );
  await stop(id);
  return id;
}
const start = (webhook: string): Promise<unknown> => world.db.owner.rows(WEBHOOK_STAND, [webhook, ['gestopt'], 'actief']);
const endRole = (persoon: string, tot: string | null): Promise<unknown> =>
  world.db.owner.rows({ text: `UPDATE lidmaatschappen SET geldig_tot = $2::date WHERE persoon_id = $1` }, [persoon, tot]);

beforeAll(async () => {
  Logger.overrideLogger(false); // refused addresses are what these tests are about
  world = await MailWorld.create('webhookonderhoud', 10_000, () => nu);
  anna = await world.addPersoon(TEAM, 'beheerder', 'anna');
  ben = await world.addPersoon(BUREAU, 'beheerder', 'ben');
  // Of one area, and of another organisation than the webhook: this is nothing to them.
  const cor = await world.addPersoon(TEAM, 'beheerder', 'cor');
  const text = `UPDATE lidmaatschappen SET focusgebied = 'EHV-WZ' WHERE persoon_id = ANY ($1)`;
  await world.db.owner.rows({ text }, [[ben, cor]]);
}, 120_000);
beforeEach(async () => {
  nu = MAANDAG_0800;
  world.sink.taken.length = 0;
  for (const table of ['berichten', 'webhookbezorgingen', 'webhooks', 'adresweigeringen'])
    await world.db.owner.rows({ text: `DELETE FROM ${table}` });
});
afterEach(async () => {
  await world.stopPost();
  world.sink.unknown.clear();
  jest.restoreAllMocks();
});
afterAll(() => world?.close());

describe(Webhookonderhoud.name, () => {
  it('tells each beheerder of a webhook that was stopped on Friday at 20:00 on Monday at 08:00, each with their own way back', async () => {
    nu = VRIJDAG_2000;
    const webhook = await stoppedWebhook();
    await lookAfter();
    world.sink.senders.length = 0;
    world.startPost();
    await delay(QUIET_MS);
    nu = ZONDAG_1200;
    await delay(QUIET_MS);
    expect(receivers()).toEqual([]);
    nu = MAANDAG_0800;
    await until('both heard of it', WACHT_MS, isEmpty);
    expect(receivers()).toEqual([ANNA, BEN]);
    const [een] = world.sink.taken;
    expect(een?.mail.header('subject')).toBe('Een webhook is gestopt: Zaaksysteem');
    const tekst = een?.mail.parts.find(({ type }) => type === 'text/plain')?.text.replaceAll(/\s+/g, ' ') ?? '';
    for (const deel of ['kwam niets meer aan', 'De ontvanger is weg.', `/beheer/webhooks/${webhook}`])
      expect(tekst).toContain(deel);
    const berichten = await world.db.owner.rows<{ id: string }>({ text: 'SELECT id FROM berichten' });
    expect(world.sink.taken.map(({ mail }) => mail.header('message-id')).sort()).toEqual(
      berichten.map(({ id }) => `<${id}@doorbraak.example>`).sort(),
    );
    expect(world.sink.senders.map((adres) => leesPostAdres(ANTWOORD_ADRES, adres)?.soort)).toEqual(['retour', 'retour']);
    expect(new Set(world.sink.senders).size).toBe(2);
  }, 60_000);

  it('leaves one who is refused for good where it is seen and asked for again, and tells the other', async () => {
    world.sink.unknown.add(ANNA);
    await stoppedWebhook();
    await lookAfter();
    world.startPost();
    await until('both were tried', WACHT_MS, isEmpty);
    expect(receivers()).toEqual([BEN]);
    const mislukt = await world.record.listMislukt(10);
    expect(mislukt).toMatchObject([{ soort: 'webhook_gestopt', pogingen: 1 }]);
    expect(await world.db.owner.rows({ text: 'SELECT ontvanger_id AS id FROM adresweigeringen' })).toEqual([{ id: anna }]);
    await stoppedWebhook();
    await lookAfter();
    await until('the next one went to who takes mail', WACHT_MS, isEmpty);
    expect(receivers()).toEqual([BEN, BEN]);
    world.sink.unknown.clear();
    expect(await world.record.herhaal(mislukt.map(({ berichtId }) => berichtId))).toBe(1);
    await world.db.owner.rows({ text: 'UPDATE bezorgingen SET niet_voor = $1' }, [MAANDAG_0800]); // of these hours, not of real ones
    await until('it arrived after all', WACHT_MS, async () => receivers().includes(ANNA) && (await isEmpty()));
    expect(await world.record.listMislukt(10)).toEqual([]);
  }, 60_000);

  it('fails the message of whose mail came back later', async () => {
    await endRole(anna, '2026-01-01');
    await stoppedWebhook();
    await lookAfter();
    await endRole(anna, null);
    world.sink.senders.length = 0;
    world.startPost();
    await until('it was sent', WACHT_MS, isEmpty);
    const { token = '' } = leesPostAdres(ANTWOORD_ADRES, world.sink.senders[0] ?? '') ?? {};
    const [bericht] = await world.db.owner.rows<{ id: string }>({ text: 'SELECT id FROM berichten' });
    const retour = {
      token,
      berichtId: bericht?.id ?? '',
      onbereikbaar: BEN,
      status: '5.2.2',
      overHetAdres: false,
      kenmerk: 'rapport',
    };
    const ontvang = new ReceiveRetour(new PgPostvakRepository(world.db.database, world.db.klok));
    expect(await ontvang.execute(retour)).toBe('teruggekomen');
    expect(await world.record.listMislukt(10)).toMatchObject([{ berichtId: bericht?.id, soort: 'webhook_gestopt' }]);
  }, 60_000);

  it('tells once, however often it is looked and by how many workers, and again when it was started and stopped again', async () => {
    const webhook = await stoppedWebhook();
    await stop(webhook);
    await Promise.all([lookAfter(), lookAfter(), lookAfter()]);
    await lookAfter();
    world.startPost();
    await until('both heard of it', WACHT_MS, isEmpty);
    expect(receivers()).toEqual([ANNA, BEN]);
    await start(webhook);
    await lookAfter();
    await stop(webhook);
    await Promise.all([lookAfter(), lookAfter()]);
    await until('both heard of it again', WACHT_MS, async () => receivers().length >= 4 && (await isEmpty()));
    expect(receivers()).toEqual([ANNA, ANNA, BEN, BEN]);
  }, 60_000);

  it('tells only of the last time when it was started and stopped again before the mail went', async () => {
    const webhook = await stoppedWebhook();
    await lookAfter();
    await start(webhook);
    await stop(webhook);
    await lookAfter();
    world.startPost();
    await until('both heard of it', WACHT_MS, isEmpty);
    expect(receivers()).toEqual([ANNA, BEN]);
    expect(await world.standen()).toEqual({ verzonden: 2, vervallen: 2 });
  }, 60_000);

  it('tells nobody of one that works again or is gone before the mail went', async () => {
    const [weer, weg] = [await stoppedWebhook(), await stoppedWebhook()];
    await lookAfter();
    await start(weer);
    await world.db.owner.rows(WEBHOOK_STAND, [weg, ['gestopt'], 'beeindigd']);
    world.startPost();
    await until('all are settled', WACHT_MS, isEmpty);
    expect(receivers()).toEqual([]);
    expect(await world.standen()).toEqual({ vervallen: 4 });
  }, 60_000);

  it('tells nobody who is no beheerder any more when the mail goes', async () => {
    await stoppedWebhook();
    await lookAfter();
    await endRole(anna, '2026-01-01');
    world.startPost();
    await until('all are settled', WACHT_MS, isEmpty);
    await endRole(anna, null);
    expect(receivers()).toEqual([BEN]);
  }, 60_000);

  it('tells who came after everybody who left before the mail went, once', async () => {
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const webhook = await stoppedWebhook();
    await lookAfter();
    for (const weg of [anna, ben]) await endRole(weg, '2026-01-01');
    world.startPost();
    await until('all are settled', WACHT_MS, isEmpty);
    await lookAfter();
    expect([receivers(), said.mock.calls]).toEqual([
      [],
      [[`Webhook ${webhook} was stopped, and no beheerder has an address to be told at.`]],
    ]);
    await endRole(anna, null);
    await lookAfter();
    await lookAfter();
    await until('who is there now heard of it', WACHT_MS, async () => receivers().length > 0 && (await isEmpty()));
    await endRole(ben, null);
    await lookAfter();
    expect([receivers(), await world.standen()]).toEqual([[ANNA], { vervallen: 2, verzonden: 1 }]);
  }, 60_000);

  it('says in the log that nobody can be told, each time, and tells whoever can be reached later', async () => {
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const webhook = await stoppedWebhook();
    const address = (to: string): Promise<unknown> =>
      world.db.owner.rows({ text: `UPDATE personen SET emailadres = ${to} WHERE subject IN ('anna', 'ben')` });
    await address('NULL');
    await lookAfter();
    await lookAfter();
    const line = `Webhook ${webhook} was stopped, and no beheerder has an address to be told at.`;
    expect(said.mock.calls).toEqual([[line], [line]]);
    await address(`subject || '@test.example'`);
    await lookAfter();
    expect(said).toHaveBeenCalledTimes(2);
    expect(await world.standen()).toEqual({ verdeeld: 2 });
  });
});
