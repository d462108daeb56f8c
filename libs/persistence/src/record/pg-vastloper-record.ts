// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { HandelingKern } from '#domain/ladder/handelingen';
import { herbereken } from '#domain/ladder/herbereken';
import type { Mutatie, ToepasContext } from '#domain/ladder/mutatie';
import { pasToe } from '#domain/ladder/pas-toe';
import { leesPositieJson, type Positie } from '#domain/ladder/positie';
import type { Zet } from '#domain/ladder/zet';
import { CommitRefusedError } from '#application/ports/commit-refused.errors';
import { Klok } from '#application/ports/klok';
import { lostSight } from '#application/ports/verandering-signaal';
import type { VastlegUitkomst, VastloperRecord, WachtendeHandeling } from '#application/ports/vastloper-record';
import { v7 as uuidV7 } from 'uuid';
import { Database, type Sql } from '../database.js';
import { VeranderingWekker } from '../signaal/verandering-wekker.js';
import { isRefusedForGood, reckon } from './commit-refusal.js';
import * as inbox from './inbox-sql.js';
import { mutatieParameters, VASTLEGGEN } from './mutatie-sql.js';
import { rijenVan } from './mutatie.mapper.js';
import { PgAuditorRecord } from './pg-auditor-record.js';
import type { HandelingWoorden } from './toezegging-woorden.js';
import { wisTeksten } from './wis-teksten.js';
import { woordenHash } from './woorden.js';

interface VergrendeldeVastloper {
  readonly positie: Positie;
  readonly versie: number;
  readonly laatste_hash: Buffer;
}

interface HandelingStand {
  readonly stand: 'ontvangen' | 'verwerkt' | 'geweigerd';
  readonly code: Foutcode | null;
  readonly kern: HandelingKern | null;
  readonly payload: Record<string, unknown>;
  readonly zouten: Record<string, string>;
  readonly gewist: Record<string, string>;
}

// NO KEY UPDATE: waits for another commit on this case, but not for a new handeling that only refers to it.
const VERGRENDEL = {
  name: 'vastloper_vergrendel',
  text: 'SELECT positie, versie, laatste_hash FROM vastlopers WHERE id = $1 FOR NO KEY UPDATE',
};
// Locked too: a refusal that is noted at the same instant waits, and then finds the act settled.
const LEES_HANDELING = {
  name: 'handeling_lees',
  text: 'SELECT stand, code, kern, payload, zouten, gewist FROM handelingen WHERE id = $1 AND vastloper_id = $2 FOR NO KEY UPDATE',
};

/** The record on PostgreSQL. Every commit is one transaction: lock, check, decide nothing, write everything. */
@Injectable()
export class PgVastloperRecord extends PgAuditorRecord implements VastloperRecord {
  constructor(
    database: Database,
    private readonly klok: Klok,
    private readonly veranderingen: VeranderingWekker,
  ) {
    super(database);
  }

  async commitZet(vastloperId: string, verwachteVersie: number, zet: Zet): Promise<VastlegUitkomst> {
    const beeindigd = new Set<string>();
    const uitkomst = await this.database
      .transaction((sql) => this.commit(sql, vastloperId, verwachteVersie, zet, beeindigd))
      .catch((error: unknown) => {
        throw isRefusedForGood(error) ? new CommitRefusedError(error) : error;
      });
    if (uitkomst.uitkomst !== 'vastgelegd') return uitkomst;
    this.veranderingen.tell(vastloperId);
    const { focusgebied } = uitkomst.positie;
    for (const organisatieId of beeindigd) this.veranderingen.tell(lostSight({ vastloperId, organisatieId, focusgebied }));
    return uitkomst;
  }

  async claimHandelingen(limit: number, leaseMs: number): Promise<WachtendeHandeling[]> {
    return this.database.rows<{ [K in keyof WachtendeHandeling]: WachtendeHandeling[K] }>(inbox.CLAIM, [limit, leaseMs]);
  }

  async releaseHandeling(id: string, wachtMs: number): Promise<void> {
    await this.database.rows(inbox.GEEF_TERUG, [id, wachtMs]);
  }

  async releaseNaFout(id: string, wachtMs: number): Promise<void> {
    await this.database.rows(inbox.GEEF_TERUG_NA_FOUT, [id, wachtMs]);
  }

  async markGeweigerd(handelingId: string, code: Foutcode): Promise<void> {
    await this.database.rows(inbox.WEIGER, [handelingId, code, this.klok.nu()]);
  }

  async markIngediendVerwerkt(handelingIds: readonly string[]): Promise<void> {
    await this.database.rows(inbox.INDIENEN_VERWERKT, [handelingIds, this.klok.nu()]);
  }

  async latestEinddatum(): Promise<string | null> {
    const [rij] = await this.database.rows<{ einddatum: string | null }>(inbox.LAATSTE_EINDDATUM);
    return rij?.einddatum ?? null;
  }

  async herbereken(vastloperId: string): Promise<boolean> {
    return this.database.transaction(async (sql) => {
      const vastloper = await vergrendel(sql, vastloperId);
      const mutatie = herbereken(vastloper.positie, this.contextVan(vastloperId));
      if (mutatie.termijnen.length === 0) return false;
      await this.schrijf(sql, vastloper, mutatie, null, null);
      return true;
    });
  }

  /** Adds to `beeindigd` the organisations whose part in the case this ends. */
  private async commit(
    sql: Sql,
    vastloperId: string,
    verwachteVersie: number,
    zet: Zet,
    beeindigd: Set<string>,
  ): Promise<VastlegUitkomst> {
    const vastloper = await vergrendel(sql, vastloperId);
    const { positie } = vastloper;
    const handeling =
      zet.aanleiding.soort === 'handeling' ? await leesHandeling(sql, zet.aanleiding.handelingId, vastloperId) : null;
    if (handeling?.stand === 'verwerkt') return { uitkomst: 'al_verwerkt', positie };
    if (handeling?.stand === 'geweigerd') return { uitkomst: 'geweigerd', code: handeling.code ?? 'INTERNE_FOUT', positie };
    if (vastloper.versie !== verwachteVersie) return { uitkomst: 'verouderd', positie };
    const opnieuwGewekt = reckon(() => this.rearmWhenTooEarly(positie, zet));
    if (opnieuwGewekt) {
      await this.schrijf(sql, vastloper, opnieuwGewekt, null, null);
      return { uitkomst: 'al_verwerkt', positie: opnieuwGewekt.positie };
    }
    const mutatie = reckon(() => pasToe(positie, zet, this.contextVan(vastloperId)));
    await this.schrijf(sql, vastloper, mutatie, zet, handeling);
    for (const { organisatieId } of mutatie.beeindigdeBetrokkenheden) beeindigd.add(organisatieId);
    return { uitkomst: 'vastgelegd', positie: mutatie.positie };
  }

  private async schrijf(
    sql: Sql,
    vastloper: VergrendeldeVastloper,
    mutatie: Mutatie,
    zet: Zet | null,
    handeling: HandelingStand | null,
  ): Promise<void> {
    const aanleiding = zet?.aanleiding.soort === 'handeling' ? zet.aanleiding : null;
    const op = this.klok.nu();
    const rijen = reckon(() =>
      rijenVan(mutatie, {
        op,
        vandaag: this.klok.vandaag(),
        handelingId: aanleiding?.handelingId ?? null,
        persoonId: aanleiding?.persoonId ?? null,
        organisatieId: aanleiding?.organisatieId ?? null,
        vorigeHash: vastloper.laatste_hash,
        vorigePositie: vastloper.positie,
        woorden: woordenUit(handeling),
        woordenHash: handeling && woordenHash(handeling),
      }),
    );
    await sql.rows(VASTLEGGEN, [...mutatieParameters(mutatie.positie.vastloperId, rijen), op]);
    await wisTeksten(sql, mutatie.positie.vastloperId, mutatie.wissingen, this.klok.vandaag());
  }

  /**
   * A timer that was set before the calendar was anchored anew rings too early. Then silence does nothing: the clocks of the case get the
   * wake-ups of the calendar as it now runs, and the workflow that adopts them waits again. Null when the lapse is due.
   */
  private rearmWhenTooEarly(positie: Positie, { aanleiding }: Zet): Mutatie | null {
    if (aanleiding.soort !== 'termijn') return null;
    const opnieuw = herbereken(positie, this.contextVan(positie.vastloperId));
    const termijn = opnieuw.termijnen.find(({ id }) => id === aanleiding.termijnId);
    return termijn?.wekdatum && termijn.wekdatum > this.klok.vandaag() ? opnieuw : null;
  }

  private contextVan(vastloperId: string): ToepasContext {
    const { klok } = this;
    return {
      vandaag: klok.vandaag(),
      kalender: klok.kalender(),
      nieuwId: () => uuidV7(),
      wekmoment: (datum) => klok.wekmoment(datum, vastloperId),
    };
  }
}

async function vergrendel(sql: Sql, vastloperId: string): Promise<VergrendeldeVastloper> {
  const [rij] = await sql.rows<VergrendeldeVastloper>(VERGRENDEL, [vastloperId]);
  if (!rij) throw new Error(`Vastloper ${vastloperId} staat niet in de database.`);
  return { ...rij, positie: leesPositieJson(rij.positie) };
}

// A statement of its own, after the lock: read together with it, it would show the handeling as it was before the wait. An act is stored before it is delivered,
// so one that is not there went with an older backup that was put back; it does not come by waiting, and the case must not wait for it (docs/adr/0074).
async function leesHandeling(sql: Sql, handelingId: string, vastloperId: string): Promise<HandelingStand> {
  const [rij] = await sql.rows<HandelingStand>(LEES_HANDELING, [handelingId, vastloperId]);
  if (!rij)
    throw new CommitRefusedError(new Error(`Handeling ${handelingId} van vastloper ${vastloperId} staat niet in de database.`));
  return rij;
}

function woordenUit(handeling: HandelingStand | null): HandelingWoorden | null {
  return handeling?.kern ? { kern: handeling.kern, payload: handeling.payload } : null;
}
