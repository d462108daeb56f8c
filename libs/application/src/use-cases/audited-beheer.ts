// SPDX-License-Identifier: EUPL-1.2
import type { Bewerking } from '#domain/policy/beleid';
import type { Actor } from '../ports/actor.js';
import type { AuditLog, AuditRegel } from '../ports/audit-log.js';
import { resultaatVan } from './audited-acts.js';
import type { BeheerOpdracht } from './beheer-opdracht.js';

/**
 * The same use case with a line in the audit log: one for each change to who belongs where or to reference data, done or refused, and one for each look that is
 * refused (BIO2 8.15). A look that is allowed leaves none: it is about no case. `bewerking` is what the policy calls it.
 */
export function auditBeheer<UseCase extends object>(useCase: UseCase, bewerking: Bewerking, audit: AuditLog): UseCase {
  return new Proxy(useCase, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...values: readonly unknown[]): Promise<unknown> => {
        const asked = async (): Promise<unknown> => Reflect.apply(member, target, values) as unknown;
        const [first] = values;
        if (isOpdracht(first)) return noted(audit, { actie: bewerking, persoonId: first.actor.persoonId }, asked, true);
        return isActor(first) ? noted(audit, { actie: bewerking, persoonId: first.persoonId }, asked, false) : asked();
      };
    },
  });
}

async function noted(
  audit: AuditLog,
  wie: Pick<AuditRegel, 'actie' | 'persoonId'>,
  work: () => Promise<unknown>,
  alsoDone: boolean,
): Promise<unknown> {
  try {
    const antwoord = await work();
    if (alsoDone)
      audit.note({
        ...wie,
        object: objectVan(antwoord) ?? { soort: 'beheer', id: wie.actie },
        resultaat: 'verwerkt',
        handelingId: null,
      });
    return antwoord;
  } catch (error) {
    audit.note({ ...wie, object: null, resultaat: resultaatVan(error), handelingId: null });
    throw error;
  }
}

/** The change as it is kept, wherever it stands in the answer. */
function objectVan(antwoord: unknown): AuditRegel['object'] {
  const { gebeurtenis = antwoord } = (antwoord ?? {}) as { readonly gebeurtenis?: unknown };
  const { id } = (gebeurtenis ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? { soort: 'beheergebeurtenis', id } : null;
}

function isOpdracht(value: unknown): value is BeheerOpdracht<unknown> {
  return typeof value === 'object' && value !== null && 'actor' in value && 'invoer' in value && isActor(value.actor);
}

function isActor(value: unknown): value is Actor {
  return typeof value === 'object' && value !== null && 'persoonId' in value && 'lidmaatschappen' in value;
}
