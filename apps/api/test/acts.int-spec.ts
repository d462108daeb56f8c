// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organisatieIdVan } from '#persistence/reference-id';
import { ApiSystem, BUREAU, INDIENER, TEAM, VASTLOPER, type Answer } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectHeaders, expectProblem } from './expect-problem.js';
import { TemporalWorld } from './temporal-world.js';

describe('an act with Temporal there', () => {
  let temporal: TemporalWorld;
  let api: ApiSystem;
  let organisaties: ReadonlyMap<string, string>;

  beforeAll(async () => {
    temporal = await TemporalWorld.start();
    api = await ApiSystem.start('acts', { temporalAddress: temporal.address });
    await temporal.serve(api);
    const { items } = (await api.get(BUREAU, '/v1/organisaties?focusgebied=EHV-WZ')).body as {
      items: { id: string; sleutel: string }[];
    };
    organisaties = new Map(items.map(({ sleutel, id }) => [sleutel, id]));
  }, 600_000);

  afterAll(async () => {
    await api?.stop();
    await temporal?.stop();
  }, 60_000);

  const aanname = (): object => ({
    trekkerOrganisatie: organisaties.get('welzijn-ehv-wz'),
    sporen: ['quick_win'],
    blokkades: ['lokaal_beleid'],
  });
  /** No relay is here, so the first act on a case also starts its workflow. */
  const file = (): Promise<string> => api.file();
  const act = async (person: string, id: string, path: string, body: object, sleutel?: string): Promise<Answer> =>
    api.post(person, `/v1/vastlopers/${id}/${path}`, body, sleutel ? { 'idempotency-key': sleutel } : {});

  it('is carried out: 201 with the act and the case as it became, as the document promises', async () => {
    const id = await file();
    const answer = await act(BUREAU, id, 'aannames', aanname(), 'aanname-1');
    expect([answer.status, shapeFaults(answer.body, answerSchema('post', '/vastlopers/{id}/aannames', 201))]).toEqual([201, []]);
    expectHeaders(answer);
    expect(answer.body).toMatchObject({
      handeling: { stand: 'verwerkt', soort: 'aannemen', vastloperId: id },
      vastloper: { id, status: 'in_behandeling', trede: 'intern_doorbraakteam' },
    });
    expect(answer.headers.get('location')).toBe(`/v1/handelingen/${(answer.body['handeling'] as { id: string }).id}`);

    const before = await api.stored();
    const again = await act(BUREAU, id, 'aannames', aanname(), 'aanname-1');
    expect([again.status, again.body]).toEqual([201, answer.body]);
    expectProblem(
      await act(BUREAU, id, 'aannames', { ...aanname(), sporen: ['structureel'] }, 'aanname-1'),
      'SLEUTEL_ANDERS_GEBRUIKT',
    );
    expect(await api.stored()).toEqual(before);
  }, 60_000);

  it('does what the README shows, with the bodies that stand there', async () => {
    const bodies = [...readFileSync('README.md', 'utf8').matchAll(/ -d '(\{.+?\})'/gs)].map(([, body = '']) => body);
    expect(bodies).toHaveLength(2);
    const [indiening = '', aannameTekst = ''] = bodies;
    const filed = await api.post(INDIENER, '/v1/vastlopers', JSON.parse(indiening) as object);
    expect([filed.status, filed.body['status'], filed.body['trede']]).toEqual([201, 'ingediend', 'intake']);
    const taken = JSON.parse(aannameTekst.replace('ORGANISATIE-ID', organisaties.get('welzijn-ehv-wz') ?? '')) as object;
    const answer = await act(BUREAU, String(filed.body['id']), 'aannames', taken);
    expect([answer.status, (answer.body['vastloper'] as { trede: string }).trede]).toEqual([201, 'intern_doorbraakteam']);
  }, 60_000);

  it('tells at filing who pulls and who is at work in the same way as the case itself', async () => {
    const filed = await api.post(INDIENER, '/v1/vastlopers', VASTLOPER);
    const read = await api.get(INDIENER, `/v1/vastlopers/${String(filed.body['id'])}`);
    const bureau = { id: organisaties.get('programmabureau-ehv-wz'), naam: 'Programmabureau Eindhoven Woensel-Zuid' };
    for (const { body } of [filed, read]) expect([body['trekker'], body['aanZet']]).toEqual([null, bureau]);
  });

  it('is refused with the new state when another was first, and the refusal is the same the second time', async () => {
    const id = await file();
    const answers = await Promise.all([
      act(BUREAU, id, 'aannames', aanname(), 'twee-a'),
      act(TEAM, id, 'aannames', aanname(), 'twee-b'),
    ]);
    const refused = answers.findIndex(({ status }) => status === 409);
    const waiting = answers.findIndex(({ status }) => status === 202);
    expect(answers.map(({ status }) => status).sort()).toEqual(waiting === -1 ? [201, 409] : [201, 202]);
    expect(
      (await api.get(BUREAU, `/v1/vastlopers/${id}/gebeurtenissen?limit=100`)).text.match(/"soort":"aangenomen"/g),
    ).toHaveLength(1);
    if (refused === -1) return;
    expectProblem(answers[refused] as Answer, 'STATUS_LAAT_NIET_TOE');
    expect(answers[refused]?.body).toMatchObject({
      vastloper: { id, status: 'in_behandeling', trede: 'intern_doorbraakteam', versie: expect.any(Number) },
      handeling: expect.any(String),
    });
    const again = await act(refused === 0 ? BUREAU : TEAM, id, 'aannames', aanname(), refused === 0 ? 'twee-a' : 'twee-b');
    expectProblem(again, 'STATUS_LAAT_NIET_TOE');
    expect(again.body['handeling']).toBe(answers[refused]?.body['handeling']);
    const followed = await api.get(refused === 0 ? BUREAU : TEAM, `/v1/handelingen/${String(again.body['handeling'])}`);
    expect([followed.body['stand'], followed.body['code']]).toEqual(['geweigerd', 'STATUS_LAAT_NIET_TOE']);
  }, 60_000);

  it('is refused with the new state when it comes after another, every time', async () => {
    const id = await file();
    const first = await act(BUREAU, id, 'aannames', aanname(), 'na-elkaar-a');
    expect([201, 202]).toContain(first.status);
    let late = await act(TEAM, id, 'aannames', aanname(), 'na-elkaar-b');
    // On a slow machine it is stored first; the same key then gives what became of it.
    while (late.status === 202) late = await act(TEAM, id, 'aannames', aanname(), 'na-elkaar-b');
    expectProblem(late, 'STATUS_LAAT_NIET_TOE');
    expect(late.body).toMatchObject({ vastloper: { id, status: 'in_behandeling', trede: 'intern_doorbraakteam' } });
  }, 60_000);

  it('is refused on a closed case with the state it has, and nothing of the case changes', async () => {
    const id = await file();
    const closed = await act(INDIENER, id, 'intrekkingen', { reden: 'Het is al opgelost.' });
    expect([closed.status, closed.body]).toMatchObject([201, { vastloper: { status: 'afgesloten', resultaat: 'ingetrokken' } }]);
    const log = await api.get(INDIENER, `/v1/vastlopers/${id}/gebeurtenissen`);
    const tries: [string, string, object][] = [
      [BUREAU, 'aannames', aanname()],
      [TEAM, 'gesprekken', { met: ['gemeente'], watNodig: 'x', uitkomst: 'y' }],
      [INDIENER, 'aanvullingen', { tekst: 'x' }],
      [INDIENER, 'intrekkingen', { reden: 'nog eens' }],
    ];
    for (const [person, path, body] of tries) {
      const answer = await act(person, id, path, body);
      expectProblem(answer, 'VASTLOPER_AFGESLOTEN');
      expect(answer.body).toMatchObject({ vastloper: { id, status: 'afgesloten' } });
    }
    expect((await api.get(INDIENER, `/v1/vastlopers/${id}/gebeurtenissen`)).body).toEqual(log.body);
    expect(await act(INDIENER, id, 'heropeningen', { reden: 'Het is toch niet opgelost.' })).toMatchObject({
      status: 201,
      body: { vastloper: { trede: 'intake', resultaat: null } },
    });
  }, 60_000);

  it('is refused to who has another task in the case', async () => {
    const id = await file();
    const answer = await act(INDIENER, id, 'aannames', aanname());
    expectProblem(answer, 'NIET_BEVOEGD');
    expect(answer.body).toMatchObject({ vastloper: { id, status: 'ingediend', versie: 1 } });
  }, 60_000);

  it('is refused on a date that has passed, without a conversation, and beyond the ladder', async () => {
    const id = await file();
    await act(BUREAU, id, 'aannames', aanname());
    expectProblem(await act(TEAM, id, 'terugkoppelingen', { tekst: 'x', volgendeDatum: '2020-01-02' }), 'DATUM_TE_VROEG');
    const omhoog = { watGeprobeerd: 'x', vraag: 'y', reden: 'geld', gewenstOp: '2030-01-02' };
    expectProblem(await act(TEAM, id, 'opschalingen', { ...omhoog, gewenstOp: '2020-01-02' }), 'DATUM_TE_VROEG');
    expectProblem(await act(TEAM, id, 'opschalingen', omhoog), 'GESPREK_ONTBREEKT');
    expectProblem(
      await act(TEAM, id, 'terugleggingen', { naar: 'alliantieraad', reden: 'x', verwachting: 'y' }),
      'TERUGLEGGEN_NAAR_LAGER',
    );
    expectProblem(
      await act(TEAM, id, 'opschalingen', { ...omhoog, geenGesprekReden: 'z', naar: 'doorbraakoverleg' }),
      'RECHTSTREEKS_ALLEEN_MET_REGEL',
    );
  }, 60_000);

  it('hands over to a person of an organisation, and who refuses sees the case no more', async () => {
    const id = await file();
    await act(BUREAU, id, 'aannames', aanname());
    const [bewoners, persoon] = [organisaties.get('bewonersinitiatief-ehv-wz'), 'partner-bewonersinitiatief-eindhoven'];
    const { rows } = await api.owner.query<{ id: string }>('SELECT id FROM personen WHERE sleutel = $1', [persoon]);
    const offer = { organisatie: bewoners, persoon: rows[0]?.id, reden: 'Zij kennen de straat.' };
    const offered = await act(INDIENER, id, 'overdrachten', offer);
    expect(offered.body).toMatchObject({
      vastloper: { overdracht: { naarOrganisatieId: bewoners, naarPersoonId: rows[0]?.id } },
    });
    const { overdracht } = offered.body['vastloper'] as { overdracht: { id: string } };
    expect((await api.get(persoon, `/v1/vastlopers/${id}`)).status).toBe(200);
    const path = `/v1/overdrachten/${overdracht.id}/antwoorden`;
    expectProblem(await api.post(BUREAU, path, { aanvaard: true }), 'NIET_BEVOEGD');
    const refusal = { aanvaard: false, reden: 'Wij hebben geen tijd.' };
    const refused = await api.post(persoon, path, refusal, { 'idempotency-key': 'weiger-1' });
    expect([
      refused.status,
      refused.body['vastloper'],
      shapeFaults(refused.body, answerSchema('post', '/overdrachten/{id}/antwoorden', 201)),
    ]).toEqual([201, null, []]);
    expectProblem(await api.get(persoon, `/v1/vastlopers/${id}`), 'VASTLOPER_NIET_GEVONDEN');
    const again = await api.post(persoon, path, refusal, { 'idempotency-key': 'weiger-1' });
    expect([again.status, again.body]).toEqual([201, refused.body]);
    expectProblem(await api.post(persoon, path, { aanvaard: true }), 'OVERDRACHT_NIET_GEVONDEN');
    const { items } = (await api.get(BUREAU, `/v1/vastlopers/${id}/gebeurtenissen`)).body as {
      items: { soort: string; gegevens: object }[];
    };
    expect(items.find(({ soort }) => soort === 'overdracht_aangeboden')?.gegevens).toMatchObject({ naarPersoonId: rows[0]?.id });
  }, 60_000);

  it('that is carried out tells a partner not who filed, when they hide their name', async () => {
    const naam = 'Vogelnaam Kanariegeel';
    const [gemeente, partner] = [organisaties.get('gemeente-ehv-wz'), 'partner-gemeente-eindhoven'];
    const { rows } = await api.owner.query<{ naam: string }>('SELECT naam FROM personen WHERE sleutel = $1', [INDIENER]);
    await api.owner.query('UPDATE personen SET naam = $2 WHERE sleutel = $1', [INDIENER, naam]);
    try {
      const id = await api.file(INDIENER, { naamVerbergen: true });
      await act(BUREAU, id, 'aannames', aanname());
      const asked = await act(BUREAU, id, 'partnerverzoeken', { organisatie: gemeente, vraag: 'Kunt u één bak legen?' });
      expect([asked.status, asked.text.includes(naam)]).toEqual([201, true]);
      const { items } = (await api.get(partner, `/v1/vastlopers/${id}/toezeggingen`)).body as { items: { id: string }[] };
      const ja = { antwoord: 'toegezegd', wat: 'Elke maandag.', voor: '2030-01-02' };
      const answered = await api.post(partner, `/v1/toezeggingen/${items[0]?.id}/antwoorden`, ja);
      expect([answered.status, answered.body['vastloper'], answered.text.includes(naam)]).toEqual([
        201,
        expect.objectContaining({ id }),
        false,
      ]);
    } finally {
      await api.owner.query('UPDATE personen SET naam = $2 WHERE sleutel = $1', [INDIENER, rows[0]?.naam]);
    }
  }, 60_000);

  it('answers questions and handovers as the document promises', async () => {
    const id = await file();
    await act(BUREAU, id, 'aannames', aanname());
    const gemeente = organisaties.get('gemeente-ehv-wz');
    expect((await act(BUREAU, id, 'partnerverzoeken', { organisatie: gemeente, vraag: 'Kunt u één bak legen?' })).status).toBe(
      201,
    );
    expectProblem(
      await act(BUREAU, id, 'partnerverzoeken', { organisatie: gemeente, vraag: 'En nog één?' }),
      'PARTIJ_AL_GEVRAAGD',
    );
    const { items } = (await api.get('partner-gemeente-eindhoven', `/v1/vastlopers/${id}/toezeggingen`)).body as {
      items: { id: string }[];
    };
    const path = `/v1/toezeggingen/${items[0]?.id}`;
    const ja = { antwoord: 'toegezegd', wat: 'Elke maandag.', voor: '2030-01-02' };
    // The trekker sees the question, but it is not theirs to answer.
    expectProblem(await api.post(INDIENER, `${path}/antwoorden`, ja), 'NIET_BEVOEGD');
    const answered = await api.post('partner-gemeente-eindhoven', `${path}/antwoorden`, ja);
    expect([answered.status, shapeFaults(answered.body, answerSchema('post', '/toezeggingen/{id}/antwoorden', 201))]).toEqual([
      201,
      [],
    ]);
    expectProblem(
      await api.post('partner-gemeente-eindhoven', `${path}/antwoorden`, { antwoord: 'geweigerd', reden: 'toch niet' }),
      'VRAAG_AL_BEANTWOORD',
    );

    const offered = await act(INDIENER, id, 'overdrachten', {
      organisatie: gemeente,
      reden: 'Deze organisatie werkt elke dag in de wijk.',
    });
    const overdracht = (offered.body['vastloper'] as { overdracht: { id: string } }).overdracht.id;
    expect(
      (await api.post('partner-gemeente-eindhoven', `/v1/overdrachten/${overdracht}/antwoorden`, { aanvaard: true })).body,
    ).toMatchObject({ vastloper: { trekker: { id: gemeente }, overdracht: null } });
    for (const part of ['gebeurtenissen', 'termijnen', 'toezeggingen']) {
      const { body } = await api.get(BUREAU, `/v1/vastlopers/${id}/${part}`);
      expect(shapeFaults(body, answerSchema('get', `/vastlopers/{id}/${part}`, 200))).toEqual([]);
    }
  }, 60_000);

  /** An act that was carried out, to send again. */
  type Sent = readonly [person: string, path: string, body: object, sleutel: string];
  const send = async (...[person, path, body, sleutel]: Sent): Promise<Answer> =>
    api.post(person, path, body, { 'idempotency-key': sleutel });
  /** Sends an act that must succeed, and notes it. */
  const carryOut = async (sent: Sent[], ...act: Sent): Promise<Answer> => {
    const answer = await send(...act);
    expect([act[1], answer.status, answer.body['code']]).toEqual([act[1], 201, undefined]);
    sent.push(act);
    return answer;
  };
  const overdrachtIn = ({ body }: Answer): string => (body['vastloper'] as { overdracht: { id: string } }).overdracht.id;
  /** Each act once more: the same answer, and nothing stored. */
  const expectSameAgain = async (sent: readonly Sent[]): Promise<void> => {
    const before = await api.stored();
    for (const [person, path, body, sleutel] of sent) {
      const again = await send(person, path, body, sleutel);
      expect([path, again.status, again.body]).toMatchObject([path, 201, { handeling: { stand: 'verwerkt' } }]);
    }
    expect(await api.stored()).toEqual(before);
  };

  it('answers as the first time when it took away the part of who did it; a late answer to a handover is told that it is settled', async () => {
    const id = await file();
    await act(BUREAU, id, 'aannames', aanname());
    const [zaak, gemeente] = [`/v1/vastlopers/${id}`, organisaties.get('gemeente-ehv-wz')];
    const sent: Sent[] = [];
    const offer = { organisatie: gemeente, reden: 'Zij werken elke dag in de wijk.' };
    const vraag = { organisatie: organisaties.get('bewonersinitiatief-ehv-wz'), vraag: 'Kunt u meekijken?' };
    await carryOut(sent, INDIENER, `${zaak}/partnerverzoeken`, vraag, 'trekker-vraagt');
    const offered = await carryOut(sent, INDIENER, `${zaak}/overdrachten`, offer, 'trekker-draagt-over');
    const antwoorden = `/v1/overdrachten/${overdrachtIn(offered)}/antwoorden`;
    await carryOut(sent, 'partner-gemeente-eindhoven', antwoorden, { aanvaard: true }, 'gemeente-neemt-aan');
    await expectSameAgain(sent);
    const other = await send(INDIENER, `${zaak}/overdrachten`, { ...offer, reden: 'Een andere reden.' }, 'trekker-draagt-over');
    expectProblem(other, 'SLEUTEL_ANDERS_GEBRUIKT');

    for (const aanvaard of [true, false]) {
      const late = await api.post('partner-gemeente-eindhoven', antwoorden, { aanvaard, reden: 'Bij nader inzien.' });
      expectProblem(late, 'OVERDRACHT_NIET_OPEN');
      expect(late.body).toMatchObject({ vastloper: { id, status: 'in_behandeling' } });
    }
    expectProblem(await api.post(BUREAU, antwoorden, { aanvaard: true }), 'NIET_BEVOEGD');
    expectProblem(await api.post('partner-bewonersinitiatief-eindhoven', `${zaak}/overdrachten`, offer), 'NIET_BEVOEGD');
  }, 60_000);

  it('answers as the first time in The Hague too, where a ministry takes the question over', async () => {
    const id = await file();
    await act(BUREAU, id, 'aannames', aanname());
    const zaak = `/v1/vastlopers/${id}`;
    const sent: Sent[] = [];
    const omhoog = {
      ...{ naar: 'rijksvertegenwoordiger', reden: 'regel_of_wet', regel: { naam: 'Participatiewet', artikel: '17' } },
      ...{
        watGeprobeerd: 'Wij zochten ruimte.',
        vraag: 'Mag dit?',
        gewenstOp: '2030-01-02',
        geenGesprekReden: 'De wet is helder.',
      },
    };
    await carryOut(sent, TEAM, `${zaak}/opschalingen`, omhoog, 'naar-den-haag');
    const ministerie = organisatieIdVan('ministerie-vws');
    const doel = { organisatie: ministerie, reden: 'Deze wet is van dit ministerie.' };
    const offered = await carryOut(sent, 'rijksvertegenwoordiger-eindhoven', `${zaak}/doorgeleidingen`, doel, 'geleid-door');
    const antwoorden = `/v1/overdrachten/${overdrachtIn(offered)}/antwoorden`;
    await carryOut(sent, 'departement-vws', antwoorden, { aanvaard: true }, 'vws-neemt-aan');
    await expectSameAgain(sent);
    expectProblem(await api.post('departement-vws', antwoorden, { aanvaard: true }), 'OVERDRACHT_NIET_OPEN');
  }, 60_000);
});
