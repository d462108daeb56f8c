// SPDX-License-Identifier: EUPL-1.2
import { LocalSystem, until } from '#testing/local-system';
import { sized, type BenchSize } from './bench-size.js';
import { count, filingShotOverAreas, query } from './bench-system.js';
import { openLoop } from './load.js';
import { measureOverzichten } from './overzichten.js';
import { line, note } from './report.js';

const RATE = 50;
const AIM_SHARE = 99.5;
const AIM_SECONDS = 10;
const AIM_REFILL_MS = 60_000;
const PATIENCE_MS = 600_000;

interface Figures {
  readonly aantal: number;
  readonly optijd: number;
  readonly p50: number;
  readonly p99: number;
}

/** Mail: how many are with the mail server in time at 50 filings per second, how fast a queue that was wiped is filled again, and how long digests take. */
export async function measureBerichten(size: BenchSize): Promise<void> {
  const env = { LOG_LEVEL: 'warn', MAIL_PER_UUR: '100000' };
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env });
  try {
    await measureInTime(system, sized(size, 20, 3), sized(size, 20, 2));
    await measureRefill(system, sized(size, 10_000, 200));
    await measureOverzichten(system, size);
  } finally {
    await system.stop();
  }
}

/** At work for a while first: it is about mail as it goes on for hours, and the first mails are still being compiled. */
async function measureInTime(system: LocalSystem, seconds: number, warmUp: number): Promise<void> {
  const shot = await filingShotOverAreas(system);
  const allSent = (): Promise<void> => until('alle mail weg is', PATIENCE_MS, async () => (await waiting(system)) === 0);
  await openLoop(RATE, warmUp, shot);
  await allSent();
  const [{ vanaf } = { vanaf: '' }] = await query<{ vanaf: string }>(system, 'select now()::text as vanaf');
  await openLoop(RATE, seconds, shot);
  await allSent();
  const [figures] = await query<Figures & Record<string, unknown>>(
    system,
    `select count(*)::int as aantal, count(*) filter (where duur <= ${AIM_SECONDS})::int as optijd,
        percentile_cont(0.5) within group (order by duur) as p50, percentile_cont(0.99) within group (order by duur) as p99
      from (select extract(epoch from z.verzonden_op - b.aangemaakt_op) as duur from bezorgingen z join berichten b on b.id = z.bericht_id
        where b.aangemaakt_op >= '${vanaf}') as mail`,
  );
  const { aantal = 0, optijd = 0, p50 = 0, p99 = 0 } = figures ?? {};
  const share = (100 * optijd) / Math.max(aantal, 1);
  line(
    `mail binnen ${AIM_SECONDS} s bij de mailserver, ${RATE} feiten per seconde`,
    `${share.toFixed(2)} % (${aantal} mails, p50 ${Number(p50).toFixed(2)} s, p99 ${Number(p99).toFixed(2)} s)`,
    `${AIM_SHARE} %`,
    share >= AIM_SHARE,
  );
}

/** Messages wait for tomorrow in the queue; the queue is wiped, and is whole again when it holds them all. */
async function measureRefill(system: LocalSystem, messages: number): Promise<void> {
  await query(
    system,
    `with voorbeeld as (select b.vastloper_id, z.organisatie_id, z.persoon_id from bezorgingen z join berichten b on b.id = z.bericht_id limit 1), nieuw as (
        insert into berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens, stand, in_wachtrij_op)
        select gen_random_uuid(), v.vastloper_id, 'herinnering', 'aan_zet', v.organisatie_id, '{}', 'verdeeld', now() from voorbeeld v, generate_series(1, ${messages})
        returning id, organisatie_id)
      insert into bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, niet_voor)
      select gen_random_uuid(), n.id, n.organisatie_id, v.persoon_id, v.persoon_id, now() + interval '1 day' from nieuw n, voorbeeld v`,
  );
  const held = async (): Promise<number> =>
    (await count(system, `select count(*) as aantal from pg_namespace where nspname = 'bullmq'`)) === 0
      ? 0
      : count(system, 'select count(*) as aantal from bullmq.job').catch(() => 0);
  await until('de wachtrij vol is', PATIENCE_MS, async () => (await held()) >= messages);
  await query(system, 'drop schema bullmq cascade');
  const began = performance.now();
  await until('de wachtrij weer vol is', PATIENCE_MS, async () => (await held()) >= messages);
  const tookMs = performance.now() - began;
  line(
    `gewiste wachtrij met ${messages} berichten weer vol`,
    `${(tookMs / 1000).toFixed(1)} s`,
    `onder ${AIM_REFILL_MS / 1000} s`,
    tookMs < AIM_REFILL_MS,
  );
  note('daarna nog in de wachtrij', String(await held()));
}

function waiting(system: LocalSystem): Promise<number> {
  return count(system, `select count(*) as aantal from berichten where stand in ('wacht', 'verdeeld')`);
}
