// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aHandeling } from '#testing/temporal-acts.builder';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { HANDELING_UPDATE, VASTLOPER_WORKFLOW } from '#workflows/contract';
import { refusalCodeOf, TemporalVastloper } from './temporal-vastloper.builder.js';

const AANNAME = { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] };
const OMHOOG = { naar: null, reden: 'geld', geenGesprekMetReden: false, regelGenoemd: false, gewenstOp: '2030-01-04' } as const;

jest.setTimeout(240_000);

describe(`${VASTLOPER_WORKFLOW}: acts of people`, () => {
  let env: TemporalEnvironment;
  let vastloper: TemporalVastloper;

  beforeAll(async () => {
    env = await TemporalEnvironment.create('2026-11-23T10:00:00.000Z');
  });
  afterEach(() => vastloper.leave());
  afterAll(() => env.close());

  it('refuses what the ladder refuses with its code, and leaves no trace of it', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    const before = vastloper.positie;
    expect(await vastloper.refusalOf('aannemen', 'programmabureau', AANNAME)).toBe('STATUS_LAAT_NIET_TOE');
    expect(
      await vastloper.refusalOf('besluiten', 'indiener', {
        toezeggingId: 'belofte-1',
        uitvoerderOrganisatieId: 'org-x',
        uitvoerenVoor: '2027-03-01',
        stemGehoord: true,
      }),
    ).toBe('NIET_BEVOEGD');
    expect(await vastloper.refusalOf('opschalen', 'doorbraakteam', OMHOOG)).toBe('GESPREK_ONTBREEKT');
    expect(
      await vastloper.refusalOf('opschalen', 'doorbraakteam', {
        ...OMHOOG,
        naar: 'rijksvertegenwoordiger',
        geenGesprekMetReden: true,
      }),
    ).toBe('RECHTSTREEKS_ALLEEN_MET_REGEL');
    expect(
      await vastloper.refusalOf('afsluiten', 'trekker', { resultaat: 'doorbraak', borging: 'gewijzigd', akkoordVan: null }),
    ).toBe('AFSLUITEN_NIET_ALLEEN');
    expect(await vastloper.refusalOf('aanhouden', 'doorbraakteam', { reden: 'seizoen', tot: '2028-01-03', werkdagen: 61 })).toBe(
      'AANHOUDING_TE_LANG',
    );
    expect(vastloper.positie).toEqual(before);
    const { events } = await env.handle(vastloper.id).fetchHistory();
    expect(events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toHaveLength(1);
  });

  it('gives one effect to a handeling that is delivered twice', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    const handelingId = randomUUID();
    const kern = aHandeling('gesprek_vastleggen', await env.vandaag(), 'doorbraakteam', { met: ['school'] });
    const { versie } = await env.act(vastloper.id, kern, handelingId);
    expect(await env.act(vastloper.id, kern, handelingId)).toEqual({ versie });
    // Another update id: Temporal has forgotten the first delivery, as after continue-as-new. The record has not.
    expect(
      await env.handle(vastloper.id).executeUpdate(HANDELING_UPDATE, { updateId: randomUUID(), args: [{ handelingId, kern }] }),
    ).toEqual({ versie });
    expect(vastloper.regels('gesprek_vastgelegd')).toHaveLength(1);
    expect(vastloper.positie.versie).toBe(versie);
    expect(env.record.commits.al_verwerkt).toBe(1);
  });

  it('lets the first of two people who act at once win, and tells the other why not', async () => {
    vastloper = await TemporalVastloper.file(env);
    const both = [
      vastloper.refusalOf('aannemen', 'programmabureau', AANNAME),
      vastloper.refusalOf('aannemen', 'doorbraakteam', AANNAME),
    ];
    expect((await Promise.all(both)).sort()).toEqual(['STATUS_LAAT_NIET_TOE', null]);
    expect(vastloper.regels('aangenomen')).toHaveLength(1);
  });

  it('refuses an act the record has refused before, with the same code', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    const handelingId = randomUUID();
    env.record.geweigerd.set(handelingId, 'DATUM_TE_VROEG');
    expect(await refusalCodeOf(vastloper.act('aanvullen', 'indiener', {}, undefined, handelingId))).toBe('DATUM_TE_VROEG');
    expect(vastloper.regels('aangevuld')).toHaveLength(0);
  });

  it('asks the partners one by one, and each answers for itself', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.escalateTo('partners');
    await vastloper.act('partner_vragen', 'programmabureau', {
      toezeggingId: 'vraag-1',
      partijId: 'org-corporatie',
      antwoordVoor: null,
    });
    await vastloper.act('partner_vragen', 'trekker', {
      toezeggingId: 'vraag-2',
      partijId: 'org-school',
      antwoordVoor: await vastloper.dateAfter(15),
    });
    expect(
      await vastloper.refusalOf('partner_vragen', 'trekker', {
        toezeggingId: 'vraag-3',
        partijId: 'org-school',
        antwoordVoor: null,
      }),
    ).toBe('PARTIJ_AL_GEVRAAGD');
    expect(
      await vastloper.refusalOf(
        'vraag_beantwoorden',
        'partner',
        { toezeggingId: 'vraag-1', antwoord: 'toegezegd', voor: null },
        'org-school',
      ),
    ).toBe('NIET_BEVOEGD');
    await vastloper.act(
      'vraag_beantwoorden',
      'partner',
      { toezeggingId: 'vraag-1', antwoord: 'voorwaardelijk', voor: await vastloper.dateAfter(40) },
      'org-corporatie',
    );
    expect(vastloper.positie.toezeggingen.map(({ id, stand }) => [id, stand])).toEqual([
      ['vraag-2', 'gevraagd'],
      ['vraag-1', 'voorwaardelijk'],
    ]);
    expect(
      vastloper.positie.termijnen.filter(({ soort }) => soort === 'toezegging').map(({ onderwerpId }) => onderwerpId),
    ).toEqual(['vraag-2']);
    expect(vastloper.positie).toMatchObject({ trede: 'partners', status: 'in_behandeling' });
  });

  it('reminds a silent partner, tells the trekker, asks the chair, tells the filer, asks for another way, and still takes the late answer', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.escalateTo('partners');
    await vastloper.act('partner_vragen', 'programmabureau', {
      toezeggingId: 'vraag-1',
      partijId: 'org-corporatie',
      antwoordVoor: null,
    });
    const { id } = vastloper.termijn('toezegging');
    const [herinnerd, gevraagd, verder] = [
      await vastloper.dateAfter(8),
      await vastloper.dateAfter(11),
      await vastloper.dateAfter(13),
    ];
    await vastloper.skipWerkdagen(14);
    expect(vastloper.stepsOf(id)).toEqual([
      `${herinnerd} termijn_herinnerd`,
      `${gevraagd} termijn_verstreken`,
      `${gevraagd} vraag_geescaleerd`,
      `${verder} andere_weg_gevraagd`,
    ]);
    const berichten = env.record.berichten.filter(
      ({ vastloperId, datum }) => vastloperId === vastloper.id && [herinnerd, gevraagd, verder].includes(datum),
    );
    expect(berichten.map(({ soort, organisatieId }) => [soort, organisatieId])).toEqual([
      ['herinnering', 'org-corporatie'],
      ['vraag_verstreken', 'org-corporatie'],
      ['vraag_verstreken', 'org-trekker'],
      ['vraag_geescaleerd', 'org-alliantieraad'],
      ['termijn_verstreken', 'org-indiener'],
      ['andere_weg', 'org-trekker'],
    ]);
    expect(vastloper.positie).toMatchObject({ trede: 'partners', status: 'in_behandeling' });
    await vastloper.act(
      'vraag_beantwoorden',
      'partner',
      { toezeggingId: 'vraag-1', antwoord: 'geweigerd', voor: null },
      'org-corporatie',
    );
    expect(vastloper.positie.toezeggingen).toMatchObject([{ id: 'vraag-1', stand: 'geweigerd' }]);
  });

  it('counts the referrals between ministries, and changes the owner only after acceptance', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.escalateTo('rijksvertegenwoordiger');
    const refer = (overdrachtId: string, naarOrganisatieId: string): Promise<number> =>
      vastloper.act('doorgeleiden', 'rijksvertegenwoordiger', { overdrachtId, naarOrganisatieId });
    const answer = (overdrachtId: string, aanvaard: boolean, van: string): Promise<number> =>
      vastloper.act('overdracht_beantwoorden', 'meedenker', { overdrachtId, aanvaard }, van);
    await refer('verwijzing-1', 'org-ministerie-a');
    expect(vastloper.positie).toMatchObject({ eigenaarOrganisatieId: null, doorgeleidingen: 0 });
    await answer('verwijzing-1', false, 'org-ministerie-a');
    await refer('verwijzing-2', 'org-ministerie-b');
    await answer('verwijzing-2', true, 'org-ministerie-b');
    expect(vastloper.positie).toMatchObject({ eigenaarOrganisatieId: 'org-ministerie-b', doorgeleidingen: 1 });
    expect(vastloper.termijn('behandeling')).toMatchObject({ fase: 'bericht', einddatum: await vastloper.dateAfter(65) });
    await refer('verwijzing-3', 'org-ministerie-c');
    await answer('verwijzing-3', true, 'org-ministerie-c');
    expect(vastloper.positie).toMatchObject({
      eigenaarOrganisatieId: 'org-ministerie-c',
      doorgeleidingen: 2,
      trede: 'rijksvertegenwoordiger',
    });
    expect(vastloper.regels('eigenaar_gewijzigd').map(({ gegevens }) => gegevens['naar'])).toEqual([
      'org-ministerie-b',
      'org-ministerie-c',
    ]);
  });

  it('lays back a rung from the line to the doorbraakteam only, and visibly', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.escalateTo('partners');
    await vastloper.act('besluiten', 'trekker', {
      toezeggingId: 'belofte-1',
      uitvoerderOrganisatieId: 'org-uitvoerder',
      uitvoerenVoor: await vastloper.dateAfter(20),
      stemGehoord: true,
    });
    expect(await vastloper.refusalOf('terugleggen', 'uitvoerder', { naar: 'partners' })).toBe('TERUGLEGGEN_NAAR_DOORBRAAKTEAM');
    await vastloper.act('terugleggen', 'uitvoerder', { naar: 'intern_doorbraakteam' });
    expect(vastloper.positie).toMatchObject({ trede: 'intern_doorbraakteam', status: 'in_behandeling', besluit: null });
    expect(vastloper.regels('teruggelegd')[0]?.gegevens).toEqual({
      van: 'partners',
      naar: 'intern_doorbraakteam',
      doorDeLijn: true,
    });
  });

  it('carries out a decision, keeps the promise, asks twice whether it holds and then ends', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.act('besluiten', 'doorbraakteam', {
      toezeggingId: 'belofte-1',
      uitvoerderOrganisatieId: 'org-uitvoerder',
      uitvoerenVoor: await vastloper.dateAfter(20),
      stemGehoord: true,
    });
    await vastloper.act('nakomen', 'uitvoerder', { toezeggingId: 'belofte-1' });
    expect(vastloper.termijn('uitvoering').fase).toBe('afronding');
    await vastloper.act('afsluiten', 'trekker', { resultaat: 'doorbraak', borging: 'gewijzigd', akkoordVan: 'programmabureau' });
    expect(vastloper.positie.status).toBe('in_uitvoering');
    await vastloper.act('afsluiten', 'programmabureau', { resultaat: 'doorbraak', borging: 'gewijzigd', akkoordVan: null });
    expect(vastloper.positie).toMatchObject({ status: 'nazorg', nazorgRonde: 1 });
    await vastloper.act('nazorg_beantwoorden', 'indiener', { antwoord: 'houdt' });
    expect(await vastloper.workflowStatus()).toBe('RUNNING');
    await vastloper.act('nazorg_beantwoorden', 'indiener', { antwoord: 'houdt_deels' });
    await vastloper.untilEnded();
    expect(vastloper.positie).toMatchObject({ status: 'afgesloten', resultaat: 'doorbraak', termijnen: [] });
    expect(await vastloper.workflowStatus()).toBe('COMPLETED');
  });

  it('hands the case to another trekker after acceptance, and offers it to one at a time', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.act('overdragen', 'trekker', {
      overdrachtId: 'overdracht-1',
      naarOrganisatieId: 'org-school',
      naarPersoonId: 'persoon-1',
    });
    expect(
      await vastloper.refusalOf('overdragen', 'trekker', { overdrachtId: 'overdracht-2', naarOrganisatieId: 'org-zorg' }),
    ).toBe('OVERDRACHT_LOOPT_AL');
    expect(vastloper.positie.trekkerOrganisatieId).toBe('org-trekker');
    await vastloper.act('overdracht_beantwoorden', 'meedenker', { overdrachtId: 'overdracht-1', aanvaard: true }, 'org-school');
    expect(vastloper.positie).toMatchObject({
      trekkerOrganisatieId: 'org-school',
      trekkerPersoonId: 'persoon-1',
      overdracht: null,
    });
  });

  it.each([
    ['intrekken', 'indiener', {}, 'ingetrokken'],
    ['doorverwijzen', 'programmabureau', { naar: 'landelijk_maatwerkloket' }, 'doorverwezen'],
  ] as const)('ends at once when people decide to %s', async (soort, door, gegevens, resultaat) => {
    vastloper = await TemporalVastloper.file(env);
    await vastloper.act(soort, door, gegevens);
    await vastloper.untilEnded();
    expect(vastloper.positie).toMatchObject({ status: 'afgesloten', resultaat, termijnen: [] });
  });

  it('opens a closed case again in a new run, on the rung where it was and with new clocks', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.escalateTo('partners');
    await vastloper.act('afsluiten', 'programmabureau', {
      resultaat: 'niet_gelukt_wel_geleerd',
      borging: 'eenmalig',
      akkoordVan: null,
    });
    await vastloper.untilEnded();
    const { runId } = await env.handle(vastloper.id).describe();
    await vastloper.skipWerkdagen(3);
    const refused = env.actWithStart(vastloper.positie, aHandeling('aanvullen', await env.vandaag(), 'indiener', {}));
    expect(await refusalCodeOf(refused)).toBe('VASTLOPER_AFGESLOTEN');
    await env.actWithStart(vastloper.positie, aHandeling('heropenen', await env.vandaag(), 'indiener', {}));
    expect(vastloper.positie).toMatchObject({ status: 'in_behandeling', trede: 'partners', resultaat: null });
    expect(vastloper.termijn('behandeling').einddatum).toBe(await vastloper.dateAfter(30));
    const { runId: newRunId, status } = await env.handle(vastloper.id).describe();
    expect([newRunId === runId, status.name]).toEqual([false, 'RUNNING']);
    await vastloper.skipWerkdagen(33);
    expect(vastloper.positie.trede).toBe('alliantieraad');
  });

  it('does not keep running for a closed case when the act that started it was refused', async () => {
    vastloper = await TemporalVastloper.file(env);
    await vastloper.act('intrekken', 'indiener', {});
    await vastloper.untilEnded();
    expect(
      await refusalCodeOf(env.actWithStart(vastloper.positie, aHandeling('intrekken', await env.vandaag(), 'indiener', {}))),
    ).toBe('VASTLOPER_AFGESLOTEN');
    expect(await vastloper.workflowStatus()).toBe('RUNNING');
    await env.env.sleep('30 seconds');
    await vastloper.untilEnded();
    expect(await vastloper.workflowStatus()).toBe('COMPLETED');
  });
});
