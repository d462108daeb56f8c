// SPDX-License-Identifier: EUPL-1.2
import type { BerichtZonderVastloper } from '#domain/berichten/toegangsbericht';
import type { BerichtSoort, LogGegevens } from '#domain/ladder/zet';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/** One message that must leave the house: the outbox, written in the transaction of the fact it tells about. */
@Entity('berichten')
@Check(
  'ck_berichten_vastloper',
  `(vastloper_id IS NULL) = (soort IN ('overzicht', 'uitnodiging', 'uitnodiging_mislukt', 'lidmaatschap_gekregen', 'lidmaatschap_overgedragen', 'webhook_gestopt'))`,
)
@Index('ix_berichten_wachtend', ['aangemaaktOp'], { where: "stand = 'wacht'" })
@Index('ix_berichten_verdeeld', ['aangemaaktOp'], { where: "stand = 'verdeeld'" })
@Index('ix_berichten_geen_ontvanger', ['aangemaaktOp'], { where: "stand = 'geen_ontvanger'" })
@Index('ix_berichten_nieuw', ['aangemaaktOp', 'id'], { where: `stand = 'verdeeld' AND in_wachtrij_op IS NULL` })
@Index('ix_berichten_vastloper', ['vastloperId'], { where: 'vastloper_id IS NOT NULL' })
export class BerichtEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  /** Null for a digest, for what is about who belongs where, and for a webhook that was stopped. */
  @ForeignKey(() => VastloperEntity)
  @Column({ type: 'uuid', nullable: true })
  vastloperId: string | null;
  @Column({ type: 'text' })
  soort: BerichtSoort | BerichtZonderVastloper;
  @Column({ type: 'text' })
  aan: string;
  @Column({ type: 'uuid', nullable: true })
  organisatieId: string | null;
  @Column({ type: 'jsonb' })
  gegevens: LogGegevens;
  /**
   * `verdeeld`: it is known who gets it. The others are the end: all got it, it waits in digests, one could not be reached, nobody may get it, or nobody wanted it
   * any more.
   */
  @Column({ type: 'text', default: 'wacht' })
  stand: 'wacht' | 'verdeeld' | 'verzonden' | 'gebundeld' | 'mislukt' | 'geen_ontvanger' | 'vervallen';
  /** Real instant. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
  /** Real instant at which the queue last got it; null: it still has to. */
  @Column({ type: 'timestamptz', nullable: true })
  inWachtrijOp: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  afgehandeldOp: string | null;
  /** Asked for again after it failed: what the queue keeps of it goes first. */
  @Column({ type: 'boolean', default: false })
  herhaald: boolean;
}
