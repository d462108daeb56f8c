// SPDX-License-Identifier: EUPL-1.2
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { HandelingKern, HandelingSoort } from '#domain/ladder/handelingen';
import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/**
 * One act in the inbox. `kern` goes to the workflow, `payload` (the words) never leaves PostgreSQL.
 * `beschikbaarVanaf` is a real instant: until then the act is left alone, whether by its own request, a claim or a wait after a failure.
 */
@Entity('handelingen')
@Index('uq_handelingen_sleutel', ['persoonId', 'idempotencySleutel'], { unique: true, where: 'idempotency_sleutel IS NOT NULL' })
@Index('ix_handelingen_wachtend', ['beschikbaarVanaf', 'volgnummer'], { where: "stand = 'ontvangen'" })
@Index('ix_handelingen_wachtend_vastloper', ['vastloperId', 'volgnummer'], { where: "stand = 'ontvangen'" })
export class HandelingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Generated('increment')
  @Column({ type: 'bigint' })
  volgnummer: string;
  @ForeignKey(() => VastloperEntity)
  @Column({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'text' })
  soort: HandelingSoort | 'indienen';
  @Column({ type: 'jsonb', nullable: true })
  kern: HandelingKern | null;
  @Column({ type: 'jsonb' })
  payload: Record<string, unknown>;
  /** A random salt in hex per field of `payload`. */
  @Column({ type: 'jsonb', default: {} })
  zouten: Record<string, string>;
  /** The hash in hex of each field that was erased. */
  @Column({ type: 'jsonb', default: {} })
  gewist: Record<string, string>;
  @Column({ type: 'text', default: 'ontvangen' })
  stand: 'ontvangen' | 'verwerkt' | 'geweigerd';
  @Column({ type: 'text', nullable: true })
  code: Foutcode | null;
  @Column({ type: 'int', nullable: true })
  versie: number | null;
  @Column({ type: 'uuid' })
  persoonId: string;
  @Column({ type: 'uuid' })
  organisatieId: string;
  @Column({ type: 'text', nullable: true })
  idempotencySleutel: string | null;
  @Column({ type: 'text', nullable: true })
  inhoudHash: string | null;
  /** Instant on the calendar. */
  @Column({ type: 'timestamptz' })
  ontvangenOp: string;
  /** Instant on the calendar. */
  @Column({ type: 'timestamptz', nullable: true })
  verwerktOp: string | null;
  /** Real instant, for the age of the inbox. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
  @Column({ type: 'int', default: 0 })
  pogingen: number;
  /** Those of the attempts that the workflow answered with a fault; a server that was away is none. */
  @Column({ type: 'int', default: 0 })
  fouten: number;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  beschikbaarVanaf: string;
}
