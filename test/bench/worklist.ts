// SPDX-License-Identifier: EUPL-1.2
import { LocalSystem } from '#testing/local-system';
import { BUREAU, fileCases, query } from './bench-system.js';
import { closedLoop } from './load.js';
import { report } from './report.js';

const CASES = 100_000;

/** Pages 1 and 100 of the worklist at 100,000 cases that the caller may see. */
export async function measureWorklist(): Promise<void> {
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  try {
    const [model] = await fileCases(system, 1, 1);
    await multiply(system, model ?? '', CASES);
    const token = await system.token(BUREAU);
    for (const sorteer of ['termijn', '-ingediend']) {
      const first = `/v1/vastlopers?sorteer=${sorteer}&limit=25`;
      const hundredth = await pathOfPage(system, first, 100);
      for (const [name, path] of [['eerste pagina', first], ['pagina 100', hundredth]] as const) {
        const shot = { url: `${system.url('API')}${path}`, method: 'GET', token, expect: [200] } as const;
        await closedLoop(2, 2, () => ({ ...shot, expect: [200] }));
        const measured = await closedLoop(2, 5, () => ({ ...shot, expect: [200] }));
        report(`werklijst ${sorteer}, ${name}, ${CASES} zaken`, measured, 'p95 onder 20 ms', measured.p95 < 20);
      }
    }
  } finally {
    await system.stop();
  }
}

/** Copies one filed case many times over, with its betrokkenheden and other dates, as the record itself would hold them. */
async function multiply(system: LocalSystem, model: string, count: number): Promise<void> {
  const columnsOf = async (table: string): Promise<string[]> =>
    (await query<{ naam: string }>(system, `select column_name as naam from information_schema.columns where table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`, [table])).map(({ naam }) => naam);
  const copy = (columns: string[], own: Record<string, string>): string => columns.map((naam) => own[naam] ?? `bron.${naam}`).join(', ');
  const id = `md5('zaak' || n)::uuid`;
  const vastlopers = await columnsOf('vastlopers');
  await query(system, `insert into vastlopers (${vastlopers.join(', ')}) select ${copy(vastlopers, {
    id, nummer: `'EHV-WZ-2025-' || n`, volgende_einddatum: `current_date + (n % 400)`, ingediend_op: `now() - n * interval '1 minute'`, wekmoment: `now() + interval '200 days'`,
  })} from vastlopers bron, generate_series(1, ${count}) n where bron.id = '${model}'`);
  const betrokkenheden = await columnsOf('betrokkenheden');
  await query(system, `insert into betrokkenheden (${betrokkenheden.join(', ')}) select ${copy(betrokkenheden, {
    vastloper_id: id, id: 'gen_random_uuid()',
  })} from betrokkenheden bron, generate_series(1, ${count}) n where bron.vastloper_id = '${model}'`);
  await query(system, 'analyze');
}

async function pathOfPage(system: LocalSystem, first: string, page: number): Promise<string> {
  let path = first;
  for (let i = 1; i < page; i += 1) {
    const { body } = await system.get<{ volgende: string | null }>(BUREAU, path);
    if (body.volgende === null) throw new Error(`Er zijn maar ${i} pagina's`);
    path = `${first}&cursor=${encodeURIComponent(body.volgende)}`;
  }
  return path;
}
