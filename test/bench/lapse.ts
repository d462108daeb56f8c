// SPDX-License-Identifier: EUPL-1.2
import { LocalSystem, until } from '#testing/local-system';
import { BUREAU, fileCases, query } from './bench-system.js';
import { openLoop, type Shot } from './load.js';
import { line, report } from './report.js';

const CASES = 1000;
const BYSTANDERS = 20;
const TEMPO_MS = 40_000;

/** 1,000 terms due in the same second (spread switched off), while people go on acting. */
export async function measureLapse(): Promise<void> {
  const system = await LocalSystem.start({
    tempoMs: TEMPO_MS,
    metVoorbeelden: false,
    env: { LOG_LEVEL: 'warn', DOORBRAAK_WEKSPREIDING_MINUTEN: '0' },
  });
  try {
    const before = Date.now();
    const bystanders = await fileCases(system, BYSTANDERS, 4);
    await fileCases(system, CASES - BYSTANDERS, 16);
    await until(
      'alle workflows lopen',
      240_000,
      async () => (await count(system, `select count(*) as aantal from handelingen where stand = 'ontvangen'`)) === 0,
    );
    line(
      '1.000 zaken ingediend en gestart',
      `${Math.round((Date.now() - before) / 100) / 10} s`,
      'vóór de eerste herinnering',
      (await reminded(system)) === 0,
    );
    const [due] = await query<{ eerste: Date; laatste: Date }>(
      system,
      'select min(wekmoment) as eerste, max(wekmoment) as laatste from vastlopers',
    );
    if (!due) throw new Error('Er is geen wekmoment');
    line(
      'spreiding van de wekmomenten',
      `${due.laatste.getTime() - due.eerste.getTime()} ms`,
      'dezelfde seconde',
      due.laatste.getTime() - due.eerste.getTime() < 1000,
    );
    const token = await system.token(BUREAU);
    await new Promise((done) => setTimeout(done, Math.max(0, due.eerste.getTime() - Date.now())));
    let turn = 0;
    // Both are answers: carried out, or stored and carried out soon.
    const shot = (): Shot => ({
      url: `${system.url('API')}/v1/vastlopers/${bystanders[(turn += 1) % BYSTANDERS]}/aanvullingen`,
      method: 'POST',
      token,
      body: JSON.stringify({ tekst: 'Tussendoor.' }),
      expect: [201, 202],
    });
    const acts = openLoop(3, 20, shot);
    await until('alle herinneringen zijn gedaan', 120_000, async () => (await reminded(system)) >= CASES);
    const seconds = (Date.now() - due.laatste.getTime()) / 1000;
    line('1.000 termijnen in dezelfde seconde', `${Math.round(seconds * 10) / 10} s`, 'binnen 30 s', seconds < 30);
    const measured = await acts;
    report('handelingen ondertussen', measured, 'p95 onder 1 s', measured.p95 < 1000);
    await until(
      'alle handelingen zijn verwerkt',
      60_000,
      async () => (await count(system, `select count(*) as aantal from handelingen where stand = 'ontvangen'`)) === 0,
    );
    const carriedOut = await count(system, `select count(*) as aantal from gebeurtenissen where soort = 'aangevuld'`);
    line('daarvan uitgevoerd, elk één keer', String(carriedOut), String(measured.count), carriedOut === measured.count);
    const twice = await count(
      system,
      `select count(*) as aantal from (select vastloper_id from gebeurtenissen where soort = 'termijn_herinnerd' group by 1 having count(*) <> 1) dubbel`,
    );
    line('dubbel of verloren', String(twice), '0', twice === 0);
  } finally {
    await system.stop();
  }
}

function reminded(system: LocalSystem): Promise<number> {
  return count(system, `select count(*) as aantal from gebeurtenissen where soort = 'termijn_herinnerd'`);
}

async function count(system: LocalSystem, sql: string): Promise<number> {
  const [row] = await query<{ aantal: string }>(system, sql);
  return Number(row?.aantal ?? 0);
}
