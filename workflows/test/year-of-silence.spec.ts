// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addWerkdagen, isWerkdag, subtractWerkdagen } from '#domain/kalender/werkdagen';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { TREDEN } from '#domain/ladder/begrippen';
import type { LoggedGebeurtenis } from '#testing/in-memory-record';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { VASTLOPER_WORKFLOW } from '#workflows/contract';
import { TemporalVastloper } from './temporal-vastloper.builder.js';

/** What happens when nobody does anything but pause once: counted by hand on the legal calendar, not by the code under test. Feedback is below. */
const CALENDAR = [
  // filed on a Monday: 5 wd end on Monday 14 September, and silence takes it up
  '2026-09-07 ingediend',
  '2026-09-17 trede_betreden intern_doorbraakteam',
  // entered on Thursday 17 September: no sign of life in 2 wd
  '2026-09-22 termijn_verstreken ontvangst 2026-09-21',
  '2026-09-29 termijn_herinnerd behandeling 2026-10-01',
  '2026-10-02 termijn_verstreken behandeling 2026-10-01',
  '2026-10-06 trede_betreden partners',
  // 30 wd from 6 October, over the end of summer time on 25 October
  '2026-11-13 termijn_herinnerd behandeling 2026-11-17',
  '2026-11-18 termijn_verstreken behandeling 2026-11-17',
  '2026-11-20 trede_betreden alliantieraad',
  // paused at noon with 65 - 16 = 49 wd left
  '2026-12-14 aangehouden',
  // by itself, on the working day after 8 January; Christmas and New Year lie in the pause
  '2027-01-11 hervat',
  // 49 wd from the last day of the pause, Friday 8 January; the decision lapses the first time
  '2027-03-16 termijn_herinnerd behandeling 2027-03-18',
  '2027-03-19 termijn_verstreken behandeling 2027-03-18',
  '2027-03-23 volgende_vergadering',
  '2027-06-29 termijn_herinnerd behandeling 2027-07-01',
  '2027-07-02 termijn_verstreken behandeling 2027-07-01',
  '2027-07-06 trede_betreden rijksvertegenwoordiger',
  '2027-07-16 termijn_herinnerd ontvangst 2027-07-20',
  '2027-07-21 termijn_verstreken ontvangst 2027-07-20',
  '2027-07-30 termijn_herinnerd behandeling 2027-08-03',
  '2027-08-04 termijn_verstreken behandeling 2027-08-03',
  '2027-08-06 trede_betreden doorbraakoverleg',
  '2027-08-18 termijn_herinnerd ontvangst 2027-08-20',
  '2027-08-23 termijn_verstreken ontvangst 2027-08-20',
  '2028-02-02 termijn_herinnerd behandeling 2028-02-04',
  '2028-02-07 termijn_verstreken behandeling 2028-02-04',
  // nowhere higher: repeated each 20 wd, and the case stays
  '2028-02-09 landelijk_te_laat',
  '2028-03-09 termijn_verstreken behandeling 2028-03-08',
  '2028-03-09 landelijk_te_laat',
];

/**
 * The last days of feedback to the filer: 5 wd after filing, after each move and on each date that passed, so anew after each lapse; a date that runs already is
 * kept when it is no later. In the pause it stands still.
 */
const FEEDBACK = [
  '2026-09-14',
  '2026-09-24',
  '2026-10-02',
  '2026-10-12',
  '2026-10-20',
  '2026-10-28',
  '2026-11-05',
  '2026-11-13',
  '2026-11-23',
  '2026-12-01',
  '2026-12-09',
  '2027-01-13',
  '2027-01-21',
  '2027-01-29',
  '2027-02-08',
  '2027-02-16',
  '2027-02-24',
  '2027-03-04',
  '2027-03-12',
  '2027-03-22',
  '2027-04-01',
  '2027-04-09',
  '2027-04-19',
  '2027-04-28',
  '2027-05-11',
  '2027-05-20',
  '2027-05-28',
  '2027-06-07',
  '2027-06-15',
  '2027-06-23',
  '2027-07-01',
  '2027-07-09',
  '2027-07-19',
  '2027-07-27',
  '2027-08-04',
  '2027-08-12',
  '2027-08-20',
  '2027-08-30',
  '2027-09-07',
  '2027-09-15',
  '2027-09-23',
  '2027-10-01',
  '2027-10-11',
  '2027-10-19',
  '2027-10-27',
  '2027-11-04',
  '2027-11-12',
  '2027-11-22',
  '2027-11-30',
  '2027-12-08',
  '2027-12-16',
  '2027-12-24',
  '2028-01-03',
  '2028-01-11',
  '2028-01-19',
  '2028-01-27',
  '2028-02-04',
  '2028-02-14',
  '2028-02-22',
  '2028-03-01',
  '2028-03-09',
  '2028-03-17',
  '2028-03-27',
];

const WALL_CLOCK = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });

function describeRegel({ datum, soort, gegevens }: LoggedGebeurtenis): string {
  const over =
    soort === 'trede_betreden'
      ? [gegevens['naar']]
      : soort.startsWith('termijn_')
        ? [gegevens['soort'], gegevens['einddatum']]
        : [];
  return [datum, soort, ...over].join(' ');
}

jest.setTimeout(240_000);

describe(`${VASTLOPER_WORKFLOW}: a year of silence`, () => {
  let env: TemporalEnvironment;
  let vastloper: TemporalVastloper;

  beforeAll(async () => {
    env = await TemporalEnvironment.create('2026-09-07T10:00:00.000Z');
    vastloper = await TemporalVastloper.file(env);
    await env.skipTo('2026-12-14');
    await vastloper.act('aanhouden', 'alliantie_voorzitter', { reden: 'overleg_gepland', tot: '2027-01-08', werkdagen: 17 });
    await env.skipTo('2028-03-31');
  }, 120_000);
  afterAll(() => env.close());

  it('walks all six rungs, each date as the legal calendar says', () => {
    expect(vastloper.log.filter(({ gegevens }) => gegevens['soort'] !== 'terugkoppeling').map(describeRegel)).toEqual(CALENDAR);
    expect(vastloper.regels('trede_betreden').map(({ gegevens }) => gegevens['naar'])).toEqual(TREDEN.slice(1));
  });

  it('owes the filer feedback anew on each date that passed, with a reminder before and a message after', () => {
    const feedback = vastloper.log.filter(({ gegevens }) => gegevens['soort'] === 'terugkoppeling');
    expect(feedback.map(describeRegel)).toEqual([
      ...FEEDBACK.flatMap((einddatum) => [
        `${subtractWerkdagen(einddatum, 2, KALENDER_STANDAARD)} termijn_herinnerd terugkoppeling ${einddatum}`,
        `${addWerkdagen(einddatum, 1, KALENDER_STANDAARD)} termijn_verstreken terugkoppeling ${einddatum}`,
      ]),
      // the last day of this year and a half reminds of one more
      '2028-03-31 termijn_herinnerd terugkoppeling 2028-04-04',
    ]);
  });

  it('wakes at eight in the morning of a working day, in summer time and in winter time', () => {
    const bySilence = vastloper.log.filter(({ soort }) => soort !== 'ingediend' && soort !== 'aangehouden');
    for (const { moment, datum } of bySilence)
      expect([datum, WALL_CLOCK.format(new Date(moment)), isWerkdag(datum, KALENDER_STANDAARD)]).toEqual([datum, '08:00', true]);
    expect(new Set(bySilence.map(({ moment }) => moment.slice(11, 16)))).toEqual(new Set(['06:00', '07:00']));
  });

  it('takes each step of each clock once', () => {
    const steps = vastloper
      .regels('termijn_herinnerd', 'termijn_verstreken')
      .map(({ soort, gegevens }) => `${soort} ${String(gegevens['termijnId'])}`);
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('never closes, always has a next date, and keeps its log without gaps', () => {
    expect(vastloper.positie).toMatchObject({ status: 'in_behandeling', trede: 'doorbraakoverleg', resultaat: null });
    expect(vastloper.termijn('behandeling')).toMatchObject({ fase: 'herhaling', volgendeStap: 'vragen', stand: 'open' });
    expect(vastloper.log.map(({ versie }) => versie)).toEqual(vastloper.log.map((_, index) => index + 1));
    expect(vastloper.positie.versie).toBe(vastloper.log.length);
  });

  it('tells the filer of each rung and of each date that passed', () => {
    const told = env.record.berichten
      .filter(({ organisatieId }) => organisatieId === 'org-indiener')
      .map(({ datum, soort }) => `${datum} ${soort}`);
    for (const { datum } of vastloper.regels('trede_betreden')) expect(told).toContain(`${datum} trede_betreden`);
    // Once there is nowhere higher, the date that passed is told as landelijk te laat.
    const late = vastloper.regels('termijn_verstreken').filter(({ gegevens }) => gegevens['fase'] !== 'herhaling');
    expect(late.length).toBeGreaterThan(1);
    for (const { datum } of late) expect(told).toContain(`${datum} termijn_verstreken`);
  });

  it('starts afresh each quarter on the way', async () => {
    const { raw, runId } = await env.handle(vastloper.id).describe();
    expect(raw.workflowExecutionInfo?.firstRunId).toMatch(/^[0-9a-f-]{36}$/);
    expect(raw.workflowExecutionInfo?.firstRunId).not.toBe(runId);
  });
});
