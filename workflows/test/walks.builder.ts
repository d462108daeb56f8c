// SPDX-License-Identifier: EUPL-1.2
import type { WorkerOptions } from '@temporalio/worker';
import { aHandeling } from '#testing/temporal-acts.builder';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { workflowIdOf } from '#workflows/contract';
import type { History } from './histories.builder.js';
import { TemporalVastloper } from './temporal-vastloper.builder.js';

/** A fixed course of one case, walked in the same way each time: recorded once per release, compared in each test run. */
export interface Walk {
  readonly name: string;
  /** Calendar instant of the start, ISO UTC. */
  readonly start: string;
  /** Walks; answers the first run id of each workflow execution that was started on the way. */
  walk(env: TemporalEnvironment): Promise<{ readonly vastloper: TemporalVastloper; readonly firstRunIds: readonly string[] }>;
}

/** What a walk left behind. */
export interface Walked {
  /** All runs in order, those of a reopening after those before the closing. */
  readonly histories: readonly History[];
  /** Log, messages and timers in lines: what a replay does not look at. */
  readonly golden: string;
}

const HOUR_MS = 3_600_000;

/** The walks that guard a release. */
export const WALKS: readonly Walk[] = [
  { name: 'stilte', start: '2026-09-07T10:00:00.000Z', walk: walkSilence },
  { name: 'elke-handeling', start: '2026-11-23T10:00:00.000Z', walk: walkEveryHandeling },
  { name: 'database-weg', start: '2026-11-23T10:00:00.000Z', walk: walkWithoutDatabase },
];

/** Walks a course in an environment of its own. */
export async function walkOnce(walk: Walk, workerOptions: Partial<WorkerOptions> = {}): Promise<Walked> {
  const env = await TemporalEnvironment.create(walk.start, workerOptions);
  try {
    const { vastloper, firstRunIds } = await walk.walk(env);
    return await goldenOf(vastloper, firstRunIds);
  } finally {
    await env.close();
  }
}

/** What one case left behind. @param firstRunIds the first run id of each workflow execution that was started for it. */
export async function goldenOf(vastloper: TemporalVastloper, firstRunIds: readonly string[]): Promise<Walked> {
  const histories: History[] = [];
  for (const runId of firstRunIds) for (const history of await readRuns(vastloper, runId)) histories.push(history);
  return {
    histories,
    golden: [...logLines(vastloper), ...histories.flatMap((history, run) => timerLines(vastloper.env, history, run)), ''].join(
      '\n',
    ),
  };
}

async function walkSilence(env: TemporalEnvironment): ReturnType<Walk['walk']> {
  const vastloper = await file(env);
  const firstRunIds = [await vastloper.runId()];
  await env.skipTo('2026-12-14');
  await vastloper.act(
    'aanhouden',
    'alliantie_voorzitter',
    { reden: 'overleg_gepland', tot: '2027-01-08', werkdagen: 17 },
    undefined,
    'handeling-1',
  );
  await env.skipTo('2028-03-31');
  return { vastloper, firstRunIds };
}

async function walkWithoutDatabase(env: TemporalEnvironment): ReturnType<Walk['walk']> {
  const vastloper = await file(env);
  const firstRunIds = [await vastloper.runId()];
  env.record.away = true;
  const answer = vastloper.act('aanvullen', 'indiener', {}, undefined, 'handeling-1');
  await vastloper.untilPatient();
  env.record.away = false;
  await env.env.sleep('1 minute');
  await answer;
  await vastloper.act('intrekken', 'indiener', {}, undefined, 'handeling-2');
  return { vastloper, firstRunIds };
}

type Act = TemporalVastloper['act'];

/** Each of the 25 acts at least once, with a closing and a reopening; the last one on a case that stays closed. */
async function walkEveryHandeling(env: TemporalEnvironment): ReturnType<Walk['walk']> {
  const vastloper = await file(env);
  const firstRunIds = [await vastloper.runId()];
  let count = 0;
  const nextId = (): string => `handeling-${(count += 1)}`;
  const act: Act = (soort, door, gegevens, organisatieId) => vastloper.act(soort, door, gegevens, organisatieId, nextId());
  await walkLocalRungs(vastloper, act);
  await walkNationalRung(vastloper, act);
  await act('nazorg_beantwoorden', 'indiener', { antwoord: 'houdt_niet' });
  await act('intrekken', 'indiener', {});
  await vastloper.untilEnded();
  await env.actWithStart(vastloper.positie, aHandeling('heropenen', await env.vandaag(), 'programmabureau', {}), nextId());
  firstRunIds.push(await vastloper.runId());
  const tekst = { handelingId: null, veld: 'titel', reden: 'naam' } as const;
  await act('tekst_melden', 'partner', tekst);
  await act('doorverwijzen', 'programmabureau', { naar: 'ander_loket' });
  await vastloper.untilEnded();
  await env.actWithStart(vastloper.positie, aHandeling('tekst_wissen', await env.vandaag(), 'doorbraakteam', tekst), nextId());
  firstRunIds.push(await vastloper.runId());
  await vastloper.untilEnded();
  return { vastloper, firstRunIds };
}

async function walkLocalRungs(vastloper: TemporalVastloper, act: Act): Promise<void> {
  await act('aanvullen', 'indiener', {});
  await act('aannemen', 'programmabureau', {
    trekkerOrganisatieId: 'org-trekker',
    sporen: ['quick_win', 'structureel'],
    blokkades: ['geld', 'regelgeving'],
  });
  await act('ontvangst_bevestigen', 'doorbraakteam', {});
  await act('gesprek_vastleggen', 'doorbraakteam', { met: ['woningcorporatie'] });
  await act('meedenken_vragen', 'doorbraakteam', { organisatieId: 'org-rijksvertegenwoordiger' });
  await act('opschalen', 'doorbraakteam', {
    naar: null,
    reden: 'buiten_bevoegdheid',
    geenGesprekMetReden: false,
    regelGenoemd: false,
    gewenstOp: await vastloper.dateAfter(20),
  });
  await act('partner_vragen', 'trekker', { toezeggingId: 'vraag-1', partijId: 'org-corporatie', antwoordVoor: null });
  await act('partner_vragen', 'trekker', {
    toezeggingId: 'vraag-2',
    partijId: 'org-school',
    antwoordVoor: await vastloper.dateAfter(5),
  });
  await act(
    'vraag_beantwoorden',
    'partner',
    { toezeggingId: 'vraag-1', antwoord: 'toegezegd', voor: await vastloper.dateAfter(50) },
    'org-corporatie',
  );
  await vastloper.skipWerkdagen(6);
  await act('vraag_beantwoorden', 'partner', { toezeggingId: 'vraag-2', antwoord: 'geweigerd', voor: null }, 'org-school');
  await act('terugleggen', 'trekker', { naar: 'intern_doorbraakteam' });
  await act('terugkoppelen', 'doorbraakteam', { volgendeDatum: await vastloper.dateAfter(10), volgendeWerkdagen: 10 });
  await act('verlengen', 'doorbraakteam', {
    termijnId: null,
    tot: await vastloper.dateAfter(25),
    werkdagen: 15,
    akkoordVan: 'indiener',
    akkoordWijze: 'gesprek',
  });
  await act('overdragen', 'trekker', {
    overdrachtId: 'overdracht-1',
    naarOrganisatieId: 'org-school',
    naarPersoonId: 'persoon-school',
  });
  await act('overdracht_beantwoorden', 'meedenker', { overdrachtId: 'overdracht-1', aanvaard: true }, 'org-school');
  await act(
    'opschalen',
    'trekker',
    {
      naar: 'rijksvertegenwoordiger',
      reden: 'regel_of_wet',
      geenGesprekMetReden: true,
      regelGenoemd: true,
      gewenstOp: await vastloper.dateAfter(30),
    },
    'org-school',
  );
}

async function walkNationalRung(vastloper: TemporalVastloper, act: Act): Promise<void> {
  await act('doorgeleiden', 'rijksvertegenwoordiger', { overdrachtId: 'verwijzing-1', naarOrganisatieId: 'org-ministerie' });
  await act('overdracht_beantwoorden', 'meedenker', { overdrachtId: 'verwijzing-1', aanvaard: true }, 'org-ministerie');
  await act(
    'aanhouden',
    'departement',
    { reden: 'wacht_op_derde', tot: await vastloper.dateAfter(30), werkdagen: 30 },
    'org-ministerie',
  );
  await vastloper.skipWerkdagen(10);
  await act('hervatten', 'departement', {}, 'org-ministerie');
  await act(
    'besluiten',
    'departement',
    {
      toezeggingId: 'belofte-1',
      uitvoerderOrganisatieId: 'org-uitvoerder',
      uitvoerenVoor: await vastloper.dateAfter(30),
      stemGehoord: true,
    },
    'org-ministerie',
  );
  await act('nakomen', 'uitvoerder', { toezeggingId: 'belofte-1' });
  await act('nakomen', 'partner', { toezeggingId: 'vraag-1' }, 'org-corporatie');
  await act(
    'afsluiten',
    'trekker',
    { resultaat: 'doorbraak', borging: 'te_wijzigen', akkoordVan: 'doorbraakteam' },
    'org-school',
  );
  await act('afsluiten', 'doorbraakteam', { resultaat: 'doorbraak', borging: 'te_wijzigen', akkoordVan: null });
}

async function file(env: TemporalEnvironment): Promise<TemporalVastloper> {
  const indiening = { vastloperId: '01900000-0000-7000-8000-000000000001', handelingId: 'handeling-0' };
  const vastloper = await TemporalVastloper.file(env, indiening);
  await env.positie(vastloper.id); // its first task is done, with its first timer
  return vastloper;
}

/** The runs from this one on, as far as each continues as new. */
async function readRuns({ env, id }: TemporalVastloper, firstRunId: string): Promise<History[]> {
  const histories: History[] = [];
  for (let runId: string | null | undefined = firstRunId; runId;) {
    const history: History = await env.env.client.workflow.getHandle(workflowIdOf(id), runId).fetchHistory();
    histories.push(history);
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return histories;
}

function logLines(vastloper: TemporalVastloper): string[] {
  const berichten = vastloper.env.record.berichten.filter(({ vastloperId }) => vastloperId === vastloper.id);
  return [
    ...vastloper.log.map(({ datum, versie, soort, gegevens }) => `${datum} ${versie} ${soort} ${JSON.stringify(gegevens)}`),
    ...berichten.map(({ datum, soort, aan, organisatieId }) => `${datum} bericht ${soort} ${aan} ${organisatieId ?? '-'}`),
  ];
}

/** Until when each timer runs, on the calendar and rounded to the hour: the clock of the server goes on a little while a test works. */
function timerLines(env: TemporalEnvironment, { events }: History, run: number): string[] {
  return (events ?? []).flatMap(({ eventTime, timerStartedEventAttributes: timer, userMetadata }) => {
    if (!timer) return [];
    const untilMs = (Number(eventTime?.seconds ?? 0) + Number(timer.startToFireTimeout?.seconds ?? 0)) * 1_000;
    const until = new Date(Math.round(Date.parse(env.toKalender(untilMs)) / HOUR_MS) * HOUR_MS).toISOString();
    return [
      `run ${run + 1} timer tot ${until.slice(0, 13)} uur UTC ${Buffer.from(userMetadata?.summary?.data ?? []).toString()}`,
    ];
  });
}
