// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { AuditLog, AuditRegel } from '../ports/audit-log.js';

/** What is refused because of the link itself, whoever held it. What is refused for another reason has its line already. */
const OVER_DE_LINK = /^(?:MAILLINK|UITNODIGING)_/;

/**
 * The same use case with a line in the audit log for each link that does not open: guessing at links shows (BIO2 8.15). With `outcomeOf` there is one for what
 * was done by `execute` too. Never the link.
 */
export function auditLinks<UseCase extends object>(
  useCase: UseCase,
  actie: string,
  audit: AuditLog,
  outcomeOf?: (antwoord: unknown) => Pick<AuditRegel, 'object' | 'persoonId'>,
): UseCase {
  return new Proxy(useCase, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...values: readonly unknown[]): Promise<unknown> => {
        const wat = { actie, object: null, persoonId: null, handelingId: null };
        try {
          const antwoord: unknown = await (Reflect.apply(member, target, values) as unknown);
          if (outcomeOf && name === 'execute') audit.note({ ...wat, ...outcomeOf(antwoord), resultaat: 'verwerkt' });
          return antwoord;
        } catch (error) {
          if (error instanceof FoutError && OVER_DE_LINK.test(error.code)) audit.note({ ...wat, resultaat: error.code });
          throw error;
        }
      };
    },
  });
}
