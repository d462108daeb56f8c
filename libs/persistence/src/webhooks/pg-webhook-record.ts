// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Klok } from '#application/ports/klok';
import {
  WebhookRecord,
  type Bezorgbeurt,
  type GeheimKenmerk,
  type TeBezorgen,
  type WachtendeBezorging,
  type Webhookuitslag,
  type WebhookTelling,
} from '#application/ports/webhook-record';
import type { GebeurtenisSoort } from '#domain/ladder/zet';
import { beslisBezorging, moetStoppen, pauzeNa, rustNa, type BezorgingVraag } from '#domain/webhooks/bezorgen';
import { PROEF } from '#domain/webhooks/cloud-event';
import { Database, type Sql } from '../database.js';
import { NOTEER_STOP } from './webhook-beheer-sql.js';
import * as bezorg from './webhook-bezorg-sql.js';

type Rij<T> = { [K in keyof T]: T[K] };

interface BezorgingRij extends Omit<BezorgingVraag, 'anderenMs'> {
  readonly nu: string;
  readonly anderenTot: string | null;
  readonly pogingen: number;
  readonly webhookId: string;
  readonly adres: string;
  readonly foutenOpRij: number;
  readonly foutSinds: string | null;
  readonly webhookFout: string | null;
  readonly geheimVersie: number;
  readonly sleutelKenmerk: string;
  readonly vorigSleutelKenmerk: string | null;
  readonly volgnummer: number | null;
  readonly vastloperId: string;
  readonly nummer: string;
  readonly focusgebied: string;
  readonly versie: number;
  readonly op: string;
}

/** Deliveries to webhooks on PostgreSQL, as the worker sees them. */
@Injectable()
export class PgWebhookRecord extends WebhookRecord {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
  ) {
    super();
  }

  override async listNieuw(limit: number): Promise<WachtendeBezorging[]> {
    return this.database.rows<Rij<WachtendeBezorging>>(bezorg.NIEUW, [limit]);
  }

  override async listInWachtrij(na: string | null, limit: number): Promise<WachtendeBezorging[]> {
    return this.database.rows<Rij<WachtendeBezorging>>(bezorg.IN_WACHTRIJ, [na, limit]);
  }

  override async markInWachtrij(ids: readonly string[]): Promise<void> {
    await this.database.rows(bezorg.MARK_IN_WACHTRIJ, [ids]);
  }

  override async countInWachtrij(): Promise<number> {
    const [rij] = await this.database.rows<{ aantal: number }>(bezorg.TEL_IN_WACHTRIJ);
    return rij?.aantal ?? 0;
  }

  override async neem(id: string, leaseMs: number): Promise<Bezorgbeurt> {
    return this.database.transaction(async (sql) => {
      const rij = await this.kijk(sql, id);
      if (!rij) return { beurt: 'klaar', mislukt: false };
      const anderenMs = rij.anderenTot === null ? 0 : leaseMs - (Date.parse(rij.anderenTot) - Date.parse(rij.nu));
      const besluit = beslisBezorging({ ...rij, anderenMs }, rij.nu);
      if (besluit.actie === 'niets') return { beurt: 'klaar', mislukt: rij.stand === 'mislukt' };
      if (besluit.actie === 'wachten') return { beurt: 'wachten', wachtMs: besluit.wachtMs };
      if (besluit.actie === 'sluiten') {
        await sql.rows(bezorg.SLUIT, [id, besluit.stand, null]);
        // The last that waited was given up: no attempt comes that could tell.
        if (besluit.stand === 'mislukt' && moetStoppen(rij.foutSinds, rij.nu))
          await this.stop(sql, rij.webhookId, rij.webhookFout);
        await sql.rows(bezorg.VERGEET_FOUT, [rij.webhookId]);
        return { beurt: 'klaar', mislukt: besluit.stand === 'mislukt' };
      }
      await sql.rows(bezorg.NEEM, [id, leaseMs]);
      return { beurt: 'versturen', wat: teBezorgen(id, rij) };
    });
  }

  override async bewaar({ id, gelukt, status, fout, voorgoed }: Webhookuitslag): Promise<void> {
    await this.database.transaction(async (sql) => {
      const rij = await this.kijk(sql, id);
      if (!rij) return;
      if (gelukt) return void (await sql.rows(bezorg.GELUKT, [id, status]));
      await sql.rows(bezorg.LATER, [id, status, fout, pauzeNa(rij.pogingen)]);
      // A test is tried once, and says nothing about what comes after it.
      if (rij.soort === PROEF) return void (await sql.rows(bezorg.SLUIT, [id, 'mislukt', fout]));
      const [stand] = await sql.rows<{ foutSinds: string; nu: string }>(bezorg.FOUT_VAN_WEBHOOK, [
        rij.webhookId,
        fout,
        rustNa(rij.foutenOpRij + 1),
      ]);
      if (voorgoed) await sql.rows(bezorg.SLUIT_REST, [rij.webhookId]);
      if (voorgoed || (stand && moetStoppen(stand.foutSinds, stand.nu))) await this.stop(sql, rij.webhookId, fout);
    });
  }

  override async count(): Promise<WebhookTelling> {
    const [rij] = await this.database.rows<Rij<WebhookTelling>>(bezorg.TEL);
    return rij ?? { onverdeeld: 0, wachtend: 0, oudsteSeconden: 0, mislukt: 0, gestopt: 0 };
  }

  private async kijk(sql: Sql, id: string): Promise<BezorgingRij | undefined> {
    const [webhook] = await sql.rows(bezorg.HOUD_VAST, [id]);
    if (!webhook) return undefined;
    return (await sql.rows<Rij<BezorgingRij>>(bezorg.KIJK, [id, this.klok.vandaag()]))[0];
  }

  /** Stopped by nobody: the change is kept among the others, so that it is seen who did what. */
  private async stop(sql: Sql, webhookId: string, fout: string | null): Promise<void> {
    const [gestopt] = await sql.rows<{ organisatieId: string }>(bezorg.STOP, [webhookId]);
    if (!gestopt) return;
    await sql.rows(NOTEER_STOP, [v7(), this.klok.nu(), gestopt.organisatieId, JSON.stringify({ webhookId, fout })]);
  }
}

function teBezorgen(id: string, rij: BezorgingRij): TeBezorgen {
  const { webhookId, adres, volgnummer, vastloperId, nummer, focusgebied, versie, op, soort } = rij;
  const geheimen: GeheimKenmerk[] = [{ versie: rij.geheimVersie, sleutelKenmerk: rij.sleutelKenmerk }];
  if (rij.vorigSleutelKenmerk !== null) geheimen.push({ versie: rij.geheimVersie - 1, sleutelKenmerk: rij.vorigSleutelKenmerk });
  const gebeurtenis =
    volgnummer === null ? null : { volgnummer, vastloperId, nummer, focusgebied, versie, soort: soort as GebeurtenisSoort, op };
  return { id, webhookId, adres, geheimen, gebeurtenis, pogingen: rij.pogingen + 1 };
}
