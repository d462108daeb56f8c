// SPDX-License-Identifier: EUPL-1.2
import type { WebhookbezorgingStand } from '#domain/webhooks/bezorgen';
import type { EventSoort } from '#domain/webhooks/cloud-event';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { WebhookEntity } from './webhook.entity.js';

/** One event to one webhook; `volgnummer` is its place in the stream of the organisation, null for a test. Instants are real. */
@Entity('webhookbezorgingen')
@Unique(['webhookId', 'volgnummer'])
@Index('ix_webhookbezorgingen_nieuw', ['webhookId', 'volgnummer'], { where: `stand = 'open' AND in_wachtrij_op IS NULL` })
@Index('ix_webhookbezorgingen_in_wachtrij', ['webhookId'], { where: `stand = 'open' AND in_wachtrij_op IS NOT NULL` })
@Index('ix_webhookbezorgingen_bezet', ['webhookId'], { where: 'bezet_tot IS NOT NULL' })
@Index('ix_webhookbezorgingen_open', ['id'], { where: `stand = 'open'` })
@Index('ix_webhookbezorgingen_webhook', ['webhookId', 'aangemaaktOp'])
@Index('ix_webhookbezorgingen_aangemaakt', ['aangemaaktOp'])
export class WebhookbezorgingEntity {
  /** Also the `webhook-id` that is sent: the same however often it is tried. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => WebhookEntity)
  @Column({ type: 'uuid' })
  webhookId: string;
  @Column({ type: 'bigint', nullable: true })
  volgnummer: number | null;
  @Column({ type: 'text' })
  soort: EventSoort;
  @Column({ type: 'text', default: 'open' })
  stand: WebhookbezorgingStand;
  @Column({ type: 'int', default: 0 })
  pogingen: number;
  /** After this it is tried no more. */
  @Column({ type: 'timestamptz' })
  vervaltOp: string;
  @Column({ type: 'timestamptz', nullable: true })
  pogingVanaf: string | null;
  /** Until then one worker is at it. */
  @Column({ type: 'timestamptz', nullable: true })
  bezetTot: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  inWachtrijOp: string | null;
  /** Asked for again: what the queue keeps of it goes first. */
  @Column({ type: 'boolean', default: false })
  herhaald: boolean;
  @Column({ type: 'timestamptz', nullable: true })
  bezorgdOp: string | null;
  /** The HTTP status of the last answer; null when there was none. */
  @Column({ type: 'int', nullable: true })
  laatsteStatus: number | null;
  @Column({ type: 'text', nullable: true })
  laatsteFout: string | null;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
}
