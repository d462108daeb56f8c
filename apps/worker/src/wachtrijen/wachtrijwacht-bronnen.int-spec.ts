// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import type { WachtrijStanden } from '#application/ports/wachtrij-standen';
import type { MailZender } from '#messages/mail-zender';
import { WachtrijLezer } from '#messages/wachtrij-lezer';
import { PgBeheerderMelding } from '#persistence/berichten/pg-beheerder-melding';
import { PgWachtrijBronnen } from '#persistence/berichten/pg-wachtrij-bronnen';
import { ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { MailWorld } from '../../test/mail-world.js';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Wachtrijwacht } from './wachtrijwacht.js';

const BEHEERDER = 'beheerder@test.example';

describe('the tables behind the queues', () => {
  let world: MailWorld;
  let zender: MailZender;
  let metrics: WorkerMetrics;

  beforeAll(async () => {
    Logger.overrideLogger(false); // queues that stand still are what these tests are about
    world = await MailWorld.create('wachtrijbronnen');
    await world.addPersoon(ZETELS.programmabureau ?? '', 'beheerder', 'beheerder');
    await world.addPersoon(ZETELS.programmabureau ?? '', 'programmabureau', 'bureau');
    zender = world.newZender(1);
    metrics = new WorkerMetrics(world.db.record, world.record);
  }, 120_000);
  afterAll(async () => {
    zender?.close();
    await world?.close();
  }, 60_000);

  const geen: WachtrijStanden = { list: async () => [] };
  const wacht = (standen: WachtrijStanden): Wachtrijwacht => {
    const bronnen = new PgWachtrijBronnen(world.db.worker, world.record);
    return new Wachtrijwacht(standen, bronnen, new PgBeheerderMelding(world.db.worker), zender, metrics, {
      klok: world.db.klok,
      pagina: 'http://127.0.0.1:3000/beheer/wachtrijen',
      adressen: world.adressen,
    });
  };
  const alarms = (): number => world.sink.taken.filter(({ mail }) => mail.header('subject') === 'Een wachtrij staat stil').length;

  it('stays quiet about a queue that moves, however long it still takes, and not about one of which nothing went for ten minutes', async () => {
    const [eerste, ontvanger, organisatie] = [wacht(geen), v7(), ZETELS.programmabureau];
    await world.db.owner.rows(
      {
        text: `WITH bericht AS (
            INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand, in_wachtrij_op)
            SELECT gen_random_uuid(), 'overzicht', 'persoon', $2, '{}', 'verdeeld', now() FROM generate_series(1, 1000) RETURNING id)
          INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, niet_voor, aangemaakt_op)
          SELECT id, id, $2, $1, now() - interval '20 minutes', now() - interval '20 minutes' FROM bericht`,
      },
      [ontvanger, organisatie],
    );
    const sent = async (minuten: number) => {
      await world.db.owner.rows(
        {
          text: `UPDATE bezorgingen SET stand = 'verzonden', verzonden_op = now() - $1 * interval '1 second'
            WHERE id = (SELECT id FROM bezorgingen ORDER BY stand = 'verzonden' DESC LIMIT 1)`,
        },
        [minuten * 60 + 2], // the clock of the program counts no microseconds
      );
      world.sink.taken.length = 0;
      await eerste.look();
      const text = await metrics.read();
      const naam = 'wachtrij="berichten"';
      const van = (gauge: string) => new RegExp(`${gauge}{${naam}} (\\d+)`).exec(text)?.[1];
      const laatste = Math.floor(Number(van('laatste_seconden')) / 60);
      return [eerste.stilstaand, alarms(), laatste, van('stilstand'), Number(van('oudste_seconden')) >= 1_200];
    };
    expect(await sent(1)).toEqual([[], 0, 1, '0', true]);
    expect(await sent(9)).toEqual([[], 0, 9, '0', true]);
    expect(await sent(11)).toEqual([['berichten'], 1, 11, '1', true]);
    const tekst = world.sink.taken[0]?.mail.parts.map((part) => part.text).join('\n') ?? '';
    for (const woorden of ['11 minuten', 'al die tijd niets']) expect(tekst).toContain(woorden);
    await world.db.owner.rows({ text: 'DELETE FROM berichten' });
    await eerste.look();
  });

  it.each([
    ['an event that arrived', `UPDATE webhooks SET laatst_bezorgd_op = now() - interval '1 minute'`, 'webhooks'],
    [
      'a piece of a file',
      `INSERT INTO exports (id, persoon_id, soort, formaat, filter, lidmaatschap_ids, stand, pogingen, grootte, bezet_tot)
        SELECT gen_random_uuid(), id, 'lijst', 'csv', '{}', '{}', 'bezig', 1, 5, now() + interval '30 seconds' FROM personen LIMIT 1`,
      'exports',
    ],
    [
      'a file',
      `INSERT INTO exports (id, persoon_id, soort, formaat, filter, lidmaatschap_ids, stand, gereed_op)
        SELECT gen_random_uuid(), id, 'lijst', 'csv', '{}', '{}', 'gereed', now() - interval '1 minute' FROM personen LIMIT 1`,
      'exports',
    ],
  ])('is told by %s that their queue moves', async (_what, text, naam) => {
    const [, weg] = unreachable();
    const eerste = wacht(weg);
    await queueOthers(20);
    await world.db.owner.rows({ text });
    await eerste.look();
    expect(eerste.stilstaand).toEqual(['exports', 'webhooks'].filter((een) => een !== naam));
    for (const tabel of ['webhookbezorgingen', 'webhooks', 'exports'])
      await world.db.owner.rows({ text: `DELETE FROM ${tabel}` });
    await eerste.look();
    await weg.close();
  });

  it('raises the alarm also when the line to the queues is what broke: of each queue from the table behind it', async () => {
    const [fouten, weg] = unreachable();
    const eerste = wacht(weg);
    await eerste.look();
    expect([eerste.stilstaand, fouten.length, await weg.list()]).toEqual([[], 1, null]);
    await world.db.fileCase();
    await world.record.verdeel(100);
    await world.db.owner.rows({
      text: `WITH bericht AS (UPDATE berichten SET aangemaakt_op = now() - interval '11 minutes')
        UPDATE bezorgingen SET aangemaakt_op = now() - interval '11 minutes', niet_voor = now() - interval '11 minutes'`,
    });
    world.sink.taken.length = 0;
    for (let n = 0; n < 2; n += 1) await eerste.look();
    expect([eerste.stilstaand, world.sink.taken.map(({ aan }) => aan)]).toEqual([['berichten'], [BEHEERDER]]);
    expect(await metrics.read()).toContain('doorbraak_wachtrij_stilstand{wachtrij="berichten"} 1');
    await queueOthers(11);
    await eerste.look();
    expect([eerste.stilstaand, alarms()]).toEqual([['berichten', 'exports', 'webhooks'], 3]);
    await world.db.owner.rows({ text: `UPDATE webhooks SET rust_tot = now() - interval '9 minutes', fouten_op_rij = 3` });
    await world.db.owner.rows({ text: `UPDATE exports SET stand = 'bezig', bezet_tot = now() + interval '1 minute'` });
    await world.db.owner.rows({ text: 'DELETE FROM berichten' });
    await eerste.look();
    expect(eerste.stilstaand).toEqual([]);
    await weg.close();
  });

  it('say nothing of an event that the queue has no room for while its webhook rests, and do when it does not', async () => {
    const stand = {
      naam: 'webhooks',
      wachtend: 0,
      bezig: 0,
      uitgesteld: 20,
      mislukt: 0,
      oudsteSeconden: 0,
      laatsteSeconden: null,
    };
    const eerste = wacht({ list: async () => [stand] });
    await queueOthers(11);
    await world.db.owner.rows({ text: 'DELETE FROM exports' });
    const still = async (rust: string): Promise<readonly string[]> => {
      await world.db.owner.rows({ text: `UPDATE webhooks SET fouten_op_rij = 3, rust_tot = now() ${rust}` });
      await eerste.look();
      return eerste.stilstaand;
    };
    expect(await still(`+ interval '15 minutes'`)).toEqual([]);
    expect(await still(`- interval '1 second'`)).toEqual([]);
    expect(await still(`- interval '11 minutes'`)).toEqual(['webhooks']);
  });

  /** A reader whose line to the queues is broken, and what it says of that. */
  function unreachable(): [Error[], WachtrijLezer] {
    const fouten: Error[] = [];
    return [fouten, new WachtrijLezer('postgres://niemand:niets@127.0.0.1:1/weg', (error) => fouten.push(error))];
  }

  /** An event for a webhook and an export, both waiting for so many minutes. */
  async function queueOthers(minuten: number): Promise<void> {
    const [id, organisatie] = [v7(), ZETELS.programmabureau];
    await world.db.owner.rows(
      {
        text: `WITH w AS (
            INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, sleutel_kenmerk, stand)
            VALUES ($1, $2, 'Zaaksysteem', 'https://zaak.example', '{}', 'x', 'actief')), b AS (
            INSERT INTO webhookbezorgingen (id, webhook_id, soort, volgnummer, vervalt_op, aangemaakt_op)
            VALUES ($1, $1, 'opgeschaald', 1, now() + interval '3 days', now() - $3 * interval '1 minute'))
          INSERT INTO exports (id, persoon_id, soort, formaat, filter, lidmaatschap_ids, aangevraagd_op)
          SELECT $1, id, 'lijst', 'csv', '{}', '{}', now() - $3 * interval '1 minute' FROM personen LIMIT 1`,
      },
      [id, organisatie, minuten],
    );
  }
});
