// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How it stands with bringing mail to one receiver, apart from its address. Real instants. */
@Entity('bereikbaarheden')
export class BereikbaarheidEntity {
  @PrimaryColumn({ type: 'uuid' })
  ontvangerId: string;
  /** When the programmabureau last heard that mail does not arrive there; null: it did not. */
  @Column({ type: 'timestamptz', nullable: true })
  gemeldOp: string | null;
}
