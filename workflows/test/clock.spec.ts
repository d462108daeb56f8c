// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { addWerkdagen, countWerkdagen } from '#domain/kalender/werkdagen';
import { aHandeling } from '#testing/temporal-acts.builder';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { SEARCH_ATTRIBUTES, VASTLOPER_WORKFLOW } from '#workflows/contract';
import { describePositie } from '#workflows/visibility';
import { TemporalVastloper } from './temporal-vastloper.builder.js';

const after = (datum: string, werkdagen: number): string => addWerkdagen(datum, werkdagen, KALENDER_STANDAARD);

jest.setTimeout(240_000);

describe(`${VASTLOPER_WORKFLOW}: what silence does`, () => {
  let env: TemporalEnvironment;
  let vastloper: TemporalVastloper;

  beforeAll(async () => {
    env = await TemporalEnvironment.create('2026-11-23T10:00:00.000Z');
  });
  afterEach(() => vastloper.leave());
  afterAll(() => env.close());

  it('reminds, asks owner and chair, tells the filer, waits the grace period and moves the case up: each once and in this order', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    const start = await env.vandaag();
    const { id } = vastloper.termijn('behandeling');
    await vastloper.skipWerkdagen(14);
    expect(vastloper.stepsOf(id)).toEqual([`${after(start, 8)} termijn_herinnerd`, `${after(start, 11)} termijn_verstreken`]);
    expect(vastloper.regels('trede_betreden').map(({ datum, gegevens }) => [datum, gegevens])).toEqual([
      [start, { van: 'intake', naar: 'intern_doorbraakteam', reden: 'aangenomen' }],
      [after(start, 13), { van: 'intern_doorbraakteam', naar: 'partners', reden: 'termijn_verstreken' }],
    ]);
    const asked = env.record.berichten.filter(
      ({ vastloperId, datum, soort }) =>
        vastloperId === vastloper.id && datum === after(start, 11) && soort === 'termijn_verstreken',
    );
    expect(asked.map(({ aan }) => aan)).toEqual(['aan_zet', 'voorzitter', 'indiener']);
  });

  it('does the same, once and in order, after weeks in which nothing ran, with a whole grace period', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    const { id } = vastloper.termijn('behandeling');
    await vastloper.leave();
    await env.env.sleep('60 days');
    await env.start(vastloper.positie);
    await env.settle();
    const back = await env.vandaag();
    expect(vastloper.stepsOf(id)).toEqual([`${back} termijn_herinnerd`, `${back} termijn_verstreken`]);
    expect(vastloper.positie.trede).toBe('intern_doorbraakteam');
    await env.skipTo(after(back, 2));
    // The grace period counts from the day of asking, whatever the end date was; the move comes the working morning after it.
    const moved = vastloper.regels('trede_betreden').slice(1);
    expect(moved.map(({ gegevens, datum }) => [gegevens['naar'], datum])).toEqual([['partners', after(back, 2)]]);
  });

  it('lets an answer that meets the timer win from the escalation', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.skipWerkdagen(12);
    expect(vastloper.termijn('behandeling').volgendeStap).toBe('verstrijken');
    await vastloper.leave();
    await env.env.sleep('7 days'); // now the move is due, and the answer comes in the very same workflow task
    const kern = aHandeling('opschalen', await env.vandaag(), 'doorbraakteam', {
      naar: 'rijksvertegenwoordiger',
      reden: 'regel_of_wet',
      geenGesprekMetReden: true,
      regelGenoemd: true,
      gewenstOp: '2030-01-04',
    });
    await env.actWithStart(vastloper.positie, kern);
    await env.settle();
    expect(vastloper.regels('trede_betreden').map(({ gegevens }) => gegevens['naar'])).toEqual([
      'intern_doorbraakteam',
      'rijksvertegenwoordiger',
    ]);
  });

  it('lets a receipt decay: it is asked again, and then the case goes up though its own term still runs', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.act('verlengen', 'doorbraakteam', {
      termijnId: null,
      tot: await vastloper.dateAfter(70),
      werkdagen: 60,
      akkoordVan: 'indiener',
      akkoordWijze: 'gesprek',
    });
    await vastloper.act('ontvangst_bevestigen', 'doorbraakteam', {});
    const start = await env.vandaag();
    const { id, fase, einddatum } = vastloper.termijn('ontvangst');
    expect([fase, einddatum]).toEqual(['geldigheid', after(start, 10)]);
    await vastloper.skipWerkdagen(11);
    expect(vastloper.stepsOf(id)).toEqual([
      `${after(start, 8)} termijn_herinnerd`,
      `${after(start, 11)} ontvangst_opnieuw_gevraagd`,
    ]);
    const again = vastloper.termijn('ontvangst');
    expect([again.fase, again.einddatum]).toEqual(['hernieuwd', after(start, 13)]);
    await vastloper.skipWerkdagen(5);
    expect(vastloper.stepsOf(again.id)).toEqual([`${after(start, 14)} termijn_verstreken`]);
    expect(vastloper.regels('trede_betreden').at(-1)).toMatchObject({
      datum: after(start, 16),
      gegevens: { naar: 'partners', reden: 'termijn_verstreken' },
    });
  });

  it('keeps a receipt alive with each sign of life', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.act('verlengen', 'doorbraakteam', {
      termijnId: null,
      tot: await vastloper.dateAfter(70),
      werkdagen: 60,
      akkoordVan: 'indiener',
      akkoordWijze: 'gesprek',
    });
    await vastloper.act('ontvangst_bevestigen', 'doorbraakteam', {});
    for (let turn = 0; turn < 4; turn += 1) {
      await vastloper.skipWerkdagen(7);
      await vastloper.act('terugkoppelen', 'doorbraakteam', {
        volgendeDatum: await vastloper.dateAfter(10),
        volgendeWerkdagen: 10,
      });
    }
    expect(
      vastloper
        .regels('ontvangst_opnieuw_gevraagd', 'termijn_herinnerd', 'termijn_verstreken')
        .filter(({ gegevens }) => gegevens['soort'] === 'ontvangst'),
    ).toEqual([]);
    expect(vastloper.positie.trede).toBe('intern_doorbraakteam');
  });

  it('stands still while paused, and goes on with the days that were left when a person resumes', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    const start = await env.vandaag();
    await vastloper.skipWerkdagen(4);
    await vastloper.act('aanhouden', 'doorbraakteam', {
      reden: 'wacht_op_indiener',
      tot: await vastloper.dateAfter(40),
      werkdagen: 40,
    });
    const { versie } = vastloper.positie;
    await vastloper.skipWerkdagen(25);
    expect(vastloper.positie).toMatchObject({ versie, status: 'aangehouden' });
    await vastloper.act('hervatten', 'indiener', {});
    expect(vastloper.positie).toMatchObject({ status: 'in_behandeling', aanhouding: null, aanhoudWerkdagen: 25 });
    expect(vastloper.termijn('behandeling')).toMatchObject({
      einddatum: await vastloper.dateAfter(6),
      schorsingen: [{ van: after(start, 4), tot: await env.vandaag(), werkdagen: 25 }],
    });
    await vastloper.skipWerkdagen(9);
    expect(countWerkdagen(start, vastloper.regels('trede_betreden').at(-1)?.datum ?? '', KALENDER_STANDAARD)).toBe(13 + 25);
  });

  it('ends a pause by itself on the working morning after its last day', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    const tot = await vastloper.dateAfter(20);
    await vastloper.act('aanhouden', 'doorbraakteam', { reden: 'overleg_gepland', tot, werkdagen: 20 });
    await vastloper.skipWerkdagen(22);
    expect(vastloper.regels('hervat')).toMatchObject([{ datum: after(tot, 1), gegevens: { vanzelf: true } }]);
    expect(vastloper.positie.status).toBe('in_behandeling');
  });

  it('takes a decision that nobody carries out back to the rung where it was taken', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    const uitvoerenVoor = await vastloper.dateAfter(15);
    await vastloper.act('besluiten', 'doorbraakteam', {
      toezeggingId: 'belofte-1',
      uitvoerderOrganisatieId: 'org-uitvoerder',
      uitvoerenVoor,
      stemGehoord: false,
    });
    await vastloper.skipWerkdagen(19);
    expect(vastloper.regels('uitvoering_verlopen')).toMatchObject([{ datum: after(uitvoerenVoor, 3) }]);
    expect(vastloper.positie).toMatchObject({ status: 'in_behandeling', trede: 'intern_doorbraakteam', besluit: null });
  });

  it('closes aftercare without an answer as niet bevestigd, after a reminder and a call in each round', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.act('afsluiten', 'doorbraakteam', { resultaat: 'eenmalig_opgelost', borging: 'eenmalig', akkoordVan: null });
    await vastloper.skipWerkdagen(290);
    expect(vastloper.regels('nazorg_niet_bevestigd').map(({ gegevens }) => gegevens['ronde'])).toEqual([1, 2]);
    const called = env.record.berichten.filter(
      ({ vastloperId, soort }) => vastloperId === vastloper.id && soort === 'nazorg_bellen',
    );
    expect(called.map(({ aan }) => aan)).toEqual(['programmabureau', 'programmabureau']);
    expect(vastloper.positie).toMatchObject({ status: 'afgesloten', resultaat: 'eenmalig_opgelost' });
    await vastloper.untilEnded();
  });

  it('keeps one timer at a time, with a summary that says for whom it waits', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.escalateTo('partners');
    await vastloper.act('partner_vragen', 'programmabureau', {
      toezeggingId: 'vraag-1',
      partijId: 'org-corporatie',
      antwoordVoor: await vastloper.dateAfter(3),
    });
    await vastloper.skipWerkdagen(6);
    const { events } = await env.handle(vastloper.id).fetchHistory();
    let running = 0;
    for (const event of events ?? []) {
      if (event.timerStartedEventAttributes) running += 1;
      if (event.timerFiredEventAttributes || event.timerCanceledEventAttributes) running -= 1;
      expect(running).toBeLessThanOrEqual(1);
    }
    expect(running).toBe(1);
    const summaries = (events ?? [])
      .filter((event) => event.timerStartedEventAttributes)
      .map(({ userMetadata }) => Buffer.from(userMetadata?.summary?.data ?? []).toString());
    expect(summaries.filter((summary) => summary.includes('wacht op antwoord van partner')).length).toBeGreaterThan(0);
  });

  it('shows operators where the case stands after a move, in a pause and after its closing', async () => {
    /** What the Temporal window shows: the attributes to look for as the history set them last, and the text of the case itself. */
    const shown = async (): Promise<readonly unknown[]> => {
      const { currentDetails } = await env
        .handle(vastloper.id)
        .query<{ currentDetails?: string }>('__temporal_workflow_metadata');
      expect(currentDetails).toBe(describePositie(vastloper.positie));
      const { events } = await env.handle(vastloper.id).fetchHistory();
      const set = Object.assign(
        {},
        ...(events ?? []).map(
          (event) => event.upsertWorkflowSearchAttributesEventAttributes?.searchAttributes?.indexedFields ?? {},
        ),
      ) as Record<string, { data?: Uint8Array | null }>;
      return (['focusgebied', 'nummer', 'trede', 'status', 'volgendeTermijn'] as const).map((naam): unknown =>
        JSON.parse(Buffer.from(set[SEARCH_ATTRIBUTES[naam]]?.data ?? []).toString() || 'null'),
      );
    };
    const midnight = (datum: string): string => `${datum}T00:00:00.000Z`;
    vastloper = await TemporalVastloper.file(env);
    const today = await env.vandaag();
    const zaak = ['EWZ', 'EWZ-2026-0001'];
    expect(await shown()).toEqual([...zaak, 'intake', 'ingediend', midnight(after(today, 5))]);
    await vastloper.act('aannemen', 'programmabureau', {
      trekkerOrganisatieId: 'org-trekker',
      sporen: ['quick_win'],
      blokkades: ['geld'],
    });
    expect(await shown()).toEqual([...zaak, 'intern_doorbraakteam', 'in_behandeling', midnight(after(today, 2))]);
    await vastloper.escalateTo('partners');
    expect(await shown()).toEqual([...zaak, 'partners', 'in_behandeling', midnight(after(today, 5))]);
    await vastloper.act('aanhouden', 'programmabureau', { reden: 'seizoen', tot: after(today, 20), werkdagen: 20 });
    expect(await shown()).toEqual([...zaak, 'partners', 'aangehouden', midnight(after(today, 20))]);
    await vastloper.act('hervatten', 'programmabureau', {});
    expect(await shown()).toEqual([...zaak, 'partners', 'in_behandeling', midnight(after(today, 5))]);
    await vastloper.act('intrekken', 'indiener', {});
    expect(await shown()).toEqual([...zaak, 'partners', 'afgesloten', null]);
  });
});
