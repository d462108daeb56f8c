// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { ReceiveRetour } from '#application/use-cases/receive-retour.use-case';
import { leesPostAdres } from '#messages/postvak/antwoord-adres';
import { withdrawMaillinks } from '#persistence/berichten/look-after-berichten';
import { PgMaillinkRepository } from '#persistence/maillinks/pg-maillink.repository';
import { PgPostvakRepository } from '#persistence/postvak/pg-postvak.repository';
import { until } from '#testing/local-system';
import { v7 } from 'uuid';
import { INDIENER, ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { ANTWOORD_ADRES, MailWorld } from '../../test/mail-world.js';
import { Overzichtmaker } from './overzichtmaker.js';

let world: MailWorld;
const WACHT_MS = 30_000;
const MAANDAG = '2026-11-23T09:00:00.000Z';
const DINSDAG = '2026-11-24T06:00:00.000Z';

beforeAll(async () => {
  world = await MailWorld.create('overzichtmaker');
  await world.db.owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf) VALUES ($1, 'test-school', 'School', 'school', 'EHV-WZ', '2020-01-01')`,
    },
    [ZETELS.indiener],
  );
  await world.addPersoon(ZETELS.indiener, 'indiener', 'indiener', INDIENER);
  await world.addPersoon(ZETELS.programmabureau ?? '', 'programmabureau', 'bureau');
  await world.addPersoon(ZETELS.alliantieraad ?? '', 'alliantie_voorzitter', 'raad');
}, 120_000);
afterEach(() => world.stopPost());
afterAll(() => world.close());

const maker = (): Overzichtmaker => new Overzichtmaker(world.overzichten, world.db.klok);
const to = (wie: string) => world.sink.taken.filter(({ aan }) => aan === `${wie}@test.example`).map(({ mail }) => mail);
const isEmpty = async (): Promise<boolean> => {
  const { wacht = 0, verdeeld = 0 } = await world.standen();
  return wacht + verdeeld === 0;
};
const choose = (sleutel: string, ritme: string): Promise<unknown> =>
  world.db.owner.rows(
    {
      text: `INSERT INTO mailvoorkeuren (persoon_id, ritme, overzichten) SELECT id, $2, true FROM personen WHERE sleutel = $1
        ON CONFLICT (persoon_id) DO UPDATE SET ritme = $2`,
    },
    [sleutel, ritme],
  );

/** An organisation without people here; answers the id. */
async function addContact(sleutel: string, soort = 'bewonersinitiatief'): Promise<string> {
  const id = v7();
  await world.db.owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf, emailadres)
        VALUES ($1, $2, 'Zonder mensen', $3, 'EHV-WZ', '2020-01-01', $2 || '@test.example')`,
    },
    [id, sleutel, soort],
  );
  return id;
}

const takePart = (vastloperId: string, organisatieId: string): Promise<unknown> =>
  world.db.owner.rows(
    {
      text: `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, open_trede, ingediend_op, focusgebied)
        SELECT id, $2, 'partner', '2020-01-01', 'test', '2026-11-20', trede, now(), focusgebied FROM vastlopers WHERE id = $1`,
    },
    [vastloperId, organisatieId],
  );

describe(Overzichtmaker.name, () => {
  it('sends one mail the next day with a line per case to who chose so, once however often workers start, and the rest at once', async () => {
    world.db.klok.moment = MAANDAG;
    await choose('bureau', 'dagelijks');
    world.startPost();
    const nummers = [await world.db.fileCase(), await world.db.fileCase()].map(({ nummer }) => nummer);
    await until('the filer heard of both', WACHT_MS, async () => to('indiener').length === 2 && (await isEmpty()));
    expect(to('bureau')).toEqual([]);
    await Promise.all([maker().runWhenDue(), maker().runWhenDue()].map((run) => run.catch(() => undefined)));
    expect(await isEmpty()).toBe(true);
    world.db.klok.moment = DINSDAG;
    await Promise.all([maker(), maker()].map((one) => one.runWhenDue().catch(() => undefined)));
    await maker().runWhenDue();
    await until('the digest is there', WACHT_MS, async () => to('bureau').length > 0 && (await isEmpty()));
    await maker().runWhenDue();
    expect(await isEmpty()).toBe(true);
    const [digest, ...more] = to('bureau');
    expect(more).toEqual([]);
    const rijen = await world.db.owner.rows<{ id: string }>({ text: `SELECT id FROM overzichten WHERE soort = 'dagelijks'` });
    expect(rijen.map(({ id }) => `<${id}@doorbraak.example>`)).toEqual([digest?.header('message-id')]);
    expect(digest?.header('subject')).toBe('Nieuw bij uw vastlopers (2)');
    const tekst = digest?.parts.find(({ type }) => type === 'text/plain')?.text ?? '';
    for (const deel of [
      ...nummers,
      'Er is een nieuwe vastloper.',
      'Aan zet: Programmabureau',
      'Uiterlijk: maandag 30 november 2026',
    ])
      expect(tekst).toContain(deel);
  }, 120_000);

  it('takes dates out of the calendar of who reads of the end in a digest, but for what the aftercare still asks', async () => {
    world.db.klok.moment = '2026-11-25T09:00:00.000Z';
    world.sink.taken.length = 0;
    await choose('bureau', 'dagelijks');
    world.startPost();
    const { vastloperId, nummer } = await world.db.fileCase();
    const tell = (soort: string, gegevens: object): Promise<unknown> =>
      world.db.owner.rows(
        {
          text: `INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES ($1, $2, $3, 'programmabureau', $4, $5)`,
        },
        [v7(), vastloperId, soort, ZETELS.programmabureau, JSON.stringify(gegevens)],
      );
    await tell('herinnering', { soort: 'behandeling', einddatum: '2026-12-04' });
    await tell('herinnering', { soort: 'nazorg', einddatum: '2027-03-04' });
    await until('the dates are there', WACHT_MS, async () => to('bureau').length === 2 && (await isEmpty()));
    await world.db.owner.rows(
      {
        text: `WITH nazorg AS (
            UPDATE termijnen SET soort = 'nazorg' WHERE id = (SELECT id FROM termijnen WHERE vastloper_id = $1 AND stand = 'open' LIMIT 1))
          UPDATE vastlopers SET status = 'nazorg', gesloten = true, resultaat = 'doorbraak' WHERE id = $1`,
      },
      [vastloperId],
    );
    await tell('afgesloten', {});
    await until('the end waits for the digest', WACHT_MS, isEmpty);
    world.db.klok.moment = '2026-11-26T06:00:00.000Z';
    await maker().runWhenDue();
    const digests = () => to('bureau').filter((mail) => mail.header('subject').startsWith('Nieuw bij uw vastlopers'));
    await until('the digest is there', WACHT_MS, async () => digests().length === 1 && (await isEmpty()));
    const entries = (mail: ReturnType<typeof to>[number] | undefined): (string | undefined)[][] =>
      (mail?.parts ?? [])
        .filter(({ type }) => type === 'text/calendar')
        .map(({ text }) => ['METHOD', 'UID'].map((naam) => text.split('\r\n').find((line) => line.startsWith(naam))));
    const uid = `UID:${vastloperId}`;
    expect(to('bureau').slice(0, 2).flatMap(entries)).toEqual([
      ['METHOD:PUBLISH', `${uid}-behandeling@doorbraak`],
      ['METHOD:PUBLISH', `${uid}-nazorg@doorbraak`],
    ]);
    const [digest] = digests();
    expect(digest?.parts.find(({ type }) => type === 'text/plain')?.text).toContain(nummer);
    expect(entries(digest)).toEqual([['METHOD:CANCEL', `${uid}-behandeling@doorbraak`]]);
  }, 120_000);

  it('puts a way to stop with one click in digests and ordinary mail, and in nothing that is urgent', async () => {
    world.db.klok.moment = DINSDAG;
    world.sink.taken.length = 0;
    await choose('indiener', 'direct');
    world.startPost();
    const { vastloperId } = await world.db.fileCase();
    await world.db.owner.rows(
      {
        text: `INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES (gen_random_uuid(), $1, 'besluit', 'indiener', $2, '{}')`,
      },
      [vastloperId, ZETELS.indiener],
    );
    await until('both mails are there', WACHT_MS, async () => to('indiener').length === 2 && (await isEmpty()));
    const [gewoon, dringend] = to('indiener');
    expect(gewoon?.header('list-unsubscribe')).toMatch(/^<http:\/\/127\.0\.0\.1:3000\/minder-mail\/[\w-]{43}>$/);
    expect(gewoon?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect([dringend?.header('subject').includes('besluit'), dringend?.header('list-unsubscribe') ?? '']).toEqual([true, '']);
  }, 120_000);

  it('sends the month to the alliantieraad, and each week what stands still to those in it', async () => {
    world.sink.taken.length = 0;
    const { nummer } = await world.db.fileCase();
    await world.db.owner.rows(
      {
        text: `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, open_trede, ingediend_op, focusgebied)
          SELECT id, $1, 'alliantie_voorzitter', '2026-11-23', 'test', '2026-12-01', trede, now(), focusgebied FROM vastlopers WHERE nummer = $2`,
      },
      [ZETELS.alliantieraad, nummer],
    );
    await world.db.owner.rows({ text: `UPDATE vastlopers SET dragende_einddatum = '2026-12-01' WHERE nummer = $1` }, [nummer]);
    world.db.klok.moment = '2026-12-07T06:00:00.000Z';
    await maker().runWhenDue();
    world.startPost();
    await until('everything arrived', WACHT_MS, async () => to('raad').length >= 2 && (await isEmpty()));
    const onderwerpen = to('raad').map((mail) => mail.header('subject'));
    expect(onderwerpen.sort()).toEqual(['Deze maand in de alliantieraad (1)', 'Deze vastlopers staan stil of stonden stil (1)']);
    expect(to('indiener').map((mail) => mail.header('subject'))).toContain('Deze vastlopers staan stil of stonden stil (4)');
    const tekst = to('raad')[0]?.parts.find(({ type }) => type === 'text/plain')?.text ?? '';
    expect(tekst).toContain('De datum dinsdag 1 december 2026 is voorbij.');
  }, 120_000);

  it('sends the contact of an organisation without people one list a week of what stands still, with a link to each case that works', async () => {
    world.db.klok.moment = '2026-12-14T06:00:00.000Z';
    world.sink.taken.length = 0;
    world.sink.senders.length = 0;
    const contact = await addContact('lijst');
    const zaken = [await world.db.fileCase(), await world.db.fileCase(), await world.db.fileCase(), await world.db.fileCase()];
    const [eerste, tweede, derde, verlaten] = zaken;
    for (const zaak of zaken) await takePart(zaak.vastloperId, contact);
    await world.db.owner.rows({ text: `UPDATE vastlopers SET dragende_einddatum = '2026-11-20' WHERE id = ANY ($1::uuid[])` }, [
      [eerste?.vastloperId, tweede?.vastloperId, verlaten?.vastloperId],
    ]);
    await world.db.owner.rows(
      { text: `UPDATE betrokkenheden SET tot = '2026-12-01' WHERE vastloper_id = $1 AND organisatie_id = $2` },
      [verlaten?.vastloperId, contact],
    );
    world.startPost();
    await world.db.owner.rows(
      {
        text: `INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES (gen_random_uuid(), $1, 'verlengd', 'organisatie', $2, '{}')`,
      },
      [eerste?.vastloperId, contact],
    );
    await until('there is a link', WACHT_MS, async () => to('lijst').length === 1 && (await isEmpty()));
    expect(await withdrawMaillinks(world.db.test.workerUrl, eerste?.nummer ?? '', () => undefined)).toBe(0);
    await maker().runWhenDue();
    await maker().runWhenDue();
    await until('the list arrived', WACHT_MS, async () => to('lijst').length > 1 && (await isEmpty()));
    const lijsten = to('lijst').filter((mail) => mail.header('subject').startsWith('Deze vastlopers staan stil'));
    expect(lijsten.map((mail) => mail.header('subject'))).toEqual(['Deze vastlopers staan stil of stonden stil (2)']);
    const tekst = lijsten[0]?.parts.find(({ type }) => type === 'text/plain')?.text ?? '';
    expect([eerste, tweede, derde, verlaten].map((zaak) => tekst.includes(zaak?.nummer ?? ''))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const links = new PgMaillinkRepository(world.db.database, world.db.klok);
    const tokens = [...tekst.matchAll(/\/volg\/([\w-]{43})/g)].map(([, token = '']) => token);
    const gevonden = await Promise.all(tokens.map((token) => links.find(tokenHash(token))));
    expect(gevonden.map((link) => link?.vastloperId).sort()).toEqual([eerste?.vastloperId, tweede?.vastloperId].sort());
    expect(lijsten[0]?.header('list-unsubscribe')).toMatch(/minder-mail/);
    const ontvang = new ReceiveRetour(new PgPostvakRepository(world.db.database, world.db.klok));
    const uitkomsten: string[] = [];
    for (const sender of world.sink.senders) {
      const token = leesPostAdres(ANTWOORD_ADRES, sender)?.token ?? '';
      const over = { berichtId: null, onbereikbaar: 'lijst@test.example', status: '5.2.2', overHetAdres: false, kenmerk: sender };
      uitkomsten.push(await ontvang.execute({ ...over, token }));
    }
    expect(uitkomsten).toContain('teruggekomen');
    expect((await world.record.listMislukt(10)).map(({ soort }) => soort)).toContain('overzicht');
  }, 120_000);

  it('sends the month to the contact of an alliantieraad without people here, and to the contact of nothing else', async () => {
    world.db.klok.moment = '2027-01-05T06:00:00.000Z';
    world.sink.taken.length = 0;
    const [raad, ander] = [await addContact('raadspostbus', 'alliantieraad'), await addContact('geen-raad')];
    const [open, dicht] = [await world.db.fileCase(), await world.db.fileCase()];
    for (const wie of [raad, ander]) for (const { vastloperId } of [open, dicht]) await takePart(vastloperId, wie);
    await world.db.owner.rows({ text: `UPDATE vastlopers SET gesloten = true WHERE id = $1` }, [dicht.vastloperId]);
    world.startPost();
    await maker().runWhenDue();
    await maker().runWhenDue();
    await until('the list arrived', WACHT_MS, async () => to('raadspostbus').length > 0 && (await isEmpty()));
    const [lijst, ...meer] = to('raadspostbus');
    expect([lijst?.header('subject'), meer, to('geen-raad')]).toEqual(['Deze maand in de alliantieraad (1)', [], []]);
    const tekst = lijst?.parts.find(({ type }) => type === 'text/plain')?.text ?? '';
    expect([open, dicht].map(({ nummer }) => tekst.includes(nummer))).toEqual([true, false]);
    const [, token = ''] = /\/volg\/([\w-]{43})/.exec(tekst) ?? [];
    const links = new PgMaillinkRepository(world.db.database, world.db.klok);
    expect((await links.find(tokenHash(token)))?.vastloperId).toBe(open.vastloperId);
  }, 120_000);

  it('sends that list to no contact who stopped mail, whose address was refused or who has people here, when it is made and when it goes', async () => {
    world.db.klok.moment = '2026-12-21T06:00:00.000Z';
    world.sink.taken.length = 0;
    const { vastloperId } = await world.db.fileCase();
    await world.db.owner.rows({ text: `UPDATE vastlopers SET dragende_einddatum = '2026-11-20' WHERE id = $1` }, [vastloperId]);
    const contacts = new Map<string, string>();
    for (const sleutel of ['blijft', 'stopte', 'weigerde', 'bemand', 'stopt-straks', 'straks-bemand']) {
      contacts.set(sleutel, await addContact(sleutel));
      await takePart(vastloperId, contacts.get(sleutel) ?? '');
    }
    const note = (table: string, column: string, sleutel: string): Promise<unknown> =>
      world.db.owner.rows(
        { text: `INSERT INTO ${table} (${column}, adres_hash) VALUES ($1, encode(sha256(convert_to($2, 'UTF8')), 'hex'))` },
        [contacts.get(sleutel), `${sleutel}@test.example`],
      );
    await note('contactafmeldingen', 'organisatie_id', 'stopte');
    await note('adresweigeringen', 'ontvanger_id', 'weigerde');
    await world.addPersoon(contacts.get('bemand') ?? '', 'partner', 'lid-van-bemand');
    await maker().runWhenDue();
    const made = await world.db.owner.rows<{ sleutel: string }>(
      {
        text: `SELECT o.sleutel FROM overzichten z JOIN organisaties o ON o.id = z.organisatie_id WHERE o.id = ANY ($1::uuid[]) ORDER BY 1`,
      },
      [[...contacts.values()]],
    );
    expect(made.map(({ sleutel }) => sleutel)).toEqual(['blijft', 'stopt-straks', 'straks-bemand']);
    await note('contactafmeldingen', 'organisatie_id', 'stopt-straks');
    await world.addPersoon(contacts.get('straks-bemand') ?? '', 'partner', 'lid-van-straks');
    world.startPost();
    await until('the list arrived', WACHT_MS, async () => to('blijft').length > 0 && (await isEmpty()));
    const got = world.sink.taken.filter(({ aan }) => [...contacts.keys()].some((sleutel) => aan === `${sleutel}@test.example`));
    expect(got.map(({ aan }) => aan)).toEqual(['blijft@test.example']);
  }, 120_000);

  it('keeps what was kept for who has no address when the digest goes, and brings it the day after they have one again', async () => {
    world.db.klok.moment = '2026-12-28T09:00:00.000Z';
    world.sink.taken.length = 0;
    await choose('bureau', 'dagelijks');
    world.startPost();
    const { nummer } = await world.db.fileCase();
    await until('it is kept', WACHT_MS, isEmpty);
    await world.stopPost();
    const move = (emailadres: string | null): Promise<unknown> =>
      world.db.owner.rows({ text: `UPDATE personen SET emailadres = $1 WHERE sleutel = 'bureau'` }, [emailadres]);
    world.db.klok.moment = '2026-12-29T06:00:00.000Z';
    await maker().runWhenDue();
    await move(null);
    world.startPost();
    await until('the digest lapsed', WACHT_MS, isEmpty);
    const digests = () => to('bureau').filter((mail) => mail.header('subject').startsWith('Nieuw bij uw vastlopers'));
    expect(digests()).toEqual([]);
    await move('bureau@test.example');
    world.db.klok.moment = '2026-12-30T06:00:00.000Z';
    await maker().runWhenDue();
    await until('the kept news arrived', WACHT_MS, async () => digests().length > 0 && (await isEmpty()));
    const [digest] = digests();
    expect(digest?.parts.find(({ type }) => type === 'text/plain')?.text).toContain(nummer);
  }, 120_000);
});

describe('an address that a mail server refuses for good', () => {
  it('is told to the programmabureau once, is passed over for a colleague, and counts again when mail arrives', async () => {
    world.sink.taken.length = 0;
    world.db.klok.moment = DINSDAG;
    await choose('bureau', 'direct');
    await world.addPersoon(ZETELS.indiener, 'indiener', 'collega');
    world.sink.unknown.add('indiener@test.example');
    world.startPost();
    await world.db.fileCase();
    const told = () => to('bureau').filter((mail) => mail.header('subject').startsWith('Een mailadres werkt niet meer'));
    await until('the bureau was told', WACHT_MS, async () => told().length === 1 && (await isEmpty()));
    expect(told()[0]?.parts.find(({ type }) => type === 'text/plain')?.text).toContain(
      'Onze mail aan indiener van School kwam niet aan.',
    );
    const { nummer } = await world.db.fileCase();
    await until('a colleague got the next one', WACHT_MS, async () => to('collega').length === 1 && (await isEmpty()));
    expect(to('collega')[0]?.header('subject')).toBe(`Uw vastloper is binnen (${nummer})`);
    expect(told()).toHaveLength(1);
    world.sink.unknown.clear();
    await world.record.herhaal(null);
    await until('what was refused arrived', WACHT_MS, async () => to('indiener').length === 1 && (await isEmpty()));
    await world.db.fileCase();
    await until('mail goes to the filer again', WACHT_MS, async () => to('indiener').length === 2 && (await isEmpty()));
    expect(to('collega')).toHaveLength(1);
  }, 120_000);

  it('hears of a digest that comes back only later, marks the address and tells the programmabureau once', async () => {
    world.sink.taken.length = 0;
    world.db.klok.moment = MAANDAG;
    await choose('collega', 'dagelijks');
    await choose('indiener', 'direct');
    world.startPost();
    const { vastloperId } = await world.db.fileCase();
    await world.db.owner.rows(
      {
        text: `INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES (gen_random_uuid(), $1, 'aangevuld', 'organisatie', $2, '{}')`,
      },
      [vastloperId, ZETELS.indiener],
    );
    await until('all is divided', WACHT_MS, isEmpty);
    world.db.klok.moment = '2026-12-08T06:00:00.000Z';
    world.sink.senders.length = 0;
    await maker().runWhenDue();
    await until('the digest is there', WACHT_MS, async () => to('collega').length > 0 && (await isEmpty()));
    const digest = to('collega').find((mail) => mail.header('subject').startsWith('Nieuw bij uw vastlopers'));
    expect(digest?.header('reply-to') ?? '').toBe('');
    const retouren = world.sink.senders.map((adres) => leesPostAdres(ANTWOORD_ADRES, adres));
    expect(retouren.map((adres) => adres?.soort)).toEqual(retouren.map(() => 'retour'));
    const ontvang = new ReceiveRetour(new PgPostvakRepository(world.db.database, world.db.klok));
    const marked = async (onbereikbaar: string): Promise<string[]> => {
      const uitkomsten: string[] = [];
      const retour = { berichtId: null, onbereikbaar, status: '5.1.1', overHetAdres: true, kenmerk: onbereikbaar };
      for (const adres of retouren) uitkomsten.push(await ontvang.execute({ ...retour, token: adres?.token ?? '' }));
      return uitkomsten.filter((uitkomst) => uitkomst === 'onbereikbaar');
    };
    expect(await marked('iemand-anders@test.example')).toEqual([]);
    expect(await marked('collega@test.example')).toEqual(['onbereikbaar']);
    expect(await marked('collega@test.example')).toEqual([]);
    expect((await world.record.listMislukt(10)).map(({ soort }) => soort)).toContain('overzicht');
    const told = () => to('bureau').filter((mail) => mail.header('subject').startsWith('Een mailadres werkt niet meer'));
    await until('the bureau was told', WACHT_MS, async () => told().length > 0 && (await isEmpty()));
    expect(told().map((mail) => mail.parts.find(({ type }) => type === 'text/plain')?.text)).toEqual([
      expect.stringContaining('Onze mail aan collega van School kwam niet aan.'),
    ]);
  }, 120_000);
});
