// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How it stands with bringing mail to one receiver, apart from its address. Real instants. */
@Entity('bereikbaarheden')
export class BereikbaarheidEntity {
  @PrimaryColumn({ type: 'uuid' })
  ontvangerId: string;
  /** Since when a mail server says "not now" to this receiver, whichever mail it is; null: the last mail arrived. */
  @Column({ type: 'timestamptz', nullable: true })
  laterSinds: string | null;
  /** How often in a row. */
  @Column({ type: 'int', default: 0 })
  pogingen: number;
  /** Until then nothing goes but what is urgent; then one mail goes to try. */
  @Column({ type: 'timestamptz', nullable: true })
  rustTot: string | null;
  /** When the programmabureau last heard that a mail came back from there; null: it did not. */
  @Column({ type: 'timestamptz', nullable: true })
  gemeldOp: string | null;
  /** When it last heard that a mail server says "not now" to them; null: it did not. */
  @Column({ type: 'timestamptz', nullable: true })
  nuNietGemeldOp: string | null;
}
