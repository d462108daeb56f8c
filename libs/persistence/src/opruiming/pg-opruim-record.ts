// SPDX-License-Identifier: EUPL-1.2
import { OpruimRecord, type Opgeruimd } from '#application/ports/opruim-record';
import type { Database, Statement } from '../database.js';

const RUIM_OP: Statement = {
  text: 'SELECT adressen, inzagen, antwoordadressen, ruim_toegangslijsten_op($1) AS toegangslijsten FROM ruim_persoonsgegevens_op($1)',
};

/** Clearing on PostgreSQL, by a function of the owner: the worker may delete nothing. */
export class PgOpruimRecord extends OpruimRecord {
  constructor(private readonly database: Database) {
    super();
  }

  override async clear(nu: string): Promise<Opgeruimd> {
    const [aantal] = await this.database.rows<{ [K in keyof Opgeruimd]: Opgeruimd[K] }>(RUIM_OP, [nu]);
    return aantal ?? { adressen: 0, inzagen: 0, antwoordadressen: 0, toegangslijsten: 0 };
  }
}
