// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { BewaardFormulierRepository } from '#application/ports/bewaard-formulier.repository';
import { Database, type Sql, type Statement } from '../database.js';

const KEEP: Statement = {
  name: 'bewaard-formulier-bewaar',
  text: `INSERT INTO bewaarde_formulieren (persoon_id, kenmerk, verzegeld, verloopt_op)
    VALUES ($1, $2, $3, now() + make_interval(mins => $4))
    ON CONFLICT (persoon_id, kenmerk) DO UPDATE SET verzegeld = EXCLUDED.verzegeld, verloopt_op = EXCLUDED.verloopt_op`,
};

/** So many forms somebody may have late; nobody fills the table. */
const HOOGSTENS = 20;

const TRIM: Statement = {
  name: 'bewaard-formulier-beperk',
  text: `DELETE FROM bewaarde_formulieren WHERE persoon_id = $1 AND kenmerk IN (
    SELECT kenmerk FROM bewaarde_formulieren WHERE persoon_id = $1 ORDER BY verloopt_op DESC, kenmerk OFFSET ${HOOGSTENS})`,
};

const RUIM_OP: Statement = { name: 'bewaard-formulier-ruim-op', text: 'SELECT ruim_formulieren_op()' };

const FIND: Statement = {
  name: 'bewaard-formulier-vind',
  text: 'SELECT verzegeld FROM bewaarde_formulieren WHERE persoon_id = $1 AND kenmerk = $2 AND verloopt_op > now()',
};

const FORGET: Statement = {
  name: 'bewaard-formulier-vergeet',
  text: 'DELETE FROM bewaarde_formulieren WHERE persoon_id = $1 AND kenmerk = $2',
};

/** Kept forms on PostgreSQL. */
@Injectable()
export class PgBewaardFormulierRepository extends BewaardFormulierRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async keep(persoonId: string, kenmerk: string, verzegeld: string, minuten: number): Promise<void> {
    await this.database.rows(RUIM_OP);
    await this.van(persoonId).rows(KEEP, [persoonId, kenmerk, verzegeld, minuten]);
    await this.van(persoonId).rows(TRIM, [persoonId]);
  }

  override async find(persoonId: string, kenmerk: string): Promise<string | null> {
    const [row] = await this.van(persoonId).rows<{ verzegeld: string }>(FIND, [persoonId, kenmerk]);
    return row?.verzegeld ?? null;
  }

  override async forget(persoonId: string, kenmerk: string): Promise<void> {
    await this.van(persoonId).rows(FORGET, [persoonId, kenmerk]);
  }

  /** A kept form is seen by who wrote it, and by nobody else. */
  private van(persoonId: string): Sql {
    return this.database.asZicht({ persoonId, plaatsen: [] });
  }
}
