// SPDX-License-Identifier: EUPL-1.2
import type { SoloTurn } from '#application/ports/solo-turn';
import { WebhookGeheimen } from '#application/use-cases/webhook-geheimen';
import { WebhookZender } from '#messages/webhook-zender';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { PgWebhookberichtenRecord } from '#persistence/berichten/pg-webhookberichten-record';
import { PgGebeurtenisstroomRecord } from '#persistence/webhooks/pg-gebeurtenisstroom';
import { PgWebhookRecord } from '#persistence/webhooks/pg-webhook-record';
import { createWebhookFetch } from '#platform/outgoing/webhook-fetch';
import { v7 } from 'uuid';
import { RecordDatabase } from '../../../libs/persistence/test/record-database.js';
import { WebhookMetrics } from '../src/metrics/webhook-metrics.js';
import { WorkerMetrics } from '../src/metrics/worker-metrics.js';
import { Webhookbezorger } from '../src/webhooks/webhookbezorger.js';
import { Webhookonderhoud } from '../src/webhooks/webhookonderhoud.js';
import { Webhookpost } from '../src/webhooks/webhookpost.js';
import { Silence } from './silence.js';
import { WebhookReceiver } from './webhook-receiver.js';

/** The key of the installation in these tests. */
export const WEBHOOK_GEHEIM = 'alleen-voor-tests-alleen-voor-tests';
/** Where events of these tests come from. */
export const HERKOMST = { bron: 'urn:nld:oin:00000000000000000000:systeem:doorbraak', apiUrl: 'https://api.doorbraak.example' };

/** A delivery as the table has it. */
export interface BezorgingInTabel {
  readonly id: string;
  readonly stand: string;
  readonly soort: string;
  readonly pogingen: number;
  readonly status: number | null;
  readonly fout: string | null;
}

/** A database, a receiver and the part of the worker in between, all real. */
export class WebhookWorld {
  readonly geheimen = new WebhookGeheimen([WEBHOOK_GEHEIM]);
  readonly stroom: PgGebeurtenisstroomRecord;
  readonly record: PgWebhookRecord;
  readonly metrics: WebhookMetrics;
  private post: Webhookpost | null = null;

  private constructor(
    readonly db: RecordDatabase,
    readonly receiver: WebhookReceiver,
  ) {
    this.stroom = new PgGebeurtenisstroomRecord(db.worker);
    this.record = new PgWebhookRecord(db.worker, db.klok);
    const berichten = new PgBerichtenRecord(db.worker, db.klok, { altijd: true, perUur: 60 });
    this.metrics = new WebhookMetrics(this.record, new WorkerMetrics(db.record, berichten));
  }

  static async create(name: string): Promise<WebhookWorld> {
    const db = await RecordDatabase.create(name);
    const receiver = new WebhookReceiver();
    await receiver.up();
    return new WebhookWorld(db, receiver);
  }

  /** Brings one delivery at a time, without a queue. */
  bezorger(lokaal = true): Webhookbezorger {
    const zender = new WebhookZender(createWebhookFetch({ lokaal, privateHosts: [] }));
    const instelling = { geheimen: this.geheimen, herkomst: HERKOMST, adressen: { lokaal, interneServers: [] } };
    return new Webhookbezorger(this.record, zender, instelling, this.metrics);
  }

  /** Makes the messages to beheerders, and clears streams. */
  onderhoud(): Webhookonderhoud {
    const turn: SoloTurn = { take: async (_name, work) => work().then(() => true) };
    const berichten = new PgWebhookberichtenRecord(this.db.worker, this.db.klok, { altijd: true, perUur: 60 });
    return new Webhookonderhoud(turn, this.stroom, berichten);
  }

  /** Divides everything that waits. */
  async verdeel(): Promise<void> {
    while ((await this.stroom.verdeel(1_000)).gebeurtenissen > 0);
  }

  /** How the deliveries of a webhook stand, oldest first. */
  async bezorgingen(webhookId: string): Promise<readonly BezorgingInTabel[]> {
    return this.db.owner.rows<BezorgingInTabel & Record<string, unknown>>(
      {
        text: `SELECT id, stand, soort, pogingen, laatste_status AS status, laatste_fout AS fout FROM webhookbezorgingen WHERE webhook_id = $1 ORDER BY volgnummer`,
      },
      [webhookId],
    );
  }

  /** Lets time pass for everything that waits: pauses and rests are over, and so many hours went by. */
  async laatTijdVerstrijken(uren: number): Promise<void> {
    const terug = (kolom: string): string => `${kolom} = ${kolom} - make_interval(hours => ${uren})`;
    await this.db.owner.rows({ text: `UPDATE webhookbezorgingen SET poging_vanaf = NULL, ${terug('vervalt_op')}` });
    await this.db.owner.rows({ text: `UPDATE webhooks SET rust_tot = NULL, ${terug('fout_sinds')}` });
  }

  /** Lets the post work. */
  startPost(): void {
    this.post = new Webhookpost(this.stroom, this.record, this.bezorger(), new Silence(), this.db.test.queueUrl);
    this.post.onApplicationBootstrap();
  }

  async stopPost(): Promise<void> {
    await this.post?.beforeApplicationShutdown();
    this.post = null;
  }

  async close(): Promise<void> {
    await this.stopPost();
    await this.receiver.down();
    await this.db.drop();
  }

  /** A webhook of an organisation, straight into the table; answers its id and its secret as the receiver keeps it. */
  async addWebhook(
    organisatieId: string,
    path: string,
    more: { readonly soorten?: readonly string[]; readonly focusgebied?: string; readonly adres?: string } = {},
  ): Promise<{ readonly id: string; readonly geheim: string }> {
    const [id, sleutelKenmerk] = [v7(), this.geheimen.kenmerk ?? ''];
    await this.db.owner.rows(
      {
        text: `INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, focusgebied, sleutel_kenmerk) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      },
      [
        id,
        organisatieId,
        `Zaaksysteem ${path}`,
        more.adres ?? `${this.receiver.url}${path}`,
        more.soorten ?? [],
        more.focusgebied ?? null,
        sleutelKenmerk,
      ],
    );
    return { id, geheim: this.geheimen.tekstVan(id, { versie: 1, sleutelKenmerk }) ?? '' };
  }
}
