// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logging.js';

function linesOf(write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger('api', 'info', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe(createLogger.name, () => {
  it('writes JSON with name, level as a word and an instant in UTC', () => {
    const [record] = linesOf((logger) => logger.info({ poort: 3001 }, 'luistert'));
    expect(record).toMatchObject({ name: 'api', level: 'info', poort: 3001, msg: 'luistert' });
    expect(record?.['time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('hides secrets at every depth that requests have', () => {
    const records = linesOf((logger) =>
      logger.info({
        password: 'canary',
        headers: { authorization: 'Bearer canary', cookie: 'canary', 'set-cookie': 'canary' },
        req: { headers: { authorization: 'Bearer canary' } },
        context: { req: { headers: { cookie: 'canary' } } },
      }),
    );
    expect([records.length, JSON.stringify(records).includes('canary')]).toEqual([1, false]);
  });

  it('keeps what the database says of a row out of a fault, and its code and place in it', () => {
    const driverError = Object.assign(new Error('violates a check'), { detail: 'Failing row contains (canary).' });
    const fault = Object.assign(new Error('violates a check'), {
      ...{
        code: '23514',
        constraint: 'ck_titel',
        detail: 'Failing row contains (canary).',
        where: 'canary',
        parameters: ['canary'],
      },
      driverError,
    });
    const records = linesOf((logger) => {
      logger.error({ err: fault }, fault.message);
      logger.error({ err: new Error('not stored', { cause: fault }) }, 'not stored');
    });
    expect([records.length, JSON.stringify(records).includes('canary')]).toEqual([2, false]);
    expect(records[0]).toMatchObject({ err: { code: '23514', constraint: 'ck_titel', stack: expect.any(String) } });
  });

  it('stays silent below its level', () => {
    expect(linesOf((logger) => logger.debug('details'))).toEqual([]);
  });
});
