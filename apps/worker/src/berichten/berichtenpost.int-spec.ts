// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { StopMail } from '#application/use-cases/stop-mail.use-case';
import { TakeMailAgain } from '#application/use-cases/take-mail-again.use-case';
import { PgMailvoorkeurRepository } from '#persistence/mailvoorkeuren/pg-mailvoorkeur.repository';
import { withdrawMaillinks } from '#persistence/berichten/look-after-berichten';
import { PgMaillinkRepository } from '#persistence/maillinks/pg-maillink.repository';
import { PgPostvakRepository } from '#persistence/postvak/pg-postvak.repository';
import { leesPostAdres } from '#messages/postvak/antwoord-adres';
import { dropQueueSchema } from '#testing/drop-queue-schema';
import { until } from '#testing/local-system';
import type { MailZender } from '#messages/mail-zender';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { PgWachtrijBronnen } from '#persistence/berichten/pg-wachtrij-bronnen';
import { v7 } from 'uuid';
import { INDIENER, PROGRAMMABUREAU, ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { ANTWOORD_ADRES, MailWorld } from '../../test/mail-world.js';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Wachtrijwacht } from '../wachtrijen/wachtrijwacht.js';
import { Berichtenpost } from './berichtenpost.js';

let world: MailWorld;
const WACHT_MS = 30_000;

beforeAll(async () => {
  Logger.overrideLogger(false); // broken servers are what these tests are about
  world = await MailWorld.create('berichtenpost');
  await world.db.owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf) VALUES ($1, 'test-school', 'School', 'school', 'EHV-WZ', '2020-01-01')`,
    },
    [ZETELS.indiener],
  );
  await world.addPersoon(ZETELS.indiener, 'indiener', 'indiener', INDIENER);
  await world.addPersoon(ZETELS.programmabureau ?? '', 'programmabureau', 'bureau');
  await world.addPersoon(ZETELS.doorbraakteam ?? '', 'doorbraakteam', 'team');
}, 120_000);
afterEach(async () => {
  await world.stopPost();
  // What one test leaves behind is no part of the next.
  world.sink.full.clear();
  world.sink.busy = false;
  world.sink.later.clear();
  world.sink.breaks.clear();
  world.sink.whenTaken = async () => undefined;
  await letAllGo();
});
afterAll(() => world.close());

const isEmpty = async (): Promise<boolean> => {
  const { wacht = 0, verdeeld = 0 } = await world.standen();
  return wacht + verdeeld === 0;
};
/** Nothing waits and nothing failed any more. */
const letAllGo = async (): Promise<void> => {
  await world.db.owner.rows({ text: 'DELETE FROM bereikbaarheden' });
  await world.db.owner.rows({ text: `UPDATE bezorgingen SET stand = 'vervallen' WHERE stand IN ('open', 'mislukt')` });
  await world.db.owner.rows({
    text: `UPDATE berichten SET stand = 'vervallen' WHERE stand IN ('wacht', 'verdeeld', 'mislukt', 'geen_ontvanger')`,
  });
};
/** What waits after a failure may be tried now; a post that works remembers for how long a receiver rests. */
const tryNow = async (): Promise<void> => {
  await world.db.owner.rows({
    text: `WITH klok AS (UPDATE bereikbaarheden SET rust_tot = now()) UPDATE bezorgingen SET poging_vanaf = now() WHERE poging_vanaf > now()`,
  });
};
const messageIds = (): string[] => world.sink.taken.map(({ mail, aan }) => `${mail.header('message-id')} ${aan}`);

describe(Berichtenpost.name, () => {
  it('brings what a filing says to who filed and to who is at work, each under the id of the message', async () => {
    world.startPost();
    const { nummer } = await world.db.fileCase();
    await until('both mails are there', WACHT_MS, isEmpty);
    const berichten = await world.db.owner.rows<{ id: string; aan: string }>({ text: 'SELECT id, aan FROM berichten' });
    const idVan = (aan: string) => `<${berichten.find((bericht) => bericht.aan === aan)?.id}@doorbraak.example>`;
    expect(messageIds().sort()).toEqual(
      [`${idVan('indiener')} indiener@test.example`, `${idVan('aan_zet')} bureau@test.example`].sort(),
    );
    const onderwerpen = world.sink.taken.map(({ aan, mail }) => `${aan}: ${mail.header('subject')}`).sort();
    expect(onderwerpen).toEqual([
      `bureau@test.example: Er is een nieuwe vastloper (${nummer})`,
      `indiener@test.example: Uw vastloper is binnen (${nummer})`,
    ]);
  });

  it('loses nothing while the mail server is away, and brings it in order per receiver when it is back', async () => {
    world.sink.taken.length = 0;
    await world.sink.down();
    world.startPost();
    const nummers: string[] = [];
    for (let n = 0; n < 12; n += 1) nummers.push((await world.db.fileCase()).nummer);
    await until('somebody knocked', WACHT_MS, async () => {
      const [rij] = await world.db.owner.rows<{ aantal: number }>({
        text: `SELECT count(*)::int AS aantal FROM bezorgingen WHERE laatste_fout IS NOT NULL`,
      });
      return (rij?.aantal ?? 0) > 0;
    });
    expect((await world.standen())['mislukt']).toBeUndefined();
    await world.sink.up();
    await until('everything arrived', WACHT_MS, isEmpty);
    const gekregen = (wie: string) =>
      world.sink.taken
        .filter(({ aan }) => aan === `${wie}@test.example`)
        .map(({ mail }) => /\((.+)\)/.exec(mail.header('subject'))?.[1]);
    expect([gekregen('indiener'), gekregen('bureau')]).toEqual([nummers, nummers]);
    expect(new Set(messageIds()).size).toBe(24);
  }, 120_000);

  it('gives a receiver free at once when the record fails between taking and sending', async () => {
    world.sink.taken.length = 0;
    const { record } = world;
    const read = record.readTeVersturen.bind(record);
    let faults = 0;
    record.readTeVersturen = async (ids) => {
      faults += 1;
      if (faults <= 2) throw new Error('the database was away for a moment');
      return read(ids);
    };
    try {
      world.startPost();
      await world.db.fileCase();
      await until('both mails are there', WACHT_MS, isEmpty);
    } finally {
      record.readTeVersturen = read;
    }
    expect(new Set(messageIds()).size).toBe(2);
  }, 60_000);

  it('fills the queue again when its schema is dropped', async () => {
    world.sink.taken.length = 0;
    world.startPost();
    await until('the queue is there', WACHT_MS, async () => {
      await world.db.fileCase();
      return world.sink.taken.length > 0;
    });
    await world.sink.down();
    for (let n = 0; n < 5; n += 1) await world.db.fileCase();
    await until('all wait in the queue', WACHT_MS, async () => (await world.standen())['wacht'] === undefined);
    await dropQueueSchema((statement) => world.db.owner.rows(statement));
    await world.sink.up();
    await until('everything arrived', WACHT_MS * 2, isEmpty);
    expect((await world.standen())['mislukt']).toBeUndefined();
  }, 180_000);

  it('brings what the queue gave up while the record says that it waits', async () => {
    world.startPost();
    await world.db.fileCase();
    await until('the queue is there', WACHT_MS, isEmpty);
    world.sink.taken.length = 0;
    await world.sink.down();
    await world.db.fileCase();
    await until('all wait in the queue', WACHT_MS, async () => (await world.standen())['wacht'] === undefined);
    await world.stopPost();
    const givenUp = await world.db.owner.rows({
      text: `UPDATE bullmq.job SET state = 'failed', failed_reason = 'job stalled more than allowable limit', finished_at_ms = 1, lock_token = NULL
        WHERE queue = 'berichten' AND state <> 'failed' RETURNING id`,
    });
    expect(givenUp.length).toBeGreaterThan(0);
    await world.sink.up();
    world.startPost();
    await until('everything arrived', WACHT_MS, isEmpty);
    expect(world.sink.taken.length).toBeGreaterThanOrEqual(givenUp.length);
  }, 120_000);

  it('loses nothing when PostgreSQL ends the filling of the queue for a deadlock, as with somebody who drops its schema', async () => {
    world.sink.taken.length = 0;
    world.startPost();
    await world.db.fileCase();
    await until('the queue is there', WACHT_MS, isEmpty);
    const deadlocks = async (): Promise<number> => {
      const [rij] = await world.db.owner.rows<{ aantal: number }>({
        text: `SELECT deadlocks::int AS aantal FROM pg_stat_database WHERE datname = current_database()`,
      });
      return rij?.aantal ?? 0;
    };
    const before = await deadlocks();
    await world.db.owner.transaction(async (sql) => {
      await sql.rows({ text: 'LOCK TABLE bullmq.event IN ACCESS EXCLUSIVE MODE' });
      await world.db.fileCase();
      await until('the worker waits for this', WACHT_MS, async () => {
        const waiting = await world.db.owner.rows({
          text: `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'bullmq.event'::regclass`,
        });
        return waiting.length > 0;
      });
      // Whoever waited longest finds out first, and that is the worker.
      await sql.rows({ text: 'LOCK TABLE bullmq.job IN ACCESS EXCLUSIVE MODE' });
    });
    await until('everything arrived', WACHT_MS, isEmpty);
    expect(world.sink.taken).toHaveLength(4);
    await until('it was a deadlock', WACHT_MS, async () => (await deadlocks()) > before);
  }, 120_000);

  it('keeps what a server refuses for good visible, and brings it when somebody asks for it again', async () => {
    world.startPost();
    await world.db.owner.rows({ text: `UPDATE personen SET emailadres = 'niet geldig' WHERE sleutel = 'team'` });
    const positie = await world.db.fileCase();
    await world.db.act(
      positie,
      'aannemen',
      { trekkerOrganisatieId: ZETELS.programmabureau ?? '', sporen: ['quick_win'], blokkades: ['geld'] },
      PROGRAMMABUREAU,
    );
    await until('it failed', WACHT_MS, async () => (await world.record.listMislukt(10)).length > 0);
    const [mislukt] = await world.record.listMislukt(10);
    expect(mislukt).toMatchObject({ nummer: positie.nummer, soort: 'trede_betreden' });
    expect(mislukt?.fout).not.toContain('niet geldig');
    await world.db.owner.rows({ text: `UPDATE personen SET emailadres = 'team@test.example' WHERE sleutel = 'team'` });
    expect(await world.record.herhaal([mislukt?.berichtId ?? ''])).toBe(1);
    await until('it arrived', WACHT_MS, async () => world.sink.taken.some(({ aan }) => aan === 'team@test.example'));
    await until('it is done', WACHT_MS, isEmpty);
    expect(await world.record.listMislukt(10)).toEqual([]);
  }, 120_000);

  it('keeps what nobody could get visible too, and brings it when there is an address and somebody asks for it again', async () => {
    world.sink.taken.length = 0;
    await world.db.owner.rows({ text: `UPDATE personen SET emailadres = NULL WHERE sleutel = 'bureau'` });
    world.startPost();
    const { nummer } = await world.db.fileCase();
    await until('nobody could get it', WACHT_MS, async () => (await world.standen())['geen_ontvanger'] === 1);
    const [zonder] = await world.record.listMislukt(10);
    expect(zonder).toMatchObject({ nummer, soort: 'ingediend', pogingen: 0 });
    expect(zonder?.fout).toContain('geen mailadres');
    expect(await world.record.herhaal(null)).toBe(1);
    await until('still nobody could', WACHT_MS, async () => (await world.standen())['geen_ontvanger'] === 1);
    await world.db.owner.rows({ text: `UPDATE personen SET emailadres = 'bureau@test.example' WHERE sleutel = 'bureau'` });
    expect(await world.record.herhaal([zonder?.berichtId ?? ''])).toBe(1);
    await until('it arrived', WACHT_MS, async () => world.sink.taken.some(({ aan }) => aan === 'bureau@test.example'));
    await until('it is done', WACHT_MS, isEmpty);
    expect([await world.record.listMislukt(10), await world.record.herhaal(null)]).toEqual([[], 0]);
  }, 120_000);

  it('brings a message that nobody could get any more to who may see the case again', async () => {
    world.sink.taken.length = 0;
    await world.db.fileCase();
    await world.record.verdeel(100);
    await world.db.owner.rows({ text: `UPDATE personen SET emailadres = NULL WHERE sleutel = 'bureau'` });
    world.startPost();
    await until('nobody could get it', WACHT_MS, async () => (await world.standen())['geen_ontvanger'] === 1);
    await world.db.owner.rows({ text: `UPDATE personen SET emailadres = 'bureau@test.example' WHERE sleutel = 'bureau'` });
    expect(await world.record.herhaal(null)).toBe(1);
    await until('it arrived', WACHT_MS, async () => world.sink.taken.some(({ aan }) => aan === 'bureau@test.example'));
    await until('it is done', WACHT_MS, isEmpty);
  }, 120_000);

  it.each([
    ['its text cannot be made', `UPDATE berichten SET soort = 'soort_van_later' WHERE aan = 'aan_zet'`, 8],
    ['its date is none', `UPDATE berichten SET gegevens = '{"volgendeDatum": "2026-13-45"}' WHERE aan = 'aan_zet'`, 8],
    [
      'its address is one no mail goes to',
      `UPDATE personen SET emailadres = E'stuk\\n@test.example' WHERE sleutel = 'bureau'`,
      1,
    ],
  ])(
    'gives up a mail when %s, tells that, and holds up nobody else',
    async (_, breek, pogingen) => {
      await letAllGo();
      await world.db.owner.rows({ text: `UPDATE personen SET emailadres = 'bureau@test.example' WHERE sleutel = 'bureau'` });
      world.sink.taken.length = 0;
      await world.db.fileCase();
      await world.record.verdeel(100);
      await world.db.owner.rows({ text: breek });
      const { nummer } = await world.db.fileCase();
      world.startPost();
      const bij = (wie: string) => world.sink.taken.filter(({ aan }) => aan === `${wie}@test.example`).length;
      await until('the other receiver has both', WACHT_MS, async () => bij('indiener') === 2);
      const failed = async (): Promise<boolean> => (await world.record.listMislukt(10)).length > 0;
      await until('it was tried', WACHT_MS, async () => {
        const waits = await world.db.owner.rows({ text: `SELECT 1 FROM bezorgingen WHERE poging_vanaf > now()` });
        return waits.length > 0 || failed();
      });
      if (!(await failed())) {
        // The last attempt, by a post that does not remember how long the receiver waits.
        await world.stopPost();
        await world.db.owner.rows({
          text: `UPDATE bezorgingen SET poging_vanaf = now(), pogingen = 7 WHERE poging_vanaf > now()`,
        });
        world.startPost();
        await until('it failed', WACHT_MS, failed);
      }
      expect((await world.record.listMislukt(10))[0]).toMatchObject({ pogingen });
      await world.db.owner.rows({ text: `UPDATE personen SET emailadres = 'bureau@test.example' WHERE sleutel = 'bureau'` });
      if (pogingen > 1)
        await until('what came after it arrived', WACHT_MS, async () =>
          world.sink.taken.some(({ aan, mail }) => aan === 'bureau@test.example' && mail.header('subject').includes(nummer)),
        );
    },
    120_000,
  );

  it('keeps trying for five days while a server says later to one receiver, then tells that it failed, and brings it when somebody asks for it again', async () => {
    await letAllGo();
    world.sink.taken.length = 0;
    world.sink.full.add('bureau@test.example');
    world.startPost();
    await world.db.fileCase();
    const rij = async () =>
      (
        await world.db.owner.rows<{ stand: string; pogingen: number; sinds: number | null }>({
          text: `SELECT stand, pogingen, extract(epoch FROM now() - later_sinds)::int AS sinds FROM bezorgingen WHERE stand IN ('open', 'mislukt')`,
        })
      )[0];
    const again = async (pogingen: number, geleden: string): Promise<void> => {
      await world.db.owner.rows(
        {
          text: `WITH klok AS (UPDATE bereikbaarheden SET rust_tot = now())
            UPDATE bezorgingen SET pogingen = $1, poging_vanaf = now(), later_sinds = now() - $2::interval WHERE stand = 'open'`,
        },
        [pogingen, geleden],
      );
      await until('it was tried once more', WACHT_MS, async () => (await rij())?.pogingen === pogingen + 1);
      await until('it waits', WACHT_MS, async () => {
        const [{ wacht } = { wacht: false }] = await world.db.owner.rows<{ wacht: boolean }>({
          text: `SELECT stand = 'mislukt' OR poging_vanaf > now() AS wacht FROM bezorgingen WHERE stand IN ('open', 'mislukt')`,
        });
        return wacht;
      });
    };
    await until('it was refused', WACHT_MS, async () => ((await rij())?.sinds ?? null) !== null);
    await world.stopPost(); // begins without what it remembers of receivers
    world.startPost();
    await again(200, '4 days 23 hours');
    expect([await rij(), await world.record.listMislukt(10)]).toMatchObject([{ stand: 'open' }, []]);
    await world.stopPost();
    world.startPost();
    await again(200, '5 days');
    expect(await world.record.listMislukt(10)).toMatchObject([{ soort: 'ingediend', pogingen: 201 }]);
    const metrics = new WorkerMetrics(world.db.record, world.record);
    expect(await metrics.read()).toContain('doorbraak_bezorgingen_mislukt 1');
    expect(await world.record.herhaal(null)).toBe(1);
    await until('it was refused once more, as the first time', WACHT_MS, async () => {
      const { stand, pogingen, sinds } = (await rij()) ?? {};
      return stand === 'open' && pogingen === 1 && (sinds ?? 999) < 60;
    });
    world.sink.full.clear();
    await world.stopPost();
    await tryNow();
    world.startPost();
    await until('it arrived', WACHT_MS, async () => world.sink.taken.some(({ aan }) => aan === 'bureau@test.example'));
    await until('it is done', WACHT_MS, isEmpty);
  }, 180_000);

  it('holds up nothing but the same case after a mail that a server refuses for now, and brings that case in its order afterwards', async () => {
    const [poison, other] = [await world.db.fileCase(), await world.db.fileCase()];
    await world.db.owner.rows(
      {
        text: `INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens, aangemaakt_op)
          VALUES ($1, $3, 'aangevuld', 'organisatie', $4, '{}', now() + interval '1 ms'), ($2, $3, 'tekst_gemeld', 'organisatie', $4, '{}', now() + interval '2 ms')`,
      },
      [v7(), v7(), poison.vastloperId, ZETELS.programmabureau],
    );
    const last = await world.db.fileCase();
    world.sink.taken.length = 0;
    world.sink.later.add(`Er is een nieuwe vastloper (${poison.nummer})`);
    world.startPost();
    const subjects = () =>
      world.sink.taken.filter(({ aan }) => aan === 'bureau@test.example').map(({ mail }) => mail.header('subject'));
    await until(
      'it was refused',
      WACHT_MS,
      async () => (await world.db.owner.rows({ text: 'SELECT 1 FROM bereikbaarheden WHERE later_sinds IS NOT NULL' })).length > 0,
    );
    // The clock of the receiver is over; that of the mail is not.
    await world.stopPost();
    await world.db.owner.rows({ text: 'UPDATE bereikbaarheden SET rust_tot = now()' });
    await world.db.owner.rows({
      text: `UPDATE bezorgingen SET poging_vanaf = now() + interval '1 hour' WHERE poging_vanaf > now()`,
    });
    world.startPost();
    await until('the others are there', WACHT_MS, async () => subjects().length === 3);
    expect(subjects().toSorted()).toEqual(
      [
        `Er is een nieuwe vastloper (${other.nummer})`,
        `Er is een nieuwe vastloper (${last.nummer})`,
        `Kijk naar een tekst (${poison.nummer})`,
      ].toSorted(),
    );
    world.sink.later.clear();
    world.sink.taken.length = 0;
    await world.stopPost();
    await tryNow();
    world.startPost();
    await until('the case that waited is there', WACHT_MS, async () => subjects().length === 2);
    expect(subjects()).toEqual([
      `Er is een nieuwe vastloper (${poison.nummer})`,
      `Er is iets toegevoegd aan een vastloper (${poison.nummer})`,
    ]);
  }, 120_000);

  it('sends nothing more to who lost sight a moment ago, also of what was read and written already', async () => {
    const cases: string[] = [];
    for (let n = 0; n < 3; n += 1) cases.push((await world.db.fileCase()).vastloperId);
    await world.record.verdeel(100);
    world.sink.taken.length = 0;
    const membership = (tot: string | null) =>
      world.db.owner.rows(
        {
          text: `UPDATE lidmaatschappen l SET geldig_tot = $1 FROM personen p WHERE p.id = l.persoon_id AND p.sleutel = 'bureau'`,
        },
        [tot],
      );
    const bij = () => world.sink.taken.filter(({ aan }) => aan === 'bureau@test.example');
    world.sink.whenTaken = async () => {
      if (bij().length === 0) return;
      await membership('2026-01-01');
      await delay(300);
    };
    world.startPost();
    await until('all is settled', WACHT_MS, isEmpty);
    await membership(null);
    expect(bij()).toHaveLength(1);
    const lapsed = await world.db.owner.rows(
      {
        text: `SELECT z.verval_reden FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id WHERE z.stand = 'vervallen' AND b.vastloper_id = ANY ($1::uuid[])`,
      },
      [cases],
    );
    expect(lapsed).toEqual([{ verval_reden: 'mag_niet' }, { verval_reden: 'mag_niet' }]);
  }, 60_000);

  it('gives up no server for one mail at which the line breaks: that mail waits and fails visibly in the end, and all others arrive', async () => {
    world.sink.taken.length = 0;
    world.sink.broke = 0;
    const poison = await world.db.fileCase();
    world.sink.breaks.add(`Er is een nieuwe vastloper (${poison.nummer})`);
    world.startPost();
    const row = async () =>
      (
        await world.db.owner.rows<{ stand: string; wacht: boolean; pogingen: number }>(
          {
            text: `SELECT z.stand, COALESCE(z.poging_vanaf > now(), false) AS wacht, z.pogingen FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id
              WHERE b.vastloper_id = $1 AND b.aan = 'aan_zet'`,
          },
          [poison.vastloperId],
        )
      )[0];
    const nummers: string[] = [];
    await until('the mail waits on its own', WACHT_MS, async () => {
      nummers.push((await world.db.fileCase()).nummer); // others go on meanwhile
      return (await row())?.wacht === true;
    });
    expect(world.sink.broke).toBeGreaterThanOrEqual(3);
    const bij = (wie: string) =>
      world.sink.taken
        .filter(({ aan }) => aan === `${wie}@test.example`)
        .map(({ mail }) => /\((.+)\)/.exec(mail.header('subject'))?.[1]);
    await until(
      'all others arrived',
      WACHT_MS,
      async () => bij('bureau').length === nummers.length && bij('indiener').length > nummers.length,
    );
    expect(bij('bureau').toSorted()).toEqual(nummers.toSorted());
    // The last attempt, by a post that has to find out anew.
    await world.stopPost();
    await world.db.owner.rows({ text: `UPDATE bezorgingen SET poging_vanaf = now(), pogingen = 29 WHERE stand = 'open'` });
    world.startPost();
    await until('it failed where it is seen', WACHT_MS, async () => {
      await world.db.fileCase();
      return (await row())?.stand === 'mislukt';
    });
    expect(await world.record.listMislukt(10)).toMatchObject([{ nummer: poison.nummer, pogingen: 30 }]);
  }, 120_000);

  it('takes a server that refuses everybody for now for one that is away: no attempt counts, it is an alarm after ten minutes, and then all arrives', async () => {
    await letAllGo();
    for (const naam of ['collega', 'buur']) await world.addPersoon(ZETELS.programmabureau ?? '', 'programmabureau', naam);
    for (let n = 0; n < 3; n += 1) await world.db.fileCase();
    await world.record.verdeel(100);
    await world.db.owner.rows({
      text: `UPDATE bezorgingen SET pogingen = 28, later_sinds = now() - interval '6 days' WHERE stand = 'open'`,
    });
    world.sink.taken.length = 0;
    world.sink.asked = 0;
    world.sink.busy = true;
    world.startPost();
    await until('everybody was refused, and some again: a second attempt that counts would be the last', WACHT_MS, async () => {
      await tryNow();
      return world.sink.asked > 8;
    });
    const over = async (seconden: number) => {
      const nu = () => new Date(Date.now() + seconden * 1_000).toISOString();
      const straks = new PgBerichtenRecord(world.db.worker, world.db.klok, { altijd: true, perUur: 10_000 }, nu);
      const metrics = new WorkerMetrics(world.db.record, straks);
      const wacht = new Wachtrijwacht(
        { list: async () => [] },
        new PgWachtrijBronnen(world.db.worker, straks, nu),
        { claim: async () => false, release: async () => undefined, listBeheerders: async () => [] },
        {} as MailZender,
        metrics,
        { adressen: world.adressen, klok: world.db.klok, pagina: '' },
      );
      await wacht.look();
      return [wacht.stilstaand, /stilstand\{wachtrij="berichten"\} 1/.test(await metrics.read())];
    };
    expect(await over(300)).toEqual([[], false]);
    expect(await over(660)).toEqual([['berichten'], true]);
    expect(await world.record.listMislukt(10)).toEqual([]);
    world.sink.busy = false;
    await until('everything arrived', WACHT_MS, isEmpty);
    expect(await world.record.listMislukt(10)).toEqual([]);
    expect(new Set(messageIds()).size).toBe(12);
  }, 120_000);

  /** A case in which an organisation without people here takes part, and what mail its contact got about it. */
  async function withContact(sleutel: string) {
    const contact = v7();
    await world.db.owner.rows(
      {
        text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf, emailadres)
          VALUES ($1, $2, 'Bewoners', 'bewonersinitiatief', 'EHV-WZ', '2020-01-01', $2 || '@test.example')`,
      },
      [contact, sleutel],
    );
    const { vastloperId, nummer } = await world.db.fileCase();
    await world.db.owner.rows(
      {
        text: `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
          VALUES ($1, $2, 'partner', '2020-01-01', 'test', '2026-12-07', now(), 'EHV-WZ')`,
      },
      [vastloperId, contact],
    );
    const mails = () => world.sink.taken.filter(({ aan }) => aan === `${sleutel}@test.example`).map(({ mail }) => mail);
    const tell = (soort: string): Promise<unknown> =>
      world.db.owner.rows(
        {
          text: `INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES ($1, $2, $3, 'organisatie', $4, $5)`,
        },
        [v7(), vastloperId, soort, contact, JSON.stringify(soort === 'vraag' ? { toezeggingId: contact } : {})],
      );
    return { contact, vastloperId, nummer, mails, tell };
  }

  it('sends a link that works again after those to a case were withdrawn, and leaves the old one dead', async () => {
    const { nummer, mails, tell } = await withContact('contact');
    world.startPost();
    const links = new PgMaillinkRepository(world.db.database, world.db.klok);
    const ask = async (
      aantal: number,
    ): Promise<{ readonly token: string; readonly antwoordAan: string; readonly leeft: boolean }> => {
      await tell('vraag');
      await until('the question is there', WACHT_MS, async () => mails().length === aantal && (await isEmpty()));
      const mail = mails().at(-1);
      const tekst = mail?.parts.find(({ type }) => type === 'text/plain')?.text ?? '';
      const token = /\/antwoord\/([\w-]{43})/.exec(tekst)?.[1] ?? '';
      return { token, antwoordAan: mail?.header('reply-to') ?? '', leeft: (await links.find(tokenHash(token))) !== null };
    };
    const eerste = await ask(1);
    const zelfde = await ask(2);
    expect([eerste.leeft, zelfde]).toEqual([true, eerste]);
    expect(await withdrawMaillinks(world.db.test.workerUrl, nummer, () => undefined)).toBe(0);
    expect(await links.find(tokenHash(eerste.token))).toBeNull();
    const postvak = new PgPostvakRepository(world.db.database, world.db.klok);
    const canAnswer = async (antwoordAan: string): Promise<boolean> => {
      const { token = '' } = leesPostAdres(ANTWOORD_ADRES, antwoordAan) ?? {};
      const vraag = { tokenHash: tokenHash(token), afzender: 'contact@test.example', kenmerk: 'x', messageId: '', tekst: 'Ja.' };
      return (await postvak.find(vraag)) !== null;
    };
    expect(await canAnswer(eerste.antwoordAan)).toBe(false);
    const daarna = await ask(3);
    expect([await canAnswer(eerste.antwoordAan), await canAnswer(daarna.antwoordAan)]).toEqual([false, true]);
    expect([daarna.leeft, daarna.token === eerste.token, daarna.antwoordAan === eerste.antwoordAan]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await links.find(tokenHash(eerste.token))).toBeNull();
    expect(await ask(4)).toEqual(daarna);
  }, 120_000);

  it('takes a date out of the calendar of who it gave it to, when the case is closed', async () => {
    world.startPost();
    const { vastloperId, nummer } = await world.db.fileCase();
    const agendas = () =>
      world.sink.taken
        .filter(({ aan, mail }) => aan === 'indiener@test.example' && mail.header('subject').includes(nummer))
        .map(({ mail }) => mail.parts.filter(({ type }) => type === 'text/calendar').map(({ text }) => text.split('\r\n')));
    const pick = (lines: readonly string[], naam: string): string | undefined => lines.find((line) => line.startsWith(naam));
    await until('the filer heard', WACHT_MS, async () => agendas().length === 1 && (await isEmpty()));
    // A second date while the case goes on takes back nothing; one of somebody else, or of another case, is none of these.
    const ander = await world.db.fileCase();
    await world.db.owner.rows(
      {
        text: `WITH klok AS (
            INSERT INTO termijnen (id, vastloper_id, soort, fase, trede, start, einddatum, stand, schorsingen)
            VALUES ($1, $3, 'aanhouding', 'regulier', 'intake', '2026-11-23', '2026-12-03', 'open', '[]'))
          INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens)
          VALUES ($1, $3, 'aangehouden', 'indiener', $4, '{"tot": "2026-12-03"}'), ($2, $3, 'herinnering', 'programmabureau', $5, $6),
            ($7, $8, 'herinnering', 'indiener', $4, $9)`,
      },
      [
        ...[v7(), v7(), vastloperId, ZETELS.indiener, ZETELS.programmabureau, { toezeggingId: v7(), einddatum: '2026-12-04' }],
        ...[v7(), ander.vastloperId, { toezeggingId: v7(), einddatum: '2026-12-04' }],
      ],
    );
    await until('the filer heard of the pause', WACHT_MS, async () => agendas().length === 2 && (await isEmpty()));
    await world.db.owner.rows(
      {
        text: `WITH dicht AS (UPDATE vastlopers SET status = 'afgesloten', gesloten = true, resultaat = 'ingetrokken', volgende_soort = NULL, volgende_einddatum = NULL WHERE id = $1)
          INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES ($2, $1, 'afgesloten', 'indiener', $3, '{}')`,
      },
      [vastloperId, v7(), ZETELS.indiener],
    );
    await until('the filer heard of the end', WACHT_MS, async () => agendas().length === 3 && (await isEmpty()));
    const [eerste, tweede, terug] = agendas().map((files) => files.map((lines) => [pick(lines, 'METHOD'), pick(lines, 'UID')]));
    const uids = [...(eerste ?? []), ...(tweede ?? [])].map(([, uid]) => uid);
    expect([new Set(uids).size, uids.every((uid) => uid?.includes(vastloperId))]).toEqual([2, true]);
    expect([eerste, tweede]).toEqual(uids.map((uid) => [['METHOD:PUBLISH', uid]]));
    expect(terug?.toSorted()).toEqual(uids.toSorted().map((uid) => ['METHOD:CANCEL', uid]));
  }, 120_000);

  it('lets the contact of an organisation stop ordinary mail with one click, and never what is urgent', async () => {
    const { mails, tell, contact } = await withContact('stopt');
    world.startPost();
    const heard = (soort: string, aantal: number): Promise<void> =>
      tell(soort).then(() => until(`${soort} is done`, WACHT_MS, async () => mails().length >= aantal && (await isEmpty())));
    await heard('verlengd', 1);
    await heard('wisseling', 2);
    await heard('vraag', 3);
    const [gewoon, , dringend] = mails();
    const [, token = ''] =
      /^<http:\/\/127\.0\.0\.1:3000\/minder-mail\/([\w-]{43})>$/.exec(gewoon?.header('list-unsubscribe') ?? '') ?? [];
    expect([gewoon?.header('list-unsubscribe-post'), dringend?.header('list-unsubscribe') ?? '']).toEqual([
      'List-Unsubscribe=One-Click',
      '',
    ]);
    const stop = new StopMail(new PgMailvoorkeurRepository(world.db.database));
    await stop.check(token);
    await stop.execute(token);
    await stop.execute(token);
    await heard('verlengd', 3);
    const [{ stand } = { stand: null }] = await world.db.owner.rows<{ stand: string }>(
      { text: `SELECT stand FROM berichten WHERE organisatie_id = $1 ORDER BY aangemaakt_op DESC LIMIT 1` },
      [contact],
    );
    expect(stand).toBe('vervallen');
    await heard('vraag', 4);
    expect(
      mails()
        .map((mail) => mail.header('list-unsubscribe') ?? '')
        .filter(Boolean),
    ).toHaveLength(2);
    // What is urgent tells who stopped how to get ordinary mail again; nobody else is told.
    const ways = mails().map((mail) => mail.parts.map(({ text }) => /\/weer-mail\/([\w-]{43})/.exec(text)?.[1] ?? ''));
    expect(ways.map((parts) => parts.some(Boolean))).toEqual([false, false, false, true]);
    const again = new TakeMailAgain(new PgMailvoorkeurRepository(world.db.database));
    const [weer = ''] = ways[3] ?? [];
    expect([await again.check(weer), (await stop.check(token)).weer]).toEqual([{ gestopt: true }, weer]);
    await again.execute(weer);
    await heard('verlengd', 5);
    await heard('vraag', 6);
    const tellsHow = mails().map((mail) => mail.parts.some(({ text }) => text.includes('/weer-mail/')));
    expect(tellsHow).toEqual([false, false, false, true, false, false]);
    // Who stops after it was decided who gets a mail, and before it goes, does not get it.
    await world.stopPost();
    await tell('verlengd');
    await world.record.verdeel(100);
    await stop.execute(token);
    world.startPost();
    await until('nothing waits', WACHT_MS, isEmpty);
    expect(mails()).toHaveLength(6);
    await world.db.owner.rows({ text: `UPDATE organisaties SET emailadres = 'nieuw@test.example' WHERE id = $1` }, [contact]);
    await tell('verlengd');
    await until('the new address hears', WACHT_MS, async () => world.sink.taken.some(({ aan }) => aan === 'nieuw@test.example'));
  }, 120_000);
});
