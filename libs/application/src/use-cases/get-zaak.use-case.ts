// SPDX-License-Identifier: EUPL-1.2
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import { isRsin } from '#domain/exports/rsin';
import type { Actor, Zicht } from '../ports/actor.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { InzageLog } from '../ports/inzage-log.js';
import type { Klok } from '../ports/klok.js';
import type { GebeurtenisRegel, VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { notedAs } from './audited-acts.js';
import { orNotFound } from './pagina-lezen.js';
import { heeftToegang, requireToegangTot } from './toegang.js';
import { toWeergave } from './vastloper-weergave.js';
import { toZgw, type ZgwDossier } from './zgw-zaak.js';

const PAGINA = 100;

/** One case as a zaak of ZGW, to be taken in by another system; a read of a confidential case is noted first, and every answer leaves a line in the audit log. */
export class GetZaak {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly inzagen: InzageLog,
    private readonly klok: Klok,
    private readonly audit: AuditLog,
  ) {}

  /** Answers the zaak; `rsin` is that of the organisation that takes it in. Throws `INVOER_ONGELDIG`, `VASTLOPER_NIET_GEVONDEN`, `NIET_BEVOEGD`. */
  async execute(actor: Actor, id: string, rsin: string): Promise<ZgwDossier> {
    const wat = { actie: 'zgw_uitvoeren', object: { soort: 'vastloper', id }, persoonId: actor.persoonId };
    return notedAs(this.audit, wat, this.read(actor, id, rsin), () => ({ resultaat: 'verwerkt' }));
  }

  private async read(actor: Actor, id: string, rsin: string): Promise<ZgwDossier> {
    const zicht = zichtVan(actor);
    const detail = await this.vastlopers.findVisible(id, zicht, this.klok.vandaag());
    requireToegangTot(actor, 'zgw_uitvoeren', detail?.relatie ?? null);
    const gezien = orNotFound(detail);
    if (!isRsin(rsin))
      throw invoerOngeldig([{ veld: 'bronorganisatie', melding: 'Geef het RSIN van uw organisatie: negen cijfers.' }]);
    await this.inzagen.note({ vastloperId: id, zicht, onderdeel: 'export' });
    const leestNaam = heeftToegang(actor, 'naam_indiener_lezen', gezien.relatie);
    const [gebeurtenissen, toezeggingen] = await Promise.all([
      this.readLog(id, zicht, leestNaam),
      this.vastlopers.listToezeggingen(id, zicht),
    ]);
    return toZgw({
      vastloper: toWeergave(gezien, actor, this.klok),
      gebeurtenissen,
      toezeggingen: orNotFound(toezeggingen),
      rsin,
    });
  }

  private async readLog(id: string, zicht: Zicht, leestNaam: boolean): Promise<GebeurtenisRegel[]> {
    const alle: GebeurtenisRegel[] = [];
    for (let cursor: string | null = null; ;) {
      const pagina = await this.vastlopers.listGebeurtenissen(id, zicht, { cursor, limit: PAGINA }, leestNaam);
      if (pagina === null) throw new FoutError('VASTLOPER_NIET_GEVONDEN');
      alle.push(...pagina.items);
      if (pagina.volgende === null) return alle;
      cursor = pagina.volgende;
    }
  }
}
