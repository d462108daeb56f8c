// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { LogLevel } from '../configuration.js';
import { createLogger } from '../logging.js';
import { StructuredAuditLog } from './structured-audit-log.js';

const REGEL = { actie: 'aanmelden', object: null, resultaat: 'NIET_AANGEMELD', persoonId: null, handelingId: null };

function linesAt(level: LogLevel): string[] {
  const lines: string[] = [];
  new StructuredAuditLog(createLogger('test', level, { write: (line) => void lines.push(line) }), 'api').note(REGEL);
  return lines;
}

describe(StructuredAuditLog.name, () => {
  it.each<LogLevel>(['trace', 'info', 'warn', 'error', 'fatal'])('writes its line at log level %s', (level) => {
    const lines = linesAt(level);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      msg: 'audit',
      audit: { actie: 'aanmelden', herkomst: { kanaal: 'api' } },
    });
  });

  it('is silent when the log is', () => {
    expect(linesAt('silent')).toEqual([]);
  });
});
