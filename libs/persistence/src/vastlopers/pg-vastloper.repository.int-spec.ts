// SPDX-License-Identifier: EUPL-1.2
import { zichtDoor } from '#testing/vastloper.builder';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CursorOngeldigError } from '#application/ports/pagina';
import { isVastloper, lostSight, readLostSight } from '#application/ports/verandering-signaal';
import { GEEN_FILTER, HELE_WERKVOORRAAD, type VastloperFilter } from '#application/ports/vastloper.repository';
import type { Rol } from '#domain/ladder/begrippen';
import type { Positie } from '#domain/ladder/positie';
import { v7 } from 'uuid';
import { DOORBRAAKTEAM, INDIENER, PROGRAMMABUREAU, RecordDatabase, TEKST, ZETELS } from '../../test/record-database.js';
import { organisatieIdVan } from '../reference-id.js';
import { PgVeranderingSignaal } from '../signaal/pg-verandering-signaal.js';
import { PgVastloperRepository } from './pg-vastloper.repository.js';

const VANDAAG = '2026-11-23';
const BUREAU = PROGRAMMABUREAU.organisatieId;
const VREEMD = organisatieIdVan('programmabureau-vla-ww');
const FILTER: VastloperFilter = { ...GEEN_FILTER, sorteer: 'termijn' };

let db: RecordDatabase;

beforeAll(async () => {
  db = await RecordDatabase.create('vastlopers');
  await db.owner.rows({ text: `INSERT INTO personen VALUES ($1, 'test', 'indiener', 'indiener', 'Medewerker van de school')` }, [
    INDIENER,
  ]);
  await db.owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ($1, 'test-school', 'School', 'school', '2022-07-01')`,
    },
    [ZETELS.indiener],
  );
});
afterAll(() => db.drop());

async function aangenomen(): Promise<Positie> {
  const gegevens = { trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId, sporen: ['structureel'], blokkades: ['geld'] };
  return db.act(await db.fileCase(), 'aannemen', gegevens, PROGRAMMABUREAU);
}

async function allIds(organisatieIds: readonly string[], filter: VastloperFilter, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const pagina = await db.vastlopers.listVisible(zichtDoor(organisatieIds), filter, { cursor, limit }, VANDAAG);
    expect(pagina.items.length).toBeLessThanOrEqual(limit);
    ids.push(...pagina.items.map(({ id }) => id));
    cursor = pagina.volgende;
  } while (cursor !== null);
  return ids;
}

describe(`${PgVastloperRepository.name}.file`, () => {
  it('stores the case with what was written, its first fact, its clock and who is involved', async () => {
    const { vastloperId, nummer } = await db.fileCase();
    expect(nummer).toMatch(/^EHV-WZ-2026-\d{4,}$/);
    const detail = await db.vastlopers.findVisible(vastloperId, zichtDoor([ZETELS.indiener]), VANDAAG);
    expect(detail).toMatchObject({
      nummer,
      tekst: TEKST,
      status: 'ingediend',
      trede: 'intake',
      versie: 1,
      hoedanigheden: ['indiener'],
      ingediendOp: '2026-11-23T09:00:00.000Z',
      aanZet: { id: BUREAU, naam: 'Programmabureau Eindhoven Woensel-Zuid' },
      volgendeTermijn: { soort: 'terugkoppeling', einddatum: '2026-11-30' },
      indiener: { organisatie: 'School', persoon: 'Medewerker van de school' },
      teLaat: false,
    });
    expect(await db.vastlopers.listTermijnen(vastloperId, zichtDoor([BUREAU]))).toHaveLength(1);
  });

  it('gives every case its own number, also when many file at once', async () => {
    const posities = await Promise.all(Array.from({ length: 30 }, () => db.fileCase()));
    const nummers = posities.map(({ nummer }) => Number(nummer.split('-').at(-1)));
    expect(new Set(nummers).size).toBe(30);
    expect(
      (await db.fileCase()).nummer >
        posities
          .map(({ nummer }) => nummer)
          .sort()
          .at(-1)!,
    ).toBe(true);
  });

  it('numbers each area and year by itself, from 1 and without gaps, also when many file at once', async () => {
    const reeksen = [
      ['VLA-WW', 2026],
      ['VLA-WW', 2027],
      ['ZAA-O', 2026],
    ] as const;
    const nummers = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const [focusgebied, jaar] = reeksen[n % 3] ?? reeksen[0];
        return (await db.fileCase({ focusgebied, jaar })).nummer;
      }),
    );
    const verwacht = reeksen.flatMap(([gebied, jaar]) =>
      Array.from({ length: 20 }, (_, n) => `${gebied}-${jaar}-${String(n + 1).padStart(4, '0')}`),
    );
    expect(nummers.toSorted()).toEqual(verwacht.toSorted());
  });

  it('files once for one Idempotency-Key, one after the other and at the same instant', async () => {
    const sleutel = { persoonId: INDIENER, sleutel: v7(), inhoudHash: 'a' };
    const samen = await Promise.all(Array.from({ length: 8 }, () => db.file(db.filing({ sleutel }))));
    expect(samen.filter(({ uitkomst }) => uitkomst === 'nieuw')).toHaveLength(1);
    expect(samen.filter(({ uitkomst }) => uitkomst === 'herhaald')).toHaveLength(7);
    expect(new Set(samen.map((s) => 'vastloperId' in s && s.vastloperId)).size).toBe(1);
    expect(await db.file(db.filing({ sleutel: { ...sleutel, inhoudHash: 'b' } }))).toEqual({
      uitkomst: 'sleutel_anders_gebruikt',
    });
    const persoonId = v7();
    expect(await db.file(db.filing({ indienerPersoonId: persoonId, sleutel: { ...sleutel, persoonId } }))).toMatchObject({
      uitkomst: 'nieuw',
    });
    const [{ aantal } = { aantal: 0 }] = await db.owner.rows<{ aantal: number }>(
      { text: 'SELECT count(*) AS aantal FROM handelingen WHERE idempotency_sleutel = $1' },
      [sleutel.sleutel],
    );
    expect(aantal).toBe(2);
  });

  it('stores nothing at all when a part cannot be stored', async () => {
    const opdracht = db.filing();
    const mutatie = opdracht.dienIn('EHV-WZ-2026-9999');
    const dubbel = { ...mutatie, berichten: [...mutatie.berichten, ...mutatie.berichten] };
    await expect(db.file({ ...opdracht, dienIn: () => dubbel })).rejects.toMatchObject({ code: '23505' });
    expect(await db.vastlopers.findVisible(opdracht.vastloperId, zichtDoor([BUREAU]), VANDAAG)).toBeNull();
    const rijen = await db.owner.rows({ text: 'SELECT 1 FROM handelingen WHERE vastloper_id = $1' }, [opdracht.vastloperId]);
    expect(rijen).toEqual([]);
  });
});

describe(`${PgVastloperRepository.name} sight`, () => {
  it('is null in every question for an organisation that is not involved, and for an id that is none', async () => {
    const { vastloperId } = await aangenomen();
    const pagina = { cursor: null, limit: 10 };
    for (const [id, organisaties] of [
      [vastloperId, [VREEMD]],
      [vastloperId, []],
      [v7(), [BUREAU]],
      ['geen-id', [BUREAU]],
    ] as const) {
      expect(await db.vastlopers.findVisible(id, zichtDoor(organisaties), VANDAAG)).toBeNull();
      expect(await db.vastlopers.listGebeurtenissen(id, zichtDoor(organisaties), pagina)).toBeNull();
      expect(await db.vastlopers.listTermijnen(id, zichtDoor(organisaties))).toBeNull();
      expect(await db.vastlopers.listToezeggingen(id, zichtDoor(organisaties))).toBeNull();
      expect(await db.vastlopers.findVastloperOfToezegging(id, zichtDoor(organisaties))).toBeNull();
      expect(await db.vastlopers.findOverdracht(id, zichtDoor(organisaties))).toBeNull();
    }
    expect(await db.vastlopers.listVisible(zichtDoor([VREEMD]), FILTER, pagina, VANDAAG)).toEqual({ items: [], volgende: null });
    expect(await db.vastlopers.listVisible(zichtDoor([]), FILTER, pagina, VANDAAG)).toEqual({ items: [], volgende: null });
    expect(await db.vastlopers.listWerkvoorraad(zichtDoor([]), pagina, VANDAAG)).toEqual({ items: [], volgende: null });
  });

  it('keeps sight for a trekker who handed over, and gives it to who was asked', async () => {
    const naar = organisatieIdVan('ministerie-vws');
    const positie = await aangenomen();
    const overdrachtId = v7();
    const aangeboden = await db.act(positie, 'overdragen', { overdrachtId, naarOrganisatieId: naar }, DOORBRAAKTEAM);
    const overdracht = { vastloperId: positie.vastloperId, naarOrganisatieId: naar };
    expect(await db.vastlopers.findOverdracht(overdrachtId, zichtDoor([naar]))).toEqual(overdracht);
    await db.act(
      aangeboden,
      'overdracht_beantwoorden',
      { overdrachtId, aanvaard: true },
      { organisatieId: naar, hoedanigheden: ['beoogd_houder'] },
    );
    expect(await db.vastlopers.findOverdracht(overdrachtId, zichtDoor([naar]))).toEqual(overdracht);
    const oud = await db.vastlopers.findVisible(positie.vastloperId, zichtDoor([DOORBRAAKTEAM.organisatieId]), VANDAAG);
    expect(oud?.hoedanigheden.toSorted()).toEqual(['doorbraakteam', 'voormalig_trekker']);
    expect(oud?.trekker).toEqual({ id: naar, naam: 'Ministerie van Volksgezondheid, Welzijn en Sport' });
  });

  it('tells whose sight ended, so that their open pages hear of it', async () => {
    const naar = organisatieIdVan('ministerie-ocw');
    const positie = await aangenomen();
    const { vastloperId, focusgebied } = positie;
    const overdrachtId = v7();
    const aangeboden = await db.act(positie, 'overdragen', { overdrachtId, naarOrganisatieId: naar }, DOORBRAAKTEAM);
    let hear: () => void = () => undefined;
    const heard = new Promise<void>((done) => (hear = done));
    const told = lostSight({ vastloperId, organisatieId: naar, focusgebied });
    const stop = await new PgVeranderingSignaal(db.database).listen((onderwerp) => onderwerp === told && hear());
    const antwoord = { overdrachtId, aanvaard: false };
    await db.act(aangeboden, 'overdracht_beantwoorden', antwoord, { organisatieId: naar, hoedanigheden: ['beoogd_houder'] });
    await heard;
    await stop();
    expect(readLostSight(told)).toEqual({ vastloperId, organisatieId: naar, focusgebied });
    expect([isVastloper(told), isVastloper(vastloperId), readLostSight(vastloperId)]).toEqual([false, true, null]);
  });

  it('takes the sight for an answer away from who refuses a handover, and leaves what was there before', async () => {
    const [naar, meedenker] = [organisatieIdVan('ministerie-vws'), organisatieIdVan('ministerie-szw')];
    const gevraagd = await db.act(await aangenomen(), 'meedenken_vragen', { organisatieId: meedenker }, DOORBRAAKTEAM);
    const { vastloperId } = gevraagd;
    let positie = gevraagd;
    for (const organisatieId of [naar, meedenker]) {
      const overdrachtId = v7();
      const aanbod = { overdrachtId, naarOrganisatieId: organisatieId, naarPersoonId: INDIENER };
      const aangeboden = await db.act(positie, 'overdragen', aanbod, DOORBRAAKTEAM);
      const gezien = await db.vastlopers.findVisible(vastloperId, zichtDoor([organisatieId]), VANDAAG);
      expect(gezien?.hoedanigheden).toContain('beoogd_houder');
      expect(gezien?.positie.overdracht).toMatchObject({ naarPersoonId: INDIENER });
      positie = await db.act(
        aangeboden,
        'overdracht_beantwoorden',
        { overdrachtId, aanvaard: false },
        { organisatieId, hoedanigheden: ['beoogd_houder'] },
      );
    }
    expect(await db.vastlopers.findVisible(vastloperId, zichtDoor([naar]), VANDAAG)).toBeNull();
    expect((await db.vastlopers.findVisible(vastloperId, zichtDoor([meedenker]), VANDAAG))?.hoedanigheden).toEqual(['meedenker']);
    expect(
      await db.owner.rows({ text: 'SELECT stand, naar_persoon_id FROM overdrachten WHERE vastloper_id = $1' }, [vastloperId]),
    ).toEqual([
      { stand: 'geweigerd', naar_persoon_id: INDIENER },
      { stand: 'geweigerd', naar_persoon_id: INDIENER },
    ]);
  });

  it('names whoever has the post now, in an offered handover and as who pulls, and nobody when the post went to nobody', async () => {
    const naar = organisatieIdVan('ministerie-vws');
    const [eerste, tweede, derde] = [v7(), v7(), v7()];
    const lid = (id: string, vanaf: string, tot: string | null) =>
      db.owner.rows(
        {
          text: `WITH p AS (INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 'test', $1::text, $1::text, 'Iemand'))
            INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf, geldig_tot) VALUES (gen_random_uuid(), $1::uuid, $2, 'departement', $3, $4)`,
        },
        [id, naar, vanaf, tot],
      );
    await lid(eerste, '2020-01-01', null);
    const overdrachtId = v7();
    const aangeboden = await db.act(
      await aangenomen(),
      'overdragen',
      { overdrachtId, naarOrganisatieId: naar, naarPersoonId: eerste },
      DOORBRAAKTEAM,
    );
    const { vastloperId } = aangeboden;
    const gezien = async () => (await db.vastlopers.findVisible(vastloperId, zichtDoor([naar]), VANDAAG))?.positie;
    const stop = (id: string) =>
      db.owner.rows({ text: `UPDATE lidmaatschappen SET geldig_tot = $2::date - 1 WHERE persoon_id = $1` }, [id, VANDAAG]);
    expect((await gezien())?.overdracht?.naarPersoonId).toBe(eerste);
    // A change of post, as `TransferLidmaatschap` writes it: one ends the day before, the other begins.
    await stop(eerste);
    await lid(tweede, VANDAAG, null);
    expect((await gezien())?.overdracht?.naarPersoonId).toBe(tweede);
    const antwoord = { overdrachtId, aanvaard: true };
    await db.act(aangeboden, 'overdracht_beantwoorden', antwoord, { organisatieId: naar, hoedanigheden: ['beoogd_houder'] });
    expect((await gezien())?.trekkerPersoonId).toBe(tweede);
    // To two at once it went to nobody in particular; and to nobody it is for the whole organisation.
    await lid(derde, VANDAAG, null);
    expect((await gezien())?.trekkerPersoonId).toBeNull();
    await db.owner.rows(
      { text: `UPDATE lidmaatschappen SET geldig_tot = geldig_vanaf - 1 WHERE persoon_id = ANY ($1::uuid[])` },
      [[tweede, derde]],
    );
    expect((await gezien())?.trekkerPersoonId).toBeNull();
  });

  it('counts on each clock how often it was moved with consent', async () => {
    const positie = await aangenomen();
    const verlenging = {
      termijnId: null,
      tot: '2026-12-18',
      werkdagen: 9,
      akkoordVan: 'indiener',
      akkoordWijze: 'telefoon',
    } as const;
    await db.act(positie, 'verlengen', verlenging, DOORBRAAKTEAM);
    const termijnen = await db.vastlopers.listTermijnen(positie.vastloperId, zichtDoor([DOORBRAAKTEAM.organisatieId]));
    expect(
      termijnen
        ?.filter(({ stand }) => stand === 'open')
        .map(({ soort, verlengingen }) => [soort, verlengingen])
        .sort(),
    ).toEqual([
      ['behandeling', 1],
      ['ontvangst', 0],
      ['terugkoppeling', 0],
    ]);
  });

  it('shows the name a filer hides only to who carries the part of filer or of the intake, by a role that fits', async () => {
    const partner = organisatieIdVan('ministerie-ocw');
    const gefiled = await db.fileCase({ tekst: { ...TEKST, naamVerbergen: true } });
    const gegevens = {
      trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId,
      sporen: ['quick_win'],
      blokkades: ['lokaal_beleid', 'organisatiegrens'],
    };
    const positie = await db.act(gefiled, 'aannemen', gegevens, PROGRAMMABUREAU);
    await db.act(positie, 'partner_vragen', { toezeggingId: v7(), partijId: partner, antwoordVoor: null }, DOORBRAAKTEAM);
    const naamVoor = async (organisatieId: string, rol: Rol | null, { id = v7(), tot = null as string | null } = {}) => {
      await db.owner.rows(
        {
          text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 'naam', $1::text, $1::text, 'x') ON CONFLICT DO NOTHING`,
        },
        [id],
      );
      if (rol !== null)
        await db.owner.rows({ text: `INSERT INTO lidmaatschappen VALUES ($1, $2, $3, $4, 'EHV-WZ', '2020-01-01', $5)` }, [
          ...[v7(), id, organisatieId, rol],
          tot,
        ]);
      const zicht = zichtDoor([organisatieId], id);
      const detail = await db.vastlopers.findVisible(positie.vastloperId, zicht, VANDAAG);
      const log = await db.vastlopers.listGebeurtenissen(positie.vastloperId, zicht, { cursor: null, limit: 1 });
      return [detail?.indiener.persoon, log?.items[0]?.door?.persoon];
    };
    const naam = 'Medewerker van de school';
    const [school, team] = [ZETELS.indiener, DOORBRAAKTEAM.organisatieId];
    expect(await naamVoor(school, 'indiener')).toEqual([naam, naam]);
    expect(await naamVoor(school, 'partner', { id: INDIENER })).toEqual([naam, naam]); // who filed, in whatever role
    expect(await naamVoor(BUREAU, 'programmabureau')).toEqual([naam, naam]);
    expect(await naamVoor(team, 'doorbraakteam')).toEqual([naam, naam]);
    // With the sight of the organisation, as a program without the first wall would give it.
    expect(await naamVoor(school, 'partner')).toEqual([null, null]);
    expect(await naamVoor(school, null)).toEqual([null, null]);
    expect(await naamVoor(team, 'partner')).toEqual([null, null]);
    expect(await naamVoor(team, 'doorbraakteam', { tot: '2020-12-31' })).toEqual([null, null]);
    expect(await naamVoor(partner, 'departement')).toEqual([null, null]);
  });
});

describe(`${PgVastloperRepository.name} dossier`, () => {
  it('gives the log in order, with the words of an act at its first fact', async () => {
    const gefiled = await db.fileCase();
    const gegevens = {
      trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId,
      sporen: ['quick_win'],
      blokkades: ['lokaal_beleid', 'organisatiegrens'],
    };
    const positie = await db.act(gefiled, 'aannemen', gegevens, {
      ...PROGRAMMABUREAU,
      payload: { toelichting: 'Wij pakken dit op.' },
    });
    const eerste = await db.vastlopers.listGebeurtenissen(positie.vastloperId, zichtDoor([BUREAU]), { cursor: null, limit: 2 });
    expect(eerste?.items.map(({ soort }) => soort)).toEqual(['ingediend', 'aangenomen']);
    expect(eerste?.items[0]?.gegevens).toEqual({
      focusgebied: 'EHV-WZ',
      thema: 'wonen_en_wijken',
      blokkades: ['lokaal_beleid', 'organisatiegrens'],
      sporen: ['quick_win'],
    });
    expect(eerste?.items[1]).toMatchObject({
      op: '2026-11-23T09:00:00.000Z',
      door: { organisatie: 'Programmabureau Eindhoven Woensel-Zuid' },
      gegevens: { ...gegevens, toelichting: 'Wij pakken dit op.' },
    });
    const rest = await db.vastlopers.listGebeurtenissen(positie.vastloperId, zichtDoor([BUREAU]), {
      cursor: eerste?.volgende ?? null,
      limit: 2,
    });
    expect(rest).toMatchObject({
      items: [{ soort: 'trede_betreden', gegevens: { van: 'intake', naar: 'intern_doorbraakteam' } }],
      volgende: null,
    });
    expect(rest?.items[0]?.gegevens).not.toHaveProperty('toelichting');
  });

  it('keeps the words of a question, its answer and its proof together', async () => {
    const partner = organisatieIdVan('ministerie-ocw');
    const toezeggingId = v7();
    const as = { organisatieId: partner, hoedanigheden: ['partner'] as const };
    let positie = await aangenomen();
    positie = await db.act(
      positie,
      'partner_vragen',
      { toezeggingId, partijId: partner, antwoordVoor: null },
      { ...DOORBRAAKTEAM, payload: { vraag: 'Wilt u meedoen?' } },
    );
    expect(await db.vastlopers.findVastloperOfToezegging(toezeggingId, zichtDoor([partner]))).toBe(positie.vastloperId);
    const payload = { wat: 'Een lokaal', voorwaarde: 'Als de school het beheert' };
    positie = await db.act(
      positie,
      'vraag_beantwoorden',
      { toezeggingId, antwoord: 'voorwaardelijk', voor: '2027-01-15' },
      { ...as, payload },
    );
    const besluit = { toezeggingId: v7(), uitvoerderOrganisatieId: partner, uitvoerenVoor: '2027-02-01', stemGehoord: true };
    positie = await db.act(positie, 'besluiten', besluit, {
      ...DOORBRAAKTEAM,
      payload: { besluit: 'Wij doen het.', waarom: 'Omdat het kan.' },
    });
    await db.act(
      positie,
      'nakomen',
      { toezeggingId },
      { ...as, hoedanigheden: ['partner', 'uitvoerder'], payload: { bewijs: 'Het lokaal is open.' } },
    );
    const partij = { id: partner, naam: 'Ministerie van Onderwijs, Cultuur en Wetenschap' };
    expect(await db.vastlopers.listToezeggingen(positie.vastloperId, zichtDoor([BUREAU]))).toEqual([
      {
        id: toezeggingId,
        partij,
        stand: 'nagekomen',
        voor: '2027-01-15',
        vraag: 'Wilt u meedoen?',
        ...payload,
        bewijs: 'Het lokaal is open.',
      },
      {
        id: besluit.toezeggingId,
        partij,
        stand: 'toegezegd',
        voor: '2027-02-01',
        vraag: null,
        wat: 'Wij doen het.',
        voorwaarde: null,
        bewijs: null,
      },
    ]);
  });

  it('shows running clocks before those that ended', async () => {
    const { vastloperId } = await aangenomen();
    const termijnen = await db.vastlopers.listTermijnen(vastloperId, zichtDoor([BUREAU]));
    expect(termijnen?.map(({ soort, stand }) => `${soort} ${stand}`)).toEqual([
      'ontvangst open',
      'terugkoppeling open',
      'behandeling open',
    ]);
    expect(termijnen?.[0]).toMatchObject({ start: '2026-11-23', einddatum: '2026-11-25', respijtdatum: null, schorsingen: [] });
  });
});

describe(`${PgVastloperRepository.name} lists`, () => {
  it.each(['termijn', '-ingediend'] as const)(
    'pages by %s through everything once, whoever is involved in however many ways',
    async (sorteer) => {
      for (let n = 0; n < 7; n += 1) await db.fileCase({ op: `2026-11-${10 + n}T09:00:00.000Z` });
      await db.fileCase({ indienerOrganisatieId: BUREAU }); // filer and programmabureau at once
      await db.act(await db.fileCase(), 'doorverwijzen', { naar: 'ander_loket' }, PROGRAMMABUREAU);
      const [{ aantal } = { aantal: 0 }] = await db.owner.rows<{ aantal: number }>({
        text: 'SELECT count(*) AS aantal FROM vastlopers',
      });
      const filter = { ...FILTER, sorteer };
      const ids = await allIds([BUREAU, ZETELS.indiener, VREEMD], filter, 4);
      expect(ids).toHaveLength(aantal);
      expect(new Set(ids).size).toBe(aantal);
      expect(await allIds([BUREAU], filter, 100)).toEqual(ids);
      const { items } = await db.vastlopers.listVisible(zichtDoor([BUREAU]), filter, { cursor: null, limit: 100 }, VANDAAG);
      const sleutels = items.map((v) => (sorteer === 'termijn' ? (v.volgendeTermijn?.einddatum ?? '9999') : v.ingediendOp));
      expect(sleutels).toEqual(sorteer === 'termijn' ? sleutels.toSorted() : sleutels.toSorted().reverse());
    },
  );

  it.each(['termijn', '-ingediend'] as const)('pages by %s without loss or repeats while others file', async (sorteer) => {
    const filter = { ...FILTER, sorteer };
    const indienerOrganisatieId = v7(); // sees only these
    const file = (op: string) => db.fileCase({ indienerOrganisatieId, op });
    for (let n = 0; n < 20; n += 1) await file(`2026-10-${10 + (n % 7)}T09:00:00.000Z`);
    const vooraf = await allIds([indienerOrganisatieId], filter, 100);
    const gezien: string[] = [];
    let cursor: string | null = null;
    do {
      const pagina = await db.vastlopers.listVisible(zichtDoor([indienerOrganisatieId]), filter, { cursor, limit: 5 }, VANDAAG);
      gezien.push(...pagina.items.map(({ id }) => id));
      cursor = pagina.volgende;
      // By date of filing one lands before the place where we are and one behind it; by term both behind it.
      await file('2026-12-31T09:00:00.000Z');
      await file('2026-01-01T09:00:00.000Z');
    } while (cursor !== null);
    expect(new Set(gezien).size).toBe(gezien.length);
    expect(gezien.filter((id) => vooraf.includes(id))).toEqual(vooraf);
    expect(gezien.length).toBeGreaterThan(vooraf.length);
  });

  it('filters, and combines filters', async () => {
    const { vastloperId } = await aangenomen();
    const passend = {
      trede: 'intern_doorbraakteam',
      status: 'in_behandeling',
      focusgebied: 'EHV-WZ',
      blokkade: 'geld',
      trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId,
    } as const;
    expect(await allIds([BUREAU], { ...FILTER, ...passend }, 100)).toContain(vastloperId);
    for (const anders of [
      { trede: 'partners' },
      { status: 'nazorg' },
      { focusgebied: 'VLA-WW' },
      { blokkade: 'taal' },
      { trekkerOrganisatieId: BUREAU },
    ] as const) {
      expect(await allIds([BUREAU], { ...FILTER, ...passend, ...anders }, 100)).not.toContain(vastloperId);
    }
  });

  it('calls a case te laat from the day after the clock that carries it', async () => {
    const { vastloperId } = await db.fileCase();
    const lateOp = async (vandaag: string) => {
      const { items } = await db.vastlopers.listVisible(
        zichtDoor([BUREAU]),
        { ...FILTER, teLaat: true },
        { cursor: null, limit: 1_000 },
        vandaag,
      );
      const regel = items.find(({ id }) => id === vastloperId);
      expect((await db.vastlopers.findVisible(vastloperId, zichtDoor([BUREAU]), vandaag))?.teLaat).toBe(regel !== undefined);
      return regel?.teLaat ?? false;
    };
    expect(await lateOp('2026-11-30')).toBe(false);
    expect(await lateOp('2026-12-01')).toBe(true);
  });

  it.each([
    'onzin',
    Buffer.from('{"datum":"2026-13-45","id":"x"}').toString('base64url'),
    Buffer.from('[]').toString('base64url'),
    '',
  ])('refuses the cursor %p', async (cursor) => {
    const pagina = { cursor, limit: 10 };
    await expect(db.vastlopers.listVisible(zichtDoor([BUREAU]), FILTER, pagina, VANDAAG)).rejects.toThrow(CursorOngeldigError);
    await expect(db.vastlopers.listWerkvoorraad(zichtDoor([BUREAU]), pagina, VANDAAG)).rejects.toThrow(CursorOngeldigError);
    await expect(db.vastlopers.listGebeurtenissen(v7(), zichtDoor([BUREAU]), pagina)).rejects.toThrow(CursorOngeldigError);
  });

  it('refuses a cursor of another sorting', async () => {
    const { volgende } = await db.vastlopers.listVisible(zichtDoor([BUREAU]), FILTER, { cursor: null, limit: 1 }, VANDAAG);
    const anders = db.vastlopers.listVisible(
      zichtDoor([BUREAU]),
      { ...FILTER, sorteer: '-ingediend' },
      { cursor: volgende, limit: 1 },
      VANDAAG,
    );
    await expect(anders).rejects.toThrow(CursorOngeldigError);
  });
});

describe(`${PgVastloperRepository.name}.listWerkvoorraad`, () => {
  it('shows who is asked what, most urgent first, and follows the case when it moves', async () => {
    const gefiled = await db.fileCase();
    const werkVan = async (organisatieId: string) => {
      const { items } = await db.vastlopers.listWerkvoorraad(
        zichtDoor([organisatieId]),
        { cursor: null, limit: 1_000 },
        '2026-11-26',
      );
      expect(items.map(({ termijn }) => termijn.einddatum)).toEqual(items.map(({ termijn }) => termijn.einddatum).toSorted());
      return items
        .filter(({ vastloper }) => vastloper.id === gefiled.vastloperId)
        .map(
          ({ termijn, hoedanigheid }) =>
            `${termijn.soort} ${termijn.einddatum} ${hoedanigheid}${termijn.teLaat ? ' te laat' : ''}`,
        );
    };
    expect(await werkVan(BUREAU)).toEqual(['terugkoppeling 2026-11-30 programmabureau']);
    const gegevens = {
      trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId,
      sporen: ['quick_win'],
      blokkades: ['lokaal_beleid', 'organisatiegrens'],
    };
    await db.act(gefiled, 'aannemen', gegevens, PROGRAMMABUREAU);
    expect(await werkVan(BUREAU)).toEqual([]);
    expect(await werkVan(DOORBRAAKTEAM.organisatieId)).toEqual([
      'ontvangst 2026-11-25 doorbraakteam te laat',
      'terugkoppeling 2026-11-30 doorbraakteam',
      'behandeling 2026-12-07 doorbraakteam',
    ]);
  });

  it('pages without doubles', async () => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const pagina = await db.vastlopers.listWerkvoorraad(
        zichtDoor([BUREAU, DOORBRAAKTEAM.organisatieId]),
        { cursor, limit: 3 },
        VANDAAG,
      );
      ids.push(...pagina.items.map(({ termijn }) => termijn.id));
      cursor = pagina.volgende;
    } while (cursor !== null);
    const [{ aantal } = { aantal: 0 }] = await db.owner.rows<{ aantal: number }>(
      { text: `SELECT count(*) AS aantal FROM termijnen WHERE stand = 'open' AND eigenaar_organisatie_id = ANY($1)` },
      [[BUREAU, DOORBRAAKTEAM.organisatieId]],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(aantal);
  });

  it('counts by date over all pages what a plain count does, and no further than asked', async () => {
    const zicht = zichtDoor([BUREAU, DOORBRAAKTEAM.organisatieId]);
    const countPlainly = (soort: string | null) =>
      db.owner.rows<{ einddatum: string; aantal: number }>(
        {
          text: `SELECT einddatum, count(*)::int AS aantal FROM termijnen WHERE stand = 'open' AND eigenaar_organisatie_id = ANY($1)
            AND ($2::text IS NULL OR soort = $2) GROUP BY einddatum ORDER BY einddatum`,
        },
        [[BUREAU, DOORBRAAKTEAM.organisatieId], soort],
      );
    const echt = await countPlainly(null);
    const alle = echt.reduce((som, { aantal }) => som + aantal, 0);
    expect(alle).toBeGreaterThan(3);
    expect(await db.vastlopers.countWerkvoorraad(zicht, alle, VANDAAG)).toEqual({ dagen: echt, meer: false });
    const deel = await db.vastlopers.countWerkvoorraad(zicht, alle - 1, VANDAAG);
    expect([deel.meer, deel.dagen.reduce((som, { aantal }) => som + aantal, 0)]).toEqual([true, alle - 1]);
    const ontvangst = { ...HELE_WERKVOORRAAD, soort: 'ontvangst' } as const;
    const bevestigen = await countPlainly('ontvangst');
    expect(bevestigen.length).toBeGreaterThan(0);
    expect(bevestigen).not.toEqual(echt);
    expect(await db.vastlopers.countWerkvoorraad(zicht, alle, VANDAAG, ontvangst)).toEqual({ dagen: bevestigen, meer: false });
    expect(await db.vastlopers.countWerkvoorraad(zichtDoor([]), 10, VANDAAG)).toEqual({ dagen: [], meer: false });
  });
});
