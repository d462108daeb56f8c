// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of the legal calendar; the one with the latest `geldigVanaf` is in use. */
@Entity('kalenders')
export class KalenderEntity {
  @PrimaryColumn({ type: 'text' })
  versie: string;
  @Column({ type: 'date', array: true })
  gelijkgesteldeDagen: string[];
  @Column({ type: 'int' })
  bekendTotEnMetJaar: number;
  /** The decree and where it was published. */
  @Column({ type: 'text' })
  bron: string;
  @Column({ type: 'date' })
  geldigVanaf: string;
}
