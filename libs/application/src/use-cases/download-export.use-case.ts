// SPDX-License-Identifier: EUPL-1.2
import { bestandsnaamVan, mediatypeVan } from '#domain/exports/export';
import { FoutError } from '#domain/fouten/fout.errors';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import type { Actor } from '../ports/actor.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { EigenExport, ExportRepository } from '../ports/export.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { notedAs } from './audited-acts.js';
import { requireToegang } from './toegang.js';

const INGETROKKEN = 'U hebt deze export ingetrokken. Het bestand is weg. Vraag een nieuwe.';

/** A file to send. `grootte` is in bytes, `kenmerk` its SHA-256 in hex. */
export interface ExportBestand {
  readonly naam: string;
  readonly mediatype: string;
  readonly grootte: number;
  readonly kenmerk: string;
  readonly inhoud: AsyncIterable<Buffer>;
}

/**
 * The file of an own export, for as long as everything in it may still be seen: what ended in between is looked at again here. Every fetch and every refusal
 * leaves a line in the audit log (docs/adr/0048).
 */
export class DownloadExport {
  constructor(
    private readonly exports: ExportRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Answers the file. Throws `EXPORT_NIET_GEVONDEN`, `EXPORT_NIET_GEREED`, `EXPORT_VERLOPEN`, `EXPORT_NIET_MEER_TE_ZIEN`. */
  async execute(actor: Actor, id: string): Promise<ExportBestand> {
    const wat = { actie: 'export_ophalen', object: { soort: 'export', id }, persoonId: actor.persoonId };
    return notedAs(this.audit, wat, this.open(actor, id), () => ({ resultaat: 'verwerkt' }));
  }

  private async open(actor: Actor, id: string): Promise<ExportBestand> {
    requireToegang(actor, 'exports_lezen');
    const zicht = zichtVan(actor);
    const gevonden = await this.exports.find(id, zicht);
    if (gevonden === null) throw new FoutError('EXPORT_NIET_GEVONDEN');
    const kenmerk = requireGereed(gevonden);
    const tellen = new Set(actor.lidmaatschappen.map((lidmaatschap) => lidmaatschap.id));
    const petten = gevonden.lidmaatschapIds.every((lidmaatschapId) => tellen.has(lidmaatschapId));
    if (!petten || !(await this.exports.isStillSeen(id, zicht))) throw new FoutError('EXPORT_NIET_MEER_TE_ZIEN');
    const { soort, formaat, filter, aangevraagdOp, grootte } = gevonden;
    return {
      naam: bestandsnaamVan(soort, formaat, amsterdamDatum(aangevraagdOp), filter.focusgebied),
      mediatype: mediatypeVan(formaat),
      grootte,
      kenmerk,
      inhoud: this.exports.readInhoud(id, zicht),
    };
  }
}

function requireGereed({ stand, kenmerk, verlooptOp }: EigenExport): string {
  if (stand === 'ingetrokken') throw new FoutError('EXPORT_VERLOPEN', { detail: INGETROKKEN });
  if (stand === 'verlopen' || (verlooptOp !== null && Date.parse(verlooptOp) <= Date.now()))
    throw new FoutError('EXPORT_VERLOPEN');
  if (stand !== 'gereed' || kenmerk === null) throw new FoutError('EXPORT_NIET_GEREED');
  return kenmerk;
}
