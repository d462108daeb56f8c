// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import { formatenVan, OPNIEUW_TE_VRAGEN, type ExportFormaat, type ExportSoort } from '#domain/exports/export';
import { FoutError, invoerOngeldig, type VeldFout } from '#domain/fouten/fout.errors';
import { ONBEKEND } from '#domain/fouten/onbekend';
import type { Status, Trede } from '#domain/ladder/begrippen';
import type { Actor } from '../ports/actor.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { ExportRepository, ExportRij } from '../ports/export.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { notedAs } from './audited-acts.js';
import { inhoudHash } from './inhoud-hash.js';
import { requireToegang } from './toegang.js';

/** What somebody wants to take along. */
export interface ExportInvoer {
  readonly soort: ExportSoort;
  readonly formaat: ExportFormaat;
  readonly focusgebied?: string | null;
  readonly trede?: Trede | null;
  readonly status?: Status | null;
}

/** A request for an export. `sleutel` is the Idempotency-Key, or null. */
export interface ExportOpdracht {
  readonly actor: Actor;
  readonly invoer: ExportInvoer;
  readonly sleutel: string | null;
}

/** How many of the own exports are shown. */
const GETOOND = 25;
const GEBIED_VAN_ANDER = 'Alleen het programmabureau van een gebied kan het hele gebied meenemen.';

/** Asking for exports and seeing how far they are; each request leaves a line in the audit log, whatever becomes of it (docs/adr/0048). */
export class ManageExports {
  constructor(
    private readonly exports: ExportRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Stores the wish and answers how it stands; the worker makes the file. The same key with the same wish answers the first one.
   * Throws `INVOER_ONGELDIG`, `NIET_BEVOEGD`, `SLEUTEL_ANDERS_GEBRUIKT`, `TE_VEEL_EXPORTS`.
   */
  async request(opdracht: ExportOpdracht): Promise<ExportRij> {
    const { actor } = opdracht;
    return notedAs(
      this.audit,
      { actie: 'export_vragen', object: null, persoonId: actor.persoonId },
      this.store(opdracht),
      ({ id }) => ({
        resultaat: 'bewaard',
        object: { soort: 'export', id },
      }),
    );
  }

  /** The own exports, newest first, at most 25; empty when there are none. */
  async list(actor: Actor): Promise<ExportRij[]> {
    requireToegang(actor, 'exports_lezen');
    return this.exports.list(zichtVan(actor), GETOOND);
  }

  /** One of the own exports. Throws `EXPORT_NIET_GEVONDEN`. */
  async find(actor: Actor, id: string): Promise<ExportRij> {
    requireToegang(actor, 'exports_lezen');
    const gevonden = await this.exports.find(id, zichtVan(actor));
    if (gevonden === null) throw new FoutError('EXPORT_NIET_GEVONDEN');
    const { lidmaatschapIds: _lidmaatschapIds, ...rij } = gevonden;
    return rij;
  }

  /**
   * Takes an own export back: what is being made stops, and a file is gone at once. One that ended already stays as it is, so twice is once. Answers how it stands;
   * done or refused, the audit log has a line. Throws `NIET_BEVOEGD`, `EXPORT_NIET_GEVONDEN`.
   */
  async withdraw(actor: Actor, id: string): Promise<ExportRij> {
    const wat = { actie: 'export_intrekken', object: { soort: 'export', id }, persoonId: actor.persoonId };
    return notedAs(this.audit, wat, this.takeBack(actor, id), () => ({ resultaat: 'verwerkt' }));
  }

  /**
   * Asks again for what an own export was for that failed or is too old, as the asker may see it now. The same one twice is once; one that may still be fetched stays as
   * it is. Throws `NIET_BEVOEGD`, `EXPORT_NIET_GEVONDEN`, `TE_VEEL_EXPORTS`.
   */
  async repeat(actor: Actor, id: string): Promise<ExportRij> {
    const wat = { actie: 'export_vragen', object: { soort: 'export', id }, persoonId: actor.persoonId };
    return notedAs(this.audit, wat, this.askAgain(actor, id), (rij) => ({
      resultaat: 'bewaard',
      object: { soort: 'export', id: rij.id },
    }));
  }

  private async askAgain(actor: Actor, id: string): Promise<ExportRij> {
    const eerder = await this.find(actor, id);
    if (!OPNIEUW_TE_VRAGEN.includes(eerder.stand)) return eerder;
    const { soort, formaat, filter } = eerder;
    return this.store({ actor, invoer: { soort, formaat, ...filter }, sleutel: `opnieuw-${id}` });
  }

  private async takeBack(actor: Actor, id: string): Promise<ExportRij> {
    await this.find(actor, id);
    await this.exports.withdraw(id, zichtVan(actor));
    return this.find(actor, id);
  }

  private async store({ actor, invoer, sleutel }: ExportOpdracht): Promise<ExportRij> {
    requireToegang(actor, 'exports_maken');
    const { soort, formaat, focusgebied = null, trede = null, status = null } = invoer;
    await this.requireGoed(invoer);
    if (soort === 'gebied') requireToegang(actor, 'gebied_uitvoeren', focusgebied, GEBIED_VAN_ANDER);
    const uitkomst = await this.exports.request(
      {
        id: v7(),
        soort,
        formaat,
        filter: { focusgebied, trede, status },
        lidmaatschapIds: actor.lidmaatschappen.map(({ id }) => id),
        sleutel:
          sleutel === null ? null : { persoonId: actor.persoonId, sleutel, inhoudHash: inhoudHash('export_vragen', invoer) },
      },
      zichtVan(actor),
    );
    if (uitkomst.uitkomst === 'te_veel') throw new FoutError('TE_VEEL_EXPORTS');
    if (uitkomst.uitkomst === 'sleutel_anders_gebruikt') throw new FoutError('SLEUTEL_ANDERS_GEBRUIKT');
    return uitkomst.export;
  }

  private async requireGoed({ soort, formaat, focusgebied = null, trede, status }: ExportInvoer): Promise<void> {
    const fouten: VeldFout[] = [];
    if (!formatenVan(soort).includes(formaat))
      fouten.push({ veld: 'formaat', melding: `Kies bij ${soort} één van: ${formatenVan(soort).join(', ')}.` });
    if (soort === 'gebied' && focusgebied === null) fouten.push({ veld: 'focusgebied', melding: 'Noem het gebied. (code)' });
    if (soort === 'gebied' && trede) fouten.push({ veld: 'trede', melding: 'Een gebied gaat in zijn geheel. Laat dit weg.' });
    if (soort === 'gebied' && status) fouten.push({ veld: 'status', melding: 'Een gebied gaat in zijn geheel. Laat dit weg.' });
    if (focusgebied !== null && !(await this.isFocusgebied(focusgebied)))
      fouten.push({ veld: 'focusgebied', melding: ONBEKEND.focusgebied });
    if (fouten.length > 0) throw invoerOngeldig(fouten);
  }

  private async isFocusgebied(code: string): Promise<boolean> {
    return (await this.referentie.listFocusgebieden(this.klok.vandaag())).some((gebied) => gebied.code === code);
  }
}
