// SPDX-License-Identifier: EUPL-1.2
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DOORBRAAKTEAM, RecordDatabase, TEKST } from '../../test/record-database.js';
import { ControlepuntBestand, type BestandRegel } from './controlepunt-bestand.js';
import { PgLogcontrolepuntRepository } from './pg-logcontrolepunt.repository.js';

const UUR_MS = 3_600_000;
let db: RecordDatabase;
let punten: PgLogcontrolepuntRepository;
let map: string;
let pad: string;
let uur = 0;

beforeAll(async () => {
  db = await RecordDatabase.create('controlepunten');
  punten = new PgLogcontrolepuntRepository(db.worker);
  map = mkdtempSync(join(tmpdir(), 'doorbraak-punten-'));
});
beforeEach(() => {
  uur += 1;
  pad = join(map, `${uur}.jsonl`);
});
afterAll(async () => {
  await db.drop();
  rmSync(map, { recursive: true });
});

const op = () => new Date(Date.parse('2026-11-23T09:00:00.000Z') + uur * UUR_MS).toISOString();
const lines = () => readFileSync(pad, 'utf8').split('\n').slice(0, -1);
async function read(): Promise<BestandRegel[]> {
  const regels: BestandRegel[] = [];
  for await (const regel of new ControlepuntBestand(pad).read(statSync(pad).size)) regels.push(regel);
  return regels;
}

describe(PgLogcontrolepuntRepository.name, () => {
  it('names the cases that changed since the checkpoint before, and only those', async () => {
    const eerste = await db.fileCase();
    const tweede = await db.fileCase();
    const { gemaakt } = await punten.append(op());
    const na = gemaakt[0]!.volgnummer;
    await db.act(tweede, 'aanvullen', {}, DOORBRAAKTEAM);
    expect((await punten.append(op())).vastlopers).toBe(1);
    expect(await punten.append(op())).toMatchObject({ vastlopers: 0, teruggezet: [] });
    const [punt, leeg] = await punten.listAfter(na, 10);
    expect(punt?.koppen.map(({ vastloper, versie }) => [vastloper, versie])).toEqual([[tweede.vastloperId, 2]]);
    expect(leeg).toMatchObject({ volgnummer: na + 2, koppen: [], vorige: punt?.hash });
    expect(await punten.findNewestOp()).toBe(op());
    expect(eerste.versie).toBe(1);
  });

  it('tells which case went back, time and again, and does not take it for the new state', async () => {
    const zaak = await db.act(await db.fileCase(), 'aanvullen', {}, DOORBRAAKTEAM);
    await punten.append(op());
    await db.owner.rows({ text: 'UPDATE vastlopers SET versie = 1 WHERE id = $1' }, [zaak.vastloperId]);
    for (let keer = 0; keer < 2; keer += 1) {
      expect(await punten.append(op())).toMatchObject({ vastlopers: 0, teruggezet: [zaak.vastloperId] });
    }
    await db.owner.rows({ text: 'UPDATE vastlopers SET versie = 2 WHERE id = $1' }, [zaak.vastloperId]);
  });
});

describe(ControlepuntBestand.name, () => {
  it('holds every checkpoint of the table as one line, each once, without a word of any case', async () => {
    const bestand = new ControlepuntBestand(pad);
    await db.fileCase();
    const { gemaakt } = await punten.append(op());
    const laatste = gemaakt.at(-1)!;
    expect(await bestand.append(punten)).toEqual({ geschreven: laatste.volgnummer });
    expect(await bestand.append(punten)).toEqual({ geschreven: 0 });
    expect(lines().map((line) => (JSON.parse(line) as { volgnummer: number }).volgnummer)).toEqual(
      Array.from({ length: laatste.volgnummer }, (_, index) => index + 1),
    );
    expect((await read()).at(-1)?.punt?.hash).toBe(laatste.hash);
    for (const tekst of [TEKST.titel, TEKST.watKanWel, 'EHV-WZ']) expect(readFileSync(pad, 'utf8')).not.toContain(tekst);
  });

  it('mends half a line that a crash left', async () => {
    const bestand = new ControlepuntBestand(pad);
    await bestand.append(punten);
    const heel = readFileSync(pad, 'utf8');
    writeFileSync(pad, heel.slice(0, -40));
    expect(await bestand.append(punten)).toEqual({ geschreven: 1 });
    expect((await read()).map(({ punt }) => punt?.volgnummer)).toEqual(
      lines()
        .slice(0, -1)
        .map((_, index) => index + 1),
    );
  });

  it('writes nothing when its last line is not in the table', async () => {
    const bestand = new ControlepuntBestand(pad);
    await bestand.append(punten);
    const bytes = statSync(pad).size;
    const { gemaakt } = await punten.append(op());
    const volgnummer = gemaakt[0]!.volgnummer;
    await bestand.append(punten);
    const anders = await RecordDatabase.create('controlepunten_anders');
    try {
      const vreemd = new PgLogcontrolepuntRepository(anders.database);
      expect(await bestand.append(vreemd)).toEqual({ geschreven: 0, wijktAf: volgnummer });
    } finally {
      await anders.drop();
    }
    expect(statSync(pad).size).toBeGreaterThan(bytes);
    appendFileSync(pad, 'iets anders\n');
    expect((await read()).at(-1)).toEqual({ regel: volgnummer + 1, punt: null });
  });

  it('knows a line that was changed', async () => {
    await new ControlepuntBestand(pad).append(punten);
    const regels = lines();
    const anders = regels[1]!.replace(/"op":"[^"]+"/, `"op":"2026-01-01T00:00:00.000Z"`);
    writeFileSync(pad, `${[regels[0], anders, ...regels.slice(2)].join('\n')}\n`);
    expect((await read()).filter(({ punt }) => punt === null).map(({ regel }) => regel)).toEqual([2]);
  });

  it('has no size when it is not there', async () => {
    expect(await new ControlepuntBestand(pad).size()).toBeNull();
  });
});
