// SPDX-License-Identifier: EUPL-1.2
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { addWerkdagen } from '#domain/kalender/werkdagen';
import { LocalSystem, until } from '#testing/local-system';
import { sized, type BenchSize } from './bench-size.js';
import { BUREAU, fileCases, TEAM, waiting } from './bench-system.js';
import { openLoop, type Shot } from './load.js';
import { note, report } from './report.js';

const PER_SECOND = 5;
/** So many other cases have their turn between two acts on one case: 1.6 seconds at this pace, as with a person who reads first. */
const CASES_BETWEEN = 2;

/** One act in the mix, in the order in which a case gets them. */
interface Step {
  readonly path: string;
  readonly person: string;
  readonly body: unknown;
}

/** Real acts with their answers, 5 per second: taking up, receipt, talk and word back, mixed over cases that run. */
export async function measureActs(size: BenchSize): Promise<void> {
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  try {
    const steps = await stepsOf(system);
    const [warmUp, seconds] = [4, sized(size, 60, 8)];
    const groups = Math.ceil((PER_SECOND * (warmUp + seconds)) / steps.length);
    const ids = await fileCases(system, groups + CASES_BETWEEN * (steps.length - 1), 8);
    await until('alle workflows lopen', 120_000, async () => (await waiting(system)) === 0);
    const shot = await mixOf(system, steps, ids);
    await openLoop(PER_SECOND, warmUp, shot);
    const measured = await openLoop(PER_SECOND, seconds, shot);
    const reached = measured.p50 < 60 && measured.p95 < 150;
    report('handeling met antwoord, 5 per seconde', measured, 'p50 onder 60 ms, p95 onder 150 ms', reached);
    for (const [name, { count, p50, p95 }] of Object.entries(measured.perLabel))
      note(`  ${name}`, `p50 ${p50} ms, p95 ${p95} ms (${count} keer)`);
    note('  antwoorden', statusesOf(measured.statuses));
  } finally {
    await system.stop();
  }
}

/** How many answers of each status there were, in words. */
export function statusesOf(statuses: Readonly<Record<number, number>>): string {
  return Object.entries(statuses)
    .map(([status, count]) => `${count} keer ${status}`)
    .join(', ');
}

async function stepsOf(system: LocalSystem): Promise<readonly Step[]> {
  const { body } = await system.get<{ items: { id: string; sleutel: string }[] }>(BUREAU, '/v1/organisaties?focusgebied=EHV-WZ');
  const trekkerOrganisatie = body.items.find(({ sleutel }) => sleutel === 'welzijn-ehv-wz')?.id;
  const volgendeDatum = addWerkdagen(new Date().toISOString().slice(0, 10), 8, KALENDER_STANDAARD);
  const watNodig = 'Ruimte om in deze straat van het plan af te wijken.';
  return [
    { path: 'aannames', person: BUREAU, body: { trekkerOrganisatie, sporen: ['quick_win'], blokkades: ['lokaal_beleid'] } },
    { path: 'ontvangstbevestigingen', person: TEAM, body: {} },
    { path: 'gesprekken', person: TEAM, body: { met: ['gemeente'], watNodig, uitkomst: 'De afdeling wil meedenken.' } },
    { path: 'terugkoppelingen', person: TEAM, body: { tekst: 'Wij zoeken het uit met de afdeling.', volgendeDatum } },
  ];
}

/**
 * Gives the next act each time: the kinds take turns, and each case gets its acts in order with others in between. The first cases have their earlier
 * acts behind them before the mix begins.
 */
async function mixOf(system: LocalSystem, steps: readonly Step[], ids: readonly string[]): Promise<() => Shot> {
  const tokens = new Map([
    [BUREAU, await system.token(BUREAU)],
    [TEAM, await system.token(TEAM)],
  ]);
  const ahead = CASES_BETWEEN * (steps.length - 1);
  for (let turn = 0; turn < ahead; turn += 1) {
    const done = Math.ceil((ahead - turn) / CASES_BETWEEN);
    for (const { person, path, body } of steps.slice(0, done)) {
      await system.post(person, `/v1/vastlopers/${ids[turn]}/${path}`, body);
      await until('de handeling is verwerkt', 60_000, async () => (await waiting(system)) === 0);
    }
  }
  let turn = 0;
  return () => {
    const which = turn % steps.length;
    const id = ids[Math.floor(turn / steps.length) + ahead - which * CASES_BETWEEN];
    turn += 1;
    const { path, person, body } = steps[which] as Step;
    const url = `${system.url('API')}/v1/vastlopers/${id}/${path}`;
    return { url, method: 'POST', token: tokens.get(person) ?? '', body: JSON.stringify(body), expect: [201], label: path };
  };
}
