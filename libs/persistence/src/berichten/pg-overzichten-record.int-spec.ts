// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OverzichtRonde, OverzichtSoort } from '#domain/berichten/overzicht';
import { beslisVerstreken } from '#domain/ladder/beslis-verstreken';
import { v7 } from 'uuid';
import { contactMag, mailWereld, wending, ziet, zietErgens, type MailWereld } from '../../test/mail-wereld.js';
import { schrijfMailWereld, wijzigMailWereld } from '../../test/schrijf-mail-wereld.js';
import { RecordDatabase, ZETELS } from '../../test/record-database.js';
import { PgBerichtenRecord } from './pg-berichten-record.js';
import { PgOverzichtenRecord } from './pg-overzichten-record.js';

const REGELS = { altijd: true, perUur: 1_000 };
const DINSDAG = '2026-11-24T09:00:00.000Z';
const RONDES: Readonly<Record<OverzichtSoort, OverzichtRonde>> = {
  dagelijks: { soort: 'dagelijks', periode: '2026-11-24', voor: '2026-11-24' },
  wekelijks: { soort: 'wekelijks', periode: '2026-11-30', voor: '2026-11-30' },
  stilstand: { soort: 'stilstand', periode: '2026-11-23', voor: '2026-11-23' },
  maand: { soort: 'maand', periode: '2026-11', voor: '2026-11-01' },
};

let db: RecordDatabase;
let berichten: PgBerichtenRecord;
let overzichten: PgOverzichtenRecord;

beforeAll(async () => {
  db = await RecordDatabase.create('overzichten');
  berichten = new PgBerichtenRecord(db.worker, db.klok, REGELS);
  overzichten = new PgOverzichtenRecord(db.worker, db.klok, berichten, REGELS);
}, 120_000);
afterAll(() => db.drop());
beforeEach(async () => {
  db.klok.moment = '2026-11-23T09:00:00.000Z';
  await db.owner.rows({ text: 'DELETE FROM berichten' });
  await db.owner.rows({ text: 'DELETE FROM overzichtrondes' });
});

/** Whose digest of which kind. */
interface Lezer {
  readonly soort: OverzichtSoort;
  /** Null: the mailbox of the organisation. */
  readonly persoonId: string | null;
  readonly organisatieId: string;
}

interface Gemaakt extends Lezer, Record<string, unknown> {
  readonly bezorging: string;
}

const made = (): Promise<Gemaakt[]> =>
  db.owner.rows<Gemaakt>({
    text: `SELECT z.id AS bezorging, o.soort, o.persoon_id AS "persoonId", z.organisatie_id AS "organisatieId" FROM overzichten o JOIN bezorgingen z ON z.bericht_id = o.id ORDER BY o.soort`,
  });
const choose = (persoonId: string, ritme: string, lijsten = true): Promise<unknown> =>
  db.owner.rows(
    {
      text: `INSERT INTO mailvoorkeuren (persoon_id, ritme, overzichten) VALUES ($1, $2, $3)
        ON CONFLICT (persoon_id) DO UPDATE SET ritme = $2, overzichten = $3`,
    },
    [persoonId, ritme, lijsten],
  );
/** Of every open case the date passed. */
const standStill = async (): Promise<void> => {
  await db.owner.rows({ text: `UPDATE vastlopers SET dragende_einddatum = '2026-11-20' WHERE NOT gesloten` });
  await db.owner.rows({
    text: `UPDATE betrokkenheden b SET sorteerdatum = '2026-11-20', open_trede = v.trede FROM vastlopers v WHERE v.id = b.vastloper_id AND NOT v.gesloten`,
  });
};
const maak = async (ronde: OverzichtRonde): Promise<number> => (await overzichten.maak(ronde, 100, null)).aantal;
const standen = (): Promise<Record<string, unknown>[]> =>
  db.owner.rows({
    text: `SELECT b.soort, b.aan, z.stand FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id ORDER BY b.aan`,
  });
const read = async () => overzichten.readTeVersturen((await made()).map(({ bezorging }) => bezorging));

describe(PgOverzichtenRecord.name, () => {
  it('puts in a digest only cases its reader may see when it goes, whatever changed since it was made, and leaves out none of them, in any world', async () => {
    const gezien = { mensen: 0, postbussen: 0 };
    await fc.assert(
      fc.asyncProperty(mailWereld, fc.array(wending, { maxLength: 4 }), async (gegeven, wendingen) => {
        db.klok.moment = '2026-11-23T09:00:00.000Z';
        const geschreven = await schrijfMailWereld(db.owner, gegeven);
        const { personen, organisaties, zaken } = geschreven;
        await db.owner.rows({ text: `UPDATE organisaties SET soort = 'alliantieraad' WHERE naam = 'Organisatie'` });
        for (const persoonId of personen) await choose(persoonId, 'dagelijks');
        await berichten.verdeel(1_000);
        const bewaard = await db.owner.rows<{ zaak: string; persoonId: string }>({
          text: `SELECT b.vastloper_id AS zaak, z.persoon_id AS "persoonId" FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id WHERE z.stand = 'gebundeld'`,
        });
        await standStill();
        db.klok.moment = DINSDAG;
        for (const soort of ['dagelijks', 'stilstand', 'maand'] as const) {
          await overzichten.maak(RONDES[soort], 10_000, null);
          await overzichten.maakContactlijsten(RONDES[soort], 10_000, null);
        }
        /** What belongs in the digest of this reader in a world. */
        const verwacht = (wereld: MailWereld, { soort, persoonId, organisatieId }: Lezer): string[] =>
          zaken.filter((id, n) => {
            const zaak = wereld.zaken[n];
            if (!zaak) return false;
            if (persoonId === null) return contactMag(wereld, zaak, organisaties.indexOf(organisatieId));
            const wie = personen.indexOf(persoonId);
            if (wereld.personen[wie]?.adres !== true) return false;
            if (soort !== 'dagelijks') return zietErgens(wereld, wie, zaak);
            return bewaard.some((een) => een.zaak === id && een.persoonId === persoonId) && ziet(wereld, wie, zaak, zaak.aan);
          });
        const gemaakt = await made();
        const lezers: Lezer[] = [
          ...personen.flatMap((persoonId) =>
            (['dagelijks', 'stilstand', 'maand'] as const).map((soort) => ({ soort, persoonId, organisatieId: '' })),
          ),
          ...organisaties.flatMap((organisatieId) =>
            (['stilstand', 'maand'] as const).map((soort) => ({ soort, persoonId: null, organisatieId })),
          ),
        ];
        const sleutel = ({ soort, persoonId, organisatieId }: Lezer): string => `${soort} ${persoonId ?? organisatieId}`;
        expect(gemaakt.map(sleutel).sort()).toEqual(
          lezers
            .filter((lezer) => verwacht(gegeven, lezer).length > 0)
            .map(sleutel)
            .sort(),
        );
        const straks = wendingen.reduce((wereld, verander) => verander(wereld), gegeven);
        await wijzigMailWereld(db.owner, straks, geschreven);
        const gelezen = (await read()).map(({ id, vastlopers }) => [id, vastlopers.map((zaak) => zaak.id).sort()] as const);
        const zouden = gemaakt.map((een) => [een.bezorging, verwacht(straks, een).sort()] as const);
        expect(new Map(gelezen)).toEqual(new Map(zouden.filter(([, verwachte]) => verwachte.length > 0)));
        for (const { bezorging, persoonId } of gemaakt)
          gezien[persoonId === null ? 'postbussen' : 'mensen'] += new Map(gelezen).get(bezorging)?.length ?? 0;
        // Who loses sight between making and sending gets nothing.
        await db.owner.rows({ text: `UPDATE betrokkenheden SET tot = '2026-11-24' WHERE tot IS NULL` });
        expect(await read()).toEqual([]);
        await db.owner.rows({ text: 'DELETE FROM berichten' });
      }),
      { numRuns: 80 },
    );
    expect([gezien.mensen > 0, gezien.postbussen > 0]).toEqual([true, true]);
  }, 180_000);

  describe('of the programmabureau', () => {
    const persoon = v7();

    beforeAll(async () => {
      await db.owner.rows({ text: 'UPDATE vastlopers SET gesloten = true' });
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
    /** A filing of which the bureau hears, and something urgent beside it. */
    const hear = async (): Promise<void> => {
      const { vastloperId } = await db.fileCase();
      await db.owner.rows(
        {
          text: `INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES ($1, $2, 'herinnering', 'programmabureau', $3, '{}')`,
        },
        [v7(), vastloperId, ZETELS.programmabureau],
      );
      await berichten.verdeel(100);
    };

    it.each([
      ['direct', 'open'],
      ['dagelijks', 'gebundeld'],
      ['wekelijks', 'gebundeld'],
      ['geen', 'vervallen'],
    ])('lets ordinary mail for %s begin as %s, and what is urgent go at once', async (ritme, stand) => {
      await choose(persoon, ritme);
      await hear();
      expect(await standen()).toEqual([
        { soort: 'ingediend', aan: 'aan_zet', stand },
        { soort: 'herinnering', aan: 'programmabureau', stand: 'open' },
      ]);
    });

    it('are made once per person and period, however many workers make them and however often', async () => {
      await choose(persoon, 'dagelijks');
      await hear();
      db.klok.moment = DINSDAG;
      const rondes = await Promise.allSettled(Array.from({ length: 4 }, () => maak(RONDES.dagelijks)));
      expect(rondes.some(({ status }) => status === 'fulfilled')).toBe(true);
      expect(await maak(RONDES.dagelijks)).toBe(0);
      expect(await made()).toMatchObject([{ soort: 'dagelijks', persoonId: persoon }]);
      const [overzicht] = await read();
      expect(overzicht?.vastlopers.map((vastloper) => vastloper.berichten.map(({ soort }) => soort))).toEqual([['ingediend']]);
      expect(await overzichten.isKlaar(RONDES.dagelijks)).toBe(false);
      await overzichten.rondAf(RONDES.dagelijks);
      expect(await overzichten.isKlaar(RONDES.dagelijks)).toBe(true);
    });

    it('wait for the next period with what came in this one', async () => {
      await choose(persoon, 'wekelijks');
      await hear();
      db.klok.moment = DINSDAG;
      expect(await maak({ ...RONDES.wekelijks, periode: '2026-11-23', voor: '2026-11-23' })).toBe(0);
      expect(await maak(RONDES.dagelijks)).toBe(0);
      expect(await maak(RONDES.wekelijks)).toBe(1);
    });

    it('bring what was kept the next day to who chose mail at once again, and nothing to who stopped', async () => {
      await choose(persoon, 'wekelijks');
      await hear();
      await choose(persoon, 'direct');
      expect(await maak(RONDES.dagelijks)).toBe(1);
      await choose(persoon, 'geen');
      expect(await read()).toEqual([]);
      await db.owner.rows({ text: 'DELETE FROM berichten' });
      await choose(persoon, 'wekelijks');
      await hear();
      await choose(persoon, 'geen');
      await overzichten.laatVervallen();
      await choose(persoon, 'wekelijks');
      expect(await maak(RONDES.wekelijks)).toBe(0);
    });

    it('leave what was kept for who has no address until they have one, and make no second one of what they may not see any more', async () => {
      const move = (emailadres: string | null): Promise<unknown> =>
        db.owner.rows({ text: 'UPDATE personen SET emailadres = $1 WHERE id = $2' }, [emailadres, persoon]);
      /** The digest lapses as the worker lets it; answers how many are made the day after. */
      const lapse = async (): Promise<number> => {
        expect(await read()).toEqual([]);
        await berichten.store((await made()).map(({ bezorging }) => ({ id: bezorging, stand: 'vervallen', reden: 'mag_niet' })));
        return maak({ ...RONDES.dagelijks, periode: '2026-11-25', voor: '2026-11-25' });
      };
      await choose(persoon, 'dagelijks');
      await hear();
      await move(null);
      expect(await maak(RONDES.dagelijks)).toBe(0);
      await move('b@test.example');
      expect(await maak(RONDES.dagelijks)).toBe(1);
      await move(null);
      expect(await lapse()).toBe(0);
      await move('b@test.example');
      expect(await maak({ ...RONDES.dagelijks, periode: '2026-11-26', voor: '2026-11-26' })).toBe(1);
      const gelezen = await read();
      expect(gelezen.flatMap(({ vastlopers }) => vastlopers.flatMap((zaak) => zaak.berichten.map(({ soort }) => soort)))).toEqual(
        ['ingediend'],
      );
      await db.owner.rows({ text: `UPDATE lidmaatschappen SET geldig_tot = '2026-11-22' WHERE persoon_id = $1` }, [persoon]);
      expect(await lapse()).toBe(0);
      await db.owner.rows({ text: 'UPDATE lidmaatschappen SET geldig_tot = NULL WHERE persoon_id = $1' }, [persoon]);
    });

    it('list what stands still to those in it each week, and to nobody who wants no lists', async () => {
      await choose(persoon, 'direct', false);
      await hear();
      await standStill();
      expect(await maak(RONDES.stilstand)).toBe(0);
      await choose(persoon, 'direct');
      expect(await maak(RONDES.stilstand)).toBe(1);
      const [overzicht] = await read();
      expect(overzicht?.vastlopers.map(({ teLaatSinds }) => teLaatSinds)).toContain('2026-11-20');
      await choose(persoon, 'direct', false);
      expect(await read()).toEqual([]);
    });

    it('list also what passed since the Monday before and has a new date now, to a person and to a contact, and no week longer', async () => {
      await db.owner.rows({ text: 'UPDATE vastlopers SET gesloten = true' });
      await choose(persoon, 'direct');
      const contact = v7();
      await db.owner.rows(
        {
          text: `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf, emailadres) VALUES ($1, 'stille-partij', 'Partij', 'welzijn', '2020-01-01', 'p@test.example')`,
        },
        [contact],
      );
      let positie = await db.fileCase();
      await db.owner.rows(
        {
          text: `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, open_trede, ingediend_op, focusgebied)
            SELECT id, $2, 'partner', '2020-01-01', 'test', '2026-11-30', trede, now(), focusgebied FROM vastlopers WHERE id = $1`,
        },
        [positie.vastloperId, contact],
      );
      const einddatum = positie.termijnen.find(({ soort }) => soort === 'terugkoppeling')?.einddatum;
      // Reminded, asked on Tuesday, and up by silence on Thursday, which gives a new date.
      while (positie.trede === 'intake') {
        const termijn = positie.termijnen.find(({ soort }) => soort === 'terugkoppeling');
        const zet = termijn ? beslisVerstreken(positie, termijn.id, termijn.volgendeStap) : null;
        if (!zet) throw new Error('The clock of the intake should run.');
        db.klok.moment = termijn?.wekmoment ?? '';
        ({ positie } = await db.record.commitZet(positie.vastloperId, positie.versie, zet));
      }
      expect([einddatum, db.klok.vandaag()]).toEqual(['2026-11-30', '2026-12-03']);
      db.klok.moment = '2026-12-07T06:00:00.000Z';
      const opMaandag = async (periode: string): Promise<number[]> => {
        const ronde = { soort: 'stilstand', periode, voor: periode } as const;
        return [await maak(ronde), (await overzichten.maakContactlijsten(ronde, 10_000, null)).aantal];
      };
      expect(await opMaandag('2026-12-14')).toEqual([0, 0]);
      expect(await opMaandag('2026-12-07')).toEqual([1, 1]);
      const rijen = await db.owner.rows<{ id: string }>({ text: `SELECT id FROM bezorgingen WHERE stand = 'open'` });
      const lijsten = await overzichten.readTeVersturen(rijen.map(({ id }) => id));
      const zaak = expect.objectContaining({
        id: positie.vastloperId,
        trede: positie.trede,
        teLaatSinds: null,
        verstrekenDatum: einddatum,
      });
      expect(lijsten.map(({ ontvanger, vastlopers }) => [ontvanger.persoonId, vastlopers])).toEqual([
        [persoon, [zaak]],
        [null, [zaak]],
      ]);
      await db.owner.rows({ text: 'UPDATE vastlopers SET gesloten = true' });
      expect(await overzichten.readTeVersturen(rijen.map(({ id }) => id))).toEqual([]);
    });

    it('keep ordinary mail that waited for office hours from who stopped it meanwhile, and never what is urgent', async () => {
      await choose(persoon, 'direct');
      await hear();
      await choose(persoon, 'geen');
      const rijen = await db.owner.rows<{ id: string }>({ text: `SELECT id FROM bezorgingen WHERE persoon_id = $1` }, [persoon]);
      expect((await berichten.readTeVersturen(rijen.map(({ id }) => id))).map(({ soort }) => soort)).toEqual(['herinnering']);
    });
  });
});
