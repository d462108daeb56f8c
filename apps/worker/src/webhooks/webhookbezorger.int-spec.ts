// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import { PROGRAMMABUREAU } from '../../../../libs/persistence/test/record-database.js';
import { WebhookWorld } from '../../test/webhook-world.js';
import { Webhookbezorger } from './webhookbezorger.js';
import { Webhookonderhoud } from './webhookonderhoud.js';

const BUREAU = PROGRAMMABUREAU.organisatieId;

let world: WebhookWorld;
let bezorger: Webhookbezorger;

beforeAll(async () => {
  Logger.overrideLogger(false);
  world = await WebhookWorld.create('webhookbezorger');
  bezorger = world.bezorger();
}, 120_000);
afterAll(() => world?.close(), 60_000);
beforeEach(async () => {
  await world.verdeel();
  await world.db.owner.rows({ text: `DELETE FROM webhookbezorgingen` });
  await world.db.owner.rows({ text: `DELETE FROM webhooks` });
});

/** A webhook with so many facts that wait for it; answers its id and those of the deliveries. */
async function wachtend(
  path: string,
  aantal = 1,
  adres?: string,
): Promise<{ readonly webhook: string; readonly ids: readonly string[] }> {
  const { id } = await world.addWebhook(BUREAU, path, adres === undefined ? {} : { adres });
  for (let n = 0; n < aantal; n += 1) await world.db.fileCase();
  await world.verdeel();
  return { webhook: id, ids: (await world.bezorgingen(id)).map((bezorging) => bezorging.id) };
}

/** The part that the organisation of this delivery has in its case ends that day. */
function loseSight(bezorging: string, tot: string): Promise<unknown> {
  const text = `UPDATE betrokkenheden b SET tot = $2::date FROM webhookbezorgingen z JOIN webhooks w ON w.id = z.webhook_id
      JOIN stroomgebeurtenissen g ON g.organisatie_id = w.organisatie_id AND g.volgnummer = z.volgnummer
    WHERE z.id = $1 AND b.vastloper_id = g.vastloper_id AND b.organisatie_id = w.organisatie_id`;
  return world.db.owner.rows({ text }, [bezorging, tot]);
}

describe(Webhookbezorger.name, () => {
  it('brings each event once', async () => {
    const { webhook, ids } = await wachtend('/een', 2);
    for (const id of [...ids, ...ids]) expect(await bezorger.bezorg(id)).toEqual({ klaar: true, mislukt: false });
    expect(world.receiver.on('/een').map(({ headers }) => headers['webhook-id'])).toEqual(ids);
    expect(await world.bezorgingen(webhook)).toMatchObject([
      { stand: 'bezorgd', pogingen: 1, status: 204, fout: null },
      { stand: 'bezorgd', pogingen: 1, status: 204, fout: null },
    ]);
  });

  it.each([
    [500, 'De ontvanger antwoordt met 500.'],
    [404, 'De ontvanger antwoordt met 404.'],
    [302, 'De ontvanger verwijst door (302). Wij volgen dat niet.'],
  ])('tries again after a %s, with the same id, and goes nowhere else', async (status, fout) => {
    const { webhook, ids } = await wachtend(`/fout-${status}`);
    world.receiver.answers.set(`/fout-${status}`, status);
    const [id = ''] = ids;
    expect(await bezorger.bezorg(id)).toMatchObject({ klaar: false });
    expect(await world.bezorgingen(webhook)).toMatchObject([{ stand: 'open', pogingen: 1, status, fout }]);
    expect(await bezorger.bezorg(id)).toMatchObject({ klaar: false }); // rests: nothing is sent
    expect(world.receiver.on(`/fout-${status}`)).toHaveLength(1);
    world.receiver.answers.delete(`/fout-${status}`);
    await world.laatTijdVerstrijken(0);
    expect(await bezorger.bezorg(id)).toEqual({ klaar: true, mislukt: false });
    expect(world.receiver.on(`/fout-${status}`).map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
    expect(world.receiver.on('/elders')).toEqual([]);
  });

  it('lets one at a time through while a webhook fails, and all of them when one arrived', async () => {
    const { ids } = await wachtend('/om-en-om', 3);
    world.receiver.answers.set('/om-en-om', 503);
    for (const id of ids) await bezorger.bezorg(id);
    expect(world.receiver.on('/om-en-om')).toHaveLength(1);
    await world.laatTijdVerstrijken(0);
    await Promise.all(ids.map((id) => bezorger.bezorg(id)));
    expect(world.receiver.on('/om-en-om')).toHaveLength(2);
    world.receiver.answers.delete('/om-en-om');
    await world.laatTijdVerstrijken(0);
    const [eerste = '', ...rest] = ids;
    await bezorger.bezorg(eerste);
    await Promise.all(rest.map((id) => bezorger.bezorg(id)));
    expect(
      new Set(
        world.receiver
          .on('/om-en-om')
          .slice(2)
          .map(({ headers }) => headers['webhook-id']),
      ),
    ).toEqual(new Set(ids));
  });

  it('keeps an event that is refused from holding up the others', async () => {
    const { webhook, ids } = await wachtend('/gemengd', 2);
    const [eerste = '', tweede = ''] = ids;
    world.receiver.answers.set('/gemengd', 400);
    await bezorger.bezorg(eerste);
    world.receiver.answers.delete('/gemengd');
    await world.db.owner.rows({ text: 'UPDATE webhooks SET rust_tot = NULL' });
    expect(await bezorger.bezorg(tweede)).toEqual({ klaar: true, mislukt: false });
    expect(await world.bezorgingen(webhook)).toMatchObject([{ stand: 'open' }, { stand: 'bezorgd' }]);
  });

  it.each([
    ['a name that leads to this machine', 'https://localhost/ontvang', 'Dit adres leidt niet naar het openbare internet.'],
    ['a number of this machine', 'https://127.0.0.1/ontvang', 'Dit adres leidt niet naar het openbare internet.'],
    ['what is not encrypted', 'http://zaken.example/ontvang', 'Dit adres leidt niet naar het openbare internet.'],
    [
      'a name that is not there',
      'https://bestaat-niet.invalid/ontvang',
      expect.stringMatching(/niet te vinden|openbare internet/),
    ],
  ])('never goes to %s, whatever stands in the table', async (_, adres, fout) => {
    const { webhook, ids } = await wachtend('/intern', 1, adres);
    await world.bezorger(false).bezorg(ids[0] ?? '');
    expect(await world.bezorgingen(webhook)).toMatchObject([{ stand: 'open', status: null, fout }]);
  });

  it('drops what is for a webhook that was halted, and goes on with a test', async () => {
    const { webhook, ids } = await wachtend('/uit');
    await world.db.owner.rows({ text: `UPDATE webhooks SET stand = 'uitgezet' WHERE id = $1` }, [webhook]);
    expect(await bezorger.bezorg(ids[0] ?? '')).toEqual({ klaar: true, mislukt: false });
    const proef = v7();
    await world.db.owner.rows(
      {
        text: `INSERT INTO webhookbezorgingen (id, webhook_id, soort, vervalt_op) VALUES ($1, $2, 'proef', now() + interval '1 hour')`,
      },
      [proef, webhook],
    );
    expect(await bezorger.bezorg(proef)).toEqual({ klaar: true, mislukt: false });
    expect(world.receiver.on('/uit').map(({ event }) => event.type)).toEqual(['nl.doorbraak.webhook.proef.v1']);
    expect((await world.bezorgingen(webhook)).map(({ stand }) => stand)).toEqual(['vervallen', 'bezorgd']);
  });

  it('signs with the new secret and the one before it, for a day', async () => {
    const { webhook, ids } = await wachtend('/geheim', 2);
    const [eerste = '', tweede = ''] = ids;
    await world.db.owner.rows(
      {
        text: `UPDATE webhooks SET geheim_versie = 2, vorig_sleutel_kenmerk = sleutel_kenmerk, vorig_geheim_tot = now() + interval '1 day' WHERE id = $1`,
      },
      [webhook],
    );
    await bezorger.bezorg(eerste);
    await world.db.owner.rows({ text: `UPDATE webhooks SET vorig_geheim_tot = now() WHERE id = $1` }, [webhook]);
    await bezorger.bezorg(tweede);
    const delen = world.receiver.on('/geheim').map(({ headers }) => String(headers['webhook-signature']).split(' ').length);
    expect(delen).toEqual([2, 1]);
  });

  it('gives up an event after three days', async () => {
    const { webhook, ids } = await wachtend('/nooit');
    world.receiver.answers.set('/nooit', 500);
    await bezorger.bezorg(ids[0] ?? '');
    await world.db.owner.rows({ text: `UPDATE webhookbezorgingen SET vervalt_op = now() WHERE webhook_id = $1` }, [webhook]);
    expect(await bezorger.bezorg(ids[0] ?? '')).toEqual({ klaar: true, mislukt: true });
    expect(await world.bezorgingen(webhook)).toMatchObject([{ stand: 'mislukt', fout: 'De ontvanger antwoordt met 500.' }]);
  });

  it('does not stop a webhook after one failure when what failed before needs to go nowhere any more', async () => {
    const { webhook, ids } = await wachtend('/uit-zicht', 2);
    const [eerste = '', tweede = ''] = ids;
    const hoe = async () => {
      const [rij] = await world.db.owner.rows(
        { text: `SELECT stand, fouten_op_rij AS fouten, fout_sinds IS NULL AS schoon FROM webhooks WHERE id = $1` },
        [webhook],
      );
      return rij;
    };
    world.receiver.answers.set('/uit-zicht', 503);
    await bezorger.bezorg(eerste);
    await loseSight(eerste, '2026-11-22');
    await world.db.owner.rows({ text: `UPDATE webhooks SET fout_sinds = now() - interval '4 days', rust_tot = NULL` });
    expect(await bezorger.bezorg(eerste)).toEqual({ klaar: true, mislukt: false });
    expect(await hoe()).toEqual({ stand: 'actief', fouten: 0, schoon: true });
    await bezorger.bezorg(tweede);
    expect(await hoe()).toEqual({ stand: 'actief', fouten: 1, schoon: false });
    expect(await world.bezorgingen(webhook)).toMatchObject([{ stand: 'vervallen' }, { stand: 'open', pogingen: 1 }]);
  });

  it('goes on counting since when nothing arrives while another event that failed is still tried', async () => {
    const { webhook, ids } = await wachtend('/nog-een', 2);
    const [eerste = '', tweede = ''] = ids;
    world.receiver.answers.set('/nog-een', 503);
    await bezorger.bezorg(eerste);
    await world.laatTijdVerstrijken(0);
    await bezorger.bezorg(tweede);
    await world.db.owner.rows({ text: `UPDATE webhooks SET fout_sinds = now() - interval '4 days', rust_tot = NULL` });
    await loseSight(eerste, '2026-11-22');
    await bezorger.bezorg(eerste);
    expect((await world.bezorgingen(webhook)).map(({ stand }) => stand)).toEqual(['vervallen', 'open']);
    await world.laatTijdVerstrijken(0);
    await bezorger.bezorg(tweede);
    expect(await world.record.count()).toMatchObject({ gestopt: 1 });
  });

  it('tries an event that came late in an outage for its own three days, also after the webhook was stopped, and takes nothing new', async () => {
    const { webhook, ids } = await wachtend('/laat');
    const [eerste = ''] = ids;
    world.receiver.answers.set('/laat', 503);
    await bezorger.bezorg(eerste);
    await world.laatTijdVerstrijken(65);
    await world.db.fileCase();
    await world.verdeel();
    const tweede = (await world.bezorgingen(webhook)).find(({ id }) => id !== eerste)?.id ?? '';
    await bezorger.bezorg(tweede);
    await world.laatTijdVerstrijken(7);
    expect(await bezorger.bezorg(eerste)).toEqual({ klaar: true, mislukt: true });
    expect(await world.record.count()).toMatchObject({ gestopt: 1, wachtend: 1 });
    await world.db.fileCase();
    await world.verdeel();
    expect(await world.bezorgingen(webhook)).toHaveLength(2);
    await world.laatTijdVerstrijken(64);
    expect(await bezorger.bezorg(tweede)).toMatchObject({ klaar: false });
    world.receiver.answers.set('/laat', 204);
    await world.laatTijdVerstrijken(0);
    expect(await bezorger.bezorg(tweede)).toEqual({ klaar: true, mislukt: false });
  });
});

describe(Webhookonderhoud.name, () => {
  it.each([
    ['nothing arrived for three days', '/stil', 503, 72, ['mislukt', 'open']],
    ['the receiver says that it is gone', '/weg', 410, 0, ['mislukt', 'mislukt']],
  ])('makes one message to each beheerder that a webhook was stopped, when %s', async (_, path, status, uren, standen) => {
    const namen = [`beheerder${path.slice(1)}`, `plaats${path.slice(1)}`];
    for (const naam of namen)
      await world.db.owner.rows(
        {
          text: `WITH p AS (INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres) VALUES ($1, 'test', $2, $2, $2, $2 || '@test.example'))
            INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) VALUES ($3, $1, $4, 'beheerder', '2020-01-01')`,
        },
        [v7(), naam, v7(), BUREAU],
      );
    const { webhook, ids } = await wachtend(path, 2);
    const gemaakt = async (): Promise<readonly string[]> => {
      const text = `SELECT p.naam FROM berichten b JOIN bezorgingen z ON z.bericht_id = b.id JOIN personen p ON p.id = z.persoon_id
        WHERE b.soort = 'webhook_gestopt' AND b.gegevens ->> 'webhookId' = $1 AND p.naam = ANY ($2) ORDER BY p.naam`;
      return (await world.db.owner.rows<{ naam: string }>({ text }, [webhook, namen])).map(({ naam }) => naam);
    };
    world.receiver.answers.set(path, status);
    await bezorger.bezorg(ids[0] ?? '');
    if (uren > 0) {
      await world.laatTijdVerstrijken(uren);
      await world.onderhoud().lookAfter();
      expect(await gemaakt()).toEqual([]);
      await bezorger.bezorg(ids[0] ?? '');
    }
    expect((await world.bezorgingen(webhook)).map(({ stand }) => stand).sort()).toEqual(standen);
    expect(await world.record.count()).toMatchObject({ gestopt: 1 });
    expect(await world.metrics.read()).toMatch(/doorbraak_webhooks_gestopt 1/);
    const oud = `verdeeld_op < now() - interval '90 days'`;
    await world.db.owner.rows(
      {
        text: `UPDATE stroomgebeurtenissen SET verdeeld_op = now() - interval '91 days'
          WHERE (organisatie_id, volgnummer) IN (SELECT organisatie_id, volgnummer FROM stroomgebeurtenissen WHERE organisatie_id <> $1 LIMIT 1)`,
      },
      [BUREAU],
    );
    expect(await world.db.owner.rows({ text: `SELECT soort FROM stroomgebeurtenissen WHERE ${oud}` })).toHaveLength(1);
    await world.onderhoud().lookAfter();
    await world.onderhoud().lookAfter();
    expect(await world.db.owner.rows({ text: `SELECT soort FROM stroomgebeurtenissen WHERE ${oud}` })).toEqual([]);
    expect(await gemaakt()).toEqual(namen);
    const [kept] = await world.db.owner.rows({
      text: `SELECT soort, door_persoon_id AS door FROM beheergebeurtenissen ORDER BY volgnummer DESC LIMIT 1`,
    });
    expect(kept).toEqual({ soort: 'webhook_gestopt', door: null });
  });
});
