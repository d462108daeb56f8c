// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last sign of life of a part of the worker. */
@Entity('hartslagen')
export class HartslagEntity {
  @PrimaryColumn({ type: 'text' })
  onderdeel: string;
  /** Real instant. */
  @Column({ type: 'timestamptz' })
  op: string;
  @Column({ type: 'jsonb' })
  gegevens: Record<string, unknown>;
}
