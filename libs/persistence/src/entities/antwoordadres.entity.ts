// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisatieEntity } from './organisatie.entity.js';
import { PersoonEntity } from './persoon.entity.js';
import { UitnodigingEntity } from './uitnodiging.entity.js';
import { VastloperEntity } from './vastloper.entity.js';

/** Where one receiver answers the mails about one case. What is secret in the address is never stored, only a hash of it. Instants are real. */
@Entity('antwoordadressen')
@Check('ck_antwoordadressen_doel', '(vastloper_id IS NOT NULL OR toezegging_id IS NULL)')
@Index('ix_antwoordadressen_vastloper', ['vastloperId'])
@Index('ix_antwoordadressen_ontvanger', ['organisatieId', 'persoonId'])
@Index('ix_antwoordadressen_geldig_tot', ['geldigTot'])
export class AntwoordadresEntity {
  @PrimaryColumn({ type: 'text' })
  tokenHash: string;
  /** Null where one only hears that a mail came back: of a mail that is about no case in particular. */
  @ForeignKey(() => VastloperEntity, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid', nullable: true })
  vastloperId: string | null;
  @ForeignKey(() => OrganisatieEntity)
  @Column({ type: 'uuid' })
  organisatieId: string;
  /** Null for the contact of an organisation. */
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid', nullable: true })
  persoonId: string | null;
  /** The question the mail was about that its receiver can answer with a link; null for none. */
  @Column({ type: 'uuid', nullable: true })
  toezeggingId: string | null;
  /** The invitation one hears of that it came back; null for any other mail. */
  @ForeignKey(() => UitnodigingEntity, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid', nullable: true })
  uitnodigingId: string | null;
  /** Of the mailbox of the contact it was sent to; null for a person, a mail about no case, and one of before this was kept. */
  @Column({ type: 'text', nullable: true })
  adresHash: string | null;
  @Column({ type: 'timestamptz' })
  geldigTot: string;
  @Column({ type: 'timestamptz', nullable: true })
  ingetrokkenOp: string | null;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
}
