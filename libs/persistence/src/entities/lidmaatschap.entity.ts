// SPDX-License-Identifier: EUPL-1.2
import type { Rol } from '#domain/ladder/begrippen';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FocusgebiedEntity } from './focusgebied.entity.js';
import { OrganisatieEntity } from './organisatie.entity.js';
import { PersoonEntity } from './persoon.entity.js';

/** A dated role of a person in an organisation. */
@Entity('lidmaatschappen')
@Index('ix_lidmaatschappen_persoon', ['persoonId'])
@Index('ix_lidmaatschappen_organisatie', ['organisatieId'])
@Check('ck_lidmaatschappen_einde', 'geldig_tot >= geldig_vanaf - 1')
export class LidmaatschapEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid' })
  persoonId: string;
  @ForeignKey(() => OrganisatieEntity)
  @Column({ type: 'uuid' })
  organisatieId: string;
  @Column({ type: 'text' })
  rol: Rol;
  @ForeignKey(() => FocusgebiedEntity)
  @Column({ type: 'text', nullable: true })
  focusgebied: string | null;
  @Column({ type: 'date' })
  geldigVanaf: string;
  /** Last day; null while it runs. The day before it begins for one that never began. */
  @Column({ type: 'date', nullable: true })
  geldigTot: string | null;
}
