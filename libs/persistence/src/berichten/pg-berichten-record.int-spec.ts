// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { RecordDatabase, ZETELS } from '../../test/record-database.js';
import { contactMag, mailWereld, wending, ziet, type MailWereld } from '../../test/mail-wereld.js';
import { schrijfMailWereld, wijzigMailWereld } from '../../test/schrijf-mail-wereld.js';
import { PgBerichtenRecord } from './pg-berichten-record.js';

const LEASE_MS = 60_000;

let db: RecordDatabase;
let record: PgBerichtenRecord;

beforeAll(async () => {
  db = await RecordDatabase.create('berichten');
  record = new PgBerichtenRecord(db.worker, db.klok, { altijd: true, perUur: 3 });
}, 120_000);
afterAll(() => db.drop());
beforeEach(async () => {
  await db.owner.rows({ text: 'DELETE FROM berichten' });
  await db.owner.rows({ text: 'DELETE FROM bereikbaarheden' });
});

describe(PgBerichtenRecord.name, () => {
  it('brings to nobody who may not see the case, chosen today or sent after anything changed, and to somebody whenever it may, in any world', async () => {
    await fc.assert(
      fc.asyncProperty(mailWereld, fc.array(wending, { maxLength: 4 }), async (gegeven, wendingen) => {
        const geschreven = await schrijfMailWereld(db.owner, gegeven);
        await record.verdeel(100);
        const gekozen = await db.owner.rows<{ id: string; zaak: string; persoon: string | null }>({
          text: `SELECT z.id, b.vastloper_id AS zaak, z.persoon_id AS persoon FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id`,
        });
        const mag = (wereld: MailWereld, n: number, persoon: string | null): boolean => {
          const [zaak, wie] = [gegeven.zaken[n], geschreven.personen.indexOf(persoon ?? '')];
          const nu = wereld.zaken[n];
          if (!zaak || !nu) return false;
          return persoon === null
            ? contactMag(wereld, nu, zaak.aan)
            : wereld.personen[wie]?.adres === true && ziet(wereld, wie, nu, zaak.aan);
        };
        for (const [n, id] of geschreven.zaken.entries()) {
          const kregen = gekozen.filter(({ zaak }) => zaak === id).map(({ persoon }) => persoon);
          expect(kregen.filter((wie) => !mag(gegeven, n, wie))).toEqual([]);
          expect(kregen.length > 0).toBe([null, ...geschreven.personen].some((wie) => mag(gegeven, n, wie)));
        }
        const straks = wendingen.reduce((wereld, verander) => verander(wereld), gegeven);
        await wijzigMailWereld(db.owner, straks, geschreven);
        const nogSteeds = gekozen.filter(({ zaak, persoon }) => mag(straks, geschreven.zaken.indexOf(zaak), persoon));
        const verstuurd = await record.readTeVersturen(gekozen.map(({ id }) => id));
        expect(verstuurd.map(({ id }) => id).sort()).toEqual(nogSteeds.map(({ id }) => id).sort());
        const mogenNog = await record.listMogenNog(gekozen.map(({ id }) => id));
        expect(new Set(mogenNog)).toEqual(
          new Set(verstuurd.map(({ id, ontvanger }) => ({ id, emailadres: ontvanger.emailadres }))),
        );
        await db.owner.rows({ text: 'DELETE FROM berichten' });
      }),
      { numRuns: 150 },
    );
  }, 180_000);

  it('sends nothing to the mailbox of an organisation that ended, nor of one whose only member may not get in or cannot be reached', async () => {
    const [school, lid] = [v7(), v7()];
    const doe = (text: string, ...values: unknown[]) => db.owner.rows({ text }, values);
    await doe(
      `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf, emailadres) VALUES ($1::uuid, $1::text, 'School', 'school', '2020-01-01', 's@test.example')`,
      school,
    );
    const { vastloperId } = await db.fileCase();
    await doe('UPDATE betrokkenheden SET organisatie_id = $1 WHERE vastloper_id = $2', school, vastloperId);
    await doe(`UPDATE berichten SET organisatie_id = $1, aan = 'organisatie' WHERE vastloper_id = $2`, school, vastloperId);
    await record.verdeel(100);
    const gekozen = await doe('SELECT id FROM bezorgingen WHERE organisatie_id = $1', school);
    const adressen = async () =>
      (await record.readTeVersturen(gekozen.map((rij) => (rij as { id: string }).id))).map(
        ({ ontvanger }) => ontvanger.emailadres,
      );
    expect(new Set(await adressen())).toEqual(new Set(['s@test.example']));
    await doe(`UPDATE organisaties SET geldig_tot = '2026-11-22' WHERE id = $1`, school);
    expect(await adressen()).toEqual([]);
    await doe('UPDATE organisaties SET geldig_tot = NULL WHERE id = $1', school);
    await doe(`INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 't', $1::text, $1::text, 'Rol')`, lid);
    await doe(
      `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) VALUES ($1, $1, $2, 'partner', '2020-01-01')`,
      lid,
      school,
    );
    expect(await adressen()).toEqual([]);
    await doe(`INSERT INTO schorsingen (id, persoon_id, reden, op) VALUES ($1, $1, 'onderzoek', now())`, lid);
    expect(await adressen()).toEqual([]);
    await doe(`UPDATE lidmaatschappen SET geldig_tot = '2026-11-22' WHERE id = $1`, lid);
    expect(new Set(await adressen())).toEqual(new Set(['s@test.example']));
  });

  it('chooses nobody who may not get in, and nobody whose plaatsvervanging ended before its day', async () => {
    const [geschorst, vervanger] = [v7(), v7()];
    for (const persoon of [geschorst, vervanger])
      await db.owner.rows(
        {
          text: `INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres) VALUES ($1::uuid, 't', $1::text, $1::text, 'Rol', $1::text || '@test.example')`,
        },
        [persoon],
      );
    const lid = v7();
    await db.owner.rows(
      {
        text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) VALUES ($1, $2, $3, 'programmabureau', '2020-01-01')`,
      },
      [lid, geschorst, ZETELS.programmabureau],
    );
    const vervanging = v7();
    await db.owner.rows(
      {
        text: `INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot) VALUES ($1, $2, $3, '2020-01-01', '2099-01-01')`,
      },
      [vervanging, lid, vervanger],
    );
    const kregen = async (): Promise<string[]> => {
      await db.fileCase();
      await record.verdeel(100);
      const rijen = await db.owner.rows<{ persoonId: string }>({
        text: `SELECT DISTINCT z.persoon_id AS "persoonId" FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id WHERE b.organisatie_id = '${ZETELS.programmabureau}'`,
      });
      await db.owner.rows({ text: 'DELETE FROM berichten' });
      return rijen.map(({ persoonId }) => persoonId).filter((id) => [geschorst, vervanger].includes(id));
    };
    expect((await kregen()).sort()).toEqual([geschorst, vervanger].sort());
    await db.owner.rows({ text: `INSERT INTO schorsingen (id, persoon_id, reden, op) VALUES ($1, $2, 'onderzoek', now())` }, [
      v7(),
      geschorst,
    ]);
    expect(await kregen()).toEqual([vervanger]);
    await db.owner.rows(
      { text: `INSERT INTO plaatsvervanging_eindes (id, plaatsvervanging_id, laatste_dag) VALUES ($1, $2, '2026-11-01')` },
      [v7(), vervanging],
    );
    expect(await kregen()).toEqual([]);
    await db.owner.rows({ text: `UPDATE lidmaatschappen SET geldig_tot = '2020-01-02' WHERE id = $1` }, [lid]);
  });

  describe('the turn of a receiver', () => {
    const persoon = v7();

    beforeAll(async () => {
      await db.owner.rows(
        {
          text: `INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres) VALUES ($1, 't', 'bureau', 'bureau', 'Bureau', 'b@test.example')`,
        },
        [persoon],
      );
      await db.owner.rows(
        {
          text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) VALUES ($1, $2, $3, 'programmabureau', '2020-01-01')`,
        },
        [v7(), persoon, ZETELS.programmabureau],
      );
    });
    const neem = async (limit = 1) => {
      const { ids, ...rest } = await record.takeBeurt(persoon, LEASE_MS, limit);
      return { id: ids[0] ?? null, ids, ...rest };
    };
    /** Four filings, of which the programmabureau hears; answers their deliveries in order. */
    const vier = async (): Promise<string[]> => {
      for (let n = 0; n < 4; n += 1) await db.fileCase();
      await record.verdeel(100);
      const rijen = await db.owner.rows<{ id: string }>(
        { text: 'SELECT id FROM bezorgingen WHERE ontvanger_id = $1 ORDER BY volgnummer' },
        [persoon],
      );
      return rijen.map(({ id }) => id);
    };

    it('goes to one worker at a time, oldest first, however many ask', async () => {
      const ids = await vier();
      const beurten = await Promise.all(Array.from({ length: 8 }, () => neem()));
      expect(beurten.map(({ id }) => id).filter(Boolean)).toEqual([ids[0]]);
      expect(beurten.filter(({ bezet }) => bezet)).toHaveLength(7);
      await record.store([{ id: ids[0] ?? '', stand: 'verzonden' }]);
      expect((await neem(20)).ids).toEqual([ids[1], ids[2]]); // two left of the three per hour
    });

    it('holds up the later mail of the same case alone after a failure for now, never what is urgent, and nothing after one for good', async () => {
      const ids = await vier();
      const zaken = await db.owner.rows<{ id: string }>({
        text: 'SELECT vastloper_id AS id FROM berichten ORDER BY aangemaakt_op',
      });
      // The second and the third are about the case of the first, and the third is urgent.
      for (const [n, soort] of [
        [1, 'herinnering'],
        [2, 'tekst_gemeld'],
      ] as const)
        await db.owner.rows(
          {
            text: `UPDATE berichten SET vastloper_id = $1, soort = $2 WHERE id = (SELECT bericht_id FROM bezorgingen WHERE id = $3)`,
          },
          [zaken[0]?.id, soort, ids[n]],
        );
      expect((await neem()).id).toBe(ids[0]);
      await record.store([{ id: ids[0] ?? '', stand: 'later', wachtMs: 60_000, fout: 'later' }]);
      const beurt = await neem(20);
      expect(beurt.ids).toEqual([ids[2], ids[3]]);
      expect(Date.parse(beurt.laterVanaf ?? '')).toBeGreaterThan(Date.now() + 50_000);
      await record.store([ids[2] ?? '', ids[3] ?? ''].map((id) => ({ id, stand: 'weg' })));
      await db.owner.rows({ text: 'UPDATE bezorgingen SET poging_vanaf = now() WHERE id = $1' }, [ids[0]]);
      expect((await neem()).id).toBe(ids[0]);
      await record.store([{ id: ids[0] ?? '', stand: 'mislukt', fout: 'nooit' }]);
      expect((await neem()).id).toBe(ids[1]);
    });

    it('keeps one clock while a server refuses the receiver for now: one mail tries, the one that was tried least, and what arrives ends it', async () => {
      const [a = '', b = '', c = '', d = ''] = await vier();
      const weiger = (id: string, rustMs: number) => record.store([{ id, stand: 'later', wachtMs: 1, rustMs, fout: 'vol' }]);
      const klok = () => db.owner.rows({ text: 'UPDATE bereikbaarheden SET rust_tot = now()' });
      const beurt = () => record.takeBeurt(persoon, LEASE_MS, 20);
      expect((await neem()).id).toBe(a);
      await weiger(a, 600_000);
      const rust = await beurt();
      expect([rust.ids, Date.parse(rust.wachtTot ?? '') > Date.now() + 500_000]).toEqual([[], true]);
      await db.owner.rows(
        { text: `UPDATE berichten SET soort = 'tekst_gemeld' WHERE id = (SELECT bericht_id FROM bezorgingen WHERE id = $1)` },
        [d],
      );
      expect((await beurt()).ids).toEqual([d]);
      await weiger(d, 600_000);
      await klok();
      await db.owner.rows({ text: `UPDATE bezorgingen SET poging_vanaf = now() + interval '1 hour' WHERE id = $1` }, [d]);
      expect(await beurt()).toMatchObject({ ids: [b], geweigerd: 2 });
      await weiger(b, 600_000);
      expect((await beurt()).ids).toEqual([]);
      await klok();
      expect(await beurt()).toMatchObject({ ids: [c], geweigerd: 3 });
      await record.store([{ id: c, stand: 'verzonden' }]);
      expect(await beurt()).toMatchObject({ ids: [a, b], geweigerd: 0, wachtTot: null });
      expect(await db.owner.rows({ text: 'SELECT later_sinds FROM bereikbaarheden' })).toEqual([{ later_sinds: null }]);
    });

    it('tells the programmabureau once when a receiver was refused for four hours, and again only after a mail arrived', async () => {
      const [a = '', b = ''] = await vier();
      const weiger = () => record.store([{ id: a, stand: 'later', wachtMs: 1, rustMs: 1, fout: 'vol' }]);
      const sinds = (hoeLang: string) =>
        db.owner.rows({ text: `UPDATE bereikbaarheden SET later_sinds = now() - $1::interval` }, [hoeLang]);
      const verteld = () =>
        db.owner.rows({ text: `SELECT gegevens, organisatie_id AS bureau FROM berichten WHERE soort = 'adres_geweigerd'` });
      const bericht = {
        gegevens: { onbereikbaar: expect.stringContaining('Bureau van '), aanleiding: 'nu_niet' },
        bureau: ZETELS.programmabureau,
      };
      await weiger();
      await sinds('3 hours 59 minutes');
      await weiger();
      expect(await verteld()).toEqual([]);
      await sinds('4 hours');
      await weiger();
      await weiger();
      expect(await verteld()).toEqual([bericht]);
      await record.store([{ id: b, stand: 'verzonden' }]);
      await weiger();
      await sinds('4 hours');
      await db.owner.rows({ text: `UPDATE bereikbaarheden SET nu_niet_gemeld_op = nu_niet_gemeld_op - interval '1 day'` });
      await weiger();
      expect(await verteld()).toEqual([bericht, bericht]);
    });

    it('tells that a mailbox takes nothing also while it was told that a mail came back from there', async () => {
      const [a = ''] = await vier();
      const weiger = () => record.store([{ id: a, stand: 'later', wachtMs: 1, rustMs: 1, fout: 'vol' }]);
      await weiger();
      await db.owner.rows({ text: `UPDATE bereikbaarheden SET later_sinds = now() - interval '4 hours', gemeld_op = now()` });
      await weiger();
      const verteld = { text: `SELECT gegevens->>'aanleiding' AS aanleiding FROM berichten WHERE soort = 'adres_geweigerd'` };
      expect(await db.owner.rows(verteld)).toEqual([{ aanleiding: 'nu_niet' }]);
    });

    it('tries a receiver again at once when somebody asks for what failed', async () => {
      const [a = ''] = await vier();
      const rust = async () =>
        (
          await db.owner.rows<{ rust: boolean }>({
            text: 'SELECT COALESCE(rust_tot > now(), false) AS rust FROM bereikbaarheden',
          })
        )[0]?.rust;
      await record.store([{ id: a, stand: 'mislukt', rustMs: 600_000, fout: 'vol' }]);
      expect(await rust()).toBe(true);
      expect(await record.herhaal(null)).toBeGreaterThan(0);
      expect([await rust(), (await neem()).id]).toEqual([false, a]);
    });

    it('ends every message of which two receivers end at the same time', async () => {
      const { vastloperId } = await db.fileCase();
      const rijen = await db.owner.rows<{ id: string }>(
        {
          text: `WITH bericht AS (
              INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens, stand)
              SELECT gen_random_uuid(), $1, 'herinnering', 'aan_zet', $2, '{}', 'verdeeld' FROM generate_series(1, 100) RETURNING id)
            INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, niet_voor)
            SELECT gen_random_uuid(), bericht.id, $2, gen_random_uuid(), now() FROM bericht, generate_series(1, 2) ORDER BY bericht.id RETURNING id`,
        },
        [vastloperId, ZETELS.programmabureau],
      );
      await Promise.all(rijen.map(({ id }) => record.store([{ id, stand: 'verzonden' }])));
      expect(
        await db.owner.rows({
          text: `SELECT stand, count(*)::int AS aantal FROM berichten WHERE soort = 'herinnering' GROUP BY stand`,
        }),
      ).toEqual([{ stand: 'verzonden', aantal: 100 }]);
    });

    it('ends a message that was left without anybody who waits for it', async () => {
      const [id = ''] = await vier();
      await db.owner.rows({ text: `UPDATE bezorgingen SET stand = 'verzonden' WHERE id = $1` }, [id]);
      const berichtVan = () =>
        db.owner.rows<{ id: string; stand: string }>(
          { text: 'SELECT b.id, b.stand FROM berichten b JOIN bezorgingen z ON z.bericht_id = b.id WHERE z.id = $1' },
          [id],
        );
      const [bericht] = await berichtVan();
      expect(await record.look([bericht?.id ?? ''])).toEqual([{ klaar: true, mislukt: false, open: [] }]);
      expect((await berichtVan())[0]?.stand).toBe('verzonden');
    });

    it('comes back by itself from a worker that died', async () => {
      const ids = await vier();
      await record.takeBeurt(persoon, 0, 1);
      expect((await neem()).id).toBe(ids[0]);
    });

    it('counts no attempt while the mail server is away', async () => {
      const [eerste = ''] = await vier();
      await neem();
      await record.store([{ id: eerste, stand: 'weg', fout: 'weg' }]);
      expect(await db.owner.rows({ text: 'SELECT pogingen, stand FROM bezorgingen WHERE id = $1' }, [eerste])).toEqual([
        { pogingen: 0, stand: 'open' },
      ]);
    });

    it('gives no more than the limit per hour', async () => {
      const ids = await vier();
      for (const id of ids.slice(0, 3)) {
        expect((await neem()).id).toBe(id);
        await record.store([{ id, stand: 'verzonden' }]);
      }
      const vol = await neem(20);
      expect(vol.id).toBeNull();
      expect(Date.parse(vol.wachtTot ?? '') - Date.now()).toBeGreaterThan(3_500_000);
    });

    it('lets what waits for office hours be passed by what may go now', async () => {
      const ids = await vier();
      await db.owner.rows({ text: `UPDATE bezorgingen SET niet_voor = now() + interval '1 day' WHERE id = $1` }, [ids[0]]);
      expect((await neem()).id).toBe(ids[1]);
    });
  });

  it('sends to the contact of an organisation only when nobody of it is known', async () => {
    await db.owner.rows(
      {
        text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf, emailadres) VALUES ($1, 'test-school', 'School', 'school', 'EHV-WZ', '2020-01-01', 'school@test.example')`,
      },
      [ZETELS.indiener],
    );
    await db.fileCase();
    await record.verdeel(100);
    const [contact] = await db.owner.rows<{ id: string; persoon: string | null }>({
      text: `SELECT z.id, z.persoon_id AS persoon FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id WHERE b.aan = 'indiener'`,
    });
    expect(contact?.persoon).toBeNull();
    expect((await record.readTeVersturen([contact?.id ?? '']))[0]?.ontvanger).toMatchObject({
      emailadres: 'school@test.example',
      persoonId: null,
    });
  });

  it('reads what the area says itself at the moment of sending: the last version, and nothing of another area', async () => {
    const { vastloperId } = await db.fileCase();
    await record.verdeel(100);
    const door = await db.owner.rows<{ id: string }>({ text: 'SELECT id FROM personen LIMIT 1' });
    const zet = (gebied: string, versie: number, groet: string) =>
      db.owner.rows({ text: `INSERT INTO mailteksten VALUES ($1, $2, $3, NULL, $4, now())` }, [
        gebied,
        versie,
        groet,
        door[0]?.id,
      ]);
    const [bezorging] = await db.owner.rows<{ id: string }>(
      {
        text: `SELECT z.id FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id WHERE b.aan = 'indiener' AND b.vastloper_id = $1`,
      },
      [vastloperId],
    );
    const gelezen = async () => (await record.readTeVersturen([bezorging?.id ?? '']))[0]?.mailtekst;
    await zet('VLA-WW', 1, 'Hallo uit Vlaardingen,');
    expect(await gelezen()).toEqual({ groet: null, contact: null });
    await zet('EHV-WZ', 1, 'Goedendag,');
    await zet('EHV-WZ', 2, 'Dag,');
    expect(await gelezen()).toEqual({ groet: 'Dag,', contact: null });
  });

  it('knows whether words of the receiver would be taken: by the policy, not from who must sign in, and not when the case is closed', async () => {
    const { vastloperId } = await db.fileCase();
    await record.verdeel(100);
    const [bezorging] = await db.owner.rows<{ id: string }>(
      {
        text: `SELECT z.id FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id WHERE b.aan = 'indiener' AND b.vastloper_id = $1`,
      },
      [vastloperId],
    );
    const kan = async () => (await record.readTeVersturen([bezorging?.id ?? '']))[0]?.kanAanvullen;
    const zet = (text: string, value: string) => db.owner.rows({ text }, [value]);
    expect(await kan()).toBe(false); // the contact of the filer's organisation is not who filed
    await zet(
      `UPDATE betrokkenheden SET hoedanigheid = 'meedenker' WHERE vastloper_id = $1 AND hoedanigheid = 'indiener'`,
      vastloperId,
    );
    expect(await kan()).toBe(true);
    await zet(`UPDATE vastlopers SET status = 'afgesloten' WHERE id = $1`, vastloperId);
    expect(await kan()).toBe(false);
    await zet(`UPDATE vastlopers SET status = 'ingediend' WHERE id = $1`, vastloperId);
    await zet(`UPDATE organisaties SET soort = 'ministerie' WHERE id = $1`, ZETELS.indiener);
    expect(await kan()).toBe(false);
    await zet(`UPDATE organisaties SET soort = 'school' WHERE id = $1`, ZETELS.indiener);
  });

  it('knows what was done or passed meanwhile, and ends such a message with why, without that it counts as one nobody could get', async () => {
    const { vastloperId } = await db.fileCase();
    await db.owner.rows({ text: 'DELETE FROM berichten' });
    const [gevraagd, beantwoord, verlopen, klok] = [v7(), v7(), v7(), v7()];
    const maak = (soort: string, gegevens: object) =>
      db.owner.rows(
        {
          text: `INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES ($1, $2, $3, 'organisatie', $4, $5)`,
        },
        [v7(), vastloperId, soort, ZETELS.programmabureau, JSON.stringify(gegevens)],
      );
    for (const [id, stand] of [
      [gevraagd, 'gevraagd'],
      [beantwoord, 'toegezegd'],
    ])
      await db.owner.rows(
        {
          text: `INSERT INTO toezeggingen (id, vastloper_id, partij_id, hoedanigheid, stand) VALUES ($1, $2, $3, 'partner', $4)`,
        },
        [id, vastloperId, ZETELS.programmabureau, stand],
      );
    await db.owner.rows(
      {
        text: `INSERT INTO termijnen (id, vastloper_id, soort, fase, trede, start, einddatum, stand, schorsingen)
          VALUES ($1, $2, 'behandeling', 'regulier', 'intake', '2026-11-01', '2026-12-30', 'gehaald', '[]')`,
      },
      [klok, vastloperId],
    );
    await maak('vraag', { toezeggingId: gevraagd });
    await maak('vraag', { toezeggingId: beantwoord });
    await maak('vraag_verstreken', { onderwerpId: beantwoord, einddatum: '2026-01-01' });
    await maak('herinnering', { termijnId: verlopen, einddatum: '2026-01-01' });
    await maak('herinnering', { termijnId: klok, einddatum: '2026-12-30' });
    await record.verdeel(100);
    const rijen = await db.owner.rows<{ id: string }>({ text: 'SELECT id FROM bezorgingen ORDER BY volgnummer' });
    const gelezen = await record.readTeVersturen(rijen.map(({ id }) => id));
    expect(gelezen.map(({ soort, vervalt }) => [soort, vervalt])).toEqual([
      ['vraag', null],
      ['vraag', 'achterhaald'],
      ['vraag_verstreken', null],
      ['herinnering', 'datum_voorbij'],
      ['herinnering', 'achterhaald'],
    ]);
    await record.store(
      gelezen.map(({ id, vervalt }) =>
        vervalt === null ? { id, stand: 'verzonden' } : { id, stand: 'vervallen', reden: vervalt },
      ),
    );
    expect(
      await db.owner.rows({
        text: `SELECT b.stand, z.verval_reden AS reden FROM berichten b JOIN bezorgingen z ON z.bericht_id = b.id ORDER BY z.volgnummer`,
      }),
    ).toEqual([
      { stand: 'verzonden', reden: null },
      { stand: 'vervallen', reden: 'achterhaald' },
      { stand: 'verzonden', reden: null },
      { stand: 'vervallen', reden: 'datum_voorbij' },
      { stand: 'vervallen', reden: 'achterhaald' },
    ]);
    expect(await record.listMislukt(10)).toEqual([]);
  });

  it.each([
    ['afsluiting_voorgesteld', `UPDATE vastlopers SET status = 'nazorg' WHERE id = $1`],
    ['meedenken', `UPDATE vastlopers SET status = 'afgesloten' WHERE id = $1`],
    [
      'meedenken',
      `INSERT INTO gebeurtenissen (vastloper_id, versie, soort, op, organisatie_id, gegevens, formatversie, vorige_hash, hash)
        SELECT vastloper_id, 1000, 'aangevuld', op, (SELECT organisatie_id FROM berichten WHERE vastloper_id = $1 LIMIT 1), '{}', formatversie, hash, decode('ff', 'hex')
        FROM gebeurtenissen WHERE vastloper_id = $1 ORDER BY versie DESC LIMIT 1`,
    ],
    ['ontvangst_gevraagd', `UPDATE termijnen SET stand = 'gehaald' WHERE vastloper_id = $1 AND soort = 'ontvangst'`],
    ['nazorg_bellen', `UPDATE termijnen SET stand = 'gehaald' WHERE vastloper_id = $1 AND soort = 'nazorg'`],
  ])('lets %s go until what it asks was done', async (soort, gedaan) => {
    const { vastloperId } = await db.fileCase();
    await db.owner.rows({ text: 'DELETE FROM berichten' });
    const klok = v7();
    const termijn = (id: string, van: string, fase: string) =>
      db.owner.rows(
        {
          text: `INSERT INTO termijnen (id, vastloper_id, soort, fase, trede, start, einddatum, stand, schorsingen)
            VALUES ($1, $2, $3, $4, 'intake', '2026-11-01', '2026-12-30', 'open', '[]')`,
        },
        [id, vastloperId, van, fase],
      );
    await termijn(v7(), 'ontvangst', 'hernieuwd');
    await termijn(klok, 'nazorg', 'regulier');
    await db.owner.rows(
      {
        text: `INSERT INTO gebeurtenissen (vastloper_id, versie, soort, op, gegevens, formatversie, vorige_hash, hash)
          SELECT vastloper_id, 999, 'meedenken_gevraagd', op, jsonb_build_object('organisatieId', $2::text), formatversie, hash, decode('fe', 'hex')
          FROM gebeurtenissen WHERE vastloper_id = $1 ORDER BY versie DESC LIMIT 1`,
      },
      [vastloperId, ZETELS.programmabureau],
    );
    await db.owner.rows(
      {
        text: `INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES ($1, $2, $3, 'organisatie', $4, $5)`,
      },
      [v7(), vastloperId, soort, ZETELS.programmabureau, JSON.stringify({ termijnId: klok, einddatum: '2026-12-30' })],
    );
    await record.verdeel(100);
    const [rij] = await db.owner.rows<{ id: string }>({ text: 'SELECT id FROM bezorgingen' });
    const vervalt = async () => (await record.readTeVersturen([rij?.id ?? ''])).map((bericht) => bericht.vervalt);
    expect(await vervalt()).toEqual([null]);
    await db.owner.rows({ text: gedaan }, [vastloperId]);
    expect(await vervalt()).toEqual(['achterhaald']);
  });

  it('keeps ordinary mail for a working day, and lets what is urgent go', async () => {
    const netjes = new PgBerichtenRecord(db.worker, db.klok, { altijd: false, perUur: 100 });
    await db.fileCase();
    await db.owner.rows({ text: `UPDATE berichten SET soort = 'tekst_gemeld' WHERE aan = 'aan_zet'` });
    await netjes.verdeel(100);
    const rijen = await db.owner.rows<{ soort: string; uur: number; dag: number; nu: boolean }>({
      text: `SELECT b.soort, extract(hour FROM z.niet_voor AT TIME ZONE 'Europe/Amsterdam')::int AS uur, extract(isodow FROM z.niet_voor AT TIME ZONE 'Europe/Amsterdam')::int AS dag,
          z.niet_voor <= now() AS nu FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id`,
    });
    for (const { soort, uur, dag, nu } of rijen)
      expect(soort === 'tekst_gemeld' ? nu : uur >= 8 && uur < 18 && dag <= 5).toBe(true);
    expect(rijen).toHaveLength(2);
  });
});
