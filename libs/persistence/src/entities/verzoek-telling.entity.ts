// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Requests of one person or address in one minute, over all processes. Not logged by PostgreSQL: after a crash the counting begins again. */
@Entity('verzoek_tellingen')
@Index('ix_verzoek_tellingen_minuut', ['minuut'])
export class VerzoekTellingEntity {
  @PrimaryColumn({ type: 'text' })
  sleutel: string;
  /** Whole minutes since 1970. */
  @PrimaryColumn({ type: 'integer' })
  minuut: number;
  @Column({ type: 'integer' })
  aantal: number;
}
