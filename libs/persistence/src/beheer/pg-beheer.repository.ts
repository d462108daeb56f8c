// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { v5, v7 } from 'uuid';
import { FoutError } from '#domain/fouten/fout.errors';
import {
  BeheerRepository,
  type AanmeldIdentiteit,
  type BeheerDaad,
  type BeheerGebeurtenisRegel,
  type BeheerUitkomst,
  type LidmaatschapRij,
  type NieuwePlaatsvervanging,
  type LidRegel,
  type SchorsingRegel,
  type ToegangslijstRegel,
  type UitnodigingRij,
} from '#application/ports/beheer.repository';
import type { Pagina, PaginaVraag } from '#application/ports/pagina';
import type { IdempotencySleutel } from '#application/ports/vastloper.repository';
import { CONTEXT, contextValues } from '../access/context.js';
import { isRowRefusal, TOEGANG_VERANDERDE } from '../access/row-refusal.js';
import { Database, type Sql, type ZichtSql } from '../database.js';
import { leesCursor, schrijfCursor, TIJDSTIP, UUID } from '../vastlopers/cursor.js';
import * as beheer from './beheer-sql.js';
import { Ingehaald, schrijf, waardenVan } from './schrijf-wijziging.js';

/** What the worker does by itself has a fixed id, so that it is done once, over all workers. */
const VANZELF = '8f0f4a52-6a0e-4f6e-9c53-0d7f6f1c2f10';

type Rij<T> = { [K in keyof T]: T[K] };

/** Who belongs where on PostgreSQL. Each change and its row are one transaction. */
@Injectable()
export class PgBeheerRepository extends BeheerRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async record(daad: BeheerDaad): Promise<BeheerUitkomst> {
    const { wijziging: _wijziging, sleutel, ...gebeurtenis } = daad;
    const isNieuw = await this.store(daad);
    if (isNieuw === null) return { uitkomst: 'ingehaald' };
    if (isNieuw || sleutel === null) return { uitkomst: 'nieuw', gebeurtenis };
    const eerder = await this.findEarlier(sleutel);
    if (!eerder) throw new Error(`Change ${daad.id} was not stored and no earlier one has its Idempotency-Key.`);
    return eerder;
  }

  override async findEarlier({ persoonId, sleutel, inhoudHash: gevraagd }: IdempotencySleutel): Promise<BeheerUitkomst | null> {
    const [eerder] = await this.alsIemand(persoonId).rows<Rij<BeheerGebeurtenisRegel & { inhoudHash: string }>>(beheer.EERDER, [
      persoonId,
      sleutel,
    ]);
    if (!eerder) return null;
    const { inhoudHash, ...gebeurtenis } = eerder;
    return inhoudHash === gevraagd ? { uitkomst: 'herhaald', gebeurtenis } : { uitkomst: 'sleutel_anders_gebruikt' };
  }

  /** Stores the change with its row; false when its Idempotency-Key was used before, null when somebody was first. */
  private async store(daad: BeheerDaad): Promise<boolean | null> {
    try {
      return await this.doorWie(daad).transaction(async (sql) => {
        if (!(await noteer(sql, daad))) return false;
        await schrijf(sql, daad);
        return true;
      });
    } catch (error) {
      if (error instanceof Ingehaald) return null;
      if (isRowRefusal(error)) throw new FoutError('NIET_BEVOEGD', { cause: error, detail: TOEGANG_VERANDERDE });
      throw error;
    }
  }

  private doorWie({ doorPersoonId }: BeheerDaad): Pick<Database, 'transaction'> {
    return doorPersoonId === null ? this.database : this.alsIemand(doorPersoonId);
  }

  /** Through the eyes of somebody, whatever places they have: what is asked here is no case. */
  private alsIemand(persoonId: string): ZichtSql {
    return this.database.asZicht({ persoonId, plaatsen: [] });
  }

  override async drawToegangslijsten(maand: string, vandaag: string, op: string): Promise<boolean> {
    return this.database.transaction(async (sql) => {
      const id = v5(`toegangslijsten ${maand}`, VANZELF);
      const nieuw = await sql.rows(beheer.NOTEER_VANZELF, [id, 'toegangslijsten_opgesteld', op, JSON.stringify({ maand })]);
      if (nieuw.length === 0) return false;
      await sql.rows(beheer.STEL_LIJSTEN_OP, [maand, vandaag]);
      return true;
    });
  }

  override async findLidmaatschap(id: string): Promise<LidmaatschapRij | null> {
    return (await this.database.rows<Rij<LidmaatschapRij>>(beheer.VIND_LIDMAATSCHAP, [id]))[0] ?? null;
  }

  override async findPlaatsvervanging(id: string): Promise<(NieuwePlaatsvervanging & { readonly organisatieId: string }) | null> {
    const rijen = await this.database.rows<Rij<NieuwePlaatsvervanging & { organisatieId: string }>>(
      beheer.VIND_PLAATSVERVANGING,
      [id],
    );
    return rijen[0] ?? null;
  }

  override async listSchorsingen(lezerId: string): Promise<SchorsingRegel[]> {
    return this.alsIemand(lezerId).rows<Rij<SchorsingRegel>>(beheer.SCHORSINGEN);
  }

  override async hasPersoon(id: string): Promise<boolean> {
    return (await this.database.rows(beheer.VIND_PERSOON, [id])).length > 0;
  }

  override async listLeden(lezerId: string, organisatieId: string, vandaag: string): Promise<LidRegel[]> {
    return this.alsIemand(lezerId).rows<Rij<LidRegel>>(beheer.LEDEN, [organisatieId, vandaag]);
  }

  override async listGebeurtenissen(lezerId: string, pagina: PaginaVraag): Promise<Pagina<BeheerGebeurtenisRegel>> {
    const na = leesCursor(pagina.cursor, { datum: TIJDSTIP, id: UUID });
    const rijen = await this.alsIemand(lezerId).rows<Rij<BeheerGebeurtenisRegel>>(beheer.GEBEURTENISSEN, [
      pagina.limit + 1,
      na?.datum ?? 'infinity',
      na?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    ]);
    const items = rijen.slice(0, pagina.limit);
    const laatste = rijen.length > pagina.limit ? items.at(-1) : undefined;
    return { items, volgende: laatste ? schrijfCursor({ datum: laatste.op, id: laatste.id }) : null };
  }

  override async listToegangslijsten(lezerId: string, maand: string): Promise<ToegangslijstRegel[]> {
    return this.alsIemand(lezerId).rows<Rij<ToegangslijstRegel>>(beheer.LIJSTEN, [maand]);
  }

  override async findToegangslijst(
    lezerId: string,
    id: string,
  ): Promise<{ readonly organisatieId: string; readonly bevestigd: boolean } | null> {
    return (
      (await this.alsIemand(lezerId).rows<{ organisatieId: string; bevestigd: boolean }>(beheer.VIND_LIJST, [id]))[0] ?? null
    );
  }

  override async findUitnodiging(tokenHash: string): Promise<UitnodigingRij | null> {
    return (await this.database.rows<Rij<UitnodigingRij>>(beheer.VIND_UITNODIGING, [tokenHash]))[0] ?? null;
  }

  override async findOngebruikteUitnodiging(
    id: string,
  ): Promise<{ readonly organisatieId: string; readonly focusgebied: string | null } | null> {
    const rijen = await this.database.rows<{ organisatieId: string; focusgebied: string | null }>(
      beheer.VIND_ONGEBRUIKTE_UITNODIGING,
      [id],
    );
    return rijen[0] ?? null;
  }

  override async acceptUitnodiging(
    tokenHash: string,
    { issuer, subject, naam, emailadres = null }: AanmeldIdentiteit,
    { nu, vandaag }: { readonly nu: string; readonly vandaag: string },
  ): Promise<LidmaatschapRij | null> {
    return this.database.transaction(async (sql) => {
      const [uitnodiging] = await sql.rows<Rij<Pick<LidmaatschapRij, 'id' | 'organisatieId' | 'rol' | 'focusgebied'>>>(
        beheer.GEBRUIK_UITNODIGING,
        [tokenHash, nu, emailadres, issuer, subject],
      );
      if (!uitnodiging) return null;
      const [persoon] = await sql.rows<{ id: string }>(beheer.PERSOON, [v7(), issuer, subject, naam]);
      if (!persoon) throw new Error(`Invitation ${uitnodiging.id} was used and gave nobody.`);
      const persoonId = persoon.id;
      const { id: uitnodigingId, organisatieId, rol, focusgebied } = uitnodiging;
      const lidmaatschap = { id: v7(), persoonId, organisatieId, rol, focusgebied, geldigVanaf: vandaag, geldigTot: null };
      await sql.rows(beheer.UITNODIGING_VAN, [uitnodigingId, persoonId]);
      await sql.rows(CONTEXT, contextValues({ persoonId, plaatsen: [] }));
      const gegevens = { uitnodigingId, lidmaatschapId: lidmaatschap.id, rol, focusgebied };
      const basis = { id: v7(), soort: 'uitnodiging_aanvaard', doorPersoonId: persoonId, op: nu, sleutel: null } as const;
      await noteer(sql, { ...basis, organisatieId, persoonId, gegevens, wijziging: {} });
      await sql.rows(beheer.LIDMAATSCHAP_ERBIJ, waardenVan(lidmaatschap));
      return lidmaatschap;
    });
  }
}

async function noteer(sql: Sql, daad: BeheerDaad): Promise<boolean> {
  const { id, soort, doorPersoonId, op, organisatieId, persoonId, gegevens, sleutel } = daad;
  const kenmerk = [sleutel?.sleutel ?? null, sleutel?.inhoudHash ?? null];
  const values = [id, soort, doorPersoonId, op, organisatieId, persoonId, JSON.stringify(gegevens), ...kenmerk];
  return (await sql.rows(beheer.NOTEER, values)).length > 0;
}
