// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { organisatieIdVan } from '#persistence/reference-id';
import { VASTLOPER } from './api-system.js';
import { auditLinesOf, lineFaults } from './audit-lines.js';
import { OPERATION_ROWS } from './operation-table.js';
import { cellOf, OPERATIONS, OperationWorld } from './operation-world.js';
import { PEOPLE, type Who } from './policy-people.js';
import { ACT_PATHS } from './policy-table.js';

/** Whose role counts only after a strong sign-in. */
const STRONG: readonly Who[] = ['rv', 'departement', 'beheerder'];

describe('every operation of the API, for each way to stand to a case', () => {
  let world: OperationWorld;
  const log: string[] = [];
  const personIds = new Map<string, string>();

  /** What is missing in the audit log of what somebody just tried to change, or was refused. */
  const unnoted = (who: Who, written: readonly string[], got: string): string[] => {
    const lines = auditLinesOf(written);
    const faults = lines.flatMap((line) => lineFaults(line, personIds.get(PEOPLE[who]) ?? ''));
    if (lines.length !== 1) faults.push(`${lines.length} lines: ${lines.map(({ actie }) => actie).join(', ')}`);
    if (got === '3' && !/^(NIET_BEVOEGD|HTTP_403)$/.test(lines[0]?.resultaat ?? ''))
      faults.push(`refused, noted as ${lines[0]?.resultaat}`);
    return faults.map((fault) => `${who}: audit: ${fault}`);
  };

  beforeAll(async () => {
    world = await OperationWorld.start('operaties', log);
    const { rows } = await world.api.owner.query<{ id: string; sleutel: string }>('SELECT id, sleutel FROM personen');
    for (const { id, sleutel } of rows) personIds.set(sleutel, id);
  }, 120_000);

  afterAll(() => world?.api.stop(), 60_000);

  it('has a row here, or with the acts', () => {
    const tabled = [
      ...OPERATION_ROWS.map(({ operation }) => operation),
      ...ACT_PATHS.map((pad) => `POST /vastlopers/{id}/${pad}`),
    ];
    expect(tabled.sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
  });

  it.each(OPERATIONS)('$name asks who it is', async ({ name }) => {
    const answer = await world.send(name, {});
    expect([answer.status, answer.body['code']]).toEqual([401, 'NIET_AANGEMELD']);
  });

  it.each(OPERATION_ROWS)(
    '$operation lets in, refuses or hides, as the table says',
    async ({ operation, cells }) => {
      const wrong: string[] = [];
      for (const [who, cell] of cells) {
        const begin = log.length;
        const answer = await world.ask(PEOPLE[who], operation);
        const got = cellOf(answer);
        if (!operation.startsWith('GET ') || got === '3') wrong.push(...unnoted(who, log.slice(begin), got));
        if (got !== cell) wrong.push(`${who}: ${got}, not ${cell} (${answer.text.slice(0, 160)})`);
        await world.settle();
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it('counts no role that asks for a stronger sign-in than this one', async () => {
    const wrong: string[] = [];
    for (const who of STRONG) {
      const authorization = `Bearer ${await world.api.issuer.token(PEOPLE[who], { acr: null })}`;
      for (const { operation, cells } of OPERATION_ROWS) {
        const asked = cells.find(([name]) => name === who)?.[1];
        const stranger = cells.find(([name]) => name === 'vreemd')?.[1] ?? '';
        // Whose only role does not count is as somebody of nowhere, who may not file either.
        const cell = operation === 'POST /vastlopers' ? '3' : stranger;
        const got = cellOf(await world.send(operation, { authorization }));
        if (got !== cell) wrong.push(`${who} ${operation}: ${got}, not ${cell}; signed in strongly ${asked}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  describe('reading words of a confidential case', () => {
    const READS = OPERATION_ROWS.filter(({ operation }) => operation.startsWith('GET '));
    /** What the filer wrote, and what a party was asked; the title and the number in a list are no read. */
    const WORDS = [VASTLOPER.omschrijving, 'Kan het?'];
    const shown: string[] = [];
    const reads = async (): Promise<number> =>
      Number((await world.api.owner.query<{ aantal: string }>('SELECT count(*) AS aantal FROM inzagen')).rows[0]?.aantal);

    it.each(READS)('$operation notes it when it shows them, to each who is let in', async ({ operation, cells }) => {
      const unnoted: string[] = [];
      for (const [who] of cells.filter(([, cell]) => cell === '2')) {
        const before = await reads();
        const { text } = await world.ask(PEOPLE[who], operation);
        if (!WORDS.some((words) => text.includes(words))) continue;
        shown.push(operation);
        if ((await reads()) === before) unnoted.push(who);
      }
      expect(unnoted).toEqual([]);
    });

    it('happens by these operations', () => {
      expect([...new Set(shown)].sort()).toEqual([
        'GET /vastlopers/{id}',
        'GET /vastlopers/{id}/logboek',
        'GET /vastlopers/{id}/toezeggingen',
        'GET /vastlopers/{id}/zaak',
      ]);
    });
  });

  describe('somebody whose membership is not their own, over, or standing still', () => {
    const vandaag = amsterdamDatum(new Date().toISOString());
    const sql = (text: string, ...values: unknown[]) => world.api.owner.query<{ id: string }>(text, values);
    const membershipOf = async (who: Who): Promise<string> =>
      (await sql('SELECT id FROM lidmaatschappen WHERE persoon_id = $1', personIds.get(PEOPLE[who]))).rows[0]?.id ?? '';
    /** The cells of the reading operations for somebody who does not stand in the table. */
    const cells = async (sleutel: string): Promise<Record<string, string>> => {
      const found: Record<string, string> = {};
      for (const { operation } of OPERATION_ROWS.filter((row) => row.operation.startsWith('GET ')))
        found[operation] = cellOf(await world.ask(sleutel, operation));
      return found;
    };
    const as = (who: Who): Record<string, string> =>
      Object.fromEntries(
        OPERATION_ROWS.filter(({ operation }) => operation.startsWith('GET ')).map((row) => [
          row.operation,
          row.cells.find(([name]) => name === who)?.[1] ?? '',
        ]),
      );

    beforeAll(async () => {
      for (const sleutel of ['vervanger', 'geweest', 'stil'])
        await sql(
          `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1, $2, $3::text, $3, $3)`,
          v7(),
          world.api.issuer.url,
          sleutel,
        );
      const id = async (sleutel: string) => (await sql('SELECT id FROM personen WHERE sleutel = $1', sleutel)).rows[0]?.id;
      await sql(
        'INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot) VALUES ($1, $2, $3, $4, $4)',
        v7(),
        await membershipOf('beheerder'),
        await id('vervanger'),
        vandaag,
      );
      for (const [sleutel, tot] of [
        ['geweest', '2026-01-02'],
        ['stil', null],
      ])
        await sql(
          `INSERT INTO lidmaatschappen VALUES ($1, $2, $3, 'doorbraakteam', 'EHV-WZ', '2026-01-01', $4)`,
          v7(),
          await id(sleutel ?? ''),
          organisatieIdVan('doorbraakteam-ehv-wz'),
          tot,
        );
      await sql(
        `INSERT INTO schorsingen (id, persoon_id, reden, op) VALUES ($1, $2, 'onderzoek', now())`,
        v7(),
        await id('stil'),
      );
    });

    it('is let in as the one they stand in for', async () => {
      expect(await cells('vervanger')).toEqual(as('beheerder'));
    });

    it('is as somebody of elsewhere when it is over', async () => {
      expect(await cells('geweest')).toEqual(as('vreemd'));
    });

    it('is let in nowhere when it stands still', async () => {
      const codes = new Set<unknown>();
      for (const { operation } of OPERATION_ROWS) codes.add((await world.ask('stil', operation)).body['code']);
      expect([...codes]).toEqual(['PERSOON_GESCHORST']);
    });
  });
});
