// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { AAN_HET_WERK_IN_UITVOERING } from '#domain/ladder/aan-het-werk';
import { HOEDANIGHEDEN, type Hoedanigheid } from '#domain/ladder/begrippen';
import { HANDELINGEN, type HandelingKern, type HandelingSoort } from '#domain/ladder/handelingen';
import { AAN_HET_WERK } from '#domain/ladder/positie';
import type { Actor } from '#application/ports/actor';
import { HandelingRepository } from '#application/ports/handeling.repository';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { zichtVan } from '#application/use-cases/actor-in-vastloper';
import { ApiSystem } from './api-system.js';
import { addPolicyPeople, fileWithAllParts, PEOPLE, type Who } from './policy-people.js';
import { ACT_CELLS, type ActCell } from './policy-table.js';

const vandaag = amsterdamDatum(new Date().toISOString());
const SOORT_VAN = new Map(Object.entries(HANDELINGEN).map(([soort, { pad }]) => [pad, soort as HandelingSoort]));
/** The parts that are at work on some rung. */
const AAN_HET_WERK_ERGENS = new Set([...Object.values(AAN_HET_WERK).flat(), ...AAN_HET_WERK_IN_UITVOERING]);

/** What a person could say of themselves: to carry this part; null: to carry none. */
type Bewering = Hoedanigheid | null;

/** Would the workflow carry this act out for whoever carries this part, in some state of the case? It knows nothing of roles and believes what is stored. */
function neemtAan(soort: HandelingSoort, als: Bewering): boolean {
  return HANDELINGEN[soort].door.some((wie) => {
    if (wie === 'wie_ziet') return true;
    if (als === null) return false;
    return wie === 'aan_het_werk' ? AAN_HET_WERK_ERGENS.has(als) : wie === als;
  });
}

describe('the second wall, with the first one gone', () => {
  let api: ApiSystem;
  let vastloperId: string;
  const actors = new Map<Who, Actor>();
  /** Which claims PostgreSQL took of each person. */
  const taken = new Map<Who, Bewering[]>();

  /** Stores an act as the application would, with a core that says whatever it likes; false when PostgreSQL refuses it. */
  async function stores(who: Who, over: Partial<HandelingKern['actor']>, persoonId?: string): Promise<boolean> {
    const actor = actors.get(who);
    if (!actor) throw new Error(`${who} is nobody.`);
    const organisatieId = actor.lidmaatschappen[0]?.organisatieId ?? '';
    const wie = { persoonId: persoonId ?? actor.persoonId, organisatieId, organisatieIds: [], hoedanigheden: [], ...over };
    const kern = { soort: 'aanvullen', op: vandaag, actor: wie, gegevens: {} } as unknown as HandelingKern;
    const handeling = { id: v7(), vastloperId, kern, payload: { tekst: 'Een aanvulling.' }, sleutel: null, voorrangMs: 0 };
    try {
      await api.app.get<HandelingRepository>(HandelingRepository as never, { strict: false }).insert(handeling, zichtVan(actor));
      return true;
    } catch (error) {
      expect(error).toMatchObject({
        code: expect.stringMatching(/^(NIET_BEVOEGD|VASTLOPER_NIET_GEVONDEN)$/),
        cause: { code: '42501' },
      });
      return false;
    }
  }

  beforeAll(async () => {
    api = await ApiSystem.start('tweede_muur', { handelingWachtMs: 100 });
    await addPolicyPeople(api);
    vastloperId = await fileWithAllParts(api);
    const personen = api.app.get<PersoonRepository>(PersoonRepository as never, { strict: false });
    for (const [who, sleutel] of Object.entries(PEOPLE) as [Who, string][]) {
      const actor = await personen.findActor(api.issuer.url, sleutel, vandaag);
      if (actor) actors.set(who, actor);
      const claims: Bewering[] = [];
      for (const als of [null, ...HOEDANIGHEDEN])
        if (await stores(who, { hoedanigheden: als === null ? [] : [als] })) claims.push(als);
      taken.set(who, claims);
    }
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  /** Some claim of this person gets in, and the workflow would act on it. */
  const isCarriedOut = ({ who, path }: ActCell): boolean => {
    const soort = SOORT_VAN.get(path);
    return soort !== undefined && (taken.get(who) ?? []).some((als) => neemtAan(soort, als));
  };

  it('takes part in as many cells as the table has', () => {
    expect([actors.size, ACT_CELLS.length]).toEqual([17, 22 * 17]);
  });

  it('lets not one act through that the table refuses, whatever the application says of who asks', () => {
    const through = ACT_CELLS.filter((one) => one.cell !== '2' && isCarriedOut(one));
    expect(through).toEqual([]);
  });

  it('stands in the way of no act that the table allows', () => {
    expect(ACT_CELLS.filter((one) => one.cell === '2' && !isCarriedOut(one))).toEqual([]);
  });

  it('takes no act in the name of another person, or of an organisation the person carries no part for', async () => {
    const team = actors.get('team');
    expect(await stores('bureau', {}, team?.persoonId)).toBe(false);
    const organisatieIds = [team?.lidmaatschappen[0]?.organisatieId ?? ''];
    expect(await stores('bureau', { organisatieIds })).toBe(false);
    expect(await stores('team', { organisatieIds })).toBe(true);
    expect(await stores('collega', { organisatieIds: [actors.get('collega')?.lidmaatschappen[0]?.organisatieId ?? ''] })).toBe(
      false,
    );
  });

  it('takes none in a part whose membership ended, and all in that of who stands in', async () => {
    const [team] = actors.get('team')?.lidmaatschappen ?? [];
    expect(await stores('bureau', { hoedanigheden: ['doorbraakteam'] })).toBe(false);
    await api.owner.query(
      `INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot) VALUES ($1, $2, $3, $4, $4)`,
      [v7(), team?.id, actors.get('vreemd')?.persoonId, vandaag],
    );
    const vreemd = await api.app
      .get<PersoonRepository>(PersoonRepository as never, { strict: false })
      .findActor(api.issuer.url, PEOPLE.vreemd, vandaag);
    if (vreemd) actors.set('vreemd', vreemd);
    const organisatieId = team?.organisatieId ?? '';
    expect(await stores('vreemd', { organisatieId, hoedanigheden: ['doorbraakteam'] })).toBe(true);
    await api.owner.query(`UPDATE lidmaatschappen SET geldig_tot = $2::date - 1 WHERE id = $1`, [team?.id, vandaag]);
    for (const who of ['team', 'vreemd'] as const)
      expect([who, await stores(who, { organisatieId, hoedanigheden: ['doorbraakteam'] })]).toEqual([who, false]);
  });
});
