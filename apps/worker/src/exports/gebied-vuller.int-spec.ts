// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import type { GebiedVastloper } from '#application/use-cases/gebied-bestand';
import type { ExportInvoer } from '#application/use-cases/manage-exports.use-case';
import { ControlepuntBestand } from '#persistence/logboek/controlepunt-bestand';
import { PgLogcontrolepuntRepository } from '#persistence/logboek/pg-logcontrolepunt.repository';
import { verifyLog } from '#persistence/logboek/verify-log';
import { INDIENER, TEKST, ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { ExportWorld } from '../../test/export-world.js';
import { fillGebied } from './gebied-vuller.js';

const GEBIED: ExportInvoer = { soort: 'gebied', formaat: 'jsonl', focusgebied: 'EHV-WZ' };
let world: ExportWorld;
let bureau: Actor;
let map: string;
let punten: PgLogcontrolepuntRepository;
let nummers: string[];

beforeAll(async () => {
  Logger.overrideLogger(false);
  map = await mkdtemp(join(tmpdir(), 'doorbraak-gebied-'));
  world = await ExportWorld.create('gebied');
  await world.db.owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf) VALUES ($1, 'test-school', 'School', 'school', 'EHV-WZ', '2020-01-01')`,
    },
    [ZETELS.indiener],
  );
  await world.addPersoon(ZETELS.indiener, 'indiener', 'indiener', INDIENER);
  bureau = await world.addPersoon(ZETELS.programmabureau ?? '', 'programmabureau', 'bureau');
  nummers = [
    (await world.db.fileCase()).nummer,
    (await world.db.fileCase({ tekst: { ...TEKST, naamVerbergen: true } })).nummer,
    (await world.db.fileCase()).nummer,
  ];
  punten = new PgLogcontrolepuntRepository(world.db.worker);
  await punten.append('2026-11-23T10:00:00.000Z');
  await new ControlepuntBestand(join(map, 'punten.jsonl')).append(punten);
}, 120_000);
afterAll(async () => {
  await world.close();
  await rm(map, { recursive: true });
});

async function made(): Promise<Buffer> {
  const { id } = await world.manage.request({ actor: bureau, invoer: GEBIED, sleutel: null });
  expect(await world.maker().make(id)).toEqual({ klaar: true, mislukt: false });
  return world.fetch(bureau, id);
}

/** Checks this text as a file, without a database; answers the code and what was said. */
async function verify(
  text: string,
  controlepunten: string | null = null,
): Promise<{ readonly code: number; readonly said: string[] }> {
  const pad = join(map, 'gebied.jsonl');
  await writeFile(pad, text);
  const said: string[] = [];
  const code = await verifyLog({ databaseUrl: null, bestand: pad, controlepunten, say: (line) => void said.push(line) });
  return { code, said };
}

const linesOf = (file: Buffer): string[] => file.toString('utf8').trimEnd().split('\n');
const casesOf = (lines: readonly string[]): GebiedVastloper[] =>
  lines.slice(1, -1).map((line) => JSON.parse(line) as GebiedVastloper);

describe(fillGebied.name, () => {
  it('holds every case of the area with its log, its clocks and the newest checkpoint, and is found to be right', async () => {
    const file = await made();
    const lines = linesOf(file);
    expect(casesOf(lines).map(({ vastloper }) => vastloper.nummer)).toEqual(nummers);
    expect(casesOf(lines).every(({ termijnen, logboek }) => termijnen.length > 0 && logboek.controlepunten.length === 1)).toBe(
      true,
    );
    const { code, said } = await verify(file.toString('utf8'), join(map, 'punten.jsonl'));
    expect([code, said]).toEqual([
      0,
      [
        `Kenmerk van dit bestand: ${createHash('sha256').update(file).digest('hex')}. Vergelijk het met wat de afzender doorgaf.`,
        'Het gebied klopt: 3 vastlopers en 3 gebeurtenissen bekeken.',
      ],
    ]);
  });

  it('says how many cases of the area are not in it, because who asked does not see them', async () => {
    const part = `hoedanigheid = 'programmabureau' AND vastloper_id = (SELECT id FROM vastlopers WHERE nummer = '${nummers[2]}')`;
    await world.db.owner.rows({ text: `UPDATE betrokkenheden SET tot = '2026-11-23' WHERE ${part}` });
    const { code, said } = await verify((await made()).toString('utf8'));
    await world.db.owner.rows({ text: `UPDATE betrokkenheden SET tot = NULL WHERE ${part}` });
    expect([code, said[0]]).toEqual([
      0,
      'Let op: 1 vastlopers van dit gebied staan er niet in; wie het bestand vroeg, zag ze niet.',
    ]);
    expect((await world.manage.list(bureau))[0]).toMatchObject({ buitenZicht: 1, totaal: 2 });
  });

  it('is only for the programmabureau of the area', async () => {
    const team = await world.addPersoon(ZETELS.doorbraakteam ?? '', 'doorbraakteam', 'team');
    const elders = { ...bureau, lidmaatschappen: bureau.lidmaatschappen.map((lid) => ({ ...lid, focusgebied: 'VLA-WW' })) };
    for (const actor of [team, elders])
      await expect(world.manage.request({ actor, invoer: GEBIED, sleutel: null })).rejects.toMatchObject({
        code: 'NIET_BEVOEGD',
      });
  });

  describe('is found out when somebody changes', () => {
    let lines: string[];
    beforeAll(async () => {
      lines = linesOf(await made());
    });
    const change = (at: number, from: string, to: string): string =>
      `${lines.map((line, n) => (n === at ? line.replace(from, to) : line)).join('\n')}\n`;
    /** The same with the last line made to fit, as somebody would who knows how. */
    const resealed = (text: string): string => {
      const all = text.trimEnd().split('\n');
      const last = JSON.parse(all.pop() ?? '') as { einde: { sha256: string } };
      const before = `${all.join('\n')}\n`;
      last.einde.sha256 = createHash('sha256').update(before).digest('hex');
      return `${before}${JSON.stringify(last)}\n`;
    };

    it.each([
      ['a word of a case', 1, TEKST.watKanWel, 'Iets anders.'],
      ['who did it', 1, '"soort":"ingediend"', '"soort":"ingetrokken"'],
      ['a hash', 2, /"hash":"[0-9a-f]{64}"/.source, ''],
    ] as const)('%s, even with a last line that fits', async (_what, at, from, to) => {
      const target = from.startsWith('"hash"') ? (new RegExp(from).exec(lines[at] ?? '')?.[0] ?? '') : from;
      const text = change(at, target, to === '' ? `"hash":"${'0'.repeat(64)}"` : to);
      expect(text).not.toBe(`${lines.join('\n')}\n`);
      expect((await verify(text)).code).toBe(1);
      expect((await verify(resealed(text))).code).toBe(1);
    });

    it('how many cases there are: one taken out, one twice, or the end cut off', async () => {
      const without = `${lines.filter((_, n) => n !== 2).join('\n')}\n`;
      const twice = `${[...lines.slice(0, 2), ...lines.slice(1)].join('\n')}\n`;
      for (const text of [without, resealed(without), twice, resealed(twice), `${lines.slice(0, -1).join('\n')}\n`])
        expect((await verify(text)).code).toBe(1);
    });

    it('the whole file with everything in it made to fit: the file with checkpoints tells', async () => {
      const punt = (await readFile(join(map, 'punten.jsonl'), 'utf8')).replaceAll(/[0-9a-f]{60}/g, 'a'.repeat(60));
      await writeFile(join(map, 'andere.jsonl'), punt);
      const { code, said } = await verify(`${lines.join('\n')}\n`, join(map, 'andere.jsonl'));
      expect([code, said[0]]).toEqual([1, 'Controlepunt 1: staat niet zo in het bestand met controlepunten.']);
    });
  });
});
