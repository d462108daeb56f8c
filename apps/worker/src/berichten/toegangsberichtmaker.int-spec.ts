// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#application/ports/actor';
import { AcceptUitnodiging } from '#application/use-cases/accept-uitnodiging.use-case';
import { LookAfterWachtrijen } from '#application/use-cases/look-after-wachtrijen.use-case';
import { InvitePartner } from '#application/use-cases/invite-partner.use-case';
import { ManageMailadres, type MailadresInvoer } from '#application/use-cases/manage-mailadres.use-case';
import { TransferLidmaatschap } from '#application/use-cases/transfer-lidmaatschap.use-case';
import { ReceiveRetour } from '#application/use-cases/receive-retour.use-case';
import { WithdrawUitnodiging } from '#application/use-cases/withdraw-uitnodiging.use-case';
import { PgBeheerOverzichtRepository } from '#persistence/beheer/pg-beheer-overzicht.repository';
import { PgBeheerRepository } from '#persistence/beheer/pg-beheer.repository';
import { leesPostAdres } from '#messages/postvak/antwoord-adres';
import { PgPostvakRepository } from '#persistence/postvak/pg-postvak.repository';
import { PgReferentieRepository } from '#persistence/referentie/pg-referentie.repository';
import { until } from '#testing/local-system';
import { INDIENER, ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { ANTWOORD_ADRES, MailWorld } from '../../test/mail-world.js';
import { Overzichtmaker } from '../dagwerk/overzichtmaker.js';
import { Toegangsberichtmaker } from './toegangsberichtmaker.js';

const WACHT_MS = 30_000;
/** After so long the post has looked again and remembers that a receiver rests, and the queue holds their mail back. */
const REMEMBERED_MS = 3_000;
const VANDAAG = '2026-11-23T09:00:00.000Z';
const MORGEN = '2026-11-24T06:00:00.000Z';
const GENODIGDE = 'nieuw@sportclub.example';
const BUREAU = ZETELS.programmabureau ?? '';

let world: MailWorld;
let beheerder: Actor;
let beheer: PgBeheerRepository;
let referentie: PgReferentieRepository;

const make = (): Promise<void> => new Toegangsberichtmaker(world.toegang).make();
const to = (adres: string) => world.sink.taken.filter(({ aan }) => aan === adres).map(({ mail }) => mail);
const textTo = (adres: string): string =>
  to(adres)[0]
    ?.parts.find(({ type }) => type === 'text/plain')
    ?.text.replaceAll(/\s+/g, ' ') ?? '';
/** A mail is at the sink before it is stored that it went, and that storing ends the clock of its receiver: who sets one waits for this. */
const isEmpty = async (): Promise<boolean> => {
  const { wacht = 0, verdeeld = 0 } = await world.standen();
  return wacht + verdeeld === 0;
};
const invite = (emailadres: string) =>
  new InvitePartner(beheer, referentie, world.db.klok).execute({
    actor: beheerder,
    sleutel: null,
    invoer: {
      emailadres,
      rol: 'partner',
      focusgebied: 'EHV-WZ',
      nieuweOrganisatie: { naam: 'Sportclub Woensel', soort: 'welzijn' },
    },
  });
/** A change of post: the one membership of the first goes to the second, and it is told. */
const transfer = async (van: string, naar: string): Promise<void> => {
  const [lid] = await world.db.owner.rows<{ id: string }>({ text: `SELECT id FROM lidmaatschappen WHERE persoon_id = $1` }, [
    van,
  ]);
  const invoer = { lidmaatschap: lid?.id ?? '', persoon: naar };
  await new TransferLidmaatschap(beheer, referentie, world.db.klok).execute({ actor: beheerder, sleutel: null, invoer });
  await make();
};
const accept = (token: string, subject: string) =>
  new AcceptUitnodiging(beheer, world.db.klok).execute(
    { issuer: 'test', subject, naam: 'Sportclub', emailadres: GENODIGDE, dienst: { organisaties: [], zonderAdres: false } },
    token,
  );
const tokenIn = (tekst: string): string => /\/uitnodiging\/([\w-]{43}) /.exec(tekst)?.[1] ?? '';

beforeAll(async () => {
  Logger.overrideLogger(false); // refused addresses are what these tests are about
  world = await MailWorld.create('toegangsberichten');
  beheer = new PgBeheerRepository(world.db.database);
  referentie = new PgReferentieRepository(world.db.database);
  const persoonId = await world.addPersoon(ZETELS.doorbraakteam ?? '', 'beheerder', 'beheerder');
  const lidmaatschap = { id: v7(), organisatieId: ZETELS.doorbraakteam ?? '', rol: 'beheerder', focusgebied: null } as const;
  beheerder = { persoonId, sleutel: 'beheerder', naam: 'beheerder', lidmaatschappen: [lidmaatschap] };
  await world.db.owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf) VALUES ($1, 'test-school', 'School', 'school', 'EHV-WZ', '2020-01-01')`,
    },
    [ZETELS.indiener],
  );
  await world.addPersoon(ZETELS.indiener, 'indiener', 'indiener', INDIENER);
}, 120_000);
afterEach(async () => {
  await world.stopPost();
  // What one test leaves behind is no part of the next.
  world.sink.taken.length = 0;
  world.sink.full.clear();
  await world.db.owner.rows(
    {
      text: `WITH klok AS (DELETE FROM bereikbaarheden), adres AS (UPDATE personen SET emailadres = 'indiener@test.example' WHERE id = $1)
        UPDATE bezorgingen SET poging_vanaf = NULL WHERE stand = 'open'`,
    },
    [INDIENER],
  );
});
afterAll(() => world?.close());

describe(Toegangsberichtmaker.name, () => {
  it('mails an invitation to who is invited, once, with a link of its own that lets them in', async () => {
    const { token: shown, gebeurtenis } = await invite(GENODIGDE);
    await Promise.all([make(), make()]);
    await make();
    world.startPost();
    await until('the invitation arrived', WACHT_MS, async () => to(GENODIGDE).length > 0 && (await isEmpty()));
    expect(to(GENODIGDE).map((mail) => mail.header('subject'))).toEqual(['U bent uitgenodigd']);
    const tekst = textTo(GENODIGDE);
    for (const deel of [
      'beheerder nodigt u uit',
      'U hoort dan bij Sportclub Woensel.',
      'Uw rol wordt: partner.',
      '7 december 2026',
    ])
      expect(tekst).toContain(deel);
    const token = tokenIn(tekst);
    expect(token).toHaveLength(43);
    expect(token).not.toBe(shown);
    const [rij] = await world.db.owner.rows<{ hashes: string[]; rij: string }>(
      { text: `SELECT ARRAY[token_hash, mail_token_hash] AS hashes, u::text AS rij FROM uitnodigingen u WHERE id = $1` },
      [gebeurtenis.gegevens['uitnodigingId']],
    );
    expect(rij?.hashes).toEqual([shown ?? '', token].map((one) => createHash('sha256').update(one).digest('hex')));
    expect(rij?.rij).not.toContain(token);
    expect(await accept(token, 'genodigde')).toMatchObject({ rol: 'partner', focusgebied: 'EHV-WZ' });
    await expect(accept(shown ?? '', 'een-ander')).rejects.toMatchObject({ code: 'UITNODIGING_GEBRUIKT' });
  }, 60_000);

  it('mails none that was withdrawn before it went, or that is over', async () => {
    const { gebeurtenis } = await invite('ingetrokken@sportclub.example');
    await invite('te-laat@sportclub.example');
    await make();
    const uitnodiging = String(gebeurtenis.gegevens['uitnodigingId']);
    await new WithdrawUitnodiging(beheer, world.db.klok).execute({ actor: beheerder, sleutel: null, invoer: { uitnodiging } });
    await world.db.owner.rows({
      text: `UPDATE uitnodigingen SET geldig_tot = '2026-11-20T09:00:00Z' WHERE emailadres = 'te-laat@sportclub.example'`,
    });
    world.startPost();
    await until('both are settled', WACHT_MS, isEmpty);
    expect(world.sink.taken).toEqual([]);
  }, 60_000);

  it('tells who invited that the invitation did not arrive, once, and marks the address of nobody else', async () => {
    world.sink.unknown.add('bestaat-niet@sportclub.example');
    await invite('bestaat-niet@sportclub.example');
    await make();
    world.startPost();
    await until('it was refused', WACHT_MS, async () => (await world.standen())['mislukt'] === 1);
    await make();
    await make();
    await until('who invited heard of it', WACHT_MS, async () => to('beheerder@test.example').length > 0 && (await isEmpty()));
    expect(to('beheerder@test.example').map((mail) => mail.header('subject'))).toEqual(['Uw uitnodiging kwam niet aan']);
    expect(textTo('beheerder@test.example')).toContain('U nodigde bestaat-niet@sportclub.example uit bij Sportclub Woensel.');
    expect(await world.db.owner.rows({ text: 'SELECT ontvanger_id FROM adresweigeringen' })).toEqual([]);
  }, 60_000);

  it('tells who invited the same when the invitation came back later, and nobody else', async () => {
    world.sink.senders.length = 0;
    const weg = 'verhuisd@sportclub.example';
    await invite(weg);
    await make();
    world.startPost();
    await until('it was sent', WACHT_MS, async () => to(weg).length > 0 && (await isEmpty()));
    const { soort, token = '' } = leesPostAdres(ANTWOORD_ADRES, world.sink.senders.at(-1) ?? '') ?? {};
    expect(soort).toBe('retour');
    world.sink.taken.length = 0;
    const ontvang = new ReceiveRetour(new PgPostvakRepository(world.db.database, world.db.klok));
    const retour = { token, berichtId: null, onbereikbaar: weg, status: '5.1.1', overHetAdres: true, kenmerk: 'rapport' };
    expect([await ontvang.execute(retour), await ontvang.execute(retour)]).toEqual(['teruggekomen', 'automatisch']);
    await make();
    await until('who invited heard of it', WACHT_MS, async () => to('beheerder@test.example').length > 0 && (await isEmpty()));
    expect(textTo('beheerder@test.example')).toContain(`U nodigde ${weg} uit bij Sportclub Woensel.`);
    expect(world.sink.taken).toHaveLength(1);
    expect(await world.db.owner.rows({ text: 'SELECT ontvanger_id FROM adresweigeringen' })).toEqual([]);
  }, 60_000);

  it('keeps what a mailbox refuses for good where a beheerder sees it, and tries it when they ask for it again', async () => {
    const [een, twee, naar] = await Promise.all(
      ['een', 'twee', 'naar'].map((wie) => world.addPersoon(ZETELS.doorbraakteam ?? '', 'doorbraakteam', wie)),
    );
    const overzicht = new PgBeheerOverzichtRepository(world.db.database);
    const wachtrijen = new LookAfterWachtrijen({ list: async () => [] }, overzicht, beheer, world.db.klok, null);
    const failed = async () =>
      (await wachtrijen.listMislukt(beheerder))
        .filter(({ soort }) => soort === 'lidmaatschap_gekregen')
        .toSorted((a, b) => a.pogingen - b.pogingen);
    const retry = async (): Promise<void> => {
      for (const { id } of await failed()) await wachtrijen.retryOne({ actor: beheerder, sleutel: null, invoer: { id } });
      await until('all were tried', WACHT_MS, isEmpty);
    };
    world.sink.unknown.add('naar@test.example');
    world.startPost();
    await transfer(een ?? '', naar ?? '');
    await until('it was refused', WACHT_MS, isEmpty);
    expect(await failed()).toMatchObject([{ pogingen: 1, herhaalbaar: true }]);
    const { asked } = world.sink;
    // To an address that is marked nothing goes by itself, and that too is seen.
    await transfer(twee ?? '', naar ?? '');
    await until('who went heard of it', WACHT_MS, isEmpty);
    expect(world.sink.asked - asked).toBe(1);
    expect(await failed()).toMatchObject([{ pogingen: 0, fout: expect.stringContaining('geweigerd') }, { pogingen: 1 }]);
    await retry();
    expect(world.sink.asked - asked).toBe(3);
    expect(await failed()).toMatchObject([{ pogingen: 1 }, { pogingen: 1 }]);
    world.sink.unknown.delete('naar@test.example');
    await retry();
    expect(to('naar@test.example').map((mail) => mail.header('subject'))).toEqual(['U neemt werk over', 'U neemt werk over']);
    expect(await failed()).toEqual([]);
    expect(await world.db.owner.rows({ text: 'SELECT 1 AS een FROM adresweigeringen WHERE opgeheven_op IS NULL' })).toEqual([]);
  }, 120_000);

  it('tries an address again that was marked, once a beheerder set it anew', async () => {
    const marks = () => world.db.owner.rows({ text: 'SELECT 1 AS een FROM adresweigeringen WHERE opgeheven_op IS NULL' });
    await world.db.owner.rows(
      { text: `INSERT INTO adresweigeringen (ontvanger_id, adres_hash, fout) VALUES ($1, 'x', '550'), ($2, 'x', '550')` },
      [INDIENER, ZETELS.indiener],
    );
    await world.db.owner.rows(
      {
        text: `INSERT INTO bereikbaarheden (ontvanger_id, later_sinds, pogingen, rust_tot) VALUES ($1, now(), 9, now() + interval '1 hour')`,
      },
      [INDIENER],
    );
    const zet = (invoer: MailadresInvoer) =>
      new ManageMailadres(beheer, referentie, world.db.klok).set({ actor: beheerder, sleutel: null, invoer });
    await zet({ persoon: INDIENER, emailadres: 'indiener@test.example' });
    await make();
    expect(await marks()).toHaveLength(1);
    expect(await world.db.owner.rows({ text: 'SELECT pogingen, rust_tot FROM bereikbaarheden' })).toEqual([
      { pogingen: 0, rust_tot: null },
    ]);
    await zet({ organisatie: ZETELS.indiener, emailadres: 'school@test.example' });
    await make();
    expect(await marks()).toEqual([]);
  });

  it('brings what waits for a mailbox that takes nothing to another address at once, and what somebody asks for again, while the post works on', async () => {
    const zet = (emailadres: string) =>
      new ManageMailadres(beheer, referentie, world.db.klok).set({
        actor: beheerder,
        sleutel: null,
        invoer: { persoon: INDIENER, emailadres },
      });
    /** Two cases are filed, and this mailbox of the filer takes nothing for an hour. */
    const fileWhileFull = async (adres: string): Promise<void> => {
      world.sink.full.add(adres);
      await world.db.owner.rows(
        {
          text: `INSERT INTO bereikbaarheden (ontvanger_id, later_sinds, pogingen, rust_tot) VALUES ($1, now(), 12, now())
            ON CONFLICT (ontvanger_id) DO UPDATE SET later_sinds = now(), pogingen = 12, rust_tot = now()`,
        },
        [INDIENER],
      );
      await world.db.fileCase();
      await until('they rest', WACHT_MS, async () => {
        const text = `SELECT 1 AS een FROM bereikbaarheden WHERE ontvanger_id = $1 AND rust_tot > now() + interval '30 minutes'`;
        return (await world.db.owner.rows({ text }, [INDIENER])).length > 0;
      });
      await world.db.fileCase();
      await until('both wait in the queue', WACHT_MS, async () => {
        const text = `SELECT 1 AS een FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id
          WHERE z.ontvanger_id = $1 AND z.stand = 'open' AND b.in_wachtrij_op IS NOT NULL`;
        return (await world.db.owner.rows({ text }, [INDIENER])).length === 2;
      });
      await delay(REMEMBERED_MS);
    };
    world.startPost();
    await fileWhileFull('indiener@test.example');
    await zet('ander@test.example');
    await make();
    await until('both are at the other address', WACHT_MS, isEmpty);
    expect(to('ander@test.example')).toHaveLength(2);
    await fileWhileFull('ander@test.example');
    const mislukt = await world.db.owner.rows<{ id: string }>(
      { text: `UPDATE bezorgingen SET stand = 'mislukt' WHERE ontvanger_id = $1 AND stand = 'open' RETURNING bericht_id AS id` },
      [INDIENER],
    );
    world.sink.full.clear();
    expect(await world.record.herhaal(mislukt.map(({ id }) => id))).toBe(2);
    await until('all arrived', WACHT_MS, isEmpty);
    expect(to('ander@test.example')).toHaveLength(4);
  }, 120_000);

  it('tells of a change of post: who comes, who goes, and in one mail the filer of every case that changed hands', async () => {
    world.db.klok.moment = VANDAAG;
    const vorige = await world.addPersoon(BUREAU, 'programmabureau', 'vorige');
    const opvolger = await world.addPersoon(ZETELS.doorbraakteam ?? '', 'doorbraakteam', 'opvolger');
    world.startPost();
    const zaken = [await world.db.fileCase(), await world.db.fileCase()];
    await until('the filings were told', WACHT_MS, isEmpty);
    world.sink.taken.length = 0;
    await transfer(vorige, opvolger);
    await make();
    await until('both heard of it', WACHT_MS, async () => world.sink.taken.length >= 2 && (await isEmpty()));
    const onderwerpen = world.sink.taken.map(({ aan, mail }) => `${aan}: ${mail.header('subject')}`).sort();
    expect(onderwerpen).toEqual([
      'opvolger@test.example: U neemt werk over',
      'vorige@test.example: Een ander neemt uw werk over',
    ]);
    expect(textTo('opvolger@test.example')).toContain('Vanaf maandag 23 november 2026 hebt u een rol bij Programmabureau');
    world.db.klok.moment = MORGEN;
    await new Overzichtmaker(world.overzichten, world.db.klok).runWhenDue();
    await until('the filer heard of it', WACHT_MS, async () => to('indiener@test.example').length > 0 && (await isEmpty()));
    expect(to('indiener@test.example')).toHaveLength(1);
    const tekst = textTo('indiener@test.example');
    for (const { nummer } of zaken) expect(tekst).toContain(nummer);
    expect(tekst).toContain('Vanaf maandag 23 november 2026 werkt opvolger aan uw vastloper, bij Programmabureau');
  }, 120_000);
});
