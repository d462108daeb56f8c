// SPDX-License-Identifier: EUPL-1.2
import type { MaillinkSoort } from '#application/ports/maillink.repository';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisatieEntity } from './organisatie.entity.js';
import { VastloperEntity } from './vastloper.entity.js';

/** A way in for an organisation without people here: one case, one purpose. Its token is never stored, only a hash of it. Instants are real. */
@Entity('maillinks')
@Unique(['tokenHash'])
@Index('ix_maillinks_vastloper', ['vastloperId'])
export class MaillinkEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'text' })
  tokenHash: string;
  @Column({ type: 'text' })
  soort: MaillinkSoort;
  @ForeignKey(() => VastloperEntity, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  vastloperId: string;
  @ForeignKey(() => OrganisatieEntity)
  @Column({ type: 'uuid' })
  organisatieId: string;
  /** The question that can be answered with it; null for following. */
  @Column({ type: 'uuid', nullable: true })
  toezeggingId: string | null;
  /** Of the mailbox it was sent to; null for a link of before this was kept. */
  @Column({ type: 'text', nullable: true })
  adresHash: string | null;
  @Column({ type: 'timestamptz' })
  geldigTot: string;
  @Column({ type: 'timestamptz', nullable: true })
  ingetrokkenOp: string | null;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
}
