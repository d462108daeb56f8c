// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Actor } from '../ports/actor.js';
import type { AuditRegel } from '../ports/audit-log.js';
import { auditBeheer } from './audited-beheer.js';
import type { BeheerOpdracht } from './beheer-opdracht.js';
import { USE_CASE_PROVIDERS } from './use-case-providers.js';

const ACTOR: Actor = { persoonId: 'p1', sleutel: 'p1', naam: 'Beheerder', lidmaatschappen: [] };

class Voorbeeld {
  private readonly id = 'gebeurtenis-1';

  async change({ invoer }: BeheerOpdracht<string>): Promise<{ readonly id: string }> {
    if (invoer === 'niet') throw new FoutError('NIET_BEVOEGD');
    return { id: this.id };
  }
  async invite(_opdracht: BeheerOpdracht<string>): Promise<object> {
    return { gebeurtenis: { id: this.id }, token: 'geheim' };
  }
  async list({ persoonId }: Actor, mag: boolean): Promise<string[]> {
    if (!mag) throw new FoutError('NIET_BEVOEGD');
    return [persoonId];
  }
}

describe(auditBeheer.name, () => {
  const lines: AuditRegel[] = [];
  const useCase = auditBeheer(new Voorbeeld(), 'lidmaatschappen_beheren', { note: (regel) => void lines.push(regel) });
  const opdracht = (invoer: string): BeheerOpdracht<string> => ({ actor: ACTOR, invoer, sleutel: null });
  const linesOf = async (work: () => Promise<unknown>): Promise<AuditRegel[]> => {
    lines.length = 0;
    await work().catch((error: unknown) => expect(error).toBeInstanceOf(FoutError));
    return [...lines];
  };
  const basis = { actie: 'lidmaatschappen_beheren', persoonId: 'p1', handelingId: null };
  const object = { soort: 'beheergebeurtenis', id: 'gebeurtenis-1' };

  it('leaves one line for a change that is done, and one for a change that is refused', async () => {
    expect(await linesOf(() => useCase.change(opdracht('wel')))).toEqual([{ ...basis, object, resultaat: 'verwerkt' }]);
    expect(await linesOf(() => useCase.change(opdracht('niet')))).toEqual([
      { ...basis, object: null, resultaat: 'NIET_BEVOEGD' },
    ]);
  });

  it('holds nothing of what is answered but the id of the change', async () => {
    expect(await linesOf(() => useCase.invite(opdracht('wel')))).toEqual([{ ...basis, object, resultaat: 'verwerkt' }]);
  });

  it('leaves a line for a look that is refused, and none for one that is allowed', async () => {
    expect(await linesOf(() => useCase.list(ACTOR, true))).toEqual([]);
    expect(await linesOf(() => useCase.list(ACTOR, false))).toEqual([{ ...basis, object: null, resultaat: 'NIET_BEVOEGD' }]);
  });

  it('is around every use case that changes who belongs where, or reference data', () => {
    const beheerders = USE_CASE_PROVIDERS.filter(({ inject }) => inject.some(({ name }) => name === 'BeheerRepository'));
    const silent = beheerders.filter(({ inject }) => inject[0]?.name !== 'AuditLog').map(({ provide }) => provide.name);
    expect([beheerders.length > 10, silent]).toEqual([true, []]);
  });
});
