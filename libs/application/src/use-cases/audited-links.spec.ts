// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { FoutError } from '#domain/fouten/fout.errors';
import type { AuditRegel } from '../ports/audit-log.js';
import { auditLinks } from './audited-links.js';

class Voorbeeld {
  constructor(private readonly fout: Error | null) {}

  async execute(token: string): Promise<{ id: string; token: string }> {
    return this.read(token);
  }
  async read(token: string): Promise<{ id: string; token: string }> {
    if (this.fout) throw this.fout;
    return { id: 'l1', token };
  }
}

describe(auditLinks.name, () => {
  const noted = (fout: Error | null, withOutcome = false): { lines: AuditRegel[]; useCase: Voorbeeld } => {
    const lines: AuditRegel[] = [];
    const outcomeOf = (antwoord: unknown) => ({
      object: { soort: 'lidmaatschap', id: (antwoord as { id: string }).id },
      persoonId: 'p1',
    });
    const audit = { note: (regel: AuditRegel) => void lines.push(regel) };
    return { lines, useCase: auditLinks(new Voorbeeld(fout), 'link_openen', audit, withOutcome ? outcomeOf : undefined) };
  };
  const basis = { actie: 'link_openen', handelingId: null };

  it('has a line for a link that does not open, without the link', async () => {
    const { lines, useCase } = noted(new FoutError('MAILLINK_ONGELDIG'));
    await expect(useCase.execute('geheim')).rejects.toMatchObject({ code: 'MAILLINK_ONGELDIG' });
    expect(lines).toEqual([{ ...basis, object: null, persoonId: null, resultaat: 'MAILLINK_ONGELDIG' }]);
  });

  it('has none for what is refused for another reason, since that has one already, and none for looking', async () => {
    for (const fout of [new FoutError('INVOER_ONGELDIG'), new Error('weg')]) {
      const { lines, useCase } = noted(fout);
      await expect(useCase.execute('geheim')).rejects.toBe(fout);
      expect(lines).toEqual([]);
    }
    const { lines, useCase } = noted(null, true);
    expect(await useCase.read('geheim')).toEqual({ id: 'l1', token: 'geheim' });
    expect(lines).toEqual([]);
  });

  it('has a line for what was done, with what and by whom', async () => {
    const { lines, useCase } = noted(null, true);
    await useCase.execute('geheim');
    expect(lines).toEqual([{ ...basis, object: { soort: 'lidmaatschap', id: 'l1' }, persoonId: 'p1', resultaat: 'verwerkt' }]);
  });
});
