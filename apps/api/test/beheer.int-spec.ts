// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { AcceptUitnodiging } from '#application/use-cases/accept-uitnodiging.use-case';
import { v7 } from 'uuid';
import { organisatieIdVan, persoonIdVan } from '#persistence/reference-id';
import { ApiSystem, BUREAU, INDIENER, TEAM, VASTLOPER, type Answer } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectProblem, wrongFields } from './expect-problem.js';

const BEHEERDER = 'beheerder';
const DIENST = { organisaties: [], zonderAdres: true };
const GEMEENTE = organisatieIdVan('gemeente-ehv-wz');
const vandaag = amsterdamDatum(new Date().toISOString());
const over = (dagen: number): string =>
  new Date(Date.parse(`${vandaag}T12:00:00Z`) + dagen * 86_400_000).toISOString().slice(0, 10);

describe('who belongs where', () => {
  let api: ApiSystem;

  // Somebody is remembered for some seconds, so a test that looks at what changed asks as somebody who did not ask before.
  const rollen = async (person: string): Promise<string[]> =>
    ((await api.get(person, '/v1/ik')).body['lidmaatschappen'] as { rol: string; organisatie: { id: string } }[]).map(
      ({ rol, organisatie }) => `${rol} ${organisatie.id}`,
    );
  const lidmaatschapVan = async (person: string): Promise<string> => {
    const { rows } = await api.owner.query<{ id: string }>(
      'SELECT id FROM lidmaatschappen WHERE persoon_id = $1 ORDER BY id LIMIT 1',
      [persoonIdVan(person)],
    );
    return rows[0]?.id ?? '';
  };
  const beheer = (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    api.post(BEHEERDER, `/v1/beheer/${path}`, body, headers);
  const invite = (person: string, more: object = {}): Promise<Answer> =>
    api.post(person, '/v1/beheer/uitnodigingen', {
      emailadres: 'medewerker@sportclub.example',
      rol: 'partner',
      focusgebied: 'EHV-WZ',
      nieuweOrganisatie: { naam: 'Sportclub Woensel', soort: 'welzijn' },
      ...more,
    });
  const accept = (subject: string, token: unknown) =>
    api.app
      .get(AcceptUitnodiging, { strict: false })
      .execute({ issuer: api.issuer.url, subject, naam: 'Medewerker sportclub', dienst: DIENST }, String(token));
  const changes = async (): Promise<number> =>
    Number((await api.owner.query<{ count: string }>('SELECT count(*) FROM beheergebeurtenissen')).rows[0]?.count);

  beforeAll(async () => {
    api = await ApiSystem.start('beheer', { handelingWachtMs: 100 });
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  describe('where mail goes', () => {
    const adresOf = async (table: 'organisaties' | 'personen', id: string): Promise<unknown> =>
      (await api.owner.query<{ emailadres: unknown }>(`SELECT emailadres FROM ${table} WHERE id = $1`, [id])).rows[0]?.emailadres;

    it('is set for an organisation and for a person, and the change that is kept holds no address', async () => {
      const organisatie = GEMEENTE;
      const persoon = persoonIdVan(BUREAU);
      const gezet = await beheer('mailadressen', { organisatie, emailadres: 'Post@Gemeente.example' });
      expect([gezet.status, gezet.body]).toEqual([
        200,
        expect.objectContaining({ soort: 'mailadres_gezet', organisatieId: organisatie, persoonId: null, gegevens: {} }),
      ]);
      expect(await adresOf('organisaties', organisatie)).toBe('post@gemeente.example');
      expect((await beheer('mailadressen', { persoon, emailadres: 'bureau@gebied.example' })).body).toMatchObject({
        persoonId: persoon,
      });
      expect(await adresOf('personen', persoon)).toBe('bureau@gebied.example');
      const { rows } = await api.owner.query(`SELECT g::text AS rij FROM beheergebeurtenissen g WHERE soort = 'mailadres_gezet'`);
      expect([rows.length, JSON.stringify(rows).includes('@')]).toEqual([2, false]);
      expect((await beheer('mailadressen', { organisatie })).status).toBe(200);
      expect(await adresOf('organisaties', organisatie)).toBeNull();
    });

    it('is not set for both at once, for who is not there, to what is no address, or by who is no beheerder', async () => {
      const organisatie = GEMEENTE;
      const emailadres = 'a@b.example';
      expectProblem(await beheer('mailadressen', { organisatie, persoon: persoonIdVan(BUREAU), emailadres }), 'INVOER_ONGELDIG');
      expectProblem(await beheer('mailadressen', { emailadres }), 'INVOER_ONGELDIG');
      expectProblem(await beheer('mailadressen', { organisatie, emailadres: 'geen adres' }), 'INVOER_ONGELDIG');
      expectProblem(await beheer('mailadressen', { organisatie: v7(), emailadres }), 'ORGANISATIE_NIET_GEVONDEN');
      expectProblem(await beheer('mailadressen', { persoon: v7(), emailadres }), 'PERSOON_NIET_GEVONDEN');
      expectProblem(await api.post(BUREAU, '/v1/beheer/mailadressen', { organisatie, emailadres }), 'NIET_BEVOEGD');
      expect(await adresOf('organisaties', organisatie)).toBeNull();
    });
  });

  describe('a membership', () => {
    it('is given, counts at once, and leaves a row of who gave it', async () => {
      const person = 'departement-vro';
      const answer = await beheer('lidmaatschappen', {
        persoon: persoonIdVan(person),
        organisatie: GEMEENTE,
        rol: 'partner',
        focusgebied: 'EHV-WZ',
      });
      expect([answer.status, shapeFaults(answer.body, answerSchema('post', '/beheer/lidmaatschappen', 200))]).toEqual([200, []]);
      expect(answer.body).toMatchObject({
        soort: 'lidmaatschap_gegeven',
        doorPersoonId: persoonIdVan(BEHEERDER),
        persoonId: persoonIdVan(person),
        gegevens: { rol: 'partner', focusgebied: 'EHV-WZ', geldigVanaf: vandaag },
      });
      expect(await rollen(person)).toContain(`partner ${GEMEENTE}`);
    });

    it('is given by somebody to another, never to themselves, not by a handover or as a deputy either', async () => {
      const [before, persoon] = [await changes(), persoonIdVan(BEHEERDER)];
      const rijk = await lidmaatschapVan('rijksvertegenwoordiger-eindhoven');
      const zelf = [
        await beheer('lidmaatschappen', { persoon, organisatie: GEMEENTE, rol: 'rijksvertegenwoordiger' }),
        await beheer(`lidmaatschappen/${rijk}/overdrachten`, { persoon }),
        await beheer(`lidmaatschappen/${rijk}/plaatsvervangingen`, { persoon, van: vandaag, tot: over(7) }),
      ];
      for (const answer of zelf) expectProblem(answer, 'NIET_BEVOEGD');
      expect(zelf.map(({ body }) => body['detail'])).toEqual(Array(3).fill(expect.stringContaining('U kunt uzelf geen rol')));
      expect(await changes()).toBe(before);
    });

    it('that is ended counts no more at once, and the sign-in stays good', async () => {
      const person = 'alliantievoorzitter-eindhoven';
      const answer = await beheer(`lidmaatschappen/${await lidmaatschapVan(person)}/beeindigingen`, {});
      expect([answer.status, answer.body['soort']]).toEqual([200, 'lidmaatschap_beeindigd']);
      expect(await rollen(person)).toEqual([]);
    });

    it('that ends later still counts on its last day', async () => {
      const person = 'rijksvertegenwoordiger-eindhoven';
      await beheer(`lidmaatschappen/${await lidmaatschapVan(person)}/beeindigingen`, { laatsteDag: vandaag });
      expect(await rollen(person)).toHaveLength(1);
    });

    it('goes to another on a change of post, with the open tasks of the role', async () => {
      const [bureau, opvolger] = ['programmabureau-vlaardingen', 'departement-jenv'];
      const id = await api.file('partner-welzijn-vlaardingen', { focusgebied: 'VLA-WW' });
      const answer = await beheer(`lidmaatschappen/${await lidmaatschapVan(bureau)}/overdrachten`, {
        persoon: persoonIdVan(opvolger),
      });
      expect([answer.status, answer.body['gegevens']]).toEqual([
        200,
        expect.objectContaining({ vanPersoonId: persoonIdVan(bureau), geldigVanaf: vandaag }),
      ]);
      const { items } = (await api.get(opvolger, '/v1/werkvoorraad')).body as { items: { vastloper: { id: string } }[] };
      expect(items.map(({ vastloper }) => vastloper.id)).toContain(id);
      expect(await rollen(bureau)).toEqual([]);
    });

    describe('of a post that is handed over', () => {
      const nieuwePost = async (vanaf: string): Promise<string> => {
        const answer = await beheer('lidmaatschappen', {
          persoon: persoonIdVan(BUREAU),
          organisatie: GEMEENTE,
          rol: 'partner',
          vanaf,
        });
        return String((answer.body['gegevens'] as Record<string, unknown>)['lidmaatschapId']);
      };
      const aan = (
        post: string,
        naar: string,
        more: object = {},
        headers: Readonly<Record<string, string>> = {},
      ): Promise<Answer> => beheer(`lidmaatschappen/${post}/overdrachten`, { persoon: persoonIdVan(naar), ...more }, headers);
      const [B, C] = ['departement-bzk', 'departement-vws'];
      /** Who got the post, what was noted of it (every mail is made from such a line), and rows that end before they begin. */
      const gevolg = async (post: string) => {
        const { rows } = await api.owner.query<{ naar: string; van: string; tot: string | null }>(
          `SELECT l.persoon_id AS naar, l.geldig_vanaf::text AS van, l.geldig_tot::text AS tot FROM beheergebeurtenissen g
            JOIN lidmaatschappen l ON l.id::text = g.gegevens ->> 'naarLidmaatschapId' WHERE g.gegevens ->> 'vanLidmaatschapId' = $1`,
          [post],
        );
        const { rows: oud } = await api.owner.query<{ tot: string | null }>(
          'SELECT geldig_tot::text AS tot FROM lidmaatschappen WHERE id = $1',
          [post],
        );
        return { houders: rows, oudTot: oud[0]?.tot };
      };

      it('has one new holder when it is handed over twice, one after the other', async () => {
        const post = await nieuwePost(over(-30));
        expect((await aan(post, B)).status).toBe(200);
        expectProblem(await aan(post, C), 'GEGEVENS_GEWIJZIGD');
        expect(await gevolg(post)).toEqual({
          houders: [{ naar: persoonIdVan(B), van: vandaag, tot: null }],
          oudTot: over(-1),
        });
      });

      it('has one new holder when two hand it over at once, whatever the days', async () => {
        for (const dagen of [
          [0, 0],
          [0, 7],
          [7, 0],
          [7, 7],
        ] as const) {
          const post = await nieuwePost(over(-30));
          const answers = await Promise.all([aan(post, B, { vanaf: over(dagen[0]) }), aan(post, C, { vanaf: over(dagen[1]) })]);
          expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
          const { houders, oudTot } = await gevolg(post);
          const eerste = answers[0]?.status === 200 ? 0 : 1;
          expect([houders, oudTot]).toEqual([
            [{ naar: persoonIdVan([B, C][eerste] ?? ''), van: over(dagen[eerste] ?? 0), tot: null }],
            over((dagen[eerste] ?? 0) - 1),
          ]);
        }
      });

      it('that goes to somebody next week does not go to another today', async () => {
        const post = await nieuwePost(over(-30));
        expect((await aan(post, B, { vanaf: over(7) })).status).toBe(200);
        expectProblem(await aan(post, C), 'GEGEVENS_GEWIJZIGD');
        expect((await gevolg(post)).houders).toHaveLength(1);
      });

      it('that ended yesterday has no next holder', async () => {
        const post = await nieuwePost(over(-30));
        await beheer(`lidmaatschappen/${post}/beeindigingen`, {});
        expectProblem(await aan(post, B), 'GEGEVENS_GEWIJZIGD');
        expect(await gevolg(post)).toEqual({ houders: [], oudTot: over(-1) });
      });

      it('keeps the end it had, and begins no sooner than the post itself', async () => {
        const eindig = await nieuwePost(over(-30));
        await beheer(`lidmaatschappen/${eindig}/beeindigingen`, { laatsteDag: over(14) });
        expect((await aan(eindig, B)).status).toBe(200);
        expect((await gevolg(eindig)).houders).toEqual([{ naar: persoonIdVan(B), van: vandaag, tot: over(14) }]);
        const straks = await nieuwePost(over(30));
        expect((await aan(straks, B)).body['gegevens']).toMatchObject({ geldigVanaf: over(30) });
        expect(await gevolg(straks)).toEqual({
          houders: [{ naar: persoonIdVan(B), van: over(30), tot: null }],
          oudTot: over(29),
        });
      });

      it('answers the same again to the same key, though the post is handed over by then', async () => {
        const post = await nieuwePost(over(-30));
        const eerste = await aan(post, B, {}, { 'idempotency-key': 'overdracht-1' });
        expect([eerste.status, (await aan(post, B, {}, { 'idempotency-key': 'overdracht-1' })).body]).toEqual([200, eerste.body]);
        expect((await gevolg(post)).houders).toHaveLength(1);
      });

      it('that never began ends the day before it would, and the table takes no other', async () => {
        const post = await nieuwePost(over(30));
        expect((await beheer(`lidmaatschappen/${post}/beeindigingen`, {})).status).toBe(200);
        expect((await gevolg(post)).oudTot).toBe(over(29));
        await expect(
          api.owner.query('UPDATE lidmaatschappen SET geldig_tot = geldig_vanaf - 2 WHERE id = $1', [post]),
        ).rejects.toMatchObject({
          constraint: 'ck_lidmaatschappen_einde',
        });
      });
    });

    it('is refused for whom, where or which area nobody knows, all at once where that can', async () => {
      const body = { persoon: persoonIdVan('niemand'), organisatie: persoonIdVan('nergens'), rol: 'partner' };
      const answer = await beheer('lidmaatschappen', body);
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(wrongFields(answer)).toEqual(['organisatie', 'persoon']);
      expect(wrongFields(await beheer('lidmaatschappen', { ...body, focusgebied: 'MAAN' }))).toEqual(['focusgebied']);
      expectProblem(await beheer(`lidmaatschappen/${GEMEENTE}/beeindigingen`, {}), 'LIDMAATSCHAP_NIET_GEVONDEN');
    });

    it('is given once when it is sent twice with one key, and never with other content', async () => {
      const body = { persoon: persoonIdVan('departement-ocw'), organisatie: GEMEENTE, rol: 'partner' };
      const eerste = await beheer('lidmaatschappen', body, { 'idempotency-key': 'lid-1' });
      const before = await changes();
      expect((await beheer('lidmaatschappen', body, { 'idempotency-key': 'lid-1' })).body).toEqual(eerste.body);
      expectProblem(
        await beheer('lidmaatschappen', { ...body, rol: 'indiener' }, { 'idempotency-key': 'lid-1' }),
        'SLEUTEL_ANDERS_GEBRUIKT',
      );
      expect(await changes()).toBe(before);
    });
  });

  describe('a plaatsvervanging', () => {
    it('gives the sight and the acts of the member in that time, and says for whom', async () => {
      const id = await api.file();
      const vervanger = 'doorbraakteam-vlaardingen';
      const lid = await lidmaatschapVan(TEAM);
      const body = { persoon: persoonIdVan(vervanger), van: vandaag, tot: over(5) };
      expect((await beheer(`lidmaatschappen/${lid}/plaatsvervangingen`, body)).status).toBe(200);
      expect((await api.get(vervanger, `/v1/vastlopers/${id}`)).body['hoedanigheden']).toEqual(['doorbraakteam']);
      const { rows } = await api.owner.query<{ naam: string }>('SELECT naam FROM personen WHERE sleutel = $1', [TEAM]);
      expect((await api.get(vervanger, '/v1/ik')).body['lidmaatschappen']).toContainEqual(
        expect.objectContaining({ namens: rows[0]?.naam, rol: 'doorbraakteam' }),
      );
    });

    it('gives nothing before its first and after its last day', async () => {
      const lid = await lidmaatschapVan(TEAM);
      for (const [van, tot] of [
        [over(3), over(5)],
        [over(-5), over(-3)],
      ])
        expect(
          (
            await beheer(`lidmaatschappen/${lid}/plaatsvervangingen`, {
              persoon: persoonIdVan('doorbraakteam-zaandam'),
              van,
              tot,
            })
          ).status,
        ).toBe(200);
      expect(await rollen('doorbraakteam-zaandam')).toEqual([`doorbraakteam ${organisatieIdVan('doorbraakteam-zaa-o')}`]);
    });

    it('is not for oneself, and has a last day that is not before the first', async () => {
      const lid = await lidmaatschapVan(TEAM);
      const self = await beheer(`lidmaatschappen/${lid}/plaatsvervangingen`, {
        persoon: persoonIdVan(TEAM),
        van: vandaag,
        tot: vandaag,
      });
      expect(wrongFields(self)).toEqual(['persoon']);
      const back = { persoon: persoonIdVan(INDIENER), van: over(2), tot: over(1) };
      expect(wrongFields(await beheer(`lidmaatschappen/${lid}/plaatsvervangingen`, back))).toEqual(['tot']);
    });
  });

  describe('an invitation', () => {
    it('makes organisation and member in one act; who comes by it files before the pact is signed', async () => {
      const answer = await invite(BUREAU, { rol: 'indiener' });
      expect([answer.status, shapeFaults(answer.body, answerSchema('post', '/beheer/uitnodigingen', 200))]).toEqual([200, []]);
      expect(await accept('nieuw-bij-sportclub', answer.body['token'])).toMatchObject({ rol: 'indiener', focusgebied: 'EHV-WZ' });
      const filed = await api.post('nieuw-bij-sportclub', '/v1/vastlopers', VASTLOPER);
      expect([filed.status, filed.body['code']]).toEqual([201, undefined]);
      const { rows } = await api.owner.query(`SELECT pact_getekend_op FROM organisaties WHERE naam = 'Sportclub Woensel'`);
      expect(rows).toEqual([{ pact_getekend_op: null }]);
    });

    it('can be used once, by whoever signed in, also when two come at the same instant', async () => {
      const { token } = (await invite(BUREAU)).body;
      const both = await Promise.allSettled([accept('eerste-van-twee', token), accept('tweede-van-twee', token)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(accept('derde', token)).rejects.toMatchObject({ code: 'UITNODIGING_GEBRUIKT' });
    });

    it('is worth nothing when it is old, or guessed, and its secret is nowhere in the database', async () => {
      const { token } = (await invite(BUREAU)).body;
      await api.owner.query(`UPDATE uitnodigingen SET geldig_tot = now() - interval '1 minute' WHERE gebruikt_op IS NULL`);
      await expect(accept('laat', token)).rejects.toMatchObject({ code: 'UITNODIGING_VERLOPEN' });
      for (const one of ['geraden', ''])
        await expect(accept('laat', one)).rejects.toMatchObject({ code: 'UITNODIGING_ONGELDIG' });
      const { rows } = await api.owner.query(
        `SELECT 1 FROM uitnodigingen u WHERE position($1 in u::text) > 0
         UNION ALL SELECT 1 FROM beheergebeurtenissen g WHERE position($1 in g::text) > 0`,
        [String(token)],
      );
      expect(rows).toEqual([]);
    });

    it('is withdrawn by whoever may invite there, once, and never after it was accepted', async () => {
      const { token, gebeurtenis } = (await invite(BUREAU)).body as {
        token: string;
        gebeurtenis: { gegevens: { uitnodigingId: string } };
      };
      const intrekken = (person: string, id = gebeurtenis.gegevens.uitnodigingId): Promise<Answer> =>
        api.post(person, `/v1/beheer/uitnodigingen/${id}/intrekkingen`, {});
      for (const person of [INDIENER, TEAM, 'programmabureau-zaandam']) expectProblem(await intrekken(person), 'NIET_BEVOEGD');
      expect((await intrekken(BUREAU)).body).toMatchObject({ soort: 'uitnodiging_ingetrokken' });
      await expect(accept('te-laat', token)).rejects.toMatchObject({ code: 'UITNODIGING_INGETROKKEN' });
      const ander = (await invite(BUREAU)).body as { token: string; gebeurtenis: { gegevens: { uitnodigingId: string } } };
      await accept('op-tijd', ander.token);
      expectProblem(await intrekken(BEHEERDER, ander.gebeurtenis.gegevens.uitnodigingId), 'UITNODIGING_NIET_GEVONDEN');
    });

    it('of a programmabureau is for its own area, and for a partner or indiener', async () => {
      const before = await changes();
      expectProblem(await invite(BUREAU, { focusgebied: 'VLA-WW' }), 'NIET_BEVOEGD');
      expectProblem(await invite(BUREAU, { focusgebied: null }), 'NIET_BEVOEGD');
      expectProblem(await invite(BUREAU, { rol: 'beheerder' }), 'NIET_BEVOEGD');
      const elders = { nieuweOrganisatie: null, organisatie: organisatieIdVan('gemeente-vla-ww') };
      expectProblem(await invite(BUREAU, elders), 'NIET_BEVOEGD');
      const zetel = { nieuweOrganisatie: null, organisatie: organisatieIdVan('rijksvertegenwoordiger-ehv-wz') };
      expectProblem(await invite(BUREAU, zetel), 'NIET_BEVOEGD');
      expectProblem(await invite(TEAM), 'NIET_BEVOEGD');
      expect(await changes()).toBe(before);
      expect((await invite(BEHEERDER, { focusgebied: 'VLA-WW', rol: 'doorbraakteam' })).status).toBe(200);
    });
  });

  describe('an organisation', () => {
    it('is added, and when it ends its memberships count no more', async () => {
      const answer = await beheer('organisaties', { naam: 'Buurthuis Woensel', soort: 'welzijn', focusgebied: 'EHV-WZ' });
      expect([answer.status, answer.body['soort'], answer.body['gegevens']]).toEqual([
        200,
        'organisatie_toegevoegd',
        { soort: 'welzijn', focusgebied: 'EHV-WZ', geldigVanaf: vandaag, pactGetekendOp: null },
      ]);
      const ended = await beheer(`organisaties/${organisatieIdVan('ministerie-szw')}/beeindigingen`, {});
      expect([ended.status, ended.body['gegevens']]).toEqual([200, { laatsteDag: over(-1) }]);
      expect(await rollen('departement-szw')).toEqual([`departement ${organisatieIdVan('doorbraakoverleg')}`]);
    });

    it('shows its members to a beheerder only', async () => {
      const answer = await api.get(BEHEERDER, `/v1/beheer/organisaties/${GEMEENTE}/leden`);
      expect([answer.status, shapeFaults(answer.body, answerSchema('get', '/beheer/organisaties/{id}/leden', 200))]).toEqual([
        200,
        [],
      ]);
      expect((answer.body['items'] as { persoonId: string }[]).map(({ persoonId }) => persoonId)).toContain(
        persoonIdVan('partner-gemeente-eindhoven'),
      );
      expectProblem(await api.get(TEAM, `/v1/beheer/organisaties/${GEMEENTE}/leden`), 'NIET_BEVOEGD');
      expectProblem(await api.get(BEHEERDER, `/v1/beheer/organisaties/${persoonIdVan('x')}/leden`), 'ORGANISATIE_NIET_GEVONDEN');
    });
  });

  describe('the monthly list', () => {
    it('names who still has access, stays as it was made, and shows what nobody confirmed first', async () => {
      const wie = (wat: string): string => `(SELECT id FROM personen WHERE sleutel = '${wat}')`;
      for (const [van, laatsteDag] of [
        ['2020-01-01', null],
        ['2020-01-02', '2020-02-01'],
      ] as const)
        await api.owner.query(
          `WITH nieuw AS (INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot)
              SELECT gen_random_uuid(), id, ${wie('departement-ocw')}, $1, '2099-01-01' FROM lidmaatschappen WHERE persoon_id = ${wie(INDIENER)} RETURNING id)
            INSERT INTO plaatsvervanging_eindes (id, plaatsvervanging_id, laatste_dag) SELECT gen_random_uuid(), id, $2::date FROM nieuw WHERE $2::date IS NOT NULL`,
          [van, laatsteDag],
        );
      expect((await beheer('toegangslijsten', {})).body).toMatchObject({ gegevens: { maand: vandaag.slice(0, 7) } });
      const read = async () =>
        (await api.get(BEHEERDER, '/v1/beheer/toegangslijsten')).body['items'] as {
          id: string;
          organisatie: { id: string };
          leden: { rol: string; geschorst: boolean; plaatsvervangers: { naam: string; van: string; tot: string }[] }[];
          bevestigdOp: string | null;
          bevestigdDoor: string | null;
        }[];
      const lijsten = await read();
      const eerste = lijsten[0];
      expect(lijsten.length).toBeGreaterThan(50);
      expect(lijsten.every(({ leden, bevestigdOp }) => leden.length > 0 && bevestigdOp === null)).toBe(true);
      const vervangers = lijsten.flatMap(({ leden }) => leden.flatMap(({ plaatsvervangers }) => plaatsvervangers));
      expect(vervangers.filter(({ tot }) => tot === '2099-01-01').map(({ van }) => van)).toEqual(['2020-01-01']);
      expect(lijsten.every(({ leden }) => leden.every(({ geschorst }) => !geschorst))).toBe(true);
      expect((await beheer(`toegangslijsten/${eerste?.id}/bevestigingen`, {})).status).toBe(200);
      expect((await beheer('toegangslijsten', {})).status).toBe(200);
      const daarna = await read();
      expect(daarna).toHaveLength(lijsten.length);
      expect(daarna.at(-1)).toEqual({ ...eerste, bevestigdOp: expect.any(String), bevestigdDoor: 'Beheerder' });
      expectProblem(await beheer(`toegangslijsten/${GEMEENTE}/bevestigingen`, {}), 'TOEGANGSLIJST_NIET_GEVONDEN');
    });
  });

  describe('every change', () => {
    it('is kept, newest first, page by page', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const path: string = `/v1/beheer/gebeurtenissen?limit=3${cursor === null ? '' : `&cursor=${cursor}`}`;
        const { body }: Answer = await api.get(BEHEERDER, path);
        expect(shapeFaults(body, answerSchema('get', '/beheer/gebeurtenissen', 200))).toEqual([]);
        seen.push(...(body['items'] as { id: string }[]).map((item) => item.id));
        cursor = body['volgende'] as string | null;
      } while (cursor !== null);
      expect([new Set(seen).size, seen.length]).toEqual([await changes(), await changes()]);
    });

    it('can be altered or removed by nobody, not even by the owner of the table', async () => {
      for (const statement of [
        `UPDATE beheergebeurtenissen SET soort = 'x'`,
        'DELETE FROM beheergebeurtenissen',
        'TRUNCATE beheergebeurtenissen',
      ])
        await expect(api.owner.query(statement)).rejects.toMatchObject({ code: '42501' });
    });

    it('is for a beheerder: everybody else is refused and nothing is stored', async () => {
      const before = await changes();
      const lid = await lidmaatschapVan(TEAM);
      for (const person of [INDIENER, BUREAU, TEAM, 'departement-bzk'])
        for (const [path, body] of [
          ['lidmaatschappen', { persoon: persoonIdVan(person), organisatie: GEMEENTE, rol: 'beheerder' }],
          [`lidmaatschappen/${lid}/beeindigingen`, {}],
          [`lidmaatschappen/${lid}/overdrachten`, { persoon: persoonIdVan(person) }],
          [`lidmaatschappen/${lid}/plaatsvervangingen`, { persoon: persoonIdVan(person), van: vandaag, tot: vandaag }],
          ['organisaties', { naam: 'Eigen huis', soort: 'welzijn' }],
          [`organisaties/${GEMEENTE}/beeindigingen`, {}],
          ['toegangslijsten', {}],
          [`toegangslijsten/${lid}/bevestigingen`, {}],
        ] as const)
          expectProblem(await api.post(person, `/v1/beheer/${path}`, body), 'NIET_BEVOEGD');
      for (const path of ['toegangslijsten', 'gebeurtenissen'])
        expectProblem(await api.get(BUREAU, `/v1/beheer/${path}`), 'NIET_BEVOEGD');
      expect(await changes()).toBe(before);
    });
  });
});
