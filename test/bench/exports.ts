// SPDX-License-Identifier: EUPL-1.2
import { DATABASE_ROLES } from '#persistence/access/database-roles';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { PgExportBron } from '#persistence/exports/pg-export-bron';
import { PgExportRecord } from '#persistence/exports/pg-export-record';
import { PgInzageLog } from '#persistence/logboek/pg-inzage-log';
import { PgPersoonRepository } from '#persistence/personen/pg-persoon.repository';
import { VeranderingWekker } from '#persistence/signaal/verandering-wekker';
import { EXPORT_FORMATEN } from '#domain/exports/export';
import { LocalSystem } from '#testing/local-system';
import { BULK_VANDAAG, insertBulk } from '../../libs/persistence/test/bulk-vastlopers.js';
import { readSecrets } from '../../apps/local/src/secrets.js';
import { ExportMaker } from '../../apps/worker/src/exports/export-maker.js';
import { ExportVragers } from '../../apps/worker/src/exports/export-vragers.js';
import { sized, type BenchSize } from './bench-size.js';
import { applicationUrlOf, databaseUrlOf, query } from './bench-system.js';
import { line } from './report.js';

const CASES = 100_000;
const AIM_S = 120;
/** How much more memory the second half of a file may take than the first: of what was written nothing is kept. */
const AIM_MB = 50;
const WATCH_MS = 50;
const MEGABYTE = 1_000_000;
/** A member of the organisation that sees every case of the bulk. */
const SEES_ALL = 'departement-bzk';
const WORDS = `UPDATE vastlopers SET omschrijving = repeat('Bewoners vragen om een extra bak bij hun speelveld. ', 8), wat_kan_wel = repeat('Samen tellen. ', 6)`;

/** A list of 100,000 cases in each shape: how long it takes to make and to fetch, and how much memory it takes at most and whether that stays flat. The worker of the system sleeps meanwhile. */
export async function measureExports(size: BenchSize): Promise<void> {
  const cases = sized(size, CASES, 2_000);
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  const connect = async (url: string): Promise<Database> =>
    new Database(await createDataSource({ url, poolSize: 3 }).initialize());
  const databases: Database[] = [];
  try {
    system.signal('worker', 'SIGSTOP');
    const owner = await connect(databaseUrlOf(system));
    databases.push(owner, await connect(applicationUrlOf(system)), await connect(workerUrlOf(system)));
    const [, app = owner, worker = owner] = databases;
    await insertBulk(owner, cases);
    await query(system, WORDS);
    const record = new PgExportRecord(worker, new VeranderingWekker(worker));
    const klok = { vandaag: () => BULK_VANDAAG, nu: () => new Date().toISOString() } as never;
    const vragers = new ExportVragers(new PgPersoonRepository(app), klok, record);
    const maker = new ExportMaker(record, vragers, new PgExportBron(app), new PgInzageLog(app, 'export'));
    for (const formaat of EXPORT_FORMATEN.filter((een) => een !== 'jsonl')) await measureOne(system, maker, formaat, cases);
  } finally {
    for (const { dataSource } of databases) await dataSource.destroy();
    system.signal('worker', 'SIGCONT');
    await system.stop();
  }
}

async function measureOne(system: LocalSystem, maker: ExportMaker, formaat: string, cases: number): Promise<void> {
  const { status, body } = await system.post<{ id: string }>(SEES_ALL, '/v1/exports', { soort: 'lijst', formaat });
  if (status !== 201) throw new Error(`Een export vragen lukt niet: ${status} ${JSON.stringify(body)}`);
  const before = process.memoryUsage().rss;
  const samples: number[] = [];
  const watch = setInterval(() => void samples.push(process.memoryUsage().rss), WATCH_MS);
  const began = performance.now();
  const uitkomst = await maker.make(body.id);
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(watch);
  if (!uitkomst.klaar || uitkomst.mislukt) throw new Error('De export is niet gemaakt.');
  const fetchBegan = performance.now();
  const bytes = await fetchedBytes(system, body.id);
  const fetchSeconds = (performance.now() - fetchBegan) / 1_000;
  const name = `${formaat} van ${cases} zaken`;
  const half = Math.ceil(samples.length / 2);
  const [first, second] = [samples.slice(0, half), samples.slice(half)].map((part) => Math.max(before, ...part) / MEGABYTE);
  const [peak, more] = [(second ?? 0) - before / MEGABYTE, (second ?? 0) - (first ?? 0)];
  line(`${name}, maken`, `${seconds.toFixed(1)} s, ${(bytes / MEGABYTE).toFixed(1)} MB`, `onder ${AIM_S} s`, seconds < AIM_S);
  line(
    `${name}, geheugen`,
    `hoogste ${Math.max(peak, 0).toFixed(0)} MB erbij, tweede helft ${more.toFixed(0)} MB meer dan de eerste`,
    `tweede helft onder ${AIM_MB} MB meer`,
    more < AIM_MB,
  );
  line(`${name}, ophalen`, `${fetchSeconds.toFixed(1)} s`, `onder ${AIM_S} s`, fetchSeconds < AIM_S);
}

async function fetchedBytes(system: LocalSystem, id: string): Promise<number> {
  const authorization = `Bearer ${await system.token(SEES_ALL)}`;
  const answer = await fetch(`${system.url('API')}/v1/exports/${id}/bestand`, { headers: { authorization } });
  if (answer.status !== 200 || answer.body === null)
    throw new Error(`Ophalen lukt niet: ${answer.status} ${await answer.text()}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += (chunk as Uint8Array).length;
  return bytes;
}

function workerUrlOf(system: LocalSystem): string {
  const url = new URL(databaseUrlOf(system));
  url.username = DATABASE_ROLES.worker;
  url.password = readSecrets(system.folder).databaseWorker;
  return url.href;
}
