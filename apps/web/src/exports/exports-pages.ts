// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Actor } from '#application/ports/actor';
import { DownloadExport, type ExportBestand } from '#application/use-cases/download-export.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ManageExports } from '#application/use-cases/manage-exports.use-case';
import { heeftErgensToegang } from '#application/use-cases/toegang';
import { text, valueOrNull, type FormValues } from '../forms/field.js';
import { formFaultOf, type FormFault } from '../forms/form-errors.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { exportFields, toExportInvoer, type ExportKeuze } from './export-form.js';
import { EXPORTS_PATH, ExportsPage, type ExportGedaan } from './exports.page.js';

function gedaanVan({ gedaan }: PageContext): ExportGedaan | null {
  return gedaan === 'gevraagd' || gedaan === 'ingetrokken' ? gedaan : null;
}

const KEY = text(KEY_FIELD, KEY_FIELD, { required: false, screened: false });
const NO_FAULT: FormFault = { status: 200, fields: [], whole: null, mayExplain: false };

/** Taking along what one sees: asking for it, seeing how far it is, and fetching it. */
@Injectable()
export class ExportsPages {
  constructor(
    private readonly exports: ManageExports,
    private readonly download: DownloadExport,
    private readonly referentie: ListReferentie,
  ) {}

  /** The form and the own exports. */
  async show(page: PageContext, actor: Actor): Promise<PageAnswer> {
    return this.draw(page, actor, {}, NO_FAULT, gedaanVan(page));
  }

  /** Asks for an export and goes back to the page, once for each form that was drawn; a fault shows the form with what was chosen. */
  async request(page: PageContext, actor: Actor, body: unknown): Promise<PageAnswer> {
    const fields = exportFields(await this.keuzeOf(actor));
    const { values, errors } = readForm([...fields, KEY], body);
    if (errors.length > 0) return this.draw(page, actor, values, { ...NO_FAULT, status: 400, fields: errors }, null);
    try {
      await this.exports.request({ actor, invoer: toExportInvoer(values), sleutel: valueOrNull(values, KEY_FIELD) });
    } catch (error) {
      return this.draw(page, actor, values, formFaultOf(error, fields), null);
    }
    return { redirect: EXPORTS_PATH, gedaan: 'gevraagd' satisfies ExportGedaan };
  }

  /** Takes an export back and goes back to the page. Throws `EXPORT_NIET_GEVONDEN`. */
  async withdraw(actor: Actor, id: string): Promise<PageAnswer> {
    await this.exports.withdraw(actor, id);
    return { redirect: EXPORTS_PATH, gedaan: 'ingetrokken' satisfies ExportGedaan };
  }

  /** Asks again for what failed or is too old and goes back to the page, which says so when too much is under way. Throws `EXPORT_NIET_GEVONDEN`. */
  async repeat(page: PageContext, actor: Actor, id: string): Promise<PageAnswer> {
    try {
      await this.exports.repeat(actor, id);
    } catch (error) {
      if (!(error instanceof FoutError) || error.code !== 'TE_VEEL_EXPORTS') throw error;
      return this.draw(page, actor, {}, formFaultOf(error, []), null);
    }
    return { redirect: EXPORTS_PATH, gedaan: 'gevraagd' satisfies ExportGedaan };
  }

  /** The file. Throws `EXPORT_NIET_GEVONDEN`, `EXPORT_NIET_GEREED`, `EXPORT_VERLOPEN`, `EXPORT_NIET_MEER_TE_ZIEN`. */
  async fetch(actor: Actor, id: string): Promise<ExportBestand> {
    return this.download.execute(actor, id);
  }

  private async draw(
    page: PageContext,
    actor: Actor,
    values: FormValues,
    fault: FormFault,
    gedaan: ExportGedaan | null,
  ): Promise<PageAnswer> {
    const [keuze, exports] = await Promise.all([this.keuzeOf(actor), this.exports.list(actor)]);
    const fields = exportFields(keuze);
    const drawn = ExportsPage({ page: { ...page, path: EXPORTS_PATH }, exports, fields, values, fault, gedaan });
    return { status: fault.status, page: drawn };
  }

  private async keuzeOf(actor: Actor): Promise<ExportKeuze> {
    const eigen = new Set(actor.lidmaatschappen.map(({ focusgebied }) => focusgebied));
    const gebieden = (await this.referentie.execute('focusgebieden')).filter(({ code }) => eigen.has(null) || eigen.has(code));
    return { gebieden, mayTakeGebied: heeftErgensToegang(actor, 'gebied_uitvoeren') };
  }
}
