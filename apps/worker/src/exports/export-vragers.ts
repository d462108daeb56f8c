// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { ExportRecord, type ExportTaak } from '#application/ports/export-record';
import { Klok } from '#application/ports/klok';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { requireToegang } from '#application/use-cases/toegang';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Gebied } from './gebied-vuller.js';

/** Who asked for an export, as they are now, and on which day it is made. */
export interface ExportVrager {
  readonly actor: Actor;
  readonly vandaag: string;
  /** Of a whole area: which, and all of its cases; null for a list. */
  readonly gebied: Gebied | null;
}

/** Finds who asked for an export. */
@Injectable()
export class ExportVragers {
  constructor(
    private readonly personen: PersoonRepository,
    private readonly klok: Klok,
    private readonly record: ExportRecord,
  ) {}

  /**
   * The person with those memberships that counted when they asked and still hold: what ended in between gives no sight any more. Throws `GEEN_LIDMAATSCHAP`
   * when none is left, and `NIET_BEVOEGD` when this export is theirs no more.
   */
  async find({ persoonId, lidmaatschapIds, soort, filter }: ExportTaak): Promise<ExportVrager> {
    const vandaag = this.klok.vandaag();
    const persoon = await this.personen.findActorVan(persoonId, vandaag);
    const lidmaatschappen = persoon?.lidmaatschappen.filter(({ id }) => lidmaatschapIds.includes(id)) ?? [];
    if (persoon === null || lidmaatschappen.length === 0) throw new FoutError('GEEN_LIDMAATSCHAP');
    const actor = { ...persoon, lidmaatschappen };
    requireToegang(actor, 'exports_maken');
    if (soort === 'lijst') return { actor, vandaag, gebied: null };
    requireToegang(actor, 'gebied_uitvoeren', filter.focusgebied);
    const focusgebied = filter.focusgebied ?? '';
    const ids = await this.record.listIdsIn(focusgebied);
    return { actor, vandaag, gebied: { focusgebied, ids, gemaaktOp: this.klok.nu() } };
  }
}
