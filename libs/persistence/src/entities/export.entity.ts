// SPDX-License-Identifier: EUPL-1.2
import type { ExportFilter } from '#application/ports/export.repository';
import type { ExportFormaat, ExportSoort, ExportStand } from '#domain/exports/export';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersoonEntity } from './persoon.entity.js';

/** What somebody asked to take along. The row stays; the pieces of its file go after a day (docs/adr/0048). Instants are real ones. */
@Entity('exports')
@Index('ux_exports_sleutel', ['persoonId', 'idempotencySleutel'], {
  unique: true,
  where: 'idempotency_sleutel IS NOT NULL',
})
@Index('ix_exports_persoon', ['persoonId', 'aangevraagdOp'])
@Index('ix_exports_open', ['aangevraagdOp'], { where: `stand IN ('wacht', 'bezig')` })
@Index('ix_exports_gereed', ['verlooptOp'], { where: `stand = 'gereed'` })
export class ExportEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid' })
  persoonId: string;
  @Column({ type: 'text' })
  soort: ExportSoort;
  @Column({ type: 'text' })
  formaat: ExportFormaat;
  @Column({ type: 'jsonb' })
  filter: ExportFilter;
  /** Memberships and deputyships that count for it: those of the request, then those that still held when it was made. */
  @Column({ type: 'uuid', array: true })
  lidmaatschapIds: string[];
  @Column({ type: 'text', default: 'wacht' })
  stand: ExportStand;
  /** Cases; null until it is known how many. */
  @Column({ type: 'int', nullable: true })
  totaal: number | null;
  @Column({ type: 'int', default: 0 })
  gedaan: number;
  /** Bytes. */
  @Column({ type: 'bigint', default: 0 })
  grootte: number;
  /** SHA-256 of the file in hex. */
  @Column({ type: 'text', nullable: true })
  kenmerk: string | null;
  /** Of an area: cases that are not in the file because the person does not see them. */
  @Column({ type: 'int', nullable: true })
  buitenZicht: number | null;
  @Column({ type: 'text', nullable: true })
  fout: string | null;
  /** Turns that were taken; the last one is the only one that may write. */
  @Column({ type: 'int', default: 0 })
  pogingen: number;
  @Column({ type: 'text', nullable: true })
  idempotencySleutel: string | null;
  @Column({ type: 'text', nullable: true })
  inhoudHash: string | null;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangevraagdOp: string;
  @Column({ type: 'timestamptz', nullable: true })
  inWachtrijOp: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  bezetTot: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  gereedOp: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  verlooptOp: string | null;
}
