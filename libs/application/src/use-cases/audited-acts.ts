// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { Actor } from '../ports/actor.js';
import type { AuditLog, AuditRegel } from '../ports/audit-log.js';
import type { InzageLog } from '../ports/inzage-log.js';
import { zichtVan } from './actor-in-vastloper.js';
import type { FileVastloper, IndienAntwoord, IndienOpdracht } from './file-vastloper.use-case.js';
import type { HandelingOpdracht } from './handeling-opdracht.js';
import type { HandelingAntwoord, PerformHandeling } from './perform-handeling.use-case.js';

/**
 * Every act with a line in the audit log, whatever becomes of it. The answer shows the case as it became, so of a confidential one that is a noted read; what
 * could not be noted is left out of the answer, for the act itself is done.
 */
export class AuditedPerformHandeling implements Pick<PerformHandeling, 'execute'> {
  constructor(
    private readonly handelingen: Pick<PerformHandeling, 'execute'>,
    private readonly audit: AuditLog,
    private readonly inzagen: InzageLog,
  ) {}

  /** As `PerformHandeling`. */
  async execute<S extends HandelingSoort>(opdracht: HandelingOpdracht<S>): Promise<HandelingAntwoord> {
    const { actor, doel, soort } = opdracht;
    const wat = { actie: soort, object: { soort: doel.soort, id: doel.id }, persoonId: actor.persoonId };
    const antwoord = await notedAs(this.audit, wat, this.handelingen.execute(opdracht), ({ uitkomst, handeling }) => ({
      resultaat: uitkomst,
      handelingId: handeling.id,
    }));
    return this.noteRead(antwoord, actor);
  }

  private async noteRead(antwoord: HandelingAntwoord, actor: Actor): Promise<HandelingAntwoord> {
    if (antwoord.uitkomst !== 'verwerkt' || !antwoord.vastloper?.naamVerbergen) return antwoord;
    const inzage = { vastloperId: antwoord.vastloper.id, zicht: zichtVan(actor), onderdeel: 'vastloper' } as const;
    return this.inzagen.note(inzage).then(
      () => antwoord,
      () => ({ ...antwoord, vastloper: null }),
    );
  }
}

/** Every filing with a line in the audit log, whatever becomes of it. */
export class AuditedFileVastloper implements Pick<FileVastloper, 'execute'> {
  constructor(
    private readonly fileVastloper: Pick<FileVastloper, 'execute'>,
    private readonly audit: AuditLog,
  ) {}

  /** As `FileVastloper`. */
  async execute(opdracht: IndienOpdracht): Promise<IndienAntwoord> {
    const wat = { actie: 'indienen', object: null, persoonId: opdracht.actor.persoonId };
    return notedAs(this.audit, wat, this.fileVastloper.execute(opdracht), ({ id }) => ({
      resultaat: 'verwerkt',
      object: { soort: 'vastloper', id },
    }));
  }
}

/** The code with which something was refused; `INTERNE_FOUT` for what nobody foresaw. */
export function resultaatVan(error: unknown): string {
  return error instanceof FoutError ? error.code : 'INTERNE_FOUT';
}

/** Does the work and writes one line of what became of it, done or refused; what it throws goes on. */
export async function notedAs<T>(
  audit: AuditLog,
  wat: Pick<AuditRegel, 'actie' | 'object' | 'persoonId'>,
  work: Promise<T>,
  outcomeOf: (antwoord: T) => Partial<AuditRegel> & Pick<AuditRegel, 'resultaat'>,
): Promise<T> {
  try {
    const antwoord = await work;
    audit.note({ ...wat, handelingId: null, ...outcomeOf(antwoord) });
    return antwoord;
  } catch (error) {
    const handeling = error instanceof FoutError ? error.bijlage.uitbreiding?.['handeling'] : null;
    audit.note({ ...wat, resultaat: resultaatVan(error), handelingId: typeof handeling === 'string' ? handeling : null });
    throw error;
  }
}
