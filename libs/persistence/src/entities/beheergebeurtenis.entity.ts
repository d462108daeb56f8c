// SPDX-License-Identifier: EUPL-1.2
import type { BeheerSoort } from '#domain/beheer/beheer';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersoonEntity } from './persoon.entity.js';

/** One change to who belongs where. Rows are only added, also for whoever owns the table; the database itself chains each to the one before. */
@Entity('beheergebeurtenissen')
@Unique(['volgnummer'])
@Index('uq_beheergebeurtenissen_sleutel', ['doorPersoonId', 'idempotencySleutel'], {
  unique: true,
  where: 'idempotency_sleutel IS NOT NULL',
})
export class BeheergebeurtenisEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'text' })
  soort: BeheerSoort;
  /** Null when the worker did it by itself. */
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid', nullable: true })
  doorPersoonId: string | null;
  /** Instant on the calendar. */
  @Column({ type: 'timestamptz' })
  op: string;
  @Column({ type: 'uuid', nullable: true })
  organisatieId: string | null;
  @Column({ type: 'uuid', nullable: true })
  persoonId: string | null;
  @Column({ type: 'jsonb' })
  gegevens: Readonly<Record<string, unknown>>;
  @Column({ type: 'text', nullable: true })
  idempotencySleutel: string | null;
  @Column({ type: 'text', nullable: true })
  inhoudHash: string | null;
  /** From 1, without gaps. */
  @Column({ type: 'int' })
  volgnummer: number;
  @Column({ type: 'bytea' })
  vorigeHash: Buffer;
  @Column({ type: 'bytea' })
  hash: Buffer;
}
