// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisatieEntity } from './organisatie.entity.js';

/** The contact of an organisation wants no ordinary mail at this address any more. Only a hash of the address. Instants are real. */
@Entity('contactafmeldingen')
export class ContactafmeldingEntity {
  @ForeignKey(() => OrganisatieEntity)
  @PrimaryColumn({ type: 'uuid' })
  organisatieId: string;
  @PrimaryColumn({ type: 'text' })
  adresHash: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  afgemeldOp: string;
}
