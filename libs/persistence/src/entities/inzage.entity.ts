// SPDX-License-Identifier: EUPL-1.2
import type { InzageOnderdeel } from '#application/ports/inzage-log';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One read of a confidential case: append-only, never read by the application. */
@Entity('inzagen')
@Index('ix_inzagen_vastloper', ['vastloperId', 'op'])
export class InzageEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'uuid' })
  persoonId: string;
  /** The organisations through which the person saw the case. */
  @Column({ type: 'uuid', array: true })
  organisatieIds: string[];
  @Column({ type: 'text' })
  onderdeel: InzageOnderdeel;
  /** The program it was read through. Example: `api`. */
  @Column({ type: 'text' })
  kanaal: string;
  /** Real instant. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  op: string;
}
