// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GEEN_FILTER } from '#application/ports/vastloper.repository';
import type { VastloperTekst } from '#application/ports/vastloper.repository';
import { zichtDoor } from '#testing/vastloper.builder';
import { DOORBRAAKTEAM, PROGRAMMABUREAU, RecordDatabase, TEKST, ZETELS } from '../../test/record-database.js';
import { organisatieIdVan } from '../reference-id.js';
import { PgVastloperZoeker } from './pg-vastloper-zoeker.js';

const VANDAAG = '2026-11-23';
const [TYPIST, ANDER] = ['0193a5b0-0000-7000-8000-0000000000a1', '0193a5b0-0000-7000-8000-0000000000a2'] as const;
const ELDERS = organisatieIdVan('programmabureau-ams-nw');
const school = zichtDoor([ZETELS.indiener]);
let db: RecordDatabase;
let zoeker: PgVastloperZoeker;

beforeAll(async () => {
  db = await RecordDatabase.create('zoeker');
  zoeker = new PgVastloperZoeker(db.database);
});
afterAll(() => db.drop());

const file = (tekst: Partial<VastloperTekst>) => db.fileCase({ tekst: { ...TEKST, regel: null, ...tekst } });

describe(PgVastloperZoeker.name, () => {
  it('finds a case by its nummer, for who sees it and for nobody else', async () => {
    const { nummer, vastloperId } = await file({ blokkades: ['taal'] });
    expect(await zoeker.findIdOfNummer(nummer, school)).toBe(vastloperId);
    expect(await zoeker.findIdOfNummer(nummer, zichtDoor([ELDERS]))).toBeNull();
    expect(await zoeker.findIdOfNummer(nummer, zichtDoor([]))).toBeNull();
    expect(await zoeker.findIdOfNummer('EHV-WZ-2026-9999', school)).toBeNull();
  });

  it('shows cases with the same rule first, then those that share most blockades, and only those in sight', async () => {
    const een = await file({ blokkades: ['geld'] });
    const twee = await file({ blokkades: ['geld', 'mandaat'] });
    const regel = await file({ blokkades: ['vertrouwen'], regel: { naam: 'Wet kinderopvang', artikel: null } });
    const anders = await file({ blokkades: ['capaciteit'] });
    const vraag = { regel: 'wet Kinderopvang', blokkades: ['mandaat', 'geld'] };
    const gevonden = await zoeker.listGelijkende(vraag, school, 5, VANDAAG);
    expect(gevonden.map(({ id, zelfdeRegel }) => [id, zelfdeRegel])).toEqual([
      [regel.vastloperId, true],
      [twee.vastloperId, false],
      [een.vastloperId, false],
    ]);
    expect(gevonden.map(({ id }) => id)).not.toContain(anders.vastloperId);
    expect(await zoeker.listGelijkende(vraag, school, 1, VANDAAG)).toHaveLength(1);
    expect(await zoeker.listGelijkende(vraag, zichtDoor([ELDERS]), 5, VANDAAG)).toEqual([]);
  });

  it('shows what is as much alike newest first, also what was filed in the same moment', async () => {
    const samen: string[] = [];
    for (let i = 0; i < 4; i += 1) samen.unshift((await file({ blokkades: ['taal', 'markt_en_veiligheid'] })).vastloperId);
    const vraag = { regel: null, blokkades: ['markt_en_veiligheid'] };
    const gevonden = async (aantal: number): Promise<string[]> =>
      (await zoeker.listGelijkende(vraag, school, aantal, VANDAAG)).map(({ id }) => id);
    expect(await gevonden(5)).toEqual(samen);
    expect(await gevonden(2)).toEqual(samen.slice(0, 2));
  });

  it('finds nothing that looks like a case without rule and blockade', async () => {
    expect(await zoeker.listGelijkende({ regel: null, blokkades: [] }, school, 5, VANDAAG)).toEqual([]);
  });

  it('searches by whole nummer or by all words of the titel, only in sight, and takes no sign for a pattern', async () => {
    const een = await file({ titel: 'Honderd procent (100%) van het plan' });
    const twee = await file({ titel: 'Een plan voor de hele straat' });
    const vind = async (woorden: string[], zicht = school): Promise<string[]> =>
      (await zoeker.search(woorden, zicht, 10, VANDAAG)).map(({ id }) => id);
    expect(await vind([een.nummer.toLowerCase()])).toEqual([een.vastloperId]);
    expect(await vind(['PLAN', 'straat'])).toEqual([twee.vastloperId]);
    expect(await vind(['plan', 'honderd'])).toEqual([een.vastloperId]);
    expect(await vind(['100%'])).toEqual([een.vastloperId]);
    expect(await vind(['_een_'])).toEqual([]);
    expect(await vind(['plan'], zichtDoor([ELDERS]))).toEqual([]);
    expect(await vind(['plan'], zichtDoor([]))).toEqual([]);
  });

  it('searches in what else the filer wrote, the words in whichever of it', async () => {
    const { vastloperId } = await file({
      titel: 'De zaal is dicht',
      omschrijving: 'De sporthal sluit om zes uur.',
      watKanWel: 'Een proefavond met vrijwilligers.',
      geprobeerd: 'Wij belden de beheerder.',
      regel: { naam: 'Sluitingsbesluit', artikel: 'artikel 7' },
    });
    for (const woorden of [
      ['sporthal'],
      ['proefavond'],
      ['beheerder'],
      ['sluitingsbesluit'],
      ['zaal', 'vrijwilligers', 'artikel 7'],
    ])
      expect((await zoeker.search(woorden, school, 10, VANDAAG)).map(({ id }) => id)).toEqual([vastloperId]);
    expect(await zoeker.search(['sporthal'], zichtDoor([ELDERS]), 10, VANDAAG)).toEqual([]);
  });

  it('counts the open cases per trede, and which are late, only in sight', async () => {
    const [telling] = await zoeker.countPerTrede(school, VANDAAG);
    const gevonden = await zoeker.search([''], school, 1000, VANDAAG);
    expect(telling).toEqual({ trede: 'intake', aantal: gevonden.length, teLaat: 0 });
    expect(await zoeker.countPerTrede(school, '2099-01-01')).toEqual([
      { trede: 'intake', aantal: gevonden.length, teLaat: gevonden.length },
    ]);
    expect(await zoeker.countPerTrede(zichtDoor([ELDERS]), VANDAAG)).toEqual([]);
  });

  it('lists only cases in which the caller has the part that is asked for', async () => {
    const lijst = async (organisatieId: string) =>
      (
        await db.vastlopers.listVisible(
          zichtDoor([organisatieId]),
          { ...GEEN_FILTER, hoedanigheid: 'indiener', sorteer: '-ingediend' },
          { cursor: null, limit: 50 },
          VANDAAG,
        )
      ).items.length;
    expect(await lijst(ZETELS.indiener)).toBeGreaterThan(0);
    expect(await lijst(ZETELS.programmabureau ?? '')).toBe(0);
  });

  it('lists beside those what the person filed in the name of another, page by page, and only in sight', async () => {
    const nummers: string[] = [];
    for (let i = 0; i < 3; i += 1) nummers.unshift((await db.fileCase({ indienerPersoonId: TYPIST })).nummer);
    const pagina = async (organisatieId: string, ofIngediendDoor: string, cursor: string | null = null) => {
      const zelf = { ...GEEN_FILTER, hoedanigheid: 'indiener', ofIngediendDoor, sorteer: '-ingediend' } as const;
      return db.vastlopers.listVisible(zichtDoor([organisatieId], ofIngediendDoor), zelf, { cursor, limit: 2 }, VANDAAG);
    };
    const bureau = ZETELS.programmabureau ?? '';
    const eerste = await pagina(bureau, TYPIST);
    const tweede = await pagina(bureau, TYPIST, eerste.volgende);
    expect([...eerste.items, ...tweede.items].map(({ nummer }) => nummer)).toEqual(nummers);
    expect((await pagina(bureau, ANDER)).items).toEqual([]);
    expect((await pagina(ELDERS, TYPIST)).items).toEqual([]);
  });

  it('says which cases wait for the filer, and lists those alone, of the organisation and of who filed for another', async () => {
    const gegevens = { trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId, sporen: ['quick_win'], blokkades: ['geld'] };
    const paused = async (reden: 'wacht_op_indiener' | 'seizoen', indienerPersoonId?: string): Promise<string> => {
      const filed = await db.fileCase(indienerPersoonId ? { indienerPersoonId } : {});
      const taken = await db.act(filed, 'aannemen', { ...gegevens }, PROGRAMMABUREAU);
      return (await db.act(taken, 'aanhouden', { reden, tot: '2026-12-04', werkdagen: 9 }, DOORBRAAKTEAM)).vastloperId;
    };
    const [wacht, getypt] = [await paused('wacht_op_indiener'), await paused('wacht_op_indiener', TYPIST)];
    const seizoen = await paused('seizoen');
    const lijst = async (organisatieId: string, ofIngediendDoor: string, alleen: { readonly wachtOpIndiener?: true }) => {
      const filter = { ...GEEN_FILTER, hoedanigheid: 'indiener', ofIngediendDoor, sorteer: '-ingediend', ...alleen } as const;
      const zicht = zichtDoor([organisatieId], ofIngediendDoor);
      return (await db.vastlopers.listVisible(zicht, filter, { cursor: null, limit: 50 }, VANDAAG)).items;
    };
    const allen = await lijst(ZETELS.indiener, ANDER, {});
    expect(allen.filter(({ wachtOpIndiener }) => wachtOpIndiener).map(({ id }) => id)).toEqual([getypt, wacht]);
    expect(allen.map(({ id }) => id)).toContain(seizoen);
    expect((await lijst(ZETELS.indiener, ANDER, { wachtOpIndiener: true })).map(({ id }) => id)).toEqual([getypt, wacht]);
    expect((await lijst(ZETELS.programmabureau ?? '', TYPIST, { wachtOpIndiener: true })).map(({ id }) => id)).toEqual([getypt]);
  });
});
