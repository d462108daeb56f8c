// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import type { MailZender } from '#messages/mail-zender';
import { leesPostAdres } from '#messages/postvak/antwoord-adres';
import { Wachtrij } from '#messages/wachtrij';
import { WachtrijLezer } from '#messages/wachtrij-lezer';
import { PgBeheerderMelding } from '#persistence/berichten/pg-beheerder-melding';
import { PgWachtrijBronnen } from '#persistence/berichten/pg-wachtrij-bronnen';
import { PgPostvakRepository } from '#persistence/postvak/pg-postvak.repository';
import { dropQueueSchema } from '#testing/drop-queue-schema';
import { ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { ANTWOORD_ADRES, MailWorld } from '../../test/mail-world.js';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Wachtrijwacht } from './wachtrijwacht.js';

const PAGINA = 'http://127.0.0.1:3000/beheer/wachtrijen';
const BEHEERDER = 'beheerder@test.example';

describe(Wachtrijwacht.name, () => {
  let world: MailWorld;
  let wachtrij: Wachtrij;
  let lezer: WachtrijLezer;
  let zender: MailZender;
  let metrics: WorkerMetrics;
  const kenmerk = v7();

  beforeAll(async () => {
    Logger.overrideLogger(false); // queues that stand still are what these tests are about
    world = await MailWorld.create('wachtrijwacht');
    await world.addPersoon(ZETELS.programmabureau ?? '', 'beheerder', 'beheerder');
    await world.addPersoon(ZETELS.programmabureau ?? '', 'programmabureau', 'bureau');
    zender = world.newZender(1);
    metrics = new WorkerMetrics(world.db.record, world.record);
    lezer = new WachtrijLezer(world.db.test.queueUrl, () => undefined);
  }, 120_000);
  afterAll(async () => {
    await lezer?.close();
    await wachtrij?.close();
    zender?.close();
    await world?.close();
  }, 60_000);

  const wacht = (retourAdres = world.adressen.retourAdres.bind(world.adressen)): Wachtrijwacht => {
    const bronnen = new PgWachtrijBronnen(world.db.worker, world.record);
    return new Wachtrijwacht(lezer, bronnen, new PgBeheerderMelding(world.db.worker), zender, metrics, {
      klok: world.db.klok,
      pagina: PAGINA,
      adressen: { retourAdres },
    });
  };
  /** Lets everything in the queue have been allowed to go since so many seconds. */
  const waitsFor = (seconden: number): Promise<unknown> =>
    world.db.owner.rows({
      text: `UPDATE bullmq.job SET state = 'delayed', added_at_ms = (extract(epoch FROM clock_timestamp()) * 1000)::bigint - ${seconden} * 1000 - 5000,
        process_at_ms = (extract(epoch FROM clock_timestamp()) * 1000)::bigint - ${seconden} * 1000`,
    });
  const alarms = (): number => world.sink.taken.filter(({ mail }) => mail.header('subject') === 'Een wachtrij staat stil').length;

  it('sees nothing while there is no queue yet', async () => {
    const eerste = wacht();
    await eerste.look();
    expect([eerste.stilstaand, await lezer.list()]).toEqual([[], []]);
  });

  it('shows what a queue holds and for how long the oldest may go, and calls nothing late that has to wait', async () => {
    wachtrij = await Wachtrij.open({
      url: world.db.test.queueUrl,
      atOnce: 1,
      bezorg: async () => ({ klaar: true, mislukt: false }),
      onError: () => undefined,
    });
    await wachtrij.pause();
    await wachtrij.add([{ id: kenmerk, herhaald: false, wachtMs: 3_600_000 }]);
    const eerste = wacht();
    await eerste.look();
    expect(await lezer.list()).toEqual([
      { naam: 'berichten', wachtend: 0, bezig: 0, uitgesteld: 1, mislukt: 0, oudsteSeconden: 0, laatsteSeconden: null },
    ]);
    const text = await metrics.read();
    expect(text).toContain('doorbraak_wachtrij_taken{wachtrij="berichten",stand="uitgesteld"} 1');
    expect(text).toContain('doorbraak_wachtrij_oudste_seconden{wachtrij="berichten"} 0');
    expect(text).toContain('doorbraak_wachtrij_stilstand{wachtrij="berichten"} 0');
    await waitsFor(590);
    await eerste.look();
    expect([eerste.stilstaand, alarms()]).toEqual([[], 0]);
  });

  it('raises the alarm after ten minutes: once for all workers, to beheerders only, past the queue', async () => {
    await waitsFor(660);
    const [eerste, tweede] = [wacht(), wacht()];
    await Promise.all([eerste.look(), tweede.look()]);
    await eerste.look();
    expect([eerste.stilstaand, tweede.stilstaand]).toEqual([['berichten'], ['berichten']]);
    expect(world.sink.taken.map(({ aan }) => aan)).toEqual([BEHEERDER]);
    expect(world.sink.senders.map((adres) => leesPostAdres(ANTWOORD_ADRES, adres)?.soort)).toEqual(['retour']);
    const [{ mail } = { mail: null }] = world.sink.taken;
    const tekst = mail?.parts.map((part) => part.text).join('\n') ?? '';
    for (const woorden of ['‘berichten’', '11 minuten', PAGINA]) expect(tekst).toContain(woorden);
    const text = await metrics.read();
    expect(text).toContain('doorbraak_wachtrij_stilstand{wachtrij="berichten"} 1');
    expect(Number(/doorbraak_wachtrij_oudste_seconden\{wachtrij="berichten"\} (\d+)/.exec(text)?.[1])).toBeGreaterThanOrEqual(
      660,
    );
  });

  it('is over when the queue goes again, and a next time is told again', async () => {
    const eerste = wacht();
    await eerste.look();
    await waitsFor(-3600);
    await eerste.look();
    expect(eerste.stilstaand).toEqual([]);
    expect(await metrics.read()).toContain('doorbraak_wachtrij_stilstand{wachtrij="berichten"} 0');
    await waitsFor(700);
    await eerste.look();
    expect(alarms()).toBe(2);
    await waitsFor(-3600);
    await eerste.look();
  });

  it('tells it later when the mail server is away too', async () => {
    await waitsFor(700);
    await world.sink.down();
    const eerste = wacht();
    await eerste.look();
    expect(alarms()).toBe(2);
    await world.sink.up();
    await eerste.look();
    expect(alarms()).toBe(3);
  });

  it('tells each beheerder once, whatever goes wrong at another, and sends a copy under the same Message-ID', async () => {
    const eerste = wacht();
    await eerste.look();
    await waitsFor(-3600);
    await eerste.look();
    await world.addPersoon(ZETELS.programmabureau ?? '', 'beheerder', 'tweede');
    const tweede = 'tweede@test.example';
    world.sink.taken.length = 0;
    await waitsFor(700);
    world.sink.unknown.add(tweede);
    for (let n = 0; n < 3; n += 1) await eerste.look();
    expect(world.sink.taken.map(({ aan }) => aan)).toEqual([BEHEERDER]);
    await new PgBeheerderMelding(world.db.worker).release('wachtrij_stil:berichten');
    world.sink.unknown.clear();
    world.sink.full.add(BEHEERDER);
    for (let n = 0; n < 3; n += 1) await eerste.look();
    world.sink.full.clear();
    expect(world.sink.taken.map(({ aan }) => aan)).toEqual([BEHEERDER, tweede]);
    expect(new Set(world.sink.taken.map(({ mail }) => mail.header('message-id'))).size).toBe(1);
    await waitsFor(-3600);
    await eerste.look();
    await waitsFor(700);
    await eerste.look();
    expect(new Set(world.sink.taken.map(({ mail }) => mail.header('message-id'))).size).toBe(2);
    expect(new Set(world.sink.senders).size).toBe(2);
  });

  it('marks the address of a beheerder at which the alarm came back, and tells the others', async () => {
    const adres = 'tweede@test.example';
    const eerste = wacht();
    await eerste.look();
    await waitsFor(-3600);
    await eerste.look();
    world.sink.senders.length = 0;
    world.sink.taken.length = 0;
    await waitsFor(700);
    await eerste.look();
    const { token = '' } = leesPostAdres(ANTWOORD_ADRES, world.sink.senders.at(-1) ?? '') ?? {};
    expect(world.sink.taken.map(({ aan }) => aan)).toEqual([BEHEERDER, adres]);
    const retour = { tokenHash: tokenHash(token), berichtId: null, onbereikbaar: adres, status: '5.1.1', overHetAdres: true };
    const postvak = new PgPostvakRepository(world.db.database, world.db.klok);
    expect(await postvak.noteTeruggekomen({ ...retour, kenmerk: 'k' })).toMatchObject({ isGemerkt: true });
    const over = await new PgBeheerderMelding(world.db.worker).listBeheerders(world.db.klok.vandaag());
    expect(over.map(({ emailadres }) => emailadres)).toEqual([BEHEERDER]);
  });

  it('raises the alarm also when it has nowhere of its own to come back to', async () => {
    const eerste = wacht(async () => {
      throw new Error('The record is away.');
    });
    await eerste.look();
    await waitsFor(-3600);
    await eerste.look();
    world.sink.taken.length = 0;
    await waitsFor(700);
    await eerste.look();
    expect(world.sink.taken.map(({ aan }) => aan)).toEqual([BEHEERDER]);
  });

  it('still tells how much waits and for how long when the queue was wiped, for the outbox knows', async () => {
    const eerste = wacht();
    await waitsFor(-3600);
    await wachtrij.close();
    for (let n = 0; n < 2; n += 1) await world.db.fileCase();
    await world.record.verdeel(100);
    const measured = async (seconden: number): Promise<readonly (string | undefined)[]> => {
      await world.db.owner.rows(
        {
          text: `WITH bericht AS (UPDATE berichten SET aangemaakt_op = now() - $1 * interval '1 second')
            UPDATE bezorgingen SET aangemaakt_op = now() - $1 * interval '1 second', niet_voor = now() - $1 * interval '1 second'`,
        },
        [seconden + 2], // the clock of the program counts no microseconds
      );
      await eerste.look();
      const text = await metrics.read();
      const naam = 'wachtrij="berichten"';
      return [
        new RegExp(`wachtrij_taken{${naam},stand="wachtend"} (\\d+)`).exec(text)?.[1],
        new RegExp(`wachtrij_oudste_seconden{${naam}} (\\d+)`).exec(text)?.[1]?.slice(0, -1),
        new RegExp(`wachtrij_stilstand{${naam}} (\\d+)`).exec(text)?.[1],
      ];
    };
    const open = String((await world.record.count()).wachtend);
    await world.db.owner.rows({ text: 'TRUNCATE bullmq.job CASCADE' });
    expect(await measured(300)).toEqual([open, '30', '0']);
    await dropQueueSchema((statement) => world.db.owner.rows(statement));
    expect([await lezer.list(), await measured(300), await measured(900)]).toEqual([[], [open, '30', '0'], [open, '90', '1']]);
    expect(eerste.stilstaand).toEqual(['berichten']);
    await world.db.owner.rows({ text: 'DELETE FROM berichten' });
    await eerste.look();
    expect(eerste.stilstaand).toEqual([]);
  });
});
