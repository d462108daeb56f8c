// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import { Klok } from '#application/ports/klok';
import type { Zicht } from '#application/ports/actor';
import type { Pagina, PaginaVraag } from '#application/ports/pagina';
import {
  VastloperRepository,
  type EerdereFiling,
  type FilingOpdracht,
  type FilingUitkomst,
  type GebeurtenisRegel,
  type IdempotencySleutel,
  type OverdrachtRegel,
  type TermijnRegel,
  type ToezeggingRegel,
  type VastloperDetail,
  type VastloperFilter,
  type VastloperRegel,
  type VastloperRelatie,
  type WerkvoorraadFilter,
  type WerkvoorraadRegel,
  type WerkvoorraadTelling,
} from '#application/ports/vastloper.repository';
import { isRowRefusal, TOEGANG_VERANDERDE } from '../access/row-refusal.js';
import { Database, type Statement } from '../database.js';
import { HandelingWekker } from '../handelingen/handeling-wekker.js';
import { VeranderingWekker } from '../signaal/verandering-wekker.js';
import { plaatsenVan, plaatsParameters } from './zicht.js';
import { isUuid } from '../uuid.js';
import { leesCursor, schrijfCursor, VERSIE } from './cursor.js';
import {
  gebeurtenisVan,
  toezeggingVan,
  werkVan,
  type GebeurtenisRij,
  type ToezeggingRij,
  type WerkvoorraadRij,
} from './dossier.mapper.js';
import * as dossier from './dossier-sql.js';
import { eerderIngediend, indienen } from './indienen.js';
import { lijstVraag } from './lijst-sql.js';
import { detailVan, regelVan, type DetailRij, type RegelRij } from './vastloper.mapper.js';
import { werkTelVraag, werkvoorraadVraag } from './werkvoorraad-sql.js';

/** Cases on PostgreSQL. Each question is one statement, whatever the number of cases; filing is two. */
@Injectable()
export class PgVastloperRepository extends VastloperRepository {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
    private readonly wekker: HandelingWekker,
    private readonly veranderingen: VeranderingWekker,
  ) {
    super();
  }

  override async file(opdracht: FilingOpdracht, zicht: Zicht): Promise<FilingUitkomst> {
    const uitkomst = await indienen(this.database, this.database.asZicht(zicht), opdracht, this.klok.vandaag()).catch(
      (cause: unknown) => {
        throw isRowRefusal(cause) ? new FoutError('NIET_BEVOEGD', { cause, detail: TOEGANG_VERANDERDE }) : cause;
      },
    );
    if (uitkomst.uitkomst === 'nieuw') {
      this.wekker.wake();
      this.veranderingen.tell(opdracht.vastloperId);
    }
    return uitkomst;
  }

  override async findEarlierFiling(sleutel: IdempotencySleutel): Promise<EerdereFiling | null> {
    return eerderIngediend(this.database.asZicht({ persoonId: sleutel.persoonId, plaatsen: [] }), sleutel);
  }

  override async findVisible(id: string, zicht: Zicht, vandaag: string): Promise<VastloperDetail | null> {
    if (!isUuid(id)) return null;
    const [rij] = await this.database.asZicht(zicht).rows<DetailRij>(dossier.DETAIL, [id, ...plaatsParameters(zicht), vandaag]);
    return rij ? detailVan(rij, vandaag) : null;
  }

  override async findRelatie(id: string, zicht: Zicht): Promise<VastloperRelatie | null> {
    if (!isUuid(id)) return null;
    const [rij] = await this.database
      .asZicht(zicht)
      .rows<{ [K in keyof VastloperRelatie]: VastloperRelatie[K] }>(dossier.RELATIE, [id, ...plaatsParameters(zicht)]);
    return rij ?? null;
  }

  override async listVisible(
    zicht: Zicht,
    filter: VastloperFilter,
    pagina: PaginaVraag,
    vandaag: string,
  ): Promise<Pagina<VastloperRegel>> {
    const vraag = lijstVraag(plaatsenVan(zicht), filter, pagina, vandaag);
    if (zicht.plaatsen.length === 0) return { items: [], volgende: null };
    const rijen = await this.database.asZicht(zicht).rows<RegelRij & { sorteersleutel: string }>(vraag.statement, vraag.values);
    return paginaVan(
      rijen,
      pagina,
      (rij) => regelVan(rij, vandaag),
      ({ sorteersleutel, id }) => ({ datum: sorteersleutel, id }),
    );
  }

  override async listGebeurtenissen(
    id: string,
    zicht: Zicht,
    pagina: PaginaVraag,
    leestNaamIndiener = true,
  ): Promise<Pagina<GebeurtenisRegel> | null> {
    const na = leesCursor(pagina.cursor, { versie: VERSIE });
    const rijen = await this.seen<GebeurtenisRij>(dossier.GEBEURTENISSEN, id, zicht, [
      Number(na?.versie ?? 0),
      pagina.limit + 1,
      leestNaamIndiener,
    ]);
    if (rijen === null) return null;
    const gezien = rijen.filter(({ versie }) => versie !== null);
    return paginaVan(gezien, pagina, gebeurtenisVan, ({ versie }) => ({ versie: String(versie) }));
  }

  override async listTermijnen(id: string, zicht: Zicht): Promise<TermijnRegel[] | null> {
    const rijen = await this.seen<TermijnRegel & { ziet: boolean }>(dossier.TERMIJNEN, id, zicht);
    return rijen?.filter((rij) => rij.id !== null).map(({ ziet: _ziet, ...rij }) => rij) ?? null;
  }

  override async listToezeggingen(id: string, zicht: Zicht): Promise<ToezeggingRegel[] | null> {
    const rijen = await this.seen<ToezeggingRij & { ziet: boolean }>(dossier.TOEZEGGINGEN, id, zicht);
    return rijen?.filter((rij) => rij.id !== null).map(toezeggingVan) ?? null;
  }

  override async findVastloperOfToezegging(toezeggingId: string, zicht: Zicht): Promise<string | null> {
    const rij = await this.partOf<{ vastloperId: string }>(dossier.VAN_TOEZEGGING, toezeggingId, zicht);
    return rij?.vastloperId ?? null;
  }

  override async findOverdracht(overdrachtId: string, zicht: Zicht): Promise<OverdrachtRegel | null> {
    return this.partOf<{ [K in keyof OverdrachtRegel]: OverdrachtRegel[K] }>(dossier.VAN_OVERDRACHT, overdrachtId, zicht);
  }

  override async listWerkvoorraad(
    zicht: Zicht,
    pagina: PaginaVraag,
    vandaag: string,
    filter?: WerkvoorraadFilter,
  ): Promise<Pagina<WerkvoorraadRegel>> {
    const vraag = werkvoorraadVraag(plaatsenVan(zicht), pagina, vandaag, filter);
    if (zicht.plaatsen.length === 0) return { items: [], volgende: null };
    const rijen = await this.database.asZicht(zicht).rows<WerkvoorraadRij>(vraag.statement, vraag.values);
    return paginaVan(
      rijen,
      pagina,
      (rij) => werkVan(rij, vandaag),
      ({ einddatum, id }) => ({ datum: einddatum, id }),
    );
  }

  override async countWerkvoorraad(
    zicht: Zicht,
    hoogstens: number,
    vandaag: string,
    filter?: WerkvoorraadFilter,
  ): Promise<WerkvoorraadTelling> {
    if (zicht.plaatsen.length === 0) return { dagen: [], meer: false };
    const vraag = werkTelVraag(plaatsenVan(zicht), hoogstens, vandaag, filter);
    const dagen = await this.database.asZicht(zicht).rows<WerkvoorraadTelling['dagen'][number]>(vraag.statement, vraag.values);
    const alle = dagen.reduce((som, { aantal }) => som + aantal, 0);
    if (alle <= hoogstens) return { dagen, meer: false };
    // The last one only tells that there is more.
    return {
      dagen: dagen.map((dag, plaats) => (plaats === dagen.length - 1 ? { ...dag, aantal: dag.aantal - 1 } : dag)),
      meer: true,
    };
  }

  /** Rows of a statement that says in each row whether the case is seen; null when it is not. */
  private async seen<Rij extends { readonly ziet: boolean }>(
    statement: Statement,
    id: string,
    zicht: Zicht,
    rest: readonly unknown[] = [],
  ): Promise<Rij[] | null> {
    if (!isUuid(id)) return null;
    const rijen = await this.database.asZicht(zicht).rows<Rij>(statement, [id, ...plaatsParameters(zicht), ...rest]);
    return rijen[0]?.ziet ? rijen : null;
  }

  private async partOf<Rij extends { vastloperId: string }>(statement: Statement, id: string, zicht: Zicht): Promise<Rij | null> {
    if (!isUuid(id)) return null;
    const [rij] = await this.database.asZicht(zicht).rows<Rij>(statement, [id, ...plaatsParameters(zicht)]);
    return rij ?? null;
  }
}

/** A page from one row more than was asked: that row only tells that there is more. */
function paginaVan<Rij, Item>(
  rijen: readonly Rij[],
  { limit }: PaginaVraag,
  item: (rij: Rij) => Item,
  sleutels: (rij: Rij) => Readonly<Record<string, string>>,
): Pagina<Item> {
  const getoond = rijen.slice(0, limit);
  const laatste = rijen.length > limit ? getoond.at(-1) : undefined;
  return { items: getoond.map(item), volgende: laatste ? schrijfCursor(sleutels(laatste)) : null };
}
