// SPDX-License-Identifier: EUPL-1.2
import type { WebhookStand } from '#domain/webhooks/bezorgen';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisatieEntity } from './organisatie.entity.js';

/** Where events of an organisation go. Its secret is not here: it is made again from the key of the installation, this id and the version. Instants are real. */
@Entity('webhooks')
@Index('ix_webhooks_organisatie', ['organisatieId'])
export class WebhookEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => OrganisatieEntity)
  @Column({ type: 'uuid' })
  organisatieId: string;
  @Column({ type: 'text' })
  naam: string;
  @Column({ type: 'text' })
  adres: string;
  /** Null: of all areas. */
  @Column({ type: 'text', nullable: true })
  focusgebied: string | null;
  /** Which kinds of facts; empty: all. */
  @Column({ type: 'text', array: true, default: '{}' })
  soorten: string[];
  @Column({ type: 'text', default: 'actief' })
  stand: WebhookStand;
  @Column({ type: 'int', default: 1 })
  geheimVersie: number;
  /** Which key of the installation the secret is made from. */
  @Column({ type: 'text' })
  sleutelKenmerk: string;
  /** The same of the secret before, which counts beside it until `vorigGeheimTot`. */
  @Column({ type: 'text', nullable: true })
  vorigSleutelKenmerk: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  vorigGeheimTot: string | null;
  @Column({ type: 'int', default: 0 })
  foutenOpRij: number;
  /** Since when nothing arrived; null: the last one did. */
  @Column({ type: 'timestamptz', nullable: true })
  foutSinds: string | null;
  @Column({ type: 'text', nullable: true })
  laatsteFout: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  laatstBezorgdOp: string | null;
  /** Nothing is tried before this. */
  @Column({ type: 'timestamptz', nullable: true })
  rustTot: string | null;
  /** When the messages that it was stopped were made; null: not yet, or it was started since. */
  @Column({ type: 'timestamptz', nullable: true })
  gemeldOp: string | null;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
}
