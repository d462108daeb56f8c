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

  it('stays silent below its level', () => {
    expect(linesOf((logger) => logger.debug('details'))).toEqual([]);
  });
});
