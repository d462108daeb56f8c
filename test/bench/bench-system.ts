// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_ROLES } from '#persistence/access/database-roles';
import pg from 'pg';
import { readSecrets } from '../../apps/local/src/secrets.js';
import { ownerUrl } from '../../apps/local/src/servers/postgres-server.js';
import type { LocalSystem } from '#testing/local-system';
import type { Shot } from './load.js';

/** The demo person that files in the measurements. */
export const FILER = 'indiener-welzijn-eindhoven';
/** The demo person at work on the rung in the measurements. */
export const BUREAU = 'programmabureau-eindhoven';

/** The demo person of the doorbraakteam in the measurements. */
export const TEAM = 'doorbraakteam-eindhoven';

/** A case of ordinary size to file. */
export const CASE = {
  titel: 'Een extra bak past niet in het plan',
  omschrijving:
    'Bewoners vragen om een extra bak bij hun speelveld. De stad plaatst bakken volgens één vast plan. De afdeling zegt daarom nee. '.repeat(
      3,
    ),
  watKanWel: 'Samen een week lang tellen hoeveel afval er ligt.',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid', 'organisatiegrens'],
};

/** The next filing, ready to send. */
export async function filingShot(system: LocalSystem): Promise<() => Shot> {
  const token = await system.token(FILER);
  const body = JSON.stringify(CASE);
  return () => ({ url: `${system.url('API')}/v1/vastlopers`, method: 'POST', token, body, expect: [201] });
}

/** The demo people that file, each with their own area. */
const FILERS: Readonly<Record<string, string>> = {
  [FILER]: 'EHV-WZ',
  'indiener-school-lelystad': 'LEL-O',
  'indiener-welzijn-schiedam': 'SCH-NO',
  'indiener-school-tilburg': 'TIL-NW',
  'indiener-gemeente-nieuwegein': 'NIE-CA',
  'indiener-politie-zaandam': 'ZAA-O',
  'indiener-school-rotterdam': 'RTD-Z',
  'indiener-gemeente-amsterdam-nieuw-west': 'AMS-NW',
};

/** The next filing, ready to send, each in another area than the one before: nobody reads fifty mails a second. */
export async function filingShotOverAreas(system: LocalSystem): Promise<() => Shot> {
  const shots: Shot[] = [];
  for (const [filer, focusgebied] of Object.entries(FILERS)) {
    const body = JSON.stringify({ ...CASE, focusgebied });
    const token = await system.token(filer);
    shots.push({ url: `${system.url('API')}/v1/vastlopers`, method: 'POST', token, body, expect: [201] });
  }
  let next = 0;
  return () => {
    const shot = shots[next % shots.length];
    next += 1;
    if (!shot) throw new Error('Nobody files.');
    return shot;
  };
}

/** Files `count` cases, `lanes` at a time, and answers their ids. */
export async function fileCases(system: LocalSystem, count: number, lanes: number): Promise<string[]> {
  const ids: string[] = [];
  let left = count;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { status, body } = await system.post<{ id: string }>(FILER, '/v1/vastlopers', CASE);
      if (status !== 201) throw new Error(`Indienen lukt niet: ${status} ${JSON.stringify(body)}`);
      ids.push(body.id);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return ids;
}

/** How many acts (and filings) still wait to be carried out. */
export function waiting(system: LocalSystem): Promise<number> {
  return count(system, `select count(*) as aantal from handelingen where stand = 'ontvangen'`);
}

/** The `aantal` that a question to the system's own database answers. */
export async function count(system: LocalSystem, sql: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await query<{ aantal: string }>(system, sql, values);
  return Number(row?.aantal ?? 0);
}

/** The address of the system's own database, as its owner. */
export function databaseUrlOf(system: LocalSystem): string {
  const { postgres } = JSON.parse(readFileSync(join(system.folder, 'poorten.json'), 'utf8')) as { postgres: number };
  return ownerUrl({ port: postgres, ownerPassword: readSecrets(system.folder).databaseOwner }, 'doorbraak');
}

/** The same address as the role of api and web. */
export function applicationUrlOf(system: LocalSystem): string {
  const url = new URL(databaseUrlOf(system));
  url.username = DATABASE_ROLES.app;
  url.password = readSecrets(system.folder).databaseApplication;
  return url.href;
}

/** Asks the system's own database one question as its owner. */
export async function query<Row extends pg.QueryResultRow>(
  system: LocalSystem,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrlOf(system) });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
