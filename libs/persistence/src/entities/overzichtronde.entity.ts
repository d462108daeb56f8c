// SPDX-License-Identifier: EUPL-1.2
import type { OverzichtSoort } from '#domain/berichten/overzicht';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The digests of this kind and period were made for everybody who gets one. */
@Entity('overzichtrondes')
export class OverzichtrondeEntity {
  @PrimaryColumn({ type: 'text' })
  soort: OverzichtSoort;
  @PrimaryColumn({ type: 'text' })
  periode: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  klaarOp: string;
}
