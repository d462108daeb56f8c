// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { StopMail } from '#application/use-cases/stop-mail.use-case';
import { PgMailvoorkeurRepository } from '#persistence/mailvoorkeuren/pg-mailvoorkeur.repository';
import { withdrawMaillinks } from '#persistence/berichten/look-after-berichten';
import { PgMaillinkRepository } from '#persistence/maillinks/pg-maillink.repository';
import { until } from '#testing/local-system';
import type { MailZender } from '#messages/mail-zender';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { v7 } from 'uuid';
import { INDIENER, PROGRAMMABUREAU, ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { MailWorld } from '../../test/mail-world.js';
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
afterEach(() => world.stopPost());
afterAll(() => world.close());

const isEmpty = async (): Promise<boolean> => {
  const { wacht = 0, verdeeld = 0 } = await world.standen();
  return wacht + verdeeld === 0;
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
    await world.db.owner.rows({ text: 'DROP SCHEMA bullmq CASCADE' });
    await world.sink.up();
    await until('everything arrived', WACHT_MS * 2, isEmpty);
    expect((await world.standen())['mislukt']).toBeUndefined();
  }, 180_000);

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
      await world.db.owner.rows({ text: `UPDATE bezorgingen SET stand = 'vervallen' WHERE stand = 'mislukt'` });
      world.sink.taken.length = 0;
      await world.db.fileCase();
      await world.record.verdeel(100);
      await world.db.owner.rows({ text: breek });
      const { nummer } = await world.db.fileCase();
      world.startPost();
      const bij = (wie: string) => world.sink.taken.filter(({ aan }) => aan === `${wie}@test.example`).length;
      await until('the other receiver has both', WACHT_MS, async () => bij('indiener') === 2);
      await until('it failed', WACHT_MS, async () => {
        await world.db.owner.rows({ text: `UPDATE bezorgingen SET poging_vanaf = now() WHERE poging_vanaf > now()` });
        return (await world.record.listMislukt(10)).length > 0;
      });
      expect((await world.record.listMislukt(10))[0]).toMatchObject({ pogingen });
      await world.db.owner.rows({ text: `UPDATE personen SET emailadres = 'bureau@test.example' WHERE sleutel = 'bureau'` });
      if (pogingen > 1)
        await until('what came after it arrived', WACHT_MS, async () =>
          world.sink.taken.some(({ aan, mail }) => aan === 'bureau@test.example' && mail.header('subject').includes(nummer)),
        );
    },
    120_000,
  );

  it('takes a server that refuses everybody for now for one that is away: no attempt counts, it is an alarm after ten minutes, and then all arrives', async () => {
    await world.db.owner.rows({ text: `UPDATE bezorgingen SET stand = 'vervallen' WHERE stand IN ('open', 'mislukt')` });
    await world.db.owner.rows({
      text: `UPDATE berichten SET stand = 'vervallen' WHERE stand IN ('wacht', 'verdeeld', 'mislukt')`,
    });
    for (const naam of ['collega', 'buur']) await world.addPersoon(ZETELS.programmabureau ?? '', 'programmabureau', naam);
    for (let n = 0; n < 3; n += 1) await world.db.fileCase();
    await world.record.verdeel(100);
    await world.db.owner.rows({ text: `UPDATE bezorgingen SET pogingen = 27 WHERE stand = 'open'` });
    world.sink.taken.length = 0;
    world.sink.asked = 0;
    world.sink.busy = true;
    world.startPost();
    await until('everybody was refused more often than a mail is tried', WACHT_MS, async () => {
      await world.db.owner.rows({ text: 'UPDATE bezorgingen SET poging_vanaf = now() WHERE poging_vanaf > now()' });
      return world.sink.asked > 14;
    });
    const over = async (seconden: number) => {
      const nu = () => new Date(Date.now() + seconden * 1_000).toISOString();
      const straks = new PgBerichtenRecord(world.db.worker, world.db.klok, { altijd: true, perUur: 10_000 }, nu);
      const metrics = new WorkerMetrics(world.db.record, straks);
      const wacht = new Wachtrijwacht(
        { list: async () => [] },
        straks,
        { claim: async () => false, release: async () => undefined, listAdressen: async () => [] },
        {} as MailZender,
        metrics,
        { klok: world.db.klok, pagina: '' },
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
    const daarna = await ask(3);
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
    await world.db.owner.rows(
      {
        text: `WITH dicht AS (UPDATE vastlopers SET status = 'afgesloten', gesloten = true, resultaat = 'ingetrokken', volgende_soort = NULL, volgende_einddatum = NULL WHERE id = $1)
          INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES ($2, $1, 'afgesloten', 'indiener', $3, '{}')`,
      },
      [vastloperId, v7(), ZETELS.indiener],
    );
    await until('the filer heard of the end', WACHT_MS, async () => agendas().length === 2 && (await isEmpty()));
    const [[gegeven = []] = [], [terug = []] = []] = agendas();
    expect([gegeven, terug].map((lines) => [pick(lines, 'METHOD'), pick(lines, 'UID')])).toEqual([
      ['METHOD:PUBLISH', pick(gegeven, 'UID')],
      ['METHOD:CANCEL', pick(gegeven, 'UID')],
    ]);
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
    await heard('vraag', 4);
    expect(
      mails()
        .map((mail) => mail.header('list-unsubscribe') ?? '')
        .filter(Boolean),
    ).toHaveLength(2);
    await world.db.owner.rows({ text: `UPDATE organisaties SET emailadres = 'nieuw@test.example' WHERE id = $1` }, [contact]);
    await tell('verlengd');
    await until('the new address hears', WACHT_MS, async () => world.sink.taken.some(({ aan }) => aan === 'nieuw@test.example'));
  }, 120_000);
});
