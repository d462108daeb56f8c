// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { addWerkdagen } from '#domain/kalender/werkdagen';
import { LocalSystem, until } from '#testing/local-system';

const INDIENER = 'indiener-welzijn-eindhoven';
const BUREAU = 'programmabureau-eindhoven';
const TEAM = 'doorbraakteam-eindhoven';
const VREEMD = 'doorbraakteam-vlaardingen';
const vandaag = new Date().toISOString().slice(0, 10);
const later = (werkdagen: number): string => addWerkdagen(vandaag, werkdagen, KALENDER_STANDAARD);

const VASTLOPER = {
  titel: 'Een extra bak past niet in het plan',
  omschrijving: 'De stad plaatst bakken volgens één vast plan. 🗑️ مرحبا',
  watKanWel: 'Samen tellen hoeveel afval er ligt.',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid'],
};
interface Antwoord {
  id: string;
  nummer: string;
  handeling: { id: string; stand: string };
  vastloper: { status: string; trede: string; versie: number };
  code: string;
}

describe('people acting, with everything running for real', () => {
  let system: LocalSystem;
  let organisaties: Map<string, string>;

  const fileCase = async (): Promise<string> => {
    const answer = await system.post<Antwoord>(INDIENER, '/v1/vastlopers', VASTLOPER);
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { status: 'ingediend', trede: 'intake', volgendeTermijn: { soort: 'terugkoppeling', einddatum: later(5) } },
    ]);
    return answer.body.id;
  };
  const handeling = async (persoon: string, id: string): Promise<string> =>
    (await system.get<{ stand: string }>(persoon, `/v1/handelingen/${id}`)).body.stand;
  /** Acts and waits until it is carried out, also when a busy machine answers "stored" first. */
  const act = async (persoon: string, id: string, pad: string, body: unknown): Promise<Antwoord['vastloper']> => {
    const answer = await system.post<Antwoord>(persoon, `/v1/vastlopers/${id}/${pad}`, body);
    expect([pad, [201, 202].includes(answer.status), answer.body.code]).toEqual([pad, true, undefined]);
    await until(`${pad} is verwerkt`, 30_000, async () => (await handeling(persoon, answer.body.handeling.id)) !== 'ontvangen');
    expect([pad, await handeling(persoon, answer.body.handeling.id)]).toEqual([pad, 'verwerkt']);
    return answer.status === 201
      ? answer.body.vastloper
      : (await system.get<Antwoord['vastloper']>(persoon, `/v1/vastlopers/${id}`)).body;
  };
  const aanname = (): unknown => ({
    trekkerOrganisatie: organisaties.get('welzijn-ehv-wz'),
    sporen: ['quick_win'],
    blokkades: ['lokaal_beleid'],
  });

  beforeAll(async () => {
    // The worker keeps two cases: coming back to another one, it replays its history.
    system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { WORKFLOW_CACHE: '2' } });
    const answer = await system.get<{ items: { id: string; sleutel: string }[] }>(BUREAU, '/v1/organisaties?focusgebied=EHV-WZ');
    organisaties = new Map(answer.body.items.map(({ sleutel, id }) => [sleutel, id]));
  }, 240_000);

  afterAll(async () => {
    await system?.stop();
  }, 60_000);

  it('walks a case from filing over a promise and a decision to aftercare, and opens it again', async () => {
    const id = await fileCase();
    expect(await act(BUREAU, id, 'aannames', aanname())).toMatchObject({
      status: 'in_behandeling',
      trede: 'intern_doorbraakteam',
    });
    await act(TEAM, id, 'ontvangstbevestigingen', {});
    await act(TEAM, id, 'terugkoppelingen', { tekst: 'Wij zoeken het uit.', volgendeDatum: later(8) });
    await act(TEAM, id, 'gesprekken', {
      met: ['gemeente'],
      watNodig: 'Ruimte om af te wijken.',
      uitkomst: 'De afdeling wil meedenken.',
    });
    expect(
      await act(TEAM, id, 'opschalingen', {
        watGeprobeerd: 'Wij belden de afdeling.',
        vraag: 'Wie mag dit beslissen?',
        reden: 'buiten_bevoegdheid',
        gewenstOp: later(10),
      }),
    ).toMatchObject({ trede: 'partners' });
    await act(BUREAU, id, 'partnerverzoeken', {
      organisatie: organisaties.get('gemeente-ehv-wz'),
      vraag: 'Kunt u één bak legen?',
    });
    const { body } = await system.get<{ items: { id: string; stand: string }[] }>(BUREAU, `/v1/vastlopers/${id}/toezeggingen`);
    expect(body.items).toMatchObject([{ stand: 'gevraagd' }]);
    expect(
      await act(BUREAU, id, 'besluiten', {
        besluit: 'Een proef van drie maanden.',
        waarom: 'Het kan snel.',
        uitvoerderOrganisatie: organisaties.get('welzijn-ehv-wz'),
        uitvoerenVoor: later(20),
        stemVanBewoners: 'Bewoners vroegen hierom.',
      }),
    ).toMatchObject({ status: 'in_uitvoering' });
    const toezeggingen = (
      await system.get<{ items: { id: string; stand: string }[] }>(INDIENER, `/v1/vastlopers/${id}/toezeggingen`)
    ).body.items;
    const belofte = toezeggingen.find(({ stand }) => stand === 'toegezegd');
    const nagekomen = await system.post<Antwoord>(INDIENER, `/v1/toezeggingen/${belofte?.id}/nakomingen`, {
      bewijs: 'De bak staat er.',
    });
    expect([201, 202]).toContain(nagekomen.status);
    await until(
      'nakomen is verwerkt',
      30_000,
      async () => (await handeling(INDIENER, nagekomen.body.handeling.id)) === 'verwerkt',
    );
    expect(
      await act(BUREAU, id, 'afsluitingen', {
        resultaat: 'doorbraak',
        vangst: 'Er staat een bak.',
        bijvangst: 'Geen.',
        borging: 'eenmalig',
        borgingToelichting: 'Eerst kijken of het werkt.',
        betekenisVoorBewoners: 'Een schoon veld.',
      }),
    ).toMatchObject({ status: 'nazorg' });
    expect(await act(INDIENER, id, 'heropeningen', { reden: 'De bak is weer weg.' })).toMatchObject({
      status: 'in_behandeling',
      trede: 'partners',
    });
    await act(INDIENER, id, 'intrekkingen', { reden: 'Niet meer nodig.' });
    expect(
      await system.post(TEAM, `/v1/vastlopers/${id}/gesprekken`, { met: ['gemeente'], watNodig: 'x', uitkomst: 'y' }),
    ).toMatchObject({ status: 409, body: { code: 'VASTLOPER_AFGESLOTEN' } });
    const log = await system.log(INDIENER, id);
    expect(log.map(({ versie }) => versie)).toEqual(log.map((_, i) => i + 1));
  }, 120_000);

  it('lets one of two acts at once win and answers the other with the new state', async () => {
    const id = await fileCase();
    const answers = await Promise.all([
      system.post<Antwoord>(BUREAU, `/v1/vastlopers/${id}/aannames`, aanname()),
      system.post<Antwoord>(TEAM, `/v1/vastlopers/${id}/aannames`, aanname()),
    ]);
    const settled = await Promise.all(
      answers.map(async ({ status, body }, i) => {
        if (status !== 202) return status;
        const wie = i === 0 ? BUREAU : TEAM;
        await until('de handeling is afgehandeld', 30_000, async () => (await handeling(wie, body.handeling.id)) !== 'ontvangen');
        return (await handeling(wie, body.handeling.id)) === 'verwerkt' ? 201 : 409;
      }),
    );
    expect(settled.sort()).toEqual([201, 409]);
    for (const { status, body } of answers)
      if (status === 409)
        expect(body).toMatchObject({
          code: 'STATUS_LAAT_NIET_TOE',
          vastloper: { status: 'in_behandeling', trede: 'intern_doorbraakteam' },
        });
    expect((await system.log(BUREAU, id)).filter(({ soort }) => soort === 'aangenomen')).toHaveLength(1);
  }, 60_000);

  it('keeps an act posted while the Temporal server is away and carries it out once after its return', async () => {
    const id = await fileCase();
    await until(
      'de workflow loopt',
      30_000,
      async () => (await system.get<{ handelingen: unknown }>(BUREAU, `/v1/vastlopers/${id}`)).status === 200,
    );
    system.signal('temporal', 'SIGSTOP');
    let handelingId = '';
    try {
      const answer = await system.post<Antwoord>(BUREAU, `/v1/vastlopers/${id}/aannames`, aanname(), 'sleutel-weg');
      expect([answer.status, answer.headers.get('location')]).toEqual([202, expect.stringContaining('/v1/handelingen/')]);
      handelingId = answer.body.handeling.id;
      const again = await system.post<Antwoord>(BUREAU, `/v1/vastlopers/${id}/aannames`, aanname(), 'sleutel-weg');
      expect([again.status, again.body.handeling.id]).toEqual([202, handelingId]);
      expect((await system.post(INDIENER, '/v1/vastlopers', VASTLOPER)).status).toBe(201);
    } finally {
      system.signal('temporal', 'SIGCONT');
    }
    await until('de handeling is verwerkt', 60_000, async () => (await handeling(BUREAU, handelingId)) === 'verwerkt');
    expect((await system.log(BUREAU, id)).filter(({ soort }) => soort === 'aangenomen')).toHaveLength(1);
  }, 120_000);

  it('shows a case to nobody without a part in it', async () => {
    const id = await fileCase();
    expect(await system.get(VREEMD, `/v1/vastlopers/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'VASTLOPER_NIET_GEVONDEN' },
    });
    expect(await system.post(VREEMD, `/v1/vastlopers/${id}/aannames`, aanname())).toMatchObject({ status: 404 });
  });

  describe('taking along what one sees', () => {
    const fetched = async (id: string): Promise<string> => {
      await until('de export klaar is', 120_000, async () => {
        const { body } = await system.get<{ stand: string }>(INDIENER, `/v1/exports/${id}`);
        return body.stand === 'gereed';
      });
      const authorization = `Bearer ${await system.token(INDIENER)}`;
      return (await fetch(`${system.url('API')}/v1/exports/${id}/bestand`, { headers: { authorization } })).text();
    };
    const ask = async (): Promise<string> =>
      (await system.post<{ id: string }>(INDIENER, '/v1/exports', { soort: 'lijst', formaat: 'csv' })).body.id;

    it('goes from a call of the API through the worker to a file', async () => {
      await fileCase();
      expect(await fetched(await ask())).toContain(`"${VASTLOPER.titel}"`);
    }, 180_000);

    it('goes on when the worker is killed with kill -9', async () => {
      system.signal('worker', 'SIGSTOP');
      const id = await ask();
      system.kill('worker');
      expect(await fetched(id)).toContain(`"${VASTLOPER.titel}"`);
    }, 240_000);
  });

  it('comes up again with all data after the start itself was ended by kill -9', async () => {
    const id = await fileCase();
    await system.down('SIGKILL');
    await system.up();
    expect((await system.get(INDIENER, `/v1/vastlopers/${id}`)).status).toBe(200);
    expect(await act(BUREAU, id, 'aannames', aanname())).toMatchObject({ status: 'in_behandeling' });
  }, 120_000);
});
