// SPDX-License-Identifier: EUPL-1.2
import { zichtDoor } from '#testing/vastloper.builder';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HandelingKern } from '#domain/ladder/handelingen';
import type { NieuweHandeling } from '#application/ports/handeling.repository';
import { v7 } from 'uuid';
import { DOORBRAAKTEAM, INDIENER, PROGRAMMABUREAU, RecordDatabase, ZETELS } from '../../test/record-database.js';
import { organisatieIdVan } from '../reference-id.js';
import { PgHandelingRepository } from './pg-handeling.repository.js';

const WACHT_OP_SLOT = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

let db: RecordDatabase;
let vastloperId: string;

beforeAll(async () => {
  db = await RecordDatabase.create('handelingen');
  ({ vastloperId } = await db.fileCase());
});
afterAll(() => db.drop());

function nieuw(change: Partial<NieuweHandeling> = {}): NieuweHandeling {
  const actor = {
    persoonId: INDIENER,
    organisatieId: ZETELS.indiener,
    organisatieIds: [],
    hoedanigheden: [],
  };
  const kern = { soort: 'aanvullen', op: '2026-11-23', actor, gegevens: {} } as unknown as HandelingKern;
  return {
    id: v7(),
    vastloperId,
    kern,
    payload: { tekst: 'Een aanvulling. 🗑️ ‮rechts‬' },
    sleutel: null,
    voorrangMs: 0,
    ...change,
  };
}

const sleutelVan = (inhoudHash = 'a') => ({ persoonId: INDIENER, sleutel: v7(), inhoudHash });

const wacht = (id: string): Promise<boolean> => db.handelingen.hasOlderWaiting(id, zichtDoor([ZETELS.indiener], INDIENER));

async function tel(sleutel: string): Promise<number> {
  const [rij] = await db.owner.rows<{ aantal: number }>(
    { text: 'SELECT count(*) AS aantal FROM handelingen WHERE idempotency_sleutel = $1' },
    [sleutel],
  );
  return rij?.aantal ?? 0;
}

describe(`${PgHandelingRepository.name}.insert`, () => {
  it('gives what a person wrote back to that person, and to nobody else who sees the case', async () => {
    const handeling = nieuw();
    await db.handelingen.insert(handeling, zichtDoor([ZETELS.indiener], INDIENER));
    const lees = (persoonId: string) => db.handelingen.findEigenInvoer(handeling.id, zichtDoor([ZETELS.indiener], persoonId));
    expect(await lees(INDIENER)).toEqual(handeling.payload);
    expect(await lees(v7())).toBeNull();
    expect(await db.handelingen.findEigenInvoer('geen-id', zichtDoor([ZETELS.indiener], INDIENER))).toBeNull();
  });

  it('finds an act by its key for who sent it, also without sight of the case, and for nobody else', async () => {
    const sleutel = sleutelVan();
    const handeling = nieuw({ sleutel });
    await db.handelingen.insert(handeling, zichtDoor([ZETELS.indiener], INDIENER));
    const vind = (persoonId: string) => db.handelingen.findEigenMetSleutel(sleutel.sleutel, zichtDoor([], persoonId));
    expect(await vind(INDIENER)).toMatchObject({ id: handeling.id, soort: 'aanvullen', stand: 'ontvangen' });
    expect(await vind(v7())).toBeNull();
  });

  it('stores an act whole, and says whether an older one of the case waits', async () => {
    const ander = await db.fileCase(); // its own indienen waits too, but an act may start the workflow itself
    const [eerste, tweede, derde] = [1, 2, 3].map(() => nieuw({ vastloperId: ander.vastloperId })) as [
      NieuweHandeling,
      NieuweHandeling,
      NieuweHandeling,
    ];
    expect(await db.store(eerste)).toEqual({ uitkomst: 'nieuw', ouderWacht: false });
    expect(await db.store(tweede)).toEqual({ uitkomst: 'nieuw', ouderWacht: true });
    expect([await wacht(eerste.id), await wacht(tweede.id)]).toEqual([false, true]);
    for (const { id } of [eerste, tweede]) await db.handelingen.markGeweigerd(id, 'NIET_BEVOEGD', zichtDoor([], INDIENER));
    expect(await db.store(derde)).toEqual({ uitkomst: 'nieuw', ouderWacht: false });
    const [rij] = await db.owner.rows({ text: 'SELECT kern, payload, stand FROM handelingen WHERE id = $1' }, [derde.id]);
    expect(rij).toEqual({ kern: derde.kern, payload: derde.payload, stand: 'ontvangen' });
  });

  it('answers a repeated Idempotency-Key with the act of the first time', async () => {
    const sleutel = sleutelVan();
    const eerste = nieuw({ sleutel });
    await db.store(eerste);
    expect(await db.store(nieuw({ sleutel }))).toEqual({ uitkomst: 'herhaald', handelingId: eerste.id });
    expect(await tel(sleutel.sleutel)).toBe(1);
  });

  it('refuses a key that comes back with another body', async () => {
    const sleutel = sleutelVan();
    await db.store(nieuw({ sleutel }));
    expect(await db.store(nieuw({ sleutel: { ...sleutel, inhoudHash: 'b' } }))).toEqual({
      uitkomst: 'sleutel_anders_gebruikt',
    });
    expect(await tel(sleutel.sleutel)).toBe(1);
  });

  it('refuses a key that was used to file a case', async () => {
    const sleutel = sleutelVan();
    await db.file(db.filing({ sleutel }));
    expect(await db.store(nieuw({ sleutel: { ...sleutel, inhoudHash: 'b' } }))).toEqual({
      uitkomst: 'sleutel_anders_gebruikt',
    });
  });

  it('stores one act when the same key comes many times at the same instant', async () => {
    const sleutel = sleutelVan();
    const uitkomsten = await Promise.all(Array.from({ length: 12 }, () => db.store(nieuw({ sleutel }))));
    expect(uitkomsten.filter(({ uitkomst }) => uitkomst === 'nieuw')).toHaveLength(1);
    expect(uitkomsten.filter(({ uitkomst }) => uitkomst === 'herhaald')).toHaveLength(11);
    expect(await tel(sleutel.sleutel)).toBe(1);
  });

  it('keeps the keys of two people apart', async () => {
    const sleutel = sleutelVan();
    await db.store(nieuw({ sleutel }));
    const { kern } = nieuw();
    const persoonId = v7();
    const vanAnder = { ...kern, actor: { ...kern.actor, persoonId } };
    expect(await db.store(nieuw({ kern: vanAnder, sleutel: { ...sleutel, persoonId } }))).toMatchObject({
      uitkomst: 'nieuw',
    });
  });

  it('does not store an act on a case that is not there', async () => {
    await expect(db.store(nieuw({ vastloperId: v7() }))).rejects.toMatchObject({
      code: 'VASTLOPER_NIET_GEVONDEN',
      cause: { code: '42501' },
    });
  });
});

describe(`${PgHandelingRepository.name}.findVisible`, () => {
  it('shows an act to its own person and to who sees the case, and to nobody else', async () => {
    const handeling = nieuw();
    await db.store(handeling);
    const verwacht = {
      id: handeling.id,
      vastloperId,
      soort: 'aanvullen',
      stand: 'ontvangen',
      code: null,
      verwerktOp: null,
      versie: null,
    };
    expect(await db.handelingen.findVisible(handeling.id, zichtDoor([], INDIENER))).toMatchObject(verwacht);
    expect(await db.handelingen.findVisible(handeling.id, zichtDoor([PROGRAMMABUREAU.organisatieId], v7()))).toMatchObject(
      verwacht,
    );
    expect(
      await db.handelingen.findVisible(handeling.id, zichtDoor([organisatieIdVan('programmabureau-vla-ww')], v7())),
    ).toBeNull();
    expect(await db.handelingen.findVisible(v7(), zichtDoor([PROGRAMMABUREAU.organisatieId], INDIENER))).toBeNull();
    expect(await db.handelingen.findVisible('geen-id', zichtDoor([], INDIENER))).toBeNull();
  });
});

describe(`${PgHandelingRepository.name}.markGeweigerd`, () => {
  it('notes a refusal once: what is settled stays as it was', async () => {
    const handeling = nieuw();
    await db.store(handeling);
    await db.handelingen.markGeweigerd(handeling.id, 'NIET_BEVOEGD', zichtDoor([], INDIENER));
    await db.handelingen.markGeweigerd(handeling.id, 'INTERNE_FOUT', zichtDoor([], INDIENER));
    expect(await db.handelingen.findVisible(handeling.id, zichtDoor([], INDIENER))).toMatchObject({
      stand: 'geweigerd',
      code: 'NIET_BEVOEGD',
      verwerktOp: db.klok.nu(),
    });
  });

  it('waits for a commit that is under way, and then finds the act settled: never both', async () => {
    const positie = await db.fileCase();
    const gegevens = {
      trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId,
      sporen: ['quick_win'],
      blokkades: ['lokaal_beleid', 'organisatiegrens'],
    };
    const { id, zet } = await db.storeAct(positie, 'aannemen', gegevens, PROGRAMMABUREAU);
    const [{ uitkomst }] = await db.owner
      .transaction(async (sql) => {
        const waiting = async (enough: number): Promise<void> => {
          while ((await db.owner.rows({ text: WACHT_OP_SLOT })).length < enough);
        };
        await sql.rows({ text: 'LOCK TABLE opschalingen IN ACCESS EXCLUSIVE MODE' }); // stops the commit after it has read the act
        const commit = db.record.commitZet(positie.vastloperId, positie.versie, zet);
        await waiting(1);
        let geweigerd = false;
        const weigering = db.handelingen
          .markGeweigerd(id, 'NIET_BEVOEGD', zichtDoor([], INDIENER))
          .then(() => (geweigerd = true));
        await Promise.race([waiting(2), weigering]);
        expect(geweigerd).toBe(false);
        return [commit, weigering] as const;
      })
      .then((samen) => Promise.all(samen));
    expect(uitkomst).toBe('vastgelegd');
    expect(await db.handelingen.findVisible(id, zichtDoor([], INDIENER))).toMatchObject({ stand: 'verwerkt', code: null });
  });
});
