// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import { dropQueueSchema } from '#testing/drop-queue-schema';
import { until } from '#testing/local-system';
import { PROGRAMMABUREAU, TEKST, ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { WebhookWorld } from '../../test/webhook-world.js';
import { Webhookpost } from './webhookpost.js';

let world: WebhookWorld;
const WACHT_MS = 30_000;

beforeAll(async () => {
  Logger.overrideLogger(false);
  world = await WebhookWorld.create('webhookpost');
}, 120_000);
afterEach(() => world.stopPost());
afterAll(() => world?.close(), 60_000);

describe(Webhookpost.name, () => {
  it('brings a fact signed to the webhook of an organisation that sees the case, and to no other', async () => {
    const team = await world.addWebhook(PROGRAMMABUREAU.organisatieId, '/bureau');
    await world.addWebhook(ZETELS.alliantieraad ?? '', '/raad');
    const { vastloperId, nummer } = await world.db.fileCase({ tekst: { ...TEKST, naamVerbergen: true } });
    const wie = await world.db.owner.rows<{ id: string }>({ text: 'SELECT indiener_persoon_id::text AS id FROM vastlopers' });
    world.startPost();
    await until('the event arrived', WACHT_MS, async () => world.receiver.on('/bureau').length > 0);
    const { headers, body, event } = world.receiver.on('/bureau')[0]!;
    expect(event).toEqual({
      specversion: '1.0',
      id: `${vastloperId}.1`,
      source: 'urn:nld:oin:00000000000000000000:systeem:doorbraak',
      type: 'nl.doorbraak.vastloper.ingediend.v1',
      subject: vastloperId,
      time: '2026-11-23T09:00:00.000Z',
      datacontenttype: 'application/json',
      dataref: `https://api.doorbraak.example/v1/vastlopers/${vastloperId}`,
      sequence: '1',
      sequencetype: 'Integer',
      data: {
        vastloper: vastloperId,
        nummer,
        focusgebied: 'EHV-WZ',
        versie: 1,
        soort: 'ingediend',
        op: '2026-11-23T09:00:00.000Z',
      },
    });
    expect([wie.length, wie.filter(({ id }) => body.includes(id) || JSON.stringify(headers).includes(id))]).toEqual([1, []]);
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    const geheim = Buffer.from(team.geheim.replace('whsec_', ''), 'base64');
    const getekend = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', geheim).update(getekend).digest('base64')}`);
    expect(world.receiver.on('/raad')).toEqual([]);
  });

  it('loses nothing when the queue is thrown away while the receiver is down', async () => {
    const { id } = await world.addWebhook(PROGRAMMABUREAU.organisatieId, '/terug');
    await world.receiver.down();
    world.startPost();
    const zaken = [await world.db.fileCase(), await world.db.fileCase(), await world.db.fileCase()];
    await until('the receiver was tried', WACHT_MS, async () =>
      (await world.bezorgingen(id)).some(({ pogingen }) => pogingen > 0),
    );
    // The queue is at work meanwhile, so the two may be in each other's way.
    await dropQueueSchema((statement) => world.db.owner.rows(statement));
    await world.receiver.up();
    await world.laatTijdVerstrijken(0);
    await until('everything arrived', WACHT_MS * 4, async () => world.receiver.on('/terug').length >= zaken.length);
    const ids = world.receiver.on('/terug').map(({ event }) => event.subject);
    expect(ids.toSorted()).toEqual(zaken.map(({ vastloperId }) => vastloperId).toSorted());
  }, 180_000);

  it('brings an event within seconds while a slow receiver of another organisation has fifty waiting', async () => {
    const SLOW_MS = 3_000;
    const [traag, gewoon] = [
      await world.addWebhook(PROGRAMMABUREAU.organisatieId, '/traag'),
      await world.addWebhook(PROGRAMMABUREAU.organisatieId, '/gewoon'),
    ];
    world.receiver.slow.set('/traag', SLOW_MS);
    for (let n = 0; n < 50; n += 1) await world.db.fileCase();
    await world.verdeel();
    world.startPost();
    const wachten = async (id: string): Promise<number> =>
      (await world.bezorgingen(id)).filter(({ stand }) => stand === 'open').length;
    await until('the other webhook got all of them', WACHT_MS, async () => (await wachten(gewoon.id)) === 0);
    await world.db.owner.rows(
      {
        text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf) VALUES ($1, 'test-school', 'School', 'school', 'EHV-WZ', '2020-01-01')`,
      },
      [ZETELS.indiener],
    );
    await world.addWebhook(ZETELS.indiener, '/vlot');
    const { vastloperId } = await world.db.fileCase();
    await until('it arrived', SLOW_MS, async () => world.receiver.on('/vlot').some(({ event }) => event.subject === vastloperId));
    expect(await wachten(traag.id)).toBeGreaterThan(30);
    expect(world.receiver.mostAtOnce.get('/traag')).toBe(4);
    await world.db.owner.rows({ text: `UPDATE webhooks SET stand = 'uitgezet' WHERE id = $1` }, [traag.id]);
    await until('what was halted is let go of', WACHT_MS, async () => (await wachten(traag.id)) === 0);
  }, 120_000);

  it('puts a few of each webhook in the queue at a time, what failed not counted, and every test', async () => {
    const { id } = await world.addWebhook(PROGRAMMABUREAU.organisatieId, '/veel');
    await world.db.owner.rows({ text: `DELETE FROM webhookbezorgingen` });
    for (let n = 0; n < 25; n += 1) await world.db.fileCase();
    await world.verdeel();
    await world.db.owner.rows({ text: `DELETE FROM webhookbezorgingen WHERE webhook_id <> $1` }, [id]);
    const handOver = async (): Promise<string[]> => {
      const ids = (await world.record.listNieuw(1_000)).map((bezorging) => bezorging.id);
      await world.record.markInWachtrij(ids);
      return ids;
    };
    const alle = (await world.bezorgingen(id)).map((bezorging) => bezorging.id);
    expect([await handOver(), await handOver()]).toEqual([alle.slice(0, 20), []]);
    await world.record.neem(alle[0] ?? '', 30_000);
    await world.record.bewaar({ id: alle[0] ?? '', gelukt: false, status: 500, fout: 'stuk', voorgoed: false });
    expect(await handOver()).toEqual(alle.slice(20, 21));
    const proef = v7();
    await world.db.owner.rows(
      {
        text: `INSERT INTO webhookbezorgingen (id, webhook_id, soort, vervalt_op) VALUES ($1, $2, 'proef', now() + interval '1 hour')`,
      },
      [proef, id],
    );
    expect([await handOver(), await handOver()]).toEqual([[proef], []]);
  });

  it('brings the kinds of facts and the area that were asked for, and no others', async () => {
    const gekozen = await world.addWebhook(PROGRAMMABUREAU.organisatieId, '/soorten', { soorten: ['aangevuld'] });
    const elders = await world.addWebhook(PROGRAMMABUREAU.organisatieId, '/elders', { focusgebied: 'VLA-WW' });
    const positie = await world.db.fileCase();
    await world.db.act(positie, 'aanvullen', {}, { organisatieId: ZETELS.indiener, hoedanigheden: ['indiener'] });
    await world.verdeel();
    expect((await world.bezorgingen(gekozen.id)).map(({ soort }) => soort)).toEqual(['aangevuld']);
    expect(await world.bezorgingen(elders.id)).toEqual([]);
  });
});
