// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisSoort, LogGegevens } from '#domain/ladder/zet';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/** One fact of the log of a case: append-only (rights and a trigger), gapless versie, each row hashed over the one before. */
@Entity('gebeurtenissen')
@Index('ix_gebeurtenissen_verstreken', ['vastloperId', 'op'], {
  where: "soort IN ('termijn_verstreken', 'ontvangst_opnieuw_gevraagd')",
})
export class GebeurtenisEntity {
  @ForeignKey(() => VastloperEntity)
  @PrimaryColumn({ type: 'uuid' })
  vastloperId: string;
  @PrimaryColumn({ type: 'int' })
  versie: number;
  @Column({ type: 'text' })
  soort: GebeurtenisSoort;
  /** Instant on the calendar. */
  @Column({ type: 'timestamptz' })
  op: string;
  /** The act that led to it; null when silence did. */
  @Column({ type: 'uuid', nullable: true })
  handelingId: string | null;
  @Column({ type: 'uuid', nullable: true })
  persoonId: string | null;
  @Column({ type: 'uuid', nullable: true })
  organisatieId: string | null;
  @Column({ type: 'jsonb' })
  gegevens: LogGegevens;
  @Column({ type: 'smallint' })
  formatversie: number;
  /** Salt of the person in the hash; null in format 1. */
  @Column({ type: 'bytea', nullable: true })
  zout: Buffer | null;
  /** What the words of the act add up to; null for silence and in format 1. */
  @Column({ type: 'bytea', nullable: true })
  woordenHash: Buffer | null;
  @Column({ type: 'bytea' })
  vorigeHash: Buffer;
  @Column({ type: 'bytea' })
  hash: Buffer;
}
