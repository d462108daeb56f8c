// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HANDELINGEN, type HandelingKern, type HandelingSoort } from '#domain/ladder/handelingen';
import { BELEID, BEWERKINGEN, type BeleidRegel, type Bewerking } from '#domain/policy/beleid';
import { persoonIdVan } from '#persistence/reference-id';
import { INDIENER, type Answer } from './api-system.js';
import { OPERATION_ROWS } from './operation-table.js';
import { OperationWorld } from './operation-world.js';
import { PEOPLE, type Who } from './policy-people.js';
import { ACT_CELLS, ACT_PATHS } from './policy-table.js';

/** What wall B leaves open, and why that is no case and nobody's secret. */
const OPEN: Readonly<Record<string, string>> = {
  'GET /beheer/bewaartermijnen': 'terms that law and a public decision set',
  'GET /beheer/kalender': 'an open list',
  'GET /beheer/themas': 'an open list',
  'GET /beheer/termijnregelingen': 'an open list',
  'POST /beheer/termijnregelingen/_voorbeeld': 'counts on paper, from what is sent; nothing is read or kept',
};
/** What even who may get it does not get here, and why. */
const NOT_READY: Readonly<Record<string, string>> = { 'GET /exports/{id}/bestand': 'no worker makes the file' };
/** The name of the filer; it is nowhere else. */
const KANARIE = 'Vogelnaam Kanariegeel';
const PADEN = new Map(Object.entries(HANDELINGEN).map(([soort, { pad }]) => [pad, soort as HandelingSoort]));

/** Does this answer say no, or show nothing but what this person did themselves? A refusal that only the database gives is a fault to the first wall (500). */
function isStopped({ status, body }: Answer, who: Who): boolean {
  if (status >= 400) return true;
  const items = Array.isArray(body['items']) ? (body['items'] as { doorPersoonId?: string }[]) : [{}];
  return status === 200 && items.every(({ doorPersoonId }) => doorPersoonId === persoonIdVan(PEOPLE[who]));
}

describe('the second wall over HTTP, with a first wall that says yes to all', () => {
  const policy = BELEID as Record<Bewerking, BeleidRegel>;
  const eerder = { ...BELEID };
  let world: OperationWorld;

  beforeAll(async () => {
    world = await OperationWorld.start('tweede_muur_http', []);
    await world.api.owner.query('UPDATE personen SET naam = $2 WHERE sleutel = $1', [INDIENER, KANARIE]);
    for (const bewerking of BEWERKINGEN) policy[bewerking] = { over: 'huis', wie: 'iedereen', bron: 'opened by this test' };
  }, 120_000);
  afterAll(async () => {
    Object.assign(policy, eerder);
    await world?.api.stop();
  }, 60_000);

  /** Everything a person can change, as it stands. */
  const stand = async (): Promise<string> =>
    (
      await world.api.owner.query<{
        stand: string;
      }>(`SELECT concat_ws('/', (SELECT count(*) FROM beheergebeurtenissen), (SELECT count(*) FROM handelingen),
        (SELECT count(*) FROM vastlopers), (SELECT count(*) FROM lidmaatschappen), (SELECT count(*) FROM webhookbezorgingen), (SELECT count(*) FROM exports)) AS stand`)
    ).rows[0]?.stand ?? '';
  const forbidden = OPERATION_ROWS.map(({ operation, cells }) => ({
    operation,
    wie: cells.filter(([, cell]) => cell !== '2').map(([who]) => who),
    // The beheerder before others: they come last in the table.
    mag: cells.findLast(([, cell]) => cell === '2')?.[0],
  })).filter(({ wie }) => wie.length > 0);

  it('meets no first wall: what a table refuses to somebody is let through to the database', async () => {
    const { status } = await world.ask(PEOPLE.vreemd, 'GET /beheer/themas');
    expect(status).toBe(200);
  });

  it.each(
    forbidden.filter(
      ({ operation }) =>
        !(operation in OPEN) && !operation.startsWith('POST /toezeggingen/') && !operation.startsWith('POST /overdrachten/'),
    ),
  )(
    '$operation shows nothing and changes nothing for whom the table refuses it, and does its work for whom it lets in',
    async ({ operation, wie, mag }) => {
      const through: string[] = [];
      for (const who of wie) {
        const before = await stand();
        const answer = await world.ask(PEOPLE[who], operation);
        if (!isStopped(answer, who)) through.push(`${who}: ${answer.status} ${answer.text.slice(0, 200)}`);
        if ((await stand()) !== before) through.push(`${who}: something changed`);
      }
      expect(through).toEqual([]);
      // So that what the others got says something: it was there to take.
      const { status, text } = await world.ask(PEOPLE[mag ?? 'vreemd'], operation);
      if (!(operation in NOT_READY)) expect([mag, status < 300, text.slice(0, 300)]).toEqual([mag, true, text.slice(0, 300)]);
    },
    60_000,
  );

  it('leaves open only what is named here, and all of that', async () => {
    for (const operation of Object.keys(OPEN))
      expect([operation, isStopped(await world.ask(PEOPLE.vreemd, operation), 'vreemd')]).toEqual([operation, false]);
  });

  /** What the database took of this act says of the person; nothing when it took nothing. */
  async function taken(who: Who, operation: string): Promise<HandelingKern | null> {
    const begin = await world.api.owner.query<{ volgnummer: string }>(
      'SELECT COALESCE(max(volgnummer), 0) AS volgnummer FROM handelingen',
    );
    await world.ask(PEOPLE[who], operation);
    const { rows } = await world.api.owner.query<{ kern: HandelingKern }>('SELECT kern FROM handelingen WHERE volgnummer > $1', [
      begin.rows[0]?.volgnummer,
    ]);
    await world.settle();
    return rows[0]?.kern ?? null;
  }

  // An act that is stored says of its person what is true, so the ladder, which knows no policy, refuses it.
  it.each(ACT_PATHS)(
    '%s is not stored, or says of its person what the ladder refuses, where the table refuses it',
    async (path) => {
      const soort = PADEN.get(path);
      const through: string[] = [];
      for (const { who, cell } of ACT_CELLS.filter((one) => one.path === path && one.cell !== '2')) {
        const kern = await taken(who, `POST /vastlopers/{id}/${path}`);
        if (kern === null) continue;
        if (cell === '4') through.push(`${who}: stored, and sees no case`);
        const door = soort ? HANDELINGEN[soort].door : [];
        const { hoedanigheden } = kern.actor;
        if (hoedanigheden.some((als) => door.includes(als))) through.push(`${who}: stored as ${hoedanigheden.join(', ')}`);
      }
      expect(through).toEqual([]);
    },
  );

  it.each(forbidden.filter(({ operation }) => /^POST \/(toezeggingen|overdrachten)\//.test(operation)))(
    '$operation is stored for no organisation but the one that was asked',
    async ({ operation, wie }) => {
      const { rows } = await world.api.owner.query<{ partij: string }>(
        `SELECT CASE WHEN $1 THEN (SELECT partij_id FROM toezeggingen) ELSE (SELECT naar_organisatie_id FROM overdrachten) END AS partij`,
        [operation.includes('toezeggingen')],
      );
      for (const who of wie) {
        const kern = await taken(who, operation);
        expect([who, kern?.actor.organisatieIds.includes(rows[0]?.partij ?? '') ?? false]).toEqual([who, false]);
      }
    },
  );

  it('shows the name a filer hides to nobody but who carries the part of filer and the intake, and to all of those', async () => {
    const lezers: readonly Who[] = ['filer', 'bureau', 'team', 'tweehoeden'];
    const shown: string[] = [];
    for (const [who, person] of Object.entries(PEOPLE).filter(([naam]) => !lezers.includes(naam as Who)))
      for (const { operation } of OPERATION_ROWS.filter(
        (row) => row.operation.startsWith('GET ') && row.operation.includes('/vastlopers'),
      ))
        if ((await world.ask(person, operation)).text.includes(KANARIE)) shown.push(`${who} ${operation}`);
    expect(shown).toEqual([]);
    for (const who of lezers)
      for (const part of ['', '/gebeurtenissen', '/logboek'])
        expect([who, part, (await world.ask(PEOPLE[who], `GET /vastlopers/{id}${part}`)).text.includes(KANARIE)]).toEqual([
          who,
          part,
          true,
        ]);
  });
});
