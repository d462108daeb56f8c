// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { ExportBron, type ExportVastloper } from '#application/ports/export-bron';
import { ExportRecord, type ExportTaak } from '#application/ports/export-record';
import { InzageLog } from '#application/ports/inzage-log';
import { zichtVan } from '#application/use-cases/actor-in-vastloper';
import { FoutError } from '#domain/fouten/fout.errors';
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
import { EXPORT_POGINGEN, type ExportFormaat } from '#domain/exports/export';
import type { LijstSchrijver } from '#messages/exports/export-schrijver';
import { LijstCsv } from '#messages/exports/lijst-csv';
import { LijstJson } from '#messages/exports/lijst-json';
import { LijstOds } from '#messages/exports/lijst-ods';
import type { BezorgUitkomst } from '#messages/wachtrij';
import { ExportVragers } from './export-vragers.js';
import { DeelSchrijver, LEASE_MS } from './deel-schrijver.js';
import { fillGebied } from './gebied-vuller.js';
import { fillLijst } from './lijst-vuller.js';

/** Somebody else is at it: look again after this many milliseconds. */
const BEZET_MS = 5_000;

/** Makes the file of an export: what the one who asked may see at that moment, and nothing else. */
@Injectable()
export class ExportMaker {
  private readonly logger = new Logger(ExportMaker.name);
  private stopping = false;

  constructor(
    private readonly record: ExportRecord,
    private readonly vragers: ExportVragers,
    private readonly bron: ExportBron,
    private readonly inzagen: InzageLog,
  ) {}

  /** Lets go of what is under way at the next piece, so that another worker begins it again. */
  stop(): void {
    this.stopping = true;
  }

  /** Makes one export, from the beginning. Throws what may go better later, when the turn is given back. */
  async make(id: string): Promise<BezorgUitkomst> {
    const beurt = await this.record.take(id, LEASE_MS);
    if (beurt.stand === 'bezet') return { klaar: false, wachtMs: BEZET_MS };
    if (beurt.stand === 'opgegeven') {
      this.logger.error(`Export ${id} was given up: it was begun again and again, and no attempt ended.`);
      return { klaar: true, mislukt: true };
    }
    if (beurt.stand === 'klaar') return { klaar: true, mislukt: beurt.mislukt };
    const { taak } = beurt;
    try {
      await this.write(taak);
      return { klaar: true, mislukt: false };
    } catch (error) {
      return await this.afterFault(taak, error);
    }
  }

  private async write(taak: ExportTaak): Promise<void> {
    const { actor, vandaag, gebied } = await this.vragers.find(taak);
    const vraag = { zicht: zichtVan(actor), filter: taak.filter, vandaag };
    const delen = new DeelSchrijver(this.record, taak);
    const onGroep = (vastlopers: readonly ExportVastloper[]): Promise<void> => this.beforeGroep(vastlopers, actor);
    const buitenZicht = await this.bron.readMoment(vraag, async (moment) => {
      const lidmaatschapIds = actor.lidmaatschappen.map(({ id }) => id);
      await this.record.begin(taak, lidmaatschapIds, moment.totaal);
      const opdracht = { delen, moment, actor, onGroep };
      if (gebied !== null) return fillGebied(opdracht, gebied);
      await fillLijst(opdracht, schrijverVan(taak.formaat));
      return null;
    });
    await delen.finish(buitenZicht);
  }

  /** What could not be noted as read may not be taken along. */
  private async beforeGroep(vastlopers: readonly ExportVastloper[], actor: Actor): Promise<void> {
    if (this.stopping) throw new Error('This worker stops.');
    const vertrouwelijk = vastlopers.filter(({ tekst }) => tekst.naamVerbergen).map(({ id }) => id);
    await this.inzagen.noteAll(vertrouwelijk, zichtVan(actor), 'export');
  }

  private async afterFault(taak: ExportTaak, error: unknown): Promise<BezorgUitkomst> {
    const code = this.stopping ? null : codeOf(error, taak.poging);
    if (code === null) {
      this.logger.warn(`Export ${taak.id} (attempt ${taak.poging}) is tried again. ${String(error)}`);
      await this.record.release(taak);
      throw error;
    }
    if (!(await this.record.fail(taak, code))) {
      this.logger.warn(`Export ${taak.id} (attempt ${taak.poging}) went on too long; another worker has it. ${String(error)}`);
      return { klaar: false, wachtMs: BEZET_MS };
    }
    this.logger.error(`Export ${taak.id} failed: ${code}. ${String(error)}`);
    return { klaar: true, mislukt: true };
  }
}

/** Why it failed for good, or null when another attempt makes sense. */
function codeOf(error: unknown, poging: number): Foutcode | null {
  if (error instanceof FoutError && FOUTEN[error.code].kind === 'user') return error.code;
  return poging >= EXPORT_POGINGEN ? 'INTERNE_FOUT' : null;
}

function schrijverVan(formaat: ExportFormaat): LijstSchrijver {
  if (formaat === 'ods') return new LijstOds();
  return formaat === 'json' ? new LijstJson() : new LijstCsv();
}
